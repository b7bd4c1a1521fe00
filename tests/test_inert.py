"""Nothing in an input steers what is made of it: markup, formulas, queries, paths, terminals, the network."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from stats.cli import group
from stats.publish.formats import publish
from stats.queries import names
from stats.report import report_data
from stats.selection import Selection
from stats.store import Store

EVIL = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'; DROP TABLE reports; --",
    '=HYPERLINK("http://a.example")', "+1+1", "@SUM(A1)", "-2+3", "\U0001f4a3", "字", '#panic("x")', '#import "/etc/passwd"',
    "$ x^2 $", "*bold* _it_ `raw` <label> @ref", '\\u{41} \\', "{{ 7*7 }}", "{% raw %}", "../../../tmp/evil", "$(touch evil)",
    "`touch evil`", "%s %n {0} {published}", "\x1b[2J\x1b]0;evil\x07", "| a | b |", "]]></svg>", "&amp;&lt;", "a\r\nb",
    "\u202eevil", '\'"\\', "[link](javascript:alert(1))", "//", "/*", "*/", "~", "= heading", "- item",
)  # fmt: skip
FORMS = ("terminal", "pdf", "html", "csv", "json", "xlsx", "parquet", "geojson", "hapi", "acled", "ged", "datapackage")
FORMULA = ("=", "+", "@", "-")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
GUARD = """
import socket
def refuse(*args, **kwargs):
    raise SystemExit("the network was asked for")
socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = socket.getaddrinfo = socket.create_connection = refuse
"""
STEPS = """
from pathlib import Path
from stats.cli import group
from stats.publish.formats import publish
from stats.report import report_data
from stats.selection import Selection
from stats.store import Store
for step in {steps!r}:
    group.main(step, standalone_mode=False)
data = report_data(Store(Path({store!r})), Selection(), masked=True)
for form in {forms!r}:
    publish(data, form, "en", Path({out!r}, f"report.{{form}}"))
"""


def run(*args: object) -> str:
    result = CliRunner().invoke(group, [str(arg) for arg in args])
    assert result.exit_code == 0, f"{args}: {result.stderr or result.output} {result.exception!r}"
    return result.stdout


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of reports whose every field is hostile, and all that is made of it."""
    folder = tmp_path_factory.mktemp("inert")
    rows = [
        {
            "id": f"{evil} {n}", "title": f"{evil} قتل مدني", "publisher": f"{evil} وكالة", "url": f"https://a.example/{evil}",
            "text": f"قُتل {n % 5 + 2} مدنيين {evil} بقصف على بلدة الشحيل بريف دير الزور أمس، بحسب {evil}.",
            "published": "2025-12-20",
        }
        for n, evil in enumerate(EVIL)
    ]  # fmt: skip
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (folder / "out").mkdir()
    before = Path.cwd()
    os.chdir(folder / "out")
    try:
        run("ingest", folder / "rows.jsonl", "--store", folder / "store")
        data = report_data(Store(folder / "store"), Selection(), masked=True)
        for form in FORMS:
            publish(data, form, "en", Path(f"report.{form}"))
        for name in names():
            run("query", name, "--store", folder / "store", "--format", "csv", "-o", f"query-{name}.csv")
        for form in ("jsonl", "table"):
            run("query", "reports", "--store", folder / "store", "--format", form, "-o", f"query-reports.{form}")
        for form in ("table", "explain", "jsonl"):
            run("extract", folder / "rows.jsonl", "--format", form, "-o", f"extract.{form}")
    finally:
        os.chdir(before)
    return folder


def test_no_input_writes_anywhere_else(home):
    made = {path.name for path in home.iterdir()}
    assert made == {"rows.jsonl", "store", "out"}
    assert not [path for path in (home / "out").rglob("*") if path.is_dir() or "evil" in path.name]
    assert not Path("/tmp/evil").exists()


def test_markup_is_text_in_the_page(home):
    page = (home / "out" / "report.html").read_text(encoding="utf-8")
    for tag in ("<script>alert", "<img src=x", "]]></svg>"):
        assert tag not in page


def test_formulas_are_text_in_spreadsheets(home):
    with zipfile.ZipFile(home / "out" / "report.xlsx") as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
    assert sheets
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
    for path in [*(home / "out").glob("*.csv"), *(home / "out" / f"report.{form}" for form in ("hapi", "acled", "ged"))]:
        rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8")))
        assert not [cell for row in rows for cell in row if cell.startswith(FORMULA) and not NUMBER.fullmatch(cell)], path


def test_nothing_steers_a_terminal(home):
    for path in (home / "out").iterdir():
        if path.suffix in (".terminal", ".table", ".explain"):
            text = path.read_text(encoding="utf-8")
            assert not {"\x1b", "\x07", "\r", "\u202e"} & set(text), path


def test_the_tables_are_whole_after_it(home):
    rows = [json.loads(line) for line in (home / "out" / "query-reports.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) == len(EVIL)


def test_no_step_asks_for_the_network(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    given = tmp_path / "given"
    given.mkdir()
    (given / "a.html").write_text(
        "<html><head><title>خبر</title></head><body><article><p>قُتل ثلاثة مدنيين بقصف على بلدة الشحيل أمس.</p>"
        "<img src='http://a.example/x.png'></article></body></html>", encoding="utf-8",
    )  # fmt: skip
    (given / "a.rss").write_text(
        '<rss version="2.0"><channel><title>وكالة</title><item><title>خبر</title><link>http://a.example/1</link>'
        "<description>قُتل مدني في حلب.</description></item></channel></rss>", encoding="utf-8",
    )  # fmt: skip
    store = ["--store", str(tmp_path / "store")]
    steps = [
        ["extract", str(given)], ["ingest", str(given), *store], ["check", *store], ["trace", *store],
        ["report", *store],
    ]  # fmt: skip
    script = STEPS.format(steps=steps, forms=FORMS, store=store[1], out=str(tmp_path))
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path(__file__).parents[1]}"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    asked = "import socket; socket.create_connection(('192.0.2.1', 9))"
    assert "the network was asked for" in subprocess.run(
        [sys.executable, "-c", asked], env=environment, capture_output=True, text=True
    ).stderr
