"""A line that only tells by what, or by whom, those of the line before were harmed, or goes on behind its comma with what an act
led to: one sentence, as if no line had ended."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from stats.language import folded
from stats.text.word import Word

_ENDED, _PREFIXES = frozenset(".:!؟?؛"), ("و", "ب", "ل", "ال")
_LONGEST = 30


@cache
def causes_open() -> frozenset[str]:
    """What such a line begins with: without one of these words there is none."""
    return _WHICH | {form.split()[0] for form in _words("by_what")}


def with_causes(words: list[Word]) -> list[Word]:
    """Put a comma in the place of a line end before "as a result of shelling", "by the army's fire", where the line before tells
    of people harmed and this one of nobody; and before "which led to", where the line before ends in a comma."""
    ends = [at for at, word in enumerate(words) if word.form[0] == "\n"]
    if not ends:
        return words
    lines = zip([-1, *ends[:-1]], ends, [*ends[1:], len(words)], strict=True)
    marks = [at for start, at, stop in lines if _cause(words, start, at, stop) or _result(words, at)]
    out = list(words)
    for at in marks:
        out[at] = Word("،", words[at].start, words[at].end)
    return out


def _cause(words: Sequence[Word], start: int, end: int, stop: int) -> bool:
    """Whether a cause alone stands on the line behind a line end, and people harmed on the one before."""
    behind = [word.form for word in words[end + 1:stop]]
    opened = behind[:1] and (behind[0] in _words("by_what") or " ".join(behind[:2]) in _words("by_what"))
    if not opened or len(behind) > _LONGEST or end - start > _LONGEST or words[end - 1].form in _ENDED:
        return False
    before = [word.form for word in words[start + 1:end]]
    return any(map(_harmed, before)) and not any(map(_harmed, behind))


def _result(words: Sequence[Word], end: int) -> bool:
    """Whether a comma stands before a line end, and "which led to" behind it."""
    behind = [word.form for word in words[end + 1:end + 3]]
    goes_on = len(behind) > 1 and behind[0] in _WHICH and behind[1] in _words("led_to")
    return goes_on and words[end - 1].form in ("،", ",")


_WHICH = frozenset(("ما", "مما"))


def _harmed(form: str) -> bool:
    known = _words("fate") | _words("befell") | _words("harmed") | _words("martyr") | _words("deaths")
    return form in known or any(form.removeprefix(prefix) in known for prefix in _PREFIXES)


@cache
def _words(what: str) -> frozenset[str]:
    return folded("ar", "line_words", "what", what)
