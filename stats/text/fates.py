"""Names with what befell them on the next line, or on the one before: one sentence, as if no line had ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from stats.language import folded, form_words
from stats.text.word import Word

_LONGEST_NAME, _LEAST = 6, 2
_HURT, _WAS_HURT = "اصابه", "اصيب"
_GOD = "الله"
_MERCY = frozenset((("في", "ذمه", _GOD), ("الي", "رحمه", _GOD)))

Joints = Iterator[tuple[int, Word | None]]


def with_fates(words: list[Word]) -> list[Word]:
    """Put what befell people beside their names, which stand a line each, with an age or before a line with it."""
    told = fates_told()
    joined: dict[int, Word | None] = {}
    for at in [at for at, word in enumerate(words[:-2]) if word[0] in told and at]:
        if words[at].form == _GOD:
            if tuple(word.form for word in words[at - 2:at + 1]) in _MERCY:
                joined |= dict((*_joints(words, at - 3), *_behind(words, at + 1)))
        elif words[at - 1].form[0] == "\n" and _by_what(words[at + 1].form) and (found := dict(_joints(words, at - 1))):
            joined |= found
            if words[at].form == _HURT:
                joined[at] = words[at]._replace(form=_WAS_HURT)
    return [left for at, word in enumerate(words) if (left := joined.get(at, word))] if joined else words


@cache
def fates_told() -> frozenset[str]:
    """What tells what befell people: without one of these words there is nothing to put beside a name."""
    return _forms("befell") | {_GOD}


def _by_what(form: str) -> bool:
    """Whether a word behind an outcome word says by what, so that nobody else is told behind it."""
    return form in _forms("cause") or (form.startswith("ب") and form not in _forms("wounds"))


def _joints(words: Sequence[Word], end: int) -> Joints:
    """The line ends within names that begin a text or stand behind a hashtag, and before what befell them."""
    found: list[tuple[int, Word | None]] = []
    named = False
    while end > 0 and words[end].form[0] == "\n":
        start = next((at + 1 for at in range(end - 1, -1, -1) if words[at].form[0] == "\n"), 0)
        name = _is_name(words[start:end])
        if not name and (named or words[start].form not in _forms("aged")):
            break
        found.append((end, Word("،", words[end].start, words[end].end) if named else None))
        named, end = named or name, start - 1
    begun = end <= 0 or any(words[at].form == "#" for at in range(max(end - _LONGEST_NAME, 0), end))
    yield from found if named and begun else ()


def _behind(words: Sequence[Word], position: int) -> Joints:
    """The line ends behind "in God's mercy": before a name, before by what he died."""
    position += words[position].form == "تعالي"
    if position + 1 >= len(words) or words[position].form[0] != "\n":
        return
    end = next((at for at in range(position + 1, len(words)) if words[at].form[0] == "\n"), len(words))
    if _is_name(words[position + 1:end]):
        yield position, None
        position = end
    if words[position + 1:position + 2] and _by_what(words[position + 1].form):
        yield position, None


def _is_name(line: Sequence[Word]) -> bool:
    """Whether a line is no more than a name that begins with a given one, and an age."""
    name = [word.form for word in line if word.form not in _forms("title")]
    if name[-1:] and name[-1] in form_words("ar", "age"):
        name = name[:-2]
    long = _LEAST <= len(name) <= _LONGEST_NAME
    return long and name[0] in folded("ar", "given_names") and all(form.isalpha() for form in name)


@cache
def _forms(what: str) -> frozenset[str]:
    return folded("ar", "line_words", "what", what)
