"""The words that stand around the name of a place (tables `places.tsv`), by kind, and the names that are ordinary words."""

from collections.abc import Sequence
from functools import cache, lru_cache
from operator import attrgetter

from stats.find.gazetteer import CAPITAL, Named, Place, common, latin_words, places_by_code
from stats.language import form_words, table
from stats.text.normalise import fold
from stats.text.word import Word

SETTLEMENTS = frozenset({"village", "town", "city", "quarter", "camp"})
SETTLED = SETTLEMENTS | {"square", "countryside", "governorate", "district", "desert"}
AREAS = frozenset({"countryside", "governorate", "district", "side", "desert"})
NOUNS = SETTLED | {"front", "road", "facility"}
SITED = frozenset({"near", "outside", "side", "road", "front"})
BARE = frozenset({"in", "to", "act", "from", "tag"})
ROLES = frozenset({"home", "post", "office"})
BEFORE = NOUNS | SITED | ROLES | BARE
LINKS = frozenset({"in", "from", "link"})
SHELTERED = form_words("ar", "sheltered")
"""People who are not at home: behind "in" stands where they are."""
HOMES = form_words("ar", "homes")
"""Before those who live in a town: what they own there, منازل سكان في."""
QUOTES, PAUSES = frozenset("#\"'("), frozenset(",،(-/")
GAP = 5
"""So many words may stand between a place and the area it lies in."""
COUNTRYSIDE = {"SY01": "SY03"}
"""Damascus alone has a governorate of its own for its countryside."""

_CLITICS = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب")
_TRUST = ("ordinary", "guarded", "known")


@lru_cache(maxsize=16384)
def kind_of(form: str, lang: str) -> str:
    """The kind of an introducing word, empty for any other; proclitics allowed, the article only where the table has it."""
    kinds = _kinds(lang)
    for clitic in _CLITICS:
        if form.startswith(clitic) and (kind := kinds.get(form[len(clitic):])):
            return kind
    return ""


def stay(form: str, kinds: Sequence[str], before: str) -> bool:
    """Whether behind an Arabic word for whence people are stands where they are now: نازحين في, مهجرة شمالي, وابنه في; or where
    they find somebody: عثر أهالي سرمين على جثة."""
    sheltered = form in SHELTERED and "side" in kinds and "from" not in kinds
    return "in" in kinds or before in _FINDS or form == _AND_HIS_SON or sheltered


_FINDS = form_words("ar", "finds")
_AND_HIS_SON = "وابنه"
"""Written like "and a daughter of"."""


def cut_off(words: Sequence[Word], start: int, end: int, lang: str) -> bool:
    """Whether a name is but the beginning of a quoted one behind a settlement noun: مخيم "وادي الحمام"."""
    if start < _QUOTED or words[start - 1].form != '"' or kind_of(words[start - _QUOTED].form, lang) not in SETTLEMENTS:
        return False
    rest = [word.form for word in words[end:end + _FARTHEST]]
    goes_on = bool(rest) and rest[0].isalpha() and rest[0][:1] != "و" and kind_of(rest[0], lang) != "and"
    return goes_on and '"' in rest


_QUOTED, _FARTHEST = 2, 6


@lru_cache(maxsize=16384)
def trust(tight: str, lang: str) -> str:
    """What a name, without spaces, is beside a name; empty for one that is no other word.

    `ordinary` and `common` words count only after a settlement noun, the former only after one of their own; `guarded`
    ones (rarer words, persons' names) after a preposition too.
    """
    return (_listed(lang).get(tight) or common(lang).get(tight, "")).replace("known", "")


@cache
def heads(lang: str) -> frozenset[str]:
    """The first words of many places' names and of nothing else (تل, Kafr)."""
    return frozenset(fold(form).text for row in table(lang, "places") if row["kind"] == "head" for form in row.forms())


@cache
def _kinds(lang: str) -> dict[str, str]:
    rows = (row for row in reversed(table(lang, "places")) if row["kind"] not in (*_TRUST, "head"))
    return {fold(form).text: row["kind"] for row in rows for form in row.forms()}


@cache
def _listed(lang: str) -> dict[str, str]:
    rows = (row for row in table(lang, "places") if row["kind"] in _TRUST)
    return {_tight(form, lang): row["kind"] for row in rows for form in row.forms()}


def _tight(form: str, lang: str) -> str:
    return "".join(fold(form).text.split() if lang == "ar" else latin_words(form))


def _abroad(place: Place, area: Place) -> bool:
    """Whether a large town bears the name of another country's area: Lebanon's Tripoli."""
    return place.size >= _LARGE and place.adm1[:2] != (area.adm1 or area.pcode)[:2]


_LARGE = 3
_IN_TOWN = frozenset({"quarter", "square"})
_AROUND = frozenset({"countryside", "outside"})


def fitting(named: tuple[Named, ...], kinds: tuple[str, ...]) -> tuple[Place, ...]:
    """The places that fit the words around the name, the larger first, areas before the towns they are named after."""
    places = sorted({id(one.place): one.place for one in named}.values(), key=attrgetter("size"), reverse=True)
    inside = () if _IN_TOWN.isdisjoint(kinds) else [place for place in places if place.quarter or place.level == "site"]
    if inside:
        return tuple(inside)
    places = [place for place in places if not place.quarter] or places * (not SETTLED.isdisjoint(kinds))
    towns = [place for place in places if place.level in ("community", "town", "site")]
    areas = [place for place in places if place.level in ("country", "adm1")]
    if areas and not _AROUND.isdisjoint(kinds) and (around := COUNTRYSIDE.get(areas[0].pcode)):
        return (places_by_code()[around],)
    if areas and {"city", "town", "village", "camp"}.isdisjoint(kinds):
        known = [place for place in towns if place.size == CAPITAL or _abroad(place, areas[0])]
        return tuple(areas + sorted(known, key=lambda place: _abroad(place, areas[0])))
    return tuple(towns or places)
