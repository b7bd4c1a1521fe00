"""What does not add up in the store."""

import sys
from pathlib import Path

import click

from stats.cli import _options as options
from stats.cli._rows import print_rows, rows_format


@click.command(epilog=options.example("stats check", "stats check --as-of 2025-12-15 --format csv"))
@click.option("--as-of", metavar="DAY", help="What was known by this day.")
@click.option("--edition", type=int, metavar="N", help="The store as it was then; `stats list editions` prints them.")
@rows_format
@options.store
def command(as_of: str | None, edition: int | None, form: str, store: Path) -> None:
    """What does not add up in the store.

    Parts against wholes, running totals against the incidents and against older ones, incidents without a date or a place,
    quotes that are gone, numbers that were not read whole. Nothing is corrected: a report may well contradict itself.
    """
    from stats.checks import checks
    from stats.queries import snapshot
    from stats.selection import Selection, day
    from stats.store import Store

    chosen = Selection(as_of=day(as_of) if as_of else None, edition=edition)
    with snapshot(Store(store), chosen) as at:
        print_rows(checks(at), form, sys.stdout)
