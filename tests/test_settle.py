"""What is settled step by step is what settling all gives, to the last row: reports in any order, revised, judged, forgotten."""

import random
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree

import pytest
from store_answers import answers, rows_of, sample

from stats.errors import StatsError
from stats.model import Account, Claim, Extraction, Report
from stats.snapshot import Snapshot
from stats.store import Store
from stats.upkeep.forget import forget

PLACES = (
    ("SY09", "الشحيل", "C5119", 35.1, 40.45), ("SY09", "البصيرة", "C5000", 35.15, 40.43), ("SY07", "الرقة", None, None, None),
)
YEARS_END = (date(2023, 12, 29), date(2025, 12, 29))
STEPS = 9
Step = tuple[str, tuple]


class Writer:
    """Invents reports of few places and days, around a new year, so that many are linked; some are revised, some count nobody."""

    def __init__(self, seed: int) -> None:
        self.random, self.reports = random.Random(seed), 0

    def reported(self) -> list[Extraction]:
        """A few new reports, and a revision of an older one."""
        new = [self._extraction(self.reports + n, 0) for n in range(self.random.randint(1, 6))]
        self.reports += len(new)
        return [*new, self._extraction(self.random.randrange(self.reports), self.random.randint(1, 9))]

    def judgement(self) -> tuple[str, str, str]:
        """What a person says of two reports' first incidents."""
        first, second = self.random.sample(range(self.reports), 2)
        return f"a{first}.0", f"a{second}.0", self.random.choice(("same", "different", "unsure"))

    def _extraction(self, number: int, revision: int) -> Extraction:
        facts = random.Random(f"{number} {revision}")
        day = str(facts.choice(YEARS_END) + timedelta(facts.randrange(6)))
        told = [self._account(facts, number, n, day) for n in range(facts.choice((1, 1, 2)))]
        stamp = facts.choice((f"{day}T{revision:02}:00:00", None))
        return Extraction(Report(f"r{number}", f"نص {revision}", f"خبر {number}", stamp, facts.choice("abc")), (), tuple(told))

    def _account(self, facts: random.Random, number: int, n: int, day: str) -> Account:
        area, place, code, lat, lon = facts.choice(PLACES)
        killed = facts.choice((None, 1, 2, 2, 3))
        outcomes = {"killed": (killed, killed)} if killed else {}
        dated = facts.random() < 0.9
        start, end = (day, str(date.fromisoformat(day) + timedelta(facts.choice((0, 0, 1, 3))))) if dated else (None, None)
        claims = tuple(Claim("", outcome, *span, "exact") for outcome, span in outcomes.items())
        areas = (area, "SY08") if facts.random() < 0.1 else (area,)
        return Account(
            f"a{number}.{n}", f"r{number}", start, end, 1 if start == end else 2, areas, place, code, lat, lon, 1, ("unknown",),
            (), facts.choice(("unknown", "shelling")), outcomes, claims=claims,
            wording=tuple(sorted(facts.sample(range(14), 10))),
        )  # fmt: skip


def steps(seed: int) -> Iterator[Step]:
    """Things done to a store, one after another."""
    writer = Writer(seed)
    for n in range(STEPS):
        what = writer.random.choices(("ingest", "judge", "forget"), (6, 3, 0 if n < 3 else 1))[0] if n > 1 else "ingest"
        if what == "forget":
            yield what, (f"r{writer.random.randrange(writer.reports)}",)
        else:
            yield what, (writer.reported(),) if what == "ingest" else writer.judgement()


def done(store: Store, what: str, given: tuple) -> Store:
    """Do one thing; a judgement on what is no longer there is passed over."""
    with suppress(StatsError):
        getattr(store, what)(*given) if what != "forget" else forget(store.path, *given)
    return Store(store.path)


def derived(store: Store) -> dict[str, str]:
    return {table: rows for table, rows in rows_of(store).items() if table not in ("judgements", "reports")}


@pytest.mark.parametrize("seed", range(3))
def test_step_by_step_is_all_at_once(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    store, anew = (Store(tmp_path / name, create=True) for name in ("steps", "anew"))
    for what, given in steps(seed):
        store = done(store, what, given)
        with monkeypatch.context() as patch:
            patch.setattr(Store, "settle", partial_settle)
            anew = done(anew, what, given)
        assert derived(store) == derived(anew), (what, given)
    assert store.incidents().height > 5


settled = Store.settle


def partial_settle(store: Store, cause: str, *, anew: bool = False) -> tuple[int, tuple[str, ...]]:
    """Settle all, whatever was given."""
    return settled(store, cause, anew=True)


def test_the_sample_in_shuffled_batches(tmp_path: Path) -> None:
    reports = list(sample())
    random.Random(5).shuffle(reports)
    store = Store(tmp_path / "store", create=True)
    for start in range(0, len(reports), 30):
        store.ingest(reports[start:start + 30])
    whole = copytree(store.path, tmp_path / "whole")
    Store(whole).relink()
    assert answers(store.path) == answers(whole)
    assert rows_of(Store(store.path)) == rows_of(Store(whole))


@pytest.mark.parametrize("days", [("2024-01-01", "2024-01-01"), ("2024-01-01", "2025-06-01")])
def test_a_judgement_stands_when_a_report_is_revised(tmp_path: Path, days: tuple[str, str]) -> None:
    """Also on two that nothing else holds together, whatever lies between them."""
    store = Store(tmp_path / "store", create=True)
    store.ingest([told(0, days[0], 1), told(1, days[1], 9)])
    store.judge("a0.0", "a1.0", "different")
    store.ingest([told(1, days[1], 8, revision=5)])
    with Snapshot(store) as at:
        assert at.tuples("SELECT first, second, judgement FROM links") == [("a0.0", "a1.0", "different")]


def told(number: int, day: str, killed: int, revision: int = 0) -> Extraction:
    """A report of one place that shares no words with another."""
    area, place, code, lat, lon = PLACES[0]
    account = Account(
        f"a{number}.0", f"r{number}", day, day, 1, (area,), place, code, lat, lon, 1, ("unknown",), (), "unknown",
        {"killed": (killed, killed)}, claims=(Claim("", "killed", killed, killed, "exact"),),
        wording=tuple(range(20 * number, 20 * number + 10)),
    )  # fmt: skip
    return Extraction(Report(f"r{number}", f"نص {revision}", "خبر", f"{day}T{revision:02}:00:00", "a"), (), (account,))
