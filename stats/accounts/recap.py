"""Running totals: kept, shown, never added (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stats.accounts.scene import Scene
from stats.accounts.tally import Count, count
from stats.accounts.where import spots
from stats.model import OUTCOMES


def set_apart(found: Sequence[Scene]) -> tuple[list[Scene], list[Scene]]:
    """The running totals of a report, and the rest: totals of a stated period, and sums of what is told one by one."""
    period = {id(scene) for scene in found if scene.period}
    for before, scene in pairwise(found):
        if id(before) in period and _goes_on(before, scene):
            period.add(id(scene))
    rest = [scene for scene in found if id(scene) not in period]
    period |= {id(scene) for scene in rest if _is_sum(scene, rest)}
    return [scene for scene in found if id(scene) in period], [scene for scene in found if id(scene) not in period]


def _goes_on(before: Scene, scene: Scene) -> bool:
    """Whether a scene goes on with the running total before it: the next words, with no day of its own, no village and no act."""
    follows = 0 <= scene.index - before.index <= 1 and not scene.title
    return follows and scene.day is None and not spots(scene) and before.readings[-1].tags.sentence.field == "text"


def _is_sum(scene: Scene, found: Sequence[Scene]) -> bool:
    """Whether every number of a scene is the sum of two or more told later, each at a place of its own or in a list under it."""
    later = [other for other in found if other.order > scene.order]
    listed = [other for other in later if other.index == scene.index and any(m.rule.startswith("list:") for m in other.mentions)]
    if len(listed) > 1 and not scene.mentions[0].rule.startswith("list:"):
        return True
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
