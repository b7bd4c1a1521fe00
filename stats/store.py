"""The store: what was read (insert-only), what persons judged, and the incidents that follow from both."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import finalize

from stats import __version__, editions, layout
from stats.editions import Edition
from stats.intake import Intake, gathered, intake
from stats.model import Extraction
from stats.pieces import change, pieces
from stats.rows import ORDER, frame
from stats.since import DERIVED, GIVEN, Last, revised
from stats.trouble import explained
from stats.versions import Versions

if TYPE_CHECKING:
    import polars as pl

    from stats.find.origin import Origins
    from stats.snapshot import Snapshot

BATCH = 2000


@dataclass(frozen=True, slots=True)
class Summary:
    """What an ingest did: reports read, and those of them that are new, revise one of the same id, or are unchanged; figures of
    the new and revised ones; incidents now in the store; some ids that were given `again` with other words."""

    read: int = 0
    new: int = 0
    revised: int = 0
    unchanged: int = 0
    figures: int = 0
    incidents: int = 0
    again: tuple[str, ...] = ()


class Store:
    """A folder of Delta tables, opened at an edition (the last unless a number is given).

    Raises StoreError when it is missing and `create` is not set, or when it has no such edition.
    """

    path: Path
    tables: Path
    edition: Edition

    def __init__(self, path: str | Path, *, create: bool = False, edition: int | None = None) -> None:
        if create:
            _create(layout.checked(path))
        self.path, self._let_go = layout.found(path), finalize(self, _close, None)
        self._open(edition)

    @classmethod
    def of_tables(cls, tables: Path, edition: Edition | None = None) -> "Store":
        """Tables that no store names yet: at an edition of theirs, or as they now stand."""
        store = cls.__new__(cls)
        store.path, store.tables = tables.parent, tables
        if edition:
            store.edition = edition
        return store

    def ingest(self, extractions: Iterable[Extraction], origins: "Origins | None" = None) -> Summary:
        """Store what was read and settle the incidents anew; input that is already there changes nothing.

        `origins` tells which origin a publisher itself is; the shipped ones unless given.
        """
        from stats.find.origin import shipped_origins

        stream, known = iter(extractions), origins or shipped_origins()
        return self.take(intake(batch, known) for batch in iter(lambda: list(islice(stream, BATCH)), []))

    def take(self, intakes: Iterable[Intake]) -> Summary:
        """The same of reports whose rows were made already, by whatever process."""
        with self.writing():
            read, fresh, figures = self._insert(intakes)
            revised, again = self.settle("ingest") if fresh else (0, ())
            return Summary(read, fresh - revised, revised, read - fresh, figures, self.count(), again)

    def judge(self, first: str, second: str, judgement: str, note: str = "") -> None:
        """Record a person's judgement (same, different, or unsure to take it back) on two accounts, and settle anew.

        An account is named by its own id, by an incident's (its earliest account), by a figure of it, or by a report that
        tells one incident. Raises StatsError when one of them is not in the store.
        """
        from stats.judging import judgement_row

        with self.writing():
            editions.add(self.tables, "judgements", frame("judgements", [judgement_row(self, first, second, judgement, note)]))
            self.settle(f"judged {judgement}")

    def relink(self) -> None:
        """Settle all anew, as after a new version of the program."""
        with self.writing():
            self.settle("link", anew=True)

    def settle(self, cause: str, *, anew: bool = False) -> tuple[int, tuple[str, ...]]:
        """Link what is new, derive the incidents and ledgers that it touches, and name the result as a new edition.

        All are settled `anew` when asked, and when another version of the program made the last edition. Return how many of the
        reports that are new have the id of another, and some of these ids.
        """
        from stats.overlay import overlaid
        from stats.settle import settle
        from stats.snapshot import Snapshot

        anew = anew or self.edition.number == 0 or self.edition.program != __version__
        held = {table: pieces(self.tables, table) for table in DERIVED}
        with Snapshot(self, at_latest=True) as at:
            files = {table: [str(self.tables / piece.path) for piece in held[table]] for table in DERIVED}
            last = Last(files, None if anew else self._given(at))
            again = revised(at, self.edition.number)
            settle(at, last)
            for table, wanted in overlaid(at, last, self.tables, held).items():
                change(self.tables, table, held[table], wanted)
        editions.append(self.tables, self.edition.number + 1, cause)
        self.edition = editions.edition(self.tables, None)
        return again

    def _given(self, at: "Snapshot") -> dict[str, list[str]]:
        """The files of each table that this edition does not name."""
        return {table: sorted({*at.files(table)}.difference(self.files(table))) for table in GIVEN}

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the store for writing, from its last edition on; others wait. What a run that was cut off wrote is taken back."""
        with layout.locked(self.path):
            self._open(None)
            with explained(self.tables):
                layout.sweep(self.path)
                editions.restore(self.tables, self.edition)
                before = self.edition
                try:
                    yield
                except BaseException:
                    self._take_back()
                    raise
                if self.edition != before:
                    self._compact_if_due()

    def _take_back(self) -> None:
        """Remove what a failed run wrote; what cannot be removed now is removed before the next write."""
        with suppress(Exception):
            editions.restore(self.tables, editions.edition(self.tables, None))

    def _compact_if_due(self) -> None:
        from stats.upkeep.compact import compacted, due

        if due(self.path):
            compacted(self.path)
            self._open(None)

    def _open(self, edition: int | None) -> None:
        """Find the tables, and hold them: while they are open here, no other process removes them."""
        self.tables, handle = layout.hold(self.path)
        self._let_go()
        self._let_go = finalize(self, _close, handle)
        with explained(self.tables):
            self.edition = editions.edition(self.tables, edition)

    def files(self, table: str, *, at_latest: bool = False) -> list[str]:
        """Paths of a table's Parquet files at this edition, or at the newest version not yet in any edition."""
        return editions.files(self.tables, table, None if at_latest else self.edition.tables[table])

    def reports(self) -> "pl.DataFrame":
        """The current version of each report, with its text."""
        return self._frame("reports")

    def figures(self) -> "pl.DataFrame":
        """The figures of the current reports."""
        return self._frame("figures")

    def accounts(self) -> "pl.DataFrame":
        """The accounts of the current reports."""
        return self._frame("accounts")

    def incidents(self) -> "pl.DataFrame":
        """The linked incidents."""
        return self._frame("incidents")

    def _frame(self, table: str) -> "pl.DataFrame":
        from stats.snapshot import Snapshot

        with Snapshot(self) as snapshot:
            return frame(table, snapshot.rows(f"SELECT * FROM {table} ORDER BY ALL"))

    def _insert(self, intakes: Iterable[Intake]) -> tuple[int, int, int]:
        """Put rows in, and hold none of them longer than that takes; reports read, new ones, figures of the new ones."""
        known = Versions(self.files("reports", at_latest=True))
        counts = [(0, 0, 0), *map(partial(self._put, known), gathered(intakes))]
        read, new, figures = map(sum, zip(*counts, strict=True))
        return read, new, figures

    def _put(self, known: Versions, given: Intake) -> tuple[int, int, int]:
        fresh = given.only(~known.holds(given.reports))
        known.add(fresh.reports["version"])
        self._write(fresh)
        return given.reports.height, fresh.reports.height, fresh.figures.height

    def _write(self, fresh: Intake) -> None:
        import polars as pl

        reports = fresh.reports.with_columns(edition=pl.lit(self.edition.number + 1, pl.Int64()))
        for table, rows in {"figures": fresh.figures, "accounts": fresh.accounts, "reports": reports}.items():
            editions.add(self.tables, table, rows.sort(*ORDER[table], maintain_order=True))

    def count(self) -> int:
        """How many incidents there are."""
        return sum(piece.rows for piece in pieces(self.tables, "incidents", self.edition.tables["incidents"]))


def _close(handle: int | None) -> None:
    if handle is not None:
        os.close(handle)


def _create(path: Path) -> None:
    if layout.exists(path):
        return
    layout.made(path)
    with layout.locked(path):
        if not layout.exists(path):
            with layout.renewed(path, layout.KEEP) as home, explained(home):
                editions.create(home)
