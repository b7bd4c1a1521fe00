"""The numerals of a sentence: what each number word or digit says alone, before grammar makes numbers of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from stats.find.lexicon import Forms
from stats.language import Row, table
from stats.text.kept import Kept
from stats.text.normalise import fold
from stats.text.word import Word, forms_of, stems

Whole = int | Fraction
"""A value on its way to a whole number: 1.5 million is whole, 1.5 is not yet."""

KINDS = (
    "unit", "one", "ten", "teen", "tens", "decade", "hundred", "hundreds", "scale", "dual", "either", "plural", "few", "excess",
    "part", "parts", "point", "minus", "ordinal", "suffix", "measure", "label", "none",
)
PROCLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "فال", "كال"})
_GROUPED = re.compile(r"([1-9]\d{0,2})((?:,\d{3})+|(?:\.\d{3})+|(?:٬\d{3})+|(?:،\d{3})+)(?:[.,٫](\d+))?")
_DECIMAL = re.compile(r"(\d+)[.,٫،ر](\d+)")
_DIGITS = frozenset("0123456789")
_LONGEST = 15
_TANWIN = "\u064b"
_PARTICLES = frozenset({"من", "في", "الي", "او", "علي", "عن"})

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of `numbers.tsv`: what a form says, and beside which words, alone, it is or is not a number."""

    kind: str
    low: int
    high: int | None
    after: Phrase
    not_after: tuple[Phrase, ...]
    not_before: tuple[Phrase, ...]
    spelt: str


Reading = tuple[str, Phrase, Entry]
"""What a form may say: its proclitics, the words that must follow it, and what they are."""


class Token(NamedTuple):
    """What stands at words `start` to `end` (without it); `low` and `high` span its value."""

    kind: str
    low: Whole
    high: Whole | None
    start: int
    end: int
    clitics: str = ""
    entry: Entry | None = None
    clear: bool = True


