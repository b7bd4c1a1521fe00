"""How large what is read may be: what is larger is named and left out, so that no input fills the memory."""

from pathlib import Path

from stats.errors import ReadError

TEXT = 10_000_000
"""Characters of one report: a thousand times a long article."""
NAME = 4_000
"""Characters of an id, a publisher, an address."""
ROW = 16_000_000
"""Characters of one row of a file, with all its cells."""
PAGE, EXPORT = 32 * 2**20, 256 * 2**20
"""Bytes of a file that is one report or one feed, and of an export of many reports; both must be held whole."""


def whole(path: Path, most: int = PAGE) -> bytes:
    """The bytes of a file. Raises ReadError when there are more than `most`."""
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ReadError(f"it is larger than {most // 2**20} MB: no single report is; give many reports as rows of a .jsonl file")
    return data
