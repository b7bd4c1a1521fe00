"""`stats store export` and `import`: a store moves whole, always as the same bytes; a file that is not sound changes nothing."""

import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import polars as pl
import pytest
from click.testing import CliRunner, Result
from store_answers import history, parts

from stats.cli import group
from stats.pieces import hash_of
from stats.store import Store

Members = dict[str, bytes]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store, and beside it its export."""
    home = tmp_path_factory.mktemp("archive")
    store = Store(home / "مخزن a b", create=True)
    for part in parts(8, 4):
        store.ingest(part)
    store.judge("m-001", "m-003", "different", "two blasts")
    (store.path / "origins.csv").write_text("id,name_ar,name_en\nours,,Ours\n", encoding="utf-8")
    assert run("export", home / "store.tar", "--store", store.path).exit_code == 0
    return store.path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(group, ["store", *map(str, arguments)])


def test_a_store_moves_whole(made: Path, tmp_path: Path) -> None:
    result = run("import", made.parent / "store.tar", "--store", tmp_path / "there")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "4 editions, 8 reports in the last" in result.stdout
    assert history(tmp_path / "there") == history(made)
    assert (tmp_path / "there" / "origins.csv").read_bytes() == (made / "origins.csv").read_bytes()
    assert run("verify", "--store", tmp_path / "there").exit_code == 0
    assert sorted(entry.name for entry in (tmp_path / "there").iterdir()) == ["lock", "origins.csv", "store.json", "tables-2"]


def test_the_same_store_gives_the_same_bytes_also_after_a_move(made: Path, tmp_path: Path) -> None:
    first = (made.parent / "store.tar").read_bytes()
    run("import", made.parent / "store.tar", "--store", tmp_path / "there")
    for store in (made, tmp_path / "there"):
        assert run("export", tmp_path / "again.tar", "--store", store).exit_code == 0
        assert (tmp_path / "again.tar").read_bytes() == first
    assert run("export", tmp_path / "no folder" / "x.tar", "--store", made).exit_code == 1


def test_a_store_that_is_there_is_replaced_only_when_told(made: Path, tmp_path: Path) -> None:
    other = Store(tmp_path / "other", create=True).path
    result = run("import", made.parent / "store.tar", "--store", other)
    assert (result.exit_code, "--replace puts the file's in its place" in result.stderr) == (1, True)
    assert run("import", made.parent / "store.tar", "--replace", "--store", other).exit_code == 0
    assert history(other) == history(made)


def members(file: Path) -> Members:
    with tarfile.open(file) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar}  # type: ignore[union-attr]


def packed(target: Path, held: Members, change: Callable[[tarfile.TarInfo], None] = lambda member: None) -> Path:
    with tarfile.open(target, "w") as tar:
        for name, data in held.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            change(member)
            tar.addfile(member, io.BytesIO(data))
    return target


def listed(held: Members, change: Callable[[dict], None]) -> Members:
    """The same members with another list."""
    told = json.loads(held["store.json"])
    change(told)
    return {**held, "store.json": json.dumps(told).encode()}


def swapped(held: Members, table: str, rows: Callable[[pl.DataFrame], pl.DataFrame]) -> Members:
    """Other rows in a file, and a list that tells its new hash."""
    name = next(name for name in held if name.startswith(table))
    buffer = io.BytesIO()
    rows(pl.read_parquet(held[name])).write_parquet(buffer)
    return put(held, name, buffer.getvalue())


def put(held: Members, name: str, data: bytes) -> Members:
    scratch = Path("scratch")
    scratch.write_bytes(data)
    known = {"hash": hash_of(scratch), "size": len(data)}
    return listed({**held, name: data}, lambda told: told["files"][name].update(known))


def renamed(held: Members, new: str) -> Members:
    """One file, in the list too, under another path."""
    old = next(name for name in held if name.startswith("cells"))
    told = json.loads(held["store.json"].decode().replace(json.dumps(old), json.dumps(new)))
    left = {name: data for name, data in held.items() if name not in (old, "store.json")}
    return {"store.json": json.dumps(told).encode(), **left, new: held[old]}


def first(held: Members, table: str) -> str:
    return next(name for name in held if name.startswith(table))


HOSTILE: dict[str, tuple[Callable[[Members], Members], str]] = {
    "a path out of the folder": (lambda held: renamed(held, "../../outside.parquet"), "a file of another kind"),
    "a path within": (lambda held: renamed(held, "cells/year=2025/part-a/../../../x.parquet"), "a file of another kind"),
    "an absolute path": (lambda held: renamed(held, "/tmp/outside.parquet"), "a file of another kind"),
    "a path not listed": (lambda held: {**held, "../outside": b"x"}, "is not in its list"),
    "a file left out": (lambda held: dict(list(held.items())[:-1]), "is missing"),
    "no list": (lambda held: dict(list(held.items())[1:]), "is not what its list says"),
    "no JSON": (lambda held: {**held, "store.json": b"{"}, "no sound export"),
    "a deep list": (lambda held: {**held, "store.json": b"[" * 200_000}, "no sound export"),
    "no editions": (lambda held: listed(held, lambda told: told.update(editions=[])), "it holds no edition"),
    "a list of numbers": (lambda held: listed(held, lambda told: told.update(files=[1, 2])), "no sound export"),
    "an edition without tables": (lambda held: listed(held, lambda told: told["editions"][0].pop("tables")), "no sound export"),
    "other columns": (lambda held: listed(held, lambda told: told["columns"].pop("cells")), "another version of stats"),
    "a newer format": (lambda held: listed(held, lambda told: told.update(format=99)), "another version of stats"),
    "other bytes": (lambda held: {**held, first(held, "reports"): held[first(held, "cells")]}, "is not"),
    "no Parquet": (lambda held: put(held, first(held, "reports"), b"x" * 500), "is no Parquet file"),
    "a bomb": (lambda held: swapped(held, "links", lambda rows: pl.concat([rows[:1]] * 300_000)), "unpack to far more"),
    "other rows": (
        lambda held: swapped(held, "reports", lambda rows: rows.with_columns(text=pl.lit("قُتل مئة"))), "holds a",
    ),
    "other names": (lambda held: swapped(held, "cells", lambda rows: rows.rename({"low": "x"})), "a file with other columns"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_is_not_sound_changes_nothing(
    made: Path, tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    change, says = HOSTILE[case]
    bad = packed(tmp_path / "bad.tar", change(members(made.parent / "store.tar")))
    store = copytree(made, tmp_path / "store")
    before, outside = history(store), {path.name for path in tmp_path.iterdir()} | {"new"}
    for arguments in (("--replace", "--store", store), ("--store", tmp_path / "new")):
        result = run("import", bad, *arguments)
        assert (result.exit_code, says in result.stderr, "nothing was changed" in result.stderr) == (1, True, True), result.stderr
    assert history(store) == before
    assert not (tmp_path / "new").exists()
    assert {path.name for path in tmp_path.iterdir()} <= outside
    assert len(list(store.glob("tables-*"))) == 1


@pytest.mark.parametrize("kind", ["SYMTYPE", "LNKTYPE", "FIFOTYPE", "CHRTYPE", "DIRTYPE"])
def test_links_and_devices_are_refused(made: Path, tmp_path: Path, kind: str) -> None:
    def change(member: tarfile.TarInfo) -> None:
        if member.name.startswith("reports"):
            member.type, member.linkname = getattr(tarfile, kind), "/etc/passwd"

    bad = packed(tmp_path / "bad.tar", members(made.parent / "store.tar"), change)
    result = run("import", bad, "--store", tmp_path / "new")
    assert (result.exit_code, "nothing was changed" in result.stderr) == (1, True)
    assert not (tmp_path / "new").exists()


# A tar ends in up to 10,240 bytes of padding and an empty block: what is cut off must reach beyond them.
@pytest.mark.parametrize("cut", [0, 10, 600, -12_000])
def test_a_file_that_is_cut_short_is_refused(made: Path, tmp_path: Path, cut: int) -> None:
    bad = tmp_path / "bad.tar"
    bad.write_bytes((made.parent / "store.tar").read_bytes()[:cut])
    result = run("import", bad, "--store", tmp_path / "new")
    assert (result.exit_code, "no sound export" in result.stderr) == (1, True)


def test_a_damaged_store_is_not_exported(made: Path, tmp_path: Path) -> None:
    store = copytree(made, tmp_path / "store")
    file = sorted((store / "tables-1" / "figures").rglob("*.parquet"))[0]
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    result = run("export", tmp_path / "out.tar", "--store", store)
    assert (result.exit_code, f"{file} is damaged" in result.stderr) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
