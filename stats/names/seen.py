"""What each word of a sentence may be to somebody's name, by itself and with the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stats.find.actor import find_actors
from stats.find.date import find_dates
from stats.find.number import find_numbers
from stats.find.outcome import triggers
from stats.find.person import person_nouns
from stats.find.place import find_places
from stats.find.place_hit import PlaceHit
from stats.find.source import find_sources
from stats.names.vocabulary import (
    CUES,
    NAMELIKE,
    SHORT,
    WORDS,
    Kind,
    full_names,
    given_names,
    is_derived,
    is_ordinary,
    kind_of,
    words,
)
from stats.text.sentence import Sentence
from stats.text.word import Word

_WEAK = frozenset({Kind.UNKNOWN, Kind.ORDINARY})
_HELD = WORDS | {Kind.STOP, Kind.NUMBER}
_PREPOSITIONS = frozenset({"على", "وعلى", "فعلى"})
_ARABIC = frozenset(map(chr, range(0x621, 0x6D4)))
_CLITICS = frozenset("وبلف")
_SET_OFF = ("لـ", "بـ", "كـ")
"""Prepositions drawn long before a word that they are not to run into: often a name."""
_GIVEN = frozenset({Kind.NAME, Kind.BOTH})
_LARGE = frozenset({"country", "adm1"})
_PREPOSED = frozenset({"in", "to", "from", "of"})
_WELL_KNOWN = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence with the kind of each word.

    `joined`: words written together with the و before them. `telling`: nouns for people and words of harm. `bare`: places and
    actors that nothing before them vouches for, so that after a given name they are surnames. `langs`: the languages of its
    letters, the main one first.
    """

    sentence: Sentence
    kinds: tuple[Kind, ...]
    joined: frozenset[int]
    telling: frozenset[int]
    bare: frozenset[int]
    langs: tuple[str, ...]

    @property
    def english(self) -> bool:
        """Whether most of its words are in Latin letters."""
        return self.langs[:1] == ("en",)

    def kind(self, position: int) -> Kind:
        """The kind of a word, a mark beyond the sentence."""
        return self.kinds[position] if 0 <= position < len(self.kinds) else Kind.MARK

    def form(self, position: int) -> str:
        """The folded form of a word, empty beyond the sentence."""
        held = self.sentence.words
        return held[position].form if 0 <= position < len(held) else ""

    def latin(self, position: int) -> bool:
        """Whether a word is written in Latin letters."""
        return _script(self.form(position)) == "en"

    def capital(self, position: int) -> bool:
        """Whether a word is written with a capital."""
        held = self.sentence.words
        return 0 <= position < len(held) and self.sentence.source[held[position].start].isupper()

    def family(self, position: int) -> bool:
        """Whether a word is borne as a surname, though it is an ordinary one."""
        return self._told(position, "family")

    def follows_name(self, position: int) -> bool:
        """Whether a word stands only after a name: aged, known as."""
        return self._told(position, "after")

    def names_other(self, position: int) -> bool:
        """Whether a word says that the name of a place or of a body stands beside it."""
        return self._told(position, "place") or self._told(position, "body")

    def derived(self, position: int) -> bool:
        """Whether an Arabic word is ordinary only but for its ending."""
        return _script(self.form(position)) == "ar" and is_derived(self.form(position), "ar")

    def introduces(self, position: int) -> bool:
        """Whether a word is one that names are introduced with."""
        return any(self._told(position, kind) for kind in CUES)

    def _told(self, position: int, kind: str) -> bool:
        form = self.form(position)
        held = words(kind, _script(form) or "ar")
        return form in held or (form[:1] in _CLITICS and form[1:] in held)

    def bound(self, position: int) -> bool:
        """Whether an underscore joins a word to the one before it."""
        held = self.sentence.words
        return 0 < position < len(held) and self.sentence.source[held[position - 1].end:held[position].start] == "_"

    def touches(self, position: int) -> bool:
        """Whether no space stands before a word."""
        held = self.sentence.words
        return 0 < position < len(held) and held[position - 1].end == held[position].start


