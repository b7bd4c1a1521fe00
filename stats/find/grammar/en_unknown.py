"""What an English report says is not known: no figure (codebook 3)."""

from __future__ import annotations

from stats.find.grammar.en_words import kinds
from stats.find.tags import Tags
from stats.language import form_words


def not_known(tags: Tags, start: int, end: int) -> bool:
    """Whether people belong to what is not known or reported; those of a clause of its own do not: "the dead man was not
    known, while a child was wounded"."""
    subject = "be" in kinds(tags, end)
    for at in range(start - 1, max(start - _REACH, 0) - 1, -1):
        if "hearsay" in kinds(tags, at):
            return True
        if tags.form(at) in _TURN or (tags.form(at) == "," and tags.form(at + 1) in _JOINS and subject):
            return False
    return False


_REACH, _TURN, _JOINS = 9, form_words("en", "turn"), frozenset(("and", "although", "though"))
