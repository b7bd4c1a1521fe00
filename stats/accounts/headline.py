"""What a headline tells of several incidents at once: each count belongs to the incident whose text tells it (codebook 1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from stats.accounts.incident import Incident
from stats.accounts.places import NOWHERE, keys
from stats.accounts.scene import Scene
from stats.accounts.where import bounded, names, spots
from stats.find.date import EARLIER
from stats.find.people import Mention


def headed(title: Incident, incidents: Sequence[Incident], meet: Callable[[Scene, Incident], bool]) -> bool:
    """Whether an incident is only a headline's: of what a toll rose to further on, or of the people whom the lead tells again at
    a place in the area that the headline names. It is put to the incident of that toll, or of the lead."""
    if not all(scene.title for scene in title.scenes):
        return False
    ours = {(mention.outcome, mention.people.low) for scene in title.scenes for mention in scene.mentions}
    others = [other for other in incidents if other is not title]
    lead = min(others, key=lambda other: other.scenes[0].order, default=None)
    for other in others:
        risen = {(m.outcome, m.people.low) for scene in other.scenes for m in scene.mentions if m.cue == "update"}
        led = other is lead and (_leads(title, other) or _split(title, other))
        if (ours <= risen or led) and all(meet(scene, other) for scene in title.scenes):
            other.scenes[:0] = title.scenes
            return True
    return False


def _leads(title: Incident, lead: Incident) -> bool:
    """Whether a lead tells again all whom a headline without a day tells, as many of one kind: "Girl, 8, killed", "two children
    fall victim to a mine" of whom it is then told that they were killed."""
    first = lead.scenes[0]
    told = [mention for scene in title.scenes for mention in scene.mentions]
    around = {key for reading in first.readings for hit in reading.tags.places.values() for key in keys(hit)}
    plain = all(_bare(scene) and spots(scene) <= around for scene in title.scenes) and not (first.title or first.background)
    return plain and all(any(_again(mention, other) for other in first.mentions) for mention in told)


def _split(title: Incident, lead: Incident) -> bool:
    """Whether a text tells one after the other those whom a headline without a day counts: "Five hurt in X", a baker and four
    others."""
    told = {m.outcome: m.people.low for scene in title.scenes for m in scene.mentions if m.people.bound == "exact"}
    parts = [m for scene in lead.scenes for m in scene.mentions if m.outcome in told]
    lows = {outcome: sum(m.people.low for m in parts if m.outcome == outcome) for outcome in told}
    exact = all(m.people.bound == "exact" for scene in (*title.scenes, *lead.scenes) for m in scene.mentions)
    return exact and len(parts) > len(told) and lows == told and all(map(_bare, title.scenes)) and not lead.scenes[0].background


def _bare(title: Scene) -> bool:
    """Whether a headline tells no day and is no sentence of a text, which a full stop would end."""
    tags = title.readings[-1].tags
    return title.day is None and tags.form(len(tags.words) - 1) != "."


def _again(mention: Mention, other: Mention) -> bool:
    """Whether two tell of as many children, women or other people of one kind what may be the same."""
    one, two = mention.people, other.people
    kind = one.noun and two.noun and one.noun.kind == two.noun.kind and one.noun.kind in _KINDS
    same = mention.outcome == other.outcome or (mention.outcome == "killed_or_wounded" and other.outcome == "killed")
    alike = not one.apart_from(two) and (not one.ages or not two.ages or one.ages == two.ages)
    return bool(kind) and same and alike and one.span == two.span and one.bound == two.bound == "exact"


_KINDS = ("child", "woman", "member", "civilian")


def without_summaries(incidents: Sequence[Incident]) -> list[Incident]:
    """The incidents with what their headline tells of others taken from them.

    "Dead and wounded" sums up all that follows: it is no count of the incident whose text tells of none, when another's does.
    "One dead and two hurt in shelling of both sides" goes to those of which the text tells the one and the two.
    """
    told = [incident for incident in incidents if not _opens_several(incident, incidents)]
    return [found for found in [_without_summary(incident, told) for incident in told] if found.scenes]


