"""Real `stats` commands killed at random moments, and several at once: what a store must then still hold.

`python tests/crash.py [KILLS [SEED]]` kills so many (200 unless told), each command as often as another, then lets two and four
processes write at once with a reader beside them, and prints the figures that stand in SECURITY.md.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
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
_POLL = 0.001


@dataclass(frozen=True)
class Tried:
    """A command to be killed, on a copy of a store: the store's rows before it and after it, its answers, how long it writes."""

    name: str
    arguments: tuple[str, ...]
    store: Path
    before: dict[str, str]
    after: dict[str, str]
    answers: dict[str, str]
    seconds: float


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
    return Tried(name, arguments, store, rows(store), rows(undisturbed), answers(undisturbed), seconds)


def rows(store: Path) -> dict[str, str]:
    """The rows of every table, but for when a judgement was made; nothing where there is no store, or an empty one."""
    if not layout.exists(store) or not Store(store).edition.number:
        return {}
    return {table: told for table, told in rows_of(Store(store)).items() if table != "judgements"}


def run(store: Path, arguments: tuple[str, ...], kill_after: float | None = None) -> float:
    """Run a command; kill it so many seconds after it took the store's lock. The seconds from then to its end."""
    before = lock(store)
    process = subprocess.Popen([*STATS, *arguments, "--store", str(store)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while lock(store) == before and process.poll() is None:
        time.sleep(_POLL)
    taken = time.monotonic()
    try:
        _, said = process.communicate(timeout=kill_after)
        assert process.returncode == 0, said.decode()
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    return time.monotonic() - taken


def lock(store: Path) -> int:
    """When the store was last held for writing."""
    path = store / "lock"
    return path.stat().st_mtime_ns if path.exists() else 0


def survived(home: Path, command: Tried, moment: float) -> str:
    """Kill a command and finish it: where the kill left the store. An AssertionError for anything lost, doubled or different."""
    store = copytree(command.store, home / "killed")
    number = Store(store).edition.number if command.before else 0
    run(store, command.arguments, moment * command.seconds)
    left = "done" if layout.exists(store) and finished(store, command, number) else "before"
    assert rows(store) == (command.after if left == "done" else command.before)
    assert layout.exists(store) is False or doubled(store) == []
    again = CliRunner().invoke(group, [*command.arguments, "--store", str(store)])
    assert again.exit_code == 0 or "holds no report" in again.stderr, again.output
    assert (rows(store), answers(store)) == (command.after, command.answers)
    assert doubled(store) == []
    assert len(list(store.glob("tables-*"))) == 1
    rmtree(store)
    return left


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
    running = [subprocess.Popen([*STATS, *arguments, "--store", str(store)], stdout=subprocess.DEVNULL) for arguments in told]
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
    """Where so many kills of a command left the store."""
    chance = random.Random(f"{seed} {name}")
    home.mkdir()
    command = tried(home, name, store)
    return Counter(survived(home, command, chance.uniform(0, 1.1)) for _ in range(kills))


def main(kills: int, seed: int) -> None:
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2, get_context("spawn")) as pool:
        home = Path(folder)
        store, names = template(home), list(commands(home))
        each = kills // len(names)
        running = {name: pool.submit(killed, home / name, store, name, each, seed) for name in names}
        for name, found in running.items():
            left = found.result()
            told = f"{left['before']} left the store as it was, {left['done']} as it is after"
            print(f"{name:<8} {each:>4} kills: {told}", flush=True)
        print(f"{each * len(names)} kills survived in {time.monotonic() - started:.0f} s, seed {seed}: nothing lost or doubled")
        for writers in (2, 4):
            lost, twice, seen = at_once(home, writers)
            print(f"{writers} writers at once: {lost} reports lost, {twice} rows doubled; {seen} editions read, each whole")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]), *(200, 7)[len(sys.argv) - 1:])
