"""Verification: files against their hashes, rows against each other, and every figure against the report that it came from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from stats import editions
from stats.editions import TABLES, Edition
from stats.model import Extraction
from stats.pieces import Piece, pieces
from stats.rows import COLUMNS, Row, account_of, figure_of, report_of, schema, version_of
from stats.snapshot import Snapshot
from stats.store import Store
from stats.trouble import damaged, explained

_TWICE = "SELECT {key} AS subject FROM {table} GROUP BY {key} HAVING count(*) > 1"
_KEYS = {
    "all_reports": "version", "all_figures": "concat_ws(' ', version, figure_id)",
    "all_accounts": "concat_ws(' ', version, incident_id)", "judgements": "judgement_id", "incidents": "incident_id",
    "cells": "concat_ws(' ', incident_id, outcome, victims)", "links": "concat_ws(' ', first, second)",
}
_CHECKS = {
    "a figure whose report is not held": "SELECT figure_id AS subject FROM all_figures ANTI JOIN all_reports USING (version)",
    "an account whose report is not held": """
        SELECT incident_id AS subject FROM all_accounts ANTI JOIN all_reports USING (version)
    """,
    "a figure whose words are not in its report": """
        SELECT figure_id AS subject FROM all_figures f JOIN all_reports r USING (version)
        WHERE f.field NOT IN ('text', 'title') OR f.report_id <> r.id OR f.start < 0 OR f.start >= f."end"
              OR f."end" > length(CASE f.field WHEN 'title' THEN coalesce(r.title, '') ELSE r.text END)
    """,
    "an incident of an account that is not held": """
        SELECT incident_id AS subject FROM (SELECT incident_id, unnest(accounts) AS held FROM incidents)
        WHERE held NOT IN (SELECT incident_id FROM accounts)
    """,
    "an incident of a figure that is not held": """
        SELECT incident_id AS subject FROM (SELECT incident_id, unnest(figures) AS held FROM incidents)
        WHERE held NOT IN (SELECT figure_id FROM figures)
    """,
    "counts of an incident that is not held": "SELECT incident_id AS subject FROM cells ANTI JOIN incidents USING (incident_id)",
    "a link of an account that is not held": """
        SELECT concat_ws(' ', first, second) AS subject FROM links
        WHERE first NOT IN (SELECT incident_id FROM accounts) OR second NOT IN (SELECT incident_id FROM accounts)
    """,
}
_BETWEEN = "SELECT * FROM all_{} WHERE version BETWEEN $first AND $last"
_SOME = 20_000
RUBBISH = "a file that no edition names"
"""No harm: a run that was cut off left it, and the next one or `stats store compact` removes it."""


def verify(root: Path) -> list[Row]:
    """All that is wrong with a store, or lies in it for nothing: what, where, and in which edition. Empty when all is well.

    Raises StoreError for a store that cannot be opened at all.
    """
    store = Store(root)
    return [*wrong(store.tables), *_rubbish(root, store.tables)]


def wrong(home: Path) -> list[Row]:
    """The same of a folder of tables, without what lies there for nothing."""
    with explained(home):
        kept = editions.editions(home)
    broken = [row for edition in kept for row in _files(home, edition)]
    broken += [_row(f"a file that is {how}", str(home / path)) for path, how in damaged(home).items()]
    if broken:
        return list({row["where"]: row for row in broken}.values())
    return [*(row for edition in kept for row in _rows(Store.of_tables(home, edition))), *_versions(home, kept[-1])]


def _row(what: str, where: str, edition: int | None = None) -> Row:
    return {"what": what, "where": where, "edition": edition}


def _files(home: Path, edition: Edition) -> Iterator[Row]:
    """Tables and files that an edition names and that are not there, or hold other columns than they should."""
    for table in TABLES:
        version = edition.tables[table]
        try:
            held = pieces(home, table, version)
        except Exception:
            yield _row("a version of a table that cannot be read", f"{home / table}, version {version}", edition.number)
            continue
        yield from (row for piece in held if (row := _file(home, table, piece, edition.number)))


def _file(home: Path, table: str, piece: Piece, number: int) -> Row | None:
    import polars as pl

    try:
        found = pl.read_parquet_schema(home / piece.path)
    except Exception:
        return _row("a file that cannot be read", str(home / piece.path), number)
    expected = {name: kind for name, kind in schema(table).items() if name != "year"}
    return None if dict(found) == expected else _row("a file with other columns", str(home / piece.path), number)


def _rows(store: Store) -> Iterator[Row]:
    """What does not fit together in an edition."""
    number = store.edition.number
    with Snapshot(store) as at:
        for what, sql in _CHECKS.items():
            yield from (_row(what, subject, number) for subject, in sorted(at.tuples(sql)))
        for table, key in _KEYS.items():
            found = sorted(at.tuples(_TWICE.format(table=table, key=key)))
            yield from (_row(f"a row of {table.removeprefix('all_')} that stands twice", subject, number) for subject, in found)


def _versions(home: Path, last: Edition) -> Iterator[Row]:
    """Reports whose version does not follow from their rows: text, figures or accounts are not what was read."""
    with Snapshot(Store.of_tables(home, last)) as at:
        versions = [version for version, in at.tuples("SELECT version FROM all_reports ORDER BY version")]
        for start in range(0, len(versions), _SOME):
            yield from _changed(at, versions[start:start + _SOME])


def _changed(at: Snapshot, versions: list[str]) -> Iterator[Row]:
    """Those of some versions, which follow each other."""
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for table in ("reports", "figures", "accounts"):
        for row in at.rows(_BETWEEN.format(table), {"first": versions[0], "last": versions[-1]}):
            held[table, row["version"]].append(row)
    for row in (held["reports", version][0] for version in versions):
        figures, accounts = (held[table, row["version"]] for table in ("figures", "accounts"))
        if _is_complete("figures", figures) and _is_complete("accounts", accounts):
            read = Extraction(report_of(row), tuple(map(figure_of, figures)), tuple(map(account_of, accounts)))
            if version_of(read) != row["version"]:
                yield _row("a report whose rows are not those that were read", row["id"])


def _is_complete(table: str, rows: Iterable[Row]) -> bool:
    """Whether the program that read them wrote all of today's columns: lists are never null but where they are newer."""
    lists = [name for name, kind in COLUMNS[table].items() if kind in ("texts", "ints")]
    return all(row[name] is not None for row in rows for name in lists)


def _rubbish(root: Path, home: Path) -> Iterator[Row]:
    named = {str(home / path) for path in editions.hashes(editions.editions(home))}
    for path in sorted(root.rglob("*.parquet")):
        if str(path) not in named and (home / "editions") not in path.parents:
            yield _row(RUBBISH, str(path))
