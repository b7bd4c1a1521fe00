"""The words dates are built of."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from stats.find.lexicon import Lexicon, Phrases
from stats.language import Row, table
from stats.text.kept import Kept
from stats.text.word import forms_of, stems

KINDS = ("explicit", "weekday", "relative", "night", "period", "stamp")
RANKS = ("explicit", "weekday", "relative", "stamp")
"""What beats what (codebook 9), the strongest first. A stamp in the text says when it was published."""


class DateHit(NamedTuple):
    """A day or span of days told at words `start` to `end` (without it).

    `first` and `last` are the days of the harm, or since and until of a `period`; None where the words leave them open.
    `precision` is UCDP's 1 to 5 (day, 2 to 6 days, week, month, year). `rank` is the strength of the words by which the
    days were told, an index of RANKS: it differs from `kind` for nights and periods. `rule` names how they were read.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    precision: int
    kind: str
    rank: int
    rule: str


class Month(NamedTuple):
    """A month's name; `careful` ones are also words, those `beside` are months beside a number alone, and of a feast the days are
    counted from `from_day`."""

    number: int
    hijri: bool
    from_day: int
    careful: bool
    beside: bool = False


class Weekday(NamedTuple):
    """A weekday's name, by its ISO number."""

    number: int


class Relative(NamedTuple):
    """Days before a base: the day of publication, the day told last or the day after that; None where open."""

    name: str
    base: str
    first: int | None
    last: int | None
    precision: int


class Part(NamedTuple):
    """A part of a day: a night, or hours that name no day."""

    name: str


class Number(NamedTuple):
    """A number of days in words."""

    value: int


class Role(NamedTuple):
    """A small word of dates by what it does there."""

    name: str
    value: int | None


Entry = Month | Weekday | Relative | Part | Number | Role

UNITS = ("day", "week", "month", "year", "hour")
_POINTING = frozenset({
    "this", "last", "past", "same", "ago", "came", "back", "during", "for", "another", "taken", "earlier", "fraction",
})
_INNER = frozenset({
    "in", "of", "to", "link", "suffix", "stamp", "dated", "not-weekday", "outlet", "agency", "clock", "event", "same", "thereof",
    "another", "taken", "earlier",
})
SEPARATORS = ("/", "-", ".")
JOINING = frozenset({"-", "و", "and", "to", "through", "الي", "حتي", "وحتي"})
"""What may stand between the numbers of a date, and between two days of a month."""
_SLASHES = ("/", "-")  # a full stop between numbers ends a sentence, or stands within one word
_NEAR_DAYS, _NEAR_PARTS = ("today", "yesterday", "channel"), ("tonight", "midnight")
_HINTS = ("strong", "unit", "pointing", "near", "named", "opening")