class Numerals:
    """The words of a sentence, read one numeral at a time."""

    def __init__(self, words: Sequence[Word], source: str, lang: str) -> None:
        self.words, self.source, self.lang = words, source, lang
        self._tokens: dict[int, Token | None] = {}
        self._readings = known = readings(lang)
        self.forms = tuple([word.form for word in words])
        self.form = Forms(self.forms).__getitem__
        """The folded form of a word, empty outside the sentence."""
        self.starts = [at for at, form in enumerate(self.forms) if form[0] in _DIGITS or known[form]]

    def glued(self, position: int) -> bool:
        """Whether no space stands between a word and the one before it."""
        return 0 < position < len(self.words) and self.words[position - 1].end == self.words[position].start

    def original(self, position: int) -> str:
        """A word as it was published."""
        return self.source[self.words[position].start:self.words[position].end]

    def at(self, position: int) -> Token | None:
        """The longest numeral that starts at a word."""
        if position not in self._tokens:
            self._tokens[position] = self._at(position)
        return self._tokens[position]

    def _at(self, position: int) -> Token | None:
        form = self.form(position)
        if not form:
            return None
        if form[0] in _DIGITS:
            return self._digits(position)
        for clitics, rest, entry in self._readings[form]:
            end = position + 1 + len(rest)
            if self._spelt(position, entry) and self.forms[position + 1:end] == rest:
                return self._token(entry, position, end, clitics)
        return None

    def _spelt(self, position: int, entry: Entry) -> bool:
        letter = entry.spelt.removeprefix("!")
        return not letter or (letter in self.original(position)) != entry.spelt.startswith("!")

    def _token(self, entry: Entry, start: int, end: int, clitics: str) -> Token:
        if entry.kind != "either":
            return Token(entry.kind, entry.low, entry.high, start, end, clitics, entry)
        # ألفا قتيل is the construct of a dual, ألفاً and ألفا وخمسمئة are one thousand.
        if _TANWIN in self.original(start) or not self._noun(end):
            return Token("scale", entry.low, entry.low, start, end, clitics, entry)
        return Token("dual", 2 * entry.low, 2 * entry.low, start, end, clitics, entry)

    def _noun(self, position: int) -> bool:
        form = self.form(position)
        return len(form) > 1 and "\u0621" <= form[0] <= "\u064a" and form[0] != "و" and form not in _PARTICLES

    def _digits(self, position: int) -> Token | None:
        start = self.words[position].start
        beyond, before = self.source[start - 2:start - 1], self.source[start - 1:start]
        if _latin(before) or self._labelled(position):
            return None
        if self._dated(position):
            return self._unclear(position, self._chain(position))
        value, end = self._spaced(position)
        if before and before in ".,٫" and beyond in ("", " ", "-"):
            value = None if beyond == "-" else read_digits("0." + self.form(position))
        return self._suffixed(value, position, end)

    def _labelled(self, position: int) -> bool:
        """إم4, F-16: digits of a name."""
        dash = self.form(position - 1) == "-"
        label = position - 1 - dash
        if label < 0 or not self.glued(position) or (dash and not self.glued(position - 1)):
            return False
        return self.form(label) in _tied_to_digits(self.lang, "label") or (_latin(self.form(label)) and len(self.form(label)) < 3)

    def _spaced(self, position: int) -> tuple[Whole | None, int]:
        """1 234 567: groups of three digits after a first of one to three."""
        form, end = self.form(position), position + 1
        if len(form) > 3 or not form.isdecimal() or form[0] == "0":
            return read_digits(form), end
        while len(form) < _LONGEST and len(self.form(end)) == 3 and self.form(end).isdecimal() and self._one_space(end):
            form, end = form + self.form(end), end + 1
        return read_digits(form), end

    def _one_space(self, position: int) -> bool:
        return self.words[position].start == self.words[position - 1].end + 1

    def _dated(self, position: int) -> bool:
        """12/5, 11:42, 18-12-2025: neither a count nor a range."""
        length = self._chain(position) - position
        return length > 3 or (length == 3 and self.form(position + 1) != "-")

    def _chain(self, position: int) -> int:
        """The end of a run of digits that are joined by marks with no space."""
        end = position + 1
        while self.form(end) in ("/", ":", "-") and self.form(end + 1)[:1].isdecimal() and self._tied(end):
            end += 2
        return end

    def _tied(self, position: int) -> bool:
        return self.glued(position) and self.glued(position + 1)

    def _suffixed(self, value: Whole | None, position: int, end: int) -> Token | None:
        """Digits with the letters that follow them: 3K, 1.2 bn, but neither 180ml nor 2nd."""
        glued, form = self.glued(end), self.form(end)
        suffix = _suffixes(self.lang).get(self.original(end)) if form else None
        if suffix:
            value = value * suffix.low if value is not None and suffix.low else None
            end += 1
        elif self._power(end):
            value = value and value * 10 ** int(self.form(end + 1))
            end += 2
        elif glued and (_latin(form) or form in _tied_to_digits(self.lang, "measure")):
            return None
        if value is None:
            return self._unclear(position, end)
        return Token("digits", value, value, position, end)

    def _power(self, position: int) -> bool:
        """1.3e6."""
        power = self.form(position + 1)
        return self.form(position) == "e" and power.isdecimal() and len(power) < 3 and self._tied(position)

    def _unclear(self, start: int, end: int) -> Token:
        return Token("digits", 0, 0, start, end, clear=False)

    def alone(self, token: Token, end: int) -> bool:
        """Whether a token may stand alone as a number up to `end`, by the words beside it."""
        entry = token.entry
        if entry is None:
            return True
        if any(self._ends(token.start, phrase) for phrase in entry.not_after):
            return False
        return not any(self._begins(end, phrase) for phrase in entry.not_before)

    def led(self, token: Token) -> bool:
        """Whether the word before a token allows it to open a number."""
        after = token.entry.after if token.entry else ()
        return not after or any(_matches(self.form(token.start - 1), pattern) for pattern in after)

    def _begins(self, position: int, phrase: Phrase) -> bool:
        return all(_matches(self.form(position + i), pattern) for i, pattern in enumerate(phrase))

    def _ends(self, position: int, phrase: Phrase) -> bool:
        first = position - len(phrase)
        return self._begins(first, phrase) or (self.form(first)[:1] in ("و", "ف") and self.form(first)[1:] == phrase[0])


