"""How fast a large store answers: `python -m bench.queries --incidents 100000 [--store FOLDER]`.

Makes a store of invented incidents (ten figures each, told by two reports or three), written straight as tables, then asks every
query of `queries/` twice, of the whole and of one region's month, and prints the second answer's seconds; then one region's
report of a month; then what it takes to append reports of the days after, linked to each other and to what is there. Same count
and seed, same rows.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from stats import editions, queries
from stats.intake import Intake
from stats.pieces import change, copying, pieces, put
from stats.report import report_data
from stats.rows import ORDER, schema
from stats.selection import Selection
from stats.store import Store

if TYPE_CHECKING:
    import duckdb
    import polars as pl

FIRST, YEARS, DAYS = 2014, 10, 365
APPENDED, APPENDED_DAYS = 5000, 18
"""Incidents of about 50,000 figures: as many days as a store of a million takes for as many."""
ROWS = ("counts", "incidents", "links", "reports", "period")
"""Queries that list all they select are asked of a selection alone."""

_INCIDENTS = """
    CREATE OR REPLACE TABLE made AS
    SELECT n, (hash(n, $seed) >> 2)::BIGINT AS h, format('{:016x}', hash(n, 'id')) AS id, make_date($year, 1,
               1) + (n % $days)::INT AS day,
           format('SY{:02d}', 1 + (h % 14)::INT) AS area, 2 + (h >> 8) % 2 AS told, 1 + (h >> 16) % 9 AS killed,
           (h >> 24) % 12 AS wounded, ['sdf', 'turkey', 'israel', 'russia', 'unknown'][1 + ((h >> 32) % 5)::INT] AS actor
    FROM range($from, $to) AS numbers(n)
