"""English deaths in custody: who died, or whose body was given back, is the one told as arrested beside it (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.custody import in_custody
from stats.find.grammar.en_words import kinds
from stats.find.people import AGAIN, TAKEN, Mention
from stats.find.tags import Tags
from stats.language import form_words

_OWNERS = frozenset(("his", "her", "being"))
_ONE, _BODIES = (1, 1), frozenset(("body", "bodies"))
_AFTER, _NOUNS = form_words("en", "later"), {"abduction": "abducted", "kidnapping": "abducted"}
"""Nouns that tell an outcome only behind whose it was: "after his abduction"."""


def with_taken(tags: Tags, told: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence, what befell one before or after his death in custody marked as told of him again.

    An arrest that only "after his arrest" tells is added.
    """
    told = [mention for mention in told if not _fate_of_taken(mention, told)]
    dead = next((mention for mention in told if mention.outcome == "killed"), None)
    if dead is None or sum(mention.outcome == "killed" for mention in told) > 1:
        return list(told)
    taken = [mention for mention in told if mention.outcome in TAKEN]
    body = not _BODIES.isdisjoint((tags.form(dead.start), tags.form(dead.start + 1)))
    if not taken and dead.people.span == _ONE and (in_custody(tags) or body):
        return sorted([*told, *_after_arrest(tags, dead)], key=lambda mention: mention.start)
    if len(taken) != 1 or not _same(tags, dead, taken[0]):
        return list(told)
    second = max(dead, taken[0], key=lambda mention: mention.start)
    return [replace(mention, rule=mention.rule + AGAIN) if mention is second else mention for mention in told]


def _fate_of_taken(mention: Mention, told: Sequence[Mention]) -> bool:
    """Whether "the fate of the other two" is that of people just told as taken: it adds nothing (codebook 2)."""
    taken = any(other.outcome in TAKEN and other.start < mention.start for other in told)
    return taken and mention.outcome == "missing" and mention.people.definite


def _same(tags: Tags, dead: Mention, taken: Mention) -> bool:
    """Whether the one arrested is the one who died: by a pronoun behind, by "his body" behind the arrest, or as one who "was
    arrested and died in prison"."""
    if taken.people.start == dead.people.start:
        return in_custody(tags) or tags.form(dead.start) in _BODIES
    if taken.people.span != _ONE or dead.people.span != _ONE:
        return False
    body = dead.people.noun is not None and dead.people.noun.kind == "body" and dead.people.rule == "own"
    return body if taken.start < dead.start else taken.people.rule == "pronoun"


def _after_arrest(tags: Tags, dead: Mention) -> list[Mention]:
    """ "Died in custody a week after his arrest"."""
    if (had := _had_been(tags, dead)) is not None:
        return [had]
    for at in range(dead.end, len(tags.words) - 2):
        hit = tags.triggers.get(at + 2)
        outcome = hit.values[0].outcome if hit else _NOUNS.get(tags.form(at + 2), "")
        if outcome in TAKEN and tags.form(at) in _AFTER and tags.form(at + 1) in _OWNERS:
            people = replace(dead.people, outcome=None)
            return [Mention(tags.sentence.index, at + 2, at + 3, outcome, people, f"after{AGAIN}")]
    return []


def _had_been(tags: Tags, dead: Mention) -> Mention | None:
    """ "The body of a man abducted by gunmen was found": how he was taken stands right behind him."""
    at = dead.people.end
    while kinds(tags, at) & {"relative", "be", "have"}:
        at += 1
    hit = tags.triggers.get(at)
    outcome = hit.values[0].outcome if hit else ""
    if hit is None or outcome not in TAKEN or "after" not in {value.kind for value in hit.values}:
        return None
    return Mention(tags.sentence.index, at, hit.end, outcome, replace(dead.people, outcome=None), f"after{AGAIN}")
