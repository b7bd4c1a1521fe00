"""`stats ingest`: into the store, with a summary of what happened."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stats.cli import group

ROWS = [
    {"id": "a", "text": "قُتل ثلاثة مدنيين برصاص مجهولين في بلدة الشحيل بريف دير الزور.", "published": "2024-03-03"},
    {"id": "b", "text": "أصيب طفلان بانفجار لغم في مدينة الرقة.", "published": "2024-03-05"},
]


def run(*args: object, **options: object) -> Result:
    return CliRunner().invoke(group, [str(arg) for arg in args], **options)


@pytest.fixture
def rows(tmp_path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return path


def counted(result: Result) -> list[str]:
    return [" ".join(line.split()) for line in result.stdout.splitlines()]


def test_the_same_input_twice_changes_nothing(rows, tmp_path):
    store = tmp_path / "مخزن"
    first, second = run("ingest", rows, "--store", store), run("ingest", rows, "--store", store)
    assert (first.exit_code, second.exit_code) == (0, 0)
    for result, new, unchanged, figures in ((first, 2, 0, 2), (second, 0, 2, 0)):
        assert counted(result) == [
            f"2 reports read: {new} new, 0 revised or read anew, {unchanged} unchanged", "0 failed",
            f"{figures} figures taken in", "2 incidents in the store",
        ]


def test_reports_that_share_an_id_are_told(rows, tmp_path):
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps({**ROWS[0], "text": ROWS[1]["text"]}), encoding="utf-8")
    first, second = run("ingest", rows, other, "--store", tmp_path / "s"), run("ingest", rows, "--store", tmp_path / "s")
    assert counted(first)[0] == "3 reports read: 2 new, 1 revised or read anew, 0 unchanged"
    assert "of reports with one id the last published counts: a; give different reports different ids" in first.stderr
    assert (counted(second)[0], second.stderr) == ("2 reports read: 0 new, 0 revised or read anew, 2 unchanged", "")
    other.write_text(json.dumps({**ROWS[0], "published": "2024-03-04"}), encoding="utf-8")
    third = run("ingest", other, "--store", tmp_path / "s")
    assert counted(third)[0] == "1 reports read: 0 new, 1 revised or read anew, 0 unchanged"


def test_a_report_read_anew_is_no_revised_one(rows, tmp_path):
    named = tmp_path / "origins.csv"
    named.write_text("id,name_ar,name_en,kind,mastheads\nmoon,راصد القمر,Moon Watch,monitor,\n", encoding="utf-8")
    rows.write_text(json.dumps({**ROWS[0], "text": f"{ROWS[0]['text'].rstrip('.')}، وفق راصد القمر."}), encoding="utf-8")
    run("ingest", rows, "--store", tmp_path / "s")
    anew = run("ingest", rows, "--store", tmp_path / "s", "--origins", named)
    assert (counted(anew)[0], anew.stderr) == ("1 reports read: 0 new, 1 revised or read anew, 0 unchanged", "")


def test_the_short_ids_that_a_report_prints_can_be_judged(rows, tmp_path):
    store = ("--store", tmp_path / "s")
    run("ingest", rows, *store)
    printed = run("query", "incidents", *store, "--format", "csv").stdout.splitlines()[1:]
    first, second = (line[:10] for line in printed)
    assert run("link", "same", first, second, *store).stdout.startswith("recorded; 1 incidents")
    assert run("link", "undo", first[:7], second, *store).exit_code == 1
    assert run("link", "undo", first, second, *store).stdout.startswith("recorded; 2 incidents")


def test_what_failed_is_named_with_its_reason_and_the_rest_is_stored(rows, tmp_path):
    rows.write_text(rows.read_text(encoding="utf-8") + "\n{broken", encoding="utf-8")
    result = run("ingest", rows, tmp_path / "none.txt", "--store", tmp_path / "store")
    assert result.exit_code == 1
    assert counted(result)[:2] == ["2 reports read: 2 new, 0 revised or read anew, 0 unchanged", "2 failed"]
    assert f"{rows}, line 3: this is no JSON" in result.stderr
    assert f"{tmp_path / 'none.txt'}: there is no such file or folder" in result.stderr


def test_the_store_is_that_of_the_environment_else_in_this_folder(rows, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run("ingest", rows, env={"STATS_STORE": str(tmp_path / "elsewhere")})
    assert (tmp_path / "elsewhere").is_dir()
    assert not (tmp_path / "stats-store").exists()
    run("ingest", rows)
    assert (tmp_path / "stats-store").is_dir()


def test_no_bar_where_no_one_looks(rows, tmp_path):
    assert run("ingest", rows, "--store", tmp_path / "store").stderr == ""


def test_a_store_where_none_can_be_is_a_sentence(rows):
    result = run("ingest", rows, "--store", rows / "store")
    said = f"Error: no store can be made at {rows / 'store'}: Not a directory; choose another --store\n"
    assert (result.exit_code, result.stderr) == (1, said)
