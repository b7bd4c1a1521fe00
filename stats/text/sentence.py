"""Cut a report into sentences of words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

from stats.language import form_words
from stats.model import Report
from stats.text.kept import Kept
from stats.text.lines import in_lines
from stats.text.word import Span, Word, words_of

_ENDS = frozenset(".!?؟\n\u2022|")
_LONG, _ENDLESS = 400, 500
"""Words of a sentence beyond which none goes: grammar looks to and fro in a sentence, so an endless one would take for ever."""
_ABBREVIATIONS = form_words("ar", "abbreviation") | form_words("en", "abbreviation")


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
        for paragraph, words, forms in _cut(in_lines(words_of(source))):
            lang = language(forms, report.lang or "ar")
            forms = _named(source, words, forms) if lang == "en" and "is" in forms else forms
            out.append(Sentence(name, source, words, forms, paragraph, len(out), lang))
    return out


def _named(source: str, words: Sequence[Word], forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms with IS, the group, told from the verb: in capitals between words that are not all in capitals."""
    texts = ["", *(source[word.start:word.end] for word in words), ""]
    group = (text == "IS" and not (texts[at].isupper() or texts[at + 2].isupper()) for at, text in enumerate(texts[1:-1]))
    return tuple("isis" if named else form for named, form in zip(group, forms, strict=True))


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


def _abbreviation(forms: Sequence[str], position: int) -> bool:
    before = forms[position - 1] if position else ""
    if forms[position] == "." and forms[position + 1:position + 2] == (",",):
        return True  # "identified as S.H., in Baalbek"
    if forms[position] != ".":
        return False
    return before in _ABBREVIATIONS or (len(before) == 1 and ("a" <= before <= "z" or _initial(forms, position)))


def _initial(forms: Sequence[str], position: int) -> bool:
    """Whether a full stop behind an Arabic letter makes it a name's initial: الطالبة ن. الخزامي, but no item أ. of a list."""
    letter, following = forms[position - 1], forms[position + 1:position + 2]
    named = bool(following) and (following[0] == "،" or (_SCRIPT[following[0]] > 0 and not following[0].startswith("و")))
    return _SCRIPT[letter] > 0 and named and position > 1 and (_SCRIPT[forms[position - 2]] > 0 or forms[position - 2] == ".")
