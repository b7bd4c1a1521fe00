"""What a month's publications cost: `python -m bench.publish [--runs 3]`.

Each line is `stats report` run anew on the sample month, imports and store included: seconds of processor (the least of the
runs), seconds of clock, and bytes. Processor time is what another program on the machine does not change much.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

SAMPLE, MONTH = Path("data/sample"), "2025-12"
MADE = (
    ("PDF, both languages", ("--format", "pdf", "--lang", "both")),
    ("PDF, one language", ("--format", "pdf")),
    ("page, both languages", ("--format", "html")),
    *((form, ("--format", form)) for form in ("json", "csv", "xlsx", "parquet", "geojson", "datapackage")),
)


def spent(arguments: Sequence[object]) -> tuple[float, float]:
    """Seconds of processor and of clock that a run of `stats` takes."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = Path(sys.executable).with_name("stats")
    subprocess.run([command, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - started


def measured(folder: Path, arguments: Sequence[str], runs: int) -> tuple[float, float, int]:
    """Least seconds of processor and of clock of some runs, and the bytes written."""
    out = folder / "out"
    out.mkdir()
    asked = ["report", "--store", folder / "store", "--month", MONTH, *arguments, "-o", out / "made"]
    times = [spent(asked) for _ in range(runs)]
    size = sum(path.stat().st_size for path in out.iterdir())
    for path in out.iterdir():
        path.unlink()
    out.rmdir()
    return min(cpu for cpu, _ in times), min(clock for _, clock in times), size


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spent(["ingest", SAMPLE / "reports.jsonl", "--origins", SAMPLE / "origins.csv", "--store", folder / "store"])
        print(f"{'what':24} {'processor s':>12} {'clock s':>8} {'bytes':>10}")
        for what, arguments in MADE:
            cpu, clock, size = measured(folder, arguments, runs)
            print(f"{what:24} {cpu:12.2f} {clock:8.2f} {size:10,}", flush=True)


if __name__ == "__main__":
    main()
