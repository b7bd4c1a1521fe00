"""English pronouns that tell whether a doctor, a teacher or a child is a woman, a man, a girl or a boy (codebook 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.people import Mention, People
from stats.find.tags import Tags

_OWNERS = {"her": "female", "his": "male"}
_WOMAN = frozenset(("she", "her", "herself"))
_MAN = frozenset(("he", "him", "his", "himself"))


def owners(tags: Tags, items: Sequence[People]) -> list[People]:
    """ "A pharmacist and her son": whose son he is."""
    return [_owner(tags, one, two) if two else one for one, two in zip(items, [*items[1:], None], strict=True)]


def _owner(tags: Tags, one: People, own: People) -> People:
    sex = _OWNERS.get(tags.form(own.start)) if own.rule.startswith("own") else None
    return replace(one, sex=sex) if sex and _unsettled(one) else one


def by_pronoun(tags: Tags, told: list[Mention]) -> list[Mention]:
    """ "A doctor was abducted, her family said": the one person told, where no man and no other woman is."""
    if len(told) != 1 or not _unsettled(told[0].people) or told[0].parts:
        return told
    behind = [at for at in range(told[0].people.end, len(tags.words)) if tags.form(at) in _WOMAN]
    others = (tags.form(at - 1) not in _OWNERS for at, hit in tags.nouns.items() if hit.values[0].sex == "female")
    if not behind or any(others) or not _MAN.isdisjoint(tags.forms):
        return told
    return [replace(told[0], people=replace(told[0].people, sex="female"))]


def _unsettled(people: People) -> bool:
    """Whether they are one person of whom nothing tells the sex."""
    noun = people.noun
    return people.low == people.high == 1 and people.sex == "unknown" and noun is not None and noun.outcome is None
