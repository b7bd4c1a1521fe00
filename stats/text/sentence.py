"""Cut a report into sentences of words. A word keeps its folded form and its offsets in the original."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import compress, pairwise
from typing import NamedTuple

from stats.model import Report
from stats.text.censored import is_cut
from stats.text.kept import Kept
from stats.text.normalise import Folded, fold

# A number keeps its separators (72.292, 1,399, 1ر5); scripts glued by a lost space are cut apart.
_WORD = re.compile(
    r"\d+(?:[.,٬٫،]\d+|ر(?=\d)\d+)*"
    r"|[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]+"
    r"|[^\W\d_\u0600-\u06ff]+"
    r"|'s\b|\n+|[^\s\w*]|(?<!\w)\*(?!\w)"  # an asterisk beside a letter is emphasis
)
_BREAKING = "عاجل"  # "breaking", glued to what follows by a lost line end
_CUT = re.compile(r"\.[\u0621-\u064a]")
_ENDS = frozenset(".!?؟\n\u2022|")
_NEWS = "أصيب|أفاد|أقدم|أعلن|أسفر|إصابة|استشهد|استشهاد|استهدف|وفاة|اعتقلت|(?<!م)داهمت"
"""What a news sentence begins with, glued to the word before it by a lost line end; three letters before it are no clitics."""
_BEGINNING = re.compile(_NEWS)
_GLUED = re.compile(rf"[ةى][\u0621-\u064a]|ء[أإ]|[\u0621-\u064a]{{3}}(?:{_NEWS})")
_FINAL_LETTERS = re.compile(
    rf"(?<=[ةى])(?=[\u0621-\u064a])|(?<=ء)(?=[أإ])|(?<=[\u0621-\u064a]{{3}})(?<!وال)(?<!بال)(?<!فال)(?={_NEWS})"
)
_BEFORE_NAMES = frozenset((
    "من", "وهما", "المعتقلين", "المعتقلون", "اعتقال", "اسماوهم", "اسماء", "هم", "وهم", "بينهم",
    "الشهداء", "القتلي", "الضحايا", "الجرحي", "المصابين",
))
_LONGEST_NAME = 6
_BULLET = "\u2022"
_LONG, _ENDLESS = 400, 500
"""Words of a sentence beyond which none goes: grammar looks to and fro in a sentence, so an endless one would take for ever."""
_ABBREVIATIONS = frozenset({
    "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "st", "no", "u", "s", "a", "p", "m", "د", "م",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})


Span = tuple[int, int]


class Word(NamedTuple):
    """One word, number or punctuation mark: its folded form and its span in the original text."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of words of one field of a report, their folded forms and language; `paragraph` counts the field's lines from 0."""

    field: str
    source: str
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    paragraph: int
    index: int
    lang: str

    @property
    def start(self) -> int:
        """The offset of its first character in the field."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """The offset after its last character in the field."""
        return self.words[-1].end

    def text(self, first: int = 0, last: int | None = None) -> str:
        """The original words from `first` up to, without, `last`."""
        words = self.words[first:last]
        return self.source[words[0].start:words[-1].end] if words else ""


def language(forms: Iterable[str], lang: str) -> str:
    """The language of a sentence, by the letters that most of its words begin with; `lang` where neither are more."""
    more = sum(map(_SCRIPT.__getitem__, forms))
    return lang if more == 0 else "ar" if more > 0 else "en"


def _script(form: str) -> int:
    """1 for a word that begins with an Arabic letter, -1 with another, 0 with none."""
    return 0 if not form[0].isalpha() else 1 if "\u0621" <= form[0] <= "\u06d3" else -1


_SCRIPT = Kept(_script)
_ENDING = Kept(lambda form: form in _ENDS or form[0] == "\n")
"""Whether a sentence may end with a mark; a line end may be several."""


def sentences(report: Report) -> list[Sentence]:
    """The sentences of the title, then of the text, each of the language of its letters: a post may hold its own translation.

    Offsets are Unicode code points into their field.
    """
    out: list[Sentence] = []
    for name in ("title", "text"):
        source = report.field(name)
        for paragraph, words, forms in _cut(_in_lines(words_of(source))):
            out.append(Sentence(name, source, words, forms, paragraph, len(out), language(forms, report.lang or "ar")))
    return out


def words_of(text: str) -> list[Word]:
    """Every word, number, mark and line end of a text."""
    folded = fold(text)
    spans = [match.span() for match in _WORD.finditer(folded.text)]
    if _BREAKING in folded.text:
        spans = list(_loosened(spans, folded.text))
    words = _placed(folded, spans)
    if _GLUED.search(text):
        words = [part for word in words for part in _unglued(word, text)]
    return list(_rejoined(words)) if _CUT.search(folded.text) else words


def forms_of(text: str) -> tuple[str, ...]:
    """The folded forms of the words of a text."""
    return tuple(word.form for word in words_of(text))


_word = partial(tuple.__new__, Word)
"""Makes a word of a tuple as `Word._make` does, without its checks."""


def _placed(folded: Folded, spans: Iterable[Span]) -> list[Word]:
    """The words of a folded text, each with its span in the original."""
    text, at = folded
    if at is None:
        return [_word((text[start:end], start, end)) for start, end in spans]
    return [_word((text[start:end], at[start], at[end - 1] + 1)) for start, end in spans]


def _loosened(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """The spans of words, "breaking" cut off where it is glued to the next; behind a hashtag it goes on for longer."""
    for start, end in spans:
        glued = end - start > len(_BREAKING) + 3 - (text[start - 1:start] == "#")
        if glued and text.startswith(_BREAKING, start):
            yield start, start + len(_BREAKING)
            start += len(_BREAKING)
        yield start, end


def _rejoined(words: list[Word]) -> Iterator[Word]:
    """Put words together that are cut by full stops to pass a filter."""
    position = 0
    while position < len(words):
        word, end = words[position], position + 1
        while word.form.isalpha() and end < len(words) and words[end].form == "." and words[end].start == words[end - 1].end:
            end += 1
        joins = position + 1 < end < len(words) and words[end].start == words[end - 1].end
        if joins and words[end].form.isalpha() and is_cut(word.form, words[end].form):
            yield Word(word.form + words[end].form, word.start, words[end].end)
            position = end + 1
        else:
            yield word
            position += 1


def _unglued(word: Word, text: str) -> Iterator[Word]:
    """Cut apart words that lost the space between them: a ta marbuta or a final ya ends a word."""
    form, source = word.form, text[word.start:word.end]
    whole = not "\u0621" <= form[0] <= "\u06d3" or len(source) != len(form)
    cuts = [] if whole else [cut.start() for cut in _FINAL_LETTERS.finditer(source)]
    if not cuts:
        yield word
        return
    for first, last in pairwise((0, *cuts, len(form))):
        if first and _BEGINNING.match(source, first):
            yield Word("\n", word.start + first, word.start + first)
        yield Word(form[first:last], word.start + first, word.start + last)


def _cut(words: list[Word]) -> Iterator[tuple[int, tuple[Word, ...], tuple[str, ...]]]:
    """The words of each sentence and their forms, with the line on which it stands."""
    forms = tuple([word[0] for word in words])
    paragraph = start = 0
    for at in compress(range(len(forms)), map(_ENDING.__getitem__, forms)):
        newline = forms[at][0] == "\n"
        if not _abbreviation(forms, at):
            end = at if newline else at + 1
            for first, last in _pieces(forms, start, end):
                yield paragraph, tuple(words[first:last]), forms[first:last]
            start = at + 1
        paragraph += newline
    for first, last in _pieces(forms, start, len(forms)):
        yield paragraph, tuple(words[first:last]), forms[first:last]


def _pieces(forms: Sequence[str], start: int, end: int) -> Iterator[Span]:
    """Where the words from `start` to `end` are cut: an endless sentence in pieces, each up to its last mark if it has one."""
    while end - start > _ENDLESS:
        marks = (at for at in range(start + _ENDLESS, start + _LONG, -1) if not forms[at - 1].isalnum())
        cut = next(marks, start + _ENDLESS)
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _in_lines(words: list[Word]) -> list[Word]:
    """Put a list of names together that stand a line or a bullet each behind "each of" or a colon, with a comma before each."""
    opened = {at + 1 for at, word in enumerate(words[:-2]) if word[0] == ":" and words[at - 1].form in _BEFORE_NAMES}
    opened |= {at for at, word in enumerate(words[:-2]) if word[0][0] == "\n" and at > 1 and _each_of(words, at)}
    return list(_listed(words, opened)) if opened else words


def _each_of(words: list[Word], end: int) -> bool:
    return words[end - 1].form == "من" and words[end - 2].form in ("كل", "كلا", "لكل")


def _listed(words: list[Word], opened: set[int]) -> Iterator[Word]:
    at = named = 0
    while at < len(words):
        word = words[at]
        start = _name_line(words, at, named + 1) if named or at in opened else 0
        if start and named and at not in opened:
            yield Word("،", word.start, word.end)
        elif not start:
            yield word
        named = named + 1 if start else named * (word.form[0] != "\n")
        at = start or at + 1


def _name_line(words: list[Word], position: int, number: int) -> int:
    """Where a name begins behind a line end or a bullet, its number in the list passed over; 0 where none does."""
    start = position + 1
    while start < len(words) and start - position < 4 and not words[start].form[0].isalpha() and words[start].form not in "#@":
        start += 1
    end = start
    while end < len(words) and end - start <= _LONGEST_NAME and words[end].form.isalpha():
        end += 1
    counted = words[start - 1].form.isdecimal() and words[start - 1].form != str(number)  # of people, no number of an item
    alone = not counted and (end == len(words) or words[end].form[0] in f"\n(.،,-{_BULLET}")
    return start if words[position].form[0] in ("\n", _BULLET) and alone and 1 < end - start <= _LONGEST_NAME else 0


def _abbreviation(forms: Sequence[str], position: int) -> bool:
    return forms[position] == "." and position > 0 and forms[position - 1] in _ABBREVIATIONS


@lru_cache(maxsize=65536)
def stems(form: str) -> tuple[tuple[str, str], ...]:
    """The readings of an Arabic form as (proclitics, stem), the whole form first: وبالقصف gives (وبال, قصف)."""
    if form[:1] not in _FIRST_LETTERS:
        return (("", form),)
    told = (clitics for clitics in _CLITICS if form.startswith(clitics) and len(form) >= len(clitics) + 2)
    return (("", form), *((clitics, form[len(clitics):]) for clitics in told))


_CLITICS = (
    "و", "ف", "ب", "ل", "ك", "ال", "لل", "وب", "ول", "وك", "فب", "فل",
    "وال", "فال", "بال", "كال", "ولل", "فلل", "وبال", "فبال",
)
_FIRST_LETTERS = frozenset(clitics[0] for clitics in _CLITICS)
