"""Running totals: kept, shown, never added (codebook 5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from stats.accounts.once import time_words
from stats.accounts.period import OPEN
from stats.accounts.places import Places
from stats.accounts.risen import counts_more, over_the_day, rose_over, without_risen
from stats.accounts.scene import Scene
from stats.accounts.some_acts import of_some_acts
from stats.accounts.tally import Count, count
from stats.accounts.two_acts import acts_of, each_elsewhere, lend
from stats.accounts.where import around, names, spots, towns
from stats.find.grammar.one_by_one import LONGEST_LIST
from stats.find.people import BY_PLACE, TENS, Mention
from stats.model import OUTCOMES

_MONTH = 4
_SEVERAL = 3
_SUMMED = 2  # so many scenes at least are told beside their sum
_BOTH = "killed_or_wounded"
Told = tuple[frozenset[str], date | None]
"""The places and the first day of a scene."""
Totals = dict[str, Count]
"""What a scene counts, by outcome."""
_BULLETS = tuple("-*•–—·▪●0123456789")


def set_apart(found: Sequence[Scene]) -> tuple[list[list[Scene]], list[Scene]]:
    """The running totals of a report, each with what is listed under it, and the rest.

    Totals are those of a stated period, what goes on with them, and sums of what is told one by one.
    """
    running: list[list[Scene]] = []
    rest: list[Scene] = []
    above: list[Scene] = []
    for scene in found:
        scene.period = scene.period or (OPEN if rose_over(scene, found) else None)
        if not scene.period and counts_more(scene, found):  # of its parts each is an incident
            scene.period, above = OPEN, []
            running.append([scene])
        elif above and (_under(above[0], scene) or of_some_acts(above[0], scene)):
            above.append(scene)
        elif above and _listed_below(above[0], scene):
            rest.append(scene)
        elif scene.period or (above and _goes_on(above[-1], scene)):
            scene.period = scene.period or above[0].period
            above = [scene]
            running.append(above)
        else:
            above = []
            rest.append(scene)
    totals = [group[0] for group in running]
    told = [scene for scene in rest if not (scene.title and any(_tells_again(scene, total) for total in totals))]
    told = [] if totals and all(map(_only_title, told)) else told
    kept = [scene for scene in told if without_risen(scene, totals)]
    sums, rest = _sums(kept)
    _lend_day(sums, rest)
    stated = [group for group in (*running, *([scene] for scene in sums)) if any(numbered(m) for m in group[0].mentions)]
    return sorted(stated, key=lambda group: group[0].order), rest


def _lend_day(sums: Sequence[Scene], rest: Sequence[Scene]) -> None:
    """Give what is told behind its sum, without a day of its own, the day of the sum."""
    total = next((total for total in sums if total.day and (total.lead or len(names(total)) > 1)), None)
    for scene in rest if total else ():
        if total and not scene.told_day and not scene.background and scene.index > total.index:
            scene.near_day = total.day


def _tells_again(title: Scene, total: Scene) -> bool:
    """Whether a title tells only the numbers of a running total."""
    ours, theirs = _totals(title), _totals(total)
    return all(outcome in theirs and tally.low == theirs[outcome].low for outcome, tally in ours.items())


def _only_title(scene: Scene) -> bool:
    """Whether a headline counts nobody and names no place or day: over running totals alone it is theirs, "the dead of March"."""
    headline = scene.readings[-1].tags.sentence.field == "title"
    dated = scene.told_day is not None and scene.told_day.precision < _MONTH
    return headline and not (dated or spots(scene) or any(map(numbered, scene.mentions)))


def numbered(mention: Mention) -> bool:
    """Whether a mention states more than a bare plural: "cause deaths and injuries" is no running total (codebook 3)."""
    return mention.people.bound != "vague" or mention.people.low >= TENS


def _under(total: Scene, scene: Scene) -> bool:
    """Whether a scene is listed under a total: behind a colon in its sentence, or in the lines below that end in one."""
    below = scene.listed if scene.index == total.index else _listed_below(total, scene)
    return below and not _an_incident(scene)


def _listed_below(total: Scene, scene: Scene) -> bool:
    """Whether a scene is told in the lines below a total that ends in a colon."""
    opened = total.readings[-1].tags.words[-1].form == ":"
    return opened and 0 < scene.index - total.index <= LONGEST_LIST and scene.readings[-1].tags.form(0)[:1] in _BULLETS


def _an_incident(scene: Scene) -> bool:
    """Whether an item of a list tells a day of its own, and a village or in a governorate how people were hit: an incident, over
    which the total is (codebook 5)."""
    dated = scene.day is not None and scene.day.precision == 1 and scene.day.kind != "period"
    return dated and bool(spots(scene) or (scene.places and scene.weapons))


def _goes_on(before: Scene, scene: Scene) -> bool:
    """Whether a scene goes on with the running total before it: the next words, with no day of its own, no village and no act."""
    numbers = all(mention.people.low > 1 and mention.people.bound != "vague" for mention in scene.mentions)
    one_act = time_words(scene.readings[-1].tags).any("nth")
    follows = 0 <= scene.index - before.index <= 1 + numbers and not scene.title and not one_act
    follows = follows and not (scene.index - before.index > 1 and scene.near_day)  # an act of its own is told in between
    return follows and scene.told_day is None and not spots(scene) and before.readings[-1].tags.sentence.field == "text"


def _sums(found: Sequence[Scene]) -> tuple[list[Scene], list[Scene]]:
    """Sums of what is told one by one, whole scenes or some of a scene's outcomes; and the rest."""
    if len(found) <= _SUMMED:
        return [], list(found)
    counted = {id(scene): _totals(scene) for scene in found}
    holds = (over_the_day, each_elsewhere)
    sums = [scene for scene in found if _is_sum(scene, found, counted) or any(told(scene, found) for told in holds)]
    for total in found:
        if acts := acts_of(total, found):
            lend(total, acts)
            sums.append(total)
    rest = [scene for scene in found if scene not in sums]
    for scene in rest if any(total.lead or total.scattered for total in sums) else ():
        scene.lead = False  # each tells one of several incidents, and none opens the report
    for total in rest:
        if over := _over_places(total, rest):
            told = [scene for scene in rest if scene is total or (scene.title and scene.index < total.index)]
            sums += [part for scene in told if (part := _of(scene, over, True))]
            kept = [_of(scene, over, False) if scene in told else scene for scene in rest]
            return sums, [scene for scene in kept if scene]
    return sums, rest


