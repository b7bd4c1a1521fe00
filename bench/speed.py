"""How fast reports are read and stored: `python -m bench.speed [--reports 30000] [--real FILE]`.

One run: the corpus in three sizes, each a hundredth, a tenth and the whole; `stats extract` and `stats ingest` with one process
and with two, as a user starts them, imports and linking included; then other programs over the first reports of the same corpus.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from shutil import rmtree
from sys import executable
from tempfile import TemporaryDirectory

from bench import corpus
from bench.measure import Cost, block, cost, machine, table

STATS = Path(executable).with_name("stats")
OTHERS = {
    "pyarabic": "pyarabic: all its number functions", "pyarabic_phrases": "pyarabic: number phrases and their values alone",
    "spacy": "spaCy blank('ar') + EntityRuler, the same outcome words", "plain_re": "plain `re`, the same outcome words",
}
HUNDRED_MILLION = 100_000_000
NOTHING = Cost(0, 0, 0)


@dataclass
class Input:
    """A file of reports, and what each command over it cost, by command and number of processes."""

    path: Path
    reports: int
    costs: dict[tuple[str, int], Cost] = field(default_factory=dict)
    linking: Cost = NOTHING
    incidents: int = 0
    stored: int = 0

    @property
    def size(self) -> int:
        """Bytes."""
        return self.path.stat().st_size

    def rate(self, command: str, workers: int) -> float:
        """Reports a second by the clock."""
        return self.reports / self.costs[command, workers].clock


def measured(given: Input, folder: Path, commands: tuple[str, ...] = ("extract", "ingest")) -> Input:
    """Run the commands over a file with one process and with two; at the end link its store once more."""
    for command in commands:
        for workers in (1, 2):
            store = folder / "store"
            rmtree(store, ignore_errors=True)
            options = ["--store", store] if command == "ingest" else ["--format", "jsonl"]
            out = folder / "out"
            line = [STATS, command, given.path, *options, "--workers", workers]
            given.costs[command, workers] = cost(line, output=out)
            print(f"{given.reports:,} reports: {command}, {workers}: {given.costs[command, workers]}", flush=True)
            if command == "ingest":
                given.incidents = int(out.read_text(encoding="utf-8").splitlines()[-1].split()[0].replace(",", ""))
    if "ingest" in commands:
        given.stored = sum(path.stat().st_size for path in store.rglob("*") if path.is_file())
        given.linking = cost([STATS, "link", "--store", store])
        rmtree(store)
    return given


def others(path: Path, reports: int, folder: Path) -> dict[str, Input]:
    """What each other program costs over the first reports of a corpus."""
    first = folder / "first.jsonl"
    with path.open(encoding="utf-8") as lines:
        first.write_text("".join(islice(lines, reports)), encoding="utf-8")
    spent = {name: cost([executable, "-m", "bench.baselines", name, first]) for name in OTHERS}
    found = {name: Input(first, reports, {(name, 1): one}) for name, one in spent.items()}
    print("\n".join(f"{name}: {one}" for name, one in spent.items()), flush=True)
    return found


def repeated(path: Path, times: int, folder: Path) -> Input:
    """A file of real posts, its rows repeated under ids of their own."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    target = folder / "real.jsonl"
    with target.open("w", encoding="utf-8") as file:
        for turn in range(times):
            file.writelines(json.dumps(row | {"id": f"{row['id']}-{turn}"}, ensure_ascii=False) + "\n" for row in rows)
    return Input(target, times * len(rows))


def speed_table(whole: Input, beside: dict[str, Input], real: Input | None) -> str:
    """Reports and megabytes a second, and memory, of every program."""
    header = ("reports", "program", "processes", "reports/s", "MB/s", "processor ms a report", "peak memory, MB")
    rows = [("synthetic", *row) for given in (whole, *beside.values()) for row in _rows(given)]
    return table(header, rows + [("real posts", *row) for given in [real] if given for row in _rows(given)])


def _rows(given: Input) -> Iterator[tuple[object, ...]]:
    for (command, workers), spent in given.costs.items():
        per_second, mega = f"{given.reports / spent.clock:,.0f}", f"{given.size / 1e6 / spent.clock:.1f}"
        name = OTHERS.get(command, f"`stats {command}`")
        yield name, workers, per_second, mega, f"{_each(spent, given):.2f}", f"{spent.memory / 1e6:,.0f}"


