"""Arithmetic of days (codebook 9): the latest such date, the nearest such weekday, the spans of months and years."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

DaySpan = tuple[date, date]
"""A first and a last day, both within."""

_AHEAD = timedelta(days=2)


def day_of(year: int, month: int, day: int, hijri: bool = False) -> date | None:
    """The day of a year, month and day of the month, or None when there is no such day."""
    try:
        return Hijri(year, month, day).to_gregorian() if hijri else date(year, month, day)
    except (ValueError, OverflowError):
        return None


def year_of(day: date, hijri: bool = False) -> int:
    """The year a day lies in."""
    if not hijri:
        return day.year
    try:
        return Gregorian(day.year, day.month, day.day).to_hijri().year
    except OverflowError:
        return 0


def latest_day(month: int, day: int, published: date, hijri: bool = False) -> date | None:
    """The latest such day that is not more than two days after publication."""
    for year in _years_back(published, hijri):
        found = day_of(year, month, day, hijri)
        if found and found - published <= _AHEAD:
            return found
    return None


def _years_back(published: date, hijri: bool) -> Iterator[int]:
    year = year_of(published, hijri)
    # Eight years hold a 29 February across the turn of a century.
    return iter(range(year + 1, year - 9, -1))


def month_span(year: int, month: int, hijri: bool = False) -> DaySpan | None:
    """The first and the last day of a month, or None when there is no such month."""
    first = day_of(year, month, 1, hijri)
    if first is None:
        return None
    length = Hijri(year, month, 1).month_length() if hijri else monthrange(year, month)[1]
    return first, first + timedelta(days=length - 1)


def latest_month(month: int, published: date, hijri: bool = False, over: bool = False) -> DaySpan | None:
    """The latest such month that has begun, or that is over, on the day of publication."""
    for year in _years_back(published, hijri):
        found = month_span(year, month, hijri)
        if found and (found[1] if over else found[0]) <= published:
            return found
    return None


def months_back(day: date, count: int) -> DaySpan:
    """The month that lies `count` months before that of a day."""
    months = max(day.year * 12 + day.month - 1 - count, 12)
    year, month = divmod(months, 12)
    return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])


def year_span(year: int) -> DaySpan | None:
    """The first and the last day of a year, or None when the calendar has no such year."""
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None


def weeks_back(day: date, count: int) -> DaySpan:
    """The week from Monday to Sunday that lies `count` weeks before that of a day."""
    first = day - timedelta(days=day.weekday() + 7 * count)
    return first, first + timedelta(days=6)


def weekday_past(weekday: int, day: date) -> date:
    """The nearest past such weekday (ISO, Monday 1), the day itself included."""
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)


def weekday_nearest(weekday: int, day: date) -> date:
    """The such weekday nearest to a day, before it or after it."""
    past = weekday_past(weekday, day)
    return past if (day - past).days <= 3 else past + timedelta(days=7)
