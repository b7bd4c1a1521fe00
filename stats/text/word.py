"""Cut a text into words: a word keeps its folded form and its offsets in the original."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from stats.language import table
from stats.text.censored import is_cut
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


def _news() -> str:
    """A pattern of the words that begin a sentence of news, but not where one ends a word of its own, as in مداهمت."""
    rows = {row["what"]: row.forms() for row in table("ar", "form_words")}
    longer = {form: [whole.removesuffix(form) for whole in rows["glued"] if whole.endswith(form)] for form in rows["news"]}
    return "|".join("".join(f"(?<!{before})" for before in longer[form]) + form for form in rows["news"])


_NEWS = _news()
"""What a news sentence begins with, glued to the word before it by a lost line end; three letters before it are no clitics."""
_BEGINNING = re.compile(_NEWS)
_STARTS = re.compile("|".join(next(row for row in table("ar", "form_words") if row["what"] == "starts").forms()))
_GLUED = re.compile(rf"[ةى][\u0621-\u064a]|[ءا][أإ]|[\u0621-\u064a]{{3}}(?:{_NEWS})")
_TANWIN = re.compile("(?:\u0627\u064b|\u064b\u0627)(?=[\u0621-\u064a])")
"""The ending of an indefinite object ends a word, also where the space behind it is lost: جريحاًارتفعت."""
_FINAL_LETTERS = re.compile(
    r"(?<=[ةى])(?=[\u0621-\u064a])|(?<=[ءا])(?=[أإ])"
    rf"|(?<=[\u0621-\u064a]{{3}})(?:(?=و(?:{_NEWS}))|(?<!و)(?<!وال)(?<!بال)(?<!فال)(?={_NEWS}))"
)

Span = tuple[int, int]


class Word(NamedTuple):
    """One word, number or punctuation mark: its folded form and its span in the original text."""

    form: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """Every word, number, mark and line end of a text."""
    folded = fold(text)
    spans = [match.span() for match in _WORD.finditer(folded.text)]
    if _BREAKING in folded.text:
        spans = list(_loosened(spans, folded.text))
    words = _placed(folded, spans)
    if _GLUED.search(text) or _TANWIN.search(text):
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
    if ended := _TANWIN.search(source):
        at = len(fold(source[:ended.end()]).text)
        yield Word(form[:at], word.start, word.start + ended.end())
        if _BEGINNING.match(source, ended.end()) or _STARTS.match(source, ended.end()):
            yield Word("\n", word.start + ended.end(), word.start + ended.end())
        yield from _unglued(Word(form[at:], word.start + ended.end(), word.end), text)
        return
    whole = not "\u0621" <= form[0] <= "\u06d3" or len(source) != len(form)
    cuts = [] if whole else [cut.start() for cut in _FINAL_LETTERS.finditer(source)]
    if not cuts:
        yield word
        return
    for first, last in pairwise((0, *cuts, len(form))):
        if first and (_BEGINNING.match(source, first) or (source[first - 1] in "ةى" and _STARTS.match(source, first))):
            yield Word("\n", word.start + first, word.start + first)
        yield Word(form[first:last], word.start + first, word.start + last)


@lru_cache(maxsize=16384)
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
