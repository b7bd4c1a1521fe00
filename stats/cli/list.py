"""List what there is to choose from: regions, actors, origins, queries, editions."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from stats.cli import _options as options
from stats.cli._rows import print_rows, rows_format
from stats.rows import Row


@click.command(epilog=options.example("stats list regions", "stats list queries"))
@click.argument("what", type=click.Choice(("regions", "actors", "origins", "queries", "editions")))
@rows_format
@options.store
def command(what: str, form: str, store: Path) -> None:
    """List what there is to choose from: regions, actors, origins, queries, editions."""
    lists: dict[str, Callable[[], list[Row]]] = {
        "regions": _regions, "actors": _actors, "origins": _origins, "queries": _queries, "editions": partial(_editions, store),
    }
    print_rows(lists[what](), form, sys.stdout)


def _regions() -> list[Row]:
    from stats.language import read_table
    from stats.shipped import shipped

    columns = ("pcode", "iso", "slug", "name_en", "name_ar")
    return [{column: row[column] for column in columns} for row in read_table(shipped("data", "places", "areas.tsv"))]


def _actors() -> list[Row]:
    return _csv("actors", "actors.csv")


def _origins() -> list[Row]:
    return [row for name in ("origins.csv", "more.csv") for row in _csv("origins", name)]


def _csv(folder: str, name: str) -> list[Row]:
    import csv

    from stats.shipped import shipped

    with shipped("data", folder, name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _queries() -> list[Row]:
    from stats.queries import header, names

    return [{"query": name, **header(name)} for name in names()]


def _editions(store: Path) -> list[Row]:
    from stats.editions import editions
    from stats.store import Store

    return [
        {"edition": e.number, "made": e.at, "cause": e.cause, "program": e.program} for e in editions(Store(store).tables)
    ]
