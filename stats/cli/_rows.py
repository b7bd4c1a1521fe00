"""Rows of a query on a stream: a table, JSON Lines or CSV."""

import csv
import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TextIO

import click

from stats.cli._output import console, written
from stats.rows import Row

if TYPE_CHECKING:
    from rich.table import Table

WIDEST = 2000
"""Characters of a line in a file or a pipe, where a row is never broken unless it tells as much."""
_FORMATS = ("table", "jsonl", "csv")
rows_format = click.option("--format", "form", type=click.Choice(_FORMATS), default=_FORMATS[0], show_default=True)


def print_rows(rows: Sequence[Row], form: str, stream: TextIO) -> None:
    """Print rows as the format says; open or unknown values are empty, in JSON null."""
    {"table": _table, "jsonl": _jsonl, "csv": _csv}[form](rows, stream)


def _jsonl(rows: Sequence[Row], stream: TextIO) -> None:
    for row in rows:
        print(json.dumps(row, ensure_ascii=False, default=_plain), file=stream)


def _csv(rows: Sequence[Row], stream: TextIO) -> None:
    from stats.publish.tables import inert

    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(rows[0] if rows else [])
    writer.writerows([value if isinstance(value, int | float) else inert(_cell(value)) for value in row.values()] for row in rows)


def _table(rows: Sequence[Row], stream: TextIO) -> None:
    """A line a row; on a screen too narrow for that a line a cell, so that an id or a day is never broken."""
    from rich.measure import Measurement
    from rich.table import Table

    if not rows:
        print("nothing found", file=stream)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in rows[0]:
        table.add_column(name, justify="right" if _numeric(rows, name) else "left")
    for row in rows:
        table.add_row(*(written(_cell(value)) for value in row.values()))
    out = console(stream, WIDEST)
    fits = Measurement.get(out, out.options.update(width=WIDEST), table).minimum <= out.width
    for one in [table] if fits else map(_cells, rows):
        out.print(one)


def _cells(row: Row) -> "Table":
    """The cells of a row that are not empty, a line each."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0))
    for name, value in row.items():
        if cell := written(_cell(value)):
            table.add_row(Text(name, style="bold"), cell)
    table.add_row()
    return table


def _numeric(rows: Sequence[Row], name: str) -> bool:
    return all(isinstance(row[name], int | float | None) and not isinstance(row[name], bool) for row in rows)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return " ".join(map(_cell, value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def _plain(value: object) -> str:
    assert isinstance(value, date)
    return value.isoformat()
