"""The day of publication as a report's own first lines tell it."""

import re
from itertools import pairwise

from stats.find.date import find_dates
from stats.find.dateline import read_dateline, read_stamp
from stats.text.word import forms_of

_LINES, _LINE, _HEAD = 3, 300, 12
_STAMP, _CLOCK = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"), re.compile(r"\d{1,2}:\d{2}( ?(ص|م|am|pm))?", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")


def told_day(text: str, lang: str) -> str | None:
    """The ISO day of the dateline or stamp among a text's first lines, None when they hold none with a year.

    Further down a date alone on its line is one too, above an hour alone on its own, as pages print them.
    """
    lines = text.lstrip()[:_HEAD * _LINE].splitlines()[:_HEAD]
    stamps = [one for one, below in pairwise(lines) if _STAMP.fullmatch(one.strip()) and _CLOCK.fullmatch(below.strip())]
    for line in (*lines[:_LINES], *stamps):
        if not _YEAR.search(line):
            continue
        words = forms_of(line[:_LINE])
        dateline = read_dateline(words, lang, None)
        day = dateline.day if dateline else read_stamp(words, lang, find_dates(words, lang, None))
        if day:
            return day.isoformat()
    return None
