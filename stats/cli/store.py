"""Look after a store: compact it, verify it, move it, forget a report."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stats.cli import _options as options
from stats.cli._progress import bar
from stats.cli._rows import print_rows, rows_format

if TYPE_CHECKING:
    from stats.upkeep.archive import Moved


@click.group(epilog=options.example("stats store verify --store stats-store"))
def command() -> None:
    """Look after a store: compact it, verify it, move it, forget a report."""


@command.command(
    short_help="Keep the last editions, merge small files.",
    epilog=options.example("stats store compact", "stats store compact --keep 200"),
)
@click.option("--keep", type=int, metavar="N", help="Editions to keep, now and from now on. [default: as before, else 50]")
@options.store
def compact(keep: int | None, store: Path) -> None:
    """Keep the last editions, merge small files, and remove what no kept edition names.

    A store made by an older version of the program is brought up to date. Other commands do this by themselves now and then.
    """
    from stats import layout
    from stats.upkeep.compact import compact

    done = compact(layout.found(store), keep)
    click.echo(f"{done.kept:>10,} editions kept, {done.dropped:,} dropped")
    click.echo(f"{done.files[1]:>10,} files, before {done.files[0]:,}")
    click.echo(f"{done.bytes[1]:>10,} bytes, before {done.bytes[0]:,}")


@command.command(epilog=options.example("stats store forget m-017", "stats store forget https://example.org/2025/12/report"))
@click.argument("report", metavar="REPORT|URL")
@options.store
def forget(report: str, store: Path) -> None:
    """Rewrite every kept edition without a report and all it gave.

    REPORT is its id. Nothing of it is left in the store; exports and copies made before are not reached, and to read it again
    brings it back.
    """
    from stats import layout
    from stats.upkeep.forget import forget

    with bar("editions") as shown:
        shown.now("writing again")
        gone = forget(layout.found(store), report, shown.advance)
    click.echo(f"{gone.reports:>10,} reports forgotten, with {gone.figures:,} figures and {gone.accounts:,} accounts")
    click.echo(f"{gone.editions:>10,} editions written again without them")
    click.echo("Take them out of your input too: to read them again brings them back.")


@command.command(
    short_help="Check everything against everything.",
    epilog=options.example("stats store verify", "stats store verify --format jsonl"),
)
@rows_format
@options.store
def verify(form: str, store: Path) -> None:
    """Check a store: files against their hashes, every figure against its report, editions against what they name.

    Exit code 1 says that something is wrong. A file that no edition names is told, but no harm.
    """
    from stats import layout
    from stats.upkeep.verify import RUBBISH, verify

    found = verify(layout.found(store))
    print_rows(found, form, sys.stdout)
    if any(row["what"] != RUBBISH for row in found):
        sys.exit(1)


@command.command(epilog=options.example("stats store export stats-store.tar"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@options.store
def export(file: Path, store: Path) -> None:
    """Write a store to one file, with all its kept editions.

    FILE is a plain tar. It holds the texts of the reports with all names in them: protect it as you protect the store. The same
    store gives the same bytes.
    """
    from stats import layout
    from stats.upkeep.archive import export

    _say(export(layout.found(store), file), f"written to {file}, texts and names of the reports included")


@command.command("import", epilog=options.example("stats store import stats-store.tar --store other-store"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--replace", is_flag=True, help="Put it in the place of the store that is there, once it is verified.")
@options.store
def import_(file: Path, replace: bool, store: Path) -> None:
    """Make a store of a file that `stats store export` wrote.

    All of it is verified first; a file that is not sound changes nothing.
    """
    from stats.upkeep.archive import import_

    _say(import_(file, store, replace=replace), f"verified and put into {store}")


def _say(moved: "Moved", where: str) -> None:
    click.echo(f"{moved.editions:>10,} editions, {moved.reports:,} reports in the last")
    click.echo(f"{moved.files:>10,} files, {moved.bytes:,} bytes {where}")
