"""English: parts that go on behind "four of them children": "and three women", "and the other a woman" (codebook 4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_people import people_at
from stats.find.grammar.en_words import kinds
from stats.find.people import People
from stats.find.tags import Tags

_OTHER, _COPULA, _REACH = frozenset(("other", "others", "rest", "remaining")), frozenset(("was", "were", "are", "is")), 8
_VERBS = frozenset({"be", "have", "finite"})


def more_shares(tags: Tags, part: People, following: Callable[[Tags, Sequence[People]], People | None]) -> tuple[People, ...]:
    """A part and one more that "and" joins to it, of which no verb tells anything else."""
    if tuple(map(tags.form, range(part.end, part.end + 3))) == ("and", "the", "other"):
        other = people_at(tags, part.end + 3)
        one = other is not None and other.noun is not None and other.low == other.high == 1
        return (part, other) if other and one else (part,)
    more = following(tags, [part]) if tags.form(part.end) == "and" else None
    if more is None or more.rule != "number+person" or more.outcome or more.definite:
        return (part,)
    told = more.end in tags.triggers or bool(kinds(tags, more.end) & _VERBS)
    return (part,) if told else (part, more)


def nth_was(tags: Tags, position: int) -> list[Chain]:
    """Who another of those told before was: "the third was a soldier", "the fifth was a boy hit by shrapnel"; no further one."""
    told = people_at(tags, position + 3) if is_nth_was(tags, position) else None
    if told is None or told.noun is None or told.outcome or told.rule != "person" or told.high != 1:
        return []
    if told.end in tags.triggers and tags.form(told.end) not in _HIT:
        return []
    return [Chain(position, told.end, (replace(told, start=position, rule="share", others=False),), "parts")]


def is_nth_was(tags: Tags, position: int) -> bool:
    """Whether "the third was" stands at a word."""
    verb = tags.form(position) == "the" and tags.form(position + 2) in ("was", "is")
    return verb and bool(_NTH & kinds(tags, position + 1, "people_words"))


_NTH, _HIT = frozenset({"ordinal", "others"}), frozenset(("hit", "struck", "caught"))


def rest_counted(items: tuple[People, ...], whole: People) -> tuple[People, ...]:
    """The parts of a whole, of which the last are "the others" without a number: as many as are left."""
    *some, rest = items
    left = whole.low - sum(item.low for item in some)
    if rest.rule != REST or whole.bound != "exact" or left < 1:
        return items
    return (*some, replace(rest, low=left, high=left, bound="exact"))


REST = "rest"


def the_others(tags: Tags, position: int, chain_at: Callable[[Tags, int], Chain | None]) -> tuple[People, ...]:
    """Who the others of a whole were, of whom some are told: "three were soldiers; the other four were civilians"."""
    opening = (at for at in range(position, position + _REACH) if tags.form(at) in (";", "and", "while"))
    at = next((at + 1 for at in opening if tags.form(at + 1) == "the" and tags.form(at + 2) in _OTHER), None)
    number = tags.numbers.get(at + 2) if at is not None else None
    verb = number.end if number else (at or 0) + 2
    told = chain_at(tags, verb + 1) if at is not None and tags.form(verb) in _COPULA else None
    if told is None or told.items[0].definite or told.items[0].noun is None:
        return ()
    if number is None or number.low is None:
        return (replace(told.items[0], rule=REST),) if len(told.items) == 1 and told.items[0].bound == "vague" else told.items
    return (replace(told.items[0], start=number.start, low=number.low, high=number.high, bound=number.bound),)
