"""Marks of direction that show one number and store another are flagged wherever the number is given."""

import json
from itertools import pairwise

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from stats.checks import checks
from stats.cli import group
from stats.model import Report
from stats.pipeline import extract
from stats.publish.record import extraction_record
from stats.read.row import language_of
from stats.snapshot import Snapshot
from stats.store import Store
from stats.text.order import reordered, shown_otherwise

TURNED = [
    "قُتل \u202e21\u202c مدنيا في حلب.",
    "Gunmen killed \u202e12\u202c civilians in Hajin.",
    "\u202e31 civilians were killed in Hajin\u202c on Monday.",
    "قُتل 2\u200f1 مدنيا في حلب.",
    "قُتل \u2067\u202e21 مدنيا\u2069 في حلب.",
    "قُتل \u202b\u202d\u202c\u202e21\u202c\u202c مدنيا في حلب.",
]
PLAIN = [
    "قُتل 21 مدنيا في حلب.", "\u202bقُتل 21 مدنيا\u202c في حلب.", "\u2067قُتل 21 مدنيا\u2069 في حلب.",
    "\u200fقُتل \u200f21\u200f مدنيا في حلب.",
    "\u202eعاجل\u202c\nقُتل 21 مدنيا في حلب.", "\u2067\u202eعاجل\u2069 قُتل 21 مدنيا في حلب.",
    "\u202eعاجل\nقُتل 21 مدنيا في حلب.",
]  # fmt: skip


def flags(text: str) -> list[bool]:
    record = extraction_record(extract(Report("r", text, lang=language_of(text))))
    return [figure.get("shown_otherwise", False) for figure in record["figures"]]


@pytest.mark.parametrize("number", range(len(TURNED)))
def test_a_number_shown_otherwise_is_flagged(number):
    assert flags(TURNED[number]) == [True]


@pytest.mark.parametrize("number", range(len(PLAIN)))
def test_marks_that_turn_no_number_are_not(number):
    assert flags(PLAIN[number]) == [False]


def test_the_flag_is_seen_at_the_command_line(tmp_path):
    rows = [{"id": f"r{n}", "text": text} for n, text in enumerate((TURNED[0], PLAIN[0]))]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for form, words in (("table", "warning: 1 figures stand in words"), ("explain", "shown in another order than read")):
        shown = CliRunner().invoke(group, ["extract", str(tmp_path / "a.jsonl"), "--format", form]).stdout
        assert " ".join(shown.split()).count(words) == 1
        assert "\u202e" not in shown


def test_the_flag_is_a_finding_and_what_is_published_stands_in_the_order_it_is_read_in(tmp_path):
    store = Store(tmp_path / "store", create=True)
    store.ingest(extract(Report(f"r{n}", text, published="2025-12-20")) for n, text in enumerate((TURNED[0], PLAIN[0])))
    with Snapshot(store) as at:
        [found] = [row for row in checks(at) if row["check"] == "direction"]
    assert (found["subject"], "shown in another order" in found["finding"]) == ("r0", True)
    result = CliRunner().invoke(group, ["trace", "--store", str(store.path), "--region", "SY02"])
    assert result.exit_code == 0
    assert "\u202e" not in result.stdout
    assert "\ufffd⟦" in result.stdout or "\ufffd21" in result.stdout


@given(st.text("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f\n12a.", max_size=60))
def test_ranges_are_in_order_apart_and_hold_what_stands_under_an_override(text):
    ranges = reordered(text)
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert all(one[1] < other[0] for one, other in pairwise(ranges))
    for at in range(len(text)):
        assert shown_otherwise(text, at, at + 1) == any(start <= at < end for start, end in ranges)
        if text[at - 1:at] in ("\u202d", "\u202e") and text[at] != "\n":
            assert shown_otherwise(text, at - 1, at)
