"""Forgetting a report: every kept edition is written again as it would be had the report never been read."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stats import __version__, editions, layout
from stats.editions import FORGET, Edition
from stats.errors import StatsError
from stats.pieces import Piece, pieces, written
from stats.since import DERIVED, GIVEN, Files, Last
from stats.trouble import explained
from stats.upkeep.rebuild import Rebuild

if TYPE_CHECKING:
    import polars as pl

_READ = ("reports", "figures", "accounts", "judgements")
_SETTLED = ("figures", "accounts", "judgements")
"""What incidents follow from: a report that told of none leaves them as they are."""
_OUTPUTS = "outputs"
"""What the workers of a cluster read, left by an ingest that was cut off."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What is gone: reports (each with all its versions), figures, accounts; and how many editions held them."""

    reports: int
    figures: int
    accounts: int
    editions: int


def forget(root: Path, name: str, done: Callable[[], None] = lambda: None) -> Forgotten:
    """Remove a report, by its id or its URL, and all it gave from every kept edition; a new edition says that one was removed.

    `done` is called after each edition. Who reads the store meanwhile may have to ask again. Raises StatsError when the store
    holds no such report.
    """
    with layout.locked(root):
        said = layout.layout(root)
        layout.sweep(root, even_if_read=True)  # what a forgetting that was cut off has still to remove
        with explained(root / said.tables):
            return _forget(root, said, name, done)


def _forget(root: Path, said: layout.Layout, name: str, done: Callable[[], None]) -> Forgotten:
    old = root / said.tables
    kept = editions.editions(old)
    gone = _Gone(old, kept[-1], name)
    shutil.rmtree(root / _OUTPUTS, ignore_errors=True)
    with layout.renewed(root, said.keep, even_if_read=True) as home:
        rewrite = _Rewrite(Rebuild(old, home, editions.hashes(kept)), gone)
        for edition in kept:
            rewrite.edition(edition)
            done()
        rewrite.finish(kept[-1])
    return Forgotten(len(gone.reports), gone.figures, len(gone.accounts), rewrite.affected)


class _Gone:
    """What the store knows of a report: its ids and URLs, and the ids of its accounts."""

    def __init__(self, home: Path, last: Edition, name: str) -> None:
        import polars as pl

        known = _columns(home, last, "reports", "id", "url")
        named = known.filter((pl.col("id") == name) | (pl.col("url") == name))
        figures, accounts = (_columns(home, last, table, "report_id", "incident_id") for table in ("figures", "accounts"))
        self.reports = set(named["id"]) | {name}.intersection(figures["report_id"], accounts["report_id"])
        if not self.reports:
            raise StatsError(f"the store holds no report with the id or URL {name!r}: `stats query reports` lists them")
        self.words = self.reports | set(known.filter(pl.col("id").is_in(list(self.reports)))["url"].drop_nulls())
        self.figures = int(figures["report_id"].is_in(list(self.reports)).sum())
        self.accounts = set(accounts.filter(pl.col("report_id").is_in(list(self.reports)))["incident_id"])

    def of(self, table: str) -> "pl.Expr":
        """Whether a row is the report's."""
        import polars as pl

        if table != "judgements":
            return pl.col("id" if table == "reports" else "report_id").is_in(list(self.reports))
        ids = [pl.col(name).is_in(list(self.accounts)) for name in ("first", "second")]
        return pl.any_horizontal(*ids, *(pl.col(name).is_in(list(self.reports)) for name in ("first_report", "second_report")))

    def named_in(self, note: str) -> "pl.Expr":
        """Whether a person's note on other reports names this one."""
        import polars as pl

        return pl.any_horizontal(pl.col(note).str.contains(word, literal=True) for word in self.words).fill_null(False)


class _Rewrite:
    """Kept editions, one after another, without the report."""

    def __init__(self, rebuild: Rebuild, gone: _Gone) -> None:
        self._rebuild, self._gone, self.affected = rebuild, gone, 0
        self._without: dict[str, list[Piece]] = {}
        self._read: dict[str, list[Piece]] = {}
        self._derived: dict[str, list[Piece]] = {}
        self._program = ""

    def edition(self, edition: Edition) -> None:
        """Write one of them; its incidents are derived anew where it held the report."""
        held = {table: pieces(self._rebuild.old, table, edition.tables[table]) for table in (*_READ, *DERIVED)}
        read = {table: [kept for piece in held[table] for kept in self._kept(table, piece)] for table in _READ}
        for table in _READ:
            self._rebuild.put(table, read[table])
        self.affected += any(read[table] != held[table] for table in _READ)
        if any(read[table] != held[table] for table in _SETTLED):
            if read != self._read:
                self._derived = self._settled(read, self._derived or held)
                self._program = __version__
        else:
            self._derived, self._program = {table: held[table] for table in DERIVED}, edition.program
        self._read = read
        for table in DERIVED:
            self._rebuild.put(table, self._derived[table])
        self._rebuild.name(edition)

    def finish(self, last: Edition) -> None:
        """Add the edition that tells of the forgetting; its incidents may be those that another program derived."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._rebuild.name(Edition(last.number + 1, now, FORGET, last.program, {}))
        self._rebuild.finish()

    def _kept(self, table: str, piece: Piece) -> list[Piece]:
        """The file itself, or one without the report's rows, or none."""
        if piece.path not in self._without:
            self._without[piece.path] = self._filtered(table, piece)
        return self._without[piece.path]

    def _filtered(self, table: str, piece: Piece) -> list[Piece]:
        import polars as pl

        held = pl.read_parquet(self._rebuild.source(piece), glob=False, hive_partitioning=False)
        left = held.filter(~self._gone.of(table).fill_null(False))
        if table == "judgements":
            left = left.with_columns(note=pl.when(self._gone.named_in("note")).then(pl.lit("")).otherwise("note"))
        if left.equals(held):
            return [piece]
        return [written(self._rebuild.new, table, left, piece.year)] if left.height else []

    def _settled(self, read: dict[str, list[Piece]], before: dict[str, list[Piece]]) -> dict[str, list[Piece]]:
        """The derived tables as they follow from what was read and judged: from those of the edition before, where they can."""
        from stats.overlay import overlaid
        from stats.settle import settle
        from stats.snapshot import Snapshot
        from stats.store import Store

        given = self._given(read)
        files = {table: [str(self._rebuild.source(piece)) for piece in before[table]] for table in DERIVED}
        last = Last(files, given, forgotten=self._gone.accounts)
        with Snapshot(Store.of_tables(self._rebuild.new), at_latest=True) as at:
            settle(at, last)
            return overlaid(at, last, self._rebuild.new, before if given is not None else {})

    def _given(self, read: dict[str, list[Piece]]) -> Files | None:
        """The files that came after the edition before; None where all is settled anew: for another program, or files merged."""
        whole = all({*self._read.get(table, ())} <= {*read[table]} for table in GIVEN)
        if self._program != __version__ or not whole:
            return None
        fresh = {table: [piece for piece in read[table] if piece not in self._read[table]] for table in GIVEN}
        return {table: [str(self._rebuild.new / piece.path) for piece in found] for table, found in fresh.items()}


def _columns(home: Path, edition: Edition, table: str, *columns: str) -> "pl.DataFrame":
    import polars as pl

    files = editions.files(home, table, edition.tables[table])
    kinds = dict.fromkeys(columns, pl.String())
    return pl.read_parquet(files, columns=list(columns), glob=False) if files else pl.DataFrame(schema=kinds)
