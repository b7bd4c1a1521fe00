"""Plain text files, and the many ways Arabic is written in bytes."""

import gzip
import random
from pathlib import Path

import pytest

from stats.model import Report
from stats.read import Unread, reports

ARTICLE = "انفجار في سوق البلدة\nدمشق 3 مارس 2024 (وكالة المثال) قُتل مدنيان وأصيب خمسة آخرون بانفجار وقع صباح اليوم.\n\n"
SEED = Path(__file__).parents[2] / "shared" / "seed" / "xinhua-2025-12-20.txt"


def read(path: Path, **options: str) -> list[Report | Unread]:
    return list(reports([path], **options))


def one(path: Path, **options: str) -> Report:
    [report] = read(path, **options)
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"])
def test_first_line_is_the_title_and_the_rest_is_unchanged_in_every_encoding(tmp_path, encoding):
    (tmp_path / "market.txt").write_bytes(ARTICLE.encode(encoding))
    report = one(tmp_path / "market.txt")
    assert (report.id, report.title, report.lang) == ("market", "انفجار في سوق البلدة", "ar")
    assert f"{report.title}\n{report.text}" == ARTICLE


def test_a_damaged_byte_in_utf8_does_not_turn_the_rest_into_windows_1256(tmp_path):
    (tmp_path / "a.txt").write_bytes("قتل مدني\nأصيب ".encode() + b"\xff" + " ثلاثة".encode())
    assert one(tmp_path / "a.txt").text == "أصيب \ufffd ثلاثة"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_ends_the_title(tmp_path, end):
    (tmp_path / "a.txt").write_bytes(f"Title{end}Two were killed.{end}Three were hurt.".encode())
    report = one(tmp_path / "a.txt")
    assert (report.title, report.text, report.lang) == ("Title", f"Two were killed.{end}Three were hurt.", "en")


def test_a_headline_alone_is_a_report(tmp_path):
    (tmp_path / "a.txt").write_text("مقتل ثلاثة مدنيين بقصف على قرية", encoding="utf-8")
    report = one(tmp_path / "a.txt")
    assert (report.title, report.text) == ("مقتل ثلاثة مدنيين بقصف على قرية", "")


@pytest.mark.parametrize("content", ["", "\n \n", "\ufeff"])
def test_an_empty_text_is_said(tmp_path, content):
    (tmp_path / "a.txt").write_text(content, encoding="utf-8")
    assert read(tmp_path / "a.txt") == [Unread("a", f"{tmp_path / 'a.txt'}: it holds no text", tmp_path / "a.txt")]


def test_what_no_text_can_hold_is_replaced_one_for_one(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Title\nTwo\x00 were killed.")
    assert one(tmp_path / "a.txt").text == "Two\ufffd were killed."


@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".csv", ".html", ".json", ".xml"])
def test_compressed_data_is_no_text(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(gzip.compress(random.Random(1).randbytes(5000)))
    [unread] = read(path)
    assert unread.error == f"{path}: this is not text but a gzip file: unpack or convert it first"


@pytest.mark.parametrize(("opening", "day"), [
    ("دمشق 3 مارس 2024 (وكالة المثال) قُتل مدنيان أمس.", "2024-03-03"),
    ("بغداد 14 كانون الثاني 2025 (وكالة المثال) - أصيب ثلاثة أشخاص.", "2025-01-14"),
    ("غزة/ الأحد 3 مارس 2024 / وكالة المثال - قُتل مدنيان.", "2024-03-03"),
    ("DAMASCUS, Dec. 20, 2025 (Sample Wire) -- Two people were killed.", "2025-12-20"),
    ("نشر بتاريخ: 3/3/2024\nقُتل مدنيان أمس.", "2024-03-03"),
    ("الرئيسية\nسياسة\nسوريا\nوكالة المثال\n21/02/2022\n9:36 م\nقُتل مدنيان أمس.", "2022-02-21"),
    ("الرئيسية\nسياسة\nسوريا\nوكالة المثال\n21/02/2022\nقُتل مدنيان أمس.", None),
    ("قُتل مدنيان في 3 مارس 2024 بانفجار.", None),
    ("قُتل مدنيان يوم 3 مارس 2024 (الأحد) بانفجار.", None),
    ("On 3 March 2024 two people were killed in Beirut.", None),
    ("قُتل مدنيان أمس بانفجار.", None),
])
def test_the_dateline_dates_a_report_that_nothing_else_dates(tmp_path, opening, day):
    (tmp_path / "a.txt").write_text(f"عنوان\n{opening}", encoding="utf-8")
    assert one(tmp_path / "a.txt").published == day
    assert one(tmp_path / "a.txt", published="2023-01-01").published == (day or "2023-01-01")


@pytest.mark.skipif(not SEED.exists(), reason="the shared seed article is not here")
def test_the_seed_article():
    report = one(SEED)
    title, _, text = SEED.read_bytes().decode().partition("\n")
    assert (report.id, report.title, report.text, report.published) == ("xinhua-2025-12-20", title, text, "2025-12-20")
    assert report.text[978:986] == "قتل عنصر"
