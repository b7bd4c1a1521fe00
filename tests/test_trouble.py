"""A full disk, a read-only store, a damaged file: each is a sentence with a way out, and nothing stored is lost."""

import ctypes
import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner
from crash import STATS
from store_answers import SAMPLE, history, parts

from stats.cli import group
from stats.errors import StoreError
from stats.snapshot import Snapshot, limit
from stats.store import Store


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = Store(tmp_path_factory.mktemp("trouble") / "store", create=True)
    for part in parts(8, 4):
        store.ingest(part)
    return store.path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return copytree(made, tmp_path / "store")


def said(path: Path, *arguments: str) -> str:
    """What a command that fails says."""
    result = CliRunner().invoke(group, [*arguments, "--store", str(path)])
    assert (result.exit_code, result.stdout) == (1, ""), result.output
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1
    return result.stderr


COMMANDS = [("ingest", str(SAMPLE)), ("link",), ("store", "compact"), ("store", "forget", "m-001")]


def small(size: int) -> Callable[[], None]:
    """No file may grow beyond so many bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize(("command", "size"), list(zip(COMMANDS, (300, 3000, 300, 3000), strict=True)))
def test_where_files_cannot_be_written_nothing_is_lost(path: Path, command: tuple[str, ...], size: int) -> None:
    before = history(path)
    done = subprocess.run([*STATS, *command, "--store", str(path)], capture_output=True, text=True, preexec_fn=small(size))
    assert (done.returncode, done.stdout) == (1, "")
    assert "cannot be written, as a file" in done.stderr
    assert "what it held is as it was" in done.stderr
    assert "Traceback" not in done.stderr
    assert "panicked" not in done.stderr
    assert history(path) == before
    assert CliRunner().invoke(group, [*command, "--store", str(path)]).exit_code == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """A file system of its own, mounted with the given options."""
    home = tmp_path / "disk"
    home.mkdir()

    def mount(options: str) -> Path:
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "stats-test", home], capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"no file system can be mounted here: {done.stderr.strip()}")
        return home

    yield mount
    subprocess.run(["umount", "--lazy", home], capture_output=True)


def test_a_full_disk(made: Path, disk: Callable[[str], Path]) -> None:
    path = copytree(made, disk("size=500k") / "store")
    before, filler = history(path), path.parent / "filler"
    free = os.statvfs(path).f_bavail * os.statvfs(path).f_frsize
    filler.write_bytes(bytes(free - 20_000))
    for command in COMMANDS:
        assert re.search("cannot be written, as (no space is left|a file could not be written to its end)", said(path, *command))
        assert history(path) == before
    filler.unlink()
    assert CliRunner().invoke(group, ["ingest", str(SAMPLE), "--store", str(path)]).exit_code == 0
    assert Store(path).reports().height == 118


def test_a_read_only_store_is_read_and_not_written(made: Path, disk: Callable[[str], Path]) -> None:
    path = copytree(made, disk("size=2m") / "store")
    before = history(path)
    disk("remount,ro")
    assert history(path) == before
    assert CliRunner().invoke(group, ["query", "totals", "--store", str(path)]).exit_code == 0
    for command in COMMANDS:
        assert "cannot be written: Read-only file system; nothing was changed" in said(path, *command)


def pieces(path: Path, table: str) -> list[Path]:
    return sorted((path / "tables-1" / table).rglob("*.parquet"))


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def garble(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[50:len(data) // 2:7] = b"x" * len(data[50:len(data) // 2:7])
    file.write_bytes(data)


@pytest.mark.parametrize(("hurt", "wrong"), [(cut, "damaged"), (garble, "damaged"), (Path.unlink, "missing")])
@pytest.mark.parametrize("table", ["reports", "figures", "cells"])
def test_a_damaged_file_is_named(path: Path, table: str, hurt: Callable[[Path], None], wrong: str) -> None:
    file = Path(Store(path).files(table)[-1])
    hurt(file)
    command = ("query", "totals") if table == "cells" else ("report",)
    assert f"{file} is {wrong}: put back a copy of it or of the store" in said(path, *command)


def test_too_little_memory_is_no_damage(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = history(path)
    monkeypatch.setattr("stats.snapshot.limit", lambda each: "2MB")
    assert "needs more memory than it may hold; what it held is as it was" in said(path, "link")
    assert history(path) == before


def test_a_statement_that_needs_more_memory_takes_it(path: Path) -> None:
    asked = "SELECT len(list(n)) FROM range(3_000_000) numbers(n)"
    with duckdb.connect(config={"memory_limit": limit(4)}) as plain, pytest.raises(duckdb.OutOfMemoryException):
        plain.execute(asked)
    with Snapshot(Store(path), at_latest=True) as at:
        at.bound(4)
        assert at.tuples(asked) == [(3_000_000,)]


def test_a_damaged_log_or_list_of_editions(path: Path) -> None:
    log = path / "tables-1" / "cells" / "_delta_log" / "00000000000000000001.json"
    log.write_text("{broken", encoding="utf-8")
    assert "its logs may be damaged" in said(path, "query", "totals")
    cut(pieces(path, "editions")[0])
    for command in (["query", "totals"], ["store", "compact"]):
        assert "the list of editions in" in said(path, *command)


def test_damage_does_not_spread_to_files_written_anew(path: Path) -> None:
    file = pieces(path, "reports")[0]
    rows = pl.read_parquet(file, hive_partitioning=False)
    rows.with_columns(text=pl.lit("قُتل مئة مدني")).write_parquet(file)
    for command in (["store", "compact"], ["store", "forget", "m-002"]):
        assert f"{file} is damaged" in said(path, *command)


def test_who_reads_while_a_report_is_forgotten_is_told_to_ask_again(path: Path) -> None:
    reader = Store(path)
    subprocess.run([*STATS, "store", "forget", "m-001", "--store", str(path)], check=True, stdout=sys.stderr)
    with pytest.raises(StoreError, match="written anew while it was read: run the command again"):
        reader.reports()


def plain_user() -> None:
    """Permissions hold for a superuser, too."""
    for may_override in (1, 2):
        ctypes.CDLL(None).prctl(24, may_override, 0, 0, 0)


def refused(*command: object) -> str:
    """What a command says that fails for want of permissions."""
    done = subprocess.run([*STATS, *map(str, command)], capture_output=True, text=True, preexec_fn=plain_user)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


@pytest.fixture
def shut() -> Iterator[Callable[[Path, int], Path]]:
    """A folder with all in it, or a file, closed to its owner."""
    modes: dict[Path, int] = {}

    def close(path: Path, without: int) -> Path:
        for held in (*path.rglob("*"), path):
            modes[held] = held.stat().st_mode
            held.chmod(modes[held] & ~without)
        return path

    yield close
    for path, mode in reversed(modes.items()):
        if path.exists():
            path.chmod(mode)


def test_what_a_user_may_not_write(path: Path, tmp_path: Path, shut: Callable[[Path, int], Path]) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    shut(folder, 0o222)
    assert refused("store", "export", folder / "x.tar", "--store", path) == (
        f"Error: {folder / 'x.tar'} cannot be written: Permission denied; choose another file\n"
    )
    assert refused("ingest", SAMPLE, "--store", folder / "new") == (
        f"Error: no store can be made at {folder / 'new'}: Permission denied; choose another --store\n"
    )
    before = history(path)
    assert "cannot be written: Permission denied; nothing was changed" in refused("link", "--store", shut(path, 0o222))
    assert history(path) == before


def test_what_a_user_may_not_read_is_named(path: Path, shut: Callable[[Path, int], Path]) -> None:
    for closed in (pieces(path, "incidents")[0], path / "tables-1", path / "store.json"):
        shut(closed, 0o444)
        assert f"cannot be read: {closed} is closed to this user" in refused("query", "totals", "--store", path)


def test_what_cannot_be_removed_is_named(path: Path, shut: Callable[[Path, int], Path]) -> None:
    told = refused("store", "forget", "m-001", "--store", shut(path / "tables-1", 0o222).parent)
    assert f"{path / 'tables-1'} holds what the store no longer does" in told
    assert "m-001" not in Store(path).reports()["id"]
