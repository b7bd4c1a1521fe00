"""Match the names of the gazetteer at a word of a sentence: the longest name, in any spelling that shares its key."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from stats.find.gazetteer import ARTICLES, Named, arabic_key, consonants, latin_key, names, plain, sounding, voiced
from stats.language import folded, form_words
from stats.text.word import Word

_CLITICS = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب", "فل")
_LONGEST = 5
_ALIKE = 70
_CLOSE = 85
_TOWN = 3
_SHORTEST, _SOUNDS_ALIKE = 3, 75
_VOICED = 0.99
"""A name that is the same but for the spelling of its vowels is not the one written exactly so."""
EXACT, CLOSE, LOOSE, SOUND = range(4)


class Match(NamedTuple):
    """A name at words `start` to `end`, as written without spaces (`tight`), and its places.

    `grade` is how it is spelled: EXACT as in the gazetteer, CLOSE with another ending or vowel, LOOSE without its article or
    in a farther romanisation, SOUND with letters that sound alike. `others`: beside exact ones, those spelled alike (الربيعة).
    """

    start: int
    end: int
    clitic: str
    tight: str
    named: tuple[Named, ...]
    grade: int
    others: tuple[Named, ...] = ()


def match_arabic(words: Sequence[Word], position: int, source: str) -> Match | None:
    """The longest name that begins at `position`, clitics allowed; one spelled exactly before others, few clitics before many."""
    best: Match | None = None
    for clitic, form in _arabic_starts(words[position].form):
        for match in _arabic_names(words, position, clitic, form):
            if best is None or (match.grade == EXACT, match.end) > (best.grade == EXACT, best.end):
                best = match
    return best


def _arabic_names(words: Sequence[Word], position: int, clitic: str, form: str) -> Iterator[Match]:
    """Every name of words from `position` on, the first of them read as `form`."""
    index, key, tight = names("ar"), "", ""
    for end in range(position + 1, min(position + _LONGEST, len(words)) + 1):
        if form != "#":
            key, tight = key + arabic_key(form), tight + form
            if named := index.get(key):
                yield _match_arabic(position, end, clitic, tight, named)
            if key not in index.prefixes:
                return
        form = words[end].form if end < len(words) else ""


@lru_cache(maxsize=16384)
def _arabic_starts(form: str) -> tuple[tuple[str, str], ...]:
    stems = [(clitic, form[len(clitic):]) for clitic in _CLITICS if form.startswith(clitic)]
    for clitic in ("لل", "ولل"):
        if form.startswith(clitic):  # ل and the article: للرقة; of اللاذقية one ل is not written
            rest = form[len(clitic):]
            stems = [("", form), (clitic, "ال" + rest), (clitic, "الل" + rest)]
    firsts = names("ar").firsts
    return tuple((clitic, stem) for clitic, stem in stems if len(stem) > 1 and arabic_key(stem) in firsts)


def _match_arabic(start: int, end: int, clitic: str, tight: str, named: list[Named]) -> Match:
    exact = [one for one in named if one.tight == tight]
    close = exact or [one for one in named if one.tight[:2] == tight[:2]]
    others = [one for one in named if one not in exact] if exact else ()
    grade = EXACT if exact else CLOSE if close else LOOSE
    return Match(start, end, clitic, tight, tuple(close or named), grade, tuple(others))


def match_sound(words: Sequence[Word], position: int) -> Match | None:
    """The place whose Arabic name sounds like the one or two words at `position`: الطوخار and التوخار."""
    if words[position].form in folded("ar", "ordinary_words") or words[position].form.startswith("و"):
        return None  # "a farmer lost his life", مزارع being farms too
    for end in (position + 2, position + 1):
        if end <= len(words):
            forms = tuple(word.form for word in words[position:end])
            tight = "".join(forms)
            likeness = {one: ratio(one.tight, tight) for one in sounding(forms)}
            best = max(likeness.values(), default=0)
            if best >= _SOUNDS_ALIKE and len(tight) > _SHORTEST:
                return Match(position, end, "", tight, tuple(one for one, how in likeness.items() if how == best), SOUND)
    return None


def match_latin(words: Sequence[Word], position: int, source: str) -> Match | None:
    """The longest name of capitalised words at `position`; articles and hyphens within it are passed over."""
    if not _latin_start(words[position].form) or not source[words[position].start].isupper():
        return None
    best: Match | None = None
    key = tight = ""
    for end in range(position + 1, min(position + 2 * _LONGEST, len(words)) + 1):
        form, start = words[end - 1].form, words[end - 1].start
        joined = end - 1 > position and words[end - 2].form in "-'’`" and start == words[end - 2].end
        glued = joined and words[end - 2].form != "-"
        if not glued and (form in ARTICLES or form in "-'’`"):
            continue
        if not (form.isalnum() and (joined or source[start].isupper() or form.isdecimal())):
            break
        key, tight = key + (consonants(form) if glued else latin_key(form)), tight + plain(form)
        named = names("en").get(key)
        if named:
            best = _match_latin(_with_article(words, position), end, tight, named) or best
    return None if best and _only_begins(words, best) else best


def _only_begins(words: Sequence[Word], match: Match) -> bool:
    """Whether a word that many names begin with is followed by the rest of one we do not know: Tall al-Zuhur is not At Tall."""
    generic = match.end - match.start == 1 and words[match.start].form in _GENERIC
    behind = words[match.end:match.end + 3]
    return generic and len(behind) > 2 and behind[0].form in ARTICLES and behind[1].form == "-" and behind[2].form.isalpha()


_GENERIC = form_words("en", "generic")


@lru_cache(maxsize=16384)
def _latin_start(form: str) -> bool:
    return form.isalpha() and latin_key(form) in names("en").firsts


def _with_article(words: Sequence[Word], position: int) -> int:
    """Where a name begins whose first word stands at `position`: at the hyphened article before it (Al-Bab)."""
    hyphened = position > 1 and words[position - 1].form == "-" and words[position - 2].form in ARTICLES
    return position - 2 if hyphened else position


def _match_latin(start: int, end: int, tight: str, named: list[Named]) -> Match | None:
    """A romanised name has many spellings: all that look alike count, as Ankara and Nqeira do not.

    A town as it is always written is that one: Daraya is not Daraa.
    """
    sound = voiced(tight)
    likeness = {one: max(ratio(one.tight, tight), _VOICED * ratio(voiced(one.tight), sound)) for one in named}
    best = max(likeness.values())
    if best < _ALIKE or (best < 100 and len(tight) <= _SHORTEST):
        return None
    town = best == 100 and any(how == 100 and one.place.size >= _TOWN for one, how in likeness.items())
    alike = tuple(one for one, how in likeness.items() if how >= (100 if town else min(best, _CLOSE)))
    return Match(start, end, "", tight, alike, EXACT if best == 100 else CLOSE if best >= _CLOSE else LOOSE)


MATCHERS: dict[str, Callable[[Sequence[Word], int, str], Match | None]] = {"ar": match_arabic, "en": match_latin}
BEGINS: dict[str, Callable[[str], bool]] = {"ar": lambda form: bool(_arabic_starts(form)), "en": lambda form: _latin_start(form)}
"""Whether the name of a place may begin with a form."""


def accusative(word: Word, source: str) -> bool:
    """Whether a word has the ending of a noun in the accusative, which no name of a place has: مدرساً."""
    return source[word.start:word.end].endswith("ًا") or source[word.start:word.end + 1].endswith("اً")
