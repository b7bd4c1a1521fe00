"""The parts of a report that every view prints: sections of sentences, charts and tables of cells."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from stats.publish.address import Address
from stats.publish.count import Count, isolated


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text as printed.

    A count has its address; the count of one incident that incident's id and the outcome; a running total its figure's id.
    """

    text: str
    kind: str = "text"
    count: Count | None = None
    address: Address | None = None
    incident: str | None = None
    outcome: str | None = None
    figure: str | None = None

    @property
    def sort(self) -> str | int:
        """What a column is sorted by."""
        return self.count.best if self.count else self.text


def figure(count: Count | None, address: Address | None = None) -> Cell:
    """A count as best (low–high); empty when nothing was reported."""
    return Cell(isolated(count.text), "count", count, address) if count else Cell("", "count")


def spread(count: Count | None, address: Address | None = None) -> Cell:
    """A count that has no best value, as low–high."""
    return Cell(isolated(count.range), "count", count, address) if count else Cell("", "count")


def number(value: int, address: Address | None = None) -> Cell:
    """A plain number, with the address of the incidents it is of."""
    return Cell(isolated(str(value)), "number", address=address)


def code(text: str) -> Cell:
    """An id or another code, set in the code's face."""
    return Cell(isolated(text), "code")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what its cells are (text, count, number, code), and the part it adds to a figure's address."""

    title: str
    kind: str = "text"
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A captioned table; `strong` holds the indexes of the rows that sum others, `codes` the address of each row."""

    key: str
    caption: str
    columns: list[Column]
    rows: list[list[Cell]]
    strong: frozenset[int] = frozenset()
    codes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart by its kind and data; `draw` gives its SVG, `alt` says what it shows; `bars`, under a title of their own, are what
    a terminal can draw of it.
    """

    key: str
    title: str
    footer: str
    alt: str
    draw: Callable[[], bytes]
    bars: list[tuple[str, Count]] = field(default_factory=list)
    bars_title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the report."""

    key: str
    title: str
    leads: list[str] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report in one language; `code` begins the code of every figure; `day`, the latest publication day in the data, is
    the only date it carries.
    """

    lang: str
    direction: str
    title: str
    subtitle: str
    code: str
    day: str | None
    invented: str | None
    notes: list[str]
    sections: list[Section]
    data: dict[str, Any]

    def section(self, key: str) -> Section:
        """The section of that key."""
        return next(section for section in self.sections if section.key == key)
