"""Page furniture: menus, tag lists, headlines of other stories. It is not part of a report (codebook 1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from unicodedata import category

from stats.find.lexicon import Lexicon
from stats.language import table
from stats.text.sentence import Sentence

_MOST_WORDS_OF_A_MARKER = 6
_MOST_WORDS_OF_A_LABEL = 3
_MOST_WORDS_OF_A_CLOSE = 20
_MOST_WORDS_OF_A_HEADLINE = 22
_MOST_WORDS_OF_A_TEASER = 40
_PROSE = 3
_HANDLE = 10
_TEASERS = 3
_SHORT = 3
_BULLETS = frozenset("-*•–—·▪●✔0123456789")
_ENDS = frozenset(".!؟?:؛\"…")


def without_furniture(sentences: Sequence[Sentence], lang: str) -> list[Sentence]:
    """The sentences of the report itself: what follows "read also" and headlines set between its paragraphs are left out."""
    kept = _without_teasers(_before_tail(sentences))
    if _digest(kept) or any(_of_posts(s) for s in kept):
        return kept
    last = {s.paragraph: s for s in kept if s.field == "text"}
    posts = {s.paragraph - 1 for s in kept if signs_post(s.forms)}  # an embedded post stands above its signature
    ended = {paragraph for paragraph, s in last.items() if _finished(s)}
    prose = {paragraph for paragraph in ended if _prose(last[paragraph], lang)}
    kept = _without_head(kept, prose, lang) if len(prose) > 1 else kept
    if len(prose) < _PROSE:
        return _without_tail(kept, max(ended)) if len(prose) == _PROSE - 1 else kept
    told = ended | posts
    lines = {s.paragraph: s for s in reversed(kept) if s.field == "text"}
    alone = {s.paragraph for s in _counting_alone(list(lines.values()))}
    return [
        s for s in kept
        if s.field == "title" or s.paragraph <= min(ended) or s.paragraph in told or not (s.paragraph in alone or _headline(s))
    ]


def _counting_alone(lines: Sequence[Sentence]) -> Iterator[Sentence]:
    """The lines that open with a number where no line beside them does: "5 dead in a strike on …" is a headline, no item."""
    numbered = [line.forms[0][0].isdigit() for line in lines]
    for at, line in enumerate(lines):
        others = numbered[max(at - 1, 0):at] + numbered[at + 1:at + 2]
        if numbered[at] and line.forms[0].isdigit() and not any(others) and line.forms[1:2] and line.forms[1].isalpha():
            yield line


def _without_tail(kept: list[Sentence], end: int) -> list[Sentence]:
    """Several headlines behind the last paragraph are of other stories; one may be the report's own last line, and what stands
    behind a colon is its list."""
    tail = [s for s in kept if s.field == "text" and s.paragraph > end]
    lists = any(s.forms[-1] == ":" for s in kept if s.paragraph == end)
    other = len({s.paragraph for s in tail}) > 1 and not lists and all(_headline(s) for s in tail)
    return [s for s in kept if s not in tail] if other else kept


def _without_head(kept: list[Sentence], prose: set[int], lang: str) -> list[Sentence]:
    """Of several headlines above the first paragraph only those that speak of what the paragraphs tell: the others are a menu."""
    above = [s for s in kept if s.field == "text" and s.paragraph < min(prose) and _prose(s, lang)]
    if len(above) < _TEASERS:
        return kept
    told = set[str]().union(*(_matter(s) for s in kept if s.paragraph in prose))
    return [s for s in kept if s not in above or _matter(s) & told or not _headline(s)]


def _matter(sentence: Sentence) -> set[str]:
    """The longer words of a sentence, without the letters that may be joined to their beginning."""
    plain = (form.removeprefix("و").removeprefix("ب").removeprefix("ال").removeprefix("لل") for form in sentence.forms)
    return {form for form in plain if len(form) > _SHORT}


def _without_teasers(sentences: list[Sentence]) -> list[Sentence]:
    """Lines cut short with an ellipsis are headlines of other stories when there are several."""
    cut = {s.paragraph for s in _cut_short([s for s in sentences if s.field == "text"])}
    prose = {s.paragraph for s in sentences if s.paragraph not in cut and _finished(s) and len(s.words) > _MOST_WORDS_OF_A_LABEL}
    if len(cut) < _TEASERS or not prose:
        return sentences
    return [s for s in sentences if s.field == "title" or s.paragraph not in cut]


def _cut_short(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The short sentences in lines that end in an ellipsis; every line's end is looked for once."""
    line_end = told_end = -1
    for sentence in sentences:
        source, last = sentence.source, sentence.end - 1
        if last > line_end:
            line_end = source.find("\n", last) % (len(source) + 1)
            told_end = last + len(source[last:line_end].rstrip())
        if len(sentence.words) <= _MOST_WORDS_OF_A_TEASER and source.endswith(("...", "…"), last, told_end):
            yield sentence


def _digest(sentences: list[Sentence]) -> bool:
    """Whether a text is a list of news under headings: its short lines are items, no headlines of other stories."""
    opened = {s.paragraph for s in sentences if s.forms[1:3] == (":", ":")}
    return len(opened) >= _TEASERS


