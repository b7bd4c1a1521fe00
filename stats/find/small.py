"""The small vocabularies of a language, each word with the table it stands in."""

from functools import cache
from typing import NamedTuple

from stats.find.lexicon import Lexicon
from stats.language import table

_SMALL = (("people_words", "what"), ("status_words", "what"), ("given_names", "sex"), ("clause_words", "what"))


class Small(NamedTuple):
    """A word of a small vocabulary: which table it stands in, and its value there."""

    table: str
    value: str


@cache
def small_words(lang: str) -> tuple[Lexicon[Small], ...]:
    """The small vocabularies of a language, one lexicon a table."""
    return tuple(
        Lexicon((form, Small(name, row[column])) for row in table(lang, name) for form in row.forms())
        for name, column in _SMALL
    )


@cache
def units(lang: str) -> Lexicon[bool]:
    """Nouns that are counted and are no people."""
    return Lexicon((form, True) for row in table(lang, "units") for form in row.forms())
