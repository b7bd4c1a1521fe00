"""The day on which a text without a stamp was told, where its own words leave no doubt (codebook 9)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from stats.find.date import DateHit, find_dates
from stats.text.word import forms_of

_LONGEST = 2000
_POST = re.compile(r"\(@\w{1,30}\)[ \t]+([^\n]{8,40})$", re.MULTILINE)
_THIS_YEAR = re.compile(r"(?:العام (?:الحالي|الجاري)|منذ (?:مطلع|بداية|بدء) (?:ال)?عام) (2\d{3})(?!\d)")
_TODAY = re.compile("اليوم|أمس|today|yesterday", re.IGNORECASE)


def own_day(text: str, lang: str) -> str | None:
    """The ISO day that "today, Monday" or "yesterday, Thursday 5 October" makes certain.

    It is that of the latest post shown in the text, when the text calls its own day by the name of that weekday; or the one in
    the year that the text calls this year, when its weekday fits.
    """
    post = max(_posts(text), default=None)
    years = {int(year) for year in _THIS_YEAR.findall(text)}
    if not (post or years):
        return None
    lines = [forms_of(line) for line in text.splitlines() if len(line) <= _LONGEST and _TODAY.search(line)]
    day = max((day for words in lines for day in _days(words, lang, post, sorted(years))), default=None)
    if day is None or any(_otherwise(words, lang, day) for words in lines):
        return None
    return day.isoformat()


def _days(words: tuple[str, ...], lang: str, post: date | None, years: list[int]) -> Iterator[date]:
    """The days of telling that a line makes certain."""
    if post and any(_telling(hit) == post and _named(words, hit, lang, post) for hit in find_dates(words, lang, post)):
        yield post
    for end in (date(year, 12, 31) for year in years):
        for hit in find_dates(words, lang, end):
            day = _telling(hit) if hit.kind == "explicit" else None
            if day and _named(words, hit, lang, end):
                yield day


def _otherwise(words: tuple[str, ...], lang: str, day: date) -> bool:
    """Whether a line calls its day by the name of another weekday: then whose "today" is whose is not certain."""
    told = (_telling(hit) for hit in find_dates(words, lang, day) if hit.kind == "weekday")
    return any(other is not None and other.isoweekday() != day.isoweekday() for other in told)


def _posts(text: str) -> Iterator[date]:
    """The days of the posts that a text shows: "— Name (@name) September 4, 2023"."""
    for words in map(forms_of, _POST.findall(text)):
        hits = [hit for lang in ("en", "ar") for hit in find_dates(words, lang, None)[:1]]
        yield from (hit.first for hit in hits if hit.first and hit.first == hit.last)


def _telling(hit: DateHit) -> date | None:
    """The day of telling by a day of it that is named too: the day itself, or the one after "yesterday, Sunday"."""
    name, _, rest = hit.rule.partition(", ")
    if not rest or name not in ("today", "yesterday") or hit.first is None or hit.first != hit.last:
        return None
    return hit.first + timedelta(days=name == "yesterday")


def _named(words: tuple[str, ...], hit: DateHit, lang: str, day: date) -> bool:
    """Whether a weekday stands in a hit, and is that of its day; `day` is any."""
    told = [one for at in range(hit.start, hit.end) for one in find_dates(words[at:at + 1], lang, day) if one.kind == "weekday"]
    same = (one.first and hit.first and one.first.isoweekday() == hit.first.isoweekday() for one in told)
    return bool(told) and all(same)
