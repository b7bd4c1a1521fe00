"""What each word of a sentence may begin, looked up once: a sentence is asked only for what its words may tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from stats.find.actor import actor_names
from stats.find.age import age_words
from stats.find.date_words import date_words
from stats.find.numeral import may_count
from stats.find.outcome import triggers
from stats.find.person import person_nouns
from stats.find.place import opens_place
from stats.find.small import small_words
from stats.find.weapon import weapon_words
from stats.text.kept import Kept

PLACE, ACTOR, WEAPON, NOUN, TRIGGER, NUMBER, AGE, BACK, NEAR, NAMED, *SMALL = (1 << n for n in range(14))
"""A bit for each vocabulary of which an entry may begin at a word; NEAR and NAMED hint at the day on which a text was told."""


@cache
def marks(lang: str) -> Kept[int]:
    """The marks of a folded word of a language, by that word."""
    asked = tuple(_asked(lang))
    return Kept(lambda form: sum(mark for mark, begins in asked if begins(form)))


def _asked(lang: str) -> Iterator[tuple[int, Callable[[str], bool]]]:
    dates = date_words(lang)
    yield from ((PLACE, opens_place(lang).__getitem__), (NUMBER, may_count(lang)), (BACK, dates.back.may_hold))
    yield from ((NEAR, _hint(dates.hints, "near")), (NAMED, _hint(dates.hints, "named")))
    yield from ((ACTOR, actor_names(lang).opens), (WEAPON, weapon_words(lang).opens), (NOUN, person_nouns(lang).opens))
    yield from ((TRIGGER, triggers(lang).opens), (AGE, age_words(lang).opens))
    yield from zip(SMALL, (lexicon.opens for lexicon in small_words(lang)), strict=True)


def _hint(hints: Kept[frozenset[str]], name: str) -> Callable[[str], bool]:
    return lambda form: name in hints[form]
