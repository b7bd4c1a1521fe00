"""The PDF: standards, language, attachment, the same bytes, text that can be searched."""

import re
import shutil
import subprocess
import time
from collections import Counter

import pytest
from report_sample import month_data

from stats.errors import StatsError
from stats.language import read_table
from stats.publish import pdf as module
from stats.publish import tables
from stats.publish.content import content
from stats.publish.count import plain
from stats.publish.pdf import pdf
from stats.shipped import shipped

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here: apt-get install poppler-utils")


@pytest.fixture(scope="module")
def editions():
    return {lang: pdf(content(month_data(), lang)) for lang in ("en", "ar")}


def poppler(tool, content, tmp_path, *arguments):
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    return subprocess.run([tool, *arguments, str(path), "-"], capture_output=True, check=True).stdout.decode()


def tokens(text):
    """The tokens of a text without direction controls, as often as they stand there."""
    return Counter(re.findall(r"[^\s]+", plain(text)))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_it_claims_both_standards_is_tagged_and_says_its_language(editions, lang):
    made = editions[lang]
    assert re.search(rb"pdfaid:part>3<.*pdfaid:conformance>A<", made, re.S)
    assert re.search(rb"pdfuaid:part>1<", made)
    assert f"/Lang ({lang})".encode() in made or b"/Lang" in made
    assert b"/MarkInfo" in made
    assert b"/StructTreeRoot" in made


def test_the_same_data_gives_the_same_bytes_and_no_clock_is_in_it(editions):
    time.sleep(1.1)
    assert pdf(content(month_data(), "ar")) == editions["ar"]
    assert b"20251231" in editions["ar"]


@needs_poppler
def test_the_figures_are_attached_as_csv(editions, tmp_path):
    (tmp_path / "a.pdf").write_bytes(editions["en"])
    subprocess.run(["pdfdetach", "-saveall", "-o", str(tmp_path), str(tmp_path / "a.pdf")], check=True)
    assert (tmp_path / "figures.csv").read_text(encoding="utf-8") == tables.csv(tables.COLUMNS, tables.rows(month_data()))


@needs_poppler
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_all_fonts_are_embedded(editions, lang, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(editions[lang])
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    assert listed
    assert all(re.search(r"\byes\s+yes\s+yes\b", line) for line in listed)
    assert {"Amiri" in line or "IBMPlexSans" in line for line in listed} == {True}


@needs_poppler
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_its_text_holds_every_governorate_and_every_figure(editions, lang, tmp_path):
    raw = tokens(poppler("pdftotext", editions[lang], tmp_path, "-raw"))
    document = content(month_data(), lang)
    cells = [cell for s in document.sections for t in s.tables for row in t.rows for cell in row if cell.count]
    wanted = tokens(" ".join(cell.text for cell in cells))
    assert not wanted - raw
    found = tokens(poppler("pdftotext", editions[lang], tmp_path))
    names = {row["pcode"]: row[f"name_{lang}"] for row in read_table(shipped("data", "places", "areas.tsv"))}
    for pcode in {row["adm1"] for row in month_data()["totals"]}:
        assert not tokens(names[pcode]) - found, names[pcode]


@needs_poppler
def test_a_plain_search_of_the_arabic_edition_finds_names_and_key_figures(editions, tmp_path):
    found = tokens(poppler("pdftotext", editions["ar"], tmp_path))
    assert not tokens("دير الزور الرقة درعا السويداء حمص قتلى جرحى معتقلون 74 69–82 133 108–148 113") - found


@needs_poppler
def test_no_number_stands_in_it_that_the_report_does_not_hold(editions, tmp_path):
    document = content(month_data(), "en")
    texts = [document.title, document.subtitle, document.code, *document.notes, str(document.day), document.data["version"]]
    for section in document.sections:
        texts += section.leads + [chart.footer for chart in section.charts]
        texts += [text for t in section.tables for text in (t.caption, *(cell.text for row in t.rows for cell in row))]
        texts += [cell.count.range for t in section.tables for row in t.rows for cell in row if cell.count]
    printed = poppler("pdftotext", editions["en"], tmp_path, "-layout")
    known = set(re.findall(r"\d+", plain(" ".join(texts)))) | {str(page) for page in range(1, 1 + printed.count("\f"))}
    assert not set(re.findall(r"\d+", plain(printed))) - known


@needs_poppler
def test_the_sections_stand_in_their_order(editions, tmp_path):
    text = plain(poppler("pdftotext", editions["en"], tmp_path))
    places = [text.index(f"\n{section.title}\n") for section in content(month_data(), "en").sections]
    assert places == sorted(places)


@pytest.mark.parametrize("events", [[], ["E01", "E15", "E35"]])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_month_with_three_incidents_or_none_is_typeset(events, lang):
    assert pdf(content(month_data(events), lang)).startswith(b"%PDF")


def test_a_report_without_any_date_is_typeset():
    assert pdf(content({**month_data([]), "data_through": None}, "en")).startswith(b"%PDF")


def test_a_warning_of_the_typesetter_is_an_error(monkeypatch):
    monkeypatch.setattr(module, "folders", list)
    with pytest.raises(StatsError, match="could not be typeset"):
        pdf(content(month_data([]), "en"))
