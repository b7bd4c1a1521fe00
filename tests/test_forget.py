"""Forgetting a report: no byte of it is left, and every kept edition is what it would be had the report never been read."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import polars as pl
import pytest
from click.testing import CliRunner, Result
from store_answers import history, parts, unnamed

from stats.cli import group
from stats.model import Extraction, Report
from stats.pipeline import extract
from stats.store import Store
from stats.upkeep.compact import compact
from stats.upkeep.forget import forget

URL = "https://example.org/qurmuzan/2025/12/zilfaq"
WHERE = "بانفجار عبوة ناسفة عند مدخل بلدة الشحيل أمس، قرب دكان زلفاق قرمزان، بحسب مرصد النهر."
TEXTS = {
    "2025-12-02T08:00:00+03:00": f"قُتل عنصران من قسد وأصيب ثلاثة {WHERE}",
    "2025-12-02T19:00:00+03:00": f"قُتل ثلاثة عناصر من قسد {WHERE}",
}
TRACES = ("zilfaq", "qurmuzan", "زلفاق", "قرمزان")


def secret() -> Iterator[Extraction]:
    """A report in two versions, with words that stand in no other."""
    for published, text in TEXTS.items():
        report = Report("zilfaq-7", text, "عبوة زلفاق", published, "Qurmuzan Times", URL, "ar")
        yield extract(report)


def told(path: Path, *, with_it: bool) -> Path:
    """A store of seven editions; the secret report comes third, and is revised fifth."""
    first, second = secret()
    store = Store(path, create=True)
    one, two, three = parts(18, 6)
    store.ingest(one)
    store.judge("m-001", "m-003", "different", "two blasts")
    store.ingest((*two, first) if with_it else two)
    if with_it:
        store.judge("m-005", first.accounts[0].incident_id, "same", "one scene")
    else:
        store.relink()
    store.ingest((*three, second) if with_it else three)
    store.judge("m-001", "m-003", "unsure", "see zilfaq-7" if with_it else "")
    return store.path


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two stores: one `with` the report, one `without`."""
    home = tmp_path_factory.mktemp("forget")
    told(home / "with", with_it=True)
    told(home / "without", with_it=False)
    return home


@pytest.fixture
def path(stores: Path, tmp_path: Path) -> Path:
    return copytree(stores / "with", tmp_path / "store")


@pytest.fixture
def other(stores: Path, tmp_path: Path) -> Path:
    return copytree(stores / "without", tmp_path / "other")


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, [*arguments, "--store", str(path)])


def traces(path: Path) -> set[str]:
    """The files in which a word of the report stands, as bytes or in a Parquet file's rows."""
    ids = [account.incident_id for extraction in secret() for account in extraction.accounts]
    ids += [figure.figure_id for extraction in secret() for figure in extraction.figures]
    assert len(ids) >= 4
    found = set()
    for file in path.rglob("*"):
        if file.is_file():
            rows = str(pl.read_parquet(file, glob=False, hive_partitioning=False).to_dicts()) if file.suffix == ".parquet" else ""
            data = file.read_bytes()
            found |= {str(file) for word in (*TRACES, *ids) if word.encode() in data or word in rows or word in str(file)}
    return found


def test_nothing_of_it_is_left(path: Path) -> None:
    (path / "outputs").mkdir()
    (path / "outputs" / "left.txt").write_text("زلفاق", encoding="utf-8")
    assert len(traces(path)) > 10
    result = run(path, "store", "forget", "zilfaq-7")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 reports forgotten, with 3 figures and 2 accounts" in result.stdout
    assert traces(path) == set()
    assert unnamed(path) == set()


def test_a_forgetting_cut_off_before_it_removed_the_old_tables_is_finished_by_the_next(path: Path) -> None:
    [old] = path.glob("tables-*")
    copytree(old, path / "aside")
    forget(path, "zilfaq-7")
    (path / "aside").rename(old)
    assert len(traces(path)) > 10
    result = run(path, "store", "forget", "zilfaq-7")
    assert (result.exit_code, "holds no report" in result.stderr) == (1, True)
    assert traces(path) == set()


def test_every_kept_edition_is_as_if_it_had_never_been_read(path: Path, other: Path) -> None:
    without = history(other)
    forget(path, URL)
    now = history(path)
    assert now.keys() - without.keys() == {7}
    for number, answers in without.items():
        differ = {name for name in answers if now[number][name] != answers[name]}
        assert differ <= {"judgements"}, number
    assert now[7] == now[6]


def test_so_it_is_when_the_oldest_kept_edition_held_it(path: Path, other: Path) -> None:
    """Ids of incidents that editions before that one gave still lead to those that hold their accounts now."""
    compact(path, keep=2)
    compact(other, keep=2)
    forget(path, "zilfaq-7")
    now, without = history(path), history(other)
    assert now.keys() == {5, 6, 7}
    for number in (5, 6):
        assert {name for name in now[number] if now[number][name] != without[number][name]} <= {"judgements", "incidents"}
        assert unremembered(now[number]) == unremembered(without[number])


def unremembered(answers: dict[str, str]) -> list[dict]:
    return [{**row, "previous_ids": None} for row in json.loads(answers["incidents"])]


def test_the_next_diff_says_so(path: Path) -> None:
    run(path, "store", "forget", "zilfaq-7")
    assert "report forgotten" in run(path, "diff").stdout
    assert "report forgotten" in run(path, "diff", "--since", "2").stdout
    Store(path).relink()
    assert "report forgotten" not in run(path, "diff").stdout


def test_an_unknown_report_changes_nothing(path: Path) -> None:
    before = sorted(path.rglob("*"))
    result = run(path, "store", "forget", "m-0")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "the store holds no report with the id or URL 'm-0': `stats query reports` lists them" in result.stderr
    assert sorted(path.rglob("*")) == before


def test_what_is_read_again_is_back(path: Path) -> None:
    forget(path, "zilfaq-7")
    summary = Store(path).ingest(secret())
    assert (summary.new, summary.revised) == (1, 1)  # both versions, the second of which revises the first
    assert "zilfaq-7" in Store(path).reports()["id"]
