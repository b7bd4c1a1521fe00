"""Numbered lists of people harmed, with more told of each than a name: a line each that holds the name and the age alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from stats.language import folded, form_words
from stats.text.word import Word

_MARKS = frozenset(("-", ".", ")", "/", "_", ":"))
_HEADING, _ITEM, _NAME, _LONGEST_LIST = 14, 30, 5, 100


def in_items(words: list[Word]) -> list[Word]:
    """Cut a list numbered 1, 2, … of those harmed into lines, and each line down to the name and the age."""
    for first in [at for at, word in enumerate(words[:-2]) if word[0] == "1" and words[at + 1][0] in _MARKS][::-1]:
        labels = _labels(words, first) if _headed(words, first) else []
        if len(labels) < _TWO:
            continue
        inline = words[labels[1] - 1].form[0] != "\n"
        line_end = next((at for at in range(labels[-1], len(words)) if words[at].form[0] == "\n"), len(words))
        names = [_name(words, start, end) for start, end in zip(labels, [*labels[1:], line_end], strict=True)]
        if all(names):
            last = names[-1][-1].end
            rest = next((at for at in range(labels[-1], line_end) if words[at].start >= last), line_end) if inline else line_end
            lines = [word for name in names for word in (Word("\n", name[0].start, name[0].start), *name)]
            opened = words[first - 1].form[0] == "\n"
            words = [*words[:first - opened], *lines, Word("\n", last, last), *words[rest + (rest == line_end):]]
    return words


_TWO = 2


def _headed(words: Sequence[Word], position: int) -> bool:
    """Whether the line that stands before the first of a list, or is its beginning, tells of those harmed."""
    start = position - (words[position - 1].form[0] == "\n")
    for at in range(start - 1, max(start - _HEADING, 0) - 1, -1):
        if words[at].form[0] == "\n":
            return False
        if words[at].form in folded("ar", "line_words", "what", "harmed"):
            return True
    return False


def _labels(words: Sequence[Word], position: int) -> list[int]:
    """Where the numbers of a list stand, the first at `position`: each before a mark, or first in its line."""
    found = [position]
    while len(found) < _LONGEST_LIST:
        due = str(len(found) + 1)
        ahead = range(found[-1] + 2, min(found[-1] + _ITEM, len(words) - 1))
        label = next((at for at in ahead if words[at].form == due and _labels_an_item(words, at)), 0)
        if not label:
            break
        found.append(label)
    return found


def _labels_an_item(words: Sequence[Word], position: int) -> bool:
    return words[position + 1].form in _MARKS or (words[position - 1].form[0] == "\n" and words[position + 1].form.isalpha())


def _name(words: Sequence[Word], start: int, end: int) -> list[Word]:
    """The name and the age of an item; nothing where it holds no name or tells another fate of its own."""
    while start < end and not words[start].form.isalpha():
        start += 1
    behind = start
    while behind < min(end, start + _NAME) and words[behind].form.isalpha() and words[behind].form not in _described():
        behind += 1
    rest = words[behind:end]
    fates = folded("ar", "line_words", "what", "fate")
    return [] if any(word.form in fates for word in rest) else [*words[start:behind], *_age(rest)] * (behind > start)


@cache
def _described() -> frozenset[str]:
    """What stands behind a name in a list, and is none."""
    lines = (folded("ar", "line_words", "what", what) for what in ("aged", "described"))
    return form_words("ar", "no_name").union(form_words("ar", "born"), *lines) - {"علي"}


def _age(words: Sequence[Word]) -> Sequence[Word]:
    """An age with its unit, or behind a word for it."""
    aged = folded("ar", "line_words", "what", "aged")
    for at in range(1, len(words)):
        if words[at].form in form_words("ar", "age"):
            return words[at - 1:at + 1]
    return next((words[at - 1:at + 1] for at in range(1, len(words)) if words[at - 1].form in aged), ())
