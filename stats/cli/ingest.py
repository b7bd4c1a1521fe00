"""Read reports into the store and link them to incidents."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stats.cli import _options as options

if TYPE_CHECKING:
    from collections.abc import Callable

    from stats.cli._reading import Reading
    from stats.find.origin import Origins
    from stats.model import Extraction


@click.command(epilog=options.example("stats ingest reports/ --store stats-store"))
@options.paths
@options.store
@options.published
@options.origins
def command(paths: tuple[Path, ...], store: Path, published: str | None, origins: Path | None) -> None:
    """Read reports into the store and link them to incidents.

    Reports that the store holds already change nothing. PATH is what `stats extract` takes. The store keeps the names of
    --origins, for its reports.
    """
    from stats.cli._reading import Reading, known_origins
    from stats.origins import keep
    from stats.store import Store

    reading, known, held = Reading(paths, published), known_origins(origins), Store(store, create=True)
    if origins:
        keep(held.path, origins)
    with _progress() as advance:
        summary = held.ingest(_extractions(reading, known, advance), origins=known)
    click.echo(f"{summary.read:>8,} reports read: {summary.new:,} new, {summary.unchanged:,} unchanged")
    click.echo(f"{len(reading.failed):>8,} failed")
    click.echo(f"{summary.figures:>8,} figures in the new ones")
    click.echo(f"{summary.incidents:>8,} incidents in the store")
    reading.finish()


def _extractions(reading: "Reading", origins: "Origins", advance: "Callable[[], None]") -> Iterator["Extraction"]:
    from stats.model import Report
    from stats.pipeline import extract

    for item in reading:
        advance()
        if isinstance(item, Report):
            yield extract(item, origins)


@contextmanager
def _progress() -> Iterator["Callable[[], None]"]:
    """A function to call at each report; on a terminal a bar moves with it."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("reading"), BarColumn(), TextColumn("{task.completed:,.0f} reports"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=None)
        yield lambda: progress.advance(task)
