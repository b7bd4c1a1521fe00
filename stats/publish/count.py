"""A count as low, best and high, and how it is printed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

LTR, RTL, AUTO, POP = "\u2066", "\u2067", "\u2068", "\u2069"
CONTROLS = dict.fromkeys(map(ord, LTR + RTL + AUTO + POP + "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))


@dataclass(frozen=True, slots=True)
class Count:
    """Persons as reported: `low` is committed to, `best` the value most origins give, `high` None when open."""

    low: int
    best: int
    high: int | None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Count":
        """The count of a row; a row without `best` is best at its low, as an origin's value is its low (codebook 11)."""
        best = row.get("best")
        return cls(row["low"], row["low"] if best is None else best, row["high"])

    @property
    def text(self) -> str:
        """`12`, `12 (10–14)`, or `12 (≥ 10)` when open."""
        if self.high is None:
            return f"{self.best} (≥ {self.low})"
        return str(self.best) if self.low == self.best == self.high else f"{self.best} ({self.range})"

    @property
    def range(self) -> str:
        """`10–14`, `10` when both ends meet, `≥ 10` when open."""
        if self.high is None:
            return f"≥ {self.low}"
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


def total(counts: Iterable[Count]) -> Count | None:
    """The sum of counts, open when one is; None for no count at all, which is not zero."""
    held = list(counts)
    if not held:
        return None
    highs = [count.high for count in held]
    high = None if None in highs else sum(h for h in highs if h is not None)
    return Count(sum(c.low for c in held), sum(c.best for c in held), high)


def isolated(text: str) -> str:
    """A number, range, date or code, kept left to right whatever stands around it."""
    return f"{LTR}{text}{POP}"


def named(text: str) -> str:
    """A name or quote that keeps its own direction whatever stands around it."""
    return f"{AUTO}{text}{POP}"


def plain(text: str) -> str:
    """The text without direction controls."""
    return text.translate(CONTROLS)
