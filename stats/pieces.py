"""A table's Parquet files, each named by its content, and the commits that make some of them a version of the table."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    import polars as pl

_HASH = 16
_ROWS = 10_240
"""So many rows in each group of a large file: what is asked of some days passes over those of others."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A Parquet file of a table: its path from the tables' folder on, its partition, its size in bytes, its rows."""

    path: str
    year: int
    size: int
    rows: int

    @property
    def in_table(self) -> str:
        """Its path as the table's log has it."""
        return self.path.partition("/")[2]


def pieces(home: Path, table: str, version: int | None = None) -> list[Piece]:
    """The files that make up one version of a table, the newest unless told."""
    import polars as pl
    from deltalake import DeltaTable

    held = pl.DataFrame(DeltaTable(str(home / table), version=version).get_add_actions()).sort("path").to_dicts()
    return [Piece(f"{table}/{unquote(h['path'])}", h["partition"]["year"], h["size_bytes"], h["num_records"]) for h in held]


def year_of(path: str) -> int:
    """The partition in which a file of a table lies."""
    return int(path.rpartition("/year=")[2].partition("/")[0])


def laid_out(home: Path, table: str, rows: "pl.DataFrame") -> list[Piece]:
    """Rows written as files of a table, one a year; no version holds them yet."""
    years = rows.partition_by("year", as_dict=True, maintain_order=True)
    return [written(home, table, part, year) for (year,), part in years.items()]


def written(home: Path, table: str, rows: "pl.DataFrame", year: int) -> Piece:
    """Rows of one year, some at least, written as a file of a table."""

    def write(path: Path) -> int:
        rows.drop("year", strict=False).write_parquet(path, compression="zstd")
        return rows.height

    piece = put(home, table, year, write)
    assert piece
    return piece


def put(home: Path, table: str, year: int, write: Callable[[Path], int]) -> Piece | None:
    """The file of a table that `write` makes at a path, for one year; None where it says that it wrote no rows."""
    folder = home / table / f"year={year}"
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / "new.parquet"
    rows = write(aside)
    if not rows:
        aside.unlink()
        return None
    path = folder / f"part-{hash_of(aside)}.parquet"
    aside.replace(path)
    return Piece(path.relative_to(home).as_posix(), year, path.stat().st_size, rows)


def copying(rows: str, path: Path) -> str:
    """SQL that writes the answer to a query to a Parquet file, some rows held at a time, and answers how many there are."""
    target = str(path).replace("'", "''")
    return f"COPY ({rows}) TO '{target}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROWS})"


def change(home: Path, table: str, held: Iterable[Piece], wanted: Iterable[Piece]) -> list[Piece]:
    """Make the files wanted a new version of a table that now holds others; nothing new makes none. The files added."""
    old, new = ({piece.path: piece for piece in some} for some in (held, wanted))
    added, removed = ([p for path, p in one.items() if path not in other] for one, other in ((new, old), (old, new)))
    if added or removed:
        _commit(home, table, added, removed)
    return added


def hash_of(path: Path) -> str:
    """A hash of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=_HASH)).hexdigest()


def _commit(home: Path, table: str, added: Iterable[Piece], removed: Iterable[Piece]) -> None:
    from deltalake import DeltaTable
    from deltalake.transaction import AddAction, RemoveAction

    held = DeltaTable(str(home / table))
    adds = [
        AddAction(p.in_table, p.size, {"year": str(p.year)}, 0, True, json.dumps({"numRecords": p.rows})) for p in added
    ]
    removes = [RemoveAction(p.in_table, True, 0, size=p.size, partition_values={"year": str(p.year)}) for p in removed]
    held.create_write_transaction([*adds, *removes], "append", held.schema(), ["year"])
