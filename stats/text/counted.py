"""Counted items under their total, a line each: "31 were killed: / – 19 civilians / – 12 fighters" is one statement."""

from __future__ import annotations

from collections.abc import Sequence

from stats.language import folded
from stats.text.word import Word

_MARKS = frozenset("-–—•▪*")
_HEADING, _ITEM, _MOST, _LEAST, _DIGITS = 40, 20, 30, 2, 6


def with_counted(words: list[Word]) -> list[Word]:
    """Put such items behind the line that ends in a colon and tells the number that they add up to."""
    out, done = list[Word](), 0
    for colon in [at for at, word in enumerate(words[:-3]) if word[0] == ":" and words[at + 1].form[0] == "\n"]:
        items = _items(words, colon + 1) if colon >= done else []
        if len(items) >= _LEAST and sum(int(words[at].form) for at in items) in _told(words, colon):
            for before, at in zip([colon + 1, *items], items, strict=False):
                out += [*words[done if before == colon + 1 else before:at - 2], _dash(words[at - 1])]
            done = items[-1]
    return [*out, *words[done:]] if done else words


def _dash(mark: Word) -> Word:
    return Word("-", mark.start, mark.end)


def _items(words: Sequence[Word], line_end: int) -> list[int]:
    """Where the numbers stand of the lines behind a line end that begin with a mark and a number."""
    found = list[int]()
    while len(found) < _MOST and _item(words, line_end):
        found.append(line_end + 2)
        ahead = range(line_end + 3, min(line_end + _ITEM, len(words)))
        line_end = next((at for at in ahead if words[at].form[0] == "\n"), len(words))
    return found


def _item(words: Sequence[Word], line_end: int) -> bool:
    if line_end + 3 >= len(words):
        return False
    mark, number, of, last = (words[min(line_end + behind, len(words) - 1)].form for behind in (1, 2, 3, 4))
    counted = last.removeprefix("ال") if of == "من" else of
    people = counted in folded("ar", "line_words", "what", "people")
    return mark in _MARKS and number.isdecimal() and len(number) <= _DIGITS and people


def _told(words: Sequence[Word], end: int) -> set[int]:
    """The numbers of the line that ends at a word; none where it counts over a time, whose parts are not listed (codebook 5)."""
    told = set[int]()
    for at in range(end - 1, max(end - _HEADING, -1), -1):
        form = words[at].form
        if form[0] in "\n.":
            break
        if form in folded("ar", "line_words", "what", "span"):
            return set()
        told |= {int(form)} if form.isdecimal() and len(form) <= _DIGITS else set()
    return told
