"""What is said beside a number about its bound: about, at least, up to, ranges and shares (codebook 3)."""

from functools import cache
from typing import NamedTuple

from stats.find.numeral import Numerals, Phrase
from stats.language import form_words, table
from stats.text.word import forms_of, stems

BOUNDS = ("about", "at_least", "at_most", "range", "share")
SIDES = ("before", "after", "between", "from", "to", "or", "rise")
_GAP = "…"
_PLUS, _OVER = ("+",), ("over",)
_QUARRELS = form_words("en", "quarrel")
_WIDEST_GAP = 3


class Hedge(NamedTuple):
    """A phrase at words `start` to `end` (without it) and the bound it gives the number beside it."""

    bound: str
    start: int
    end: int


@cache
def phrases(lang: str, side: str) -> tuple[tuple[Phrase, str], ...]:
    """The phrases of one side of a number with their bounds, the longest first."""
    rows = [row for row in table(lang, "hedges") if row.one_of("side", SIDES) == side]
    found = [(forms_of(form), row.one_of("bound", BOUNDS)) for row in rows for form in row.forms()]
    return tuple(sorted(found, key=lambda phrase: -len(phrase[0])))


@cache
def _by_edge(lang: str, side: str, edge: int) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """The phrases by their last word (edge -1) or their first (edge 0)."""
    groups: dict[str, tuple[tuple[Phrase, str], ...]] = {}
    for phrase in phrases(lang, side):
        groups[phrase[0][edge]] = (*groups.get(phrase[0][edge], ()), phrase)
    return groups


def before(numerals: Numerals, position: int, side: str = "before") -> Hedge | None:
    """The longest phrase that ends at a word; its first word may carry proclitics."""
    groups = _by_edge(numerals.lang, side, -1)
    for _, last in stems(numerals.form(position - 1)):
        for phrase, bound in groups.get(last, ()):
            start = _start(numerals, position, phrase)
            if start is not None and phrase == _OVER and numerals.form(start - 1) in _QUARRELS:
                return None  # "protests over two deaths"
            if start is not None and (phrase != _PLUS or numerals.glued(position)):
                return Hedge(bound, start, position)
    return None


def after(numerals: Numerals, position: int) -> Hedge | None:
    """The longest phrase that starts at a word and follows a number."""
    for phrase, bound in _by_edge(numerals.lang, "after", 0).get(numerals.form(position), ()):
        said = numerals.forms[position:position + len(phrase)] == phrase
        if said and (phrase != _PLUS or numerals.glued(position)):
            return Hedge(bound, position, position + len(phrase))
    return None


def afters(numerals: Numerals) -> list[Hedge]:
    """Every phrase of a sentence that may follow a number, left to right."""
    known = _by_edge(numerals.lang, "after", 0)
    found = [after(numerals, at) for at, form in enumerate(numerals.forms) if form in known]
    return [hedge for hedge in found if hedge]


def one_of(numerals: Numerals, position: int, side: str) -> bool:
    """Whether the word at a position is a phrase of that side, with or without proclitics."""
    groups = _by_edge(numerals.lang, side, 0)
    return any(stem in groups for _, stem in stems(numerals.form(position))) if numerals.form(position) else False


def _start(numerals: Numerals, end: int, phrase: Phrase) -> int | None:
    """Where a phrase that ends at a word starts, or None; … stands for up to three words."""
    if _GAP not in phrase:
        return _exact(numerals, end, phrase)
    at = phrase.index(_GAP)
    tail = _exact(numerals, end, phrase[at + 1:])
    if tail is None:
        return None
    starts = (_exact(numerals, tail - gap, phrase[:at]) for gap in range(_WIDEST_GAP + 1))
    return next((start for start in starts if start is not None), None)


def _exact(numerals: Numerals, end: int, phrase: Phrase) -> int | None:
    start = end - len(phrase)
    if start < 0 or numerals.forms[start + 1:end] != phrase[1:]:
        return None
    return start if any(stem == phrase[0] for _, stem in stems(numerals.form(start))) else None
