"""Arabic: whom somebody says that people are: أشخاص قالت مصادر إنهم مدنيون (codebook 6: stated is stated, whoever says it)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.people import People
from stats.find.tags import Tags
from stats.language import folded

_THAT = frozenset(("انه", "انها", "انهم", "انهما", "انهن", "بانه", "بانها", "بانهم", "بانهما", "بانهن"))
_SAYS, _SPEAKER, _COMMAS = folded("ar", "attribution", "cue", "said"), 5, frozenset(("،", ","))


def said_to_be(tags: Tags, people: People) -> People | None:
    """People of whom nothing else is known, and whom a verb of saying behind them calls civilians; a guess says nothing."""
    if people.status != "unknown" or people.former or people.force:
        return None
    verb = people.end + (tags.form(people.end) in _COMMAS)
    if tags.form(verb).removeprefix("و") not in _SAYS:
        return None
    that = next((at for at in range(verb + 1, verb + 1 + _SPEAKER) if tags.form(at) in _THAT), None)
    if that is None or any(at in tags.triggers for at in range(verb, that)):
        return None
    hit = tags.word(that + 1 + (tags.form(that + 1) == "من"), "status_words")
    if hit is None or hit.values[0].value != "civilian":
        return None
    return replace(people, end=hit.end, status="civilian")