class Meaning:
    """What one phrase may say of dates, by kind and by role; of several of a kind the first counts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.kinds: dict[type, Entry] = {}
        self.roles: dict[str, Role] = {}
        for entry in entries:
            self.kinds.setdefault(type(entry), entry)
            if isinstance(entry, Role):
                self.roles.setdefault(entry.name, entry)
        self.tells = self.kinds.keys() != {Role} or not _INNER.issuperset(self.roles)
        """Whether a date may begin with it."""
        self.alone = "since" in self.roles or not self.kinds.keys() <= {Role, Number}
        """Whether a date may begin with it though no other date word, number or mark of dates stands right behind it."""
        self.names_day = not self.roles and self.kinds.keys().isdisjoint((Month, Number))
        """Whether it is but a weekday, "yesterday" or a part of a day: no number, month or small word of dates."""


class DateWords:
    """The date words of one language, and for the quick look which forms hint at them."""

    def __init__(self, lang: str) -> None:
        entries = [(forms_of(phrase), entry) for phrase, entry in _entries(lang)]
        meanings: dict[tuple[str, ...], list[Entry]] = {}
        for forms, entry in entries:
            meanings.setdefault(forms, []).append(entry)
        self.lexicon = Lexicon((" ".join(forms), Meaning(told)) for forms, told in meanings.items())
        self._hints: dict[str, frozenset[str]] = {name: frozenset() for name in _HINTS}
        # Short phrases first: a longer one that holds a hint already needs no other.
        for forms, entry in sorted(entries, key=lambda item: len(item[0])):
            strength = _strength(entry)
            self._hint("opening", forms[0])
            for name in _of_telling(entry):
                self._hint(name, max(forms, key=len))
            if not any(form in self._hints.get(strength, ()) for form in forms):
                self._hint(strength, max(reversed(forms), key=len))
        self.back = Phrases({frozenset(forms) for forms, entry in entries if _points_back(entry)})
        """What points to a day told before: "the same day"."""
        self.hints = Kept(self._read_hints)

    def _hint(self, name: str, form: str) -> None:
        self._hints[name] = self._hints.get(name, frozenset()) | {form}

    def _read_hints(self, form: str) -> frozenset[str]:
        """What a form hints at: a date by itself (strong), one beside another (unit, pointing), an entry's opening; the day
        of telling itself (near) or by its name (named)."""
        if form in _SLASHES:
            return frozenset({"named"})
        if form[0].isdecimal():
            return frozenset({"strong", "named"} if form.count(".") == 2 else {"strong"} if len(form) == 4 else ())
        readings = {stem for clitics, stem in stems(form) if len(stem) > 2 or clitics in ("", "و", "ف")}
        return frozenset(name for name in _HINTS if readings & self._hints[name])

    def may_tell(self, words: Sequence[str]) -> bool:
        """Whether a date can stand in a sentence: the quick look before the slow one."""
        found = frozenset[str]().union(*map(self.hints.__getitem__, words))
        return "strong" in found or ("unit" in found and "pointing" in found)


def _strength(entry: Entry) -> str:
    """How much a word tells that a date stands near it."""
    if isinstance(entry, Role):
        strong = entry.name in ("since", "dated", "running", "thereof")
        return "strong" if strong else "unit" if entry.name in UNITS else "pointing" if entry.name in _POINTING else "weak"
    named = isinstance(entry, Part | Relative) and entry.name in ("hours", "none", "future", "channel")
    return "weak" if named or isinstance(entry, Number) else "strong"


def _of_telling(entry: Entry) -> Iterator[str]:
    """How a word may name the day on which a text was told: "today, Monday"."""
    if (isinstance(entry, Relative) and entry.name in _NEAR_DAYS) or (isinstance(entry, Part) and entry.name in _NEAR_PARTS):
        yield "near"
    if isinstance(entry, Weekday | Month) or (isinstance(entry, Role) and entry.name in ("month", "running")):
        yield "named"


def _points_back(entry: Entry) -> bool:
    """Whether a word means the day told before."""
    if isinstance(entry, Relative):
        return entry.base != "published"
    return isinstance(entry, Role) and entry.name in ("same", "thereof", "another", "taken", "earlier", "came")


@cache
def date_words(lang: str) -> DateWords:
    """The date words of a language, read once."""
    return DateWords(lang)


def _entries(lang: str) -> Iterator[tuple[str, Entry]]:
    for row in table(lang, "months"):
        yield from ((form, _month(row, careful=False)) for form in row.forms())
        yield from ((form, _month(row, careful=True)) for form in row.forms("careful"))
        beside = row.forms("beside") if "beside" in row.cells else ()
        yield from ((form, _month(row, careful=True)._replace(beside=True)) for form in beside)
    for row in table(lang, "weekdays"):
        yield from ((form, Weekday(row.number("weekday") or 0)) for form in row.forms())
    for row in table(lang, "relative_days"):
        yield from ((form, _relative(row)) for form in row.forms())
    for row in table(lang, "day_parts"):
        yield from ((form, Part(row["part"])) for form in row.forms())
    for row in table(lang, "day_numbers"):
        yield from ((form, Number(row.number("value") or 0)) for form in row.forms())
    for row in table(lang, "date_words"):
        yield from ((form, Role(row["role"], row.number("value"))) for form in row.forms())


def _month(row: Row, careful: bool) -> Month:
    hijri = row.one_of("calendar", ("gregorian", "hijri")) == "hijri"
    return Month(row.number("month") or 0, hijri, row.number("from_day") or 1, careful)


def _relative(row: Row) -> Relative:
    base = row.one_of("base", ("published", "told", "after-told"))
    return Relative(row["name"], base, row.number("from"), row.number("to"), row.number("precision") or 1)