def _of(scene: Scene, outcomes: frozenset[str], among: bool) -> Scene | None:
    """A scene with only its mentions of some outcomes, or with only the others."""
    mentions = tuple(mention for mention in scene.mentions if (mention.outcome in outcomes) == among)
    return replace(scene, mentions=mentions) if mentions else None


def _over_places(total: Scene, found: Sequence[Scene]) -> frozenset[str]:
    """The outcomes of a lead's total that its places, told one by one behind it, do not reach: these are the incidents."""
    scattered = total.scattered
    if not total.lead or total.item is not None or not (total.day or total.places or scattered):
        return frozenset()
    parts = [other for other in found if _place_of(total, other) and not other.vague and not _others(total, other)]
    common = frozenset[str]().union(*(spots(a) & spots(b) for a, b in pairwise(parts)))
    if len({spots(part) - common for part in parts}) < 2:
        return frozenset()
    ours = _totals(total)
    told = {id(part): _totals(part) for part in parts}
    theirs = {outcome: lows for outcome in (ours if scattered else OUTCOMES) if (lows := _told_apart(parts, outcome, told))}
    if any(outcome not in ours or sum(lows) > ours[outcome].low for outcome, lows in theirs.items()):
        return frozenset()
    elsewhere = [other for other in found if other is not total and spots(other)]
    again = {(outcome, tally.low) for other in elsewhere for outcome, tally in _totals(other).items()}
    return frozenset(outcome for outcome in theirs if (outcome, ours[outcome].low) not in again)


