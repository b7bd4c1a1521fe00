"""A sentence seen through its date words."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from stats.find.date_words import (
    JOINING,
    RANKS,
    SEPARATORS,
    DateHit,
    DateWords,
    Meaning,
    Month,
    Number,
    Part,
    Relative,
    Role,
    Weekday,
    date_words,
)
from stats.find.lexicon import Forms, Hit

E_co = TypeVar("E_co", Month, Weekday, Relative, Part, Number)

_AMONG_NUMBERS = JOINING.union(SEPARATORS)
_BEFORE_NAME, _AFTER_NAME = frozenset("\"'«“(:|"), frozenset("\"'»”):|@")
_NO_ROLES: Mapping[str, Role] = {}


class Scan:
    """The words of a sentence with the date words found in them, and the days they are told from."""

    def __init__(
        self, words: Sequence[str], lang: str, published: date | None, year_hint: int | None, told: date | None
    ) -> None:
        self.words, self.lang = words, lang
        self.published, self.year_hint, self.told = published, year_hint, told
        self.named: date | None = None
        """A day of the month that was named last in the sentence, be it of a span."""
        self.form = Forms(words).__getitem__
        """The folded word at a position, empty outside the sentence."""
        self._hits: dict[int, Hit[Meaning]] = {}
        self._find(date_words(lang))
        self.does = {name for hit in self._hits.values() for name in hit.values[0].roles}
        """All that its small words may do: the quick look of what begins with one of them."""

    def _find(self, vocabulary: DateWords) -> None:
        end = 0
        for at, hints in enumerate(map(vocabulary.hints.__getitem__, self.words)):
            opens = at >= end and "opening" in hints
            if opens and (hit := vocabulary.lexicon.at(self.words, at)) and not self._is_none(vocabulary, hit):
                self._hits[at] = hit
                end = hit.end

    def _is_none(self, vocabulary: DateWords, hit: Hit[Meaning]) -> bool:
        return self._of_place(hit) or (self.form(hit.start) == "اليوم" and self._of_month(vocabulary, hit.start + 1))

    def _of_month(self, vocabulary: DateWords, at: int) -> bool:
        """Whether an ordinal counts the days of a month: في اليوم السابع من تموز."""
        ordinal = vocabulary.lexicon.at(self.words, at) if self.form(at).startswith("ال") else None
        if ordinal is None or Number not in ordinal.values[0].kinds or self.form(ordinal.end) != "من":
            return False
        month = vocabulary.lexicon.at(self.words, ordinal.end + 1)
        return month is not None and (Month in month.values[0].kinds or "month" in month.values[0].roles)

    def _of_place(self, hit: Hit[Meaning]) -> bool:
        """Whether حلب اليوم is a place and a day, not the outlet of that name."""
        told = hit.values[0].kinds.get(Relative)
        if not isinstance(told, Relative) or told.name != "channel" or hit.start == 0:
            return False
        named = self.form(hit.start - 1) in _BEFORE_NAME or self.form(hit.end) in _AFTER_NAME
        return not named and not self.preceded(hit.start, "outlet")

    @property
    def starts(self) -> list[int]:
        """The positions of date words and of digits."""
        return [at for at, word in enumerate(self.words) if at in self._hits or word[0].isdigit()]

    def holds(self, position: int) -> bool:
        """Whether a date word or digits stand at a position."""
        return position in self._hits or self.form(position)[:1].isdigit()

    def tells(self, position: int) -> bool:
        """Whether anything of a date can begin at a position."""
        if position not in self._hits:
            return self.form(position)[:1].isdigit() and self._counts(position)
        hit = self._hits[position]
        meaning = hit.values[0]
        return meaning.tells and (meaning.alone or self._goes_on(hit.end) or self.form(hit.end)[:1].isdigit())

    def _counts(self, position: int) -> bool:
        """Whether digits can be of a date: by what follows them, by their own dots, as a year by what stands before."""
        form = self.form(position)
        year = len(form) == 4 and any(at in self._hits for at in range(position - 3, position))
        return year or self._goes_on(position + 1) or form.count(".") == 2

    def _goes_on(self, position: int) -> bool:
        return position in self._hits or self.form(position) in _AMONG_NUMBERS

    def names_day(self, position: int) -> bool:
        """Whether the word at a position names a day or a part of one by itself, and can open nothing longer."""
        return position in self._hits and self._hits[position].values[0].names_day

    def roles(self, position: int) -> Mapping[str, Role]:
        """What the small word at a position may do."""
        return self._hits[position].values[0].roles if position in self._hits else _NO_ROLES

    def entry(self, position: int, kind: type[E_co]) -> tuple[E_co, int] | None:
        """The date word of a kind at a position, and the position after it."""
        if position not in self._hits:
            return None
        hit = self._hits[position]
        found = hit.values[0].kinds.get(kind)
        return (found, hit.end) if isinstance(found, kind) else None

    def role(self, position: int, *names: str) -> tuple[Role, int] | None:
        """The small word at a position that does one of these things, and the position after it."""
        if position not in self._hits:
            return None
        hit = self._hits[position]
        for name, role in hit.values[0].roles.items():
            if name in names:
                return role, hit.end
        return None

    def after(self, position: int, *names: str) -> int:
        """The position after a small word of these, or the position itself when none is there."""
        if position not in self._hits:
            return position
        hit = self._hits[position]
        return position if hit.values[0].roles.keys().isdisjoint(names) else hit.end

    def clitics(self, position: int) -> str:
        """The letters before the stem of the date word at a position."""
        return self._hits[position].clitics if position in self._hits else ""

    def preceded(self, position: int, *names: str) -> bool:
        """Whether a small word of these ends just before a position."""
        return any(self.role(p, *names) and self._hits[p].end == position for p in range(max(0, position - 3), position))

    def number(self, position: int) -> tuple[int, int] | None:
        """A number in digits or words at a position, and the position after it and its suffix (4th)."""
        form = self.form(position)
        if form.isdecimal() and len(form) <= 3:
            return int(form), self.after(position + 1, "suffix")
        found = self.entry(position, Number)
        return (found[0].value, found[1]) if found else None

    def year(self, position: int, hijri: bool = False) -> int | None:
        """A year in four digits at a position."""
        form = self.form(position)
        low, high = (1300, 1500) if hijri else (1900, 2100)
        return int(form) if len(form) == 4 and form.isdecimal() and low <= int(form) <= high else None


def single(at: int, end: int, day: date | None, rank: int, rule: str) -> DateHit:
    """A hit of one day."""
    return DateHit(at, end, day, day, 1, RANKS[rank], rank, rule)
