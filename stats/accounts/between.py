"""What stands between the people of a sentence: the places, days and weapons that a group of them may have (codebook 1 and 5)."""

from __future__ import annotations

from stats.accounts.setting import fine_places
from stats.find.date import DateHit
from stats.find.people import Mention
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags
from stats.find.weapon import WeaponHit

_DEATH = 4


def between(tags: Tags, start: int, end: int) -> list[PlaceHit | DateHit]:
    """The places and days told between two words."""
    return [*fine_places(tags, start, end), *(d for at, d in tags.dates.items() if start <= at < end and d.kind != "period")]


def weapons_of(tags: Tags, words: range) -> tuple[WeaponHit, ...]:
    """The weapons told in words that tell of people; of their whole sentence where these name none anew ("the shelling also")."""
    own = own_weapons(tags, words)
    return own if any(not tags.form(hit.start).startswith(("ال", "وال")) for hit in own) else tags.weapons


def own_weapons(tags: Tags, words: range) -> tuple[WeaponHit, ...]:
    """The weapons told in words that tell of people."""
    told = _with_subject(tags, words) if tags.weapons else words
    return tuple(hit for hit in tags.weapons if hit.start in told)


def _with_subject(tags: Tags, words: range) -> range:
    """Words that tell of people with the subject of their verb, "… and a mine wounded two", but without that of the next."""
    start, stop = (_opened(tags, at) if 0 < at < len(tags.words) else at for at in (words.start, words.stop))
    return range(start, stop)


def _opened(tags: Tags, position: int) -> int:
    """Where the clause opens that a verb at a word goes on: behind "and" or "while", a weapon or its like being its subject."""
    if tags.lang != "en":
        return position
    near = range(position - 1, max(position - _SUBJECT, 0), -1)
    opened = next((at + 1 for at in near if tags.form(at) in _OPENS), position)
    told = any(opened <= hit.start < position for hit in tags.weapons)
    return opened if told and not any(tags.form(at) == "," for at in range(opened, position)) else position


_SUBJECT, _OPENS = 8, frozenset(("and", "while", "but", ";"))


def before_people(tags: Tags, start: int, mention: Mention) -> list[PlaceHit | DateHit]:
    """What is told between a word and people; before those not killed, a day on which one of the wounded died is not of them."""
    told = between(tags, start, mention.start)
    if mention.outcome == "killed":
        return told
    return [hit for hit in told if isinstance(hit, PlaceHit) or not _of_death(tags, hit, range(start, mention.start))]


def _of_death(tags: Tags, day: DateHit, words: range) -> bool:
    """Whether a day is that on which one of the wounded died: بعد وفاة طفل متأثراً بجراحه صباح اليوم، فيما أصيب …"""
    near = range(max(words.start, day.start - _DEATH), min(words.stop, day.end + _DEATH))
    return any(at in near for at in tags.clauses.get("died", ()))
