"""Where a name may begin: after a title, a noun for a person, a word of killing; and where a list of names does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from stats.find.lexicon import Hit, Lexicon
from stats.find.outcome import triggers
from stats.find.person import PersonNoun, person_nouns
from stats.language import form_words, table
from stats.names.seen import Seen
from stats.names.vocabulary import ARTICLE, Kind, words

NAMING, LISTED, TITLE, NEAR = "naming", "listed", "title", "near"
SEPARATORS = frozenset("،,-/•:;()؛\"'*.|&") | {"و", "and"}
AGES = form_words("ar", "age") | form_words("en", "age")
_STRENGTH = {NAMING: 3, TITLE: 2, NEAR: 1}
_CUES = {"naming": NAMING, "title": TITLE, "near": NEAR, "speech": NEAR}
_SKIPPED = 4
_OPENING = frozenset("\"'(:-[،.")
_NEARBY = 6
_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذين", "اللذان", "اليوم"})


class _Cue(NamedTuple):
    """A cue that ends before a word; `adjectives` may stand between it and the name."""

    end: int
    strength: str
    adjectives: bool


def slots(seen: Seen) -> dict[int, str]:
    """The words at which a name may begin, each with how surely one does."""
    found: dict[int, str] = {}
    for cue in _cues(seen):
        at = _skipped(seen, cue)
        if at not in seen.joined and _STRENGTH[cue.strength] > _STRENGTH.get(found.get(at, ""), 0):
            found[at] = cue.strength
    return found


def list_opened(seen: Seen) -> int | None:
    """Where a list of names begins: after a colon that stands near a word for the people in it."""
    held = seen.sentence.forms
    for colon in (i for i, form in enumerate(held) if form == ":"):
        before = held[max(0, colon - _NEARBY):colon]
        if any(words("list", lang).intersection(before) or person_nouns(lang).find(before) for lang in seen.langs):
            return colon + 1
    return None


def _cues(seen: Seen) -> Iterator[_Cue]:
    held = seen.sentence.forms
    for lang in seen.langs:
        for hit in _lexicon(lang).find(held):
            if seen.kind(hit.start) is not Kind.FIXED:
                yield _Cue(hit.end, hit.values[0], hit.values[0] != NAMING)
        for noun in person_nouns(lang).find(held):
            yield _Cue(noun.end, _of_noun(noun), True)
        for trigger in triggers(lang).find(held):
            yield _Cue(trigger.end, NEAR, False)


def _of_noun(noun: Hit[PersonNoun]) -> str:
    few = any(value.number in ("singular", "dual", "sound") for value in noun.values)
    return TITLE if few and noun.clitics.endswith("ال") else NEAR


@cache
def _lexicon(lang: str) -> Lexicon[str]:
    rows = (row for row in table(lang, "name_words") if row["kind"] in _CUES)
    return Lexicon((form, _CUES[row["kind"]]) for row in rows for form in row.forms())


def _skipped(seen: Seen, cue: _Cue) -> int:
    """Past quotes and colons, and past the adjectives of a noun."""
    at = cue.end
    for _ in range(_SKIPPED):
        form, kind = seen.form(at), seen.kind(at)
        adjective = cue.adjectives and kind in (Kind.ORNATE, Kind.STOP) and form.startswith(ARTICLE) and form not in _RELATIVE
        if form not in _OPENING and not adjective:
            break
        at += 1
    return at
