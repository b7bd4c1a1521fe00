"""What linking compares of a telling's words, as numbers: tables of figures and accounts hold no words and no names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from zlib import crc32

from stats.accounts.scene import Reading
from stats.find.lexicon import Lexicon
from stats.find.small import Small, small_words
from stats.model import Account, Figure
from stats.text.kept import Kept
from stats.text.word import Word

AROUND = 120
"""So many characters before and after its figures belong to the telling of an incident."""
_SHORT = 3
_LONGEST = 4
_GIVEN = 2


def wording(words: Iterable[Word]) -> tuple[int, ...]:
    """The words worth comparing, a number each."""
    return tuple(sorted({number for word in words if (number := _NUMBER[word.form]) is not None}))


_NUMBER = Kept(lambda form: crc32(form.encode()) if len(form) > _SHORT else None)
"""A word's number, none for a short one."""


def numbers_of(words: Iterable[str]) -> list[int]:
    """The words of a place's name, as `wording` has them."""
    return [number for word in words if (number := _NUMBER[word]) is not None]


def worded(accounts: Iterable[Account], figures: Mapping[str, Figure], readings: Sequence[Reading]) -> Iterator[Account]:
    """The accounts with the words around their figures, and the persons named in them."""
    words = [word for reading in readings if reading.tags.sentence.field == "text" for word in reading.tags.words]
    starts = [word.start for word in words]
    for account in accounts:
        mine = [figures[id_] for id_ in account.figures]
        spans = [(figure.start, figure.end) for figure in mine if figure.field == "text"]
        if not spans:
            yield replace(account, wording=wording(words[:AROUND]))
            continue
        first, last = min(start for start, _ in spans) - AROUND, max(end for _, end in spans) + AROUND
        near = words[bisect_left(starts, first):bisect_left(starts, last)]
        told = sorted({at for start, end in spans for at in range(bisect_left(starts, start), bisect_left(starts, end))})
        persons = _persons([words[at].form for at in told], small_words(readings[0].tags.lang)[_GIVEN])
        around = wording(word for word in near if word.end <= last)
        yield replace(account, wording=around, persons=tuple(sorted(set(persons))))


def _persons(words: Sequence[str], given: Lexicon[Small]) -> Iterator[int]:
    """A number for every given name with each name that follows it: two tellings of one person share one at least."""
    for at in range(len(words)):
        hit = given.at(words, at)
        if hit is None:
            continue
        name = words[at].removeprefix(hit.clitics)
        for word in words[hit.end:hit.end + _LONGEST]:
            if not word.isalpha():
                break
            yield crc32(f"{name} {word}".encode())
