"""What each word of a sentence may begin, looked up once: a sentence is asked only for what its words may tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache, reduce
from operator import or_
from typing import Any

from stats.find.actor import actor_names
from stats.find.age import age_words
from stats.find.date_words import date_words
from stats.find.lexicon import Lexicon
from stats.find.numeral import may_count
from stats.find.outcome import triggers
from stats.find.person import person_nouns
from stats.find.place import opens_place
from stats.find.small import small_words
from stats.find.weapon import weapon_words
from stats.text.kept import Kept
from stats.text.word import stems

PLACE, ACTOR, WEAPON, NOUN, TRIGGER, NUMBER, AGE, BACK, NEAR, NAMED, *SMALL = (1 << n for n in range(14))
"""A bit for each vocabulary of which an entry may begin at a word; NEAR and NAMED hint at the day on which a text was told."""


@cache
def marks(lang: str) -> Kept[int]:
    """The marks of a folded word of a language, by that word."""
    asked, firsts = tuple(_asked(lang)), _firsts(lang)

    def read(form: str) -> int:
        begun = (firsts[stem] for _, stem in stems(form) if stem in firsts)
        return reduce(or_, begun, sum(mark for mark, begins in asked if begins(form)))

    return Kept(read)


def _asked(lang: str) -> Iterator[tuple[int, Callable[[str], bool]]]:
    dates = date_words(lang)
    yield from ((PLACE, opens_place(lang).__getitem__), (NUMBER, may_count(lang)), (BACK, dates.back.may_hold))
    yield from ((NEAR, _hint(dates.hints, "near")), (NAMED, _hint(dates.hints, "named")))


def _firsts(lang: str) -> Mapping[str, int]:
    """The marks of the words that entries of the lexica begin with: a word new to a text is looked up once for all of them."""
    lexica: dict[int, Lexicon[Any]] = {
        ACTOR: actor_names(lang), WEAPON: weapon_words(lang), NOUN: person_nouns(lang), TRIGGER: triggers(lang),
        AGE: age_words(lang), **dict(zip(SMALL, small_words(lang), strict=True)),
    }
    firsts: Counter[str] = Counter()
    for mark, lexicon in lexica.items():
        firsts.update(dict.fromkeys(lexicon.firsts, mark))
    return firsts


def _hint(hints: Kept[frozenset[str]], name: str) -> Callable[[str], bool]:
    return lambda form: name in hints[form]
