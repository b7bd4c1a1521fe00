"""The words dates are built of, and a sentence seen through them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple, TypeVar

from stats.find.lexicon import Forms, Hit, Lexicon, Phrases
from stats.language import Row, table
from stats.text.kept import Kept
from stats.text.sentence import forms_of, stems

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
    """A month's name; `careful` ones are also words, and of a feast the days are counted from `from_day`."""

    number: int
    hijri: bool
    from_day: int
    careful: bool


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
E_co = TypeVar("E_co", Month, Weekday, Relative, Part, Number)

UNITS = ("day", "week", "month", "year", "hour")
_POINTING = frozenset({"this", "last", "past", "same", "ago", "back", "during", "for"})
_INNER = frozenset({
    "in", "of", "to", "link", "suffix", "stamp", "dated", "not-weekday", "outlet", "agency", "clock", "event", "same",
})
SEPARATORS = ("/", "-", ".")
JOINING = frozenset({"-", "و", "and", "to", "through", "الي", "حتي", "وحتي"})
"""What may stand between the numbers of a date, and between two days of a month."""
_SLASHES = ("/", "-")  # a full stop between numbers ends a sentence, or stands within one word
_AMONG_NUMBERS = JOINING.union(SEPARATORS)
_NO_ROLES: Mapping[str, "Role"] = {}
_NEAR_DAYS, _NEAR_PARTS = ("today", "yesterday", "channel"), ("tonight", "midnight")
HINTS = ("strong", "unit", "pointing", "near", "named", "opening")


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
        self._hints: dict[str, frozenset[str]] = {name: frozenset() for name in HINTS}
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
        return frozenset(name for name in HINTS if readings & self._hints[name])

    def may_tell(self, words: Sequence[str]) -> bool:
        """Whether a date can stand in a sentence: the quick look before the slow one."""
        found = frozenset[str]().union(*map(self.hints.__getitem__, words))
        return "strong" in found or ("unit" in found and "pointing" in found)


def _strength(entry: Entry) -> str:
    """How much a word tells that a date stands near it."""
    if isinstance(entry, Role):
        strong = entry.name in ("since", "dated", "running")
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
    return entry.base != "published" if isinstance(entry, Relative) else isinstance(entry, Role) and entry.name == "same"


@cache
def date_words(lang: str) -> DateWords:
    """The date words of a language, read once."""
    return DateWords(lang)


def _entries(lang: str) -> Iterator[tuple[str, Entry]]:
    for row in table(lang, "months"):
        yield from ((form, _month(row, careful=False)) for form in row.forms())
        yield from ((form, _month(row, careful=True)) for form in row.forms("careful"))
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


class Scan:
    """The words of a sentence with the date words found in them, and the days they are told from."""

    def __init__(
        self, words: Sequence[str], lang: str, published: date | None, year_hint: int | None, told: date | None
    ) -> None:
        self.words, self.lang = words, lang
        self.published, self.year_hint, self.told = published, year_hint, told
        self.form = Forms(words).__getitem__
        """The folded word at a position, empty outside the sentence."""
        self._hits: dict[int, Hit[Meaning]] = {}
        self._find(date_words(lang))

    def _find(self, vocabulary: DateWords) -> None:
        end = 0
        for at in vocabulary.lexicon.starts(self.words):
            opens = at >= end and "opening" in vocabulary.hints[self.words[at]]
            if opens and (hit := vocabulary.lexicon.at(self.words, at)):
                self._hits[at] = hit
                end = hit.end

    @property
    def starts(self) -> list[int]:
        """The positions of date words and of digits."""
        return [at for at, word in enumerate(self.words) if at in self._hits or word[0].isdigit()]

    def holds(self, position: int) -> bool:
        """Whether a date word or digits stand at a position."""
        return position in self._hits or self.form(position)[:1].isdigit()

    def tells(self, position: int) -> bool:
        """Whether anything of a date can begin at a position."""
        hit = self._hits.get(position)
        if hit is None:
            return self.form(position)[:1].isdigit() and self._counts(position)
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
        hit = self._hits.get(position)
        return hit is not None and hit.values[0].names_day

    def roles(self, position: int) -> Mapping[str, Role]:
        """What the small word at a position may do."""
        hit = self._hits.get(position)
        return hit.values[0].roles if hit else _NO_ROLES

    def entry(self, position: int, kind: type[E_co]) -> tuple[E_co, int] | None:
        """The date word of a kind at a position, and the position after it."""
        hit = self._hits.get(position)
        found = hit and hit.values[0].kinds.get(kind)
        return (found, hit.end) if hit and isinstance(found, kind) else None

    def role(self, position: int, *names: str) -> tuple[Role, int] | None:
        """The small word at a position that does one of these things, and the position after it."""
        for name, role in self.roles(position).items():
            if name in names:
                return role, self._hits[position].end
        return None

    def after(self, position: int, *names: str) -> int:
        """The position after a small word of these, or the position itself when none is there."""
        hit = self._hits.get(position)
        return position if hit is None or hit.values[0].roles.keys().isdisjoint(names) else hit.end

    def clitics(self, position: int) -> str:
        """The letters before the stem of the date word at a position."""
        hit = self._hits.get(position)
        return hit.clitics if hit else ""

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
