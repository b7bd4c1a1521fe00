"""What stands at each word of a sentence: every vocabulary is looked up once, before the grammar reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

from stats.find.actor import ActorHit, find_actors
from stats.find.age import Age, find_ages
from stats.find.date import DateHit, find_dates
from stats.find.dateline import read_dateline, read_stamp
from stats.find.lexicon import Hit, Lexicon
from stats.find.number import Number, find_numbers
from stats.find.outcome import Trigger, triggers
from stats.find.person import PersonNoun, person_nouns
from stats.find.place import PlaceHit, find_places
from stats.language import table
from stats.text.sentence import Sentence, Word


class Small(NamedTuple):
    """A word of a small vocabulary: which table it stands in, and its value there."""

    table: str
    value: str


_HEAD = 4
_SMALL = (("people_words", "what"), ("status_words", "what"), ("given_names", "sex"), ("clause_words", "what"))


@cache
def small_words(lang: str) -> tuple[Lexicon[Small], ...]:
    """The small vocabularies of a language, one lexicon a table."""
    return tuple(
        Lexicon((form, Small(name, row[column])) for row in table(lang, name) for form in row.forms())
        for name, column in _SMALL
    )


@cache
def units(lang: str) -> Lexicon[bool]:
    """Nouns that are counted and are no people."""
    return Lexicon((form, True) for row in table(lang, "units") for form in row.forms())


# Folding makes the name علي and the preposition على one; the original letters tell them apart.
_OF_CLAUSES = frozenset(("", "و", "ف", "ب", "ل", "وب", "ول", "ال", "وال", "بال", "لل"))
_PREPOSITIONS = frozenset(("على", "وعلى", "فعلى"))


@dataclass(slots=True)
class Tags:
    """A sentence with the hits of every vocabulary by the index of their first word."""

    sentence: Sentence
    lang: str
    numbers: dict[int, Number]
    nouns: dict[int, Hit[PersonNoun]]
    triggers: dict[int, Hit[Trigger]]
    small: dict[int, dict[str, Hit[Small]]]
    actors: dict[int, ActorHit]
    dates: dict[int, DateHit]
    places: dict[int, PlaceHit]
    ages: list[Age] = field(default_factory=list)

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence."""
        return self.sentence.words

    def form(self, position: int) -> str:
        """The folded form of a word, empty beyond the sentence."""
        return self.words[position].form if 0 <= position < len(self.words) else ""

    def word(self, position: int, name: str) -> Hit[Small] | None:
        """The entry of a small vocabulary that begins at a word."""
        return self.small.get(position, {}).get(name)

    def value(self, position: int, name: str) -> str:
        """The value of a small vocabulary's entry at a word, or an empty string."""
        hit = self.word(position, name)
        return hit.values[0].value if hit else ""

    def unit(self, position: int) -> bool:
        """Whether a noun for things, not people, stands at a word."""
        return position < len(self.words) and units(self.lang).at(self.words, position) is not None


def _opening(sentence: Sentence, lang: str, published: date | None) -> int:
    """Where the statement begins behind a dateline; the end of a line that is only a stamp (codebook 9)."""
    if read_stamp(sentence.words, lang, published):
        return len(sentence.words)
    dateline = read_dateline(sentence.words, lang, published) if sentence.field == "text" and sentence.paragraph < _HEAD else None
    return dateline.end if dateline else 0


def _as_written(hit: Hit[PersonNoun], sentence: Sentence) -> Hit[PersonNoun]:
    """A noun without the readings its last letter rules out: folding makes one of طفلة, "a girl", and طفله, "his child"."""
    if not sentence.text(hit.start, hit.end).endswith("ة"):
        return hit
    return hit._replace(values=tuple(noun for noun in hit.values if not noun.possessed))


def _triggers(sentence: Sentence, lang: str) -> list[Hit[Trigger]]:
    """The outcome words, without what only looks like one with a suffix: أسرة, "a family", is no "he captured him"."""
    found = triggers(lang).find(sentence.words)
    return [hit for hit in found if not (hit.values[0].bound and sentence.text(hit.start, hit.end).endswith("ة"))]


def tag(sentence: Sentence, lang: str, published: date | None, told: date | None = None) -> Tags:
    """Look every vocabulary up. A date keeps its words from being numbers, a place from being people.

    `published` is the day its relative words mean; `told` the last day told before, for "the same day".
    """
    words = sentence.words
    opening = _opening(sentence, lang, published)
    told_dates = find_dates(words, lang, published, told=told)
    dates = {hit.start: hit for hit in told_dates if hit.start >= opening and hit.kind != "stamp"}
    dated = {i for hit in dates.values() for i in range(hit.start, hit.end)} | set(range(opening))
    named_places = find_places(words, sentence.source, lang)
    places = {hit.start: hit for hit in named_places if hit.start not in dated and hit.start >= opening}
    actors = {hit.start: hit for hit in find_actors(words, lang)}
    forces = {i for hit in actors.values() for i in range(hit.start, hit.end)}
    places = {at: hit for at, hit in places.items() if at not in forces}
    placed = {i for hit in places.values() for i in range(hit.start, hit.end)}
    named = placed | {i for hit in actors.values() for i in range(hit.start, hit.end)}
    small: dict[int, dict[str, Hit[Small]]] = {}
    for lexicon in small_words(lang):
        for found in lexicon.find(words):
            if sentence.source[words[found.start].start:words[found.start].end] in _PREPOSITIONS:
                continue
            if found.values[0].table == "given_names" and found.start in named:
                continue
            if found.values[0].table == "clause_words" and found.clitics not in _OF_CLAUSES:
                continue
            small.setdefault(found.start, {})[found.values[0].table] = found
    found_nouns = (_as_written(hit, sentence) for hit in person_nouns(lang).find(words) if hit.start not in placed | dated)
    nouns = {hit.start: hit for hit in found_nouns if hit.values}
    phrases = {i for hit in nouns.values() for i in range(hit.start + 1, hit.end)}
    tags = Tags(
        sentence=sentence,
        lang=lang,
        numbers={n.start: n for n in find_numbers(words, sentence.source, lang) if n.start not in dated},
        nouns=nouns,
        triggers={h.start: h for h in _triggers(sentence, lang) if h.start >= opening and h.start not in phrases},
        small=small,
        actors=actors,
        dates=dates,
        places=places,
    )
    tags.ages = find_ages(tags)
    return tags
