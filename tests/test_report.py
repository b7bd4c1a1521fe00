"""What a report says, before any layout: counts, sections, the terminal view."""

import re
from collections import Counter
from functools import cache
from io import StringIO

import pytest
from month_accounts import month_extractions, month_origins
from report_sample import month_data
from rich.cells import cell_len

from stats.checks import checks
from stats.language import read_table
from stats.publish.address import parse
from stats.publish.content import content
from stats.publish.count import Count, plain, total
from stats.publish.sections import change
from stats.publish.telling import LISTED
from stats.publish.terminal import printed, show, shown
from stats.publish.words import whole_month
from stats.queries import ask, incidents, snapshot
from stats.report import report_data
from stats.selection import Policies, Selection, month_span
from stats.shipped import shipped
from stats.store import Store
from stats.trace import ledgers
from stats.trace import said as at_said

DECEMBER = Selection(date_from=month_span("2025-12")[0], date_to=month_span("2025-12")[1])


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = Store(tmp_path_factory.mktemp("مخزن"), create=True)
    made.ingest(month_extractions(), month_origins())
    return Store(made.path)


@pytest.fixture(scope="module")
def told(store):
    return content(report_data(store, DECEMBER), "en")


def figures(document):
    """Every cell that holds a count with an address, with its section and table."""
    return [cell for section in document.sections for table in section.tables for row in table.rows for cell in row
            if cell.count and cell.address]


@pytest.mark.parametrize(("count", "text"), [
    (Count(3, 3, 3), "3"), (Count(0, 0, 0), "0"), (Count(10, 12, 14), "12 (10–14)"), (Count(24, 36, None), "36 (≥ 24)"),
    (Count(2, 3, 3), "3 (2–3)"),
])
def test_a_count_is_printed_with_its_range(count, text):
    assert count.text == text


def test_the_sum_of_no_count_is_none_and_one_open_count_opens_it():
    assert total([]) is None
    assert total([Count(1, 1, 1), Count(2, 3, None)]) == Count(3, 4, None)
    assert total([Count(0, 0, 0)]) == Count(0, 0, 0)


@pytest.mark.parametrize(("before", "now", "words"), [
    (9, 90, "low_base"), (0, 5, "low_base"), (100, 110, "little"), (100, 111, "rise_moderate"), (100, 125, "rise_moderate"),
    (100, 126, "rise_large"), (100, 89, "fall_moderate"), (100, 74, "fall_large"), (20, 0, "fall_large"),
])
def test_changes_are_worded_by_bands_with_a_guard_against_a_low_base(before, now, words):
    assert change(before, now) == words


@pytest.mark.parametrize(("start", "end", "month"), [
    ("2025-12-01", "2025-12-31", "2025-12"), ("2024-02-01", "2024-02-29", "2024-02"), ("2025-12-01", "2025-12-30", None),
    ("2025-12-02", "2025-12-31", None), (None, "2025-12-31", None), ("2025-11-01", "2025-12-31", None),
])
def test_a_span_is_a_month_when_it_is_the_whole_of_one(start, end, month):
    assert whole_month(start, end) == month


@pytest.fixture(scope="module")
def asked(store):
    """The incidents that a code finds: what its selection gives, and the code holds."""
    with snapshot(store, Selection()) as at:
        answer = cache(lambda chosen: incidents(at, chosen))
        yield lambda address: [row for row in answer(address.select(Selection())) if address.holds(row)]


def test_every_figure_of_the_report_is_found_again_by_its_code(asked, told):
    cells = figures(told)
    assert len(cells) > 150
    for cell in cells:
        address = parse(str(cell.address))
        found = asked(address)
        if address.group:
            spans = [incident["breakdown"][address.outcome][address.group] for incident in found]
            again = total(Count(low, low, high) for low, high in spans)
            assert (again.low, again.high) == (cell.count.low, cell.count.high), str(address)
        else:
            assert total(Count.of(incident["outcomes"][address.outcome]) for incident in found) == cell.count, str(address)


