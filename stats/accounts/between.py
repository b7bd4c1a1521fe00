"""What stands between the people of a sentence: the places and the days that a group of them may have (codebook 1 and 5)."""

from __future__ import annotations

from stats.accounts.setting import fine_places
from stats.find.date import DateHit
from stats.find.people import Mention
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags

_DEATH = 4


def between(tags: Tags, start: int, end: int) -> list[PlaceHit | DateHit]:
    """The places and days told between two words."""
    return [*fine_places(tags, start, end), *(d for at, d in tags.dates.items() if start <= at < end and d.kind != "period")]


def before_people(tags: Tags, start: int, mention: Mention) -> list[PlaceHit | DateHit]:
    """What is told between a word and people; before those not killed, a day on which one of the wounded died is not of them."""
    told = between(tags, start, mention.start)
    if mention.outcome == "killed":
        return told
    return [hit for hit in told if isinstance(hit, PlaceHit) or not _of_death(tags, hit, range(start, mention.start))]


def _of_death(tags: Tags, day: DateHit, words: range) -> bool:
    """Whether a day is that on which one of the wounded died: بعد وفاة طفل متأثراً بجراحه صباح اليوم، فيما أصيب …"""
    near = range(max(words.start, day.start - _DEATH), min(words.stop, day.end + _DEATH))
    return any(tags.value(at, "clause_words") == "died" for at in near)
