"""Whether a number is the sum of what a report tells one by one (codebook 5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from stats.accounts.places import Places
from stats.accounts.scene import Scene
from stats.accounts.tally import Count, count
from stats.accounts.where import around, names, spots
from stats.accounts.who_says import stated_by
from stats.find.people import BY_PLACE
from stats.model import OUTCOMES

_SEVERAL = 3
_BOTH = "killed_or_wounded"
Told = tuple[frozenset[str], date | None]
"""The places and the first day of a scene."""
Totals = dict[str, Count]
"""What a scene counts, by outcome."""


def is_sum(scene: Scene, found: Sequence[Scene], told: Mapping[int, Totals]) -> bool:
    """Whether every number of a scene is the sum of two or more told one by one: each at its own place, or in a list under it."""
    if scene.listed or any(mention.people.rule == "name" for mention in scene.mentions):
        return False
    others = [other for other in found if other.index == scene.index and other.listed]
    ours = told[id(scene)]
    if len(others) > 1:
        return True
    if not all(tally.bound != "vague" and tally.low > 0 for tally in ours.values()):
        return False
    scattered = scene.scattered
    apart = (other for other in found if other is not scene and not (scattered and other.scattered))
    near = [other for other in apart if not _same(ours, told[id(other)]) and _may_be_of(scene, other)]
    if len(ours) > 1 and all(_sums_up(tally, told_apart(near, o, told)) for o, tally in ours.items()):  # hardly by chance
        return True
    elsewhere = [other for other in near if _may_be_part(scene, other)]
    parts = {outcome: told_apart(elsewhere, outcome, told) for outcome in ours}
    behind = [other for other in elsewhere if other.index > scene.index] if len(names(scene)) > 1 else []
    if _nearly(ours, {outcome: told_apart(behind, outcome, told) for outcome in ours}):
        return True
    if ours.keys() == {_BOTH}:  # "forty killed and hurt": of the killed here and the hurt there
        killed, wounded = (told_apart(elsewhere, outcome, told) for outcome in ("killed", "wounded"))
        parts[_BOTH] += [*killed, *wounded] if max(len(killed), len(wounded)) > 1 else []
    summed = {outcome for outcome, tally in ours.items() if _sums_up(tally, parts[outcome])}
    rest = {outcome: tally for outcome, tally in ours.items() if outcome not in summed}
    within = all(parts[o] == [tally.low] or _holds(tally, o, elsewhere, told) for o, tally in rest.items())
    return bool(summed) and within  # of the rest some were hurt in one of them alone, or in each of them so many or more


def _holds(total: Count, outcome: str, elsewhere: Sequence[Scene], told: Mapping[int, Totals]) -> bool:
    """Whether "more than 40" holds what is told of two places or more, be it only "more than 30" here and "some" there."""
    tallies = [tally for scene in elsewhere if spots(scene) and (tally := told[id(scene)].get(outcome))]
    least = sum(tally.low for tally in tallies)
    return total.high is None and len(tallies) > 1 and any(tally.high is None for tally in tallies) and least <= total.low


def _nearly(ours: Totals, parts: Mapping[str, list[int]]) -> bool:
    """Whether a total is made of what is told one by one behind it, though the report miscounts one outcome by one: another is
    exact."""
    several = all(len(parts[outcome]) >= _SEVERAL for outcome in ours)
    exact = any(_sums_up(tally, parts[outcome]) for outcome, tally in ours.items())
    return several and exact and all(abs(sum(parts[outcome]) - tally.low) <= 1 for outcome, tally in ours.items())


def _same(ours: Totals, theirs: Totals) -> bool:
    """Whether a total is only told again."""
    common = ours.keys() & theirs.keys()
    return bool(common) and all(ours[outcome].low == theirs[outcome].low for outcome in common)


def _may_be_of(total: Scene, scene: Scene) -> bool:
    """Whether a scene may be told within a total by its day, its areas and who states it."""
    if scene.index == total.index and _by_place(scene):
        return not _by_place(total)
    if total.day and scene.told_day and scene.told_day.first != total.day.first and total.day.precision == 1:
        return False
    if stated_by(total) and stated_by(scene) and not stated_by(total) & stated_by(scene):
        return False  # what one origin counts is no sum of what another does
    return not (names(total) and names(scene)) or bool(names(total) & names(scene))


def _may_be_part(total: Scene, scene: Scene) -> bool:
    """Whether what may be of a total by its day and areas is told nowhere else than in the villages that it names."""
    inside = Places(hit for hit in total.places if any(hit.adm1))  # "the north-west" is no village
    here = frozenset[str]() if total.scattered or around(total) or _beyond(total) else inside.spots
    if scene.index == total.index:
        return _by_place(scene) or not here
    return not here or (scene.day is not None and not spots(scene)) or bool(inside.towns & spots(scene))


def _beyond(total: Scene) -> bool:
    """Whether a total names a whole area beside towns of another."""
    held = {area for hit in total.places if not hit.broad for area in hit.adm1}
    return any(hit.broad and hit.adm1 and not held & set(hit.adm1[:1]) for hit in total.places)


def _by_place(scene: Scene) -> bool:
    """Whether a scene tells one of the numbers that a total is made of, each in a place of its own."""
    return all(mention.rule.startswith(BY_PLACE) for mention in scene.mentions)


def told_apart(scenes: Sequence[Scene], outcome: str, told: Mapping[int, Totals]) -> list[int]:
    """The numbers of an outcome at different places, or of the same place on different days, each once."""
    by_place: dict[Told, int] = {}
    areas: set[tuple[int, str]] = set()
    for scene in sorted(scenes, key=lambda scene: not spots(scene)):
        tally = told[id(scene)].get(outcome)
        place = (spots(scene) or names(scene)) if tally else frozenset[str]()
        day = scene.day.first if scene.day else None
        again = tally and not spots(scene) and not areas.isdisjoint((tally.low, area) for area in place)  # of a village there
        met = again or any(_meet((place, day), other) for other in by_place)
        if tally and tally.bound != "vague" and (place or day) and not met:
            by_place[place, day] = tally.low
            areas |= {(tally.low, area) for area in names(scene)}
    return list(by_place.values())


def _meet(one: Told, two: Told) -> bool:
    """Whether what is told of two places and days may be of one: neither the places nor the days are others."""
    (here, day), (there, then) = one, two
    return (not (here and there) or bool(here & there)) and (day == then or None in (day, then))


def _sums_up(total: Count, parts: list[int]) -> bool:
    return len(parts) > 1 and total.low == sum(parts)


def totals_of(scene: Scene) -> Totals:
    """What a scene counts of each outcome."""
    told = {outcome: [m for m in scene.mentions if m.outcome == outcome] for outcome in OUTCOMES}
    return {outcome: count(mentions, False, ()) for outcome, mentions in told.items() if mentions}
