"""The store as it is asked: DuckDB views over its Parquet files, at an edition and as of a day."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from stats.pieces import copying, year_of
from stats.rows import COLUMNS, Row, frame, schema_of
from stats.selection import Policies, Selection
from stats.since import DERIVED
from stats.store import Store
from stats.trouble import explained

if TYPE_CHECKING:
    import duckdb
    import polars as pl

_KNOWN = """
    CREATE VIEW known AS
    SELECT * FROM all_reports WHERE getvariable('as_of') IS NULL OR day <= getvariable('as_of')::DATE
"""
_REPLACED = """
    CREATE TEMP TABLE replaced AS
    WITH several AS (SELECT hash(id) AS hashed FROM known GROUP BY hashed HAVING count(*) > 1),
    placed AS (
        SELECT version, row_number() OVER newest AS place FROM known WHERE hash(id) IN (FROM several)
        WINDOW newest AS (PARTITION BY id ORDER BY published DESC NULLS LAST, edition DESC, version DESC)
    )
    SELECT version FROM placed WHERE place > 1
"""
"""The versions of reports that a later one stands for: few, so they are found once and left out of everything."""
_CURRENT = "CREATE VIEW {} AS SELECT * FROM {} {}"
_OF_CURRENT = ("figures", "accounts")
_SOME, _MANY = 1000, 100_000
LINKING, SORTING = 64, 32
"""So many MB DuckDB may hold for each core while it links and merges, or sorts; what is more lies in files meanwhile."""


def limit(each: float) -> str:
    """What DuckDB may hold in memory, of so many MB a core."""
    return f"{each * _cores():.0f}MB"


def _cores() -> int:
    return max(2, os.cpu_count() or 1)


def _memory() -> int:
    """What the machine holds, in MB."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1_000_000


