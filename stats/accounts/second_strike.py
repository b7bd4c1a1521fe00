"""A second strike on the same spot and on its rescuers, the same incident as the first: who is harmed by it is told beside those
harmed before (codebook 1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stats.accounts.scene import Scene
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_AGAIN = form_words("ar", "struck_again") | form_words("en", "struck_again")
_SPOT = form_words("ar", "spot") | form_words("en", "spot")
_RESCUERS = form_words("ar", "rescuers") | form_words("en", "rescuers")


def told_beside(found: Sequence[Scene]) -> None:
    """Take those whom a second strike harmed for others than those of the first, in place, where no sum was told before; the
    sentence turns to nothing else."""
    for at, (before, scene) in enumerate(pairwise(found)):
        if before.index < scene.index and strikes_again(scene.readings[-1].tags, scene.mentions[0].start):
            scene.separate = False
            summed = {mention.outcome for other in found[:at] for mention in other.mentions}
            scene.mentions = tuple(m if m.outcome in summed else _other(m) for m in scene.mentions)


def strikes_again(tags: Tags, told: int) -> bool:
    """Whether a sentence tells before a word of a strike on the spot that was struck before, or on those who came to its help."""
    before = tags.forms[:told]
    if _AGAIN.isdisjoint(before) or not (tags.weapons or tags.lang == "en"):
        return False
    same = (tags.small[at]["clause_words"] for at in tags.clauses.get("same_place", ()))
    spot = any(not _SPOT.isdisjoint(tags.forms[hit.start:hit.end]) and hit.start < told for hit in same)
    helped = not _RESCUERS.isdisjoint(before) and not any(at < told for at in tags.places)
    return spot or helped


def _other(mention: Mention) -> Mention:
    people = mention.people
    told = people.definite or people.others or not people.low
    return mention if told else replace(mention, people=replace(people, others=True, rule=f"{people.rule}+other"))