def test_every_other_number_is_found_again_by_a_query_cell_by_cell(store, asked, told):
    """The numbers that no code sums: incidents' own counts, what each origin said, running totals, ages, sources."""
    with snapshot(store, DECEMBER) as at:
        held = {row["incident_id"]: row["outcomes"] for row in incidents(at, DECEMBER)}
        told_by = [tuple(row[key] for key in ("reports", "figures", "incidents")) for row in ask(at, "sources", DECEMBER)]
        printed_by = [(row["reports"],) for row in ask(at, "publishers", DECEMBER)]
        running = {row["figure_id"]: Count.of(row) for row in ask(at, "period", DECEMBER)}
        books = ledgers(at, incidents(at, DECEMBER))
        said = {(row["incident_id"], row["outcome"], Count.of(row).range) for row in at_said(books)}
        ages = {row["age"]: row["persons"] for row in ask(at, "minor_ages", DECEMBER)}
        found = [number for _, number in sorted(Counter(row["check"] for row in checks(at)).items())]
    checked = 0
    for section in told.sections:
        for table in section.tables:
            for row in table.rows:
                numbers = [cell for cell in row if cell.kind in ("count", "number") and cell.text and not figures_cell(cell)]
                checked += len(numbers)
                if table.key == "origins":
                    assert tuple(int(plain(cell.text)) for cell in numbers) == told_by.pop(0)
                elif table.key == "publishers":
                    assert tuple(int(plain(cell.text)) for cell in numbers) == printed_by.pop(0)
                elif table.key == "ages":
                    assert [int(plain(cell.text)) for cell in numbers] == [aged(ages, numbers[0].address.ages)]
                    assert persons(asked(numbers[0].address), numbers[0].address.ages) in (None, int(plain(numbers[0].text)))
                elif table.key == "checks":
                    assert int(plain(row[1].text)) == found.pop(0)
                elif table.key == "key":
                    assert [int(plain(cell.text)) for cell in numbers] == [len(asked(numbers[0].address))]
                for cell in numbers if table.key in ("disputes", "changes", "incidents", "ledger") else []:
                    if cell.incident:
                        assert Count.of(held[cell.incident][cell.outcome]) == cell.count
                    else:
                        last = next(c.incident for c in table.rows[-1] if c.incident)
                        assert (last, table.columns[row.index(cell)].code, cell.count.range) in said
                for cell in numbers if table.key == "period" else []:
                    assert running[cell.figure] == cell.count
    assert checked > 200
    assert not told_by + printed_by + found


def figures_cell(cell):
    """Whether a cell is one that `test_every_figure_of_the_report_is_found_again_by_its_code` looks up."""
    return bool(cell.count and cell.address)


def aged(ages, band):
    """The children of a band, or those of unstated age, as the query counts them."""
    if band == "unknown":
        return ages[None]
    first, last = map(int, band.split("-"))
    return sum(n for age, n in ages.items() if age is not None and first <= age <= last)


def persons(found, band):
    """The ages of a band that incidents hold; None for the unknown, which hold none."""
    if band == "unknown":
        assert found
        return None
    first, last = map(int, band.split("-"))
    return sum(first <= age <= last for row in found for age in row["minor_ages"])


def test_by_day_of_publication_figures_are_found_again_too(store):
    published = Selection(date_from=DECEMBER.date_from, date_to=DECEMBER.date_to, policies=Policies(date="published"))
    document = content(report_data(store, published), "en")
    rows = [row for row in document.section("time").tables[-1].rows if row[1].count]
    assert len(rows) > 5
    for row in rows:
        held = [i for i in document.data["incidents"] if row[1].address.holds(i)]
        assert {i["published"] for i in held} == {row[1].address.day}
        assert total(Count.of(i["outcomes"]["killed"]) for i in held) == row[1].count


def test_regions_shared_and_unresolved_add_up_to_all(store):
    data = report_data(store, DECEMBER)
    for outcome in {row["outcome"] for row in data["all"]}:
        parts = [row for key in ("totals", "shared", "unresolved") for row in data[key] if row["outcome"] == outcome]
        assert total(map(Count.of, parts)) == total(Count.of(row) for row in data["all"] if row["outcome"] == outcome)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_both_editions_hold_the_same_counts_and_sections(lang):
    other = content(month_data(), "en")
    document = content(month_data(), lang)
    assert [s.key for s in document.sections] == [
        "key", "regions", "actors", "time", "people", "held", "worst", "disputes", "period", "changes", "method", "sources",
        "incidents"]
    assert [(str(c.address), c.count) for c in figures(document)] == [(str(c.address), c.count) for c in figures(other)]


def test_empty_is_not_reported_and_zero_is_an_explicit_none():
    table = content(month_data(), "en").section("regions").tables[0]
    by_name = {row[0].text: [plain(cell.text) for cell in row] for row in table.rows}
    combined = next(at for at, column in enumerate(table.columns) if column.code == "killed_or_wounded")
    assert by_name["Damascus"][combined] == "0"
    assert by_name["Tartous"][1:-1] == ["", "", "", ""]


