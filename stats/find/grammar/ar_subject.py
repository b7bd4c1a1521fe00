"""Whose a verb is that has people before it and others behind the next one: شاب سوري قتل وجرح آخرون (codebook 4)."""

from __future__ import annotations

from stats.find.grammar.ar_modifiers import OTHERS
from stats.find.tags import Tags

_NEAR = 7
_STOPS = frozenset(("،", ",", ".", "؛", ":"))


def each_has_people(tags: Tags, verb: int, behind: int) -> bool:
    """Whether a verb has people before it, and the verb beside it those `behind`: a woman was killed and two girls hurt; one from
    Sarmin was killed and (three) others hurt."""
    told = behind in tags.nouns or behind in tags.numbers
    others = tags.form(tags.numbers[behind].end if behind in tags.numbers else behind) in OTHERS
    if told and verb - 1 in tags.nouns:
        return True
    before = _subject(tags, verb) if told or others else None
    if before is None or others:
        return before is not None
    return not tags.nouns[before].clitics.endswith("ال") or tags.nouns[before].values[0].number == "singular"


def _subject(tags: Tags, verb: int) -> int | None:
    """The people before a verb, with only what tells of them between: an adjective, a force, a town."""
    if tags.form(verb).startswith("و"):
        return None
    for at in range(verb - 1, max(verb - _NEAR, -1), -1):
        if at in tags.triggers or tags.form(at) in _STOPS:
            return None
        if at in tags.nouns and tags.nouns[at].end <= verb:
            return None if tags.nouns[at].clitics.startswith("و") else at
    return None
