"""Checks find what does not add up, and only that."""

import csv
from pathlib import Path

import pytest

from stats.checks import Closing, checks, closing
from stats.model import Extraction, Figure, Report
from stats.pipeline import extract
from stats.snapshot import Snapshot
from stats.store import Store
from stats.text.sentence import sentences

TOTALS = Path(__file__).parents[2] / "shared" / "closure" / "published_totals.csv"


def published() -> list[dict[str, str]]:
    if not TOTALS.exists():
        return []
    with TOTALS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read(text: str) -> Closing | None:
    found = [closing(sentence) for sentence in sentences(Report("r", text))]
    return next((one for one in found if one), None)


def statement(total: int, parts: list[int], lang: str) -> str:
    """Our own sentence with a published total and its parts."""
    if lang == "ar":
        return f"أحصت الجهة الراصدة {total} شخصا: " + "، و".join(f"{part} في فئة" for part in parts) + "."
    return f"The monitor counted {total:,} people: " + ", ".join(f"{part:,} by that side" for part in parts) + "."


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_published_totals(lang: str) -> None:
    rows = published()
    if not rows:
        pytest.skip("the published totals are not beside this folder")
    open_ones = {}
    for row in rows:
        if "+" not in row["parts"]:
            continue
        told = read(statement(int(row["total"]), [int(part) for part in row["parts"].split("+")], lang))
        assert told is not None, row
        if not told.closes:
            open_ones[row["id"]] = told.residual
    assert open_ones == {"3": 1, "14": 47}


def test_a_subset_larger_than_its_set() -> None:
    assert read("وثقت الشبكة مقتل 179 مدنيا بينهم 291 طفلا.") == Closing(179, (291,), True)
    assert not read("The network documented 179 civilians killed, including 291 children.").closes
    assert read("وثقت الشبكة مقتل 179 مدنيا بينهم 29 طفلا.").closes


def test_a_sentence_without_parts_tells_nothing() -> None:
    assert read("قتل 4 مدنيين في قصف على السوق.") is None
    assert read("Four civilians were killed.") is None


def found(tmp_path: Path, *extractions: Extraction) -> set[str]:
    store = Store(tmp_path / "store", create=True)
    store.ingest(extractions)
    with Snapshot(store) as at:
        return {row["check"] for row in checks(at)}


def test_a_clean_report_has_no_finding(tmp_path: Path) -> None:
    text = "قتل مدنيان بينهم طفل في قصف مدفعي على بلدة معرة النعمان بريف إدلب يوم 5 آذار 2024."
    assert found(tmp_path, extract(Report("r", text, published="2024-03-06"))) == set()


def test_a_total_that_its_parts_do_not_reach(tmp_path: Path) -> None:
    text = "منذ بداية العام قتل 30 مدنيا: 12 في إدلب و10 في حلب."
    figure = Figure("f", "r", "killed", 30, 30, "exact", "text", text.index("30"), text.index("30") + 2, "told", scope="period")
    assert found(tmp_path, Extraction(Report("r", text, published="2024-03-06"), (figure,))) == {"closing"}


def test_a_figure_whose_quote_is_gone(tmp_path: Path) -> None:
    figure = Figure("f", "r", "killed", 2, 2, "exact", "text", 50, 60, "told")
    assert found(tmp_path, Extraction(Report("r", "قصير"), (figure,))) == {"quotes"}
