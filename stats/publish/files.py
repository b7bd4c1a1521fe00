"""Files that appear only once they are whole."""

import os
import sys
from pathlib import Path

from stats.errors import StatsError


def write(output: Path | None, content: bytes) -> None:
    """Write a file aside and give it its name, or write to the screen. Raises StatsError when it cannot be written."""
    if output is None:
        _to_screen(content)
        return
    target = output.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        partial.replace(target)
    except OSError as error:
        raise StatsError(f"{output} cannot be written: {error.strerror}; choose another file with -o") from error
    finally:
        partial.unlink(missing_ok=True)


def _to_screen(content: bytes) -> None:
    if sys.stdout.isatty() and (b"\0" in content[:4096] or content.startswith(b"%PDF")):
        raise StatsError("this format is not for a screen: write it to a file with -o")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
