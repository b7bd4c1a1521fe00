"""The store: insert-only, in editions, whole after a run that was cut off, and the same whatever its folder is called."""

import multiprocessing
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from month_accounts import month_extractions, month_origins

import stats.editions
from stats.editions import editions
from stats.errors import StoreError
from stats.model import Extraction, Figure, Report
from stats.queries import incidents, snapshot
from stats.selection import Selection, day
from stats.store import Store, Summary


@pytest.fixture
def some() -> list[Extraction]:
    return month_extractions()[:12]


@pytest.fixture(params=["store", "مخزن a b", "100% & 'more'"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return Store(tmp_path / request.param, create=True)


def told(store: Store, selection: Selection | None = None) -> list[dict]:
    with snapshot(store, selection or Selection()) as at:
        return incidents(at, selection or Selection())


def revised(extraction: Extraction, published: str, killed: int) -> Extraction:
    """The same report, rewritten: another stamp, another number."""
    account, = extraction.accounts
    claims = tuple(replace(c, low=killed, high=killed) if c.outcome == "killed" else c for c in account.claims)
    outcomes = {**account.outcomes, "killed": (killed, killed)}
    report = replace(extraction.report, published=published, text=extraction.report.text + " تحديث")
    return replace(extraction, report=report, accounts=(replace(account, outcomes=outcomes, claims=claims),))


def test_what_goes_in_comes_out(store: Store, some: list[Extraction]) -> None:
    summary = store.ingest(some, month_origins())
    assert (summary.read, summary.new, summary.unchanged) == (12, 12, 0)
    assert set(store.reports()["id"]) == {e.report.id for e in some}
    assert store.accounts().height == sum(len(e.accounts) for e in some)
    assert store.incidents().height == summary.incidents == len(told(store))


def test_the_same_input_twice_changes_nothing(store: Store, some: list[Extraction]) -> None:
    store.ingest(some)
    before = store.edition
    assert Store(store.path).ingest(some) == Summary(12, unchanged=12, incidents=len(told(store)))
    assert Store(store.path).edition == before
    assert Store(store.path).ingest([some[0], some[0]]).new == 0


def test_a_report_given_twice_in_one_run_is_one(tmp_path: Path, some: list[Extraction]) -> None:
    assert Store(tmp_path / "store", create=True).ingest([some[0], some[0]]).new == 1


def test_nothing_in_nothing_out(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", create=True)
    assert store.ingest([]) == Summary()
    assert told(store) == []
    assert store.figures().height == store.reports().height == 0


def test_a_report_without_harm_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", create=True)
    assert store.ingest([Extraction(Report("quiet", "لا شيء"))]).new == 1
    assert store.reports()["id"].to_list() == ["quiet"]


def test_figures_hold_no_words(tmp_path: Path) -> None:
    figure = Figure("f", "r", "killed", 2, 2, "exact", "text", 0, 5, "rule")
    store = Store(tmp_path / "store", create=True)
    store.ingest([Extraction(Report("r", "قتل مدنيان في السوق"), (figure,))])
    assert not any("قتل" in str(value) for row in store.figures().to_dicts() for value in row.values())
    assert store.figures()["start"].to_list() == [0]


def test_a_revised_report_replaces_and_the_old_stays_in_its_edition(tmp_path: Path, some: list[Extraction]) -> None:
    store = Store(tmp_path / "store", create=True)
    store.ingest(some[:1])
    old = store.edition.number
    store.ingest([revised(some[0], "2025-12-03T10:00:00+03:00", 9)])
    assert store.reports().height == 1
    assert told(store)[0]["outcomes"]["killed"]["best"] == 9
    assert told(store, Selection(edition=old))[0]["outcomes"]["killed"]["best"] == 2
    assert told(store, Selection(as_of=day("2025-12-02")))[0]["outcomes"]["killed"]["best"] == 2


def test_an_older_version_that_comes_late_does_not_replace(tmp_path: Path, some: list[Extraction]) -> None:
    store = Store(tmp_path / "store", create=True)
    store.ingest([revised(some[0], "2025-12-03T10:00:00+03:00", 9)])
    store.ingest(some[:1])
    assert told(store)[0]["outcomes"]["killed"]["best"] == 9


def test_a_run_that_was_cut_off_leaves_nothing_half_done(tmp_path: Path, some: list[Extraction]) -> None:
    store = Store(tmp_path / "store", create=True)
    store.ingest(some[:4])
    cut_off(store, some[4:8])
    assert Store(store.path).reports().height == 4
    judging = Store(store.path)
    judging.relink()
    assert (judging.reports().height, len(judging.files("reports", at_latest=True))) == (4, 1)
    assert Store(store.path).ingest(some).new == 8
    whole = Store(tmp_path / "whole", create=True)
    whole.ingest(some)
    assert told(Store(store.path)) == told(whole)
    assert Store(store.path).accounts().height == whole.accounts().height


@pytest.mark.parametrize("table", ["accounts", "reports"])
def test_a_run_that_was_cut_off_between_two_tables_is_taken_up(
    tmp_path: Path, some: list[Extraction], table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, whole = Store(tmp_path / "store", create=True), Store(tmp_path / "whole", create=True)
    store.ingest(some[:4])

    def add(home: Path, name: str, rows: pl.DataFrame) -> None:
        if name == table:
            raise KeyboardInterrupt
        added(home, name, rows)

    added = stats.editions.add
    with monkeypatch.context() as patch:
        patch.setattr(stats.editions, "add", add)
        with pytest.raises(KeyboardInterrupt):
            store.ingest(some[2:8])
    assert Store(store.path).ingest(some).new == 8
    whole.ingest(some)
    for held in ("reports", "figures", "accounts"):
        drop = "edition" if held == "reports" else []
        assert getattr(Store(store.path), held)().drop(drop).equals(getattr(whole, held)().drop(drop))


def cut_off(store: Store, extractions: list[Extraction]) -> None:
    """Leave a run where it stands before its edition is named."""
    def settle(cause: str) -> None:
        raise KeyboardInterrupt(cause)

    broken = Store(store.path)
    broken.settle = settle  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        broken.ingest(extractions)


def test_a_missing_store_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="run `stats ingest"):
        Store(tmp_path / "nowhere")


def test_an_edition_that_is_not_there(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", create=True)
    with pytest.raises(StoreError, match="it holds 0 to 0"):
        Store(store.path, edition=7)


def ingest_some(path: Path, first: int) -> None:
    Store(path, create=True).ingest(month_extractions()[first:first + 6])


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store"
    Store(path, create=True)
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=ingest_some, args=(path, first)) for first in (0, 6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert Store(path).reports().height == 12
    assert [edition.number for edition in editions(Store(path).tables)] == [0, 1, 2]
