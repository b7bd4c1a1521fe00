"""Arabic wounded split by how they were hurt: "14 hurt: 3 by live rounds, one by shrapnel and 10 by gas" (codebook 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_number import OF_THEM
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_LEAST = 3
_LINK = 3


def by_manner(tags: Tags, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, the wounded that add up to the number before them made parts of it: each is told by how it was hurt."""
    wounded = [n for n, mention in enumerate(found) if mention.outcome == "wounded"]
    if len(wounded) < 2:
        return list(found)
    first = wounded[0]
    whole, others = found[first], [one for number in wounded[1:] for one in (found[number], *found[number].parts)]
    plain = whole.people.bound == "exact" and whole.people.low >= _LEAST and not any(one.people.others for one in others)
    told = range(min(one.start for one in (*whole.parts, *others)), max(one.end for one in others))
    if not plain or any(at in told for at in tags.places) or not _adds_up(tags, whole, others):
        return list(found)
    parts = tuple(replace(part, people=replace(part.people, besides=False), parts=()) for part in others if _tells_who(part))
    out = [mention for number, mention in enumerate(found) if number not in wounded[1:]]
    out[first] = replace(whole, parts=(*whole.parts, *parts))
    return out


def _adds_up(tags: Tags, whole: Mention, others: Sequence[Mention]) -> bool:
    """Whether the wounded behind a number, with those that only a number and its manner tell, are as many as it."""
    told = [m.people for m in (*whole.parts, *others) if not _of_a_part(tags, m.start)]
    taken = {at for people in told for at in range(people.start, people.end)}
    bare = [n for at, n in tags.numbers.items() if at > whole.people.end and not taken & {n.core_start, n.end - 1}]
    bare = [n for n in bare if n.low == n.high and _of_manner(tags, n.end)]
    lone = [at for at in tags.nouns if at > whole.people.end and at not in taken and _one_hurt(tags, at)]
    several = len(told) + len(bare) + len(lone) > 1
    return several and sum(one.low for one in told) + sum(n.low or 0 for n in bare) + len(lone) == whole.people.low


def _one_hurt(tags: Tags, position: int) -> bool:
    """Whether a noun tells of one wounded by how: وإصابة بالدهس."""
    noun = tags.nouns[position].values[0]
    alone = noun.outcome == "wounded" and noun.number == "singular" and position - 1 not in tags.numbers
    return alone and position + 1 not in tags.numbers and _of_manner(tags, position + 1)


def _of_a_part(tags: Tags, position: int) -> bool:
    """Whether people are some of a part: "three by live rounds, one of them a boy"."""
    return any(tags.form(at) in _ONE_OF_THEM for at in range(max(0, position - _LINK), position))


_ONE_OF_THEM = form_words("ar", "one_of_them") | {"احداها"}  # of injuries: إحداها خطيرة


def _of_manner(tags: Tags, position: int) -> bool:
    """Whether how people were hurt follows a number: 3 منها بالرصاص."""
    position += tags.form(position) in OF_THEM or tags.form(position) == "منها"
    return tags.form(position).startswith("ب") and len(tags.form(position)) > _LEAST and position not in tags.places


def _tells_who(mention: Mention) -> bool:
    people = mention.people
    return people.rule != "number" and (people.status != "unknown" or people.age_group != "unknown" or people.sex != "unknown")
