"""What somebody denies, in either language: a remark, no figure (codebook 3)."""

from __future__ import annotations

from stats.find.tags import Tags
from stats.language import folded

_REACH = 14
_TOLD = frozenset({"boundary", "claimed", "responsibility"})
_MARKS = frozenset((".", "؛", ";", ":"))


def denied(tags: Tags, position: int) -> bool:
    """Whether somebody denies what is told at a word: a remark, no figure (codebook 3), unless a named other has told it."""
    ends = folded(tags.lang, "clause_words", "what", "undenied")
    for at in range(position - 1, max(position - _REACH, -1), -1):
        kind = tags.value(at, "clause_words")
        if kind in _TOLD or tags.form(at) in ends or tags.form(at) in _MARKS:
            return False
        if kind == "denies":
            return True
    return False
