"""Arithmetic over random stores: every query that sums gives what a plain count of the same rows gives."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_queries import store_of

from stats import queries
from stats.model import OUTCOMES
from stats.selection import Policies, Selection
from stats.store import Store

Key = tuple
Cell = dict
Sum = tuple[int, int, int | None, int]

COUNT = st.tuples(st.integers(0, 9), st.integers(0, 9), st.one_of(st.none(), st.integers(0, 9)))
INCIDENT = st.fixed_dictionaries({
    "adm1": st.lists(st.sampled_from(["SY04", "SY07", "SY09"]), unique=True, max_size=3).map(sorted),
    "date_start": st.one_of(st.none(), st.dates(date(2024, 1, 30), date(2024, 3, 2))),
    "published": st.dates(date(2024, 2, 1), date(2024, 3, 5)),
    "perpetrators": st.lists(st.sampled_from(["sdf", "turkey", "unknown"]), min_size=1, unique=True),
    "minor_ages": st.lists(st.integers(0, 17), max_size=3),
    "cells": st.dictionaries(
        st.tuples(st.sampled_from(OUTCOMES), st.sampled_from(["all", "children", "women"])), COUNT, max_size=4
    ),
})
SELECTION = st.builds(
    Selection,
    region=st.lists(st.sampled_from(["SY04", "SY09"]), unique=True).map(tuple),
    actor=st.lists(st.sampled_from(["sdf", "unknown"]), unique=True).map(tuple),
    outcome=st.lists(st.sampled_from(["killed", "missing"]), unique=True).map(tuple),
    date_from=st.one_of(st.none(), st.just(date(2024, 2, 5))), date_to=st.one_of(st.none(), st.just(date(2024, 2, 20))),
    policies=st.sampled_from([Policies(), Policies(date="published")]),
)


def made(path: Path, rows: list[dict]) -> tuple[Store, list[Cell]]:
    """A store of the rows, and its cells with what their incidents are."""
    incidents, cells = [], []
    for n, row in enumerate(rows):
        facts = {key: value for key, value in row.items() if key != "cells"}
        missing = [what for what, known in (("date", row["date_start"]), ("place", row["adm1"])) if not known]
        why = f"no {' or '.join(missing)}" if missing else None
        days = {key: row[key].isoformat() if row[key] else None for key in ("date_start", "published")}
        incidents.append({**facts, **days, "incident_id": str(n), "why": why})
        for (outcome, victims), (low, more, most) in row["cells"].items():
            count = {"low": low, "best": low + more, "high": None if most is None else low + more + most}
            cells.append({**facts, "why": why, "incident_id": str(n), "outcome": outcome, "victims": victims, **count})
    stored = [{key: cell[key] for key in ("incident_id", "outcome", "victims", "low", "best", "high")} for cell in cells]
    return store_of(path, {"incidents": incidents, "cells": stored}), cells


def day_of(cell: Cell, asked: Selection) -> date | None:
    return cell["published"] if asked.policies.date == "published" else cell["date_start"]


def chosen(cells: list[Cell], asked: Selection) -> list[Cell]:
    """The cells that a selection is of; an incident without a day is never left out by its days."""
    def holds(cell: Cell) -> bool:
        day = day_of(cell, asked)
        late = day is not None and ((asked.date_from and day < asked.date_from) or (asked.date_to and day > asked.date_to))
        return not (
            late or (asked.region and not {*asked.region} & {*cell["adm1"]})
            or (asked.actor and not {*asked.actor} & {*cell["perpetrators"]})
            or (asked.outcome and cell["outcome"] not in asked.outcome)
        )

    return [cell for cell in cells if holds(cell)]


def summed(cells: Iterable[Cell], keys: Callable[[Cell], Iterable[Key]]) -> dict[Key, Sum]:
    found: dict[Key, Sum] = {}
    for cell in cells:
        for key in keys(cell):
            low, best, high, count = found.get(key, (0, 0, 0, 0))
            high = None if high is None or cell["high"] is None else high + cell["high"]
            found[key] = low + cell["low"], best + cell["best"], high, count + 1
    return found


def whole(cell: Cell) -> bool:
    return cell["victims"] == "all"


SUMS: dict[str, tuple[tuple[str, ...], Callable[[Cell, Selection], Iterable[Key]]]] = {
    "by_outcome": (("outcome",), lambda c, _: [(c["outcome"],)] * whole(c)),
    "by_actor": (("actor", "outcome"), lambda c, _: [(actor, c["outcome"]) for actor in c["perpetrators"]] * whole(c)),
    "by_day": (("day", "outcome"), lambda c, asked: [(day_of(c, asked), c["outcome"])] * whole(c)),
    "by_month": (("month", "outcome"), lambda c, asked: [
        (f"{d:%Y-%m}" if (d := day_of(c, asked)) else None, c["outcome"])] * whole(c)),
    "by_region": (("adm1", "outcome"), lambda c, asked: [
        (area, c["outcome"]) for area in c["adm1"] if not asked.region or area in asked.region] * whole(c)),
    "totals": (("adm1", "outcome"), lambda c, _: [
        (c["adm1"][0], c["outcome"])] if whole(c) and not c["why"] and len(c["adm1"]) == 1 else []),
    "shared": (("adm1", "outcome"), lambda c, _: [
        (tuple(c["adm1"]), c["outcome"])] if whole(c) and not c["why"] and len(c["adm1"]) > 1 else []),
    "unresolved": (("why", "outcome"), lambda c, _: [(c["why"], c["outcome"])] if whole(c) and c["why"] else []),
    "women_children": (("outcome", "victims"), lambda c, _: [(c["outcome"], c["victims"])] * (not whole(c))),
}


@settings(max_examples=20, deadline=None)
@given(rows=st.lists(INCIDENT, max_size=8), asked=SELECTION)
def test_every_sum(rows: list[dict], asked: Selection, tmp_path_factory: pytest.TempPathFactory) -> None:
    store, cells = made(tmp_path_factory.mktemp("any") / "store", rows)
    mine = chosen(cells, asked)
    with queries.snapshot(store, asked) as at:
        for name, (columns, keys) in SUMS.items():
            told = {
                tuple(tuple(row[c]) if isinstance(row[c], list) else row[c] for c in columns):
                (row["low"], row["best"], row["high"], row["incidents"]) for row in queries.ask(at, name, asked)
            }
            assert told == summed(mine, lambda cell, keys=keys: keys(cell, asked)), name
        counted = queries.ask(at, "counts", asked)
        assert len(counted) == len(mine)
        assert {row["incident_id"] for row in queries.ask(at, "incidents", asked)} >= {cell["incident_id"] for cell in mine}
        assert sum(row["persons"] for row in queries.ask(at, "minor_ages", asked) if row["age"] is not None) == sum(
            len(rows[int(row["incident_id"])]["minor_ages"]) for row in queries.ask(at, "incidents", asked)
        )


def test_every_query_that_sums_is_tested() -> None:
    summing = {name for name in queries.names() if "sum(low)" in queries.text(name) and not name.startswith("check_")}
    assert summing == set(SUMS)
