"""Totals over two acts of one day in one town, each told behind them (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stats.accounts.scene import Scene
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


def _two_acts(tags: Tags) -> bool:
    """Whether two kinds of acts stand beside each other, the second joined by "and"."""
    hits = sorted(tags.weapons, key=lambda hit: hit.start)
    near = [(one, two) for one, two in pairwise(hits) if one.weapon != two.weapon and two.start - one.end <= _NEAR]
    return tags.lang == "ar" and any(tags.form(at).startswith("و") for one, two in near for at in range(one.end, two.start + 1))


_NEAR = 3
