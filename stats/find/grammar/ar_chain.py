"""Arabic lists of people: phrases joined by و or "in addition to", their parts, and what is said of them all (codebook 4)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stats.find.grammar.ar_people import people_at
from stats.find.people import People
from stats.find.tags import Tags

_COMMAS = frozenset(("،", ",", "-", ":", '"', "(", ")"))
_DUAL_PRONOUNS = frozenset(("احدهما", "بينهما", "وهما", "هما", "كلاهما", "منهما", "احداهما"))


@dataclass(frozen=True, slots=True)
class Chain:
    """People named one after another, at words `start` to `end` (without it)."""

    start: int
    end: int
    items: tuple[People, ...]


def chains(tags: Tags) -> list[Chain]:
    """Every list of people of a sentence, left to right; one person alone is a list too."""
    found: list[Chain] = []
    position = 0
    while position < len(tags.words):
        chain = _chain_at(tags, position)
        if chain:
            found.append(chain)
        position = chain.end if chain else position + 1
    return found


def _chain_at(tags: Tags, position: int) -> Chain | None:
    first = _item_at(tags, position)
    if first is None:
        return None
    items = [_with_parts(tags, first)]
    while (at := _joined(tags, items[-1].end)) is not None:
        following = _item_at(tags, at)
        if following is None:
            break
        items.append(_with_parts(tags, following))
    return Chain(position, items[-1].end, tuple(items))


def _item_at(tags: Tags, position: int) -> People | None:
    """People at a word that is no outcome word itself (إصابة is both) and stands in no place or date."""
    if position in tags.triggers and position not in tags.numbers and not _plural_casualties(tags, position):
        return None
    return people_at(tags, position)


def _plural_casualties(tags: Tags, position: int) -> bool:
    noun = tags.nouns.get(position)
    return noun is not None and noun.values[0].outcome is not None and noun.values[0].number != "singular"


def _joined(tags: Tags, position: int) -> int | None:
    """Where the next phrase of a list begins: after و, a comma and و, or a word that adds."""
    at = position
    while tags.form(at) in _COMMAS:
        at += 1
    if hit := tags.word(at, "people_words"):
        return hit.end if hit.values[0].value == "besides" else None
    form = tags.form(at)
    if form == "و":
        return at + 1
    return at if form.startswith("و") and at not in tags.triggers else None


def _with_parts(tags: Tags, people: People) -> People:
    """Add what بينهم and its like say of the people just named."""
    for _ in range(3):
        longer = _one_part(tags, people)
        if longer is None:
            return people
        people = longer
    return people


def _one_part(tags: Tags, people: People) -> People | None:
    at = people.end
    while tags.form(at) in _COMMAS:
        at += 1
    hit = tags.word(at, "people_words")
    if hit is None or hit.values[0].value not in ("parts", "listing", "whole", "most"):
        return None
    what = hit.values[0].value
    chain = _chain_at(tags, _past_fill(tags, hit.end))
    if chain is None:
        return None
    if what == "most":
        return replace(people, end=chain.end)
    if what == "whole":
        return _described(people, chain)
    people = _dual_by_pronoun(tags, people, at)
    if what == "listing":
        return _listed(people, chain)
    return replace(people, end=chain.end, parts=(*people.parts, *chain.items))


def _past_fill(tags: Tags, position: int) -> int:
    while tags.form(position) in _FILL:
        position += 1
    return position


_FILL = frozenset((":", '"', "(", "كل", "من", "علي", "الاقل", "ايضا", "كذلك", "-", "كانوا", "كان"))


def _dual_by_pronoun(tags: Tags, people: People, at: int) -> People:
    """A form that may be a dual is one when a dual pronoun points back to it: راعيا أغنام، أحدهما …"""
    settled = people.sound or people.bound == "exact" and people.low == 1 and people.rule == "person"
    if settled and tags.form(at) in _DUAL_PRONOUNS and not people.named:
        return replace(people, low=2, high=2, bound="exact", sound=False)
    return people


def _described(people: People, chain: Chain) -> People:
    """ "All of them children": what is said holds of the whole."""
    noun = chain.items[0].noun
    described = replace(people, end=chain.end)
    return replace(described, status="unknown").with_noun(noun) if noun and len(chain.items) == 1 else described


def _listed(people: People, chain: Chain) -> People:
    """ "They are …": the list splits the whole, and counts it where the whole has no number."""
    low = sum(item.low for item in chain.items)
    highs = [item.high for item in chain.items]
    people = replace(people, end=chain.end, parts=(*people.parts, *chain.items))
    if people.bound == "vague" and None not in highs:
        return replace(people, low=low, high=low, bound="exact", sound=False, definite=False)
    return people
