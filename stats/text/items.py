"""Numbered lists of people harmed, with more told of each than a name: a line each that holds the name and the age alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from stats.language import folded, form_words
from stats.text.word import Word

_MARKS = frozenset(("-", ".", ")", "/", "_", ":"))
FIRST = frozenset(("1", "-"))
"""What the first item of a list is labelled with."""
_HEADING, _ITEM, _NAME, _LEAST, _LONGEST_LIST = 14, 30, 5, 2, 100


def in_items(words: list[Word]) -> list[Word]:
    """Cut a list of those harmed, numbered 1, 2, … or with a dash before each, into lines, and each line down to name and age."""
    out: list[Word] = []
    done = 0
    for first in [at for at, word in enumerate(words[:-2]) if word[0] in FIRST]:
        listed = _list(words, first) if first >= done and _labels_an_item(words, first) and _headed(words, first) else None
        if listed:
            lines, end = listed
            out += words[done:first - (words[first - 1].form[0] == "\n")]
            out += lines
            done = end
    return [*out, *words[done:]] if done else words


def _list(words: Sequence[Word], first: int) -> tuple[list[Word], int] | None:
    """The lines of a list whose first label stands at a word, and where it ends; None where one of its items holds no name."""
    labels = _labels(words, first)
    if len(labels) < _LEAST:
        return None
    last = range(labels[-1], min(labels[-1] + _ITEM, len(words)))
    line_end = next((at for at in last if words[at].form[0] == "\n"), last.stop)
    names = [_name(words, start, end) for start, end in zip(labels, [*labels[1:], line_end], strict=True)]
    if not all(names):
        return None
    end = names[-1][-1].end
    inline = words[labels[1] - 1].form[0] != "\n"
    rest = next((at for at in last if words[at].start >= end), line_end) if inline else line_end
    lines = [word for name in names for word in (Word("\n", name[0].start, name[0].start), *name)]
    return [*lines, Word("\n", end, end)], rest + (rest == line_end and rest < len(words) and words[rest].form[0] == "\n")


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
    """Where the labels of a list stand, the first at `position`: numbers before a mark or first in their lines, or dashes."""
    found, dashes = [position], words[position].form == "-"
    while len(found) < _LONGEST_LIST:
        due = "-" if dashes else str(len(found) + 1)
        ahead = range(found[-1] + 2, min(found[-1] + _ITEM, len(words) - 1))
        end = next((at for at in ahead if _ends(words, at, dashes)), ahead.stop)
        label = next((at for at in range(ahead.start, end) if words[at].form == due and _labels_an_item(words, at)), 0)
        if not label:
            break
        found.append(label)
    return found


def _ends(words: Sequence[Word], position: int, dashes: bool) -> bool:
    """Whether a list ends before a word: another begins, or a line that tells of others harmed, or is no item of dashes."""
    if words[position - 1].form[0] == "\n":
        item = not dashes or (words[position].form == "-" and _labels_an_item(words, position))
        return not item or words[position].form in folded("ar", "line_words", "what", "harmed")
    return not dashes and words[position].form == "1" and words[position + 1].form in _MARKS


def _labels_an_item(words: Sequence[Word], position: int) -> bool:
    """Whether a word is a label: a number before a mark, or a number or a dash that opens a line before a common first name,
    a title with its article passed over."""
    if words[position].form != "-" and words[position + 1].form in _MARKS:
        return True
    opens = position == 0 or words[position - 1].form[0] == "\n"
    name = position + 1 + words[position + 1].form.startswith("ال")
    return opens and name < len(words) and words[name].form in folded("ar", "given_names")


def _name(words: Sequence[Word], start: int, end: int) -> list[Word]:
    """The name and the age of an item; nothing where it holds no name, counts people or tells another fate of its own."""
    while start < end and not words[start].form.isalpha():
        start += 1
    if start < end and words[start].form in folded("ar", "numbers", "kind", "unit"):
        return []
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
