"""Options and arguments that several commands share, and the look of an example."""

import os
from pathlib import Path

import click

from stats.errors import StatsError

paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
store = click.option(
    "--store", envvar="STATS_STORE", default=Path("stats-store"), show_default="stats-store, or STATS_STORE",
    type=click.Path(path_type=Path, file_okay=False), help="The folder of the store.",
)
output = click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to a file, with victims' names masked.",
)
quotes = click.option(
    "--quotes", type=click.Choice(["masked", "full"]),
    help="Victims' names in quotes. [default: full on the screen, masked with -o; full with -o is for private use only]",
)
origins = click.option(
    "--origins", type=click.Path(path_type=Path, dir_okay=False),
    help="A CSV of more origins (id,name_ar,name_en,kind,mastheads).",
)


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    from stats.read.row import iso

    try:
        return iso(value)
    except StatsError as error:
        raise click.BadParameter("write an ISO 8601 date, such as 2025-12-20") from error


published = click.option(
    "--published", metavar="DATE", callback=_day, help="The day of publication of reports that tell none, e.g. 2025-12-20.",
)


workers = click.option(
    "--workers", type=click.IntRange(min=1), default=_cores, show_default="the processor's cores",
    help="Processes that read reports; 1 reads in this one. What comes out is the same.",
)


def masks(quotes: str | None, output: Path | None) -> bool:
    """Whether victims' names are masked: always in a file unless the user asked for full quotes."""
    return quotes == "masked" or (output is not None and quotes != "full")


def example(*commands: str) -> str:
    """An epilog that shows how a command is used."""
    return "\b\n" + "\n".join(["Example:", *(f"  {command}" for command in commands)])
