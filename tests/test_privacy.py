"""Two hundred invented people, named in every kind of position: no name is in anything written, nor in a table but `reports`."""

import html
import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import unquote

import polars as pl
import pytest
from click.testing import CliRunner
from planted_names import ARABIC, ENGLISH, arabic_names, latin_names, told

from stats.cli import group
from stats.model import Report
from stats.names import MARK
from stats.names.ids import named
from stats.queries import names as queries
from stats.store import Store
from stats.text.normalise import fold

NAMES = [*arabic_names(), *latin_names()]
FORMS = {
    "terminal": "txt", "pdf": "pdf", "html": "html", "csv": "csv", "json": "json", "xlsx": "xlsx", "parquet": "parquet",
    "geojson": "geojson", "hapi": "csv", "acled": "csv", "ged": "csv",
}  # fmt: skip
IN_A_LANGUAGE = ("terminal", "pdf", "xlsx")
"""The formats that differ by language; a page holds both, data neither."""
MADE = [(form, lang) for form in FORMS for lang in (("ar", "en") if form in IN_A_LANGUAGE else ("en",))]


def run(*args: object) -> None:
    result = CliRunner().invoke(group, [str(arg) for arg in args])
    assert result.exit_code == 0, f"{args}: {result.stderr or result.output}"


