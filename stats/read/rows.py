"""Rows of `id, text, title, published, publisher, url, lang, invented`: JSON Lines, CSV and Parquet, read as a stream."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from stats.errors import ReadError
from stats.read.encoding import decoded, lines, wide
from stats.read.part import Cut
from stats.read.row import Cells, OtherKindError, Rows

_BATCH = 1000


def read(path: Path) -> Rows:
    """The rows of a file with the place of each; a row that cannot be read is a ReadError in its place."""
    return _READERS[path.suffix.lower()](path)


def cuts(path: Path, size: int) -> Iterator[Cut] | None:
    """JSON Lines in pieces of about `size` bytes that can be read apart; None for a file that cannot be cut.

    Raises ReadError when it is not text at all.
    """
    return None if _READERS.get(path.suffix.lower()) is not _json_lines or wide(path) else _cuts(path, size)


def read_cut(path: Path, cut: Cut) -> Rows:
    """The rows of a piece."""
    with path.open("rb") as file:
        file.seek(cut.start)
        return _json_rows(decoded(file.read(cut.end - cut.start)), cut.line)


def _cuts(path: Path, size: int) -> Iterator[Cut]:
    start, line = 0, 1
    with path.open("rb") as file:
        while piece := file.read(size) + file.readline():
            if not piece.isspace():
                yield Cut(start, start + len(piece), line)
            start, line = start + len(piece), line + piece.count(b"\n")


def _json_lines(path: Path) -> Rows:
    return _json_rows(lines(path), 1)


def _json_rows(source: Iterable[str], first: int) -> Rows:
    for number, line in enumerate(source, first):
        if line.strip():
            yield f"line {number}", _json_row(line)


def _json_row(line: str) -> Cells | ReadError:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return ReadError(f"this is no JSON: {error}")
    return row if isinstance(row, dict) else ReadError("a row must be a JSON object, such as {\"id\": …, \"text\": …}")


def _csv(path: Path) -> Rows:
    source = lines(path)
    first = next(source, "")
    separator = max(",;\t", key=first.count)
    csv.field_size_limit(2**31 - 1)
    reader = csv.reader(chain([first], source), delimiter=separator, strict=True)
    try:
        header = next(reader, [])
        _need_text(header)
        for row in reader:
            if row:
                yield f"line {reader.line_num}", _csv_row(header, row)
    except csv.Error as error:
        yield f"line {reader.line_num}", ReadError(f"from here on this is no CSV: {error}")


def _csv_row(header: list[str], row: list[str]) -> Cells | ReadError:
    if len(row) != len(header):
        return ReadError(f"{len(row)} cells under {len(header)} columns: quote the cells that hold a separator")
    return dict(zip(header, row, strict=True))


def _parquet(path: Path) -> Rows:
    import polars as pl

    try:
        frame = pl.scan_parquet(path, glob=False)
        _need_text(frame.collect_schema().names())
        batches = frame.collect_batches(chunk_size=_BATCH, maintain_order=True)
        rows = chain.from_iterable(batch.iter_rows(named=True) for batch in batches)
        for number, row in enumerate(rows, 1):
            yield f"row {number}", row
    except pl.exceptions.PolarsError as error:
        raise ReadError(f"this is no whole Parquet file: {error}") from error


def _need_text(columns: list[str]) -> None:
    if "text" not in columns:
        raise OtherKindError("there is no column `text`: name the columns id, title, text, published, publisher, url")


_READERS: dict[str, Callable[[Path], Rows]] = {
    ".jsonl": _json_lines, ".ndjson": _json_lines, ".csv": _csv, ".tsv": _csv, ".parquet": _parquet,
}
