"""Find the entries of a vocabulary in a sentence of folded words: the longest entry at each word, clitics allowed."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from stats.text.kept import Kept
from stats.text.word import forms_of, stems, words_of

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """An entry found at words `start` to `end` (without it); `clitics` are the letters before its first word."""

    start: int
    end: int
    clitics: str
    values: tuple[T, ...]


_hit = partial(tuple.__new__, Hit)
"""Makes a hit of a tuple as `Hit._make` does, without its checks: some hundred a report."""


class Forms(dict[int, str]):
    """The folded forms of a sentence's words by position; empty beyond them."""

    def __init__(self, forms: Iterable[str]) -> None:
        super().__init__(enumerate(forms))

    def __missing__(self, position: int) -> str:
        return ""


class _Longer(NamedTuple):
    """An entry of several words that a form may begin, the clitics the form then carries, and its rank: the longest first."""

    rank: int
    clitics: str
    forms: tuple[str, ...]


class _Begun(NamedTuple, Generic[T]):
    """What a form may begin: an entry of one word with the clitics before it, and longer ones by their second word."""

    alone: tuple[str, tuple[T, ...]] | None
    longer: dict[str, list[_Longer]]


class Lexicon(Generic[T]):
    """Phrases and what they stand for; one phrase may stand for several things."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self.entries: dict[tuple[str, ...], tuple[T, ...]] = {}
        """What each phrase stands for, by its folded words."""
        for phrase, value in entries:
            if forms := forms_of(phrase):
                self.entries[forms] = (*self.entries.get(forms, ()), value)
        self._groups: dict[str, list[tuple[str, ...]]] = {}
        for forms in self.entries:
            self._groups.setdefault(forms[0], []).append(forms)
        self.firsts = self._groups.keys()
        """The words that entries begin with."""
        seconds = {forms[1] for forms in self.entries if len(forms) > 1}
        self._begun = Kept(self._begin)
        self._second = Kept(lambda form: [stem for _, stem in stems(form) if stem in seconds])

    def _begin(self, form: str) -> _Begun[T] | None:
        """The entries that a form may begin; of equally long ones that with the fewest clitics ranks first."""
        begun = [(clitics, forms) for clitics, stem in stems(form) if stem in self._groups for forms in self._groups[stem]]
        if not begun:
            return None
        alone = next(((clitics, self.entries[forms]) for clitics, forms in begun if len(forms) == 1), None)
        longer: dict[str, list[_Longer]] = {}
        for rank, (clitics, forms) in enumerate(sorted(begun, key=lambda entry: -len(entry[1]))):
            if len(forms) > 1:
                longer.setdefault(forms[1], []).append(_Longer(rank, clitics, forms))
        return _Begun(alone, longer)

    def at(self, words: Sequence[str], position: int) -> Hit[T] | None:
        """The longest entry that begins at `position`; of equal ones that with the fewest clitics."""
        begun = self._begun[words[position]]
        if begun is None:
            return None
        alone, longer = begun
        seconds = self._second[words[position + 1]] if longer and position + 1 < len(words) else ()
        if seconds and (longest := _longest(longer, seconds, words, position)):
            return _hit((position, position + len(longest.forms), longest.clitics, self.entries[longest.forms]))
        return _hit((position, position + 1, *alone)) if alone else None

    def starts(self, words: Sequence[str]) -> list[int]:
        """The words at which an entry may begin: the quick look before the slow one."""
        return [position for position, begun in enumerate(map(self._begun.__getitem__, words)) if begun]

    def find(self, words: Sequence[str]) -> list[Hit[T]]:
        """All entries, left to right, none overlapping another."""
        return self.found(words, self.starts(words))

    def found(self, words: Sequence[str], starts: Iterable[int]) -> list[Hit[T]]:
        """The same, where the words at which an entry may begin are known."""
        hits: list[Hit[T]] = []
        end = 0
        for position in starts:
            if position >= end and (hit := self.at(words, position)):
                hits.append(hit)
                end = hit.end
        return hits


def _longest(
    longer: dict[str, list[_Longer]], seconds: Iterable[str], words: Sequence[str], position: int
) -> _Longer | None:
    """The longest entry of several words that stands at `position`, its second word one of the stems `seconds`."""
    begun = [entry for stem in seconds if stem in longer for entry in longer[stem]]
    for entry in sorted(begun):
        if _follows(words, position, entry.forms):
            return entry
    return None


def _follows(words: Sequence[str], position: int, forms: tuple[str, ...]) -> bool:
    """Whether the rest of an entry, behind its second word, stands after `position`, with or without article or و."""
    if position + len(forms) > len(words):
        return False
    for at, expected in enumerate(forms[2:], position + 2):
        form = words[at]
        if form != expected and not (form.endswith(expected) and any(stem == expected for _, stem in stems(form))):
            return False
    return True


Phrase = frozenset[str]
"""The words of an entry, in any order: where one of them is missing the entry cannot be found."""


class Phrases:
    """The phrases of a language without one of which a sentence does not tell something."""

    def __init__(self, phrases: Collection[Phrase]) -> None:
        self._phrases: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self._phrases.setdefault(max(phrase, key=lambda word: (len(word), word)), []).append(phrase)
        self._words = frozenset().union(*phrases)
        singles = frozenset().union(*(phrase for phrase in phrases if len(phrase) == 1))
        self._in_form = Kept(lambda form: frozenset([stem for _, stem in stems(form) if stem in self._words]))
        self._keyed = Kept(lambda form: not self._phrases.keys().isdisjoint(self._in_form[form]))
        self._tells = Kept(lambda form: not singles.isdisjoint(self._in_form[form]))
        self._in_chunk = Kept(lambda chunk: frozenset().union(*(self._in_form[word.form] for word in words_of(chunk))))
        self._chunk_tells = Kept(lambda chunk: not singles.isdisjoint(self._in_chunk[chunk]))

    def may_hold(self, form: str) -> bool:
        """Whether a phrase may stand where this folded word does."""
        return self._keyed[form]

    def in_words(self, words: Sequence[str]) -> bool:
        """Whether a sentence may tell it: most that do hold a word that is a phrase by itself, and are looked into no further."""
        if not any(map(self._keyed.__getitem__, words)):
            return False
        return any(map(self._tells.__getitem__, words)) or self._among(map(self._in_form.__getitem__, words))

    def in_text(self, text: str) -> bool:
        """Whether a text as published may: quick, as what stands between two spaces is read once and remembered."""
        chunks = text.split()
        censored = " ـ" in text  # a word cut by a space, which only the whole text puts together
        tells = censored or any(map(self._chunk_tells.__getitem__, chunks))
        return tells or self._among(map(self._in_chunk.__getitem__, chunks))

    def _among(self, found: Iterable[frozenset[str]]) -> bool:
        """Whether all words of a phrase are among those found."""
        held = frozenset().union(*filter(None, found))
        return any(phrase <= held for word in held & self._phrases.keys() for phrase in self._phrases[word])
