"""The words by which a sentence tells an actor's part: cues of `attacks.tsv`, by where they begin and end."""

from collections.abc import Iterator, Sequence
from functools import cache

from stats.find.lexicon import Forms, Hit, Lexicon
from stats.language import Row, table

_PERSONS = ("", "ت", "وا", "تا", "ا")
_PRONOUNS = ("", "ه", "ها", "هم", "هما")
_PRESENT = (("ي", ""), ("ت", ""), ("ي", "ون"), ("ت", "ان"), ("ي", "ان"))
ACTS = frozenset({"attack", "aimed", "ambush", "munition", "strike"})
"""The kinds of cue that tell an act by themselves."""
_INFLECTED = ("verb", "strike", "arrest", "harm", "upon")
_ACCUSATIVE = ("attack", "object", "adjective")


class Cues:
    """The cues of one sentence, by where they start and where they end."""

    def __init__(self, words: Sequence[str], code: str) -> None:
        hits = cue_words(code).find(words)
        self.words, self.form = words, Forms(words).__getitem__
        """The words, and one of them by its place: nothing beyond the ends."""
        self.forms = frozenset(words)
        """The words, wherever they stand: the quick look of a rule for which one must."""
        self.starting = {hit.start: hit for hit in hits}
        self.ending = {hit.end: hit for hit in hits}
        self.told = {kind for hit in hits for kind in hit.values}
        """The kinds of cue that the sentence holds."""

    def kinds(self, end: int) -> tuple[str, ...]:
        """The kinds of the cue that ends at `end`."""
        hit = self.ending.get(end)
        return hit.values if hit else ()

    def before(self, end: int, skip: frozenset[str], limit: int = 6) -> Hit[str] | None:
        """The cue that ends at `end`, up to `limit` numbers and cues of the kinds to `skip` passed over."""
        for _ in range(limit):
            hit = self.ending.get(end)
            if hit is None and end > 0 and self.words[end - 1].isdecimal():
                end -= 1
            elif hit is None or skip.isdisjoint(hit.values):
                return hit
            else:
                end = hit.start
        return None

    def back(self, end: int, kind: str, limit: int) -> Hit[str] | None:
        """The nearest cue of a kind that ends within `limit` words before `end`."""
        for position in range(end, max(end - limit, 0), -1) if kind in self.told else ():
            if position in self.ending and kind in self.ending[position].values:
                return self.ending[position]
        return None


def with_article(name: str) -> tuple[str, ...]:
    """A name, and its form after the preposition ل, which eats the article: المرصد, للمرصد."""
    return (name, f"لل{name[2:]}") if name.startswith("ال") else (name,)


@cache
def cue_words(code: str) -> Lexicon[str]:
    """The words of `attacks.tsv` with the kinds of cue they are."""
    return Lexicon(sorted({entry for row in table(code, "attacks") for entry in _entries(row, code)}))


def _entries(row: Row, code: str) -> Iterator[tuple[str, str]]:
    endings: tuple[str, ...] = ("",)
    if code == "ar":
        endings = tuple(_endings()) if row["cue"] in _INFLECTED else ("", "ا") if row["cue"] in _ACCUSATIVE else endings
    for form in row.forms():
        yield from ((form + ending, row["cue"]) for ending in endings)
    for stem in row.forms("present"):
        for prefix, ending in _PRESENT:
            yield from ((prefix + stem + ending + pronoun, row["cue"]) for pronoun in _PRONOUNS)


def _endings() -> Iterator[str]:
    for person in _PERSONS:
        yield from (person.replace("وا", "و") + pronoun if pronoun else person for pronoun in _PRONOUNS)
