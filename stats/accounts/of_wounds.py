"""Deaths of wounds, told behind an act of somebody new: one of its wounded, where nothing says otherwise (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stats.accounts.scene import Scene
from stats.accounts.where import spots
from stats.find.people import Mention

_NEAR, _REACH = 2, 8


def mark_deaths(found: Sequence[Scene]) -> None:
    """Mark those who died of wounds behind an act that left as many wounded or more, in place: "a girl died of her wounds"."""
    for before, scene in pairwise(found):
        if 0 < scene.index - before.index <= _NEAR and _goes_on(before, scene) and _of_its_wounded(before, scene):
            scene.mentions = tuple(m if m.cue == "update" else replace(m, cue="died") for m in scene.mentions)


def _goes_on(before: Scene, scene: Scene) -> bool:
    """Whether a scene tells no place, no act and no older day of its own."""
    tags, day = scene.readings[-1].tags, scene.day
    later = day is None or before.day is None or not (day.first and before.day.first) or day.first >= before.day.first
    return later and not (spots(scene) or tags.weapons or scene.separate or scene.period)


def _of_its_wounded(before: Scene, scene: Scene) -> bool:
    """Whether all who are told died of wounds, or are called wounded, but for a toll that rose,
    and the act before left as many of these."""
    hurt = sum(m.people.low for m in before.mentions if m.outcome == "wounded" and m.people.bound == "exact")
    dead = [mention for mention in scene.mentions if mention.cue != "update"]
    told = all(m.outcome == "killed" and m.cue in ("", "more") and _of_wounds(scene, m) for m in dead)
    return told and 0 < sum(m.people.low for m in dead) <= hurt


def _of_wounds(scene: Scene, mention: Mention) -> bool:
    tags, noun = scene.readings[-1].tags, mention.people.noun
    behind = range(mention.start, min(mention.end + _REACH, len(tags.words)))
    died = any(tags.value(at, "clause_words") == "died" for at in behind)
    return died or (noun is not None and noun.outcome == "wounded") or mention.people.outcome == "wounded"
