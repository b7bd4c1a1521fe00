"""Read the figures of reports, without a store."""

from importlib import import_module
from pathlib import Path

import click

from stats.cli import _options as options
from stats.cli._output import writing

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
@options.workers
def command(
    paths: tuple[Path, ...], form: str, published: str | None, origins: Path | None, output: Path | None, quotes: str | None,
    workers: int,
) -> None:  # fmt: skip
    """Read the figures of reports, without a store.

    PATH is a file of text, HTML, JSON Lines, CSV, Parquet, RSS or Atom, or Telegram's export, or a folder of such files.
    """
    from stats.cli._progress import bar, screen_is_free
    from stats.cli._reading import Reading
    from stats.origins import known

    reading, masked = Reading(paths, published), options.masks(quotes, output)
    shape = import_module(f"stats.cli._{form}")
    make = shape.Maker(known(origins), masked)
    with writing(output) as stream, bar("reports", shown=output is not None or screen_is_free()) as shown:
        show = shape.printer(stream, masked)
        for item in reading.made(make, workers):
            show(item)
            shown.advance()
    reading.finish()
