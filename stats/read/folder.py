"""The files below a folder, in the order of their names."""

from collections.abc import Iterator
from pathlib import Path

from stats.errors import ReadError


def files(folder: Path) -> Iterator[tuple[Path, ReadError | None]]:
    """Every file below a folder, and every folder that cannot be opened with the reason.

    Hidden ones are left out, and so is a folder met again through a link.
    """
    met: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not path.is_dir():
            yield path, None
            continue
        try:
            known = path.stat()
            inside = sorted((p for p in path.iterdir() if not p.name.startswith(".")), reverse=True)
        except OSError as error:
            yield path, ReadError(f"this folder cannot be opened: {error.strerror}")
            continue
        if (known.st_dev, known.st_ino) not in met:
            met.add((known.st_dev, known.st_ino))
            waiting += inside
