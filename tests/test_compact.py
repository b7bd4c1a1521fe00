"""Compaction: no kept edition answers otherwise, small files become few, and what no edition names is gone."""

import json
from pathlib import Path
from shutil import copytree

import polars as pl
import pytest
from click.testing import CliRunner
from store_answers import answers, history, parts, sample, unnamed

from stats import editions, layout
from stats.cli import group
from stats.errors import AskedError, StoreError
from stats.rows import frame
from stats.store import Store
from stats.upkeep import compact


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of seven editions, three and five of them judgements."""
    store = Store(tmp_path_factory.mktemp("compact") / "store", create=True)
    for number, part in enumerate(parts(18, 6), start=1):
        store.ingest(part)
        if number > 1:
            store.judge("m-001", "m-009", "same" if number == 2 else "unsure")
    store.relink()
    return store.path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return copytree(made, tmp_path / "مخزن a b")


def held(path: Path) -> list[int]:
    store = Store(path)
    return [len(store.files(table)) for table in editions.TABLES]


def test_every_kept_edition_answers_as_before(path: Path) -> None:
    before = history(path)
    done = compact.compact(path)
    assert history(path) == before
    assert (done.kept, done.dropped) == (7, 0)


def test_small_files_become_one_and_logs_begin_anew(path: Path) -> None:
    assert held(path) == [3, 3, 3, 1, 1, 1, 2]
    compact.compact(path, keep=2)
    assert held(path) == [1] * 7
    assert unnamed(path) == set()
    home = Store(path).tables
    assert [folder.name for folder in path.glob("tables-*")] == [home.name]
    assert all(len(list((home / table / "_delta_log").iterdir())) <= 3 for table in editions.TABLES)


def test_compacting_twice_changes_nothing(path: Path) -> None:
    def files() -> set[str]:
        return {file.name for file in path.rglob("*.parquet") if "editions" not in file.parts}

    compact.compact(path, keep=4)
    before = files()
    assert compact.compact(path).dropped == 0
    assert files() == before


def test_what_comes_after_is_as_if_nothing_had_been_compacted(path: Path, tmp_path: Path) -> None:
    compact.compact(path, keep=2)
    store = Store(path)
    assert store.ingest(sample()[:18]).new == 0
    assert store.ingest(sample()[:24]).new == 6
    plain = Store(tmp_path / "plain", create=True)
    plain.ingest(sample()[:24])
    ours, theirs = answers(path), answers(plain.path)
    assert {name for name in ours if ours[name] != theirs[name]} <= {"incidents"}
    assert len(ours["trace"]) > 5000


def test_editions_no_longer_kept_say_so(path: Path) -> None:
    compact.compact(path, keep=3)
    with pytest.raises(StoreError, match=r"edition 3 in .* no longer kept: ask for one of 4 to 6; `stats store compact --keep"):
        Store(path, edition=3)
    with pytest.raises(StoreError, match="there is no edition 7"):
        Store(path, edition=7)
    with pytest.raises(AskedError, match="at least 2"):
        compact.compact(path, keep=1)


def test_the_oldest_kept_edition_is_reported_without_what_changed(path: Path) -> None:
    compact.compact(path, keep=3)
    result = CliRunner().invoke(group, ["report", "--edition", "4", "--format", "json", "--store", str(path)])
    assert (result.exit_code, json.loads(result.stdout)["changes"]) == (0, [])


def test_a_store_compacts_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compact, "MANY", 4)
    monkeypatch.setattr(compact, "MORE", 2)
    store = Store(tmp_path / "store", create=True)
    compact.compact(store.path, keep=3)
    for part in parts(14, 2):
        store.ingest(part)
        assert len(store.files("reports")) <= 5
        assert len(editions.editions(store.tables)) <= 5
    assert store.reports().height == 14
    assert len(list(store.path.rglob("*.parquet"))) < 60


def test_what_a_run_that_was_cut_off_left_is_removed(path: Path) -> None:
    store = Store(path)
    row = {"judgement_id": "cut off", "first": "a", "second": "b", "year": 2026}
    editions.add(store.tables, "judgements", frame("judgements", [row]))
    assert len(unnamed(path)) == 1
    store._let_go()
    compact.compact(path)
    assert unnamed(path) == set()
    assert "cut off" not in Store(path)._frame("judgements")["judgement_id"]


def without(folder: Path, column: str) -> None:
    """Write a table's files without a column, as a program did that did not know it; in another order, so that none is the same
    file again when the column is worked out."""
    for file in folder.rglob("*.parquet"):
        pl.read_parquet(file, hive_partitioning=False).drop(column).reverse().write_parquet(file)


def test_a_store_of_the_first_format_is_brought_up(path: Path, tmp_path: Path) -> None:
    before = history(path)
    first = tmp_path / "first"
    Store(path).tables.rename(first)
    without(first / "editions", "files")
    assert layout.is_older(first)
    for command in (["query", "totals"], ["ingest", str(first)], ["list", "editions"]):
        result = CliRunner().invoke(group, [*command, "--store", str(first)])
        assert (result.exit_code, "an older stats made the store" in result.stderr) == (1, True)
    result = CliRunner().invoke(group, ["store", "compact", "--store", str(first)])
    assert (result.exit_code, "7 editions kept, 0 dropped" in result.stdout) == (0, True)
    assert history(first) == before
    assert {entry.name for entry in first.iterdir()} == {"lock", "store.json", "tables-1"}


def test_a_store_with_other_columns_is_brought_up(path: Path) -> None:
    before = history(path)
    said = json.loads((path / "store.json").read_text(encoding="utf-8"))
    del said["columns"]["cells"]["origins"]
    worked_out = {"reports": "masked_title", "accounts": "runs", "incidents": "statements"}
    for table, column in worked_out.items():
        del said["columns"][table][column]
        without(path / "tables-1" / table, column)
    (path / "store.json").write_text(json.dumps(said), encoding="utf-8")
    without(path / "tables-1" / "editions", "files")
    without(path / "tables-1" / "cells", "origins")
    compact.compact(path)
    now = history(path)
    assert [number for number in now for table in ("accounts", "incidents") if now[number][table] != before[number][table]] == []
    titles = Store(path).reports().select("title", "masked_title").drop_nulls("title")
    assert titles["masked_title"].null_count() == 0 < titles.height
    assert Store(path)._frame("cells")["origins"].null_count() == Store(path)._frame("cells").height > 0
