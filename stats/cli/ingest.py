"""Read reports into the store and link them to incidents."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stats.cli import _options as options

if TYPE_CHECKING:
    from collections.abc import Callable

    from stats.intake import Intake


@click.command(epilog=options.example("stats ingest reports/ --store stats-store"))
@options.paths
@options.store
@options.published
@options.origins
@options.workers
def command(paths: tuple[Path, ...], store: Path, published: str | None, origins: Path | None, workers: int) -> None:
    """Read reports into the store and link them to incidents.

    Reports that the store holds already change nothing. PATH is what `stats extract` takes. The store keeps the names of
    --origins, for its reports.
    """
    from stats.cli._reading import Reading, known_origins
    from stats.intake import Maker
    from stats.origins import keep
    from stats.store import Store

    reading, make, held = Reading(paths, published), Maker(known_origins(origins)), Store(store, create=True)
    if origins:
        keep(held.path, origins)
    with _progress() as advance:
        summary = held.take(_counted(reading.intakes(make, workers), advance))
    click.echo(f"{summary.read:>8,} reports read: {summary.new:,} new, {summary.unchanged:,} unchanged")
    click.echo(f"{len(reading.failed):>8,} failed")
    click.echo(f"{summary.figures:>8,} figures in the new ones")
    click.echo(f"{summary.incidents:>8,} incidents in the store")
    reading.finish()


def _counted(intakes: Iterable["Intake"], advance: "Callable[[int], None]") -> Iterator["Intake"]:
    for intake in intakes:
        advance(intake.reports.height)
        yield intake


@contextmanager
def _progress() -> Iterator["Callable[[int], None]"]:
    """A function to call with the number of reports read since; on a terminal a bar moves with it."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), TextColumn("{task.completed:,.0f} reports"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=None)
        yield lambda reports: progress.advance(task, reports)
