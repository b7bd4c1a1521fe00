"""Ask the store one of the questions in `queries`."""

from pathlib import Path
from typing import Any

import click

from stats.cli import _options as options
from stats.cli._output import writing
from stats.cli._rows import print_rows, rows_format
from stats.cli._selection import options as selecting
from stats.cli._selection import selection
from stats.model import OUTCOMES
from stats.rows import Row


@click.command(epilog=options.example(
    "stats query totals --month 2025-12", "stats query incidents --region deir-ez-zor --format jsonl",
))
@click.argument("name")
@rows_format
@selecting
@options.store
@options.output
def command(name: str, form: str, store: Path, output: Path | None, **asked: Any) -> None:
    """Ask the store one of the questions in `queries`.

    NAME is a query; `stats list queries` prints them with their questions.
    """
    from stats.queries import allow, ask, incidents, snapshot
    from stats.store import Store
    from stats.withheld import withheld, without

    chosen = selection(**asked)
    allow(name, chosen)
    with snapshot(Store(store), chosen) as at:
        rows = incidents(at, chosen) if name == "incidents" else ask(at, name, chosen)
        rows = without(rows, withheld(at, rows)) if output else rows
    if name == "incidents" and form != "jsonl":
        rows = [_brief(row) for row in rows]
    with writing(output) as stream:
        print_rows(rows, form, stream)


def _brief(row: Row) -> Row:
    """An incident in a line: a count is best, and low to high where they differ."""
    plain = {key: row[key] for key in ("incident_id", "date_start", "adm1", "place", "perpetrators", "grade")}
    counts = {outcome: _count(row["outcomes"].get(outcome)) for outcome in OUTCOMES}
    return {**plain, **counts, "reports": len(row["reports"])}


def _count(cell: Row | None) -> str:
    if cell is None:
        return ""
    high = "" if cell["high"] is None else cell["high"]
    return f"{cell['best']}" if cell["low"] == high else f"{cell['best']} ({cell['low']}–{high})"
