"""What was settled anew put into the place of what it replaces: only the years that it touches are written again.

In memory lies a year of one table at a time.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from stats.pieces import Piece, written
from stats.rows import KEYS, ORDER, schema
from stats.since import DERIVED, Last

if TYPE_CHECKING:
    import polars as pl

    from stats.snapshot import Snapshot

_LIVE = "SELECT incident_id FROM grouped WHERE NOT silent"
_FORMERLY = "FROM (SELECT incident_id, unnest(previous_ids) AS id FROM last_incidents) former"
_RELIVED = f"""
    CREATE OR REPLACE TEMP TABLE relived AS
    SELECT DISTINCT incident_id {_FORMERLY} ANTI JOIN touched ON touched.id = incident_id WHERE former.id IN ({_LIVE})
"""
"""Incidents of which nothing changed but that a former id of theirs is another's own again."""
_WITHOUT = f"""
    WITH left_over AS (
        SELECT incident_id, list(former.id ORDER BY former.id) AS ids {_FORMERLY} WHERE former.id NOT IN ({_LIVE})
        GROUP BY incident_id
    )
    SELECT held.* REPLACE (coalesce(ids, []) AS previous_ids, coalesce(year(date_start), 0) AS year)
    FROM last_incidents held SEMI JOIN relived USING (incident_id) LEFT JOIN left_over USING (incident_id)
"""
_OF_INCIDENTS = "SELECT incident_id FROM last_{} SEMI JOIN touched ON id = incident_id"
_STALE = {
    "incidents": f"{_OF_INCIDENTS.format('incidents')} UNION ALL FROM relived",
    "cells": f"SELECT DISTINCT incident_id FROM ({_OF_INCIDENTS.format('cells')})",
    "links": """
        SELECT first, second FROM last_links WHERE first IN (SELECT id FROM changed) OR second IN (SELECT id FROM changed)
        OR (first IN (SELECT id FROM touched) AND second IN (SELECT id FROM touched))
    """,
}
"""What of an edition's rows no longer stands."""
_FILES = "SELECT DISTINCT filename FROM read_parquet({files}, filename = true) SEMI JOIN stale_{table} USING ({keys})"


def overlaid(at: "Snapshot", last: Last, home: Path, held: dict[str, list[Piece]]) -> dict[str, list[Piece]]:
    """The files of each derived table after `stats.settle`: of those that an edition held, and new ones written below `home`."""
    if last.given is None:
        return {table: _written(at, home, table, [], ()) for table in DERIVED}
    at.run(_RELIVED)
    at.collect("new_incidents", _WITHOUT)
    return {table: _overlaid(at, home, table, held[table]) for table in DERIVED}


def _overlaid(at: "Snapshot", home: Path, table: str, held: list[Piece]) -> list[Piece]:
    at.collect(f"stale_{table}", _STALE[table])
    return _written(at, home, table, held, _touched(at, home, table, held))


def _touched(at: "Snapshot", home: Path, table: str, held: Iterable[Piece]) -> set[int]:
    """The years in which some row no longer stands."""
    years = {str(home / piece.path): piece.year for piece in held}
    keys = ", ".join(KEYS[table])
    found = at.tuples(_FILES.format(files=sorted(years), table=table, keys=keys)) if years else ()
    return {years[file] for file, in found}


def _written(at: "Snapshot", home: Path, table: str, held: list[Piece], touched: Iterable[int]) -> list[Piece]:
    import polars as pl

    parts = at.parts(f"new_{table}")
    fresh = pl.scan_parquet(parts, glob=False) if parts else pl.LazyFrame(schema=schema(table))
    years = {*touched, *fresh.select(pl.col("year").unique()).collect()["year"]}
    wanted = [piece for piece in held if piece.year not in years]
    for year in sorted(years):
        files = [home / piece.path for piece in held if piece.year == year]
        rows = pl.concat([_kept(at, table, files), _in_columns(table, fresh.filter(pl.col("year") == year).collect())])
        if rows.height:
            wanted.append(written(home, table, rows.sort(ORDER[table], maintain_order=True), year))
    return wanted


def _kept(at: "Snapshot", table: str, files: list[Path]) -> "pl.DataFrame":
    """The rows of some files that still stand."""
    import polars as pl

    if not files:
        return _in_columns(table, pl.DataFrame(schema=schema(table)))
    stale = pl.read_parquet(at.parts(f"stale_{table}"), glob=False)
    rows = pl.read_parquet(files, glob=False, hive_partitioning=False)
    return _in_columns(table, rows.join(stale, on=list(KEYS[table]), how="anti", maintain_order="left"))


def _in_columns(table: str, rows: "pl.DataFrame") -> "pl.DataFrame":
    import polars as pl

    kinds = pl.Schema((name, kind) for name, kind in schema(table).items() if name != "year")
    return rows.select(kinds.names()).cast(kinds)
