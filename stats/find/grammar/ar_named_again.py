"""Persons named a second time in an Arabic sentence: they are told once (codebook 10)."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from stats.find.people import Mention, People
from stats.find.tags import Tags

_GLUED = 3


def once_named(tags: Tags, found: list[Mention]) -> list[Mention]:
    """The mentions without a person named before in fewer words, as where a headline is glued to its text: الطفلة سولين."""
    named = [mention for mention in found if mention.people.named == 1 and not mention.parts]
    pairs = [(one, two) for one in named for two in found if one.start < two.start]
    again = {id(one) for one, two in pairs if two.people.named == 1 and not two.parts and _same_person(tags, one, two)}
    again |= {id(two) for one, two in pairs if _body_of(tags, one, two)}
    several = [mention for mention in found if mention.people.named > 1 and not mention.parts]
    again |= {id(two) for one in several for two in found if one.start < two.start and _one_of_named(tags, one, two)}
    again |= {id(two) for one, two in combinations(found, 2) if one.outcome == two.outcome and _in_remark(tags, two)}
    return [_described_before(tags, mention) for mention in found if id(mention) not in again]


def _described_before(tags: Tags, mention: Mention) -> Mention:
    """Who is told by name alone is whom a noun before the same name says: they shot at the citizen X, which hurt X."""
    people = mention.people
    alone = people.rule == "name" and people.named == 1 and people.status == "unknown" and people.noun is None
    name = tags.forms[people.start:people.start + _FIRST_NAMES] if alone and people.end - people.start >= _FIRST_NAMES else ()
    before = (hit for at, hit in tags.nouns.items() if name and hit.end < people.start)
    nouns = (hit.values[0] for hit in before if tags.forms[hit.end:hit.end + _FIRST_NAMES] == name)
    noun = next((noun for noun in nouns if noun.number == "singular" and not noun.outcome and not noun.possessed), None)
    return replace(mention, people=people.with_noun(noun)) if noun else mention


_FIRST_NAMES = 2


def _in_remark(tags: Tags, mention: Mention) -> bool:
    """Whether a remark in brackets only says whose kin one told before is: (الطفل المصاب هو ابن الرجل الذي قُتل)."""
    opened = next((at for at in range(mention.start, -1, -1) if tags.form(at) in ("(", ")")), 0)
    is_he = any(tags.form(at) in _IS for at in range(opened, mention.start))
    whom = not _WHO.isdisjoint(tags.forms[mention.start:mention.end + 1])
    return tags.form(opened) == "(" and is_he and whom and mention.people.low == 1


_IS, _WHO = frozenset(("هو", "هي", "هما")), frozenset(("الذي", "التي"))


def _one_of_named(tags: Tags, one: Mention, two: Mention) -> bool:
    """Whether one person is one of those named together before, by the first of his names."""
    first = two.people.called[:1]
    return one.outcome == two.outcome and bool(first) and first[0] in {
        tags.form(at).removeprefix("و") for at in range(one.people.start, one.people.end)
    }


def _body_of(tags: Tags, one: Mention, two: Mention) -> bool:
    """Whether a body is that of one named just before, by the first of his names."""
    name = tags.form(two.people.start + 1)
    body = two.people.rule.startswith("body") and not one.people.rule.startswith("body")
    known = body and one.outcome == two.outcome == "killed"
    return known and name in {tags.form(at) for at in range(one.people.start, one.people.end)}


def _same_person(tags: Tags, one: Mention, two: Mention) -> bool:
    apart = two.start - one.people.end > _GLUED and one.outcome == two.outcome
    first, second = ({tags.form(at) for at in range(m.people.start, m.people.end)} for m in (one, two))
    return apart and len(first) > 1 and first <= second


def so_died(tags: Tags, item: People, before: Mention, untold: bool) -> bool:
    """Whether "a martyr" only says how the one died who was told just before: ارتقى الخباز شهيدا, ارتقى أحد الحراس شهيدا.

    `untold`: no word of an outcome is told of him.
    """
    if tags.form(item.start) not in _AS_MARTYR:
        return False
    verb = untold and before.rule.startswith("verb+") and before.outcome == "killed" and before.people.high == 1
    return item.start - 1 in tags.triggers or (verb and 0 <= item.start - before.end <= _MANNER)


_AS_MARTYR, _MANNER = frozenset(("شهيدا", "شهيده")), 3
