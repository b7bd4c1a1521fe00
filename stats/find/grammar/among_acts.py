"""Some of several acts told before: من بين هذه الهجمات 10 هجمات على المخيمات, "including ten attacks on camps"."""

from __future__ import annotations

from stats.find.tags import Tags
from stats.find.time import TimeWords
from stats.language import form_words

_OF_THEM = {"ar": form_words("ar", "of_them_acts"), "en": form_words("en", "of_them_acts")}
_ALL_OF_THEM = form_words("ar", "acts_in_all")
_REACH = 5


def among_acts(tags: Tags, words: range) -> int | None:
    """The first of some words that opens on some acts, by their number, of those told before; not on what they all did."""
    opened = (at for at in words if tags.form(at).removeprefix("و") in _OF_THEM[tags.lang])
    return next((at for at in opened if _counted(tags, at, words) and _ALL_OF_THEM.isdisjoint(tags.forms[at:words.stop])), None)


def _counted(tags: Tags, start: int, words: range) -> bool:
    acts = [hit.start for hit in TimeWords(tags).of("act", "acts")]
    ends = [number.end for at, number in tags.numbers.items() if start < at <= start + _REACH and at in words]
    return any(0 <= act - end <= 1 for act in acts for end in ends)
