"""Where a report's first lines begin behind a place alone: a dateline, or the heading of a digest's line (codebook 8)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.dateline import capitals_end, heading, in_lines, is_seat, signed_end
from stats.find.marks import NOUN, PLACE, TRIGGER, WEAPON
from stats.find.place import find_places
from stats.find.place_words import NOUNS, kind_of
from stats.language import form_words
from stats.text.sentence import Sentence

HEAD = 4
"""Lines among which a dateline stands."""
_TELLING, _NO_AGENCY = TRIGGER | NOUN | WEAPON, form_words("ar", "no_agency")


def behind_capitals(sentence: Sentence, marks: Sequence[int], first: bool) -> int:
    """Where a sentence begins behind a place in capitals; before a colon stands who says it too: "SANA: …"."""
    written = sentence.text(0, 2 * HEAD)
    if in_lines(sentence.source):
        return _behind_heading(sentence, marks, heading(sentence.forms, written))
    end = capitals_end(sentence.forms, written, first)
    named = not end or sentence.forms[end - 1] != ":" or find_places(sentence.words[:end], sentence.source, sentence.lang)
    return end if named else 0


def _behind_heading(sentence: Sentence, marks: Sequence[int], end: int) -> int:
    """Where a line of a digest begins behind a country or whence agencies write, if it tells a place; its town heads it else."""
    if not end or not any(mark & PLACE for mark in marks[end:]):
        return 0
    told = find_places(sentence.words[:end], sentence.source, sentence.lang)
    wide = bool(told) and all(hit.level == "country" for hit in told)
    return end if wide or is_seat(sentence.forms[:end - 1]) else 0


def behind_signer(sentence: Sentence, marks: Sequence[int]) -> int:
    """Where a sentence begins behind a place, a dash and words that tell nothing, as do the names of agencies."""
    forms, words = sentence.forms, sentence.words
    signed = signed_end(forms) if sentence.lang == "ar" else None
    if signed is None:
        return 0
    place, end = signed
    named = any(mark & PLACE for mark in marks[:place])
    telling = any(mark & _TELLING for mark in marks[place:end]) or not _NO_AGENCY.isdisjoint(forms[place:end])
    where = any(kind_of(form, sentence.lang) in NOUNS for form in forms[place:end])
    return end if named and not (telling or where or find_places(words[place:end], sentence.source, "ar")) else 0
