"""Read reports into the store and link them to incidents."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stats.cli import _options as options
from stats.cli._output import visible

if TYPE_CHECKING:
    from stats.cli._progress import Bar
    from stats.cli._reading import Reading
    from stats.intake import Intake, Maker
    from stats.store import Store, Summary


@click.command(epilog=options.example(
    "stats ingest reports/ --store stats-store", "stats ingest reports/ --engine dask --scheduler tcp://127.0.0.1:8786",
))
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@options.store
@options.published
@options.origins
@options.workers
@click.option("--engine", type=click.Choice(["processes", "dask"]), default="processes", show_default=True,
              help="Who reads: processes of this machine, or the workers of a Dask cluster, which also read URLs (s3://…).")
@click.option("--scheduler", metavar="ADDRESS", help="The cluster's scheduler, for --engine dask.")
@click.option("--outputs", metavar="FOLDER", show_default="in the store, removed at the end",
              help="A folder or URL that every worker can write to; what lies there is not read again. It holds texts.")
def command(
    paths: tuple[str, ...], store: Path, published: str | None, origins: Path | None, workers: int, engine: str,
    scheduler: str | None, outputs: str | None,
) -> None:  # fmt: skip
    """Read reports into the store and link them to incidents.

    Reports that the store holds already change nothing. PATH is what `stats extract` takes. The store keeps the names of
    --origins, for its reports.
    """
    from stats.cli._progress import bar
    from stats.cli._reading import Reading
    from stats.intake import Maker
    from stats.origins import keep, known
    from stats.store import Store

    _agree(engine, paths, scheduler)
    reading, make = Reading([Path(path) for path in paths], published), Maker(known(origins))
    held = Store(store, create=True)
    if origins:
        keep(held.path, origins)
    if scheduler:
        summary = _by_cluster(held, reading, paths, make, published, scheduler, outputs)
    else:
        with bar("reports") as shown:
            summary = held.take(_counted(reading.intakes(make, workers), shown))
    _say(summary, len(reading.failed))
    reading.finish()


def _say(told: "Summary", failed: int) -> None:
    counts = f"{told.new:,} new, {told.revised:,} revised or read anew, {told.unchanged:,} unchanged"
    click.echo(f"{told.read:>8,} reports read: {counts}")
    click.echo(f"{failed:>8,} failed")
    click.echo(f"{told.figures:>8,} figures taken in")
    click.echo(f"{told.incidents:>8,} incidents in the store")
    if told.again:
        ids = visible(", ".join(told.again)) + ", …" * (told.revised > len(told.again))
        way_out = "give different reports different ids, or file names; forget one first to move it to an earlier day"
        click.echo(f"of reports with one id the last published counts: {ids}; {way_out}", err=True)


def _agree(engine: str, paths: Iterable[str], scheduler: str | None) -> None:
    """Raise UsageError for options that do not go together."""
    if (engine == "dask") != bool(scheduler):
        raise click.UsageError("--engine dask and --scheduler ADDRESS go together: start a scheduler with `dask scheduler`")
    urls = [path for path in paths if "://" in path]
    if urls and engine != "dask":
        raise click.UsageError(f"{urls[0]} is a URL: --engine dask reads it, or copy it to this machine first")


def _by_cluster(
    held: "Store", reading: "Reading", paths: Iterable[str], make: "Maker", published: str | None, scheduler: str,
    outputs: str | None,
) -> "Summary":  # fmt: skip
    from stats.cli._cluster import Cluster, absolute
    from stats.cli._progress import bar
    from stats.cluster import Job

    cluster = Cluster(paths, Job(make, absolute(outputs or str(held.path / "outputs")), published), scheduler)
    with bar("files") as shown:
        cluster.read(shown.advance)
    with bar("reports") as shown:
        summary = held.take(_counted(cluster.intakes(reading), shown))
    if not outputs:
        cluster.sweep()
    return summary


def _counted(intakes: Iterable["Intake"], bar: "Bar") -> Iterator["Intake"]:
    for intake in intakes:
        bar.advance(intake.reports.height)
        yield intake
    bar.now("linking")
