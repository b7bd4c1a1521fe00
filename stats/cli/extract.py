"""Read the figures of reports, without a store."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stats.cli import _options as options
from stats.cli._output import writing

if TYPE_CHECKING:
    from stats.model import Report

_FORMATS = ("table", "jsonl", "explain")


@click.command(epilog=options.example(
    "stats extract report.txt --format explain", "stats extract reports/ --format jsonl -o figures.jsonl",
))
@options.paths
@click.option("--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True,
              help="A table an incident, a JSON object a report, or every figure in its sentence with its rule.")
@options.published
@options.origins
@options.output
@options.quotes
def command(
    paths: tuple[Path, ...], form: str, published: str | None, origins: Path | None, output: Path | None, quotes: str | None
) -> None:
    """Read the figures of reports, without a store.

    PATH is a file of text, HTML, JSON Lines, CSV, Parquet, RSS or Atom, or Telegram's export, or a folder of such files.
    """
    from stats.cli._reading import Reading, known_origins
    from stats.pipeline import extract
    from stats.read import Unread

    reading, known = Reading(paths, published), known_origins(origins)
    with writing(output) as stream:
        show = import_module(f"stats.cli._{form}").printer(stream, _hider(options.masks(quotes, output)))
        for item in reading:
            show(item if isinstance(item, Unread) else extract(item, known))
    reading.finish()


def _hider(masked: bool) -> Callable[["Report"], Callable[[str], str]] | None:
    """For a report, what hides victims' names in its quotes; None when they may be seen."""
    if not masked:
        return None
    from stats.names import masked as hide
    from stats.names import names_in

    return lambda report: partial(hide, known=names_in(report.text))
