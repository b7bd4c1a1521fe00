"""Bytes to text, decided from the bytes alone: UTF-8 with or without a mark, UTF-16, else windows-1256."""

import codecs
import io
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, AnyStr

from stats.errors import ReadError
from stats.read.limits import ROW

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_NEVER_IN_TEXT = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_MOST_DAMAGE = 0.05
_PACKED = {
    b"\x1f\x8b": "gzip", b"PK\x03\x04": "zip", b"BZh": "bzip2", b"\xfd7zXZ": "xz", b"(\xb5/\xfd": "zstd",
    b"7z\xbc\xaf": "7z", b"Rar!": "rar", b"%PDF-": "PDF", b"PAR1": "Parquet", b"\xd0\xcf\x11\xe0": "Office",
    codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32",
}  # fmt: skip
"""What stands at the beginning of files that are often taken for text."""
LINE = 4 * ROW + 4
"""Bytes that surely hold more characters than a row may have: no line is read farther."""


def decode(data: bytes, otherwise: str = "cp1256") -> str:
    """The text of a file; `otherwise` is the encoding when it is neither UTF-16 nor UTF-8. Raises ReadError for binary data."""
    encoding = _wide(data[:_HEAD])
    text = data.decode(encoding, errors="replace") if encoding else _narrow(data, otherwise)
    return text.removeprefix("\ufeff")


def decode_markup(data: bytes) -> str:
    """The text of an HTML or XML file, whose own word on its encoding counts when it is not UTF-8 or UTF-16."""
    declared = _DECLARED.search(data[:_HEAD])
    name = declared.group(1).decode("ascii") if declared else "cp1256"
    try:
        unicode = codecs.lookup(name).name.startswith("utf")
    except LookupError:
        unicode = True
    return decode(data, "cp1256" if unicode else name)


def lines(path: Path) -> Iterator[str]:
    """The lines of a file one by one, each decoded by itself, so that one in another encoding spoils no other.

    Raises ReadError for binary data.
    """
    encoding = wide(path)
    if encoding:
        with path.open(encoding=encoding, errors="replace", newline="") as text:
            yield from (line.removeprefix("\ufeff") for line in _cut(text))
    else:
        with path.open("rb") as file:
            yield from map(_line, _cut(file))


def decoded(data: bytes) -> Iterator[str]:
    """The lines of a piece of a file that is not in UTF-16, each decoded by itself."""
    return map(_line, io.BytesIO(data))


def wide(path: Path) -> str | None:
    """The UTF-16 a file is in, None when it is in none. Raises ReadError when it is not text at all."""
    with path.open("rb") as file:
        return _wide(file.read(_HEAD))


def _cut(file: IO[AnyStr]) -> Iterator[AnyStr]:
    """The lines of a file; of one that is longer than any row may be only the beginning."""
    more = partial(file.readline, LINE)
    while line := more():
        yield line
        while len(line) == LINE and (line := more()):
            pass


def _line(data: bytes) -> str:
    return _narrow(data, "cp1256").removeprefix("\ufeff")


def _wide(head: bytes) -> str | None:
    if packed := next((kind for mark, kind in _PACKED.items() if head.startswith(mark)), None):
        raise ReadError(f"this is not text but a {packed} file: unpack or convert it first")
    found = _utf16(head)
    damage = len(head) - len(head.translate(None, _NEVER_IN_TEXT))
    if found is None and damage > max(4, _MOST_DAMAGE * len(head)):
        raise ReadError("this is not text but binary data: unpack or convert it first")
    return found


def _utf16(head: bytes) -> str | None:
    """The UTF-16 of a file, by its mark, or by every second byte being that of Latin or of Arabic letters."""
    if head.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    if head.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be"
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = head[first::2], head[1 - first::2]
        if high and sum(high.count(byte) for byte in (0, 6)) >= 0.9 * len(high) and low.count(0) < 0.5 * len(low):
            return name
    return None


def _narrow(data: bytes, otherwise: str) -> str:
    """UTF-8, also when less than half of what is not ASCII is damaged; else `otherwise`."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        repaired = data.decode(errors="replace")
    foreign = len(repaired) - len(repaired.encode("ascii", "ignore"))
    return repaired if 2 * repaired.count("\ufffd") < foreign else data.decode(otherwise, errors="replace")
