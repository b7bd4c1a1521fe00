"""`stats store verify`: what was changed, lost or left behind is named; a sound store is found sound, whatever was done."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import polars as pl
import pytest
from click.testing import CliRunner
from store_answers import parts, sample

from stats.cli import group
from stats.pieces import hash_of
from stats.store import Store
from stats.upkeep.compact import compact
from stats.upkeep.forget import forget


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = Store(tmp_path_factory.mktemp("verify") / "store", create=True)
    for part in parts(12, 6):
        store.ingest(part)
    store.judge("m-001", "m-003", "different", "two blasts")
    return store.path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return copytree(made, tmp_path / "مخزن a b")


def found(path: Path, code: int) -> list[dict]:
    result = CliRunner().invoke(group, ["store", "verify", "--format", "jsonl", "--store", str(path)])
    assert (result.exit_code, result.stderr) == (code, ""), result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def pieces(path: Path, table: str) -> list[Path]:
    return sorted((Store(path).tables / table).rglob("*.parquet"))


def forged(path: Path, table: str, change: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
    """Change a table's rows, and the hash that the editions hold of their file."""
    for file in pieces(path, table):
        was = hash_of(file)
        change(pl.read_parquet(file, hive_partitioning=False)).write_parquet(file)
        for list_ in pieces(path, "editions"):
            field = pl.element().struct.field("hash")
            files = pl.element().struct.with_fields(field.replace(was, hash_of(file)))
            pl.read_parquet(list_).with_columns(pl.col("files").list.eval(files)).write_parquet(list_)


def test_a_sound_store_is_found_sound(path: Path) -> None:
    assert found(path, 0) == []
    compact(path, keep=2)
    assert found(path, 0) == []
    forget(path, "m-002")
    assert found(path, 0) == []
    Store(path).ingest(sample()[:20])
    assert found(path, 0) == []


@pytest.mark.parametrize("table", ["reports", "figures", "accounts", "incidents", "cells", "links", "judgements"])
def test_changed_bytes_and_missing_files_are_named(path: Path, table: str) -> None:
    file = pieces(path, table)[0]
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert {"what": "a file that is damaged", "where": str(file), "edition": None} in found(path, 1)
    file.unlink()
    assert {"what": "a file that is missing", "where": str(file), "edition": None} in found(path, 1)


@pytest.mark.parametrize(("table", "change", "what"), [
    ("figures", lambda rows: rows.with_columns(end=pl.lit(99999, pl.Int64)), "a figure whose words are not in its report"),
    ("figures", lambda rows: rows.with_columns(start=pl.col("end")), "a figure whose words are not in its report"),
    ("figures", lambda rows: rows.with_columns(report_id=pl.lit("m-099")), "a figure whose words are not in its report"),
    ("figures", lambda rows: pl.concat([rows, rows]), "a row of figures that stands twice"),
    ("figures", lambda rows: rows.with_columns(low=pl.col("low") + 1), "a report whose rows are not those that were read"),
    ("reports", lambda rows: rows.with_columns(text=pl.col("text") + "."), "a report whose rows are not those that were read"),
    ("reports", lambda rows: rows[1:], "an account whose report is not held"),
    ("accounts", lambda rows: rows.with_columns(place=pl.lit("Hajin")), "a report whose rows are not those that were read"),
    ("accounts", lambda rows: rows[1:], "an incident of an account that is not held"),
    ("incidents", lambda rows: rows[1:], "counts of an incident that is not held"),
    ("cells", lambda rows: pl.concat([rows, rows]), "a row of cells that stands twice"),
    ("cells", lambda rows: rows.rename({"low": "lowest"}), "a file with other columns"),
    ("links", lambda rows: rows.with_columns(first=pl.lit("no account")), "a link of an account that is not held"),
])
def test_rows_that_do_not_fit_together_are_named(
    path: Path, table: str, change: Callable[[pl.DataFrame], pl.DataFrame], what: str
) -> None:
    forged(path, table, change)
    assert what in {row["what"] for row in found(path, 1)}


def test_what_lies_there_for_nothing_is_told_and_no_harm(path: Path) -> None:
    left = Store(path).tables / "figures" / "year=2025" / "new.parquet"
    left.write_bytes(b"cut off")
    assert found(path, 0) == [{"what": "a file that no edition names", "where": str(left), "edition": None}]
    compact(path)
    assert found(path, 0) == []


def test_a_lost_log_is_named(path: Path) -> None:
    (Store(path).tables / "cells" / "_delta_log" / "00000000000000000000.json").unlink()
    assert {row["what"] for row in found(path, 1)} == {"a version of a table that cannot be read"}
