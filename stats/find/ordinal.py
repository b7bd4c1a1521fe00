"""Ordinals: خامس, الحادي والعشرون, fifth, twenty-first, 2nd. "A fifth member" is one person."""

from collections.abc import Sequence
from typing import NamedTuple

from stats.find.numeral import Numerals, Token
from stats.text.word import Word

_SUFFIXES = ("st", "nd", "rd", "th")


class Ordinal(NamedTuple):
    """An ordinal at words `start` to `end` (without it), its place in the order, and its proclitics."""

    start: int
    end: int
    value: int
    clitics: str


def find_ordinals(words: Sequence[Word], lang: str) -> list[Ordinal]:
    """The ordinals of a sentence, left to right."""
    return ordinals(Numerals(words, "", lang))


def ordinals(numerals: Numerals) -> list[Ordinal]:
    """The ordinals among the numerals of a sentence, left to right."""
    found: list[Ordinal] = []
    for position in numerals.starts:
        if (not found or found[-1].end <= position) and (ordinal := _ordinal(numerals, position)):
            found.append(ordinal)
    return found


def _ordinal(numerals: Numerals, position: int) -> Ordinal | None:
    form = numerals.form(position)
    if form[0].isdecimal():
        suffixed = numerals.glued(position + 1) and numerals.form(position + 1) in _SUFFIXES
        return Ordinal(position, position + 2, int(form), "") if suffixed and form.isdecimal() and len(form) < 5 else None
    token = numerals.at(position)
    if token is None or token.kind not in ("ordinal", "decade"):
        return None
    rest = _rest(numerals, token)
    if rest:
        return Ordinal(position, rest.end, int(token.low + rest.low), token.clitics)
    if token.kind == "ordinal" and numerals.alone(token, token.end):
        return Ordinal(position, token.end, int(token.low), token.clitics)
    return None


def _rest(numerals: Numerals, token: Token) -> Token | None:
    """The second part of a compound: twenty-FIRST, الثالث عشر, الحادي والعشرون."""
    at = token.end + (numerals.form(token.end) in ("-", "و"))
    second = numerals.at(at)
    if second is None:
        return None
    if token.kind == "decade":
        return second if second.kind == "ordinal" and second.low < 10 else None
    joined = second.clitics[:1] == "و" or numerals.form(token.end) == "و"
    fits = second.kind == ("tens" if joined else "ten")
    return second if fits and token.low < 10 else None
