"""Running totals: kept, shown, never added (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stats.accounts.scene import Scene
from stats.accounts.tally import Count, count
from stats.accounts.where import spots
from stats.find.people import Mention
from stats.model import OUTCOMES


def set_apart(found: Sequence[Scene]) -> tuple[list[Scene], list[Scene]]:
    """The running totals of a report, and the rest: totals of a stated period, and sums of what is told one by one."""
    period = {id(scene) for scene in found if scene.period}
    for before, scene in pairwise(found):
        if id(before) in period and _goes_on(before, scene):
            period.add(id(scene))
    rest = [scene for scene in found if id(scene) not in period]
    period |= {id(scene) for scene in rest if _is_sum(scene, rest)}
    running = [scene for scene in found if id(scene) in period and any(_numbered(m) for m in scene.mentions)]
    return _with_lists(running), [scene for scene in found if id(scene) not in period]


def _numbered(mention: Mention) -> bool:
    """Whether a mention states more than a bare plural: "cause deaths and injuries" is no running total (codebook 3)."""
    return mention.people.bound != "vague" or mention.people.rule.startswith("number")


def _with_lists(running: list[Scene]) -> list[Scene]:
    """Totals whose list follows in their sentence hold the list as parts (codebook 5)."""
    kept: list[Scene] = []
    for scene in running:
        if kept and scene.listed and kept[-1].index == scene.index:
            whole = kept[-1].mentions[0]
            parts = (*whole.parts, *(replace(m, rule=f"part+{m.rule}") for m in scene.mentions))
            kept[-1].mentions = (replace(whole, parts=parts), *kept[-1].mentions[1:])
        else:
            kept.append(scene)
    return kept


def _goes_on(before: Scene, scene: Scene) -> bool:
    """Whether a scene goes on with the running total before it: the next words, with no day of its own, no village and no act."""
    follows = 0 <= scene.index - before.index <= 1 and not scene.title
    return follows and scene.day is None and not spots(scene) and before.readings[-1].tags.sentence.field == "text"


def _is_sum(scene: Scene, found: Sequence[Scene]) -> bool:
    """Whether every number of a scene is the sum of two or more told one by one: each at its own place, or in a list under it."""
    if scene.listed:
        return False
    others = [other for other in found if other.index == scene.index and other.listed]
    ours = _totals(scene)
    if len(others) > 1 or (others and all(_same(tally, others[0], outcome) for outcome, tally in ours.items())):
        return True
    elsewhere = [other for other in found if other is not scene and (other.index != scene.index or not spots(scene))]
    return bool(ours) and all(_sums_up(tally, _told_apart(elsewhere, outcome)) for outcome, tally in ours.items())


def _same(total: Count, scene: Scene, outcome: str) -> bool:
    told = _totals(scene).get(outcome)
    return told is not None and told.low == total.low


def _told_apart(scenes: Sequence[Scene], outcome: str) -> list[int]:
    """The numbers of an outcome at different places, each place once."""
    by_place: dict[frozenset[str], int] = {}
    for scene in scenes:
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
