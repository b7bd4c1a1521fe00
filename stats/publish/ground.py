"""What every section stands on: the data, the words, the address they share, and counts laid out as rows of cells."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from stats.model import OUTCOMES
from stats.publish.address import Address, of_selection
from stats.publish.count import Count
from stats.publish.document import Cell, Column, Table, code, figure
from stats.publish.words import Words

Row = Mapping[str, Any]
HARM = ("killed", "wounded", "missing", "killed_or_wounded")
HELD = ("arrested", "abducted")
Line = tuple[Cell, Address, list[Row]]
"""A row before it is laid out: its label, its address, and its counts as rows with an outcome."""


class Ground:
    """The data of one report and the words of one language."""

    def __init__(self, data: Mapping[str, Any], words: Words) -> None:
        self.data, self.words = data, words
        self.address = of_selection(data["selection"])
        self.incidents: list[Row] = list(data["incidents"])
        self.said = grouped(data["said"], "incident_id")

    def reported(self, among: Sequence[str] = OUTCOMES) -> list[str]:
        """The outcomes that were reported at all, in the codebook's order."""
        held = {row["outcome"] for row in self.data["all"]}
        return [outcome for outcome in among if outcome in held]

    def count(self, rows: Iterable[Row], outcome: str) -> Count | None:
        """The count of an outcome among rows that have one each, or None where it was not reported."""
        return next((Count.of(row) for row in rows if row["outcome"] == outcome), None)

    def counts(self, rows: Sequence[Row], outcomes: Sequence[str], address: Address) -> list[Cell]:
        """A cell an outcome, each with its address."""
        return [figure(self.count(rows, outcome), address.but(outcome=outcome)) for outcome in outcomes]

    def columns(self, outcomes: Sequence[str]) -> list[Column]:
        """A column an outcome."""
        return [Column(self.words.outcome(outcome), "count", outcome) for outcome in outcomes]

    def column(self, key: str, kind: str = "text") -> Column:
        """A column that holds no outcome."""
        return Column(self.words(f"column.{key}"), kind)

    def heads(self, *specs: str) -> list[Column]:
        """Columns from `key` or `key:kind`."""
        return [self.column(*spec.split(":")) for spec in specs]

    def table(self, key: str, label: str, outcomes: Sequence[str], lines: Sequence[Line], strong: Iterable[int] = ()) -> Table:
        """Lines as a table: label, a column an outcome, the code of the row."""
        columns = [self.column(label), *self.columns(outcomes), self.column("code", "code")]
        rows = [[cell, *self.counts(rows, outcomes, address), code(str(address))] for cell, address, rows in lines]
        marked = frozenset(index % len(rows) for index in strong) if rows else frozenset[int]()
        return Table(key, self.words(f"table.{key}"), columns, rows, marked, [str(address) for _, address, _ in lines])

    def place(self, incident: Row) -> str:
        """Where an incident was, as its most exact place."""
        told = self.words.place(incident.get("place"), incident.get("pcode"))
        return told or self.words.regions(incident["adm1"]) or self.words("row.unresolved_place")


def grouped(rows: Iterable[Row], key: str) -> dict[Any, list[Row]]:
    """Rows by the value of a key, in the order they come; a list becomes a tuple."""
    held: dict[Any, list[Row]] = {}
    for row in rows:
        value = row[key]
        held.setdefault(tuple(value) if isinstance(value, list) else value, []).append(row)
    return held
