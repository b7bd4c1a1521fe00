"""English words between a body and what it says: a clause about it, a statement between commas, a name (codebook 7)."""

from __future__ import annotations

from collections.abc import Callable

from stats.language import form_words

_STATEMENTS, _OWN = form_words("en", "statement"), frozenset(("a", "an", "its", "their", "his", "her", "the"))
WHICH = frozenset(("that", "which", "who"))
_IN, _PLACE = frozenset(("in", "at")), 5
_RELATIVE, _STATEMENT, _NAME = 8, 5, 7


def past_relative(form: Callable[[int], str], says: Callable[[int], bool], position: int) -> int | None:
    """Where "said" stands behind "the hospital that received the bodies" or "… in Homs", None where nothing such does."""
    if form(position) not in WHICH and form(position) not in _IN:
        return None
    behind = range(position + 1, position + (_RELATIVE if form(position) in WHICH else _PLACE))
    at = next((at for at in behind if says(at) or not (form(at).isalpha() or form(at) == "-")), 0)
    return at if at and says(at) else None


def states(form: Callable[[int], str], position: int) -> bool:
    """Whether a statement opens between commas behind a body: "the ministry, in its only statement, put …"."""
    opens = form(position) == "in" and form(position + 1) in _OWN
    return opens and any(form(at) in _STATEMENTS for at in range(position + 2, position + _STATEMENT))


def speaks_by_name(form: Callable[[int], str], says: Callable[[int], bool], start: int) -> bool:
    """Whether a word of saying follows, perhaps behind a name: "ministry spokesman Omar Salim told reporters"."""
    for place in range(start, start + _NAME):
        if says(place):
            return True
        if not form(place).isalpha() and form(place) not in ("-", "'"):
            break
    return False
