"""How long the program takes to start: `python -m bench.start [--runs 7]`; seconds of clock, the least of the runs."""

import argparse
from pathlib import Path
from sys import executable
from tempfile import TemporaryDirectory

from bench.measure import block, cost, table

STATS = Path(executable).with_name("stats")
TEXT = "خبر\nقُتل مدنيان وأصيب ثلاثة آخرون بقصف على بلدة الشحيل بريف دير الزور أمس، بحسب المرصد السوري.\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="stats-bench-") as name:
        report = Path(name) / "report.txt"
        report.write_text(TEXT, encoding="utf-8")
        commands = (
            ("`import stats`", "0.3", [executable, "-c", "import stats"]), ("`stats --help`", "0.4", [STATS, "--help"]),
            ("`stats extract` of one file", "", [STATS, "extract", report, "--published", "2025-12-20"]),
        )
        rows = []
        for what, goal, command in commands:
            runs = [cost(command) for _ in range(asked.runs)]
            rows.append((what, goal, f"{min(r.clock for r in runs):.2f}", f"{min(r.processor for r in runs):.2f}"))
        print(block("start", table(("what", "goal, s", "clock, s", "processor, s"), rows)))


if __name__ == "__main__":
    main()