def seen(sentence: Sentence) -> Seen:
    """The kinds of a sentence's words; each word is read in the language of its own script."""
    scripts = [_script(word.form) for word in sentence.words]
    langs = sorted(set(scripts) - {""}, key=lambda lang: (-scripts.count(lang), lang))
    kinds = [_alone(word, sentence.source) for word in sentence.words]
    telling = {position for lang in langs for position in _telling(sentence, lang)}
    bare = {position for lang in langs for position in _overlay(sentence, lang, telling, kinds)}
    if "en" in langs:
        _by_capitals(sentence, kinds)
    joined = frozenset(i for i, word in enumerate(sentence.words) if kinds[i] in WORDS and _joined(word.form))
    return Seen(sentence, tuple(kinds), joined, frozenset(telling), frozenset(bare), tuple(langs))


def _script(form: str) -> str:
    """The language of a word's letters, empty for marks and numbers."""
    return "" if not form[:1].isalpha() else "ar" if form[0] in _ARABIC else "en"


def _alone(word: Word, source: str) -> Kind:
    lang = _script(word.form)
    if not lang:
        return Kind.NUMBER if word.form[0].isdigit() else Kind.MARK
    if source[word.start:word.end] in _PREPOSITIONS:
        return Kind.STOP
    kind = kind_of(word.form, lang)
    if source.startswith(_SET_OFF, word.start) and kind_of(word.form[1:] or word.form, lang) in _GIVEN:
        return Kind.NAME
    small = lang == "en" and not source[word.start].isupper()
    return Kind.ORDINARY if small and kind in NAMELIKE and is_ordinary(word.form, lang) else kind


def _telling(sentence: Sentence, lang: str) -> Iterator[int]:
    """The words of nouns for people and of outcomes."""
    for noun in person_nouns(lang).find(sentence.forms):
        yield from range(noun.start, noun.end)
    for trigger in triggers(lang).find(sentence.forms):
        yield from range(trigger.start, trigger.end)


def _overlay(sentence: Sentence, lang: str, telling: set[int], kinds: list[Kind]) -> Iterator[int]:
    """Set what words are together: numbers, dates, places, actors and sources; yields those that may yet be surnames."""
    held, source = sentence.words, sentence.source
    _set(kinds, telling, Kind.ORDINARY, _WEAK)
    for given in full_names(lang).find(sentence.forms):
        _set(kinds, range(given.start, given.end), Kind.NAME)
    for number in find_numbers(held, source, lang):
        _set(kinds, range(number.start, number.end), Kind.NUMBER, _WEAK | {Kind.ORNATE})
    for date in find_dates(sentence.forms, lang, None):
        alone = date.end == date.start + 1
        _set(kinds, range(date.start, date.end), Kind.FIXED, _HELD - {Kind.BOTH} if alone else _HELD)
    for place in find_places(held, source, lang):
        if lang == "ar" or place.start - 1 not in telling:
            _set(kinds, range(place.start, place.end), Kind.FIXED)
        yield from _unvouched(place)
    for start, end in _bodies(sentence, lang):
        _set(kinds, range(start, end), Kind.FIXED)
        yield from (start,) if sentence.forms[start] in words("family", lang) else ()


def _unvouched(place: PlaceHit) -> Iterator[int]:
    """A place with no more than a preposition before it, if it is not well known either."""
    known = place.candidates[0].size >= _WELL_KNOWN
    if place.level not in _LARGE and (not place.kinds or (not known and _PREPOSED.issuperset(place.kinds))):
        yield place.start


def _bodies(sentence: Sentence, lang: str) -> Iterator[tuple[int, int]]:
    yield from ((hit.start, hit.end) for hit in find_actors(sentence.forms, lang))
    yield from ((hit.start, hit.end) for hit in find_sources(sentence.forms, lang))


def _set(kinds: list[Kind], positions: Iterable[int], kind: Kind, only: frozenset[Kind] = _HELD) -> None:
    for position in positions:
        if kinds[position] in only:
            kinds[position] = kind


def _by_capitals(sentence: Sentence, kinds: list[Kind]) -> None:
    """A capital within a sentence dresses an ordinary word as a surname, unless most words have one, as in a headline."""
    held = sentence.words
    latin = [i for i, word in enumerate(held) if kinds[i] in (Kind.ORDINARY, Kind.STOP) and _script(word.form) == "en"]
    capital = [i for i in latin[1:] if sentence.source[held[i].start].isupper()]
    if 2 * len(capital) < len(latin):
        _set(kinds, capital, Kind.ORNATE, frozenset({Kind.ORDINARY}))


def _joined(form: str) -> bool:
    return form[0] == "و" and len(form) > SHORT and form not in given_names("ar") and form not in words("both", "ar")