def _others(total: Scene, scene: Scene) -> bool:
    """Whether the members of a force are told who are none of the civilians of a total."""
    civilians = all(mention.people.status == "civilian" for mention in total.mentions if not mention.people.others)
    return civilians and any(mention.people.status == "member" for mention in scene.mentions)


def _place_of(total: Scene, scene: Scene) -> bool:
    """Whether a scene tells, of the same day, a place within the places of a total before it."""
    inside = spots(total) < spots(scene) or (total.scattered and bool(spots(scene)))
    same_day = scene.day is None or scene.day == total.day or _within_days(total, scene)
    return scene.index > total.index and inside and not scene.background and same_day


def _within_days(total: Scene, scene: Scene) -> bool:
    """Whether the day of a scene is one of the days of a total: "between 2 and 4 December", "on 3 December"."""
    span, day = total.day, scene.day
    if not (span and day and span.first and span.last and day.first and day.last) or span.first == span.last:
        return False
    return span.first <= day.first and day.last <= span.last


def _is_sum(scene: Scene, found: Sequence[Scene], told: Mapping[int, Totals]) -> bool:
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
    if len(ours) > 1 and all(_sums_up(tally, _told_apart(near, o, told)) for o, tally in ours.items()):  # hardly by chance
        return True
    elsewhere = [other for other in near if _may_be_part(scene, other)]
    parts = {outcome: _told_apart(elsewhere, outcome, told) for outcome in ours}
    behind = [other for other in elsewhere if other.index > scene.index] if len(names(scene)) > 1 else []
    if _nearly(ours, {outcome: _told_apart(behind, outcome, told) for outcome in ours}):
        return True
    if ours.keys() == {_BOTH}:  # "forty killed and hurt": of the killed here and the hurt there
        killed, wounded = (_told_apart(elsewhere, outcome, told) for outcome in ("killed", "wounded"))
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
    if _said(total) and _said(scene) and not _said(total) & _said(scene):
        return False  # what one origin counts is no sum of what another does
    return not (names(total) and names(scene)) or bool(names(total) & names(scene))


def _may_be_part(total: Scene, scene: Scene) -> bool:
    """Whether what may be of a total by its day and areas is told nowhere else than in the villages that it names."""
    inside = replace(total, places=Places(hit for hit in total.places if any(hit.adm1)))  # "the north-west" is no village
    here = frozenset[str]() if total.scattered or around(total) or _beyond(total) else spots(inside)
    if scene.index == total.index:
        return _by_place(scene) or not here
    return not here or (scene.day is not None and not spots(scene)) or bool(towns(inside) & spots(scene))


def _beyond(total: Scene) -> bool:
    """Whether a total names a whole area beside towns of another."""
    held = {area for hit in total.places if not hit.broad for area in hit.adm1}
    return any(hit.broad and hit.adm1 and not held & set(hit.adm1[:1]) for hit in total.places)


def _by_place(scene: Scene) -> bool:
    """Whether a scene tells one of the numbers that a total is made of, each in a place of its own."""
    return all(mention.rule.startswith(BY_PLACE) for mention in scene.mentions)


def _said(scene: Scene) -> frozenset[str]:
    """The origins that its own sentence names as stating what it tells."""
    return frozenset(hit.origin for hit in scene.sources if hit.origin and hit.states)


def _told_apart(scenes: Sequence[Scene], outcome: str, told: Mapping[int, Totals]) -> list[int]:
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


def _totals(scene: Scene) -> Totals:
    told = {outcome: [m for m in scene.mentions if m.outcome == outcome] for outcome in OUTCOMES}
    return {outcome: count(mentions, False, ()) for outcome, mentions in told.items() if mentions}