def reports() -> list[dict[str, object]]:
    texts = [*told(ARABIC, arabic_names()), *told(ENGLISH, latin_names())]
    return [
        {"id": f"r{n}", "title": text.splitlines()[0], "text": f"{text}.", "published": f"2025-03-{n % 28 + 1:02}"}
        for n, text in enumerate(texts)
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that the program writes of the reports: `out` holds files, `store` the tables."""
    home = tmp_path_factory.mktemp("privacy")
    rows, store, out = home / "rows.jsonl", home / "store", home / "out"
    out.mkdir()
    rows.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in reports()), encoding="utf-8")
    run("ingest", rows, "--store", store)
    for form in ("jsonl", "explain", "table"):
        run("extract", rows, "--format", form, "-o", out / f"extract-{form}.txt")
    run("numbers", rows, "-o", out / "numbers.jsonl")
    for form in ("text", "jsonl"):
        run("trace", "--store", store, "--format", form, "-o", out / f"trace-{form}.txt")
    for form, lang in MADE:
        run("report", "--store", store, "--format", form, "--lang", lang, "-o", out / f"report-{form}-{lang}.{FORMS[form]}")
    run("report", "--store", store, "--format", "datapackage", "-o", out / "package.zip")
    for name in queries():
        run("query", name, "--store", store, "--format", "jsonl", "-o", out / f"query-{name}.jsonl")
    return home


def content(path: Path) -> str:
    """All text of a file, whatever its format."""
    if path.suffix == ".parquet":
        return json.dumps(pl.read_parquet(path).to_dicts(), ensure_ascii=False, default=str)
    if path.suffix in (".xlsx", ".zip"):
        with zipfile.ZipFile(path) as held:
            return html.unescape("\n".join(held.read(name).decode("utf-8", "replace") for name in held.namelist()))
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    return html.unescape(path.read_text(encoding="utf-8"))


def leaked(text: str) -> list[str]:
    """The people whose surname stands in a text, in whatever spelling."""
    plain = fold(text).text
    return [name for name in NAMES if fold(name.split()[1].removeprefix("al-")).text in plain]


def test_the_names_are_two_hundred_and_would_be_found() -> None:
    surnames = {name.split()[1] for name in NAMES}
    assert len(surnames) == 200
    for row in reports():
        assert leaked(str(row["text"])), row["text"]
    assert sorted(leaked("\n".join(str(row["text"]) for row in reports()))) == sorted(NAMES)


@pytest.mark.parametrize("name", [
    "extract-jsonl.txt", "extract-explain.txt", "extract-table.txt", "numbers.jsonl", "trace-text.txt", "trace-jsonl.txt",
    *(f"report-{form}-{lang}.{FORMS[form]}" for form, lang in MADE if form != "pdf"),
])  # fmt: skip
def test_no_name_is_in_a_file(folder: Path, name: str) -> None:
    assert leaked(content(folder / "out" / name)) == []


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_name_is_in_the_pdf(folder: Path, lang: str) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    text = content(folder / "out" / f"report-pdf-{lang}.pdf")
    assert "2025" in fold(text).text
    assert leaked(text) == []


def test_no_name_is_in_a_query_or_a_package(folder: Path) -> None:
    paths = [folder / "out" / "package.zip", *(folder / "out").glob("query-*")]
    assert len(paths) == 1 + len(queries())
    assert {path.name: people for path in paths if (people := leaked(content(path)))} == {}


@pytest.mark.parametrize("asked", [
    ("check",), ("check", "--format", "csv"), ("diff", "--since", "0"), ("diff", "--since", "0", "--format", "jsonl"),
    ("link", "--review"), ("link", "--review", "--format", "jsonl"), ("report",), ("report", "--lang", "ar"),
    ("query", "incidents"), ("query", "reports"), ("list", "editions"), ("store", "verify"),
])  # fmt: skip
def test_no_name_is_on_the_screen(folder: Path, asked: tuple[str, ...]) -> None:
    result = CliRunner().invoke(group, [*asked, "--store", str(folder / "store")])
    assert result.exit_code == 0, result.output
    assert leaked(result.output) == []


def test_no_name_is_in_an_error(tmp_path: Path) -> None:
    rows = reports()
    broken = [
        {**rows[0], "id": ""}, {**rows[1], "published": rows[1]["title"]}, {**rows[2], "text": [rows[2]["text"]]},
        {**rows[3], "lang": rows[3]["text"]}, {**rows[4], "invented": rows[4]["text"]}, {**rows[5], "url": [rows[5]["text"]]},
        {**rows[6], "text": "\0"}, rows[7], {**rows[8], "id": "r7"}, {**rows[9], "publisher": {"name": rows[9]["text"]}},
    ]  # fmt: skip
    lines = [*(json.dumps(row, ensure_ascii=False) for row in broken), json.dumps(rows[10])[:-9], f'"{rows[11]["text"]}"']
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = CliRunner().invoke(group, ["ingest", str(tmp_path / "rows.jsonl"), "--store", str(tmp_path / "store")])
    assert result.exit_code == 1
    assert result.stderr.count("rows.jsonl") >= 6
    assert leaked(result.output) == []


def test_the_store_holds_names_in_its_reports_alone(folder: Path) -> None:
    tables = {path.name: list(path.rglob("*.parquet")) for path in Store(folder / "store").tables.iterdir()}
    held = {name: leaked("".join(map(content, paths))) for name, paths in tables.items()}
    assert {name for name, people in held.items() if people} == {"reports"}
    assert sorted(held["reports"]) == sorted(NAMES)


def test_what_the_numbers_are_read_from_stays_readable(folder: Path) -> None:
    evidence = json.loads(content(folder / "out" / "report-json-en.json"))["evidence"]
    quotes = " ".join(row["quote"] for row in evidence)
    assert quotes.count(MARK) > 100
    for words in ("ثلاثة مدنيين", "بقصف روسي على مدينة أريحا", "لتنظيم داعش في بادية السخنة", "and their son"):
        assert words in quotes, words


ADDRESS = "https://a.example/2025/%D9%85%D9%82%D8%AA%D9%84-%D8%AC%D8%B1%D8%AC%D8%B3-%D8%A7%D9%84%D9%82%D8%B1%D9%85%D8%B2%D8%A7%D9%86%D9%8A"
SLUG = "https://b.example/News/jirjis_AL-QURMUZANI?p=1"


@pytest.fixture(scope="module")
def with_names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is made of a file whose stem is a name, of rows whose ids and addresses hold one, and of one that holds none."""
    home = tmp_path_factory.mktemp("named")
    (home / "مقتل جرجس القرمزاني.txt").write_text(
        "قتل المدني جرجس القرمزاني برصاص مجهولين في مدينة الرقة يوم 4 آذار 2025.", encoding="utf-8"
    )
    english = "A man named Jirjis al-Qurmuzani was shot dead by unknown gunmen in Hajin on 3 March 2025."
    rows = [
        {"id": "jirjis-al-qurmuzani", "text": english, "url": SLUG, "published": "2025-03-04"},
        {"id": "r2", "text": "قتل المدني جرجس القرمزاني بقصف على مدينة سرمين في آذار 2025.", "url": ADDRESS},
        {"id": "raqqa-raid-2", "text": english.replace("Hajin", "Raqqa"), "url": "https://qurmuzani.example/raqqa-raid"},
    ]
    (home / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (home / "out").mkdir()
    run("ingest", home / "rows.jsonl", home / "مقتل جرجس القرمزاني.txt", "--store", home / "store")
    for form in ("jsonl", "text"):
        run("trace", "--store", home / "store", "--format", form, "-o", home / "out" / f"trace-{form}.txt")
    for form, suffix in FORMS.items():
        run("report", "--store", home / "store", "--format", form, "-o", home / "out" / f"report-{form}.{suffix}")
    run("report", "--store", home / "store", "--format", "datapackage", "-o", home / "out" / "package.zip")
    for name in queries():
        run("query", name, "--store", home / "store", "--format", "jsonl", "-o", home / "out" / f"query-{name}.jsonl")
    return home


def test_a_name_in_an_id_or_an_address_is_found(with_names: Path) -> None:
    result = CliRunner().invoke(group, ["check", "--store", str(with_names / "store"), "--format", "jsonl"])
    found = {row["subject"]: row["finding"] for row in map(json.loads, result.stdout.splitlines()) if row["check"] == "named"}
    assert {id_: finding.partition(" holds")[0] for id_, finding in found.items()} == {
        "jirjis-al-qurmuzani": "its id and address", "r2": "its address", "مقتل جرجس القرمزاني": "its id",
    }  # fmt: skip


def test_ids_and_addresses_that_hold_names_are_withheld(with_names: Path) -> None:
    paths = [path for path in (with_names / "out").iterdir() if path.suffix != ".pdf" or shutil.which("pdftotext")]
    assert len(paths) > len(FORMS) + len(queries())
    texts = {path.name: fold(unquote(content(path)).replace("https://qurmuzani.example", "")).text for path in paths}
    assert [name for name, text in texts.items() if "qurmuzani" in text or "قرمزاني" in text] == []
    rows = [json.loads(line) for line in content(with_names / "out" / "query-reports.jsonl").splitlines()]
    assert {row["id"]: row["url"] for row in rows if not row["id"].startswith("withheld-")} == {
        "r2": None, "raqqa-raid-2": "https://qurmuzani.example/raqqa-raid",
    }  # fmt: skip
    assert len({row["id"] for row in rows}) == 4


LATIN = {letter: shown for shown, letters in {
    "b": "ب",
    "t": "تط", "th": "ث", "j": "ج", "h": "حه", "kh": "خ", "d": "دض", "dh": "ذ", "r": "ر", "z": "زظ", "s": "سص", "sh": "ش",
    "": "عءئؤ", "gh": "غ", "f": "ف", "q": "ق", "k": "ك", "l": "ل", "m": "م", "n": "ن", "u": "و", "i": "يى", "a": "اأإآة",
}.items() for letter in letters}  # fmt: skip
TOO_FEW = {"طرفة الحنطوبي", "وضحة الطحبولي", "عليوي الحنطابي", "طرفة حنطالي", "عليوي حنطيلي"}
"""Three consonants that a given name is no help to: in the other script they may be any word."""
FRENCH = {**LATIN, "ش": "ch", "ج": "dj", "و": "ou", "ق": "k"}


def romanised(name: str, letters: dict[str, str]) -> str:
    return "-".join("".join(letters[letter] for letter in word) for word in name.split())


@pytest.mark.parametrize("shown", [
    lambda name: f"مقتل-{name.replace(' ', '-')}", lambda name: f"وال{name.split()[1].removeprefix('ال')}",
    lambda name: f"لل{name.split()[1].removeprefix('ال')}", lambda name: romanised(name, LATIN),
    lambda name: f"martyr-{romanised(name, FRENCH)}-2025", lambda name: romanised(name, LATIN).title().replace("-", "_"),
    lambda name: "".join(f"%{byte:02X}" for byte in name.replace(" ", "-").encode()),
], ids=["hyphens", "and the", "to the", "english", "french", "capitals", "percent"])  # fmt: skip
def test_names_in_ids_and_addresses_in_any_dress(shown) -> None:
    """All invented names, prefixed, percent-encoded, in the letters of another script."""
    missed, told_of_none = [], []
    for row in reports():
        people = [name for name in leaked(str(row["text"])) if not name.isascii()]
        for name in people:
            found = named(Report(shown(name), str(row["text"]), url=f"https://a.example/{shown(name)}"))
            missed += [name] if found != {"url"} | ({"id"} if "%" not in shown(name) else set()) else []
        told_of_none += named(Report(f"{row['id']}-raqqa-raid", str(row["text"]), url="https://a.example/2025/harm-in-aleppo"))
    assert set(missed) <= (TOO_FEW if shown("شين شين").isascii() and "%" not in shown("شين شين") else set())
    assert told_of_none == []


def test_full_quotes_hold_the_names_and_both_hold_the_same_figures(folder: Path) -> None:
    path = folder / "full.json"
    run("report", "--store", folder / "store", "--format", "json", "--quotes", "full", "-o", path)
    assert len(leaked(content(path))) > 140
    full, masked = (json.loads(content(at))["evidence"] for at in (path, folder / "out" / "report-json-en.json"))
    pairs = [(marked(row), marked(other)) for row, other in zip(full, masked, strict=True)]
    plain = [(told, hidden) for told, hidden in pairs if MARK not in hidden]
    assert len(plain) > 100
    assert [told for told, _ in plain] == [hidden for _, hidden in plain]


def marked(row: dict) -> str:
    """The words of a quote that hold its figure."""
    return row["quote"][row["start"]:row["end"]]
