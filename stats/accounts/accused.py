"""Crimes of which those arrested are accused: harm of another day, and by others (codebook 1 and 9)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.date import DateHit
from stats.find.people import Mention
from stats.find.tags import Tags

_WEEK = 3


def taken_for(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether those before were taken for what harmed these: "arrested over the attack that killed ten in June"."""
    taken = all(other.outcome == "arrested" for other in group) and mention.outcome != "arrested"
    return taken and accuses(tags, range(group[0].start, mention.start))


def accuses(tags: Tags, words: range) -> bool:
    """Whether some words tell of a crime of which somebody is accused: its day is not that of the arrest."""
    return any(tags.value(at, "clause_words") == "crime" for at in words)


def of_a_crime(tags: Tags, group: Sequence[Mention], day: DateHit) -> bool:
    """Whether a week or more is the time of what people are arrested for: "in connection with the killing … last month"."""
    taken = all(mention.outcome == "arrested" for mention in group) and day.precision >= _WEEK
    return taken and tags.lang == "en" and accuses(tags, range(group[0].start, day.start))
