"""A store's editions laid out anew in a fresh folder of tables: files that stay are linked, not copied, and logs begin anew."""

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from stats import editions
from stats.editions import TABLES, Edition

if TYPE_CHECKING:
    import polars as pl


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


def pieces(home: Path, table: str, version: int) -> list[Piece]:
    """The files that make up one version of a table."""
    import polars as pl
    from deltalake import DeltaTable

    held = pl.DataFrame(DeltaTable(str(home / table), version=version).get_add_actions()).sort("path").to_dicts()
    return [Piece(f"{table}/{h['path']}", h["partition"]["year"], h["size_bytes"], h["num_records"]) for h in held]


def written(home: Path, table: str, rows: "pl.DataFrame", year: int) -> Piece:
    """Rows written as a file of a table, named by its content."""
    folder = home / table / f"year={year}"
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / "new.parquet"
    rows.drop("year", strict=False).write_parquet(aside, compression="zstd")
    path = folder / f"part-{editions.hash_of(aside)}.parquet"
    aside.replace(path)
    return Piece(path.relative_to(home).as_posix(), year, path.stat().st_size, rows.height)


class Rebuild:
    """Tables that grow edition by edition: `put` the files of each table, then `name` the edition, and `finish` at the end."""

    def __init__(self, old: Path, new: Path) -> None:
        self.old, self.new = old, new
        self._hashes = {path: hashed for made in editions.editions(old) for path, hashed in made.files.items()}
        self._held: dict[str, dict[str, Piece]] = {table: {} for table in TABLES}
        self._fresh: list[str] = []
        self._made: list[Edition] = []
        editions.create_tables(new)

    def put(self, table: str, wanted: Iterable[Piece]) -> None:
        """Make a table hold these files and no others; those that are not there yet are linked from the old tables."""
        held, want = self._held[table], {piece.path: piece for piece in wanted}
        added = [piece for path, piece in want.items() if path not in held]
        for piece in added:
            self._link(piece.path)
        if held.keys() != want.keys():
            _commit(self.new, table, added, [piece for path, piece in held.items() if path not in want])
        self._held[table] = want
        self._fresh += [piece.path for piece in added]

    def name(self, edition: Edition) -> None:
        """Make the tables as they now stand that edition."""
        for path in self._fresh:
            self._hashes[path] = self._hashes.get(path) or editions.hash_of(self.new / path)
        versions = {table: editions.latest(self.new, table) for table in TABLES}
        self._made.append(replace(edition, tables=versions, files={path: self._hashes[path] for path in sorted(self._fresh)}))
        self._fresh = []

    def finish(self) -> None:
        """Write the editions, all at once."""
        editions.write(self.new, self._made)

    def _link(self, path: str) -> None:
        target = self.new / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(self.old / path, target)
            except OSError:
                shutil.copyfile(self.old / path, target)


def _commit(home: Path, table: str, added: Iterable[Piece], removed: Iterable[Piece]) -> None:
    from deltalake import DeltaTable
    from deltalake.transaction import AddAction, RemoveAction

    held = DeltaTable(str(home / table))
    adds = [
        AddAction(p.in_table, p.size, {"year": str(p.year)}, 0, True, json.dumps({"numRecords": p.rows})) for p in added
    ]
    removes = [RemoveAction(p.in_table, True, 0, size=p.size, partition_values={"year": str(p.year)}) for p in removed]
    held.create_write_transaction([*adds, *removes], "append", held.schema(), ["year"])
