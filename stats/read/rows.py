"""Rows of `id, text, title, published, publisher, url, lang, invented`: JSON Lines, CSV and Parquet, read as a stream."""

import csv
import glob
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from stats.errors import ReadError
from stats.read.encoding import LINE, decoded, lines, wide
from stats.read.json_text import parsed
from stats.read.limits import ROW
from stats.read.part import Cut
from stats.read.row import Cells, OtherKindError, Rows

_TOO_LONG = f"this row is longer than {ROW:,} characters"
_ALL_ROWS = "SELECT * FROM read_parquet($path, hive_partitioning = false)"
_DUCKDB: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1, "memory_limit": "1GB", "autoinstall_known_extensions": False, "autoload_known_extensions": False,
}  # fmt: skip


def read(path: Path) -> Rows:
    """The rows of a file with the place of each; a row that cannot be read is a ReadError in its place."""
    return _READERS[path.suffix.lower()](path)


def cuts(path: Path, size: int) -> Iterator[Cut] | None:
    """JSON Lines in pieces of about `size` bytes that can be read apart; None for a file that cannot be cut.

    Raises ReadError when it is not text at all.
    """
    return None if _READERS.get(path.suffix.lower()) is not _json_lines or wide(path) else _cuts(path, size)


def read_cut(path: Path, cut: Cut) -> Rows:
    """The rows of a piece. Raises ReadError when the file has been cut since."""
    with path.open("rb") as file:
        file.seek(cut.start)
        data = file.read(cut.end - cut.start)
    if len(data) < cut.end - cut.start:
        raise ReadError(f"from line {cut.line} on the file was changed while it was read: run it again")
    return _json_rows(decoded(data), cut.line)


def _cuts(path: Path, size: int) -> Iterator[Cut]:
    start, line = 0, 1
    with path.open("rb") as file:
        while piece := file.read(size) + file.readline(LINE):
            if not piece.isspace():
                yield Cut(start, start + len(piece), line)
            line += piece.count(b"\n")
            while not piece.endswith(b"\n") and (piece := file.readline(LINE)):
                line += piece.endswith(b"\n")
            start = file.tell()


def _json_lines(path: Path) -> Rows:
    return _json_rows(lines(path), 1)


def _json_rows(source: Iterable[str], first: int) -> Rows:
    for number, line in enumerate(source, first):
        if line.strip():
            yield f"line {number}", _json_row(line)


def _json_row(line: str) -> Cells | ReadError:
    if len(line) > ROW:
        return ReadError(_TOO_LONG)
    try:
        row = parsed(line)
    except ReadError as error:
        return error
    return row if isinstance(row, dict) else ReadError("a row must be a JSON object, such as {\"id\": …, \"text\": …}")


class _Source:
    """The lines of a CSV file for its reader; `row` is the first line of the row that is being read."""

    def __init__(self, path: Path) -> None:
        self._lines = lines(path)
        self.first = next(self._lines, "")
        self.row, self._read, self._held = 1, 0, 0

    def __iter__(self) -> Iterator[str]:
        yield self._met(self.first)
        yield from map(self._met, self._lines)

    def new_row(self) -> None:
        self.row, self._held = self._read + 1, 0

    def place(self) -> str:
        """Where the row stands that was read last."""
        return f"line {self._read}" if self.row >= self._read else f"lines {self.row} to {self._read}"

    def _met(self, line: str) -> str:
        self._read, self._held = self._read + 1, self._held + len(line)
        if self._held > ROW:
            raise csv.Error(_TOO_LONG)
        return line


def _csv(path: Path) -> Rows:
    header: list[str] | None = None
    for place, row in _csv_rows(_Source(path)):
        if isinstance(row, ReadError):
            yield place, row
        elif header is None:
            header = row
            _need_text(header)
        elif row:
            yield place, _csv_row(header, row)
    _need_text(header or [])


def _csv_rows(source: _Source) -> Iterator[tuple[str, list[str] | ReadError]]:
    """The rows of a CSV file; after one that is broken the next begins with the next line."""
    csv.field_size_limit(ROW)
    reader = csv.reader(source, delimiter=max(",;\t|", key=source.first.count), strict=True)
    while True:
        source.new_row()
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield source.place(), ReadError(f"this is no CSV: {error}")
        else:
            yield f"line {reader.line_num}", row


def _csv_row(header: list[str], row: list[str]) -> Cells | ReadError:
    if len(row) != len(header):
        return ReadError(f"{len(row)} cells under {len(header)} columns: quote the cells that hold a separator")
    return dict(zip(header, row, strict=True))


def _parquet(path: Path) -> Rows:
    """Rows by DuckDB: what is damaged in a file is an error to it, and its memory has a limit."""
    import duckdb

    try:
        with duckdb.connect(config=_DUCKDB) as connection:
            found = connection.execute(_ALL_ROWS, {"path": glob.escape(str(path))})
            columns = [column[0] for column in found.description or ()]
            _need_text(columns)
            for number, row in enumerate(iter(found.fetchone, None), 1):
                yield f"row {number}", dict(zip(columns, row, strict=True))
    except duckdb.OutOfMemoryException as error:
        raise ReadError("this Parquet file unpacks to more than its reader may hold: write it in smaller row groups") from error
    except duckdb.Error as error:
        raise ReadError(f"this is no whole Parquet file: {str(error).partition(chr(10))[0]}") from error


def _need_text(columns: list[str]) -> None:
    if "text" not in columns:
        raise OtherKindError("there is no column `text`: name the columns id, title, text, published, publisher, url")


_READERS: dict[str, Callable[[Path], Rows]] = {
    ".jsonl": _json_lines, ".ndjson": _json_lines, ".csv": _csv, ".tsv": _csv, ".parquet": _parquet,
}
