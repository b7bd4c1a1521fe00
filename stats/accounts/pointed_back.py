"""Persons told of again in other words: who was taken is "seized" or "led away", a body is that of a man killed (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.where import spots
from stats.find.people import NTH, Mention

_TAKEN, _NEAR = frozenset(("arrested", "abducted")), 2


def mark_taken(found: Sequence[Scene]) -> None:
    """Give those who are pointed back at the outcome that the sentence before tells of them, in place: "gunmen kidnapped a
    trader", "he was seized on his way home"."""
    _settle_opening(found)
    for before, scene in pairwise(found):
        told = before.lows.keys() & _TAKEN
        if 0 < scene.index - before.index <= _NEAR and len(told) == 1 and all(map(_taken_back, scene.mentions)):
            scene.mentions = tuple(replace(mention, outcome=next(iter(told))) for mention in scene.mentions)


def _settle_opening(found: Sequence[Scene]) -> None:
    """Give those of whom an opening says neither by whom they were taken nor which way what the next sentence tells, in place:
    "four students seized", "four students were abducted by gunmen"."""
    for opening, scene in pairwise(found):
        if not (opening.lead or opening.title):
            return
        ours, told = opening.lows, scene.lows.keys() & _TAKEN
        open_to = len(told) == 1 and ours.keys() == {"arrested"} and not opening.actors and _either(opening)
        if open_to and (opening.vague or ours["arrested"] == scene.lows[next(iter(told))]):
            opening.mentions = tuple(replace(mention, outcome=next(iter(told))) for mention in opening.mentions)


def _either(scene: Scene) -> bool:
    """Whether all words by which a scene tells that people were taken leave open whether they were arrested or abducted."""
    hits = (hit for at, hit in scene.readings[-1].tags.triggers.items() if at in scene.window)
    told = [outcomes & _TAKEN for hit in hits if (outcomes := {trigger.outcome for trigger in hit.values}) & _TAKEN]
    return bool(told) and all(outcomes == _TAKEN for outcomes in told)


def _taken_back(mention: Mention) -> bool:
    return mention.outcome in _TAKEN and (mention.people.definite or mention.people.rule == "pronoun") and not mention.parts


def of_a_body(scene: Scene, incident: Incident) -> bool:
    """Whether "the man was killed two days earlier" is told of the one whose body was found."""
    (one, *more), last = scene.mentions, incident.scenes[-1]
    pointed = one.outcome == "killed" and (one.people.definite or one.people.rule == "pronoun") and one.people.high == 1
    found = [m for m in last.mentions if m.outcome == "killed"]
    body = len(found) == 1 and found[0].people.high == 1 and _is_body(last, found[0])
    return pointed and not more and body and not spots(scene) and 0 < scene.index - last.index <= _NEAR


def _is_body(scene: Scene, mention: Mention) -> bool:
    """Whether somebody is told by his body: by the rule, or by a noun for it before him."""
    tags = scene.readings[-1].tags
    noun = tags.noun(mention.start)
    return "body" in mention.people.rule or (noun is not None and noun.kind == "body")


def is_next_of(scene: Scene, incident: Incident) -> bool:
    """Whether "the fourth victim died" is told behind an incident's three."""
    numbers = {m.people.rule.rpartition(NTH)[2] for m in scene.mentions if NTH in m.people.rule and m.cue == "died"}
    told = sum(m.people.low for m in incident.scenes[-1].mentions if m.outcome == "killed")
    return numbers == {str(told + 1)} and len(scene.mentions) == 1 and incident.scenes[-1].index < scene.index


def listed_of(scene: Scene, incident: Incident) -> bool:
    """Whether the only one of a list to whom it gives a place is one of the number before: "hurt three: X, hit in Y; Z; …"."""
    total = incident.scenes[-1]
    behind = scene.listed and not total.listed and scene.index == total.index and bool(incident.spots)
    within = all(total.lows[outcome] > low for outcome, low in scene.lows.items())
    return behind and within and all(mention.people.low == 1 for mention in scene.mentions)
