"""English words between a body and what it says: a clause about it, a statement between commas, a name (codebook 7)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from stats.find.lexicon import Hit
from stats.language import form_words

T = TypeVar("T")

_STATEMENTS, _OWN = form_words("en", "statement"), frozenset(("a", "an", "its", "their", "his", "her", "the"))
WHICH = frozenset(("that", "which", "who"))
_PLACE = {"in": 5, "at": 7}
_SPOKESMEN = form_words("en", "spokesman")
_RELATIVE, _STATEMENT, _NAME = 8, 5, 10
_IS = frozenset(("is", "are", "was", "were", "who"))
_NO_SPEAKER = frozenset(("one", "same", "single", "to", "in", "into", "at"))


def past_relative(form: Callable[[int], str], says: Callable[[int], bool], position: int) -> int | None:
    """Where "said" stands behind "the hospital that received the bodies" or "… in Homs", None where nothing such does."""
    if form(position) not in WHICH and form(position) not in _PLACE:
        return None
    behind = range(position + 1, position + _PLACE.get(form(position), _RELATIVE))
    at = next((at for at in behind if says(at) or not (form(at).isalpha() or form(at) == "-")), 0)
    return at if at and says(at) else None


def states(form: Callable[[int], str], position: int) -> bool:
    """Whether a statement opens between commas behind a body: "the ministry, in its only statement, put …"."""
    opens = form(position) == "in" and form(position + 1) in _OWN
    return opens and any(form(at) in _STATEMENTS for at in range(position + 2, position + _STATEMENT))


def speaks(form: Callable[[int], str], says: Callable[[int], bool], end: int) -> bool:
    """Whether a body whose name ends at a word speaks further on: by a person, or behind a clause about it."""
    spokesman = end + (form(end) == "'s")
    by_name = form(spokesman) in _SPOKESMEN and _speaks_by_name(form, says, spokesman + 1)
    return by_name or _apposed(form, says, end) or bool(past_relative(form, says, end))


def claims(words: Sequence[str], form: Callable[[int], str], end: int) -> bool:
    """Whether a body claims an act and goes on about it: "the group has claimed an attack on a post, saying it killed two"."""
    return any(form(at) in _CLAIMS for at in range(end, end + _CLAIM)) and not _SAYING.isdisjoint(words)


_CLAIMS, _SAYING, _CLAIM = frozenset(("claimed", "claims", "claiming")), form_words("en", "saying"), 5


def _speaks_by_name(form: Callable[[int], str], says: Callable[[int], bool], start: int) -> bool:
    """Whether a word of saying follows, perhaps behind a name or a place: "ministry spokesman Omar Salim told reporters"."""
    for place in range(start, start + _NAME):
        if says(place):
            return True
        if form(place) in _IS or (not form(place).isalpha() and form(place) not in ("-", "'")):
            break
    return False


def _apposed(form: Callable[[int], str], says: Callable[[int], bool], comma: int) -> bool:
    """Whether a name stands between commas before a word of saying: "the head of the monitor, Omar Salim, said"."""
    inside = range(comma + 1, comma + _NAME) if form(comma) == "," else ()
    end = next((at for at in inside if not form(at).isalpha() and form(at) != "-"), 0)
    return end > comma + 1 and form(end) == "," and says(end + 1)


def governed(form: Callable[[int], str], position: int) -> bool:
    """Whether who stands at a word does not speak: "four of one family", "taken to hospital", but "according to residents"."""
    return form(position - 1) in _NO_SPEAKER and form(position - 2) != "according"


def headlined(form: Callable[[int], str], says: Callable[[int], bool], position: int) -> bool:
    """Whether a statement opens behind an Arabic body, its town and who speaks for it: مديرية صحة حمص تعلن, … العميد سامر:"""
    for place in range(position, position + _HEADLINE):
        if form(place) == ":" or (place < position + _TOWN and says(place) and not form(place).startswith("و")):
            return True
        if not form(place).isalpha():
            break
    return False


_HEADLINE, _TOWN = 8, 3


def heads_news(form: Callable[[int], str], start: int, end: int) -> bool:
    """Whether a line opens with an Arabic body and, no colon between, with what it tells: الدفاع المدني مقتل رجل, مديرية صحة حمص
    إصابة امرأة, المرصد غارات جوية على …"""
    opens = not form(start - 1).isalpha() or form(start - 1) in _URGENT
    return opens and any(_news(form, place) for place in (end, end + 1))


def _news(form: Callable[[int], str], place: int) -> bool:
    """Whether what befell people, or an act, is told by its noun at a word: قصف is one only before its adjective."""
    return form(place) in _HARM or (form(place) in _ACTS and form(place + 1) in _KINDS)


_URGENT = frozenset(("عاجل", "متابعه", "خبر"))
_HARM, _ACTS, _KINDS = form_words("ar", "news_of_harm"), form_words("ar", "news_of_act"), form_words("ar", "kind_of_act")


def did_it(form: Callable[[int], str], position: int) -> bool:
    """Whether a force at a word stands behind a verb or "members of", which tell what it did and not that it speaks."""
    before = [form(at) for at in range(max(0, position - _NEAR_DOER), position)]
    bare = (word.removesuffix(him) for word in before for him in ("", "ها", "هما", "ه"))
    return not _CARRIES_OUT.isdisjoint(bare)


_NEAR_DOER, _CARRIES_OUT = 4, form_words("ar", "carries_out")


def by_its_man(form: Callable[[int], str], says: Callable[[int], bool], name: Hit[T]) -> str:
    """"said" where a body is that of which an Arabic speaker is told between commas to be an official, else "named": قال سالم
    الدرويش، مدير الدفاع المدني، إن …"""
    office = next((at for at in range(name.start, name.start - _OFFICE, -1) if form(at) in _OFFICIALS), 0)
    comma = office - 1
    if office < 2 or form(comma) not in _COMMAS or any(form(at) in _FORMER for at in range(office, name.start)):
        return "named"
    person = next((at for at in range(comma - 1, max(comma - _PERSON, -1), -1) if says(at) or not form(at).isalpha()), comma)
    behind = range(name.end, name.end + _HEADLINE)
    that = next((at for at in behind if form(at) in _THAT or says(at)), None)
    return "said" if person < comma - 1 and says(person) and that is not None and form(that) in _THAT else "named"


_OFFICIALS, _OFFICE, _PERSON = form_words("ar", "official"), 5, 7
_FORMER = frozenset(("سابق", "السابق", "سابقا", "منشق", "المنشق"))
_COMMAS, _THAT = frozenset(("،", ",")), frozenset(("ان", "بان", "انه", "انها"))
