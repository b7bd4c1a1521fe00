"""When a report says an incident was (codebook 9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from stats.accounts.day import days_of
from stats.accounts.scene import Reading, Scene
from stats.find.date import DateHit, combine

_STAMP_PRECISION = 2
_OPENING = 4


Days = tuple[date | None, date | None, int | None]
"""A first and a last day, both within, and UCDP's precision."""


def incident_day(scenes: Sequence[Scene], opening: DateHit | None, published: date | None) -> Days:
    """The first and last day and UCDP's precision: the strongest words of any scene, else the day of publication."""
    told = [scene.day for scene in scenes if scene.day] or [scene.near_day for scene in scenes if scene.near_day]
    told = told or ([opening] if opening and not all(scene.background for scene in scenes) else [])
    if not told:
        return published, published, _STAMP_PRECISION if published else None
    best = min(told, key=_strength)
    return best.first, best.last, best.precision


def _strength(hit: DateHit) -> tuple[bool, int, int]:
    return hit.first is None, hit.precision, hit.rank


def opening_day(readings: Sequence[Reading]) -> DateHit | None:
    """The first day a report's opening tells, for what is told without one: up to its second sentence of people harmed."""
    told = 0
    for reading in readings[:_OPENING]:
        days = days_of(reading.tags)
        if days or told == 2:
            return combine(days)
        told += bool(reading.mentions)
    return None


def day_span(hit: DateHit | None, published: date | None) -> tuple[date | None, date | None]:
    """The first and last day of a scene, the day of publication when none is told."""
    return (hit.first, hit.last) if hit else (published, published)
