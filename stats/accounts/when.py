"""When a report says an incident was (codebook 9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from stats.accounts.scene import Scene
from stats.find.date import DateHit

_STAMP_PRECISION = 2


def incident_day(scenes: Sequence[Scene], opening: DateHit | None, published: date | None) -> tuple[date | None, date | None, int | None]:
    """The first and last day and UCDP's precision: the strongest words of any scene, else the day of publication."""
    told = [scene.day for scene in scenes if scene.day] or [scene.near_day for scene in scenes if scene.near_day]
    told = told or ([opening] if opening and not all(scene.background for scene in scenes) else [])
    if not told:
        return published, published, _STAMP_PRECISION if published else None
    best = min(told, key=_strength)
    return best.first, best.last, best.precision


def _strength(hit: DateHit) -> tuple[bool, int, int]:
    return hit.first is None, hit.precision, hit.rank
