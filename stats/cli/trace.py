"""The sentences behind a number, and the ledger that it follows from."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from stats.cli import _options as options
from stats.cli._output import console, writing
from stats.cli._selection import options as selecting
from stats.cli._selection import selection
from stats.rows import Row

if TYPE_CHECKING:
    from rich.text import Text


@click.command(epilog=options.example(
    "stats trace 3f2a9b41c07d", "stats trace 2025-12.SY09.killed", "stats trace --region deir-ez-zor --outcome killed",
))
@click.argument("id_", metavar="[ID]", required=False)
@click.option("--format", "form", type=click.Choice(("text", "jsonl")), default="text", show_default=True)
@selecting
@options.store
@options.output
@options.quotes
def command(
    id_: str | None, form: str, store: Path, output: Path | None, quotes: str | None, **asked: Any
) -> None:
    """The sentences behind a number, and the ledger that it follows from.

    ID is that of an incident, an account or a figure, or the code of a figure in a report, such as 2025-12.SY09.killed; without
    it, every incident of the selection is traced.
    """
    from stats.queries import snapshot
    from stats.store import Store
    from stats.trace import behind

    chosen = selection(**asked)
    with snapshot(Store(store), chosen) as at, writing(output) as stream:
        shown = False
        for trace in behind(at, id_, chosen, masked=options.masks(quotes, output)):
            _PRINTERS[form](trace, stream)
            shown = True
        if not shown and form == "text":
            print("nothing found", file=stream)


def _text(trace: Row, stream: TextIO) -> None:
    out = console(stream)
    out.print(trace["title"], style="bold", markup=False)
    for line in trace["ledger"]:
        out.print(line, markup=False)
    for row in trace["evidence"]:
        mark = "" if row["current"] else " (since replaced, or told otherwise)"
        about = f"{row['publisher'] or 'unknown publisher'}, {(row['published'] or 'no date')[:10]}, {row['report_id']}"
        out.print(f"\n{about}: {row['outcome']} by rule {row['rule']}{mark}", style="dim", markup=False)
        out.print(_highlighted(row))
    out.print()


def _highlighted(row: Row) -> "Text":
    """The quote with its number marked, in brackets too since a file has no colours."""
    from rich.text import Text

    quote, start, end = row["quote"], row["start"], row["end"]
    return Text.assemble(quote[:start], ("⟦" + quote[start:end] + "⟧", "bold reverse"), quote[end:])


def _jsonl(trace: Row, stream: TextIO) -> None:
    import json

    print(json.dumps(trace, ensure_ascii=False, default=str), file=stream)


_PRINTERS = {"text": _text, "jsonl": _jsonl}
