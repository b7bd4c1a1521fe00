"""Running totals: kept, shown, never added (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.scene import Scene
from stats.accounts.tally import Count, count
from stats.accounts.where import spots
from stats.model import OUTCOMES


def set_apart(found: Sequence[Scene]) -> tuple[list[Scene], list[Scene]]:
    """The running totals of a report, and the rest: totals of a stated period, and sums of what is told one by one."""
    sums = {id(scene) for scene in found if not scene.period and _is_sum(scene, found)}
    apart = [scene for scene in found if scene.period or id(scene) in sums]
    return apart, [scene for scene in found if not scene.period and id(scene) not in sums]


def _is_sum(scene: Scene, found: Sequence[Scene]) -> bool:
    """Whether every number of a scene is the sum of two or more told later, each at a place of its own."""
    later = [other for other in found if other is not scene and not other.period and other.order > scene.order]
    ours = _totals(scene)
    return bool(ours) and all(_sums_up(tally, _told_apart(later, outcome)) for outcome, tally in ours.items())


def _told_apart(later: Sequence[Scene], outcome: str) -> list[int]:
    """The numbers of an outcome at different places, each place once."""
    by_place: dict[frozenset[str], int] = {}
    for scene in later:
        tally = _totals(scene).get(outcome)
        place = spots(scene)
        if tally and place and not any(place & other for other in by_place):
            by_place[place] = tally.low
    return list(by_place.values())


def _sums_up(total: Count, parts: list[int]) -> bool:
    return len(parts) > 1 and total.bound != "vague" and total.low > 0 and total.low == sum(parts)


def _totals(scene: Scene) -> dict[str, Count]:
    told = {outcome: [m for m in scene.mentions if m.outcome == outcome] for outcome in OUTCOMES}
    return {outcome: count(mentions, False, ()) for outcome, mentions in told.items() if mentions}