def goals_table(whole: Input, beside: dict[str, Input]) -> str:
    """What is asked for beside what is reached."""
    one, two = whole.rate("extract", 1), whole.rate("extract", 2)
    stored = whole.rate("ingest", 1)
    rows = [
        ("`stats extract`, reports/s on one core", "3,000", "5,000", f"{one:,.0f}"),
        ("times pyarabic's number functions, all of them", "6", "10", f"{one / beside['pyarabic'].rate('pyarabic', 1):.1f}"),
        ("with two processes, times one", "", "1.9", f"{two / one:.2f}"),
        ("`stats ingest` with linking, share of extract's speed", "", "0.5", f"{stored / one:.2f}"),
    ]
    return table(("what", "minimum", "goal", "reached"), rows)


def growth_table(inputs: list[Input]) -> str:
    """Cost a report and memory as the corpus grows."""
    header = (
        "reports", "MB", "extract, processor ms a report", "peak memory, MB", "ingest without linking, ms a report",
        "peak memory, MB", "linking, s", "incidents", "store, MB",
    )
    return table(header, [
        (
            f"{i.reports:,}", f"{i.size / 1e6:,.1f}", f"{_each(i.costs['extract', 1], i):.2f}",
            f"{i.costs['extract', 1].memory / 1e6:,.0f}", f"{_stored(i):.2f}", f"{i.costs['ingest', 1].memory / 1e6:,.0f}",
            f"{i.linking.processor:.1f}", f"{i.incidents:,}", f"{i.stored / 1e6:,.1f}",
        )
        for i in inputs
    ])


def _each(spent: Cost, given: Input) -> float:
    return 1000 * spent.processor / given.reports


def _stored(given: Input) -> float:
    return _each(given.costs["ingest", 1], given) - _each(given.linking, given)


def estimate_table(inputs: list[Input]) -> str:
    """What 100 million reports cost, from the cost of those between the middle and the whole corpus: starts fall out."""
    middle, whole = inputs[-2:]
    more = whole.reports - middle.reports
    read, stored = (
        HUNDRED_MILLION * (whole.costs[name, 1].processor - middle.costs[name, 1].processor) / more / 3600
        for name in ("extract", "ingest")
    )
    linked = HUNDRED_MILLION * (whole.linking.processor - middle.linking.processor) / more / 3600
    bytes_ = HUNDRED_MILLION * (whole.stored - middle.stored) / more
    text = HUNDRED_MILLION * whole.size / whole.reports
    memory = whole.costs["extract", 1].memory
    return table(("100 million reports", "cost"), [
        ("input", f"{text / 1e9:,.0f} GB of JSON Lines"),
        ("`stats extract`", f"{read:,.1f} core-hours"),
        ("`stats ingest` without linking", f"{stored - linked:,.1f} core-hours"),
        ("linking, if its cost a report stays that of the whole corpus above", f"{linked:,.1f} core-hours"),
        ("memory of a process that reads", f"{memory / 1e6:,.0f} MB"),
        ("store", f"{bytes_ / 1e9:,.0f} GB"),
        ("incidents, if they are as many a report as above", f"{HUNDRED_MILLION * whole.incidents / whole.reports:,.0f}"),
    ])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=30_000, help="of the whole corpus")
    parser.add_argument("--beside", type=int, default=3000, help="reports that other programs are given")
    parser.add_argument("--real", type=Path, help="real posts, left out when the file is not there")
    parser.add_argument("--real-times", type=int, default=3)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="stats-bench-") as name:
        folder = Path(name)
        sizes = [max(1, asked.reports // part) for part in (100, 10, 1)]
        inputs = [measured(Input(corpus.write(folder / f"{n}.jsonl", n), n), folder) for n in sizes]
        beside = others(inputs[-1].path, min(asked.beside, sizes[-1]), folder)
        real = None
        if asked.real and asked.real.exists():
            real = measured(repeated(asked.real, asked.real_times, folder), folder, ("extract",))
        whole = inputs[-1]
        said = f"{machine()}; {whole.reports:,} reports, {whole.size / 1e6:,.0f} MB."
        print(block("machine", said))
        print(block("goals", goals_table(whole, beside)))
        print(block("speed", speed_table(whole, beside, real)))
        print(block("growth", growth_table(inputs)))
        print(block("estimate", estimate_table(inputs)))


if __name__ == "__main__":
    main()
