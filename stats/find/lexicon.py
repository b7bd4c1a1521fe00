"""Find the entries of a vocabulary in a sentence: the longest entry at each word, clitics allowed."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from stats.text.sentence import Word, stems, words_of

T = TypeVar("T")
_KEPT = 65536


class Hit(NamedTuple, Generic[T]):
    """An entry found at words `start` to `end` (without it); `clitics` are the letters before its first word."""

    start: int
    end: int
    clitics: str
    values: tuple[T, ...]


class _Begun(NamedTuple, Generic[T]):
    """An entry that a form may begin, and the clitics the form then carries."""

    clitics: str
    forms: tuple[str, ...]
    values: tuple[T, ...]


class Lexicon(Generic[T]):
    """Phrases and what they stand for; one phrase may stand for several things."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._entries: dict[str, dict[tuple[str, ...], tuple[T, ...]]] = {}
        self._begun: dict[str, list[_Begun[T]]] = {}
        for phrase, value in entries:
            forms = tuple(word.form for word in words_of(phrase))
            if not forms:
                continue
            group = self._entries.setdefault(forms[0], {})
            group[forms] = (*group.get(forms, ()), value)

    def at(self, words: Sequence[Word], position: int) -> Hit[T] | None:
        """The longest entry that begins at `position`; of equal ones that with the fewest clitics."""
        form = words[position].form
        begun = self._begun.get(form)
        if begun is None:
            begun = self._begin(form)
        for entry in begun:
            if _follows(words, position, entry.forms):
                return Hit(position, position + len(entry.forms), entry.clitics, entry.values)
        return None

    def _begin(self, form: str) -> "list[_Begun[T]]":
        """The entries that a form may begin, the longest first; kept, for as many forms as a language has in use."""
        begun = [
            _Begun(clitics, forms, values)
            for clitics, stem in stems(form) for forms, values in self._entries.get(stem, {}).items()
        ]
        begun.sort(key=lambda entry: -len(entry.forms))
        if len(self._begun) < _KEPT:
            self._begun[form] = begun
        return begun

    def find(self, words: Sequence[Word]) -> list[Hit[T]]:
        """All entries, left to right, none overlapping another."""
        hits: list[Hit[T]] = []
        position = 0
        while position < len(words):
            hit = self.at(words, position)
            if hit:
                hits.append(hit)
            position = hit.end if hit else position + 1
        return hits


def _follows(words: Sequence[Word], position: int, forms: tuple[str, ...]) -> bool:
    """Whether the rest of an entry stands after `position`, with or without its article or و."""
    if position + len(forms) > len(words):
        return False
    for i in range(1, len(forms)):
        form = words[position + i].form
        if form != forms[i] and (len(form) <= len(forms[i]) or all(stem != forms[i] for _, stem in stems(form))):
            return False
    return True
