"""Real `stats` commands killed at random moments, and several at once: what a store must then still hold.

`python tests/crash.py [KILLS [SEED]]` kills so many (200 unless told), each command as often as another, then lets two and four
processes write at once with a reader beside them, and prints the figures that stand in SECURITY.md.

Every other kill is at a random moment from the taking of the lock on; those between are when a random share of the files that the
command writes and removes is done: so the short time in which all is written is met as often as the long one before it.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from shutil import copytree, rmtree

import duckdb
from click.testing import CliRunner
from store_answers import SAMPLE, answers, history, parts, rows_of

from stats import editions, layout
from stats.cli import group
from stats.store import Store

STATS = [sys.executable, "-c", "from stats.cli import main; main()"]
KEYS = {"reports": "version", "figures": "version, figure_id", "accounts": "version, incident_id", "judgements": "judgement_id"}
FORGOTTEN = "m-003"
HELD, GIVEN = 8, 14
STAGES = NOTHING, WRITING, DONE = "before anything was written", "while it was written", "after its edition was named"
_POLL = 0.001


@dataclass(frozen=True)
class Tried:
    """A command to be killed, on a copy of a store: the store's rows before it and after it, its answers, how long it holds the
    store and how many files it writes and removes."""

    name: str
    arguments: tuple[str, ...]
    store: Path
    before: dict[str, str]
    after: dict[str, str]
    answers: dict[str, str]
    seconds: float
    files: int


def given(home: Path, first: int = 0, last: int = GIVEN) -> Path:
    """Some reports of the sample, as a file."""
    path = home / f"reports-{first}-{last}.jsonl"
    path.write_text("\n".join(SAMPLE.read_text(encoding="utf-8").splitlines()[first:last]), encoding="utf-8")
    return path


def commands(home: Path) -> dict[str, tuple[str, ...]]:
    """The commands that change a store; the first ingest also makes it."""
    ingest = ("ingest", str(given(home)), "--workers", "1")
    return {
        "first": ingest, "ingest": ingest, "link": ("link", "different", "m-001", "m-002"),
        "compact": ("store", "compact", "--keep", "2"), "forget": ("store", "forget", FORGOTTEN),
    }


def template(home: Path) -> Path:
    """A store of a few reports in several editions."""
    store = Store(home / "template", create=True)
    for part in parts(HELD, 4):
        store.ingest(part)
    store.relink()
    return store.path


def tried(home: Path, name: str, store: Path) -> Tried:
    """A command, run to its end on a copy of a store: what all others are compared with."""
    if name == "first":
        store = home / "nothing"
        store.mkdir()
    arguments, undisturbed = commands(home)[name], copytree(store, home / f"undisturbed-{name}")
    seconds = run(undisturbed, arguments)
    written = len(files(undisturbed) ^ files(store))
    return Tried(name, arguments, store, rows(store), rows(undisturbed), answers(undisturbed), seconds, written)


def rows(store: Path) -> dict[str, str]:
    """The rows of every table, but for when a judgement was made; nothing where there is no store, or an empty one."""
    if not layout.exists(store) or not Store(store).edition.number:
        return {}
    return {table: told for table, told in rows_of(Store(store)).items() if table != "judgements"}


def run(store: Path, arguments: tuple[str, ...], enough: Callable[[float], bool] = lambda seconds: False) -> float:
    """Run a command; kill it when it is enough, asked with the seconds since it took the lock. Those seconds at its end."""
    before = lock(store)
    process = subprocess.Popen([*STATS, *arguments, "--store", str(store)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while lock(store) == before and process.poll() is None:
        time.sleep(_POLL)
    taken = time.monotonic()
    while not (killed := enough(time.monotonic() - taken)) and process.poll() is None:
        time.sleep(_POLL)
    if killed:
        process.kill()
    _, said = process.communicate()
    assert process.returncode in (0, -9 if killed else 0), said.decode()
    return time.monotonic() - taken


def files(store: Path) -> set[tuple[str, int]]:
    """The files of a store but its lock; `store.json`, which is replaced, by its number on the disk."""
    held = ((Path(folder) / name) for folder, _, names in os.walk(store) for name in names if name != "lock")
    with suppress(FileNotFoundError):
        return {(str(path.relative_to(store)), path.stat().st_ino if path.name == "store.json" else 0) for path in held}
    return files(store)


def lock(store: Path) -> int:
    """When the store was last held for writing."""
    path = store / "lock"
    return path.stat().st_mtime_ns if path.exists() else 0


def survived(home: Path, command: Tried, chance: random.Random, number: int) -> str:
    """Kill a command and finish it: how far it had come. An AssertionError for anything lost, doubled or different."""
    store = copytree(command.store, home / "killed")
    edition = Store(store).edition.number if command.before else 0
    before = files(store)
    run(store, command.arguments, _enough(command, store, before, chance, number))
    written, done = files(store) != before, layout.exists(store) and finished(store, command, edition)
    assert rows(store) == (command.after if done else command.before)
    assert layout.exists(store) is False or doubled(store) == []
    again = CliRunner().invoke(group, [*command.arguments, "--store", str(store)])
    assert again.exit_code == 0 or "holds no report" in again.stderr, again.output
    assert (rows(store), answers(store)) == (command.after, command.answers)
    assert doubled(store) == []
    assert len(list(store.glob("tables-*"))) == 1
    rmtree(store)
    return DONE if done else WRITING if written else NOTHING


def _enough(
    command: Tried, store: Path, before: set[tuple[str, int]], chance: random.Random, number: int
) -> Callable[[float], bool]:
    """When to kill: by the clock, or by the files that are written so far."""
    if number % 2:
        seconds = chance.uniform(0, 1.1) * command.seconds
        return lambda since: since >= seconds
    wanted = chance.randint(1, command.files)
    return lambda since: len(files(store) ^ before) >= wanted


def finished(store: Path, command: Tried, number: int) -> bool:
    """Whether the store is already as the command leaves it."""
    opened = Store(store)
    if command.name == "compact":
        return len(editions.editions(opened.tables)) == 2
    return opened.edition.number > number


def doubled(store: Path) -> list[str]:
    """Tables that hold a row twice."""
    opened = Store(store)
    files = {table: opened.files(table) for table in KEYS}
    twice = "SELECT count(*) FROM (SELECT 1 FROM read_parquet($files) GROUP BY {} HAVING count(*) > 1)"
    return [t for t, held in files.items() if held and duckdb.execute(twice.format(KEYS[t]), {"files": held}).fetchone() != (0,)]


def at_once(home: Path, writers: int) -> tuple[int, int, int]:
    """Let processes write overlapping reports at once while a reader reads: reports lost, rows doubled, editions seen."""
    store = Store(home / f"writers-{writers}", create=True).path
    files = [given(home, 4 * n, 4 * n + 8) for n in range(writers)]
    told = [("ingest", str(file)) for file in files] + [("store", "compact")]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    running = [subprocess.Popen([*STATS, *arguments, "--store", str(store)], **quiet) for arguments in told]
    seen: dict[int, set[str]] = {}
    while any(process.poll() is None for process in running):
        for number, rows in whole(store).items():
            seen.setdefault(number, set()).add(rows)
    assert [process.returncode for process in running] == [0] * len(running)
    rest = {number: json.dumps(rows) for number, rows in history(store).items()}
    assert all(rows == {rest[number]} for number, rows in seen.items())
    ids = {json.loads(line)["id"] for file in files for line in file.read_text(encoding="utf-8").splitlines()}
    held = Store(store).reports()["id"].to_list()
    return len(ids - set(held)), len(held) - len(set(held)) + len(doubled(store)), len(seen)


def whole(store: Path) -> dict[int, str]:
    """The last edition, as a reader sees it while others write."""
    opened = Store(store)
    return {opened.edition.number: json.dumps(rows_of(opened))}


def killed(home: Path, store: Path, name: str, kills: int, seed: int) -> Counter[str]:
    """How far a command had come at each of so many kills."""
    chance = random.Random(f"{seed} {name}")
    home.mkdir()
    command = tried(home, name, store)
    return Counter(survived(home, command, chance, number) for number in range(kills))


def main(kills: int, seed: int) -> None:
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, get_context("spawn")) as pool:
        home = Path(folder)
        store, names = template(home), list(commands(home))
        each = kills // len(names)
        running = {name: pool.submit(killed, home / name, store, name, each, seed) for name in names}
        for name, found in running.items():
            left = found.result()
            print(f"{name:<8} {each:>4} kills: {', '.join(f'{left[stage]} {stage}' for stage in STAGES)}", flush=True)
        print(f"{each * len(names)} kills survived in {time.monotonic() - started:.0f} s, seed {seed}: nothing lost or doubled")
        for writers in (2, 4):
            lost, twice, seen = at_once(home, writers)
            print(f"{writers} writers at once: {lost} reports lost, {twice} rows doubled; {seen} editions read, each whole")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]), *(200, 7)[len(sys.argv) - 1:])
