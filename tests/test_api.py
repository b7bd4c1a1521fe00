"""What `import stats` offers in Python: typed frames, a repr for notebooks, errors that say what to do."""

from datetime import date
from html import unescape
from pathlib import Path

import duckdb
import polars as pl
import pytest

import stats
from stats.find.origin import Origins
from stats.model import Report
from stats.pipeline import extract
from stats.queries import header, names
from stats.read import reports
from stats.store import Store as Tables

SAMPLE = Path(__file__).parents[1] / "data" / "sample"
TEXT = "قُتل ثلاثة مدنيين، بينهم طفلة تبلغ 7 أعوام، وأصيب خمسة آخرون بقصف على بلدة الشحيل بريف دير الزور أمس، بحسب المرصد السوري."
NAMED = "قُتل حسان المرتضاوي بقصف على بلدة الشحيل بريف دير الزور أمس."
DEIR_EZ_ZOR = {"region": "deir-ez-zor", "month": "2025-12"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("store")
    origins = Origins.load(SAMPLE / "origins.csv")
    Tables(path, create=True).ingest((extract(report, origins) for report in reports([SAMPLE / "reports.jsonl"])), origins)
    return stats.Store(path)


@pytest.fixture(scope="module")
def named(tmp_path_factory):
    """A store of one report that names a victim."""
    path = tmp_path_factory.mktemp("named")
    Tables(path, create=True).ingest([extract(Report("r", NAMED, title=NAMED, published="2025-12-20", lang="ar"))])
    return stats.Store(path)


def shown(held):
    return unescape(held._repr_html_())


def test_every_name_that_is_offered_is_there():
    assert all(getattr(stats, name).__doc__ for name in stats.__all__)
    with pytest.raises(AttributeError, match="no attribute 'extracts'"):
        stats.extracts  # noqa: B018


@pytest.mark.parametrize("published", ["2025-12-20", date(2025, 12, 20)])
def test_extract_gives_figures_and_incidents(published):
    found = stats.extract(TEXT, published=published)
    assert found.figures.select("outcome", "low", "high").rows() == [("killed", 3, 3), ("killed", 1, 1), ("wounded", 5, 5)]
    assert all(TEXT[row["start"]:row["end"]] == row["text"] for row in found.figures.iter_rows(named=True))
    [incident] = found.incidents.iter_rows(named=True)
    assert (incident["date_start"], incident["adm1"], incident["attribution"]) == (date(2025, 12, 19), ["SY09"], ["sohr"])
    assert [incident[f"{outcome}_high"] for outcome in ("killed", "wounded", "missing")] == [3, 5, None]


def test_without_a_day_the_dateline_counts():
    told = "دمشق 3 مارس 2024 (وكالة المثال) قُتل ثلاثة مدنيين بقصف على بلدة الشحيل اليوم."
    assert stats.extract(told).incidents["date_start"].to_list() == [date(2024, 3, 3)]
    assert stats.extract(told, published="2024-05-01").incidents["date_start"].to_list() == [date(2024, 5, 1)]


def test_extract_of_nothing_has_the_same_columns():
    some, none = stats.extract(TEXT), stats.extract("زار الوفد المدرسة.")
    assert (none.figures.height, none.incidents.height) == (0, 0)
    assert (none.figures.schema, none.incidents.schema) == (some.figures.schema, some.incidents.schema)


def test_the_words_of_a_part_stand_as_long_as_its_number_does(tmp_path):
    later = TEXT.replace("ثلاثة", "أربعة").replace("أمس", "الجمعة")
    told = (Report(f"r{at}", text, published=f"2025-12-2{at}", lang="ar") for at, text in enumerate((TEXT, later)))
    Tables(tmp_path, create=True).ingest(map(extract, told))
    killed = stats.Store(tmp_path).trace().filter(pl.col("outcome") == "killed")
    assert sorted(killed.select("report_id", "low", "current").rows()) == [
        ("r0", 1, True), ("r0", 3, False), ("r1", 1, True), ("r1", 4, True),
    ]


def test_extract_knows_origins_of_the_users_own(tmp_path):
    (tmp_path / "more.csv").write_text("id,name_ar,name_en,kind,mastheads\nnahr,مرصد النهر,Nahr,monitor,\n", encoding="utf-8")
    found = stats.extract("قُتل ثلاثة مدنيين في بلدة الشحيل، بحسب مرصد النهر.", origins=tmp_path / "more.csv")
    assert found.incidents["attribution"].to_list() == [["nahr"]]


@pytest.mark.parametrize(("text", "published", "says"), [
    (TEXT, "03/04/2025", "ISO 8601"), (TEXT, "soon", "ISO 8601"), (" ", None, "no text"), (7, None, "must be text"),
])
def test_extract_says_what_is_wrong(text, published, says):
    with pytest.raises(stats.StatsError, match=says):
        stats.extract(text, published=published)


def test_what_is_shown_of_a_report_is_escaped():
    page = stats.extract(f"<b>{TEXT}</b>", published="2025-12-20")._repr_html_()
    assert "&lt;b&gt;" in page
    assert "<b>" not in page
    assert "الشحيل" in page


NOTHING = {name: {"as_of": "1990-01-01"} for name in names() if header(name)["parameters"].startswith("none")}
"""How nothing is asked of queries that are of the whole store."""


@pytest.mark.parametrize("name", names())
def test_an_answer_without_rows_has_the_same_typed_columns(store, name):
    whole, none = store.query(name), store.query(name, **NOTHING.get(name, {"month": "1990-01"}))
    assert whole.schema == none.schema
    assert pl.Null not in whole.dtypes


def test_query_sums_what_the_incidents_count(store):
    incidents = store.query("incidents", **DEIR_EZ_ZOR)
    [whole] = store.query("by_outcome", outcome="killed", **DEIR_EZ_ZOR).rows(named=True)
    assert [incidents[f"killed_{end}"].sum() for end in ("low", "best", "high")] == [whole["low"], whole["best"], whole["high"]]
    assert whole["best"] > 0
    assert set(incidents["date_start"].dt.month()) == {12}


def test_a_selection_is_one_thing_or_several(store):
    one = store.query("totals", region="SY09", since=date(2025, 12, 1), until="2025-12-31")
    assert one.equals(store.query("totals", **DEIR_EZ_ZOR))
    both = store.query("totals", region=["deir-ez-zor", "Aleppo"], month="2025-12", outcome=("killed",))
    assert set(both["adm1"]) <= {"SY09", "SY02"}
    assert set(both["outcome"]) == {"killed"}


@pytest.mark.parametrize(("asked", "says"), [
    ({"region": "deir-ez-zour-city"}, "there is no region"), ({"month": "2025-13"}, "2025-12"), ({"since": "May"}, "2025-12-31"),
    ({"month": "2025-12", "since": "2025-12-01"}, "not both"), ({"since": "2025-12-02", "until": "2025-12-01"}, "exchange"),
    ({"outcome": "dead"}, "killed, wounded"), ({"vague": "high"}, "floor, acled"), ({"edition": 99}, "99"),
])
def test_a_question_that_cannot_be_asked_says_why(store, asked, says):
    with pytest.raises(stats.StatsError, match=says):
        store.query("totals", **asked)


def test_an_unknown_query_language_or_store_says_what_there_is(store, tmp_path):
    with pytest.raises(stats.StatsError, match="by_month"):
        store.query("sums")
    with pytest.raises(stats.StatsError, match="ar, en"):
        store.report(lang="fr")
    with pytest.raises(stats.StatsError, match="stats ingest"):
        stats.Store(tmp_path / "none")
    with pytest.raises(TypeError, match="regoin"):
        store.query("totals", regoin="SY09")


def test_a_report_has_the_counts_of_the_queries(store):
    report = store.report(**DEIR_EZ_ZOR)
    region = report.figures.filter(part="region").select("adm1", "outcome", "low", "best", "high", "incidents")
    assert region.equals(store.query("totals", **DEIR_EZ_ZOR))
    assert report.incidents["incident_id"].to_list() == store.query("incidents", **DEIR_EZ_ZOR)["incident_id"].to_list()
    assert "Deir-ez-Zor · December 2025" in repr(report)


@pytest.mark.parametrize(("lang", "title"), [("en", "Reported casualties"), ("ar", "الضحايا كما وردت في التقارير")])
def test_a_report_shows_its_page_in_a_frame_that_cannot_reach_the_notebook(store, lang, title):
    page = store.report(lang=lang, **DEIR_EZ_ZOR)
    assert page._repr_html_().startswith('<iframe sandbox="allow-scripts"')
    assert title in shown(page)[:3000]


def test_trace_gives_the_sentences_behind_a_number(store):
    traced = store.trace("2025-12.SY09.killed")
    assert set(traced["outcome"]) == {"killed"}
    assert all(row["quote"][row["start"]:row["end"]].strip() for row in traced.iter_rows(named=True))
    one = traced["incident_id"][0]
    assert set(store.trace(one)["incident_id"]) == {one}
    assert store.trace(month="1990-01").schema == traced.schema
    with pytest.raises(stats.StatsError, match="nothing in the store"):
        store.trace("no-such-id")


def test_victims_names_are_in_trace_and_not_in_a_report(named):
    report = named.report()
    assert "حسان" in named.trace()["quote"].str.join("")[0]
    assert "حسان" not in shown(report)
    assert "حسان" not in str(report.data)
    assert "حسان" not in report.incidents.write_json()


def test_other_programs_read_a_stores_files(store):
    files = {"cells": store.files("cells"), "incidents": store.files("incidents")}
    sums = """
        SELECT outcome, sum(best)::BIGINT AS best FROM read_parquet($incidents) JOIN read_parquet($cells) USING (incident_id)
        WHERE victims = 'all' GROUP BY outcome ORDER BY outcome
    """
    assert duckdb.execute(sums, files).fetchall() == store.query("by_outcome").select("outcome", "best").rows()
    assert store.files("judgements") == []
    with pytest.raises(stats.StatsError, match="there is no table 'counts'; there are: reports, figures"):
        store.files("counts")


def test_a_store_says_what_it_holds(store):
    assert repr(store).endswith("edition 1")
    assert "118" in shown(store)
