"""Find the days a sentence tells, and resolve them against the day of publication (codebook 9)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from stats.find.date_day import AFTER_ARREST, DROPPED, EARLIER, EARLIER_ACT
from stats.find.date_group import combine
from stats.find.date_scan import Scan
from stats.find.date_span import told_at
from stats.find.date_words import KINDS, RANKS, DateHit, date_words

__all__ = ["AFTER_ARREST", "EARLIER", "EARLIER_ACT", "KINDS", "RANKS", "DateHit", "combine", "day_of_telling", "find_dates"]

_YEARS = range(1900, 2101)
"""Years a publication can have; a stamp outside them is as good as none."""
_FARTHEST = {"explicit": timedelta(days=366), "weekday": timedelta(days=3)}


def find_dates(
    words: Sequence[str], lang: str, published: date | None, year_hint: int | None = None, told: date | None = None
) -> list[DateHit]:
    """The days told in a sentence, left to right; what stands together about one day is one hit.

    `published` resolves relative words, weekdays and dates without a year; `year_hint` is the year of dates without one;
    `told` is the day told last before this sentence, for "the same day". Future days are no hits.
    """
    if not date_words(lang).may_tell(words):
        return []
    known = published if published and published.year in _YEARS else None
    return _found(Scan(words, lang, known, year_hint, told))


def _found(scan: Scan) -> list[DateHit]:
    hits: list[DateHit] = []
    end = 0
    for at in scan.starts:
        hit = told_at(scan, at) if at >= end and scan.tells(at) else None
        if hit and hit.rule not in DROPPED:
            hits.append(hit)
            scan.told = hit.first if hit.first and hit.precision == 1 and hit.kind != "period" else scan.told
            scan.named = hit.first or scan.named
        end = hit.end if hit else end
    return hits


def day_of_telling(hits: Iterable[DateHit], published: date | None) -> date | None:
    """The day on which a text was told, where it names it itself ("today, Monday"), or else the stamp's.

    Stamps are sometimes a day or some off; relative words mean the text's own day.
    """
    for hit in hits:
        name, _, rest = hit.rule.partition(", ")
        if rest and hit.kind in _FARTHEST and hit.first and hit.first == hit.last and published:
            own = hit.first + timedelta(days=name == "yesterday")
            return own if abs(own - published) <= _FARTHEST[hit.kind] else published
    return published
