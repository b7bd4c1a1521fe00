"""`stats report` as a user runs it."""

import json

import pytest
from click.testing import CliRunner
from month_accounts import month_extractions, month_origins

from stats.cli import group
from stats.store import Store


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("store")
    Store(made, create=True).ingest(month_extractions(), month_origins())
    return made


@pytest.fixture(scope="module")
def run(folder):
    def invoke(*arguments):
        return CliRunner().invoke(group, ["report", "--store", str(folder), *arguments], env={"COLUMNS": "120"})

    return invoke


def test_one_region_shows_what_it_shares(run):
    said = run("--region", "deir-ez-zor", "--month", "2025-12")
    assert said.exit_code == 0, said.output
    assert "Deir-ez-Zor · December 2025" in said.output
    assert "Shared: Homs, Deir-ez-Zor" in said.output
    assert "12 (11–12)" in said.output
    assert "Aleppo" not in said.output


@pytest.mark.parametrize("name", ["SY09", "SY-DY", "دير الزور", "Deir Ezzor"])
def test_a_region_goes_by_any_name(run, name):
    assert run("--region", name, "--format", "json").output == run("--region", "deir-ez-zor", "--format", "json").output


def test_json_follows_the_contract(run):
    held = json.loads(run("--month", "2025-12", "--format", "json").output)
    killed = next(row for row in held["all"] if row["outcome"] == "killed")
    assert (killed["low"], killed["best"], killed["high"]) == (69, 74, 82)
    assert held["selection"]["from"] == "2025-12-01"


def test_the_arabic_view_and_both(run):
    assert "الضحايا كما وردت في التقارير" in run("--lang", "ar", "--month", "2025-12").output
    both = run("--lang", "both", "--month", "2025-12").output
    assert "Reported casualties" in both
    assert "الضحايا كما وردت في التقارير" in both


@pytest.mark.parametrize(("arguments", "says"), [
    (("--region", "Deir ez-Zorro-City"), "did you mean"), (("--month", "2025-13"), "2025-12"),
    (("--from", "May"), "year, month and day"), (("--month", "2025-12", "--from", "2025-12-01"), "either --month"),
    (("--from", "2025-12-02", "--to", "2025-12-01"), "exchange them"),
    (("--actor", "hezbolah"), "did you mean hezbollah"), (("--format", "pdf", "--lang", "both"), "give one with -o"),
    (("--hxl",), "--hxl goes with --format csv and hapi alone"),
])  # fmt: skip
def test_a_wrong_option_is_answered_with_a_way_out(run, arguments, says):
    said = run(*arguments)
    assert said.exit_code == 2
    assert says in said.output
    assert "Traceback" not in said.output


def test_a_missing_store_says_how_to_make_one(tmp_path):
    said = CliRunner().invoke(group, ["report", "--store", str(tmp_path / "none")])
    assert said.exit_code == 1
    assert "stats ingest" in said.output


def test_both_languages_are_two_pdf_files(run, tmp_path):
    said = run("--month", "2025-12", "--format", "pdf", "--lang", "both", "-o", str(tmp_path / "sum.pdf"), "--quotes", "full")
    assert said.exit_code == 0, said.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sum.ar.pdf", "sum.en.pdf"]


@pytest.mark.parametrize("form", [
    "terminal", "html", "csv", "json", "xlsx", "parquet", "geojson", "hapi", "acled", "ged", "datapackage",
])
def test_every_format_is_written_to_a_file_twice_alike(run, tmp_path, form):
    for name in ("a", "b"):
        said = run("--month", "2025-12", "--format", form, "-o", str(tmp_path / name), "--quotes", "full")
        assert said.exit_code == 0, said.output
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() != b""


def test_a_month_without_reports_is_shown_as_such(run):
    said = run("--month", "2020-02")
    assert said.exit_code == 0
    assert "Nothing was reported for this selection." in said.output


def test_a_figures_code_opens_the_incidents_behind_it(folder):
    held = CliRunner().invoke(group, ["report", "--store", str(folder), "--month", "2025-12", "--format", "json"]).output
    shared = next(row for row in json.loads(held)["incidents"] if row["adm1"] == ["SY04", "SY09"])
    opened = CliRunner().invoke(group, ["trace", "2025-12.SY04+SY09.killed", "--store", str(folder), "--format", "jsonl"])
    assert [json.loads(line)["incident_id"] for line in opened.output.splitlines()] == [shared["incident_id"]]
    wrong = CliRunner().invoke(group, ["trace", "2025-12.Homs", "--store", str(folder)])
    assert wrong.exit_code == 2
    assert "'Homs' in the figure's code" in wrong.output


def test_a_report_names_the_origins_that_were_given_to_an_ingest(tmp_path):
    text = "قُتل ثلاثة مدنيين بقصف على مدينة الرقة يوم 3 كانون الأول 2025 وفق راصد القمر."
    (tmp_path / "r.txt").write_text(text, encoding="utf-8")
    head, store = "id,name_ar,name_en,kind,mastheads", ["--store", str(tmp_path / "store")]
    for at, row in enumerate(("moon-watch,راصد القمر,Old Watch,monitor,", "moon-watch,راصد القمر,Moon Watch,monitor,")):
        (tmp_path / f"{at}.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
        given = ["--origins", str(tmp_path / f"{at}.csv")]
        said = CliRunner().invoke(group, ["ingest", str(tmp_path / "r.txt"), "--published", "2025-12-04", *store, *given])
        assert said.exit_code == 0, said.output
    shown = CliRunner().invoke(group, ["report", *store]).output
    assert "Moon Watch" in shown
    assert "moon-watch" not in shown
    assert "راصد القمر" in CliRunner().invoke(group, ["report", *store, "--lang", "ar"]).output
    other = CliRunner().invoke(group, ["report", *store, "--origins", str(tmp_path / "0.csv")]).output
    assert "Old Watch" in other
