"""What somebody denies, in either language: a remark, no figure (codebook 3)."""

from __future__ import annotations

from stats.find.tags import Tags
from stats.language import folded, form_words

_REACH = 14
_TOLD, _DENIES = frozenset({"boundary", "claimed", "responsibility"}), frozenset({"denies", "rumour"})
_MARKS = frozenset((".", "؛", ";", ":"))


def denied(tags: Tags, position: int) -> bool:
    """Whether somebody denies what is told at a word: a remark, no figure (codebook 3), unless a named other has told it."""
    if _DENIES.isdisjoint(tags.says) and _NEWS.isdisjoint(tags.forms):
        return False
    ends = folded(tags.lang, "clause_words", "what", "undenied")
    for at in range(position - 1, max(position - _REACH, -1), -1):
        kind = tags.value(at, "clause_words")
        if kind in _TOLD or tags.form(at) in ends or tags.form(at) in _MARKS:
            return False
        if kind == "denies" or _withdrawn(tags, at):
            return True
        if _is(tags, at, "rumour") and _untrue(tags, position):
            return True
    return False


def _untrue(tags: Tags, position: int) -> bool:
    """Whether a clause that opens on what is rumoured ends in that it does not hold: "reports that two died are untrue"."""
    for at in range(position, min(position + _BEHIND, len(tags.words))):
        if _is(tags, at, "boundary") or tags.form(at) in _MARKS:
            return False
        if _is(tags, at, "untrue"):
            return True
    return False


_BEHIND = 20


def _is(tags: Tags, position: int, what: str) -> bool:
    """Whether a word is of a kind, among others perhaps: "news" opens what is rumoured, and what nobody knows."""
    hit = tags.word(position, "clause_words")
    return hit is not None and any(small.value == what for small in hit.values)


def _withdrawn(tags: Tags, position: int) -> bool:
    """Whether a word is for news that somebody takes back: تراجع المرصد عن خبر مقتل طفل."""
    before = tags.forms[max(0, position - _NEAR):position] if tags.form(position) in _NEWS else ()
    return not _TAKES_BACK.isdisjoint(before) and _AFTER.isdisjoint(before)


_AFTER = folded("ar", "clause_words", "what", "undenied")
_NEAR, _NEWS, _TAKES_BACK = 6, form_words("ar", "news_of"), form_words("ar", "takes_back")
