"""A language is a folder of tables under `data/languages`: this reads them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from stats.errors import TableError
from stats.shipped import shipped
from stats.text.normalise import fold

LANGUAGES = ("ar", "en")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells by column name, and where it stands."""

    cells: Mapping[str, str]
    path: Path
    line: int

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def forms(self, column: str = "forms") -> list[str]:
        """The alternatives of a cell, which are separated by `|`."""
        return [form.strip() for form in self.cells[column].split("|") if form.strip()]

    def one_of(self, column: str, allowed: tuple[str, ...]) -> str:
        """The cell, or a TableError when it is not one of the allowed values."""
        value = self.cells[column]
        if value not in allowed:
            raise TableError(self.path, self.line, f"{column} is {value!r}; it must be one of {', '.join(allowed)}")
        return value

    def number(self, column: str) -> int | None:
        """The cell as a whole number, None when empty, or a TableError."""
        value = self.cells[column]
        if not value:
            return None
        if not value.isdecimal():
            raise TableError(self.path, self.line, f"{column} is {value!r}; it must be a whole number")
        return int(value)


def read_table(path: Path) -> list[Row]:
    """Read a tab-separated table with a header line; `#` starts a comment line.

    Raises TableError for a line whose number of cells differs from the header's.
    """
    return list(_rows(path))


def _rows(path: Path) -> Iterator[Row]:
    header: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise TableError(path, number, f"{len(cells)} cells under {len(header)} columns")
        cells += [""] * (len(header) - len(cells))
        yield Row(dict(zip(header, cells, strict=True)), path, number)


@cache
def table(code: str, name: str) -> tuple[Row, ...]:
    """The rows of `data/languages/<code>/<name>.tsv`."""
    return tuple(read_table(shipped("data", "languages", code, f"{name}.tsv")))


@cache
def _by_form(code: str) -> Mapping[str, frozenset[str]]:
    return {row["what"]: frozenset(fold(form).text for form in row.forms()) for row in table(code, "form_words")}


def form_words(code: str, what: str) -> frozenset[str]:
    """The folded words that a row of `form_words.tsv` names; KeyError where none does."""
    return _by_form(code)[what]


def joined(forms: Iterable[str]) -> frozenset[str]:
    """Folded Arabic forms, and each with "and" joined to it."""
    return frozenset(conjunction + form for form in forms for conjunction in ("", "و"))


@cache
def folded(code: str, name: str, column: str = "", value: str = "") -> frozenset[str]:
    """The folded forms of a table of a language; with `column`, only of the rows that hold `value` there."""
    rows = (row for row in table(code, name) if not column or row[column] == value)
    return frozenset(fold(form).text for row in rows for form in row.forms())
