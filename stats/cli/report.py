"""What was reported, as tables on the terminal, a PDF, a page, or data."""

from pathlib import Path
from typing import Any

import click

from stats.cli import _options as options
from stats.cli import _selection

_FORMATS = (
    "terminal", "pdf", "html", "csv", "json", "xlsx", "parquet", "geojson", "hapi", "acled", "ged", "datapackage",
)  # fmt: skip
_TAGGED = ("csv", "hapi")


@click.command(
    epilog=options.example(
        "stats report --region deir-ez-zor --month 2025-12",
        "stats report --month 2025-12 --format pdf --lang both -o summary.pdf",
    )
)
@options.store
@_selection.options
@click.option("--lang", type=click.Choice(["en", "ar", "both"]), default="en", show_default=True, help="Language of the texts.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="terminal", show_default=True, help="What is made.")
@click.option("--hxl", is_flag=True, help="A row of HXL tags under the header, for csv and hapi.")
@options.origins
@options.output
@options.quotes
def command(
    store: Path, lang: str, form: str, hxl: bool, origins: Path | None, output: Path | None, quotes: str | None, **chosen: Any
) -> None:
    """What was reported, as tables on the terminal, a PDF, a page, or data.

    Without --region: all regions. With --lang both, a PDF is written for each language: NAME.en.pdf and NAME.ar.pdf.
    """
    from stats.publish.formats import CHECKING, QUOTING, publish
    from stats.report import report_data
    from stats.store import Store

    if hxl and form not in _TAGGED:
        raise click.UsageError(f"--hxl goes with --format {' and '.join(_TAGGED)} alone")
    selection, masked = _selection.selection(**chosen), options.masks(quotes, output)
    data = report_data(Store(store), selection, masked=masked, quotes=form in QUOTING, checked=form in CHECKING)
    publish(data, form, lang, output, hxl=hxl, origins=origins)
