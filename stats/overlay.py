"""What was settled anew put into the place of what it replaces: only the years that it touches are written again."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from stats.pieces import Piece, put
from stats.rows import KEYS, ORDER
from stats.since import DERIVED, Last
from stats.snapshot import SORTING, Snapshot

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
_OF_INCIDENTS = "SELECT incident_id FROM near_{} SEMI JOIN touched ON id = incident_id"
_STALE = {
    "incidents": f"{_OF_INCIDENTS.format('incidents')} UNION ALL FROM relived",
    "cells": f"SELECT DISTINCT incident_id FROM ({_OF_INCIDENTS.format('cells')})",
    "links": """
        SELECT first, second FROM near_links WHERE first IN (SELECT id FROM changed) OR second IN (SELECT id FROM changed)
        OR (first IN (SELECT id FROM touched) AND second IN (SELECT id FROM touched))
    """,
}
"""What of an edition's rows no longer stands."""
_FILES = "SELECT DISTINCT filename FROM read_parquet({files}, filename = true) SEMI JOIN stale_{table} USING ({keys})"

_YEAR = "FROM (SELECT * EXCLUDE year FROM laid WHERE year = {year} {still}) ORDER BY {order}"
_STILL = "UNION ALL SELECT * EXCLUDE year FROM held ANTI JOIN stale_{table} USING ({keys})"


def overlaid(at: Snapshot, last: Last, home: Path, held: dict[str, list[Piece]]) -> dict[str, list[Piece]]:
    """The files of each derived table after `stats.settle`: of those that an edition held, and new ones written below `home`."""
    at.bound(SORTING)
    if last.given is None:
        return {table: _written(at, home, table, [], ()) for table in DERIVED}
    at.run(_RELIVED)
    if at.tuples("SELECT 1 FROM relived LIMIT 1"):
        at.collect("new_incidents", _WITHOUT)
    return {table: _overlaid(at, home, table, held[table]) for table in DERIVED}


def _overlaid(at: Snapshot, home: Path, table: str, held: list[Piece]) -> list[Piece]:
    at.collect(f"stale_{table}", _STALE[table])
    return _written(at, home, table, held, _touched(at, home, table, held))


def _touched(at: Snapshot, home: Path, table: str, held: Iterable[Piece]) -> set[int]:
    """The years in which some row no longer stands."""
    years = {str(home / piece.path): piece.year for piece in held}
    found = at.tuples(_FILES.format(files=sorted(years), table=table, keys=_by(KEYS[table]))) if years else ()
    return {years[file] for file, in found}


def _written(at: Snapshot, home: Path, table: str, held: list[Piece], touched: Iterable[int]) -> list[Piece]:
    at.view("laid", table, at.parts(f"new_{table}"))
    years = {*touched, *(year for year, in at.tuples("SELECT DISTINCT year FROM laid"))}
    wanted = [piece for piece in held if piece.year not in years]
    still = _STILL.format(table=table, keys=_by(KEYS[table])) if held else ""
    for year in sorted(years):
        at.view("held", table, [str(home / piece.path) for piece in held if piece.year == year])
        rows = _YEAR.format(year=year, still=still, order=_by(ORDER[table]))
        if piece := put(home, table, year, partial(at.copy, rows)):
            wanted.append(piece)
    return wanted


def _by(columns: Iterable[str]) -> str:
    return ", ".join(columns)
