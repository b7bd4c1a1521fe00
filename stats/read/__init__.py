"""Reading: files and folders become reports; what cannot be read is named with its reason, and the rest goes on."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from stats.errors import ReadError
from stats.model import Report
from stats.read.dateline import told_day
from stats.read.folder import files
from stats.read.row import Cells, OtherKindError, Rows, iso, report_of

FORMATS = {
    ".txt": "text", ".html": "html", ".htm": "html", ".jsonl": "rows", ".ndjson": "rows", ".csv": "rows", ".tsv": "rows",
    ".parquet": "rows", ".xml": "feed", ".rss": "feed", ".atom": "feed", ".json": "telegram",
}
"""The module of `stats.read` that reads the files of a suffix; imported when the first such file comes."""


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: a row, a file or a folder; `error` is a sentence that says what is wrong and where.

    `passed_over` marks files of other kinds that lay in a folder: they are named, but nothing failed.
    """

    id: str
    error: str
    path: Path
    passed_over: bool = False


def reports(paths: Iterable[Path], *, published: str | None = None) -> Iterator[Report | Unread]:
    """The reports of files and folders, in their order; `published` is the day of those that tell none.

    Raises ReadError when `published` is no date.
    """
    day = iso(published)
    for path in paths:
        yield from _folder(path, day) if path.is_dir() else _file(path, day)


def _folder(folder: Path, published: str | None) -> Iterator[Report | Unread]:
    others: Counter[str] = Counter()
    found = False
    for path, error in files(folder):
        if not error and path.suffix.lower() not in FORMATS:
            others[path.suffix or path.name] += 1
            continue
        for item in [_unread(path, error)] if error else _file(path, published, passing_over=True):
            found |= isinstance(item, Report) or not item.passed_over
            yield item
    if others:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
        yield replace(_unread(folder, f"files of other kinds were passed over: {kinds}"), passed_over=True)
    if not found:
        yield _unread(folder, f"this folder holds no reports: give files of one of the kinds {_known()}")


def _file(path: Path, published: str | None, passing_over: bool = False) -> Iterator[Report | Unread]:
    try:
        yield from _rows(path, published)
    except OtherKindError as error:
        yield replace(_unread(path, error), passed_over=passing_over)
    except ReadError as error:
        yield _unread(path, error)
    except OSError as error:
        yield _unread(path, f"it cannot be opened: {error.strerror or error}")


def _rows(path: Path, published: str | None) -> Iterator[Report | Unread]:
    met: set[str] = set()
    for place, cells in _reader(path)(path):
        try:
            report = report_from(cells, published)
            if report.id in met:
                raise ReadError(f"the id {report.id!r} stands in this file already: give each report its own")
        except ReadError as error:
            yield _unread(path, error, place, cells)
        else:
            met.add(report.id)
            yield report


def _reader(path: Path) -> Callable[[Path], Rows]:
    if not path.exists():
        raise ReadError("there is no such file or folder")
    if not path.is_file():
        raise ReadError("this is no file but a pipe or a device: save its content as a file")
    if path.suffix.lower() not in FORMATS:
        raise ReadError(f"the suffix {path.suffix!r} is not known: give a file of reports as one of {_known()}")
    reader: Callable[[Path], Rows] = import_module(f"stats.read.{FORMATS[path.suffix.lower()]}").read
    return reader


def report_from(cells: Cells | ReadError, published: str | None = None) -> Report:
    """The report of a row; its day is the one it states, else its dateline's, else `published`. Raises ReadError."""
    if isinstance(cells, ReadError):
        raise cells
    report = report_of(cells)
    if report.published:
        return report
    return replace(report, published=told_day(report.text, report.lang or "ar") or published)


def _unread(path: Path, error: object, place: str | None = None, cells: object = None) -> Unread:
    given = cells.get("id") if isinstance(cells, dict) else None
    name = path.name if place is None else f"{path.name}, {place}"
    return Unread(str(given or name), f"{path}{f', {place}' if place else ''}: {error}", path)


def _known() -> str:
    return " ".join(sorted(FORMATS))
