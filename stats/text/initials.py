"""Initials in brackets or quotation marks that stand for a name: (ق. ش) is one word, and its full stops end no sentence."""

from __future__ import annotations

from collections.abc import Sequence

from stats.text.word import Word

_OPENING, _CLOSING = frozenset(("(", '"')), frozenset((")", '"'))
INITIALS = frozenset(map(chr, range(0x621, 0x64B)))
"""The letters that are a word each where initials stand."""
_NO_NAMES = frozenset(("م.د", "م.ط", "ت.غ", "ق.م", "ب.م", "ه.م"))
"""Anti-tank and anti-aircraft fire, hours of Greenwich, years before and after Christ or the Hijra."""


def with_initials(words: list[Word]) -> list[Word]:
    """The words, each pair of initials between brackets put together."""
    opened = [at for at, word in enumerate(words[:-4]) if word[0] in _OPENING and len(words[at + 1].form) == 1]
    out, done = list[Word](), 0
    for at in opened:
        if at >= done and (end := _closed(words, at)):
            first, last = words[at + 1], words[end - 1]
            out += [*words[done:at + 1], Word(f"{first.form}.{words[at + 3].form}", first.start, last.end)]
            done = end
    return [*out, *words[done:]] if done else words


def _closed(words: Sequence[Word], position: int) -> int:
    """Where two initials and their full stops end behind an opening mark; 0 where there are none."""
    first, dot, second = (words[at].form for at in range(position + 1, position + 4))
    end = position + 4 + (words[position + 4].form == ".")
    closed = end < len(words) and words[end].form in _CLOSING
    letters = all(len(form) == 1 and "\u0621" <= form <= "\u064a" for form in (first, second))
    return end if dot == "." and letters and closed and f"{first}.{second}" not in _NO_NAMES else 0


def are_initials(form: str) -> bool:
    """Whether a word is a pair of initials."""
    return len(form) == 3 and form[1] == "." and form[0].isalpha() and form[2].isalpha()
