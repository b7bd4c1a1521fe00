"""Where a command writes: the screen, or a file that appears only once it is whole."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from stats.errors import StatsError

if TYPE_CHECKING:
    from rich.console import Console

PAGE_WIDTH = 120
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")
_DIRECTION = re.compile("[\u202a-\u202c\u2066-\u2069]")
_ARABIC = re.compile("[\u0590-\u08ff]")


@contextmanager
def writing(output: Path | None) -> Iterator[TextIO]:
    """The screen, or a file that is written aside and takes its name when all went well.

    Raises StatsError when the file cannot be written.
    """
    if output is None:
        yield sys.stdout
        return
    target = output.resolve()
    device = target.exists() and not target.is_file()
    try:
        with target.open("w", encoding="utf-8") if device else _aside(target) as stream:
            yield stream
    except OSError as error:
        raise StatsError(f"{output} cannot be written: {error.strerror}; choose another file with -o") from error


@contextmanager
def _aside(target: Path) -> Iterator[TextIO]:
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with partial.open("w", encoding="utf-8") as stream:
            yield stream
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def console(stream: TextIO, width: int = PAGE_WIDTH) -> "Console":
    """A rich console on the stream; a file or a pipe is of `width` characters."""
    from rich.console import Console

    fixed = None if stream.isatty() or "COLUMNS" in os.environ else width
    return Console(file=stream, width=fixed, highlight=False, markup=False, emoji=False)


def visible(text: str) -> str:
    """Text without what could steer a terminal: controls and overrides of direction are U+FFFD, other marks of direction gone."""
    return _DIRECTION.sub("", _CONTROL.sub("\ufffd", text))


def written(text: str) -> str:
    """Text as a cell of a table: after Arabic a mark turns the line back to left-to-right."""
    return f"{visible(text)}\u200e" if _ARABIC.search(text) else visible(text)
