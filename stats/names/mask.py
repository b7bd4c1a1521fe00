"""Names in a text, and the text with a mark in place of each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from stats.model import Report
from stats.names.find import Names
from stats.names.seen import Seen, seen
from stats.names.vocabulary import SHORT, Kind
from stats.text.order import OVERRIDES
from stats.text.sentence import sentences
from stats.text.word import words_of

MARK = "[…]"
"""What stands for a name: as an editor marks an omission. Its brackets mirror, so it reads alike in both directions."""

_TOLD = frozenset({Kind.NAME, Kind.UNKNOWN})
_TOLD_AGAIN = _TOLD | {Kind.ORNATE}
Range = tuple[int, int]


class Masked(NamedTuple):
    """A text without names, and where the span asked for stands in it."""

    text: str
    start: int
    end: int


def masked(text: str, known: Iterable[str] = ()) -> str:
    """The text with every personal name replaced by `MARK`; `known` are names found elsewhere in the same report."""
    return masked_around(text, 0, 0, known).text


def masked_title(title: str | None) -> str | None:
    """A title as it is shown: without names (codebook 6), and with marks that turn its words around shown as damage."""
    return OVERRIDES.sub("\ufffd", masked(title)) if title else None


def masked_around(text: str, start: int, end: int, known: Iterable[str] = ()) -> Masked:
    """The text with names replaced, and where the characters `start` to `end` of it went; a span cut by a mark takes it in."""
    out: list[str] = []
    last = grown = 0
    moved = [start, end]
    for first, after in name_spans(text, known):
        out += [text[last:first], MARK]
        at = first + grown
        grown += len(MARK) - (after - first)
        for i, position in enumerate((start, end)):
            if position >= after:
                moved[i] = position + grown
            elif position > first:
                moved[i] = at + i * len(MARK)
        last = after
    return Masked("".join([*out, text[last:]]), *moved)


def names_in(text: str) -> list[str]:
    """The personal names of a text as they are written, in order: give them as `known` for what is cut from it."""
    return [text[start:end] for start, end in name_spans(text)]


def name_spans(text: str, known: Iterable[str] = ()) -> list[Range]:
    """Where personal names stand in a text, in code points, left to right, none overlapping another.

    Names of officials and of those who speak are found as those of victims are: nothing tells them apart for certain.
    """
    read = _read(text)
    told = {word.form for name in known for word in words_of(name)}
    told.update(form for held, found in read for form in _forms(held, found))
    return [span for held, found in read for span in _spans(held, found, told)]


@lru_cache(maxsize=64)
def _read(text: str) -> list[tuple[Seen, list[Range]]]:
    """Each sentence with the names found in it by itself, as ranges of words; kept for the next figure of a sentence."""
    listing, read = False, []
    for sentence in sentences(Report("", text)):
        held = seen(sentence)
        names = Names(held, listing)
        listing = names.listing
        read.append((held, names.found))
    return read


def _forms(held: Seen, found: Iterable[Range]) -> Iterator[str]:
    """The words of the names found that stand for nothing else."""
    for position in _positions(found):
        if held.kind(position) in _TOLD_AGAIN and len(held.form(position)) > SHORT:
            yield held.form(position)


def _positions(found: Iterable[Range]) -> Iterator[int]:
    return (position for start, end in found for position in range(start, end))


def _spans(held: Seen, found: list[Range], told: Container[str]) -> Iterator[Range]:
    """The ranges as offsets, with the words told elsewhere as names; the و before a name is kept."""
    taken = set(_positions(found))
    again = [(i, i + 1) for i in range(len(held.kinds)) if i not in taken and _told(held, i, told)]
    for start, end in sorted([*found, *again]):
        words = held.sentence.words
        yield words[start].start + (start in held.joined), words[end - 1].end


def _told(held: Seen, position: int, told: Container[str]) -> bool:
    """Whether a word was told to be somebody's name; an ordinary one is it again only where it stands between marks."""
    form, kind = held.form(position), held.kind(position)
    plain = form[1:] if position in held.joined else form
    alone = held.kind(position - 1) is held.kind(position + 1) is Kind.MARK
    telling = kind in _TOLD or (kind is Kind.ORNATE and alone)
    return telling and plain in told and (not held.latin(position) or held.capital(position))
