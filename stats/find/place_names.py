"""Match the names of the gazetteer at a word of a sentence: the longest name, in any spelling that shares its key."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from stats.find.gazetteer import ARTICLES, Named, arabic_key, consonants, latin_key, names, plain
from stats.text.sentence import Word

_CLITICS = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب", "فل")
_LONGEST = 5
_ALIKE = 70
_SHORTEST = 3


class Match(NamedTuple):
    """A name at words `start` to `end`: its places, and whether it is spelled as the gazetteer spells it (`exact`)."""

    start: int
    end: int
    clitic: str
    tight: str
    named: tuple[Named, ...]
    exact: bool


def match_arabic(words: Sequence[Word], position: int, source: str) -> Match | None:
    """The longest name that begins at `position`, clitics allowed; of equal ones that with the fewest clitics."""
    best: Match | None = None
    for clitic, form in _arabic_starts(words[position].form):
        key = tight = ""
        for end in range(position + 1, min(position + _LONGEST, len(words)) + 1):
            key, tight = key + arabic_key(form), tight + form
            named = names("ar").get(key)
            if named and (best is None or end > best.end):
                best = _match(position, end, clitic, tight, named)
            form = words[end].form if end < len(words) else ""
    return best


@lru_cache(maxsize=65536)
def _arabic_starts(form: str) -> tuple[tuple[str, str], ...]:
    stems = [(clitic, form[len(clitic):]) for clitic in _CLITICS if form.startswith(clitic)]
    stems += [(clitic, "ال" + form[len(clitic):]) for clitic in ("لل", "ولل") if form.startswith(clitic)]
    firsts = names("ar").firsts
    return tuple((clitic, stem) for clitic, stem in stems if len(stem) > 1 and arabic_key(stem) in firsts)


def match_latin(words: Sequence[Word], position: int, source: str) -> Match | None:
    """The longest name that begins with a capital at `position`; articles and hyphens within it are passed over."""
    if not _latin_start(words[position].form) or not source[words[position].start].isupper():
        return None
    best: Match | None = None
    key = tight = ""
    for end in range(position + 1, min(position + 2 * _LONGEST, len(words)) + 1):
        form = words[end - 1].form
        joined = end - 1 > position and words[end - 2].form in "'’`" and words[end - 1].start == words[end - 2].end
        if not joined and (form in ARTICLES or form in "-'’`"):
            continue
        if not form.isalnum():
            break
        key, tight = key + (consonants(form) if joined else latin_key(form)), tight + plain(form)
        named = names("en").get(key)
        if named:
            best = _alike(_match(_with_article(words, position), end, "", tight, named)) or best
    return best


@lru_cache(maxsize=65536)
def _latin_start(form: str) -> bool:
    return form.isalpha() and latin_key(form) in names("en").firsts


def _with_article(words: Sequence[Word], position: int) -> int:
    before = position - 1
    if before > 0 and words[before].form == "-":
        before -= 1
    return before if before >= 0 and words[before].form in ARTICLES and before != position - 1 else position


def _match(start: int, end: int, clitic: str, tight: str, named: list[Named]) -> Match:
    exact = tuple(one for one in named if one.tight == tight)
    return Match(start, end, clitic, tight, exact or tuple(named), bool(exact))


def _alike(match: Match) -> Match | None:
    """The match with the names that also look alike: two romanisations of one name do, Ankara and Nqeira do not."""
    if match.exact:
        return match
    named = tuple(one for one in match.named if ratio(one.tight, match.tight) >= _ALIKE)
    return match._replace(named=named) if named and len(match.tight) > _SHORTEST else None


MATCHERS: dict[str, Callable[[Sequence[Word], int, str], Match | None]] = {"ar": match_arabic, "en": match_latin}
