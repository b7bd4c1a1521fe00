"""Compaction: the last editions stay, small files are merged, and what no kept edition names is removed with its logs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from stats import editions, layout
from stats.editions import TABLES
from stats.errors import AskedError
from stats.pieces import Piece, copying, pieces, put, written
from stats.rows import ORDER
from stats.snapshot import LINKING, limit
from stats.store import Store
from stats.trouble import explained
from stats.upkeep.rebuild import Rebuild

SMALL, TARGET = 32 << 20, 64 << 20
"""Bytes: a file below SMALL is merged with others, into files of about TARGET."""
MANY, MORE = 24, 16
"""So many small files in one partition of a table, or so many editions more than are kept, and the store compacts itself."""
LEAST = 2


@dataclass(frozen=True, slots=True)
class Compacted:
    """What a compaction left: editions kept and dropped, files and bytes before and after."""

    kept: int
    dropped: int
    files: tuple[int, int]
    bytes: tuple[int, int]


def compact(root: Path, keep: int | None = None) -> Compacted:
    """Compact a store, and bring one of an older format to this one; `keep` tells how many editions, from now on.

    Raises StoreError when there is no store, AskedError when fewer than two editions are to be kept.
    """
    if keep is not None and keep < LEAST:
        raise AskedError(f"--keep is {keep}: at least {LEAST} editions are kept, as reports compare the last with the one before")
    with layout.locked(root), explained(root / layout.stated(root).tables):
        return compacted(root, keep)


def compacted(root: Path, keep: int | None = None) -> Compacted:
    """The same for a store that is already held for writing."""
    said = layout.stated(root)
    old, before = root / said.tables, _held(root)
    every = editions.editions(old)
    kept = every[-(keep or said.keep):]
    with layout.renewed(root, keep or said.keep) as home:
        rebuild = Rebuild(old, home, editions.hashes(every))
        outlook = _Outlook(rebuild, kept[-1], conform=not said.is_current)
        for edition in kept:
            for table in TABLES:
                rebuild.put(table, outlook.of(table, edition))
            rebuild.name(edition)
        rebuild.finish()
    after = _held(root)
    return Compacted(len(kept), len(every) - len(kept), (before[0], after[0]), (before[1], after[1]))


def due(root: Path) -> bool:
    """Whether a store has so many editions or small files that it should be compacted."""
    said = layout.stated(root)
    home = root / said.tables
    kept = editions.editions(home)
    if len(kept) > said.keep + MORE:
        return True
    small = ([p for p in pieces(home, table, kept[-1].tables[table]) if p.size < SMALL] for table in TABLES)
    return any(len(group) > MANY for found in small for group in _by_year(found).values())


class _Outlook:
    """Which files an edition's tables shall have: those they had, but in the last edition small ones merged."""

    def __init__(self, rebuild: Rebuild, last: editions.Edition, *, conform: bool) -> None:
        self._rebuild, self._conform = rebuild, conform
        self._conformed: dict[str, Piece] = {}
        self._last = {table: self._as_they_are(table, last) for table in TABLES}
        self._merged: dict[str, list[Piece]] = {}

    def of(self, table: str, edition: editions.Edition) -> list[Piece]:
        found = self._as_they_are(table, edition)
        if found != self._last[table]:
            return found
        if table not in self._merged:
            self._merged[table] = list(self._merge(table, found))
        return self._merged[table]

    def _as_they_are(self, table: str, edition: editions.Edition) -> list[Piece]:
        found = pieces(self._rebuild.old, table, edition.tables[table])
        return [self._in_these_columns(table, piece, edition) for piece in found] if self._conform else found

    def _in_these_columns(self, table: str, piece: Piece, edition: editions.Edition) -> Piece:
        from stats.upkeep.conform import conformed

        if piece.path not in self._conformed:
            rows = conformed(table, self._rebuild.source(piece), Store.of_tables(self._rebuild.old, edition))
            self._conformed[piece.path] = written(self._rebuild.new, table, rows, piece.year)
        return self._conformed[piece.path]

    def _merge(self, table: str, found: Sequence[Piece]) -> Iterator[Piece]:
        yield from (piece for piece in found if piece.size >= SMALL)
        for year, small in _by_year([piece for piece in found if piece.size < SMALL]).items():
            for group in _groups(small):
                if len(group) == 1:
                    yield from group
                    continue
                files = [self._rebuild.source(piece) for piece in group]
                merged = put(self._rebuild.new, table, year, partial(_merged, table, files))
                yield from [merged] if merged else ()


def _merged(table: str, files: Sequence[Path], path: Path) -> int:
    """Write the rows of files to one, in their order, some held at a time; how many there are."""
    import duckdb

    with (
        TemporaryDirectory(prefix="stats-") as folder,
        duckdb.connect(config={"temp_directory": folder, "memory_limit": limit(LINKING)}) as connection,
    ):
        held = f"FROM read_parquet({list(map(str, files))}, hive_partitioning = false) ORDER BY {', '.join(ORDER[table])}"
        return int(connection.execute(copying(held, path)).fetchall()[0][0])


def _by_year(found: Sequence[Piece]) -> dict[int, list[Piece]]:
    years: dict[int, list[Piece]] = defaultdict(list)
    for piece in found:
        years[piece.year].append(piece)
    return years


def _groups(small: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Files in their order, together as long as they stay below the size aimed at."""
    group: list[Piece] = []
    for piece in small:
        if group and sum(p.size for p in group) + piece.size > TARGET:
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _held(root: Path) -> tuple[int, int]:
    """Files of a store, and their bytes; one that is linked twice counts once."""
    found = {(state.st_ino, state.st_size) for path in root.rglob("*") if path.is_file() and (state := path.stat())}
    return len(found), sum(size for _, size in found)
