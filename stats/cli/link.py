"""Link reports to incidents anew, review unsure links, record judgements."""

import sys
from pathlib import Path

import click

from stats.cli import _options as options
from stats.cli._rows import print_rows, rows_format

_JUDGEMENTS = {"same": "same", "different": "different", "undo": "unsure"}


@click.command(epilog=options.example(
    "stats link --review", 'stats link different 3f2a9b41 9b41c07d --note "two raids, told apart by SOHR"',
    "stats link undo 3f2a9b41 9b41c07d",
))
@click.argument("judgement", required=False, type=click.Choice(list(_JUDGEMENTS)))
@click.argument("ids", nargs=-1, metavar="[A B]")
@click.option("--review", is_flag=True, help="List the pairs that are neither surely one incident nor surely two.")
@click.option("--note", default="", help="Why; kept with the judgement.")
@rows_format
@options.store
def command(judgement: str | None, ids: tuple[str, ...], review: bool, note: str, form: str, store: Path) -> None:
    """Link reports to incidents anew, review unsure links, record judgements.

    A and B are ids of incidents or of single accounts, as `stats query incidents` and `stats trace` print them, or
    their first 8 digits or more. A judgement goes
    before any score and outlives every re-run; `undo` takes it back.
    """
    from stats.judging import unsure
    from stats.store import Store

    if judgement and review:
        raise click.UsageError("--review lists pairs; judge them in a command of its own")
    if note and not judgement:
        raise click.UsageError("--note goes with a judgement: stats link same A B --note TEXT")
    opened = Store(store)
    if review:
        print_rows(unsure(opened), form, sys.stdout)
    elif judgement is None:
        opened.relink()
        click.echo(f"{opened.count()} incidents in edition {opened.edition.number}")
    elif len(ids) != 2:
        raise click.UsageError(f"give two ids: stats link {judgement} A B")
    else:
        opened.judge(*ids, _JUDGEMENTS[judgement], note)
        click.echo(f"recorded; {opened.count()} incidents in edition {opened.edition.number}")
