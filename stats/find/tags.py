"""What stands at each word of a sentence: every vocabulary is looked up at most once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cached_property, reduce
from operator import or_
from typing import Any

from stats.find.actor import ActorHit, Known, find_actors, points, traced
from stats.find.age import Age, find_ages, in_a_year
from stats.find.date import DateHit, find_dates
from stats.find.date_words import date_words
from stats.find.dateline import in_lines, read_dateline, read_stamp
from stats.find.lexicon import Forms, Hit
from stats.find.marks import ACTOR, AGE, BACK, NAMED, NEAR, NOUN, NUMBER, PLACE, SMALL, TRIGGER, WEAPON, marks
from stats.find.number import Number, find_numbers
from stats.find.opening import HEAD, behind_capitals, behind_signer
from stats.find.outcome import Trigger, triggers
from stats.find.person import PersonNoun, person_nouns
from stats.find.place import AS_WRITTEN, find_places
from stats.find.place_hit import PlaceHit
from stats.find.said_day import acted_before, of_lull, of_saying, said_that
from stats.find.small import Small, small_words, units
from stats.find.weapon import WeaponHit, find_weapons
from stats.find.written import as_written, family, other_word
from stats.language import form_words
from stats.text.sentence import Sentence

_OLD = timedelta(days=60)
"""From so long ago a day before a noun only names what was done on it."""
_OF_CLAUSES = frozenset(("", "و", "ف", "ب", "ل", "وب", "ول", "ال", "وال", "بال", "لل"))
_OF_NAMES = frozenset(("rise", "reach", "final", "result", "boundary", "among", "release", "figurative"))
"""What a word that is part of a name does not say: تل رفعت raised nothing."""
# Folding makes the name علي and the preposition على one; the original letters tell them apart.
_PREPOSITIONS = frozenset(("على", "وعلى", "فعلى"))
_FATHER = frozenset(("أب", "وأب"))


class Tags:
    """A sentence with the hits of every vocabulary by the index of their first word, each looked up when first asked for.

    `published` is the day its relative words mean; `before` is the sentence before it in its report, which with those before it
    lends the day told last, for "the same day", and the actors named, for "the patrol".
    """

    def __init__(self, sentence: Sentence, published: date | None, before: Tags | None = None) -> None:
        self.sentence, self.lang, self.published, self.before = sentence, sentence.lang, published, before
        self.words, self.forms = sentence.words, sentence.forms
        self.marks = list(map(marks(self.lang).__getitem__, sentence.forms))
        """What may begin at each word."""
        self._held = reduce(or_, self.marks, 0)
        self.answers: dict[object, Any] = {}
        """What was asked of it or its words and answered (`stats.accounts.once`)."""

    @property
    def names_its_day(self) -> bool:
        """Whether the day on which it was told may stand in it by its name."""
        return bool(self._held & NEAR and self._held & NAMED)

    def may(self, mark: int) -> bool:
        """Whether an entry of a vocabulary may begin at any word."""
        return self._held & mark != 0

    def starts(self, mark: int) -> list[int]:
        """The words at which an entry of a vocabulary may begin."""
        return [at for at, held in enumerate(self.marks) if held & mark] if self._held & mark else []

    @cached_property
    def form(self) -> Callable[[int], str]:
        """Gives the folded form of a word, empty beyond the sentence."""
        return Forms(self.forms).__getitem__

    @cached_property
    def opening(self) -> int:
        """Where the statement begins behind a dateline; the end of a line that is only a stamp (codebook 9)."""
        sentence = self.sentence
        if read_stamp(self.forms, self.lang, self._told_dates):
            return len(self.words)
        if sentence.field != "text" or (sentence.paragraph >= HEAD and not in_lines(sentence.source)):
            return 0
        dateline = read_dateline(self.forms, self.lang, self.published)
        first = self.before is None or self.before.sentence.field != sentence.field
        return dateline.end if dateline else behind_capitals(sentence, self.marks, first) or behind_signer(sentence, self.marks)

    @cached_property
    def _told_dates(self) -> list[DateHit]:
        told = self._told_before if self.may(BACK) and date_words(self.lang).back.in_words(self.forms) else None
        return find_dates(self.forms, self.lang, self.published, told=told)

    @property
    def _told_before(self) -> date | None:
        self._ask_before("_last_day")
        return self.before._last_day if self.before else None

    @cached_property
    def _last_day(self) -> date | None:
        """The day told last, in it or before it."""
        days = [hit.first for _, hit in sorted(self.dates.items()) if hit.precision == 1 and hit.kind != "period"]
        return days[-1] if days else self.before._last_day if self.before else None

    def _ask_before(self, name: str) -> None:
        """Ask every sentence before this one, the first one first, so that none has to ask a long row of others."""
        waiting, before = list[Tags](), self.before
        while before is not None and name not in before.__dict__:
            waiting.append(before)
            before = before.before
        for tags in reversed(waiting):
            getattr(tags, name)

    @cached_property
    def dates(self) -> dict[int, DateHit]:
        """The days told; their words are no numbers, places or people."""
        return {hit.start: hit for hit in self._days if hit not in self.said_days} | acted_before(self.form, self.said_days)

    @cached_property
    def said_days(self) -> list[DateHit]:
        """The days on which only something was said."""
        said = of_saying if self.lang == "en" else said_that
        return [hit for hit in self._days if said(self.form, hit)]

    @cached_property
    def _days(self) -> list[DateHit]:
        told = self._told_dates
        return [hit for hit in told if hit.start >= self.opening and hit.kind != "stamp" and not self._of_another(hit)]

    def _of_another(self, hit: DateHit) -> bool:
        """Whether a day is none, or only names another event: "the October 7, 2023 attacks"."""
        old = hit.first and self.published and self.published - hit.first > _OLD and hit.precision == 1
        named = self.form(hit.start - 1) == "the" and self.form(hit.end) in form_words("en", "named")
        return bool(named and old and self.lang == "en") or self._father(hit) or self._born(hit) or of_lull(self.form, hit)

    def _born(self, hit: DateHit) -> bool:
        """Whether somebody was born then: مواليد عام 1990."""
        return not form_words("ar", "born").isdisjoint((self.form(hit.start - 1), self.form(hit.start - 2)))

    def _father(self, hit: DateHit) -> bool:
        """Whether a month is "a father", which folding makes one with August, before his kin, or Ibb: من أب وأم, في إب."""
        told = self.sentence.text(hit.start, hit.end) if hit.end == hit.start + 1 else ""
        if told not in _FATHER or hit.end == len(self.forms):
            return told in AS_WRITTEN
        kin = person_nouns(self.lang).at(self.forms, hit.end)
        return kin is not None and kin.clitics == "و" and kin.values[0].kind in ("relative", "child")

    @cached_property
    def _dated(self) -> set[int]:
        return _within({hit.start: hit for hit in self._days}) | set(range(self.opening))

    @cached_property
    def named(self) -> dict[int, ActorHit]:
        """The actors as the sentence names them; a place whose name begins with theirs is none."""
        return {hit.start: hit for hit in find_actors(self.forms, self.lang)} if self.may(ACTOR) else {}

    @cached_property
    def actors(self) -> dict[int, ActorHit]:
        """The actors, those of "the patrol" and its like as the report has named them before."""
        if not self.named or not points(self.named.values()):
            return self.named
        self._ask_before("_known")
        return {hit.start: hit for hit in traced(self.named.values(), self.before._known if self.before else None)}

    @cached_property
    def _known(self) -> Known:
        """The actors named in it and before it."""
        known = self.before._known if self.before else None
        for hit in self.actors.values():
            known = (hit, known)
        return known

    @cached_property
    def places(self) -> dict[int, PlaceHit]:
        """The places named; their words are no people."""
        found = find_places(self.words, self.sentence.source, self.lang) if self.may(PLACE) else ()
        taken = self._dated | _within(self.named) if found else ()
        return {hit.start: hit for hit in found if hit.start not in taken}

    @cached_property
    def small(self) -> dict[int, dict[str, Hit[Small]]]:
        """The entries of the small vocabularies."""
        small: dict[int, dict[str, Hit[Small]]] = {}
        for mark, lexicon in zip(SMALL, small_words(self.lang), strict=True):
            for hit in lexicon.found(self.forms, self.starts(mark)):
                if self._holds(hit):
                    small.setdefault(hit.start, {})[hit.values[0].table] = hit
        return small

    @cached_property
    def clauses(self) -> dict[str, list[int]]:
        """Where the words stand that tell something of a clause, by what they tell, in the order of the text."""
        told: dict[str, list[int]] = {}
        for at in sorted(self.small):
            if "clause_words" in self.small[at]:
                told.setdefault(self.small[at]["clause_words"].values[0].value, []).append(at)
        return told

    @cached_property
    def says(self) -> set[str]:
        """All that its words may tell of a clause: the quick look of rules about a word that may tell several things."""
        hits = [entry["clause_words"] for entry in self.small.values() if "clause_words" in entry]
        return {small.value for hit in hits for small in hit.values}

    @cached_property
    def _named(self) -> set[int]:
        return _within(self.places) | _within(self.named)

    def _holds(self, hit: Hit[Small]) -> bool:
        name = hit.values[0].table
        if hit.end == hit.start + 1 and self.sentence.text(hit.start, hit.end) in _PREPOSITIONS:
            return False
        if name == "given_names":
            return hit.start not in self._named
        named = hit.values[0].value in _OF_NAMES and hit.start in self._named
        return name != "clause_words" or (hit.clitics in _OF_CLAUSES and not (named or other_word(self.sentence, hit)))

    @cached_property
    def nouns(self) -> dict[int, Hit[PersonNoun]]:
        """The nouns for people."""
        found = person_nouns(self.lang).found(self.forms, self.starts(NOUN))
        taken = _within(self.places) | self._dated if found else ()
        people = {hit.start for hit in found if hit.clitics in ("", "ال")}
        read = (
            as_written(hit, self.sentence, hit.end in people or self.trade(hit.end)) for hit in found if hit.start not in taken
        )
        return {hit.start: hit for hit in read if hit.values}

    @cached_property
    def numbers(self) -> dict[int, Number]:
        """The numbers."""
        found = find_numbers(self.words, self.sentence.source, self.lang) if self.may(NUMBER) else ()
        kept = (self._undated(number) for number in found)
        return {number.start: number for number in kept if number and number.start not in self._dated}

    def _undated(self, number: Number) -> Number | None:
        """A number, what a date before it has lent it left out: "since May 2024 to 350 killed"."""
        if number.start not in self._dated or number.core_end - 1 in self._dated:
            return number
        begin = next(at for at in range(number.start, number.end) if at not in self._dated)
        (again, *_) = (*find_numbers(self.words[begin:number.end], self.sentence.source, self.lang), None)
        return again and again._replace(
            start=again.start + begin, end=again.end + begin, core_start=again.core_start + begin, core_end=again.core_end + begin
        )

    @cached_property
    def triggers(self) -> dict[int, Hit[Trigger]]:
        """The outcome words, but those within a noun of several words."""
        found = [hit for hit in triggers(self.lang).found(self.forms, self.starts(TRIGGER)) if not family(hit, self.sentence)]
        phrases = {i for hit in self.nouns.values() for i in range(hit.start + 1, hit.end)} if found else ()
        return {hit.start: hit for hit in found if hit.start >= self.opening and hit.start not in phrases}

    @cached_property
    def told_before(self) -> frozenset[int]:
        """The words right behind an outcome word."""
        return frozenset([hit.end for hit in self.triggers.values()])

    @cached_property
    def weapons(self) -> tuple[WeaponHit, ...]:
        """The weapons told, and the kinds of acts."""
        return tuple(find_weapons(self.forms, self.lang)) if self.may(WEAPON) else ()

    @cached_property
    def ages(self) -> list[Age]:
        """The ages stated."""
        return find_ages(self, self.starts(AGE)) if self.may(AGE) or in_a_year(self.forms) else []

    def where(self, forms: frozenset[str]) -> list[int]:
        """Where any of some forms stands: none of them does in most sentences, and that is seen at one look."""
        return [] if forms.isdisjoint(self.forms) else [at for at, form in enumerate(self.forms) if form in forms]

    def word(self, position: int, name: str) -> Hit[Small] | None:
        """The entry of a small vocabulary that begins at a word."""
        return self.small[position].get(name) if position in self.small else None

    def value(self, position: int, name: str) -> str:
        """The value of a small vocabulary's entry at a word, or an empty string."""
        hit = self.small[position].get(name) if position in self.small else None
        return hit.values[0].value if hit else ""

    def noun(self, position: int) -> PersonNoun | None:
        """The noun for people at a word."""
        return self.nouns[position].values[0] if position in self.nouns else None

    def trade(self, position: int) -> bool:
        """Whether a word says of what the people before it are, as in عنصري أمن."""
        hit = self.word(position, "people_words")
        return hit is not None and hit.values[0].value == "trade" and hit.clitics in ("", "ال")

    def unit(self, position: int) -> bool:
        """Whether a noun for things, not people, stands at a word, as it does when counted: "by a strike" and "today" are not."""
        hit = units(self.lang).at(self.forms, position) if position < len(self.words) else None
        return hit is not None and (hit.clitics == "" or (hit.clitics == "ال" and position not in self.dates))


def _within(hits: Mapping[int, DateHit | ActorHit | PlaceHit]) -> set[int]:
    """The words that hits take up."""
    return {i for hit in hits.values() for i in range(hit.start, hit.end)}
