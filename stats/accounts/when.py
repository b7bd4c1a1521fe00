"""When a report says an incident was (codebook 9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from stats.accounts.continued import own_days
from stats.accounts.day import precision_of, recalled
from stats.accounts.late import of_the_rise
from stats.accounts.lent_day import goes_back_to
from stats.accounts.scene import Reading, Scene
from stats.accounts.setting import headed
from stats.find.cue import ACTS, cue_words
from stats.find.date import DateHit, combine
from stats.find.tags import Tags
from stats.language import form_words

_STAMP_PRECISION = 2
_WOUNDED = timedelta(days=21)
"""How long before a death of wounds the act may be that a report tells behind it."""
_OPENING = 4
_CLAUSE = 14

Days = tuple[date | None, date | None, int | None]
"""A first and a last day, both within, and UCDP's precision."""


class Opening(NamedTuple):
    """A day told in a sentence of the opening, and whether that sentence tells of people harmed, or of a toll that rose."""

    tags: Tags
    harmed: bool
    hit: DateHit
    risen: bool

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.tags.sentence.index

    def lends(self, scenes: Sequence[Scene]) -> bool:
        """Whether its day may be that of people told without one: it tells nobody's harm itself, and where it stands behind them
        their act."""
        behind = self.sentence > scenes[-1].index
        return not self.harmed and (not behind or goes_back_to(self.tags, self.hit, scenes))

    def opens(self, scenes: Sequence[Scene]) -> bool:
        """Whether it stands before people told without a day; the day of an act whose toll rose is only that of the act's own."""
        own = not self.risen or any(scene.index == self.sentence for scene in scenes)
        return own and self.sentence < scenes[-1].index


def incident_day(scenes: Sequence[Scene], opening: Callable[[], Sequence[Opening]], published: date | None) -> Days:
    """The first and last day and UCDP's precision: the strongest words of any scene, else the day of publication.

    The opening lends its day, unless it tells it of people harmed further on; the day of a statement only stands near theirs.
    """
    told = [scene.day for scene in scenes if scene.day] or [scene.near_day for scene in scenes if scene.near_day]
    if not told and not all(scene.background for scene in scenes):
        item = headed(scenes[-1].readings[-1].tags) is not None
        told = [day.hit for day in opening() if day.lends(scenes) or (not item and day.opens(scenes))][:1]
    told = told or [hit._replace(precision=_STAMP_PRECISION) for scene in scenes for hit in scene.readings[-1].tags.said_days]
    if not told:
        return published, published, _STAMP_PRECISION if published else None
    best = _of_the_act(scenes) or min(told, key=_strength)
    return _from_arrest(scenes) or _until(best, scenes) or (best.first, best.last, best.precision)


def _until(hit: DateHit, scenes: Sequence[Scene]) -> Days | None:
    """From the day told just before to that until which something was counted: "found on Thursday. Until today, 26 bodies …"."""
    before = [scene.near_day for scene in scenes if scene.near_day and scene.near_day.precision == 1]
    if hit.rule != "until" or not hit.last or not before or not before[0].first:
        return None
    first, days = before[0].first, (hit.last - before[0].first).days
    return (first, hit.last, precision_of(days) if days else 1) if 0 <= days <= _WOUNDED.days else None


def _of_the_act(scenes: Sequence[Scene]) -> DateHit | None:
    """Where people are only said to have died of wounds, on the day of their death: the day of the act that a sentence behind
    goes back to, وكان مسلحون قد استهدفوا السيارة أمس (codebook 2)."""
    told = [scene for scene in scenes if scene.day]
    if not told or not all(_died_of_wounds(scene) for scene in told):
        return None
    behind = (reading.tags for scene in told for reading in scene.after if _goes_back(reading.tags))
    days = (hit for tags in behind for hit in own_days(tags) if hit.precision == 1)
    return next((hit for hit in days if all(_just_before(hit, scene.day) for scene in told)), None)


def _died_of_wounds(scene: Scene) -> bool:
    return "died" in scene.readings[-1].tags.clauses and _all(scene, _DEAD)


def _goes_back(tags: Tags) -> bool:
    """Whether a sentence goes on with the act: it opens with "and", and tells a weapon or an attack."""
    attacks = (hit for hit in cue_words(tags.lang).find(tags.forms) if not ACTS.isdisjoint(hit.values))
    told = bool(tags.weapons) or not _TOLD.isdisjoint(tags.forms) or next(attacks, None) is not None
    return tags.form(0).startswith("و") and told


_TOLD = form_words("ar", "told_act")


def _just_before(act: DateHit, death: DateHit | None) -> bool:
    return bool(act.first and death and death.first) and timedelta(0) < death.first - act.first <= _WOUNDED  # type: ignore


def _from_arrest(scenes: Sequence[Scene]) -> Days | None:
    """From the day people were taken to that of the death of some of them, where both are told (codebook 2)."""
    taken = next((scene.day for scene in scenes if scene.day and _all(scene, _TAKEN)), None)
    dead = next((scene.day for scene in scenes if scene.day and _all(scene, _DEAD)), None)
    if not (taken and dead and taken.first and dead.last) or taken.first > dead.last:
        return None
    return taken.first, dead.last, max(taken.precision, dead.precision) if taken.first == dead.last else _STAMP_PRECISION


def _all(scene: Scene, outcomes: frozenset[str]) -> bool:
    return all(mention.outcome in outcomes for mention in scene.mentions)


_TAKEN, _DEAD = frozenset(("arrested", "abducted")), frozenset(("killed",))


def _strength(hit: DateHit) -> tuple[bool, int, int]:
    return hit.first is None, hit.precision, hit.rank


def opening_days(readings: Sequence[Reading]) -> list[Opening]:
    """The days a report's opening tells, for what is told without one."""
    opened = ((reading, combine(_days(reading))) for reading in readings[:_OPENING])
    return [Opening(reading.tags, bool(reading.mentions), hit, _risen(reading, hit)) for reading, hit in opened if hit]


def _risen(reading: Reading, hit: DateHit) -> bool:
    """Whether a day is that of an act of which only the toll rose since: it is none of the other news of a report."""
    return any(mention.cue == "update" for mention in reading.mentions) and hit.first != reading.tags.published


def _days(reading: Reading) -> list[DateHit]:
    tags, mentions = reading.tags, reading.mentions
    days = [hit for hit in own_days(tags) if not recalled(tags, range(max(0, hit.start - _CLAUSE), hit.start), hit)]
    return [hit for hit in days if not of_the_rise(hit, mentions)]


def day_span(hit: DateHit | None, published: date | None) -> tuple[date | None, date | None]:
    """The first and last day of a scene, the day of publication when none is told."""
    return (hit.first, hit.last) if hit else (published, published)
