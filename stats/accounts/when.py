"""When a report says an incident was (codebook 9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from stats.accounts.continued import own_days
from stats.accounts.scene import Reading, Scene
from stats.accounts.setting import headed
from stats.find.date import DateHit, combine

_STAMP_PRECISION = 2
_OPENING = 4

Days = tuple[date | None, date | None, int | None]
"""A first and a last day, both within, and UCDP's precision."""


class Opening(NamedTuple):
    """A day told in a sentence of the report's opening, and whether that sentence tells of people harmed."""

    sentence: int
    harmed: bool
    hit: DateHit


def incident_day(scenes: Sequence[Scene], opening: Sequence[Opening], published: date | None) -> Days:
    """The first and last day and UCDP's precision: the strongest words of any scene, else the day of publication.

    The opening lends its day, unless it tells it of people harmed further on; the day of a statement only stands near theirs.
    """
    told = [scene.day for scene in scenes if scene.day] or [scene.near_day for scene in scenes if scene.near_day]
    if not told and not all(scene.background for scene in scenes):
        item = headed(scenes[-1].readings[-1].tags) is not None
        told = [day.hit for day in opening if not day.harmed or (day.sentence < scenes[-1].index and not item)][:1]
    told = told or [hit._replace(precision=_STAMP_PRECISION) for scene in scenes for hit in scene.readings[-1].tags.said_days]
    if not told:
        return published, published, _STAMP_PRECISION if published else None
    best = min(told, key=_strength)
    return _from_arrest(scenes) or (best.first, best.last, best.precision)


def _from_arrest(scenes: Sequence[Scene]) -> Days | None:
    """From the day people were taken to that of the death of some of them, where both are told (codebook 2)."""
    taken = next((scene.day for scene in scenes if scene.day and _all(scene, _TAKEN)), None)
    dead = next((scene.day for scene in scenes if scene.day and _all(scene, _DEAD)), None)
    if not (taken and dead and taken.first and dead.last) or taken.first > dead.last:
        return None
    return taken.first, dead.last, max(taken.precision, dead.precision) if taken.first == dead.last else _STAMP_PRECISION


def _all(scene: Scene, outcomes: frozenset[str]) -> bool:
    return all(mention.outcome in outcomes for mention in scene.mentions)


_TAKEN, _DEAD = frozenset(("arrested", "abducted")), frozenset(("killed",))


def _strength(hit: DateHit) -> tuple[bool, int, int]:
    return hit.first is None, hit.precision, hit.rank


def opening_days(readings: Sequence[Reading]) -> list[Opening]:
    """The days a report's opening tells, for what is told without one."""
    opened = ((reading, combine(own_days(reading.tags))) for reading in readings[:_OPENING])
    return [Opening(reading.tags.sentence.index, bool(reading.mentions), hit) for reading, hit in opened if hit]


def day_span(hit: DateHit | None, published: date | None) -> tuple[date | None, date | None]:
    """The first and last day of a scene, the day of publication when none is told."""
    return (hit.first, hit.last) if hit else (published, published)
