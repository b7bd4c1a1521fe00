"""`stats extract`, `stats numbers` and what all commands share: help, exit codes, files written whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stats.cli import group

STATS = Path(sys.executable).parent / "stats"
SAMPLE = Path(__file__).parents[1] / "data" / "sample" / "reports.jsonl"
ARTICLE = (
    "قصف على بلدة الشحيل\n"
    "دمشق 3 مارس 2024 (وكالة المثال) قُتل ثلاثة مدنيين، بينهم طفلة تبلغ 7 أعوام، وأصيب خمسة آخرون بقصف مدفعي على بلدة الشحيل "
    "بريف دير الزور اليوم، بحسب المرصد السوري لحقوق الإنسان."
)


def run(*args: object, **options: object) -> Result:
    return CliRunner().invoke(group, [str(arg) for arg in args], **options)


def lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def article(tmp_path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "article.txt"


def test_jsonl_is_as_the_contract_says(article):
    [record] = lines(run("extract", article, "--format", "jsonl"))
    assert (record["id"], record["lang"], record["published"]) == ("article", "ar", "2024-03-03")
    text = ARTICLE.partition("\n")[2]
    assert all(text[f["start"]:f["end"]] == f["text"] and f["text"] in f["quote"] for f in record["figures"])
    [incident] = record["incidents"]
    assert incident["outcomes"] == {"killed": [3, 3], "wounded": [5, 5]}
    assert (incident["date_start"], incident["adm1"], incident["minor_ages"]) == ("2024-03-03", ["SY09"], [7])
    assert incident["attribution"] == ["sohr"]


def test_output_is_in_input_order_and_errors_have_their_place(article, tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "b", "text": "أصيب مدني."}\n{broken\n{"id": "a", "text": "قتل مدني."}\n', encoding="utf-8")
    result = run("extract", rows, article, "--format", "jsonl")
    assert [record["id"] for record in lines(result)] == ["b", "rows.jsonl, line 2", "a", "article"]
    assert "this is no JSON" in lines(result)[1]["error"]
    assert result.exit_code == 1
    assert f"1 could not be read:\n  {rows}, line 2: " in result.stderr


def test_what_a_folder_holds_beside_reports_is_named_and_nothing_failed(article):
    (article.parent / "notes.md").write_text("notes", encoding="utf-8")
    result = run("extract", article.parent, "--format", "jsonl")
    assert (result.exit_code, len(lines(result))) == (0, 1)
    assert "passed over: 1 .md" in result.stderr


def test_the_table_shows_counts_and_turns_the_line_back_after_arabic(article):
    shown = run("extract", article).stdout
    assert "الشحيل, SY09\u200e" in shown
    [killed] = [line.split() for line in shown.splitlines() if "killed" in line]
    assert [killed[0], killed[killed.index("killed") + 1], killed[-1]] == ["2024-03-03", "3", "sohr"]


def test_explain_marks_every_figure_in_its_sentence_and_gives_its_rule(article):
    [record] = lines(run("extract", article, "--format", "jsonl"))
    shown = run("extract", article, "--format", "explain", env={"COLUMNS": "500"}).stdout
    for number, figure in enumerate(record["figures"], 1):
        assert f"]{number}" in shown
        assert figure["rule"] in shown
    assert "وأصيب خمسة آخرون]" in shown


def test_a_report_without_figures_says_so(tmp_path):
    (tmp_path / "a.txt").write_text("افتتاح حديقة\nافتتحت البلدية حديقة في المدينة.", encoding="utf-8")
    assert "no figures" in run("extract", tmp_path / "a.txt").stdout
    [record] = lines(run("extract", tmp_path / "a.txt", "--format", "jsonl"))
    assert (record["figures"], record["incidents"], record["period"]) == ([], [], [])


def test_published_resolves_relative_days_and_without_it_they_stay_open(tmp_path):
    (tmp_path / "a.txt").write_text("خبر\nقُتل مدني أمس برصاص مجهولين في بلدة الشحيل بريف دير الزور.", encoding="utf-8")
    [open_] = lines(run("extract", tmp_path / "a.txt", "--format", "jsonl"))
    [told] = lines(run("extract", tmp_path / "a.txt", "--format", "jsonl", "--published", "2024-03-03"))
    assert (open_["published"], open_["incidents"][0]["date_start"]) == (None, None)
    assert (told["published"], told["incidents"][0]["date_start"]) == ("2024-03-03", "2024-03-02")
    assert "no date" in run("extract", tmp_path / "a.txt").stdout


def test_a_closed_or_full_output_is_no_traceback():
    for shell, code in (('"$0" --help >&-', 0), ('"$0" --help > /dev/full', 1), ('"$0" list regions > /dev/full', 1)):
        done = subprocess.run(["sh", "-c", shell, STATS], capture_output=True, text=True, check=False)
        assert (done.returncode, "Traceback" in done.stderr) == (code, False)


def test_origins_of_the_users_own(tmp_path):
    text = "خبر\nقال مركز الضفة الوهمي إن مدنيين اثنين قُتلا في بلدة الشحيل بريف دير الزور."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    origins = "id,name_ar,name_en,kind,mastheads\nbank-desk,مركز الضفة الوهمي,Bank Desk,monitor,"
    (tmp_path / "origins.csv").write_text(origins, encoding="utf-8")
    [record] = lines(run("extract", tmp_path / "a.txt", "--format", "jsonl", "--origins", tmp_path / "origins.csv"))
    assert record["incidents"][0]["attribution"] == ["bank-desk"]
    for name, content in (("none.csv", None), ("not-utf-8.csv", "id,name_ar,name_en,kind\nx,مرصد,".encode("cp1256"))):
        if content:
            (tmp_path / name).write_bytes(content)
        failed = run("extract", tmp_path / "a.txt", "--origins", tmp_path / name)
        assert (failed.exit_code, "cannot be read as a CSV of origins" in failed.stderr) == (1, True)


def test_invented_reports_are_marked(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "قتل مدني.", "invented": true}', encoding="utf-8")
    assert lines(run("extract", tmp_path / "a.jsonl", "--format", "jsonl"))[0]["invented"] is True
    assert "invented" in run("extract", tmp_path / "a.jsonl").stdout


@pytest.mark.parametrize("form", ["table", "explain"])
def test_what_could_steer_a_terminal_is_shown_as_damage(tmp_path, form):
    row = {"id": "\x1b[2J", "text": "قتل \x1b[31mمدني [red]في[/red] :smile: البلدة.", "publisher": "\x07"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    shown = run("extract", tmp_path / "a.jsonl", "--format", form).stdout
    assert "\x1b" not in shown
    assert "\ufffd[2J" in shown
    assert form == "table" or "[red]في[/red] :smile:" in shown


def test_a_file_is_written_whole_or_not_at_all(article):
    target = article.parent / "out.jsonl"
    assert run("extract", article, "--format", "jsonl", "--quotes", "full", "-o", target).exit_code == 0
    assert json.loads(target.read_text(encoding="utf-8"))["id"] == "article"
    nowhere = article.parent / "none" / "out.jsonl"
    result = run("extract", article, "--quotes", "full", "-o", nowhere)
    assert result.exit_code == 1
    assert result.stderr == f"Error: {nowhere} cannot be written: No such file or directory; choose another file with -o\n"
    assert sorted(path.name for path in article.parent.iterdir()) == ["article.txt", "out.jsonl"]


@pytest.mark.parametrize("form", ["jsonl", "explain", "table"])
def test_names_of_victims_are_masked_in_files_only(tmp_path, form):
    pytest.importorskip("stats.names", reason="names cannot be masked yet")
    (tmp_path / "a.txt").write_text("خبر\nقُتل المدني سامر حسن العلوان برصاص مجهولين في بلدة الشحيل.", encoding="utf-8")
    run("extract", tmp_path / "a.txt", "--format", form, "-o", tmp_path / "out")
    assert "العلوان" not in (tmp_path / "out").read_text(encoding="utf-8")
    run("extract", tmp_path / "a.txt", "--format", form, "-o", tmp_path / "full", "--quotes", "full")
    for shown in (run("extract", tmp_path / "a.txt", "--format", form).stdout, (tmp_path / "full").read_text(encoding="utf-8")):
        assert ("العلوان" in shown) == (form != "table")


def test_numbers(tmp_path):
    rows = [{"text": "زاد خمسة آلاف لاجئ، بينهم طفلان، ونحو ٤٥ أسرة."}, {"text": "عددهم خمسة ستة سبعة."}]
    (tmp_path / "n.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = lines(run("numbers", tmp_path / "n.jsonl"))
    found = [(n["low"], n["high"], n["bound"]) for n in first["numbers"]]
    assert found == [(5000, 5000, "exact"), (2, 2, "exact"), (45, 45, "about")]
    assert all(rows[0]["text"][n["start"]:n["end"]] == n["text"] for n in first["numbers"])
    assert second["numbers"] == [{"start": 6, "end": 19, "text": "خمسة ستة سبعة", "bound": "unparsed"}]


@pytest.mark.parametrize("args", [
    ["extract"], ["extract", "x", "--format", "xml"], ["extract", "x", "--published", "soon"], ["nothing"],
])
def test_wrong_usage_is_exit_code_2(args):
    assert run(*args).exit_code == 2


@pytest.mark.parametrize("command", group.list_commands(None))
def test_every_command_has_help_with_an_example(command):
    result = run(command, "-h")
    assert result.exit_code == 0
    assert f"Example:\n    stats {command}" in result.output
    says = group.get_command(None, command).get_short_help_str(500)
    assert says.rstrip(".") in " ".join(run("-h").output.split())


def test_version():
    assert run("--version").output.startswith("stats, version ")


def test_a_reader_that_stops_early_is_no_error():
    process = subprocess.run(
        f"{STATS} extract {SAMPLE} --format jsonl | head -n 1", shell=True, capture_output=True, text=True, check=True)
    assert process.stderr == ""
    assert json.loads(process.stdout)["id"] == "m-001"


def test_the_order_of_sets_changes_no_byte(tmp_path):
    told = "نفذ الجيش السوري والقوات السورية قصفا على سرمين قتل فيه خباز."
    (tmp_path / "r.txt").write_text(told, encoding="utf-8")
    command = [STATS, "extract", str(SAMPLE), str(tmp_path / "r.txt"), "--format", "jsonl"]
    runs = [
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    ]
    assert runs[0]
    assert len(set(runs)) == 1


@pytest.mark.parametrize("code", ["import stats", "from stats.cli import group"])
def test_starting_loads_no_heavy_library(code):
    heavy = ["polars", "duckdb", "deltalake", "matplotlib", "typst", "trafilatura", "pyarabic"]
    script = f"{code}\nimport sys\nprint(*[name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.strip() == ""
