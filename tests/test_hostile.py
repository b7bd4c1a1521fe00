"""Hostile and broken input: each gets a message of its own and its place in the summary, and the rest goes on."""

import bz2
import gzip
import io
import json
import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

from stats.cli import group
from stats.read import Unread, limits, reports, rows
from stats.read.batch import batches, read_batch

GOOD = "خبر\nقُتل مدنيان برصاص مجهولين في بلدة الشحيل بريف دير الزور."
ROW = {"id": "good", "text": GOOD}
LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
FEED = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">{}]>'
    '<rss version="2.0"><channel><item><title>{}</title></item></channel></rss>'
)


def extract(*paths: Path) -> Result:
    return CliRunner().invoke(group, ["extract", *map(str, paths), "--format", "jsonl"])


def beside(folder: Path, name: str, data: bytes | str) -> str:
    """The message that a hostile file beside a good one gets; the good one is read all the same, and the exit code is 1."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (folder / "zz-good.txt").write_text(GOOD, encoding="utf-8")
    result = extract(path, folder / "zz-good.txt")
    assert not isinstance(result.exception, Exception) or isinstance(result.exception, SystemExit), result.exception
    assert json.loads(result.stdout.splitlines()[-1])["incidents"][0]["outcomes"] == {"killed": [2, 2]}
    assert (result.exit_code, "1 could not be read" in result.stderr) == (1, True), result.stderr
    return result.stderr.splitlines()[-1].removeprefix(f"  {path}")


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, b"0" * 5_000_000)
    return buffer.getvalue()


CASES = {
    "a.xml": (FEED.format(LAUGHS, "&a9;"), ": it defines XML entities of its own"),
    "b.xml": (FEED.format('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"), ": it defines XML entities of its own"),
    "c.xml": (FEED.format("", "&a0;").encode("utf-16"), ": it defines XML entities of its own"),
    "a.txt": (gzip.compress(b"\0" * 5_000_000), ": this is not text but a gzip file: unpack"),
    "b.jsonl": (bz2.compress(b"\0" * 5_000_000), ": this is not text but a bzip2 file: unpack"),
    "c.html": (zipped("a.html"), ": this is not text but a zip file: unpack"),
    "d.parquet": (zipped("a.parquet"), ": this is no whole Parquet file"),
    "e.csv": (b"%PDF-1.7\n" + bytes(range(256)) * 40, ": this is not text but a PDF file"),
    "f.txt": (b"\0" * 100_000, ": this is not text but binary data"),
    "g32.txt": ("خبر\nقُتل مدنيان.".encode("utf-32"), ": this is not text but a UTF-32 file: unpack or convert"),
    "g.txt": (b"", ": it holds no text"),
    "h.rss": (b"", ": this is neither an RSS nor an Atom feed"),
    "i.parquet": (b"", ": this is no whole Parquet file"),
    "j.html": ("<html><body>" + "<div>" * 100_000 + "قتل مدني", ": no article was found"),
    "k.jsonl": ("[" * 1_000_000, ", line 1: this is no JSON to be read: its brackets are nested too deep"),
    "l.json": ('{"messages": [' + "[" * 1_000_000, ": this is no JSON to be read: its brackets are nested too deep"),
    "m.jsonl": (f'{{"id": {"9" * 10_000}, "text": "x"}}', ", line 1: this is no JSON to be read: a number in it has thousands"),
    "n.jsonl": (b'{"text": "a\0"}', ", line 1: this is no JSON: Invalid control character at character 12"),
    "o.jsonl": (json.dumps({"id": "x" * 5000, "text": "x"}), ", line 1: `id` is 5,000 characters long"),
    "p.jsonl": (json.dumps({"text": "x", "published": "9999-12-31"}), ", line 1: `published` is 9999-12-31: no report came out"),
    "q.jsonl": (json.dumps({"text": "x", "published": "x" * 10**6}), ", line 1: `published` is a text of 1,000,000 characters"),
    "r.jsonl": (json.dumps({"text": ["x"]}), ", line 1: `text` is a list: it must be text"),
    "s.json": (json.dumps({"messages": [{"type": "message", "id": 1, "text": ""}, 5]}), ", message 2 of 2: this is no message"),
    "t.csv": ('id,text\n1,"قتل', ", line 2: this is no CSV: unexpected end of data"),
}  # fmt: skip


@pytest.mark.parametrize("name", list(CASES))
def test_each_has_its_message_and_the_rest_goes_on(tmp_path, name):
    data, message = CASES[name]
    told = beside(tmp_path, name, data)
    assert told.startswith(message)
    assert len(told) < 250


@pytest.mark.parametrize("suffix", ["txt", "html", "rss"])
def test_a_file_larger_than_any_report(tmp_path, suffix):
    told = beside(tmp_path, f"a.{suffix}", "قتل " * 7_200_000)
    assert told.startswith(": it is larger than 32 MB")


def test_a_row_longer_than_any_report(tmp_path, monkeypatch):
    text = json.dumps({"text": "x" * 50_000_000})
    path = tmp_path / "a.jsonl"
    path.write_text(f"{json.dumps(ROW)}\n{text}\n{json.dumps(ROW | {'id': 'last'})}\n", encoding="utf-8")
    first, unread, last = reports([path])
    assert (first.id, last.id) == ("good", "last")
    assert unread.error.endswith("line 2: this row is longer than 16,000,000 characters")


def test_a_line_is_never_held_beyond_its_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(rows, "LINE", 4000)
    monkeypatch.setattr(rows, "ROW", 900)
    path = tmp_path / "a.jsonl"
    path.write_text(f"{json.dumps({'text': 'x' * 100_000})}\n\n{json.dumps(ROW)}\n", encoding="utf-8")
    held = [part.cut.end - part.cut.start for batch in batches([path], size=100) for part in batch]
    assert max(held) <= 4100
    unread, last = [item.read for batch in batches([path], size=100) for item in read_batch(batch)]
    assert unread.error.endswith(f"line 1: {rows._TOO_LONG}")
    assert last.id == "good"


def test_a_text_longer_than_any_report(tmp_path):
    told = beside(tmp_path, "a.txt", "\n" + "x" * (limits.TEXT + 1))
    assert told == ": `text` is 10,000,001 characters long: at most 10,000,000 can be read"


def test_a_parquet_file_that_is_damaged_anywhere(tmp_path):
    path = tmp_path / "a.parquet"
    pl.DataFrame([ROW | {"id": f"{n}"} for n in range(20)]).write_parquet(path)
    whole = path.read_bytes()
    for at in range(0, len(whole), 61):
        for damaged in (whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1:], whole[:at]):
            path.write_bytes(damaged)
            list(rows_or_error(path))


def rows_or_error(path: Path) -> list[object]:
    return [item for item in reports([path]) if not isinstance(item, Unread) or item.error.startswith(str(path))]


def test_what_unpacks_to_more_than_memory_should_hold_is_refused(tmp_path, monkeypatch):
    monkeypatch.setitem(rows._DUCKDB, "memory_limit", "20MB")
    pl.DataFrame({"text": [f"{n}" + "x" * 20_000_000 for n in range(5)]}).write_parquet(
        tmp_path / "a.parquet", statistics=False
    )
    assert (tmp_path / "a.parquet").stat().st_size < 100_000
    [unread] = reports([tmp_path / "a.parquet"])
    assert "unpacks to more than its reader may hold" in unread.error


def test_links_in_a_circle_and_links_to_nothing(tmp_path):
    for name, target in (("again", "."), ("b.txt", "c.txt"), ("c.txt", "b.txt"), ("gone.txt", "nowhere.txt"), ("self", "self")):
        (tmp_path / name).symlink_to(target)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    result = extract(tmp_path)
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 5)
    assert f"{tmp_path / 'again'}: this folder was read already" in result.stderr
    assert "4 could not be read" in result.stderr
    assert result.stderr.count("this link leads nowhere, or in a circle") == 4


def test_pipes_sockets_and_devices(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with socket.socket(socket.AF_UNIX) as held:
        held.bind(str(tmp_path / "b.txt"))
        (tmp_path / "c.txt").symlink_to("/dev/zero")
        (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
        result = extract(tmp_path)
    assert (result.exit_code, result.stderr.count("no file but a pipe or a device")) == (1, 3)
    assert json.loads(result.stdout.splitlines()[-1])["id"] == "good"


def test_an_empty_folder(tmp_path):
    result = extract(tmp_path)
    assert (result.exit_code, "this folder holds no reports" in result.stderr) == (1, True)


def test_what_may_not_be_read_is_named(tmp_path):
    tmp_path.chmod(0o755)
    for path in (folder := tmp_path / "in", folder / "closed"):
        path.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    for path in (folder / "a.txt", folder / "closed"):
        path.chmod(0)
    script = f"import os; os.getuid() or os.setuid(65534); from stats.read import reports; import pathlib; " \
             f"print(*(getattr(item, 'error', item.id) for item in reports([pathlib.Path({str(folder)!r})])), sep='\\n')"
    if os.getuid() == 0 and not _open_to_all(tmp_path):
        pytest.skip("another user cannot reach the test's folder")
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert f"{folder / 'a.txt'}: it cannot be opened: Permission denied" in told
    assert f"{folder / 'closed'}: this folder cannot be opened: Permission denied" in told
    assert "\nb\n" in told


def _open_to_all(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o5 == 0o5 for parent in (path, *path.parents, *Path(sys.executable).resolve().parents))


def test_a_file_that_vanishes_or_shrinks_while_it_is_read(tmp_path):
    gone, short = tmp_path / "gone.txt", tmp_path / "short.jsonl"
    gone.write_text(GOOD, encoding="utf-8")
    short.write_text("\n".join(json.dumps(ROW | {"id": f"{n}"}) for n in range(100)), encoding="utf-8")
    [batch] = batches([gone, short])
    gone.unlink()
    short.write_text(json.dumps(ROW), encoding="utf-8")
    first, second = [item.read for item in read_batch(batch)]
    assert first.error == f"{gone}: there is no such file or folder"
    assert second.error == f"{short}: from line 1 on the file was changed while it was read: run it again"


def test_a_folder_of_many_files_is_cut_into_batches_in_linear_time(tmp_path):
    for n in range(1000):
        (tmp_path / f"{n}.txt").touch()
    held = list(batches([tmp_path], size=100_000))
    assert sum(map(len, held)) == 1000
    assert max(map(len, held)) < 600


def test_file_names_of_any_kind(tmp_path):
    for name in ("x" * 250, "CON", "a\nb\x1b[2J", "x\\..\\x", "\udcff\udcfe", "=1+1", "\u202etxt"):
        (tmp_path / f"{name}.txt").write_bytes(GOOD.encode())
        (tmp_path / f"{name}.csv").write_bytes(b"x")
    result = extract(tmp_path)
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["incidents"][0]["outcomes"] for record in told] == [{"killed": [2, 2]}] * 7
    assert "\x1b" not in result.stderr
