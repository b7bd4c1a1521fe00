"""The day of publication as a report's own first lines tell it."""

import re

from stats.find.date import find_dates
from stats.find.dateline import read_dateline, read_stamp
from stats.text.word import forms_of

_LINES, _LINE = 3, 300
_YEAR = re.compile(r"\d{4}")


def told_day(text: str, lang: str) -> str | None:
    """The ISO day of the dateline or stamp among a text's first lines, None when they hold none with a year."""
    for line in text.lstrip()[:_LINES * _LINE].splitlines()[:_LINES]:
        if not _YEAR.search(line):
            continue
        words = forms_of(line[:_LINE])
        dateline = read_dateline(words, lang, None)
        day = dateline.day if dateline else read_stamp(words, lang, find_dates(words, lang, None))
        if day:
            return day.isoformat()
    return None
