"""What linking compares of a telling's words, as numbers: tables of figures and accounts hold no words and no names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from zlib import crc32

from stats.accounts.scene import Reading
from stats.find.lexicon import Lexicon
from stats.find.tags import Small, small_words
from stats.model import Account, Figure
from stats.text.sentence import Word

AROUND = 120
"""So many characters before and after its figures belong to the telling of an incident."""
_SHORT = 3
_LONGEST = 4
_GIVEN = 2


def wording(words: Iterable[Word]) -> tuple[int, ...]:
    """The words worth comparing, a number each."""
    return tuple(sorted({crc32(word.form.encode()) for word in words if len(word.form) > _SHORT}))


def numbers_of(words: Iterable[str]) -> list[int]:
    """The words of a place's name, as `wording` has them."""
    return [crc32(word.encode()) for word in words if len(word) > _SHORT]


def worded(account: Account, figures: Iterable[Figure], readings: Sequence[Reading]) -> Account:
    """The account with the words around its figures, and the persons named in them."""
    mine = set(account.figures)
    spans = [(f.start, f.end) for f in figures if f.figure_id in mine and f.field == "text"]
    words = [word for reading in readings if reading.tags.sentence.field == "text" for word in reading.tags.words]
    if not spans:
        return replace(account, wording=wording(words[:AROUND]))
    first, last = min(start for start, _ in spans) - AROUND, max(end for _, end in spans) + AROUND
    told = [word for word in words if any(start <= word.start < end for start, end in spans)]
    lang = readings[0].tags.lang
    return replace(
        account, wording=wording(word for word in words if first <= word.start and word.end <= last),
        persons=tuple(sorted(set(_persons(told, small_words(lang)[_GIVEN])))),
    )


def _persons(words: Sequence[Word], given: Lexicon[Small]) -> Iterator[int]:
    """A number for every given name with each name that follows it: two tellings of one person share one at least."""
    for at in range(len(words)):
        hit = given.at(words, at)
        if hit is None:
            continue
        name = words[at].form.removeprefix(hit.clitics)
        for word in words[hit.end:hit.end + _LONGEST]:
            if not word.form.isalpha():
                break
            yield crc32(f"{name} {word.form}".encode())
