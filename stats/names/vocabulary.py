"""What a word may be to somebody's name, by itself: a name, a word that is none, or an unknown one, which may be a name."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache

from stats.find.lexicon import Lexicon
from stats.language import folded, table
from stats.shipped import shipped
from stats.text.word import forms_of, stems


class Kind(Enum):
    """What a word may be.

    Both: a given name that is also an ordinary word. Ornate: an ordinary word in the dress of a surname, with its article or its
    capital. Joint: part of a name that needs another (abu, bin). Stop: never in a name. Fixed: part of a place, an actor, a date.
    """

    NAME = "name"
    BOTH = "both"
    UNKNOWN = "unknown"
    ORNATE = "ornate"
    ORDINARY = "ordinary"
    JOINT = "joint"
    STOP = "stop"
    FIXED = "fixed"
    NUMBER = "number"
    MARK = "mark"


NAMELIKE = frozenset({Kind.NAME, Kind.BOTH, Kind.UNKNOWN})
DRESSED = NAMELIKE | {Kind.ORNATE}
WORDS = DRESSED | {Kind.ORDINARY, Kind.JOINT}
ARTICLE = "ال"
SHORT = 3
_LONG = 5
_NAMES = frozenset({"given_names", "name_words"})
CUES = ("naming", "title", "near", "speech", "list", "after")
_ENDINGS = {
    "ar": ("هما", "تها", "تهم", "تين", "تان", "ها", "هم", "هن", "نا", "كم", "ته", "ين", "ون", "ان", "ات", "وا", "ه", "ا", "ت"),
    "en": ("ies", "ing", "ed", "es", "er", "ly", "al", "s", "d"),
}
_CLITICS = frozenset({"", "و", "ف", "ب", "ل", "ك", "ال", "لل", "وب", "ول", "وال", "فال", "بال", "كال", "ولل", "وبال"})
_LAST = {"ar": "ه", "en": "e"}


@lru_cache(maxsize=16384)
def kind_of(form: str, lang: str) -> Kind:
    """The kind of a folded form by itself."""
    plain = form[1:] if lang == "ar" and form[0] == "و" and len(form) > SHORT else form
    ordinary = form in _ordinary(lang)
    for kind, name in ((Kind.STOP, "stop"), (Kind.JOINT, "kunya"), (Kind.BOTH, "both")):
        if form in words(name, lang) or (plain in words(name, lang) and not (ordinary and kind is Kind.BOTH)):
            return kind
    if _given(form, lang):
        return Kind.BOTH if lang == "en" and ordinary else Kind.NAME
    known = ordinary if _is_surname(form) else is_ordinary(form, lang)
    if form in words("family", lang) or (form.startswith(ARTICLE) if known else _adjective(form)):
        return Kind.ORNATE
    return Kind.ORDINARY if known else Kind.UNKNOWN


def _given(form: str, lang: str) -> bool:
    """Whether a form is a given name, alone or with a proclitic; or a name and a surname that lost the space between them."""
    names = given_names(lang)
    if form in names or lang == "en":
        return form in names
    if form in _ordinary(lang):
        return False
    if any(stem in names for clitics, stem in stems(form)[1:] if clitics in ("ل", "ول") or not clitics.endswith("ل")):
        return True
    at = form.find(ARTICLE, SHORT)
    return at > 0 and len(form) - at > SHORT + 1 and form[:at] in names


def _is_surname(form: str) -> bool:
    """Whether a form is a given name with the article."""
    return form.startswith(ARTICLE) and form[len(ARTICLE):] in given_names("ar")


def _adjective(form: str) -> bool:
    """Whether a form ends as adjectives and plurals do that no table can hold all of: they rarely begin a name."""
    return len(form) > _LONG and (form.endswith("يه") or (form.startswith(ARTICLE) and form.endswith("ات")))


@lru_cache(maxsize=16384)
def is_ordinary(form: str, lang: str) -> bool:
    """Whether a form, or what is left without its clitics and its ending, is an ordinary word."""
    names = given_names(lang)
    return any(base in _ordinary(lang) and (base == form or base not in names) for base in _bases(form, lang))


def _bases(form: str, lang: str) -> Iterator[str]:
    for stem in [stem for clitics, stem in stems(form) if clitics in _CLITICS] if lang == "ar" else [form]:
        if len(stem) < SHORT - 1:
            continue
        yield stem
        for ending in _ENDINGS[lang]:
            if stem.endswith(ending) and len(stem) - len(ending) >= SHORT:
                yield stem[:-len(ending)]
                yield stem[:-len(ending)] + _LAST[lang]


def is_derived(form: str, lang: str) -> bool:
    """Whether an ordinary word stands in no table itself, only what is left without its ending: it may yet be a rare name."""
    return not any(stem in _ordinary(lang) for clitics, stem in stems(form) if clitics in _CLITICS)


@cache
def words(kind: str, lang: str) -> frozenset[str]:
    """The single words of one kind of `name_words`, folded."""
    return frozenset(forms[0] for forms in _phrases(kind, lang) if len(forms) == 1)


@cache
def given_names(lang: str) -> frozenset[str]:
    """The given names of a language, folded."""
    return folded(lang, "given_names")


@cache
def full_names(lang: str) -> Lexicon[bool]:
    """The given names of several words (عبد الله)."""
    return Lexicon((form, True) for row in table(lang, "given_names") for form in row.forms() if " " in form)


@cache
def _phrases(kind: str, lang: str) -> tuple[tuple[str, ...], ...]:
    rows = (row for row in table(lang, "name_words") if row["kind"] == kind)
    return tuple(forms_of(form) for row in rows for form in row.forms())


@cache
def _ordinary(lang: str) -> frozenset[str]:
    """Every word of every table of a language but names."""
    names = {path.stem for path in shipped("data", "languages", lang).glob("*.tsv")} - _NAMES
    cells = (cell for name in sorted(names) for row in table(lang, name) for cell in row.cells.values())
    told = (word for cell in cells for form in cell.split("|") for word in forms_of(form))
    return frozenset((*told, *(form for kind in CUES for forms in _phrases(kind, lang) for form in forms)))
