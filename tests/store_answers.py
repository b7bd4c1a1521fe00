"""All that a store answers, so that two stores, or one at two times, can be compared; and what lies in its folder."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from stats import read
from stats.editions import TABLES, editions, paths
from stats.model import Extraction, Report
from stats.pipeline import extract
from stats.queries import ask, names, snapshot
from stats.selection import Selection
from stats.snapshot import Snapshot
from stats.store import Store
from stats.trace import behind

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample" / "reports.jsonl"


def answers(path: Path) -> dict[str, str]:
    """The answer to every query, and every trace, at the last edition."""
    chosen = Selection()
    with snapshot(Store(path), chosen) as at:
        told = {name: ask(at, name, chosen) for name in names()}
        return {name: _text(rows) for name, rows in {**told, "trace": list(behind(at, None, chosen))}.items()}


def history(path: Path) -> dict[int, dict[str, str]]:
    """The rows of every table at every edition that is kept: what the answers follow from."""
    made = [edition.number for edition in editions(Store(path).tables)]
    return {number: rows_of(Store(path, edition=number)) for number in made}


def rows_of(store: Store) -> dict[str, str]:
    """The rows of every table of a store as it is opened."""
    with Snapshot(store) as at:
        return {table: _text(at.rows(f"SELECT * FROM {table} ORDER BY ALL")) for table in TABLES}


def _text(rows: list[dict]) -> str:
    return json.dumps(rows, ensure_ascii=False, default=str, sort_keys=True)


def unnamed(path: Path) -> set[str]:
    """Parquet files in the store's folder that no edition names."""
    home = Store(path).tables
    named = {str(home / held) for made in editions(home) for table in TABLES for held in paths(home, table, made.tables[table])}
    named |= set(map(str, (home / "editions").glob("*.parquet")))
    return set(map(str, path.rglob("*.parquet"))) - named


@cache
def sample() -> tuple[Extraction, ...]:
    """The sample month as it is read."""
    reports = read.reports([SAMPLE])
    return tuple(extract(report) for report in reports if isinstance(report, Report))


def parts(count: int, size: int) -> Iterator[tuple[Extraction, ...]]:
    """The first so many reports of the sample, some at a time."""
    return (sample()[start:start + size] for start in range(0, count, size))
