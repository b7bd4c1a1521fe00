"""Arabic people who are lost: whom "lost" has missing, and not what somebody lost (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterable

from stats.find.grammar.ar_modifiers import OTHERS
from stats.find.tags import Tags
from stats.language import form_words

_REACH = 10
_BETWEEN = frozenset(("في", "من", "قرب", "علي"))
_ENDS = (form_words("ar", "after_number") - _BETWEEN) | {"،", ".", "؛", ":", ""}
_THEIRS = ("ها", "هم", "هما", "هن")
CONTACT = "الاتصال"
WITH_HIM = frozenset(("به", "بها", "بهما", "بهم", "بهن"))


def gone(tags: Tags, position: int) -> bool:
    """Whether people are lost themselves: فقد ثلاثة عمال, but not فقد ثلاثة عمال وظائفهم; a place or a day may stand before them,
    or these behind the verb: ثلاثة عمال فقدوا في ….
    """
    if tags.form(position) in _SINCE or position in tags.dates or position in tags.places:
        return not _has(tags, position)
    number, noun = tags.numbers.get(position), tags.nouns.get(position)
    if not number and (noun is None or noun.clitics.endswith("ال") or noun.values[0].possessed):
        return tags.form(position) in _ORDINALS
    at = number.end if number else position
    at = tags.nouns[at].end if at in tags.nouns else at + (tags.form(at) in OTHERS)
    return not _has(tags, at)


_ORDINALS = frozenset(("ثان", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "اخر", "اخرون"))


_SINCE = frozenset(("في", "قرب", "منذ", "خلال", "اثناء", "علي", "،"))


def _has(tags: Tags, position: int) -> bool:
    """Whether something that somebody has stands behind people, in their clause: what they lost."""
    if tags.form(position).startswith("ال") and position not in tags.places and position not in tags.dates:
        return True
    for at in range(position, position + _REACH):
        form = tags.form(at)
        if form in _ENDS or at in tags.triggers:
            return False
        theirs = form.endswith(_THEIRS) or tags.sentence.text(at, at + 1).endswith("ه")
        if theirs and tags.form(at - 1) not in _BETWEEN and (at == position or form[:1] not in "بل"):
            return True
    return False


def lost_contact(tags: Tags, start: int, reach: int) -> int | None:
    """Where "contact" stands, further on in what somebody lost: those behind it are missing, not who lost it."""
    return next((at for at in range(start + 1, min(start + reach, len(tags.words))) if tags.form(at) == CONTACT), None)


def aboard(tags: Tags, position: int) -> bool:
    """Whether contact was lost with what carries people: انقطع الاتصال مع سيارة تقل خمسة رعاة."""
    return tags.form(position) in _CARRIES and CONTACT in tags.forms[max(0, position - _LOST):position]


_LOST = 9

_CARRIES = form_words("ar", "carries")


def not_home(tags: Tags, end: int) -> bool:
    """Whether nothing behind "and did not come back" says that it is "no longer": only since when or whither, or an end; nor that
    somebody was found dead."""
    return (tags.form(end) in _NOT_HOME or end in tags.dates) and _FOUND.isdisjoint(tags.forms[end:])


_FOUND = form_words("ar", "found_dead")
_NOT_HOME = frozenset((".", "،", "؛", "", "الي", "بعد", "بعدها", "منذ", "حتي", "لمنزله", "لمنزلها", "لمنازلهم", "لبيته"))


def own_subject(tags: Tags, start: int, end: int, people: Iterable[int]) -> bool:
    """Whether a verb joined by "and" has its own `people` behind it, before what they lost: وفقد كل من سالم ووليد حياتهما."""
    joined = tags.form(start).startswith("و") and tags.triggers[start].clitics.startswith("و")
    return joined and any(0 <= at - end <= _SUBJECT for at in people)


_SUBJECT = 5
