"""Days on which something was said, not done: "the ministry said on Tuesday" (codebook 9)."""

from __future__ import annotations

from collections.abc import Callable

from stats.find.date_words import DateHit
from stats.language import form_words

_SPOKE, _BETWEEN = form_words("en", "spoke"), form_words("en", "spoke_in")
_PASSIVE = frozenset(("was", "were", "been", "being"))
_WEEK = 3
_REACH = 8
_LISTENER = 4


def of_saying(form: Callable[[int], str], hit: DateHit) -> bool:
    """Whether an English day is that of a statement: "said late on Tuesday", "told a station on Tuesday", "on Tuesday said"."""
    if hit.kind == "period" or hit.precision >= _WEEK:
        return False
    if form(hit.end) in _SPOKE:
        return True
    at = hit.start - 1
    while hit.start - at < _REACH and form(at) in _BETWEEN:
        at -= 1
    spoke = form(at) in _SPOKE and form(at - 1) not in _PASSIVE
    return spoke or any(form(before) == "told" for before in range(at - _LISTENER, at))
