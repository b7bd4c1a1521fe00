"""English: whom somebody says that people are: "four people who residents said were civilians" (codebook 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.people import People
from stats.find.tags import Tags
from stats.language import folded

_SAYS, _ARE, _ALL = frozenset(("said", "says", "say")), frozenset(("were", "was", "are", "is")), frozenset(("all", "a", "both"))
_CIVILIANS, _SPEAKER = folded("en", "civilian_words", "", ""), 6


def said_to_be(tags: Tags, people: People) -> People | None:
    """People of whom nothing else is known, and whom a speaker told behind them calls civilians."""
    if people.status != "unknown" or people.force or people.former:
        return None
    words = range(people.end + 1, people.end + _SPEAKER)
    be = next((at for at in words if tags.form(at) in _ARE and tags.form(at - 1) in _SAYS), None)
    if be is None or any(at in tags.triggers or tags.form(at) in (".", ";") for at in range(people.end, be - 1)):
        return None
    told = be + 1 + (tags.form(be + 1) in _ALL)
    return replace(people, end=told + 1, status="civilian") if tags.form(told) in _CIVILIANS else None
