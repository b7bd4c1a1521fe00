"""Rows of an older store in today's columns: what it did not write and follows from the rest is worked out, all else is null."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stats.incident import statements
from stats.names import masked_title
from stats.rows import Row, runs, schema
from stats.snapshot import Snapshot
from stats.store import Store
from stats.telling import tellings

if TYPE_CHECKING:
    import polars as pl

_FOLLOWING = {"reports": "masked_title", "accounts": "runs", "incidents": "statements"}


def conformed(table: str, path: Path, store: Store) -> "pl.DataFrame":
    """The rows of a file, in the columns of this program; the store is open at an edition that holds it."""
    import polars as pl

    kinds = pl.Schema((name, kind) for name, kind in schema(table).items() if name != "year")
    held = pl.read_parquet(path, glob=False, hive_partitioning=False)
    rows = pl.concat([pl.DataFrame(schema=kinds), held], how="diagonal_relaxed").select(kinds.names()).cast(kinds)
    column = _FOLLOWING.get(table)
    if not column or column in held.columns:
        return rows
    return rows.with_columns(pl.Series(column, list(_following(table, rows, path, store)), kinds[column]))


def _following(table: str, rows: "pl.DataFrame", path: Path, store: Store) -> Iterable[Any]:
    """What follows from the other columns, row by row."""
    if table == "reports":
        return map(masked_title, rows["title"])
    if table == "accounts":
        return (runs(wording or ()) for wording in rows["wording"].to_list())
    return _statements(rows["accounts"].to_list(), path, store)


def _statements(accounts: Iterable[list[str]], path: Path, store: Store) -> Iterator[list[Row]]:
    """Those of each incident of a file, whose accounts have these ids."""
    with Snapshot(store) as at:
        at.view("of_file", "incidents", [str(path)])
        told = {t.id: t for t in tellings(at, "WHERE a.incident_id IN (SELECT unnest(accounts) FROM of_file)")}
    return (statements(told[id_] for id_ in ids if id_ in told) for ids in accounts)