def _opens_several(summary: Incident, incidents: Sequence[Incident]) -> bool:
    """Whether "casualties in rural Idlib and Aleppo today", or "in a series of attacks in rural Daraa", only opens what is then
    told of a village of each on that day, or of two villages."""
    vague = all(scene.vague and not bounded(scene) for scene in summary.scenes)
    spread = all(scene.lead and scene.scattered for scene in summary.scenes)
    if not vague or not (spread or len(summary.areas) >= _SEVERAL):
        return False
    days = {scene.day.first for scene in summary.scenes if scene.day}
    behind = [other for other in incidents if other is not summary and other.scenes[0].order > summary.scenes[-1].order]
    detailed = [one for one in behind if any(bounded(s) and not s.vague and _of_day(s, days) for s in one.scenes)]
    areas = frozenset[str]().union(*(one.areas for one in detailed)) & summary.areas
    alike = [one for one in detailed if summary.outcomes <= one.outcomes]
    return len(areas) >= _SEVERAL or (spread and bool(areas) and len(alike) >= _SEVERAL)


def _of_day(scene: Scene, days: set[date | None]) -> bool:
    return scene.day is None or scene.day.first in days or scene.day.rule == EARLIER


_SEVERAL = 2


def _without_summary(incident: Incident, incidents: Sequence[Incident]) -> Incident:
    titles = [scene for scene in incident.scenes if scene.title]
    body = [scene for scene in incident.scenes if not scene.title]
    if titles and body:
        _take_sums(titles, body, [other for other in incidents if other is not incident and not _apart(titles, other)])
    return replace(incident, scenes=[scene for scene in incident.scenes if scene.mentions])


def _take_sums(titles: Sequence[Scene], body: Sequence[Scene], others: Sequence[Incident]) -> None:
    """Take from a headline, in place, what other incidents tell and its own text does not."""
    told = {m.outcome for scene in body for m in scene.mentions}
    summed = {m.outcome for other in others for s in other.scenes if not s.background for m in s.mentions} - told
    for scene in titles:
        scene.mentions = tuple(m for m in scene.mentions if m.people.bound != "vague" or m.outcome not in summed)
        ours = {m.outcome for m in scene.mentions}
        for outcome in ours & summed if told & ours or ours <= summed else ():
            _give(scene, outcome, others)


def _apart(titles: Sequence[Scene], other: Incident) -> bool:
    """Whether a headline tells a day or an area of its own, and another incident another: it does not sum that up."""
    days, theirs = ({s.day.first for s in scenes if s.day and s.day.precision == 1} for scenes in (titles, other.scenes))
    here, there = (frozenset[str]().union(*map(names, scenes)) for scenes in (titles, other.scenes))
    return bool(days and theirs and not days & theirs) or bool(here and there and not here & there)


def _give(title: Scene, outcome: str, others: Sequence[Incident]) -> None:
    """Put what a headline tells of an outcome to the incident whose text tells as much of it."""
    ours = _of(title, outcome)
    for other in others:
        body = [scene for scene in other.scenes if not (scene.title or scene.background)]
        if any(_count(scene, outcome) == _count(title, outcome) for scene in body):
            other.scenes.append(replace(title, mentions=tuple(ours), places=NOWHERE, near_places=NOWHERE))
            title.mentions = tuple(m for m in title.mentions if m not in ours)
            return


def _of(scene: Scene, outcome: str) -> list[Mention]:
    return [m for m in scene.mentions if m.outcome == outcome]


def _count(scene: Scene, outcome: str) -> tuple[int, bool]:
    """How many of an outcome a scene tells, and whether that is all."""
    return sum(m.people.low for m in _of(scene, outcome)), any(m.people.high is None for m in _of(scene, outcome))