def _latin(form: str) -> bool:
    return form.isalpha() and not "\u0600" <= form[0] <= "\u06ff"


def definite(form: str) -> bool:
    """Whether an Arabic word carries the article."""
    return len(form) > 4 and form.startswith(("ال", "وال", "بال", "فال", "كال", "لل"))


def _matches(form: str, pattern: str) -> bool:
    return form == pattern or (pattern == "ال*" and definite(form)) or (pattern == "*" and form.isalnum())


def read_digits(form: str) -> Whole | None:
    """The value of a number in digits: 72.292 and 1,399 are thousands, 1ر5 is 1.5; None when it is no single number."""
    if len(form) > 2 * _LONGEST:
        return None
    if form.isdecimal():
        return int(form) if len(form.lstrip("0")) <= _LONGEST else None
    if grouped := _GROUPED.fullmatch(form):
        whole, decimals = int(re.sub(r"\D", "", grouped[1] + grouped[2])), grouped[3] or "0"
    elif decimal := _DECIMAL.fullmatch(form):
        whole, decimals = int(decimal[1]), decimal[2]
    else:
        return None
    return whole + Fraction(int(decimals), 10 ** len(decimals))


@cache
def readings(lang: str) -> dict[str, tuple[Reading, ...]]:
    """What each form may say in a language: traps, then the longest, then the fewest proclitics; no numeral says nothing."""
    entries = _vocabulary(lang)

    def read(form: str) -> tuple[Reading, ...]:
        found = [(clitics, rest, entry) for clitics, stem in stems(form) for rest, entry in entries.get(stem, ())]
        return tuple(sorted(found, key=lambda reading: (reading[2].kind != "none", -len(reading[1]))))

    return Kept(read)


def may_count(lang: str) -> Callable[[str], bool]:
    """Whether a numeral may begin with a folded word."""
    known = readings(lang)
    return lambda form: form[0] in _DIGITS or bool(known[form])


@cache
def _vocabulary(lang: str) -> dict[str, list[tuple[Phrase, Entry]]]:
    entries: dict[str, list[tuple[Phrase, Entry]]] = {}
    for row in table(lang, "numbers"):
        if row.one_of("kind", KINDS) in ("suffix", "label", "measure"):
            continue
        entry = _entry(row)
        for form in row.forms():
            first, *rest = _phrase(form)
            entries.setdefault(first, []).append((tuple(rest), entry))
    return entries


@cache
def _tied_to_digits(lang: str, kind: str) -> frozenset[str]:
    return frozenset(fold(form).text for row in table(lang, "numbers") if row["kind"] == kind for form in row.forms())


@cache
def _suffixes(lang: str) -> dict[str, Entry]:
    return {form: _entry(row) for row in table(lang, "numbers") if row["kind"] == "suffix" for form in row.forms()}


def _entry(row: Row) -> Entry:
    low = row.number("value") or 0
    vague = row["kind"] in ("few", "excess")
    return Entry(
        row["kind"], low, row.number("high") if vague else low, tuple(fold(form).text for form in row.forms("after")),
        tuple(map(_phrase, row.forms("not_after"))), tuple(map(_phrase, row.forms("not_before"))), row["spelt"],
    )


def _phrase(form: str) -> Phrase:
    # A * is a word of a pattern, ال* one with the article: both are kept whole.
    return tuple(fold(part).text for part in form.split()) if "*" in form else forms_of(form)