def signs_post(forms: Sequence[str]) -> bool:
    """Whether a line signs the post embedded above it: "— Name (@handle) May 3"."""
    return forms[0] == "-" and "@" in forms[1:_HANDLE]


def _of_posts(sentence: Sentence) -> bool:
    """Whether a line is a label of a page of posts, whose lines need no full stop: "Show this thread"."""
    short = sentence.field == "text" and len(sentence.words) <= _MOST_WORDS_OF_A_MARKER
    return short and any(hit.end == len(sentence.forms) for hit in _markers(sentence.lang, "posts").find(sentence.forms))


def _before_tail(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Everything before the first line that announces other stories, and behind one that ends their block; above the text
    itself, all but what they announce."""
    kept: list[Sentence] = []
    told = announced = ended = False
    sourced = sum(map(_names_source, sentences)) == 1
    for sentence in sentences:
        if sentence.field == "text" and _closes(sentence):
            announced = ended = False
            continue
        if sentence.field == "text" and _teases(sentence):
            continue
        if sentence.field == "text" and (_announces(sentence) or (sourced and told and _names_source(sentence))):
            kept += [] if announced or not _names_source(sentence) else [sentence]
            announced, ended = True, told
            continue
        prose = _finished(sentence) and len(sentence.words) > _MOST_WORDS_OF_A_MARKER
        told, announced = told or prose, announced and (ended or not prose)
        if not announced:
            kept.append(sentence)
    return kept


def _teases(sentence: Sentence) -> bool:
    """Whether a line is another story's headline behind the words that announce it: "Also read: …"."""
    told = _markers(sentence.lang, "announces").at(sentence.forms, 0)
    behind = sentence.forms[told.end:told.end + 2] if told else ()
    return len(behind) == 2 and behind[0] == ":" and len(sentence.words) <= _MOST_WORDS_OF_A_HEADLINE and not _finished(sentence)


def _announces(sentence: Sentence) -> bool:
    if len(sentence.words) > _MOST_WORDS_OF_A_MARKER:
        return False
    return _markers(sentence.lang, "announces").at(sentence.forms, 0) is not None


def _names_source(sentence: Sentence) -> bool:
    """Whether a line only names from where a report was taken, which is its last: المصدر: وكالة …"""
    names = len(sentence.words) <= _MOST_WORDS_OF_A_MARKER and sentence.forms[1:2] == (":",)
    return names and _markers(sentence.lang, "source").at(sentence.forms, 0) is not None


def _closes(sentence: Sentence) -> bool:
    """Whether a line says that a block of other stories ends: "End of most read"."""
    if len(sentence.words) > _MOST_WORDS_OF_A_CLOSE or _finished(sentence):
        return False
    hits = _markers(sentence.lang, "closes").find(sentence.forms)
    return any(hit.start == 0 or hit.end == len(sentence.forms) for hit in hits)


@cache
def _markers(lang: str, what: str) -> Lexicon[bool]:
    codes = dict.fromkeys((lang, "en"))  # a page's own footer is often English
    rows = (row for code in codes for row in table(code, "furniture") if row["what"] == what)
    return Lexicon((form, True) for row in rows for form in row.forms())


def _prose(sentence: Sentence, lang: str) -> bool:
    """Whether the last sentence of a line is more than a label, and of the report's language: the footer of a page may not be."""
    return len(sentence.words) > _MOST_WORDS_OF_A_LABEL and sentence.lang == lang


def _finished(sentence: Sentence) -> bool:
    """Whether a line ends as a sentence does; a quotation mark may also end a headline, unless a statement is quoted."""
    forms = sentence.forms
    if forms[-1] != '"' or len(sentence.words) > _MOST_WORDS_OF_A_HEADLINE:
        return forms[-1] in _ENDS
    return ":" in forms or (len(forms) > 1 and forms[-2] in _ENDS)


@cache
def _connectives(lang: str) -> Lexicon[bool]:
    return Lexicon((form, True) for row in table(lang, "clause_words") if row["what"] == "boundary" for form in row.forms())


def _goes_on(sentence: Sentence) -> bool:
    return _connectives(sentence.lang).at(sentence.forms, 0) is not None


def _labelled(sentence: Sentence) -> bool:
    """Whether an English line is a label with its count: "Civilians reported killed: 3 (one child)"."""
    forms = sentence.forms
    marks = (at for at in range(1, len(forms) - 1) if forms[at] == ":") if sentence.lang == "en" else ()
    return any(forms[at - 1].isalpha() and forms[at + 1][0].isdigit() for at in marks)


def _headline(sentence: Sentence) -> bool:
    """A short line without a full stop among paragraphs of prose; a bullet, a name list, a line that ends in a count or tells
    one behind a label, and one that goes on with what was told ("while …") are none."""
    first, last = sentence.forms[0], sentence.forms[-1]
    counts = last[0].isdigit() and len(last) != len("2025")
    item = first[0] in _BULLETS or category(first[0]) == "So" or counts or _goes_on(sentence) or _labelled(sentence)
    return len(sentence.words) <= _MOST_WORDS_OF_A_HEADLINE and not item
