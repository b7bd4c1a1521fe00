"""What changed in the store since an edition or a day, and why."""

import sys
from pathlib import Path

import click

from stats.cli import _options as options
from stats.cli._rows import print_rows, rows_format


@click.command(epilog=options.example("stats diff", "stats diff --since 3", "stats diff --since 2025-12-15 --format jsonl"))
@click.option("--since", "start", metavar="EDITION|DAY", help="An edition's number, or a day. [default: the edition before]")
@rows_format
@options.store
def command(start: str | None, form: str, store: Path) -> None:
    """What changed in the store since an edition or a day, and why.

    Reports that are new, revised or read anew; judgements; links; counts of incidents as [low, best, high]. A day stands for the
    last edition made by its end.
    """
    from stats.diff import changes, since
    from stats.selection import day
    from stats.store import Store

    opened = Store(store)
    if start and not start.isdecimal():
        day(start)
    earlier = since(opened, start or str(max(0, opened.edition.number - 1)))
    print_rows(changes(opened, earlier), form, sys.stdout)
