"""Find the weapon, or the kind of act, that a sentence tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from stats.find.cue import with_article
from stats.find.lexicon import Lexicon
from stats.language import Row, table
from stats.model import WEAPONS

FROM_AFAR = frozenset(("air-strike", "drone-strike", "missile", "shelling"))
BOMBARDMENT = FROM_AFAR - {"drone-strike"}
"""Weapons that strike from afar, and those of them that no one person is sought with."""


@dataclass(frozen=True, slots=True)
class WeaponHit:
    """A weapon told at words `start` to `end`. `rank`: of several told for one act, the lowest decides."""

    start: int
    end: int
    weapon: str
    rank: int


def find_weapons(words: Sequence[str], lang: str) -> list[WeaponHit]:
    """The weapons a sentence tells, left to right."""
    hits = weapon_words(lang).find(words)
    return [WeaponHit(hit.start, hit.end, hit.values[0].weapon, hit.values[0].rank) for hit in hits]


def weapon_of(hits: Iterable[WeaponHit]) -> str:
    """The weapon of one act, from all that is told of it; `unknown` where nothing is."""
    first = min(hits, key=lambda hit: hit.rank, default=None)
    return first.weapon if first else "unknown"


@dataclass(frozen=True, slots=True)
class _Weapon:
    weapon: str
    rank: int


@cache
def weapon_words(lang: str) -> Lexicon[_Weapon]:
    """The words for weapons and for kinds of acts."""
    return Lexicon(
        (form, _weapon(row)) for row in table(lang, "weapons") for name in row.forms() for form in with_article(name)
    )


def _weapon(row: Row) -> _Weapon:
    return _Weapon(row.one_of("weapon", WEAPONS), row.number("rank") or 0)