"""
_TOLD = """
    CREATE OR REPLACE TABLE told AS
    SELECT made.*, k, n * 4 + k AS r, format('{:016x}', hash(r, 'account')) AS account, format('r{}', r) AS report,
           format('{:024x}', hash(r, 'version')) AS version, day + (k // 2)::INT AS published
    FROM made, range(told) AS tellings(k)
"""
TABLES = {
    "reports": """
        SELECT version, 1 AS edition, report AS id, 'خبر ' || report AS title, title AS masked_title,
               repeat(format('قتل {} أشخاص في قصف على بلدة في المنطقة. ', killed), 6) AS text,
               strftime(published, '%Y-%m-%d') AS published, published AS day, 'outlet ' || r % 40 AS publisher,
               'outlet-' || r % 40 AS origin, 'ar' AS lang, true AS invented
        FROM told""",
    "accounts": """
        SELECT version, account AS incident_id, report AS report_id, strftime(day, '%Y-%m-%d') AS date_start,
               date_start AS date_end,
               1 AS date_precision, [area] AS adm1, 'بلدة ' || h % 400 AS place, NULL AS pcode, 33 + h % 97 / 30 AS lat,
               36 + h % 89 / 15 AS lon, 1 AS geo_precision, [actor] AS perpetrators, 'shelling' AS weapon,
               [{'outcome': 'killed', 'group': 'all', 'low': killed, 'high': killed}] AS spans, [] AS minor_ages,
               [format('f{}.{}', r, i) for i in range(4)] AS figures,
               [{'origin': '', 'outcome': 'killed', 'low': killed, 'high': killed, 'bound': 'exact', 'groups': [],
                 'figures': [format('f{}.0', r)], 'evident': []}] AS claims,
               list_sort(list_distinct([((hash(hash(r, i) % 4000) >> 32)::BIGINT) for i in range(30)])) AS wording,
               [(wording[i] + 3 * wording[i + 1] + 5 * wording[i + 2]) % 4294967296 for i in [1, 2, -3, -4]] AS runs
        FROM told""",
    "figures": """
        SELECT version, format('f{}.{}', r, i) AS figure_id, report AS report_id,
               ['killed', 'wounded', 'killed', 'killed'][i + 1] AS outcome, if(i = 1, wounded, killed) AS low, low AS high,
               'exact' AS bound, 'text' AS field, 7 * i AS start, 7 * i + 5 AS "end", 'rule' AS rule,
               if(i = 3 AND r % 50 = 0, 'period', 'incident') AS scope, if(i = 2, format('f{}.0', r), NULL) AS part_of,
               account AS incident_id, 'unknown' AS status, 'unknown' AS sex, if(i = 2, 'child', 'unknown') AS age_group,
               ['sohr'] AS attribution, if(scope = 'period', strftime(day - 30, '%Y-%m-%d'), NULL) AS since
        FROM told, range(4) AS parts(i)""",
    "incidents": """
        SELECT min(account) AS incident_id, day AS date_start, day AS date_end, 1 AS date_precision, min(published) AS published,
               [area] AS adm1, 'بلدة ' || h % 400 AS place, NULL AS pcode, 33 + h % 97 / 30 AS lat,
               36 + h % 89 / 15 AS lon, 1 AS geo_precision, [actor] AS perpetrators, [] AS suspected, false AS disputed,
               'shelling' AS weapon,
               if(h % 9 = 0, [(h % 17)::BIGINT], []) AS minor_ages, ['sohr'] AS attribution, 'single-origin' AS grade,
               list(report ORDER BY report) AS reports, list(account ORDER BY account) AS accounts,
               flatten(list([format('f{}.{}', r, i) for i in range(4)] ORDER BY r)) AS figures,
               list({'origin': 'outlet-' || r % 40, 'reports': [(hash(report) >> 1)::BIGINT],
                     'figures': [(hash(format('f{}.0', r)) >> 1)::BIGINT]} ORDER BY r % 40) AS statements, true AS invented
        FROM told GROUP BY n, h, day, area, actor""",
    "cells": """
        SELECT incident_id, outcome, victims, low::BIGINT AS low, low::BIGINT AS best, low::BIGINT AS high, 1 AS origins
        FROM (SELECT min(account) AS incident_id, any_value(killed) AS killed, any_value(wounded) AS wounded, h
              FROM told GROUP BY n, h),
             (VALUES ('killed', 'all'), ('wounded', 'all'), ('killed', 'children')) AS kinds(outcome, victims),
             (SELECT 1), LATERAL (SELECT if(outcome = 'wounded', wounded, killed) AS low)
        WHERE victims = 'all' OR h % 3 = 0""",
    "links": """
        SELECT first, second, 'same' AS judgement, 8.5 AS score, true AS merged,
               ['+2.0 same day', '+4.0 same place', '+1.0 same weapon: shelling'] AS reasons
        FROM (SELECT min(account) AS first, max(account) AS second FROM told GROUP BY n)""",
}


def fill(store: Store, incidents: int, seed: int = 1) -> None:
    """Write invented incidents as the store's tables, a file a year as compaction leaves them, and name them an edition."""
    import duckdb

    connection = duckdb.connect()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rows.parquet"
        for step in range(YEARS):
            first, last = (incidents * end // YEARS for end in (step, step + 1))
            for table, rows in _made(connection, path, TABLES, range(first, last), FIRST + step, DAYS, seed):
                rows.drop("year").write_parquet(path)
                _add(store, table, FIRST + step, f"FROM '{path}' ORDER BY {', '.join(ORDER[table])}", connection)
    editions.append(store.tables, store.edition.number + 1, "made")


def _add(store: Store, table: str, year: int, rows: str, connection: duckdb.DuckDBPyConnection) -> None:
    made = put(store.tables, table, year, lambda path: int(connection.execute(copying(rows, path)).fetchall()[0][0]))
    held = pieces(store.tables, table)
    change(store.tables, table, held, [*held, *([made] if made else [])])


def given(store: Store, incidents: int, seed: int = 1) -> Intake:
    """The rows of reports on so many incidents that the store does not hold, of the days after its last."""
    import duckdb

    start = 2 * held(store)
    with TemporaryDirectory() as folder:
        path, numbers = Path(folder) / "rows.parquet", range(start, start + incidents)
        made = _made(duckdb.connect(), path, ("reports", "figures", "accounts"), numbers, FIRST + YEARS, APPENDED_DAYS, seed)
        return Intake(*(rows for _, rows in made))


def held(store: Store) -> int:
    """How many incidents a store holds."""
    with queries.snapshot(store, Selection()) as at:
        return int(at.tuples("SELECT count(*) FROM incidents")[0][0])


def _made(
    connection: duckdb.DuckDBPyConnection, path: Path, tables: Iterable[str], numbers: range, year: int, days: int, seed: int
) -> Iterator[tuple[str, pl.DataFrame]]:
    import polars as pl

    about = {"from": numbers.start, "to": numbers.stop, "year": year, "days": days, "seed": seed}
    connection.execute(_INCIDENTS, about)
    connection.execute(_TOLD)
    for table in tables:
        connection.execute(f"COPY ({TABLES[table]}) TO '{path}' (FORMAT parquet)")
        yield table, _whole(table, pl.read_parquet(path), year)


def _whole(table: str, rows: pl.DataFrame, year: int) -> pl.DataFrame:
    """The rows in the table's columns, those not made empty."""
    import polars as pl

    given = rows.with_columns(pl.lit(year).alias("year"))
    empty = {name: [] if isinstance(kind, pl.List) else None for name, kind in schema(table).items() if name not in given.columns}
    whole = given.with_columns(pl.lit(value, schema(table)[name]).alias(name) for name, value in empty.items())
    return whole.select(pl.col(name).cast(kind) for name, kind in schema(table).items())


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and of the processors."""
    clock, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - busy


def answers(store: Store, chosen: Selection, without: Collection[str] = ()) -> Iterator[tuple[str, float, float]]:
    """Each query's second answer."""
    with queries.snapshot(store, chosen) as at:
        for name in (name for name in queries.names() if name not in without):
            queries.ask(at, name, chosen)
            yield (name, *timed(lambda name=name: queries.ask(at, name, chosen)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--store", type=Path)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = options.store or Path(folder) / "store"
        store = Store(path, create=True)
        if store.edition.number == 0:
            fill(store, options.incidents)
            store = Store(path)
        region = Selection(region=("SY09",), date_from=date(2020, 3, 1), date_to=date(2020, 3, 31))
        print(f"{held(store):,} incidents.\n")
        print("| query | seconds | processor | of a region's month |\n|---|---|---|---|")
        month = {name: clock for name, clock, _ in answers(store, region)}
        whole = {name: f"{clock:.2f} | {busy:.2f}" for name, clock, busy in answers(store, Selection(), ROWS)}
        for name, clock in month.items():
            print(f"| {name} | {whole.get(name, 'its rows | ')} | {clock:.2f} |")
        for _ in range(2):
            clock, busy = timed(lambda: report_data(store, region))
        print(f"| a region's report of a month | {clock:.2f} | {busy:.2f} | |")
        more = given(store, APPENDED)
        clock, busy = timed(lambda: store.take([more]))
        files = sum(len(store.files(table)) for table in editions.TABLES)
        print(f"| {more.figures.height:,} figures appended | {clock:.2f} | {busy:.2f} | |\n\n{files} Parquet files after it.")


if __name__ == "__main__":
    main()
