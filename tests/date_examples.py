"""What the examples beside the tables of date words are read as: days, told on one Saturday."""

from datetime import date

from stats.find.date import DateHit, find_dates
from stats.text.word import forms_of

PUBLISHED = date(2025, 12, 20)
TOLD = date(2025, 12, 10)
TABLES = ("months", "weekdays", "relative_days", "day_parts", "day_numbers", "date_words")


def days_told(text: str, code: str) -> list[str]:
    """The days told in a text: 2025-12-18, or first/last with `..` where open."""
    return [_shown(hit) for hit in find_dates(forms_of(text), code, PUBLISHED, told=TOLD)]


def _shown(hit: DateHit) -> str:
    first, last = (day.isoformat() if day else ".." for day in (hit.first, hit.last))
    return first if first == last and hit.first else f"{first}/{last}"
