"""Names in what a report is known by: the stem of a file and the words of a link may tell whom the text tells."""

import re
from urllib.parse import unquote

from stats.model import Report
from stats.names.mask import names_in
from stats.names.vocabulary import DRESSED, SHORT, kind_of
from stats.text.word import stems, words_of

_HOST = re.compile(r"^\w+://[^/?#]*")
_HEARD_AS = "/"
_FEWEST, _ALONE, _TOGETHER = 2, 4, 5
"""So many consonants a word must have to be heard; so many tell a name alone, or in two words together: fewer meet by chance."""
_PAIRS = re.compile("kh|dj|[gsctd]h")
_PAIR = {"kh": "x", "dj": "k", "gh": "k", "sh": "s", "ch": "s", "th": "t", "dh": "d"}
_SOUNDS = str.maketrans(
    "بپتطثجقكغگخدذضظزرسصشفڤلمنpzcqkgjv",
    "bbtttkkkkkxdddddrsssfflmnbdkkkkkf",
)
"""Letters of both scripts that are written for one another: what one outlet spells with g is another's q, k or j."""
_HEARD = frozenset("bdfklmnrstx")
_DOUBLED = re.compile(r"(.)\1+")
_ARTICLES = ("al", "el", "ال")


def named(report: Report) -> frozenset[str]:
    """Which of a report's `id` and `url` hold a word of a personal name that its own title or text tells."""
    told = f"{report.title or ''}\n{report.text}"
    held = {"id": _words(report.id), "url": _words(unquote(_HOST.sub("", report.url or "")))}
    if not (held["id"] | held["url"]) or not (held["id"] | held["url"]) & _words(told):
        return frozenset()
    names = frozenset[str]().union(*map(_words, names_in(told)))
    return frozenset(key for key, words in held.items() if _tell(words & names))


def _tell(shared: frozenset[str]) -> bool:
    """Whether what an id and the names of a text share tells somebody: a word, or more sounds than chance brings together."""
    heard = [len(word) - len(_HEARD_AS) for word in shared if word.startswith(_HEARD_AS)]
    return len(shared) > len(heard) or max(heard, default=0) >= _ALONE or sum(heard) >= _TOGETHER


def _words(text: str) -> frozenset[str]:
    """The words that may be of a name (no ordinary one, none of two letters): in the same letters, and by their sounds."""
    forms = {word.form for word in words_of(text) if len(word.form) >= SHORT and _dressed(word.form)}
    bare = {stem for form in forms for _, stem in stems(form) if len(stem) >= SHORT}
    return frozenset(bare).union(sounds for form in bare if (sounds := _sounds(form)))


def _sounds(form: str) -> str:
    """What is heard of a word in either script, roughly: its consonants but h, which pairs hide; none for a word with few."""
    for article in _ARTICLES:
        form = form.removeprefix(article) if len(form) > len(article) + SHORT else form
    told = _PAIRS.sub(lambda pair: _PAIR[pair[0]], form).translate(_SOUNDS)
    heard = "".join(letter for letter in _DOUBLED.sub(r"\1", told) if letter in _HEARD)
    return _HEARD_AS + heard if len(heard) >= _FEWEST else ""


def _dressed(form: str) -> bool:
    return form[0].isalpha() and kind_of(form, "en" if form[0].isascii() else "ar") in DRESSED
