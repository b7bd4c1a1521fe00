"""The report on a terminal: tables and bars that fit its width."""

import os
import unicodedata
from io import StringIO
from textwrap import wrap
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table as Grid
from rich.text import Text

from stats.publish.count import plain
from stats.publish.document import Cell, Chart, Document, Section, Table

MARK = "\u200e"
"""After a cell that ends in Arabic: what follows on the line stays where it is."""
LEFT_OUT = ("incidents", "worst", "days", "edition")
"""Sections and tables that are too long for a terminal; the PDF and the page have them."""
PAGE_WIDTH = 120
HEADING = 12
"""Characters after which a heading is broken, so that many columns fit."""
ENDS_RIGHT = ("count", "number")
BAR = "█"


def printed(document: Document) -> str:
    """The report as plain text, as wide as a page."""
    stream = StringIO()
    show(document, stream)
    return stream.getvalue()


def show(document: Document, stream: TextIO) -> None:
    """Print the report; a file or a pipe is as wide as a page."""
    width = None if stream.isatty() or "COLUMNS" in os.environ else PAGE_WIDTH
    console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
    console.print(Text(shown(document.title), style="bold"))
    console.print(Text(shown(document.subtitle)))
    if document.invented:
        console.print(Panel(Text(shown(document.invented), style="bold"), style="yellow", expand=False))
    for section in document.sections:
        if section.key not in LEFT_OUT:
            console.print(_section(section, console.width, f"{plain(document.code)}."))
    for note in document.notes:
        console.print(Text(shown(note), style="dim"))


def shown(text: str) -> str:
    """Text without isolates, which terminals do not know, or control characters, which steer them; with a mark after Arabic."""
    bare = "".join("\ufffd" if unicodedata.category(letter) == "Cc" else letter for letter in plain(text))
    return bare + MARK if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in bare) else bare


def _section(section: Section, width: int, prefix: str) -> RenderableType:
    charts = [_bars(chart, width) for chart in section.charts if chart.bars]
    tables = [table for table in section.tables if table.key not in LEFT_OUT]
    grids = [_grid(table, prefix, shown(table.caption) if len(tables) > 1 else None) for table in tables]
    return Group(
        Text(f"\n{shown(section.title)}", style="bold cyan"),
        *(Text(shown(lead), style="dim") for lead in section.leads),
        *grids,
        *charts,
    )


def _grid(table: Table, prefix: str, title: str | None) -> Grid:
    grid = Grid(box=SIMPLE_HEAD, title=title, title_justify="left", title_style="bold", show_edge=False, padding=(0, 1, 0, 0))
    for column in table.columns:
        right = column.kind in ENDS_RIGHT
        grid.add_column(
            "\n".join(wrap(shown(column.title), HEADING)),
            justify="right" if right else "left",
            vertical="top",
            no_wrap=column.kind in (*ENDS_RIGHT, "date", "code"),
            overflow="fold",
        )
    for at, row in enumerate(table.rows):
        grid.add_row(*(_cell(cell, prefix) for cell in row), style="bold" if at in table.strong else "")
    return grid


def _cell(cell: Cell, prefix: str) -> Text:
    text = shown(cell.text)
    span = prefix.partition(".")[0] + "."
    return Text(text.removeprefix(prefix).removeprefix(span), style="dim") if cell.kind == "code" else Text(text)


def _bars(chart: Chart, width: int) -> RenderableType:
    """Bars of the best value, scaled to the width that is left beside names and figures."""
    names, figures = [shown(label) for label, _ in chart.bars], [count.text for _, count in chart.bars]
    room = max(10, width - max(map(len, names)) - max(map(len, figures)) - 8)
    top = max(1, *(count.best for _, count in chart.bars))
    grid = Grid.grid(padding=(0, 1))
    for name, figure, (_, count) in zip(names, figures, chart.bars, strict=True):
        length = round(room * count.best / top) or (1 if count.best else 0)
        grid.add_row(Text(name), Text(BAR * length, style="red"), Text(figure))
    return Padding(Group(Text(shown(chart.bars_title), style="italic"), grid), (0, 2))