class Snapshot:
    """What was known: `rows(sql, parameters)` over the views reports, figures, accounts, incidents, cells, links, judgements.

    `as_of` leaves out every report published later (or on no known day); another day or other policies than the stored
    ones settle the incidents anew, for this snapshot alone.
    """

    def __init__(
        self, store: Store, as_of: date | None = None, policies: Policies | None = None, *, at_latest: bool = False
    ) -> None:
        import duckdb

        self.store, self.as_of, self.policies = store, as_of, policies or Policies()
        self.asked: Selection | None = None
        self._at_latest = at_latest
        self._each = 0.0
        self._folder = TemporaryDirectory(prefix="stats-")
        self._connection = duckdb.connect(config={"temp_directory": self._folder.name})
        if at_latest:
            self.bound(LINKING)
        self._parts: dict[str, list[str]] = {}
        with explained(store.tables):
            self._views()

    def rows(self, sql: str, parameters: dict[str, Any] | None = None) -> list[Row]:
        """The answer to a query, one dict a row; parameters are bound."""
        with explained(self.store.tables):
            answer = self._done(sql, parameters)
            names = [column[0] for column in answer.description or ()]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def tuples(self, sql: str) -> list[tuple[Any, ...]]:
        """The answer to a query as plain tuples."""
        with explained(self.store.tables):
            return self._done(sql).fetchall()

    def stream(self, sql: str) -> Iterator[Row]:
        """The answer to a long query, a dict a row, some held at a time: to be drained before the next is asked."""
        names: list[str] = []
        for row in self.each(sql, names):
            yield dict(zip(names, row, strict=True))

    def each(self, sql: str, names: list[str] | None = None) -> Iterator[tuple[Any, ...]]:
        """The same as plain tuples; `names` is given those of the columns."""
        with explained(self.store.tables):
            answer = self._done(sql)
            if names is not None:
                names.extend(column[0] for column in answer.description or ())
            while some := self._connection.fetchmany(_SOME):
                yield from some

    def run(self, sql: str) -> None:
        """Carry out a statement that answers nothing."""
        with explained(self.store.tables):
            self._done(sql)

    def _done(self, sql: str, parameters: dict[str, Any] | None = None) -> "duckdb.DuckDBPyConnection":
        """Carry out a statement. Where it cannot with what it may hold in memory, it may hold twice as much, and again, up to
        what the machine has: the more incidents a year holds, the more its sorting needs."""
        import duckdb

        while True:
            try:
                return self._connection.execute(sql, parameters or {})
            except duckdb.OutOfMemoryException:
                if not self._each or self._each * 2 * _cores() > _memory():
                    raise
                self.bound(self._each * 2)

    def bound(self, each: float) -> None:
        """Hold no more than so many MB a core in memory from now on, as far as statements can do with it."""
        self._each = each
        self._connection.execute(f"SET memory_limit = '{limit(each)}'")

    def drop(self, *tables: str) -> None:
        """Let go of tables that were made here, where they were."""
        for table in tables:
            self._connection.execute(f"DROP TABLE IF EXISTS {table}")

    def let(self, variable: str, value: date) -> None:
        """Set a variable that queries read by `getvariable`."""
        self._connection.execute(f"SET VARIABLE {variable} = $value::DATE", {"value": value.isoformat()})

    def table(self, name: str, rows: Sequence[Row] | Mapping[str, Sequence[Any]], kinds: Mapping[str, str]) -> None:
        """Make a table of rows, or of columns; `kinds` are as in `COLUMNS`. Columns are taken over some rows at a time."""
        import polars as pl

        height = len(next(iter(rows.values()))) if isinstance(rows, Mapping) else len(rows)
        files = [str(Path(self._folder.name) / f"{name}-{start}.parquet") for start in range(0, max(height, 1), _MANY)]
        for number, path in enumerate(files):
            here = slice(number * _MANY, (number + 1) * _MANY)
            some = {key: held[here] for key, held in rows.items()} if isinstance(rows, Mapping) else rows[here]
            pl.DataFrame(some, schema=schema_of(kinds), orient="row").write_parquet(path)
        self.run(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM read_parquet({files})")

    def collect(self, name: str, sql: str) -> None:
        """Add the answer to a query to what is held aside under a name, which is a view of it."""
        self.copy(sql, Path(self._part(name)))
        self._connection.read_parquet(self.parts(name)).create_view(name, replace=True)

    def copy(self, sql: str, path: Path) -> int:
        """Write the answer to a query to a Parquet file, some rows held at a time; how many there are."""
        return int(self.tuples(copying(sql, path))[0][0])

    def hold(self, name: str, rows: "pl.DataFrame") -> None:
        """Add rows to what is held aside under a name."""
        rows.write_parquet(self._part(name))

    def parts(self, name: str) -> list[str]:
        """The Parquet files of what is held aside under a name."""
        return self._parts.get(name, [])

    def _part(self, name: str) -> str:
        parts = self._parts.setdefault(name, [])
        parts.append(str(Path(self._folder.name) / f"{name}-{len(parts)}.parquet"))
        return parts[-1]

    @contextmanager
    def narrowed(self, reports: Collection[str]) -> Iterator[None]:
        """Within it, reports, figures and accounts are those of the given reports (ids) alone, sought once in their years."""
        self.table("wanted_reports", {"id": sorted(reports)}, {"id": "text"})
        self.run("CREATE SCHEMA IF NOT EXISTS narrowed")
        self._narrow("reports", "main.reports SEMI JOIN wanted_reports USING (id)")
        years = {year for year, in self.tuples("SELECT DISTINCT coalesce(year(day), 0) FROM narrowed.reports")}
        for table in _OF_CURRENT:
            self.view("near", table, [file for file in self.files(table) if year_of(file) in years])
            self._narrow(table, "near SEMI JOIN narrowed.reports USING (version)")
        self._connection.execute("SET search_path = 'narrowed,main'")
        try:
            yield
        finally:
            self._connection.execute("RESET search_path")

    @contextmanager
    def of_years(self, table: str, years: str) -> Iterator[None]:
        """Within it, a derived table is read of the years alone that a query gives; one derived for this snapshot, of all."""
        if not self._as_stored:
            yield
            return
        wanted = {year for year, in self.tuples(years)}
        self.view(f"some_{table}", table, [file for file in self.files(table) if year_of(file) in wanted])
        self.run(f"CREATE TEMP VIEW {table} AS FROM some_{table}")
        try:
            yield
        finally:
            self.run(f"DROP VIEW temp.{table}")

    def _narrow(self, table: str, source: str) -> None:
        path = Path(self._folder.name) / f"narrowed-{table}.parquet"
        self.copy(f"SELECT * FROM {source}", path)
        self.run(f"CREATE OR REPLACE VIEW narrowed.{table} AS SELECT * FROM read_parquet('{path}')")

    def close(self) -> None:
        """Let go of the connection and of what was written aside."""
        self._connection.close()
        self._folder.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _views(self) -> None:
        self._connection.execute("SET VARIABLE as_of = $day", {"day": self.as_of.isoformat() if self.as_of else None})
        for table in ("reports", *_OF_CURRENT):
            self.view(f"all_{table}", table, self.files(table))
        self.view("judgements", "judgements", self.files("judgements"))
        for statement in (_KNOWN, _REPLACED):
            self._connection.execute(statement)
        standing = "ANTI JOIN replaced USING (version)" if self.tuples("SELECT 1 FROM replaced LIMIT 1") else ""
        self._connection.execute(_CURRENT.format("reports", "known", standing))
        current = standing if self.as_of is None else "SEMI JOIN reports USING (version)"
        for table in _OF_CURRENT:
            self._connection.execute(_CURRENT.format(table, f"all_{table}", current))
        if not self._at_latest:
            self._derived()

    @property
    def _as_stored(self) -> bool:
        """Whether the incidents are those of the store."""
        return self.as_of is None and self.policies.of_ledgers == Policies().of_ledgers

    def _derived(self) -> None:
        if self._as_stored:
            for table in DERIVED:
                self.view(table, table, self.files(table))
            return
        from stats.settle import settle

        settle(self)
        for table in DERIVED:
            self.view(table, table, self.parts(f"new_{table}"))

    def files(self, table: str) -> list[str]:
        """The files of a table that is read."""
        return self.store.files(table, at_latest=self._at_latest)

    def view(self, name: str, table: str, files: Sequence[str]) -> None:
        """A view over the files; one file without rows beside them gives the columns to an empty or an older table."""
        columns = ", ".join(f'"{column}"' for column in COLUMNS[table])
        paths = [self._aside(f"no-{table}", []), *files]
        every = self._connection.read_parquet(paths, union_by_name=True, hive_partitioning=False)
        every.project(columns).create_view(name, replace=True)

    def _aside(self, name: str, rows: list[Row]) -> str:
        path = Path(self._folder.name) / f"{name}.parquet"
        if not path.exists():
            frame(name.removeprefix("no-"), rows).write_parquet(path)
        return str(path)
