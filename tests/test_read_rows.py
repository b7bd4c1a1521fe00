"""Rows: JSON Lines, CSV and Parquet, and what a broken one does."""

import csv
import json
from datetime import date, datetime
from pathlib import Path

import polars as pl
import pytest

from stats.errors import ReadError
from stats.model import Report
from stats.read import Unread, reports
from stats.read.row import iso, language_of

ROW = {
    "id": "a-1", "title": "غارة على بلدة", "text": "قُتل ثلاثة مدنيين؛ \"بينهم طفلة\",\nوأصيب خمسة.",
    "published": "2024-03-03T10:20:00+03:00", "publisher": "وكالة المثال",
    "url": "https://example.org/a-1", "lang": "ar", "invented": True,
}
REPORT = Report(**ROW)


def read(path: Path, **options: str) -> list[Report | Unread]:
    return list(reports([path], **options))


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def write_csv(path: Path, row: dict[str, object], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, row, delimiter=delimiter)
        writer.writeheader()
        writer.writerow(row)
    return path


def test_json_lines(tmp_path):
    assert read(write(tmp_path / "a.jsonl", ROW | {"column": "of another's"})) == [REPORT]


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t"), ("a.csv", "|")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_csv(tmp_path, name, delimiter, encoding):
    assert read(write_csv(tmp_path / name, ROW | {"column": 1}, delimiter, encoding)) == [REPORT]


def test_parquet(tmp_path):
    pl.DataFrame([ROW | {"id": f"a-{i}", "column": 1} for i in range(2500)]).write_parquet(tmp_path / "a [1].parquet")
    found = read(tmp_path / "a [1].parquet")
    assert [report.id for report in found] == [f"a-{i}" for i in range(2500)]
    assert found[1] == REPORT


def test_parquet_keeps_its_dates(tmp_path):
    frame = pl.DataFrame({"text": ["قتل", "جرح"], "published": [date(2024, 3, 3), None]})
    frame.write_parquet(tmp_path / "a.parquet")
    assert [report.published for report in read(tmp_path / "a.parquet", published="2024-01-01")] == ["2024-03-03", "2024-01-01"]


def test_broken_rows_are_named_and_the_rest_goes_on(tmp_path):
    path = write(
        tmp_path / "a.jsonl", ROW, "{broken", "[1]", "", {"id": "a-2", "text": " "}, {"id": "a-3", "text": 5},
        {"id": "a-4", "text": "x", "published": "tomorrow"}, {"id": "a-5", "text": "x", "lang": "fr"},
        {"id": "a-6", "text": "x", "invented": "perhaps"}, {"id": "a-1", "text": "x"}, "[" * 100_000, {"id": "a-7", "text": "x"},
    )
    first, *unread, last = read(path)
    assert (first.id, last.id) == ("a-1", "a-7")
    assert [item.id for item in unread] == [
        "a.jsonl, line 2", "a.jsonl, line 3", "a-2", "a-3", "a-4", "a-5", "a-6", "a-1", "a.jsonl, line 11"]
    for item, (line, what) in zip(unread, [
        (2, "this is no JSON"), (3, "a row must be a JSON object"), (5, "it holds no text"), (6, "`text` is 5"),
        (7, "`published` is 'tomorrow'"), (8, "`lang` is 'fr'"), (9, "`invented` is 'perhaps'"), (10, "the id 'a-1' stands"),
        (11, "this is no JSON"),
    ], strict=True):
        assert item.error.startswith(f"{path}, line {line}: {what}")


def test_csv_with_a_changing_number_of_columns(tmp_path):
    path = write(tmp_path / "a.csv", "id,text", "a,قتل مدني", "b,قتل مدني,وجرح آخر", "c", "d,جرح مدني")
    assert [item.id for item in read(path)] == ["a", "a.csv, line 3", "a.csv, line 4", "d"]


def test_csv_with_an_open_quote_keeps_what_came_before(tmp_path):
    path = write(tmp_path / "a.csv", "id,text", "a,قتل مدني", 'b,"قتل', "c,جرح مدني")
    first, unread = read(path)
    assert first.id == "a"
    assert f"{path}, lines 3 to 4: this is no CSV" in unread.error


def test_csv_goes_on_after_a_broken_row(tmp_path):
    path = write(tmp_path / "a.csv", "id,text", 'a,"قتل" مدني', "b,جرح مدني")
    unread, last = read(path)
    assert unread.error.startswith(f"{path}, line 2: this is no CSV")
    assert last.id == "b"


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_a_table_without_texts_is_refused(tmp_path, name):
    frame = pl.DataFrame({"body": ["قتل مدني"]})
    frame.write_csv(tmp_path / name) if name == "a.csv" else frame.write_parquet(tmp_path / name)
    [unread] = read(tmp_path / name)
    assert "no column `text`" in unread.error
    assert not unread.passed_over


def test_a_parquet_file_cut_short(tmp_path):
    pl.DataFrame([ROW] * 100).write_parquet(tmp_path / "a.parquet")
    whole = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(whole[: len(whole) // 2])
    [unread] = read(tmp_path / "a.parquet")
    assert unread.error.startswith(f"{tmp_path / 'a.parquet'}: this is no whole Parquet file")


def test_a_row_without_an_id_is_known_by_its_content(tmp_path):
    row = {"text": "قتل مدني"}
    path = write(tmp_path / "a.jsonl", row, {"text": "جرح مدني"}, row | {"publisher": "وكالة المثال"})
    ids = [item.id for item in read(path)]
    assert len(set(ids)) == 3
    assert ids == [item.id for item in read(path)]


def test_lines_of_mixed_encodings(tmp_path):
    row = json.dumps({"text": "قتل مدني"}, ensure_ascii=False)
    (tmp_path / "a.jsonl").write_bytes(row.encode() + b"\n" + row.replace("قتل", "جرح").encode("cp1256"))
    assert [item.text for item in read(tmp_path / "a.jsonl")] == ["قتل مدني", "جرح مدني"]


def test_lone_surrogates_are_replaced_one_for_one(tmp_path):
    assert read(write(tmp_path / "a.jsonl", r'{"text": "a\ud800b\u0000c"}'))[0].text == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(("given", "wanted"), [
    ("2024-03-03", "2024-03-03"), ("20240303", "2024-03-03"), ("2024-03-03 10:20", "2024-03-03T10:20:00"),
    ("2024-03-03T10:20:00Z", "2024-03-03T10:20:00+00:00"), ("Sun, 03 Mar 2024 23:20:00 +0300", "2024-03-03T23:20:00+03:00"),
    (date(2024, 3, 3), "2024-03-03"), (datetime(2024, 3, 3, 10), "2024-03-03T10:00:00"), ("", None), (None, None),
])
def test_dates_become_iso(given, wanted):
    assert iso(given) == wanted


@pytest.mark.parametrize("given", ["03/04/2024", "2024-02-30", "yesterday", 1709424000, "٣ مارس"])
def test_a_date_that_is_not_certain_is_refused(given):
    with pytest.raises(ReadError, match="ISO 8601"):
        iso(given)


def test_published_is_checked_before_anything_is_read(tmp_path):
    with pytest.raises(ReadError, match="ISO 8601"):
        read(write(tmp_path / "a.jsonl", ROW), published="soon")


@pytest.mark.parametrize(("text", "lang"), [
    ("قتل مدني في قصف #Syria", "ar"), ("Three killed in Ma'dan (معدان)", "en"), ("3", "ar"),
])
def test_language_by_script(text, lang):
    assert language_of(text) == lang
