"""Tolls that rose over several incidents: running totals, and no toll of the one told last (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from stats.accounts.once import time_words
from stats.accounts.scene import Scene
from stats.accounts.where import names, spots
from stats.find.date import DateHit
from stats.language import form_words


def rose_over(scene: Scene, before: Sequence[Scene]) -> bool:
    """Whether "thus the toll rises to 15" follows what was told of several places: no place, no day and no act of its own, and
    no fewer than they were. A toll that rose as somebody died of his wounds is that of his incident."""
    tags = scene.readings[-1].tags
    if tags.lang != "ar" or _THUS.isdisjoint(tags.forms[:2]):
        return False
    if _rose_in_all(scene, before):
        return True
    risen = all(mention.cue == "update" for mention in scene.mentions)
    if not risen or scene.title or scene.day or spots(scene) or tags.weapons:
        return False
    told = [other for other in before if other.index < scene.index and not (other.title or other.background or other.period)]
    if not told or any(mention.cue == "died" for other in told if other.index == told[-1].index for mention in other.mentions):
        return False
    return all(_over_places(scene, told, outcome) for outcome in {mention.outcome for mention in scene.mentions})


def _rose_in_all(scene: Scene, before: Sequence[Scene]) -> bool:
    """Whether "thus the number of those whom the attacks on the north-east killed rises" goes on: of a wide area, and of more
    than were told."""
    tags, (mention, *more) = scene.readings[-1].tags, scene.mentions
    kinds = {tags.value(at, "clause_words") for at in range(mention.people.start)}
    attacks = any(tags.form(at) in _ATTACKS for at in range(mention.people.start))
    levels = {hit.level for at, hit in tags.places.items() if at < mention.people.start}
    told = [m.people.low for s in before if s.index < scene.index for m in s.mentions if m.outcome == mention.outcome]
    wide = bool(levels) and levels <= _WIDE
    return not more and {"rise", "toll"} <= kinds and attacks and wide and mention.people.low > sum(told) > 0


def _over_places(scene: Scene, told: Sequence[Scene], outcome: str) -> bool:
    """Whether two places or more have people of an outcome, no more in all than a toll."""
    lows: dict[frozenset[str], int] = {}
    for other in told:
        low = sum(mention.people.low for mention in other.mentions if mention.outcome == outcome)
        if low and spots(other):
            lows[spots(other)] = max(low, lows.get(spots(other), 0))
    apart = any(not one & two for one, two in combinations(lows, 2))
    return apart and sum(lows.values()) <= sum(m.people.low for m in scene.mentions if m.outcome == outcome)


def counts_more(scene: Scene, found: Sequence[Scene]) -> bool:
    """Whether people were counted in no town, over several days, since a dawn, in a whole campaign or in acts like the one told,
    and the report tells fewer of them in a place: "25 were killed in the past 24 hours", three of them in X (codebook 5)."""
    if spots(scene) or _headline(scene) or scene.vague or any(mention.people.low < _SEVERAL for mention in scene.mentions):
        return False
    if scene.day is None:
        counted = _in_a_campaign(scene) or _in_acts_like_it(scene)
        return counted and any(_fewer(other, scene) for other in found if other.index < scene.index)
    span = scene.day
    if not (span.kind == "period" and span.first and span.last) or (span.first == span.last and span.rule != "since"):
        return False
    return any(_fewer(other, scene) and _within(other, span) for other in found)


def _fewer(other: Scene, scene: Scene) -> bool:
    """Whether a scene tells of a place fewer people of each outcome than were counted, in an area where these may have been."""
    if other.index == scene.index or _headline(other) or other.vague or other.background or not other.places:
        return False
    common = other.lows.keys() & scene.lows.keys()
    near = not names(scene) or bool(names(scene) & names(other))
    return near and bool(common) and all(other.lows[outcome] < scene.lows[outcome] for outcome in common)


def over_the_day(scene: Scene, found: Sequence[Scene]) -> bool:
    """Whether a number of one day, in no town, holds what is told of two towns or more of that day, one by one behind it."""
    if spots(scene) or _headline(scene) or scene.vague or scene.day is None:
        return False
    parts = [other for other in found if other.index > scene.index and spots(other) and _fewer(other, scene)]
    told = {spots(other): other.lows for other in parts if other.day in (None, scene.day)}
    apart = all(not one & two for one, two in combinations(told, 2))
    parts_of = {outcome: [lows[outcome] for lows in told.values() if lows[outcome]] for outcome in scene.lows}
    fits = all(len(lows) >= _SEVERAL and sum(lows) < scene.lows[outcome] for outcome, lows in parts_of.items())
    return apart and fits and bool(parts_of)


def _within(other: Scene, span: DateHit) -> bool:
    day = other.day.first if other.day else span.last
    return day is not None and span.first is not None and span.last is not None and span.first <= day <= span.last


def _in_a_campaign(scene: Scene) -> bool:
    """Whether a toll is said to be that of a campaign: حصيلة قتلى العملية العسكرية, "the number killed in the offensive"."""
    tags, first = scene.readings[-1].tags, scene.mentions[0]
    toll = next(iter(tags.clauses.get("toll", ())), first.start)
    told = [hit for hit in time_words(tags).of("campaign") if toll < hit.start < first.people.start]
    return bool(told) and all(m.cue in ("toll", "update") or m.rule.startswith("toll") for m in scene.mentions)


def _in_acts_like_it(scene: Scene) -> bool:
    """Whether people were harmed in several acts like the one told: في هجمات مماثلة, "in similar attacks"."""
    tags = scene.readings[-1].tags
    return any(not _ALIKE.isdisjoint((tags.form(hit.start - 1), tags.form(hit.end))) for hit in time_words(tags).of("acts"))


def _headline(scene: Scene) -> bool:
    return scene.readings[-1].tags.sentence.field == "title"


_SEVERAL = 2
_ALIKE = form_words("ar", "alike") | form_words("en", "alike")
_THUS, _ATTACKS = form_words("ar", "thus"), form_words("ar", "attacks")
_WIDE = frozenset(("site", "adm1", "country"))


def without_risen(scene: Scene, totals: Sequence[Scene]) -> bool:
    """Take the tolls out of a headline or lead that are running totals further on, in place; whether anything is left of it."""
    running = {(mention.outcome, mention.people.low) for total in totals for mention in total.mentions if mention.cue == "update"}
    if (scene.title or scene.lead) and running:
        told = [m for m in scene.mentions if m.cue != "update" or (m.outcome, m.people.low) not in running]
        scene.mentions = tuple(told)
    return bool(scene.mentions)