def test_incidents_of_several_regions_are_marked_and_the_unresolved_have_a_row():
    rows = [row[0].text for row in content(month_data(), "en").section("regions").tables[0].rows]
    assert rows[-3:] == ["Shared: Homs, Deir-ez-Zor", "Unresolved: no place or date", "All"]


def test_running_totals_are_shown_beside_and_never_added():
    document = content(month_data(), "en")
    told = {plain(row[1].text) for row in document.section("period").tables[0].rows}
    assert {"214", "78"} <= told
    killed = next(row for row in document.section("key").tables[0].rows if row[0].text == "Killed")
    assert [plain(cell.text) for cell in killed[1:4]] == ["69", "74", "82"]


def test_unknown_ages_are_shown_and_never_spread():
    table = content(month_data(), "en").section("people").tables[1]
    bands = [(plain(row[0].text), int(plain(row[1].text) or 0)) for row in table.rows]
    ages = {row["age"]: row["persons"] for row in month_data()["ages"]}
    assert bands[-1] == ("Age not stated", ages[None])
    assert sum(n for _, n in bands[:-1]) == sum(n for age, n in ages.items() if age is not None)


@pytest.mark.parametrize("events", [[], ["E01"], ["E01", "E15", "E35"]])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_small_or_empty_month_has_no_empty_chart_or_table(events, lang):
    document = content(month_data(events), lang)
    for section in document.sections:
        assert section.leads or section.tables, section.key
        assert all(table.rows for table in section.tables)
        assert all(chart.draw().startswith(b"<?xml") for chart in section.charts)
    assert bool(document.section("regions").charts) == bool(events)
    assert printed(document)


def test_a_long_listing_is_cut_with_a_word():
    data = month_data()
    data["incidents"] = [{**data["incidents"][0], "incident_id": f"i{n}"} for n in range(LISTED + 7)]
    section = content(data, "en").section("incidents")
    assert len(section.tables[0].rows) == LISTED
    assert plain(section.leads[-1]) == f"Shown here: {LISTED} of {LISTED + 7}."


def test_every_text_has_both_languages_the_same_keys_and_no_number():
    rows = read_table(shipped("reports", "texts.tsv"))
    assert len({row["key"] for row in rows}) == len(rows) > 150
    for row in rows:
        keys = [sorted(re.findall(r"\{(\w+)\}", row[lang])) for lang in ("en", "ar")]
        assert row["en"], row["key"]
        assert row["ar"], row["key"]
        assert keys[0] == keys[1], row["key"]
        assert not re.search(r"\d", row["en"] + row["ar"]), row["key"]


@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_terminal_view_fits_its_width(width, lang, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    stream = StringIO()
    show(content(month_data(), lang), stream)
    assert max(cell_len(line) for line in stream.getvalue().splitlines()) <= width


def test_the_terminal_view_says_that_data_is_invented_and_names_the_policies():
    text = printed(content(month_data(), "en"))
    assert "Invented data: no incident, number or source here is real." in text
    assert all(value in text for value in month_data()["policies"].values())
    assert "Invented" not in printed(content({**month_data(), "invented": False}, "en"))


def test_arabic_in_a_terminal_cell_ends_with_a_mark_and_control_characters_are_shown():
    assert shown("\u2068الشحيل\u2069") == "الشحيل\u200e"
    assert shown("Homs") == "Homs"
    assert shown("a\x1b[2Jb") == "a\ufffd[2Jb"


def test_a_second_edition_lists_what_it_revised_and_counts_what_is_new(tmp_path):
    told, origins = month_extractions(), month_origins()
    for count in (len(told) // 2, len(told)):
        Store(tmp_path, create=True).ingest(told[:count], origins)
    document = content(report_data(Store(tmp_path), DECEMBER, quotes=False), "en")
    section, changes = document.section("changes"), document.data["changes"]
    new = {row["incident_id"] for row in changes if row["new"]}
    revised = [row for row in changes if not row["new"]]
    assert new
    assert revised
    assert plain(section.leads[-1]).endswith(f": {len(new)}.")
    assert len(section.tables[0].rows) == len(revised)
    days = [plain(row[0].text) for row in section.tables[0].rows]
    assert days == sorted(days)
