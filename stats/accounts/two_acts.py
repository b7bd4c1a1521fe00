"""Totals over two acts of one day, in one town or in two, each told behind them (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from stats.accounts.scene import Scene
from stats.accounts.where import spots
from stats.find.date import EARLIER
from stats.find.tags import Tags


def acts_of(total: Scene, found: Sequence[Scene]) -> list[Scene]:
    """The two scenes whose people a lead tells together, "by shelling and the blast of a device", when what follows tells them
    apart: the one, and what came hours before it, in all no more than the total; else none."""
    tags = total.readings[-1].tags
    opens = total.lead or all(other.vague for other in found if other.index < total.index)  # a headline's "dead and wounded"
    if not opens or tags.sentence.field != "text" or not _two_acts(tags):
        return []
    behind = [other for other in found if other.index > total.index]
    earlier = next((other for other in behind[1:] if other.day and other.day.rule == EARLIER), None)
    if earlier is None or behind[0].background:
        return []
    ours, first, second = (scene.lows for scene in (total, behind[0], earlier))
    fits = all(first[outcome] + second[outcome] <= low for outcome, low in ours.items())
    return [behind[0], earlier] if fits and first.keys() | second.keys() == ours.keys() else []


def lend(total: Scene, acts: Sequence[Scene]) -> None:
    """Give each of two acts the day and the places of their total, where it tells none, in place."""
    for scene in acts:
        scene.near_day = scene.near_day or total.day
        if all(hit.level == "adm1" for hit in scene.places):
            scene.places = total.places


def each_elsewhere(total: Scene, found: Sequence[Scene]) -> bool:
    """Whether each outcome of a lead that names no town is told by itself further on, as an act in a town of its own: "one was
    killed and two were hurt by shelling in the north", one killed in A, two hurt in B."""
    ours = total.lows
    sited = any(hit.adm1 and not hit.broad and hit.level != "adm1" for hit in total.places)
    if not total.lead or total.title or sited or total.vague or len(ours) < _SEVERAL:
        return False
    behind = [other for other in found if other.index > total.index and not other.background and other.weapons]
    told = [next((other for other in behind if other.lows == {outcome: low}), None) for outcome, low in ours.items()]
    towns = [spots(other) for other in told if other]
    apart = all(not one & two for one, two in combinations(towns, 2))
    return len(towns) == len(ours) and all(towns) and apart


def _two_acts(tags: Tags) -> bool:
    """Whether two kinds of acts stand beside each other, the second joined by "and"."""
    hits = sorted(tags.weapons, key=lambda hit: hit.start)
    near = [(one, two) for one, two in pairwise(hits) if one.weapon != two.weapon and two.start - one.end <= _NEAR]
    return tags.lang == "ar" and any(tags.form(at).startswith("و") for one, two in near for at in range(one.end, two.start + 1))


_NEAR, _SEVERAL = 3, 2
