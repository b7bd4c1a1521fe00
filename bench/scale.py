"""How linking scales: `python -m bench.scale [--incidents 100000]`.

Invented stores of a hundredth, a tenth and all of so many incidents (`bench/queries.py`), over the same ten years and fourteen
areas, so that each area's month holds more and more; all are linked anew, as `stats link` does.
"""

import argparse
from pathlib import Path
from sys import executable
from tempfile import TemporaryDirectory

from bench.measure import block, cost, table
from bench.queries import YEARS, fill
from stats.pieces import pieces
from stats.store import Store

STATS = Path(executable).with_name("stats")
AREAS = 14


def measured(incidents: int, folder: Path) -> tuple[str, ...]:
    """A row of the table: what linking a store of so many incidents took."""
    made = Store(folder / "store", create=True)
    fill(made, incidents)
    spent = cost([STATS, "link", "--store", made.path])
    home = Store(made.path).tables
    accounts, links = (sum(piece.rows for piece in pieces(home, name)) for name in ("accounts", "links"))
    return (
        f"{incidents:,}", f"{incidents / AREAS / YEARS / 12:,.1f}", f"{accounts:,}", f"{links:,}", f"{spent.processor:,.1f}",
        f"{1000 * spent.processor / accounts:.2f}", f"{spent.memory / 1e6:,.0f}",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--incidents", type=int, default=100_000)
    asked = parser.parse_args()
    rows = []
    for part in (100, 10, 1):
        with TemporaryDirectory(prefix="stats-bench-") as folder:
            rows.append(measured(max(1, asked.incidents // part), Path(folder)))
    header = (
        "incidents made", "of an area's month", "accounts", "pairs kept", "processor s", "processor ms an account",
        "peak memory, MB",
    )
    print(block("scale", table(header, rows)))


if __name__ == "__main__":
    main()
