"""Harm that is only what something commonly brings: "mines remain the leading cause of injury to children" counts nobody."""

from __future__ import annotations

from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_AHEAD = 4


def commonly(tags: Tags, told: Mention) -> bool:
    """Whether people told without a number stand behind "the leading cause of", "one of the main causes of"."""
    if told.people.bound != "vague":
        return False
    causes, leading = _WORDS[tags.lang]
    for at in range(max(0, told.start - _AHEAD), told.start):
        beside = {tags.form(at - 1).removeprefix("و"), tags.form(at + 1)}
        if tags.form(at).removeprefix("و") in causes and not leading.isdisjoint(beside):
            return True
    return False


_WORDS = {
    "ar": (form_words("ar", "causes"), form_words("ar", "leading")),
    "en": (form_words("en", "causes"), form_words("en", "leading")),
}
