"""Files and folders cut into batches of about equal size, so that one large file is work for many processes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from stats.errors import ReadError
from stats.read.folder import files, is_folder
from stats.read.part import FORMATS, Item, Part, Unread, broken, known_suffixes, read_part, reader, unread
from stats.read.row import OtherKindError, Row, Rows, iso

BYTES = 256 * 1024
_WHOLE = ("text", "html")
_OF_A_ROW = 200

Batch = tuple[Part | Unread, ...]
"""Parts of files, and what was found unreadable among them, in order."""


def batches(
    paths: Iterable[Path], *, published: str | None = None, size: int = BYTES, listed: bool = False
) -> Iterator[Batch]:
    """What files and folders hold, in their order, in batches of about `size` bytes; `published` is the day of undated reports.

    Files that are `listed` were found in a folder: those of another kind are passed over. Raises ReadError when `published`
    is no date.
    """
    day = iso(published)
    held: list[Part | Unread] = []
    weight = 0
    for item in chain.from_iterable(_path(path, day, size, listed) for path in paths):
        held.append(item)
        weight += _OF_A_ROW + (item.size if isinstance(item, Part) else 0)
        if weight >= size:
            yield tuple(held)
            held, weight = [], 0
    if held:
        yield tuple(held)


def read_batch(batch: Batch) -> Iterator[Item]:
    """The reports of a batch, and what could not be read in its place among them."""
    for item in batch:
        if isinstance(item, Part):
            yield from read_part(item)
        else:
            yield Item(item.path, False, None, item)


def files_of(folder: Path) -> Iterator[Path | Unread]:
    """The files below a folder that may hold reports, and what was passed over or cannot be opened."""
    others: Counter[str] = Counter()
    for path, error in files(folder):
        if error:
            yield replace(unread(path, error), passed_over=isinstance(error, OtherKindError))
        elif path.suffix.lower() in FORMATS:
            yield path
        else:
            others[path.suffix or path.name] += 1
    if others:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
        yield replace(unread(folder, f"files of other kinds were passed over: {kinds}"), passed_over=True)


def without_reports(folder: Path) -> Unread:
    """A folder in which nothing was found."""
    return unread(folder, f"this folder holds no reports: give files of one of the kinds {known_suffixes()}")


def _path(path: Path, published: str | None, size: int, listed: bool) -> Iterator[Part | Unread]:
    return _folder(path, published, size) if is_folder(path) else _file(path, published, size, listed)


def _folder(folder: Path, published: str | None, size: int) -> Iterator[Part | Unread]:
    found = False
    for file in files_of(folder):
        for item in [file] if isinstance(file, Unread) else _file(file, published, size, listed=True):
            found |= isinstance(item, Part) or not item.passed_over
            yield item
    if not found:
        yield without_reports(folder)


def _file(path: Path, published: str | None, size: int, listed: bool) -> Iterator[Part | Unread]:
    try:
        first = True
        for part in _parts(path, size):
            yield replace(part, published=published, first=first)
            first = False
    except OtherKindError as error:
        yield replace(unread(path, error), passed_over=listed)
    except (ReadError, OSError) as error:
        yield unread(path, broken(error))


def _parts(path: Path, size: int) -> Iterator[Part]:
    """A file of one report as it is, JSON Lines by their lines, what must be read from its beginning as rows."""
    read = reader(path)
    if FORMATS[path.suffix.lower()] in _WHOLE:
        yield Part(path, path.stat().st_size)
        return
    from stats.read.rows import cuts

    found = cuts(path, size)
    if found is not None:
        yield from (Part(path, cut.end - cut.start, cut=cut) for cut in found)
    else:
        yield from _gathered(path, read(path), size)


def _gathered(path: Path, rows: Rows, size: int) -> Iterator[Part]:
    held: list[Row] = []
    weight = 0
    for row in _to_the_end(rows):
        held.append(row)
        weight += _weight(row)
        if weight >= size:
            yield Part(path, weight, rows=tuple(held))
            held, weight = [], 0
    if held:
        yield Part(path, weight, rows=tuple(held))


def _to_the_end(rows: Rows) -> Rows:
    """The rows, and at their end what broke them off."""
    try:
        yield from rows
    except OtherKindError:
        raise
    except (ReadError, OSError) as error:
        yield None, broken(error)


def _weight(row: Row) -> int:
    """Bytes of a row, roughly: most letters are Arabic."""
    _, cells = row
    return _OF_A_ROW + (0 if isinstance(cells, ReadError) else sum(2 * len(c) for c in cells.values() if isinstance(c, str)))
