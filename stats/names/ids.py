"""Names in what a report is known by: the stem of a file and the words of a link may tell whom the text tells."""

import re
from urllib.parse import unquote

from stats.model import Report
from stats.names.mask import names_in
from stats.names.vocabulary import DRESSED, SHORT, kind_of
from stats.text.sentence import words_of

_HOST = re.compile(r"^\w+://[^/?#]*")


def named(report: Report) -> frozenset[str]:
    """Which of a report's `id` and `url` hold a word of a personal name that its own title or text tells."""
    told = f"{report.title or ''}\n{report.text}"
    held = {"id": _words(report.id), "url": _words(unquote(_HOST.sub("", report.url or "")))}
    if not (held["id"] | held["url"]) or not (held["id"] | held["url"]) & _words(told):
        return frozenset()
    names = frozenset[str]().union(*map(_words, names_in(told)))
    return frozenset(key for key, words in held.items() if words & names)


def _words(text: str) -> frozenset[str]:
    """The words that may be of a name: no ordinary one, none of two letters."""
    return frozenset(word.form for word in words_of(text) if len(word.form) >= SHORT and _dressed(word.form))


def _dressed(form: str) -> bool:
    return form[0].isalpha() and kind_of(form, "en" if form[0].isascii() else "ar") in DRESSED
