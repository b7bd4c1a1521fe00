"""Judgements, what changed since an edition and why, and the sentences behind a number."""

from dataclasses import replace
from pathlib import Path

import pytest
from month_accounts import month_extractions, month_origins

from stats.diff import changes, since
from stats.editions import edition
from stats.errors import StatsError
from stats.judging import unsure
from stats.model import Extraction, Report
from stats.pipeline import extract
from stats.queries import incidents, snapshot
from stats.selection import Selection
from stats.store import Store
from stats.trace import holder, traced


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store", create=True)
    store.ingest(month_extractions()[:30], month_origins())
    return store


def told(store: Store) -> dict[str, dict]:
    with snapshot(store, Selection()) as at:
        return {row["incident_id"]: row for row in incidents(at, Selection())}


def shared(store: Store) -> tuple[str, str, str]:
    """The first incident of several accounts: its id, and two of its accounts."""
    row = next(row for row in told(store).values() if len(row["accounts"]) > 2)
    return row["incident_id"], row["accounts"][0], row["accounts"][-1]


def test_a_judgement_parts_and_its_withdrawal_joins(store: Store) -> None:
    before = told(store)
    id_, first, last = shared(store)
    store.judge(first, last, "different", "told apart by hand")
    assert not any({first, last} <= set(row["accounts"]) for row in told(store).values())
    store.judge(last, first, "unsure")
    assert told(store)[id_]["accounts"] == before[id_]["accounts"]


def test_an_unsure_pair_is_listed_until_it_is_judged(tmp_path: Path) -> None:
    store = Store(tmp_path / "unsure", create=True)
    first = replace(month_extractions()[0].accounts[0], perpetrators=("sdf",))
    unplaced = replace(first, place=None, pcode=None, lat=None, lon=None, geo_precision=None, wording=())
    for name, killed in (("a", 2), ("b", 3)):
        account = replace(unplaced, incident_id=name, report_id=f"report {name}", outcomes={"killed": (killed, killed)})
        store.ingest([Extraction(Report(f"report {name}", name, published="2025-12-01"), (), (account,))])
    row, = unsure(store)
    assert (row["first_report"], row["second_report"]) == ("report a", "report b")
    assert "-2.0 no place to compare" in row["reasons"]
    store.judge("a", "b", "same")
    assert unsure(store) == []
    assert len(told(store)) == 1


def test_a_judgement_outlives_what_is_ingested_later(store: Store) -> None:
    _, first, last = shared(store)
    store.judge(first, last, "different")
    store.ingest(month_extractions(), month_origins())
    assert not any({first, last} <= set(row["accounts"]) for row in told(store).values())


def test_a_judgement_outlives_a_report_that_is_read_anew(store: Store) -> None:
    one, other = (e for e in month_extractions() if e.report.id in ("m-001", "m-009"))
    store.judge("m-001", "m-009", "same")
    again = replace(one, accounts=(replace(one.accounts[0], incident_id="read-anew"),))
    store.ingest([again])
    holds = [set(row["accounts"]) for row in told(store).values()]
    assert any({"read-anew", other.accounts[0].incident_id} <= accounts for accounts in holds)


@pytest.mark.parametrize(("first", "second", "says"), [
    ("nowhere", "m-001.0", "nothing in the store has the id 'nowhere'"),
    ("m-011", "m-001.0", "tells several incidents: name one of m-011.0, m-011.1"),
    ("m-001", "m-001.0", "a judgement needs two"),
])
def test_a_judgement_needs_two_accounts(store: Store, first: str, second: str, says: str) -> None:
    with pytest.raises(StatsError, match=says):
        store.judge(first, second, "same")


def test_what_changed_and_why(store: Store) -> None:
    was = store.edition
    m045, = (e for e in month_extractions() if e.report.id == "m-045")
    store.ingest([m045], month_origins())
    found = {(row["what"], row["subject"]): row for row in changes(store, was)}
    assert set(found) == {("new report", "m-045"), ("count", "m-045.0 killed"), ("count", "m-045.0 wounded")}
    assert found["count", "m-045.0 killed"]["after"] == [7, 7, 7]
    assert found["count", "m-045.0 killed"]["why"] == "new report m-045"


def test_a_judgement_is_a_change(store: Store) -> None:
    was = store.edition
    _, first, last = shared(store)
    store.judge(first, last, "different", "two raids")
    found = changes(store, was)
    assert next(row for row in found if row["what"] == "judgement")["why"] == "two raids"
    assert any(row["what"] == "link taken back" for row in found)


def test_nothing_changed(store: Store) -> None:
    assert changes(store, store.edition) == []


def test_since_a_day_or_an_edition(store: Store) -> None:
    assert since(store, "0") == edition(store.tables, 0)
    assert since(store, "2999-01-01") == store.edition
    assert since(store, "1999-01-01") == edition(store.tables, 0)


def test_a_trace_holds_the_words_of_every_figure(tmp_path: Path) -> None:
    text = "قتل ثلاثة مدنيين وأصيب طفلان في قصف مدفعي على بلدة معرة النعمان بريف إدلب يوم 5 آذار 2024، بحسب الدفاع المدني."
    store = Store(tmp_path / "read", create=True)
    store.ingest([extract(Report("r", text, published="2024-03-06", lang="ar"))])
    with snapshot(store, Selection()) as at:
        found = incidents(at, Selection())
        trace, = traced(at, found)
        figure = trace["evidence"][0]
        assert holder(at, figure["figure_id"])["incident_id"] == trace["incident_id"]
    words = {row["quote"][row["start"]:row["end"]] for row in trace["evidence"]}
    assert any("ثلاثة مدنيين" in word for word in words)
    assert all(row["quote"] in text and row["current"] for row in trace["evidence"])
    assert trace["ledger"][0].startswith("killed: low 3, best 3, high 3, from 1 independent origin")


def test_the_ledger_in_words(store: Store) -> None:
    with snapshot(store, Selection()) as at:
        trace, = traced(at, [holder(at, "m-025.0")], outcomes=("killed",))
    assert trace["ledger"] == [
        "killed: low 3, best 3, high 3, from 2 independent origins",
        "  شبكة ضفاف الافتراضية: 3 (2025-12-08, m-024) [stands]; 3 (2025-12-09, m-027, relayed by The Mock Courier)",
        "  Riverbank Monitor: 2 (2025-12-08, m-025); 3 (2025-12-09, m-029) revises [stands]",
        "  low is the lowest last figure: شبكة ضفاف الافتراضية, Riverbank Monitor",
        "  high is the highest last figure: شبكة ضفاف الافتراضية, Riverbank Monitor",
        "  best is 3, given by 2 origins of 2",
    ]
