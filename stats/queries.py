"""The questions in `queries/*.sql`, asked of a snapshot: what each means stands in the file's header."""

from collections.abc import Mapping
from contextlib import nullcontext
from functools import cache
from typing import Any

from stats.errors import AskedError
from stats.rows import Row, iso
from stats.selection import Selection
from stats.shipped import shipped
from stats.snapshot import Snapshot
from stats.store import Store

SMALL = 3
"""An incident that counts, in all or of a group, fewer persons than this is flagged: it may tell who they were."""
_FIRST = {"incidents": "selected", "counts": "counts"}
"""Queries that the others read, and the name under which they read them."""

_LISTS = dict.fromkeys(("region", "actor", "outcome"), "VARCHAR[]")
_VARIABLES = {**_LISTS, "from": "DATE", "to": "DATE", "date": "VARCHAR"}
_YEARS = "SELECT DISTINCT coalesce(year(date_start), 0) FROM selected"
_HEADER = ("question", "grain", "parameters")


@cache
def names() -> tuple[str, ...]:
    """The names of all queries."""
    return tuple(sorted(path.stem for path in shipped("queries").glob("*.sql")))


def text(name: str) -> str:
    """The SQL of a query. Raises AskedError when there is none of that name."""
    if name not in names():
        raise AskedError(f"there is no query {name!r}; there are: {', '.join(names())}")
    return shipped("queries", f"{name}.sql").read_text(encoding="utf-8")


def header(name: str) -> dict[str, str]:
    """The question, grain and parameters that a query states of itself."""
    lines = (line.removeprefix("-- ").partition(": ") for line in text(name).splitlines() if line.startswith("-- "))
    return {key: value for key, _, value in lines if key in _HEADER}


def allow(name: str, selection: Selection) -> None:
    """Raise AskedError when there is no query of that name, or it is of the whole store and a part is selected."""
    if header(name)["parameters"].startswith("none") and selection.narrows:
        raise AskedError(f"the query {name!r} is of the whole store: ask it without region, actor, outcome and days")


def snapshot(store: Store, selection: Selection) -> Snapshot:
    """The store as the selection asks for it: at its edition, as of its day, by its policies."""
    if selection.edition is not None:
        store = Store(store.path, edition=selection.edition)
    return Snapshot(store, selection.as_of, selection.policies)


def ask(at: Snapshot, name: str, selection: Selection) -> list[Row]:
    """The rows that answer a query."""
    if at.asked != selection:
        _choose(at, selection)
        at.asked = selection
    return at.rows(text(name))


def _choose(at: Snapshot, selection: Selection) -> None:
    """Set what the queries read: variables and views, in no order; what is a part of the store is sought once and held."""
    for variable, value in _values(selection).items():
        at.rows(f'SET VARIABLE "{variable}" = $value::{_VARIABLES[variable]}', {"value": value})
    for query, view in _FIRST.items():
        source = text(query).rpartition("\nORDER BY")[0]
        if selection.narrows:
            with at.of_years("cells", _YEARS) if query == "counts" else nullcontext():
                at.run(f"CREATE OR REPLACE TEMP TABLE chosen_{query} AS {source}")
            source = f"FROM chosen_{query}"
        at.run(f"CREATE OR REPLACE TEMP VIEW {view} AS {source}")


def _values(selection: Selection) -> Mapping[str, Any]:
    lists = {"region": list(selection.region), "actor": list(selection.actor), "outcome": list(selection.outcome)}
    return {**lists, "from": selection.date_from, "to": selection.date_to, "date": selection.policies.date}


def incidents(at: Snapshot, selection: Selection) -> list[Row]:
    """Each selected incident as the contract has it: outcomes and breakdown by name, days as ISO text, small ones flagged."""
    cells: dict[str, list[Row]] = {}
    for cell in ask(at, "counts", selection):
        cells.setdefault(cell["incident_id"], []).append(cell)
    return [_incident(row, cells.get(row["incident_id"], [])) for row in ask(at, "incidents", selection)]


def _incident(row: Row, cells: list[Row]) -> Row:
    outcomes = {c["outcome"]: {key: c[key] for key in ("low", "best", "high", "origins")} for c in cells if c["victims"] == "all"}
    breakdown: dict[str, dict[str, list[int | None]]] = {}
    for cell in cells:
        if cell["victims"] != "all":
            breakdown.setdefault(cell["outcome"], {})[cell["victims"]] = [cell["low"], cell["high"]]
    days = {key: iso(row[key]) for key in ("date_start", "date_end", "published")}
    plain = {key: value for key, value in row.items() if key not in ("year", "day")}
    counted = [*(cell["best"] for cell in cells), len(row["minor_ages"] or ())]
    return {**plain, **days, "outcomes": outcomes, "breakdown": breakdown, "small_cell": any(0 < n < SMALL for n in counted)}
