"""Arabic reports of further people that nobody has confirmed: they raise the ceiling of those told (codebook 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.people import Mention
from stats.find.tags import Tags

_REACH = 6


def verified(tags: Tags, found: Sequence[Mention]) -> list[Mention]:
    """The mentions without "unconfirmed reports of a third", which raises the ceiling of those told before it."""
    out: list[Mention] = []
    for mention in found:
        told = [number for number, other in enumerate(out) if other.outcome == mention.outcome and other.people.bound != "vague"]
        doubtful = (_further(mention) or (bool(told) and _one_more(tags, mention))) and _unconfirmed(tags, mention.start)
        if doubtful and told:
            out[told[-1]] = _raised(out[told[-1]], mention)
        else:
            out.append(replace(mention, cue="unconfirmed") if doubtful and mention.people.bound == "exact" else mention)
    return out


def _raised(told: Mention, further: Mention) -> Mention:
    """People with the ceiling that further ones give them; a woman stays one where he that is reported is a man."""
    people = told.people.raised_by(further.people)
    alike = told.parts or (told.people.sex, told.people.age_group) == (further.people.sex, further.people.age_group)
    if alike or told.people.span != (1, 1):
        return replace(told, people=people)
    return replace(told, people=replace(people, sex="unknown", age_group="unknown"), parts=(told,))


def _further(mention: Mention) -> bool:
    """Whether people are others than those told before: a third, two others."""
    return mention.people.others or mention.people.rule.endswith(("ordinal", "+other"))


def _one_more(tags: Tags, mention: Mention) -> bool:
    """Whether it is one person, of whom only reports are that join what was told: مقتل خباز، وأنباء عن مقتل شاب."""
    joined = any(tags.form(at).startswith("و") and tags.small.get(at) for at in range(mention.start - 2, mention.start))
    return joined and mention.people.span == (1, 1) and not mention.people.definite


def _unconfirmed(tags: Tags, position: int) -> bool:
    """Whether it is only said without confirmation what is told at a word."""
    hits = (tags.word(at, "clause_words") for at in range(max(0, position - _REACH), position))
    return any(small.value == "unconfirmed" for hit in hits if hit for small in hit.values)
