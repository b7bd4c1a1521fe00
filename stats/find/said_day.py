"""Days on which something was said, not done: "the ministry said on Tuesday" (codebook 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from itertools import takewhile

from stats.find.date_words import DateHit
from stats.language import folded, form_words

_TRUCES, _HELD = form_words("en", "truces"), 10
_SPOKE, _BETWEEN = form_words("en", "spoke"), form_words("en", "spoke_in")
_PASSIVE = frozenset(("was", "were", "been", "being"))
_WEEK = 3
_REACH = 8
_BURIED, _FUNERAL = form_words("en", "buried"), 4
_LISTENER = 4
_DAYS = {"a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SAME = frozenset(("the", "it", "he", "she", "they", "his", "her", "their"))


def of_saying(form: Callable[[int], str], hit: DateHit) -> bool:
    """Whether an English day is that of a statement or a funeral: "said late on Tuesday", "told a station on Tuesday"."""
    if hit.kind == "period" or hit.precision >= _WEEK:
        return False
    if form(hit.end) in _SPOKE or form(hit.end) in _BURIED:
        return True
    at = hit.start - 1
    while hit.start - at < _REACH and form(at) in _BETWEEN:
        at -= 1
    if form(at) in _BURIED or (form(at) == "held" and not _BURIED.isdisjoint(map(form, range(at - _FUNERAL, at)))):
        return True  # "funerals were held on Tuesday for two men killed …"
    spoke = form(at) in _SPOKE and form(at - 1) not in _PASSIVE
    return spoke or any(form(before) == "told" for before in range(at - _LISTENER, at))


def said_that(form: Callable[[int], str], hit: DateHit) -> bool:
    """Whether today stands between who speaks and what he says: قال الدفاع المدني اليوم الثلاثاء إن امرأة أصيبت.

    An older day, or an hour of today, is told for the act.
    """
    that = hit.end + (form(hit.end) in _COMMAS)
    if form(hit.start) != "اليوم" or form(that) not in _THAT:
        return False
    before = takewhile(lambda at: form(at) not in _THAT, range(hit.start - 1, hit.start - 1 - _SPEAKER, -1))
    return any(form(at).removeprefix("و") in _SAID for at in before)


_COMMAS, _THAT, _SPEAKER = frozenset(("،", ",")), frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها")), 8
_SAID = folded("ar", "attribution", "cue", "said")


def of_lull(form: Callable[[int], str], hit: DateHit) -> bool:
    """Whether a span only says how long a truce has held: "a truce has held since Friday in …, where fighting killed five"."""
    return hit.rule == "since" and any(form(at) in _TRUCES for at in range(hit.start - _HELD, hit.start))


def acted_before(form: Callable[[int], str], said: Iterable[DateHit]) -> dict[int, DateHit]:
    """The days of acts told by that of a statement: "the monitor said on Monday, a day after the car was hit"."""
    found = {}
    for hit in said:
        at = hit.end - 3 if form(hit.end - 1) == "after" else hit.end + 1  # a day told by two is one hit
        days = _DAYS.get(form(at), 0) if form(at + 1) in ("day", "days") and form(at + 2) == "after" else 0
        if days and hit.first and hit.last and form(at - 1) == "," and form(at + 3) in _SAME:
            back = timedelta(days)
            found[hit.start] = hit._replace(first=hit.first - back, last=hit.last - back)
    return found
