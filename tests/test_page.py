"""The page: one file, a strict policy, and what it does in a real browser."""

import json
import os
import re
from functools import cache
from pathlib import Path

import pytest
from browser import CHROMIUM, DARK, MISSING, console, probe
from report_sample import month_data

from stats.publish.content import content
from stats.publish.count import plain
from stats.publish.evidence import KEPT
from stats.publish.page import page

needs_browser = pytest.mark.skipif(not CHROMIUM, reason=MISSING)
AXE = Path(os.environ.get("AXE_CORE") or Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js")
SERIOUS = ("serious", "critical")


@cache
def made(first="en"):
    return page([content(month_data(), lang) for lang in (first, "ar" if first == "en" else "en")])


def test_it_is_one_file_under_a_megabyte_that_asks_nothing_of_the_network():
    text = made()
    assert len(text.encode()) < 1_000_000
    assert not re.search(r'(?:src|href|action|poster|data)="(?!#)', text)
    assert not re.search(r"@import|url\((?!#)|fetch\(|XMLHttpRequest|eval\(", text)


def test_the_policy_allows_only_its_own_style_and_script():
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', made())[1]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r'\sstyle="|\son\w+="', made())


def test_ids_are_unique():
    ids = re.findall(r'\sid="([^"]+)"', made())
    assert len(ids) == len(set(ids)) > 20


def test_texts_from_outside_are_only_text():
    data = month_data(["E01"])
    nasty = '</script><script>alert(1)</script><img src=x onerror="alert(1)">'
    data["incidents"][0]["place"] = nasty
    data["evidence"][0] |= {"quote": nasty, "publisher": nasty, "url": "javascript:alert(1)"}
    text = page([content(data, "en")])
    assert "<script>alert" not in text
    assert "<img" not in text


def test_every_figure_is_printed_and_opens_a_sentence():
    text = made()
    held = json.loads(re.search(r'id="evidence">(.*?)</script>', text, re.S)[1])
    buttons = re.findall(r'data-opens="([^"]+)">([^<]+)<', text)
    assert len(buttons) > 400
    empty = {code for code, _ in buttons if not held["codes"][code][0]}
    assert {code.split(".")[0] for code in empty} <= {"2025-11"}
    document = content(month_data(), "en")
    cells = [cell for s in document.sections for t in s.tables for row in t.rows for cell in row if cell.count and cell.address]
    assert {(str(cell.address), cell.text) for cell in cells} <= set(buttons)


@pytest.mark.parametrize("events", [[], ["E01", "E15", "E35"]])
def test_a_month_with_three_incidents_or_none_is_a_page(events):
    text = page([content(month_data(events), lang) for lang in ("ar", "en")])
    assert text.count("<figure ") == 2 * len([c for s in content(month_data(events), "en").sections for c in s.charts])
    assert "<tbody>\n</tbody>" not in text


@needs_browser
@pytest.mark.parametrize("first", ["en", "ar"])
def test_it_opens_without_a_word_from_the_browser(first):
    assert console(made(first)) == []


@needs_browser
@pytest.mark.parametrize("first", ["en", "ar"])
def test_it_does_not_scroll_sideways_on_a_phone(first):
    found = probe(made(first), "return [document.documentElement.scrollWidth, innerWidth]", width=360)
    assert found["value"][0] <= 360
    assert found["errors"] == []


@needs_browser
def test_a_figure_opens_its_sentences_with_the_number_marked():
    found = probe(made(), """
        document.querySelector('[data-opens="2025-12.SY09.killed"]').click();
        const dialog = document.querySelector('dialog[open]');
        return [dialog.querySelectorAll('.evidence li').length, dialog.querySelectorAll('mark').length,
                dialog.querySelectorAll('a[href^="https://example.org/"]').length];""")
    data = month_data()
    alone = {row["incident_id"] for row in data["incidents"] if row["adm1"] == ["SY09"]}
    behind = [row for row in data["evidence"] if row["incident_id"] in alone and row["outcome"] == "killed"]
    assert found == {"value": [len(behind)] * 3, "errors": []}


@needs_browser
def test_a_report_that_is_titled_as_a_script_runs_nothing():
    data = month_data(["E01"])
    nasty = '<script>parent.hit = 1</script><img src=x onerror="parent.hit = 1">'
    data["incidents"][0] |= {"place": nasty, "title": nasty}
    data["evidence"][0] |= {"quote": nasty, "publisher": nasty, "url": "javascript:parent.hit = 1"}
    data["publishers"] = [{"publisher": nasty, "reports": 1}]
    code = f"2025-12.{data['evidence'][0]['outcome']}"
    found = probe(page([content(data, lang) for lang in ("en", "ar")]), f"""
        document.querySelector('[data-opens="{code}"]').click();
        const told = document.querySelector('dialog[open] .evidence');
        return [typeof parent.hit, told.textContent.includes('<script>'),
                document.images.length, document.querySelectorAll('a[href^="javascript"]').length];""")
    assert found == {"value": ["undefined", True, 0, 0], "errors": []}


@needs_browser
def test_a_page_of_very_many_sentences_says_how_many_it_leaves_out():
    data = month_data(["E01"])
    data["evidence"] = [{**data["evidence"][0], "figure_id": f"f{n}"} for n in range(KEPT + 50)]
    code = f"2025-12.{data['evidence'][0]['outcome']}"
    found = probe(page([content(data, "en")]), f"""
        document.querySelector('[data-opens="{code}"]').click();
        const dialog = document.querySelector('dialog[open]');
        return [dialog.querySelectorAll('li').length, dialog.querySelector('.some').textContent];""")
    kept = KEPT - len(data["period"])
    assert found["value"][0] == kept
    assert f"{kept} of {KEPT + 50}" in found["value"][1]


@needs_browser
def test_tables_sort_up_and_down_and_the_sum_stays_last():
    found = probe(made(), """
        const table = document.querySelector('[data-key=regions]'), head = table.tHead.rows[0].cells[1];
        const name = (row) => row.cells[0].textContent, rows = () => [...table.tBodies[0].rows];
        const firsts = () => [name(rows()[0]), name(rows().pop()), head.getAttribute('aria-sort')];
        head.firstChild.click(); const up = firsts(); head.firstChild.click(); return [up, firsts()];""")
    assert found == {"value": [["Rural Damascus", "All", "ascending"], ["Deir-ez-Zor", "All", "descending"]], "errors": []}


@needs_browser
@pytest.mark.parametrize(("field", "value", "holds"), [
    ("adm1", "SY09", lambda row: "SY09" in row["adm1"]),
    ("actor", "sdf", lambda row: "sdf" in row["perpetrators"]),
    ("outcome", "missing", lambda row: "missing" in row["outcomes"]),
    ("from", "2025-12-20", lambda row: row["date_end"] >= "2025-12-20"),
    ("to", "2025-12-05", lambda row: row["date_start"] <= "2025-12-05"),
])
def test_incidents_filter(field, value, holds):
    found = probe(made(), f"""
        const form = document.querySelector('.filters'); form.elements['{field}'].value = '{value}';
        form.dispatchEvent(new Event('input'));
        return [form.querySelector('output').textContent,
                form.parentNode.querySelectorAll('tbody tr:not([hidden])').length];""")
    expected = sum(map(holds, month_data()["incidents"]))
    assert 0 < expected < len(month_data()["incidents"])
    assert found == {"value": [f"Incidents shown: {expected}", expected], "errors": []}


@needs_browser
def test_the_language_switches_with_direction_and_title():
    found = probe(made(), """
        document.querySelector('.switch').click();
        const root = document.documentElement;
        const shown = document.querySelector('.edition:not([hidden])');
        return [root.lang, root.dir, document.title, getComputedStyle(shown).direction];""")
    assert found["errors"] == []
    assert found["value"][:2] == ["ar", "rtl"]
    assert plain(found["value"][2]) == "الضحايا كما وردت في التقارير · كل المناطق · كانون الأول 2025"
    assert found["value"][3] == "rtl"


@needs_browser
@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core here: make axe, with npm, or name axe.min.js in AXE_CORE")
@pytest.mark.parametrize(("first", "opened", "flags"), [("en", False, ()), ("ar", True, (DARK,))])
def test_axe_finds_no_serious_violation_in_light_and_dark_with_sentences_open_or_not(first, opened, flags):
    script = f"""
        if ({str(opened).lower()}) document.querySelector('[data-opens="2025-12.killed"]').click();
        return axe.run(document, {{resultTypes: ['violations']}}).then(found => [
            matchMedia('(prefers-color-scheme: dark)').matches, document.querySelectorAll('dialog[open] mark').length > 0,
            found.violations.map(v => [v.impact, v.id, v.nodes[0].html])]);"""
    axe = AXE.read_text(encoding="utf-8").replace("</script", "<\\/script")
    found = probe(made(first), script, more=axe, flags=flags)
    assert found["errors"] == []
    assert found["value"][:2] == [bool(flags), opened]
    assert [violation for violation in found["value"][2] if violation[0] in SERIOUS] == []
