"""A part of a file that any process can read by itself, and the reports in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from stats.errors import ReadError
from stats.model import Report
from stats.read.dateline import told_day
from stats.read.own_day import own_day
from stats.read.row import Cells, Row, Rows, report_of

FORMATS = {
    ".txt": "text", ".html": "html", ".htm": "html", ".jsonl": "rows", ".ndjson": "rows", ".csv": "rows", ".tsv": "rows",
    ".parquet": "rows", ".xml": "feed", ".rss": "feed", ".atom": "feed", ".json": "telegram",
}
"""The module of `stats.read` that reads the files of a suffix; imported when the first such file comes."""


class Cut(NamedTuple):
    """Whole lines of a file: the bytes from `start` to `end`, and the number of the first line."""

    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: a row, a file or a folder; `error` is a sentence that says what is wrong and where.

    `passed_over` marks files of other kinds that lay in a folder: they are named, but nothing failed.
    """

    id: str
    error: str
    path: Path
    passed_over: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A whole file, lines of it, or rows that were read already; `first` is set where its file begins.

    `size` is in bytes, roughly. `published` is the day of reports that tell none.
    """

    path: Path
    size: int
    published: str | None = None
    first: bool = True
    cut: Cut | None = None
    rows: tuple[Row, ...] | None = None


class Item(NamedTuple):
    """A report, or what could not be read, and where it stands; `opens` marks the first report of a file."""

    path: Path
    opens: bool
    place: str | None
    read: Report | Unread


def read_part(part: Part) -> Iterator[Item]:
    """The reports of a part, and what of it could not be read, in order."""
    opens = part.first
    try:
        for place, cells in _rows(part):
            read = _report(part, place, cells)
            yield Item(part.path, opens, place, read)
            opens &= isinstance(read, Unread)
    except (ReadError, OSError) as error:
        yield Item(part.path, False, None, unread(part.path, broken(error)))


def _rows(part: Part) -> Rows:
    if part.rows is not None:
        return iter(part.rows)
    if part.cut:
        from stats.read.rows import read_cut

        return read_cut(part.path, part.cut)
    return reader(part.path)(part.path)


def _report(part: Part, place: str | None, cells: Cells | ReadError) -> Report | Unread:
    try:
        return report_from(cells, part.published)
    except ReadError as error:
        return unread(part.path, error, place, cells)


def reader(path: Path) -> Callable[[Path], Rows]:
    """What reads a file of its suffix. Raises ReadError when it is no file of reports."""
    if not path.exists():
        raise ReadError("there is no such file or folder")
    if not path.is_file():
        raise ReadError("this is no file but a pipe or a device: save its content as a file")
    if path.suffix.lower() not in FORMATS:
        raise ReadError(f"the suffix {path.suffix!r} is not known: give a file of reports as one of {known_suffixes()}")
    found: Callable[[Path], Rows] = import_module(f"stats.read.{FORMATS[path.suffix.lower()]}").read
    return found


def report_from(cells: Cells | ReadError, published: str | None = None) -> Report:
    """The report of a row. Raises ReadError.

    Its day is the one it states, else its dateline's, else `published`, else the one that its words make certain.
    """
    if isinstance(cells, ReadError):
        raise cells
    report = report_of(cells)
    if report.published:
        return report
    lang = report.lang or "ar"
    own = told_day(report.text, lang) or (None if published else own_day(report.text, lang))
    return replace(report, published=own or published)


def unread(path: Path, error: ReadError | str, place: str | None = None, cells: object = None) -> Unread:
    """What could not be read, with its reason."""
    given = cells.get("id") if isinstance(cells, dict) else None
    name = path.name if place is None else f"{path.name}, {place}"
    return Unread(str(given or name), f"{path}{f', {place}' if place else ''}: {error}", path)


def broken(error: ReadError | OSError) -> ReadError:
    """Why a file cannot be read, or not to its end."""
    return error if isinstance(error, ReadError) else ReadError(f"it cannot be opened: {error.strerror or error}")


def known_suffixes() -> str:
    """The suffixes of files of reports, for people."""
    return " ".join(sorted(FORMATS))
