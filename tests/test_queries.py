"""Every query answers its example; every report adds up."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from month_accounts import month_extractions, month_origins

from stats import editions, queries
from stats.model import OUTCOMES
from stats.report import report_data
from stats.rows import COLUMNS, Row, frame
from stats.selection import Policies, Selection, day
from stats.shipped import shipped
from stats.store import Store

Asked = tuple[dict, list[dict]]


def example(name: str) -> tuple[dict[str, list[dict]], list[Asked]]:
    """The given rows by table, and what is asked with the rows expected."""
    tables: dict[str, list[dict]] = {}
    asked: list[Asked] = []
    into: list[dict] = []
    wanted: dict = {}
    for line in shipped("queries", f"{name}.example").read_text(encoding="utf-8").splitlines():
        word, _, rest = line.partition(" ")
        if word == "given":
            into = tables.setdefault(rest, [])
        elif word == "with":
            wanted = json.loads(rest)
        elif word == "expect":
            into = []
            asked.append((wanted, into))
        else:
            into.append(json.loads(line))
    return tables, asked


def store_of(path: Path, tables: dict[str, list[dict]]) -> Store:
    store = Store(path, create=True)
    days = {row["incident_id"]: row.get("date_start") or "" for row in tables.get("incidents", ())}
    for table, rows in tables.items():
        years = [int(days.get(row.get("incident_id", ""), "")[:4] or 0) for row in rows]
        held = [{**whole(table, row), "year": year} for row, year in zip(rows, years, strict=True)]
        editions.add(store.tables, table, frame(table, held))
    editions.append(store.tables, 1, "example")
    return Store(path)


def whole(table: str, row: dict) -> Row:
    """A row with every column: what the example leaves out is empty or unknown."""
    kinds = COLUMNS[table]
    assert row.keys() <= kinds.keys(), f"{table} has no {row.keys() - kinds.keys()}"
    unknown = {column: None if kind in ("text", "int", "float", "flag", "day") else [] for column, kind in kinds.items()}
    given = {key: date.fromisoformat(value) if kinds[key] == "day" and value else value for key, value in row.items()}
    return {**unknown, **given}


def selection(asked: dict) -> Selection:
    first, last = (day(asked[key]) if key in asked else None for key in ("from", "to"))
    lists = {key: tuple(asked.get(key, ())) for key in ("region", "actor", "outcome")}
    return Selection(**lists, date_from=first, date_to=last, policies=Policies(date=asked.get("date", "incident")))


@pytest.mark.parametrize("name", list(queries.names()))
def test_example(name: str, tmp_path: Path) -> None:
    tables, asked = example(name)
    store = store_of(tmp_path / "store", tables)
    for wanted, expected in asked:
        with queries.snapshot(store, selection(wanted)) as at:
            rows = json.loads(json.dumps(queries.ask(at, name, selection(wanted)), default=str))
        assert len(rows) == len(expected), rows
        assert [{key: row[key] for key in kept} for row, kept in zip(rows, expected, strict=True)] == expected, wanted


@pytest.mark.parametrize("name", list(queries.names()))
def test_header(name: str) -> None:
    assert queries.header(name).keys() == {"question", "grain", "parameters"}


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("month") / "store", create=True)
    store.ingest(month_extractions(), month_origins())
    return store


SELECTIONS = [
    Selection(), Selection(region=("SY09",)), Selection(region=("SY04", "SY09"), date_from=day("2025-12-10")),
    Selection(actor=("sdf",)), Selection(outcome=("killed",)), Selection(as_of=day("2025-12-12")),
    Selection(policies=Policies(vague="acled")), Selection(policies=Policies(conflict="lowest", date="published")),
]


@pytest.mark.parametrize("chosen", SELECTIONS, ids=[str(n) for n in range(len(SELECTIONS))])
def test_report_adds_up(month: Store, chosen: Selection) -> None:
    assert_adds_up(report_data(month, chosen))


def assert_adds_up(data: dict) -> None:
    """Regions, shared and unresolved are all, for every outcome; so are the months; no bound crosses another."""
    for end in ("low", "best", "incidents"):
        assert summed(data["totals"] + data["shared"] + data["unresolved"], end) == summed(data["all"], end)
    parts = data["totals"] + data["shared"] + data["unresolved"]
    opened = {row["outcome"] for row in parts if row["high"] is None}
    assert {row["outcome"] for row in data["all"] if row["high"] is None} == opened
    for row in data["all"] + parts:
        assert row["low"] <= row["best"]
        assert row["high"] is None or row["best"] <= row["high"]


def test_every_way_of_summing_agrees(month: Store) -> None:
    with queries.snapshot(month, Selection()) as at:
        every = queries.ask(at, "by_outcome", Selection())
        for name in ("by_month", "by_day"):
            rows = queries.ask(at, name, Selection())
            assert all(summed(rows, end) == summed(every, end) for end in ("low", "best", "incidents"))


def summed(rows: list[dict], end: str) -> dict[str, int]:
    out: Counter[str] = Counter()
    for row in rows:
        out[row["outcome"]] += row[end]
    return dict(out)


def test_the_month_is_invented(month: Store) -> None:
    assert report_data(month, Selection())["invented"] is True


def test_the_civilians_policy_only_adds(month: Store) -> None:
    stated = report_data(month, Selection())
    default = report_data(month, Selection(policies=Policies(civilians="by-default")))
    assert default["all"] == stated["all"]
    civilians = [sum(row["low"] for row in data["groups"] if row["group"] == "civilians") for data in (stated, default)]
    assert civilians[0] < civilians[1]


def test_the_previous_span_is_as_long(month: Store) -> None:
    december = Selection(date_from=day("2025-12-01"), date_to=day("2025-12-31"))
    assert december.before == (day("2025-11-01"), day("2025-11-30"))
    assert replace(december, date_to=day("2025-12-07")).before == (day("2025-11-24"), day("2025-11-30"))
    assert report_data(month, december)["previous"]["all"] == [
        {"outcome": "killed", "low": 4, "best": 4, "high": 4, "incidents": 1}
    ]


counts = st.tuples(st.integers(0, 9), st.integers(0, 9), st.one_of(st.none(), st.integers(0, 9)))
told = st.fixed_dictionaries({
    "adm1": st.lists(st.sampled_from(["SY04", "SY07", "SY09"]), unique=True, max_size=3).map(sorted),
    "date_start": st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2024, 3, 31))),
    "perpetrators": st.lists(st.sampled_from(["sdf", "unknown"]), min_size=1, unique=True),
    "cells": st.dictionaries(st.sampled_from(OUTCOMES), counts, max_size=3),
})


@settings(max_examples=15, deadline=None)
@given(rows=st.lists(told, max_size=8), region=st.lists(st.sampled_from(["SY04", "SY09"]), unique=True))
def test_any_store_adds_up(rows: list[dict], region: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    tables: dict[str, list[dict]] = {"incidents": [], "cells": []}
    for n, row in enumerate(rows):
        missing = [what for what, known in (("date", row["date_start"]), ("place", row["adm1"])) if not known]
        start = row["date_start"].isoformat() if row["date_start"] else None
        facts = {"date_start": start, "adm1": row["adm1"], "perpetrators": row["perpetrators"]}
        tables["incidents"].append({"incident_id": str(n), **facts, "why": f"no {' or '.join(missing)}" if missing else None})
        for outcome, (low, more, most) in row["cells"].items():
            high = None if most is None else low + more + most
            count = {"low": low, "best": low + more, "high": high}
            tables["cells"].append({"incident_id": str(n), "outcome": outcome, "victims": "all", **count})
    store = store_of(tmp_path_factory.mktemp("any") / "store", tables)
    assert_adds_up(report_data(store, Selection(region=tuple(region))))
