"""Read every number phrase of reports, whether or not it counts people."""

import json
from pathlib import Path

import click

from stats.cli import _options as options
from stats.cli._output import writing


@click.command(epilog=options.example("stats numbers sentences.jsonl --format jsonl"))
@options.paths
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True,
              help="A JSON object a report.")
@options.output
def command(paths: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Read every number phrase of reports, whether or not it counts people.

    A phrase that holds a number but cannot be read whole is given as `unparsed`, without a value.
    """
    from stats.cli._reading import Reading
    from stats.find.quantity import numbers_of
    from stats.read import Unread

    reading = Reading(paths)
    with writing(output) as stream:
        for item in reading:
            told = {"error": item.error} if isinstance(item, Unread) else {"numbers": numbers_of(item.text, item.lang or "ar")}
            stream.write(json.dumps({"id": item.id, **told}, ensure_ascii=False) + "\n")
    reading.finish()
