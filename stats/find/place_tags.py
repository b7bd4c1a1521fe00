"""Hashtags that only say what a post is about: "… in the village of X #Homs #Hama #Syria" (codebook 8)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.place_hit import PlaceHit
from stats.text.word import Word

_ONLY_TAGGED = frozenset(("tag", "list"))
_OF_LINKS = frozenset(("pic", "http", "https"))


def without_topics(words: Sequence[Word], hits: list[PlaceHit], source: str) -> list[PlaceHit]:
    """The places of a sentence without the hashtags of several areas at its end, where others say where it was."""
    tagged = [hit for hit in hits if hit.kinds and _ONLY_TAGGED.issuperset(hit.kinds)]
    if len(tagged) < 2 or len(tagged) == len(hits):
        return hits
    start = _run(words, source)
    topics = [hit for hit in tagged if hit.start > start]
    told = [hit for hit in hits if hit not in topics and any(hit.adm1)]
    areas = [set(hit.adm1) for hit in topics if any(hit.adm1)]
    return [hit for hit in hits if hit not in topics] if told and areas and not set.intersection(*areas) else hits


def _run(words: Sequence[Word], source: str) -> int:
    """Where the hashtags begin that a sentence ends with; behind its last word where there are none."""
    start, tag = 0, False
    for at, word in enumerate(words):
        joined = source[words[at - 1].end:word.start] in ("", "_") if at else False
        tag = word.form == "#" or (tag and joined)
        if not tag and word.form[0].isalnum() and word.form not in _OF_LINKS:
            start = at + 1
    return start
