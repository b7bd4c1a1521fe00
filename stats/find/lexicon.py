"""Find the entries of a vocabulary in a sentence: the longest entry at each word, clitics allowed."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from stats.text.sentence import Word, stems, words_of

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """An entry found at words `start` to `end` (without it); `clitics` are the letters before its first word."""

    start: int
    end: int
    clitics: str
    values: tuple[T, ...]


class Lexicon(Generic[T]):
    """Phrases and what they stand for; one phrase may stand for several things."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._entries: dict[str, dict[tuple[str, ...], tuple[T, ...]]] = {}
        for phrase, value in entries:
            forms = tuple(word.form for word in words_of(phrase))
            if not forms:
                continue
            group = self._entries.setdefault(forms[0], {})
            group[forms] = (*group.get(forms, ()), value)

    def at(self, words: Sequence[Word], position: int) -> Hit[T] | None:
        """The longest entry that begins at `position`; of equal ones that with the fewest clitics."""
        best: Hit[T] | None = None
        for clitics, stem in stems(words[position].form):
            for forms, values in self._entries.get(stem, {}).items():
                end = position + len(forms)
                if (best is None or end > best.end) and _follows(words, position + 1, forms):
                    best = Hit(position, end, clitics, values)
        return best

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
    """Whether the rest of an entry stands at `position`, with or without its article or و."""
    if position + len(forms) - 1 > len(words):
        return False
    return all(
        word.form == form or any(stem == form for _, stem in stems(word.form)[1:])
        for word, form in zip(words[position:], forms[1:], strict=False)
    )
