"""Running totals: kept, shown, never added (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stats.accounts.once import time_words
from stats.accounts.period import OPEN
from stats.accounts.ranked import ranked_below
from stats.accounts.risen import counts_more, over_the_day, rose_over, without_risen
from stats.accounts.scene import Scene
from stats.accounts.some_acts import of_some_acts
from stats.accounts.sums import is_sum, told_apart, totals_of
from stats.accounts.two_acts import acts_of, each_elsewhere, lend
from stats.accounts.where import names, spots
from stats.find.grammar.one_by_one import LONGEST_LIST
from stats.find.people import TENS, Mention
from stats.model import OUTCOMES

_MONTH = 4
_SUMMED = 2  # so many scenes at least are told beside their sum
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
        elif above and (_under(above[0], scene) or of_some_acts(above[0], scene) or ranked_below(above[0], scene)):
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
    ours, theirs = totals_of(title), totals_of(total)
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
    counted = {id(scene): totals_of(scene) for scene in found}
    holds = (over_the_day, each_elsewhere)
    sums = [scene for scene in found if is_sum(scene, found, counted) or any(told(scene, found) for told in holds)]
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
    ours = totals_of(total)
    told = {id(part): totals_of(part) for part in parts}
    theirs = {outcome: lows for outcome in (ours if scattered else OUTCOMES) if (lows := told_apart(parts, outcome, told))}
    if any(outcome not in ours or sum(lows) > ours[outcome].low for outcome, lows in theirs.items()):
        return frozenset()
    elsewhere = [other for other in found if other is not total and spots(other)]
    again = {(outcome, tally.low) for other in elsewhere for outcome, tally in totals_of(other).items()}
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
