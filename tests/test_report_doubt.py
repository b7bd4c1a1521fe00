"""What a report says of what is doubtful: unsigned, undated, forged, nearly equal, known later; and what its codes name."""

from dataclasses import replace
from datetime import date

import pytest

from stats.model import Report
from stats.pipeline import extract
from stats.publish.address import parse
from stats.publish.content import content
from stats.publish.count import Count, plain
from stats.publish.method import percent
from stats.publish.tables import rows
from stats.report import report_data
from stats.selection import Selection, month_span
from stats.store import Store

DECEMBER = Selection(date_from=month_span("2025-12")[0], date_to=month_span("2025-12")[1])
MARKET = "قُتل ثمانية مدنيين بغارة جوية على سوق مدينة الباب بريف حلب يوم الخميس 4 كانون الأول 2025، بحسب المرصد السوري."
AT_LEAST = "At least eight people were killed in an air strike on a market in al-Bab, Aleppo, on 4 December 2025."
DOUBTFUL = (
    Report("r1", MARKET, published="2025-12-05", publisher="Delta Post", lang="ar"),
    Report("r2", AT_LEAST, published="2025-12-05", publisher="صدى الضفة", lang="en"),
    Report("r3", "قُتل مدني برصاص مجهولين في مدينة درعا أمس.", lang="ar"),
    Report("r4", "قُتل مدني بانفجار لغم في مدينة منبج أمس.", published="2099-01-02", publisher="صدى الضفة", lang="ar"),
)


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory):
    made = Store(tmp_path_factory.mktemp("doubtful"), create=True)
    made.ingest(map(extract, DOUBTFUL))
    return Store(made.path)


@pytest.mark.parametrize(("lang", "unsigned", "undated"), [
    ("en", "Publisher not stated (r3)", "Incidents without a date (1 here) are counted in the report of every period"),
    ("ar", "ناشر غير مذكور (r3)", "الحوادث التي بلا تاريخ (وعددها هنا 1) تحسب في تقرير كل فترة"),
])
def test_what_is_not_known_of_a_report_is_said_in_words(doubtful, lang, unsigned, undated):
    document = content(report_data(doubtful, DECEMBER), lang)
    worst = [plain(row[0].text) for table in document.section("worst").tables for row in table.rows]
    assert {unsigned, "صدى الضفة"} <= set(worst)
    assert plain(document.section("regions").leads[-1]).startswith(undated)
    origins = {plain(row[0].text) for row in document.section("sources").tables[0].rows}
    assert "صدى الضفة" in origins
    assert not origins & {"unknown", "صدي-الضفه"}


def test_a_code_names_one_number_and_finds_it_again(doubtful):
    data = report_data(doubtful, DECEMBER)
    counted = [row for row in rows(data) if row["part"] in ("region", "all", "month", "day", "actor")]
    assert {"month", "all"} <= {row["part"] for row in counted}
    assert len({row["code"] for row in counted}) == len(counted)
    for row in counted:
        held = [incident["outcomes"][row["outcome"]] for incident in data["incidents"] if parse(row["code"]).holds(incident)]
        assert (sum(cell["best"] for cell in held), len(held)) == (row["best"], row["incidents"]), row["code"]


def test_a_forged_day_is_not_the_day_of_the_data(doubtful):
    assert report_data(doubtful, Selection())["data_through"] == "2025-12-05"


def test_at_least_eight_beside_eight_leaves_nothing_in_dispute(doubtful):
    document = content(report_data(doubtful, DECEMBER), "en")
    assert document.section("worst").tables[0].rows[-1][2].count == Count(8, 8, 8)
    assert document.section("disputes").tables == []


def test_the_day_by_which_it_was_known_stands_in_the_heading(doubtful):
    known = replace(DECEMBER, as_of=date(2025, 12, 5))
    assert plain(content(report_data(doubtful, known), "en").subtitle) == "All regions · December 2025 · As known by 2025-12-05"
    assert "2025" not in plain(content(report_data(doubtful, Selection()), "en").subtitle)


def test_the_example_of_a_code_asks_for_what_was_asked(doubtful):
    asked = replace(DECEMBER, as_of=date(2025, 12, 5), edition=1)
    document = content(report_data(doubtful, asked), "en")
    assert plain(document.notes[-1]).endswith("stats trace 2025-12.SY02.killed --as-of 2025-12-05 --edition 1")


@pytest.mark.parametrize(("part", "whole", "share"), [
    (12, 14, 86), (1, 1000, 1), (999, 1000, 99), (14, 14, 100), (0, 14, 0), (0, 0, 0),
])
def test_a_share_is_rounded_but_never_to_all_or_none(part, whole, share):
    assert percent(part, whole) == share
