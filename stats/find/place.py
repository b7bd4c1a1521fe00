"""Find where: the places a sentence names, with the words that introduce them.

Most of Syria's 8,364 communities bear a name that is also a family's or an ordinary word. So a name counts by what stands
around it: a settlement noun (قرية, village of) vouches for any name, a preposition for one that is no ordinary word, and
only a well-known place stands alone. Which place a name means is `stats.find.location`'s to say.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from stats.find.gazetteer import Named, Place, arabic_key, common, latin_words, places_by_code
from stats.find.place_names import CLOSE, EXACT, MATCHERS, SOUND, Match, match_sound
from stats.language import table
from stats.text.normalise import fold
from stats.text.sentence import Word

SETTLED = frozenset({"countryside", "governorate", "district", "city", "town", "village", "quarter", "camp", "desert"})
AREAS = frozenset({"countryside", "governorate", "district", "side", "desert"})
ROLES = frozenset({"home", "post", "office"})
_BEFORE = SETTLED | ROLES | {"front", "near", "side", "road", "facility", "in", "to"}
_BARE = frozenset({"in", "to"})
_ADJOINING = AREAS | {"in", "near"}
_NAMED = ("village", "town")
_VILLAGES = frozenset({"village", "town", "city", "quarter", "camp"})
_NOUNS = SETTLED | {"front", "road", "facility"}
_CLITICS = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب")
_QUOTES = frozenset("#\"'(")
_PASSED = _QUOTES | {"[", "-"} | {"of", "the", "'s"}
_LINKS = frozenset(",،(-") | {"في", "من", "ب", "وهي", "in", "of", "the", "a", "an"}
_JOINTS = frozenset(",،-/") | {"و", "and"}
_BRIDGES = _LINKS | _JOINTS | _QUOTES | {")"}
_GEOGRAPHIC = frozenset(map(arabic_key, ["تل", "كفر", "دير", "عين", "خربه", "بيت", "راس", "جبل", "وادي", "خان", "معره", "جسر", "بير", "برج", "قلعه", "سد", "مخيم", "مطار"]))
_SITED = frozenset({"near", "side", "road", "front"})
_COUNTRYSIDE = {"SY01": "SY03"}  # Damascus alone has a governorate of its own for its countryside
_TRUST = ("ordinary", "guarded", "known")
_FARTHEST, _SHORT, _GAP = 6, 5, 5
_WELL_KNOWN, _LARGE, _CAPITAL = 2, 3, 4


class PlaceHit(NamedTuple):
    """A place named at words `start` to `end` (without it).

    `kinds` are those of the words that introduce it, the nearest first (tables `places.tsv`); with them and with what
    follows (الشرقي, countryside) the phrase runs from word `first` to `last`. `within` are the adm1s that the text itself
    names for it ("… in the countryside of …"). `candidates` are the places it may mean, the larger first.
    """

    start: int
    end: int
    name: str
    candidates: tuple[Place, ...]
    kinds: tuple[str, ...]
    first: int
    last: int
    within: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of the word nearest to the name, empty when none introduces it."""
        return self.kinds[0] if self.kinds else ""

    @property
    def role(self) -> str:
        """`home`, `post` or `office` when it tells whence someone comes, not where harm was done (codebook 8)."""
        return next((kind for kind in self.kinds if kind in ROLES), "")

    @property
    def level(self) -> str:
        """The level of its first candidate."""
        return self.candidates[0].level

    @property
    def adm1(self) -> tuple[str, ...]:
        """The first-level areas it may lie in: those the text names, else those of its candidates."""
        return self.within or tuple(dict.fromkeys(place.adm1 for place in self.candidates if place.adm1))

    @property
    def sure(self) -> tuple[str, ...]:
        """The first-level areas it names beyond doubt: there is no such place elsewhere."""
        first = self.candidates[0]
        alone = len(self.adm1) == 1 and (first.level != "town" or first.size >= _LARGE) and not first.quarter
        return self.within or self.adm1[:alone or first.level == "adm1"]

    @property
    def likely(self) -> tuple[str, ...]:
        """The areas it is sure to name, or that of its one candidate of some size."""
        first, *others = self.candidates
        larger = first.size >= _WELL_KNOWN and all(first.size > other.size for other in others)
        return self.sure or self.adm1[:larger]


def find_places(words: Sequence[Word], source: str, lang: str) -> list[PlaceHit]:
    """The places named in a sentence of `lang` (`ar` or `en`), left to right; `source` is the text its words point into."""
    match_at = MATCHERS[lang]
    hits: list[PlaceHit] = []
    position, awaited = 0, False
    while position < len(words):
        match = match_at(words, position, source) or (match_sound(words, position) if awaited else None)
        hit = None
        if match and not _ruled_out(match, lang):
            hit = _Context(words, lang, match, hits[-1] if hits else None).hit(source)
        if hit:
            hits.append(hit)
        form = words[position].form
        awaited = not hit and lang == "ar" and (_kind_of(form, lang) in _NAMED or (awaited and form in _QUOTES))
        position = hit.end if hit else position + 1
    return _bound(words, hits, lang)


def _ruled_out(match: Match, lang: str) -> bool:
    """Whether it is but a word that introduces a place, or nearly another ordinary word."""
    return match.end == match.start + 1 and bool(_kind_of(match.tight, lang) or (match.grade != EXACT and _trust(match.tight, lang)))


class _Context:
    """A match among the words that stand around it."""

    def __init__(self, words: Sequence[Word], lang: str, match: Match, previous: PlaceHit | None) -> None:
        self.words, self.lang, self.match = words, lang, match
        before, self.first = self._before()
        after, self.last = self._after()
        self.kinds = (*after, *before, *(["sound"] if match.grade == SOUND else []))
        if not SETTLED.intersection(self.kinds) and previous and self._joined_to(previous):
            self.kinds = (*previous.kinds, "list")

    def hit(self, source: str) -> PlaceHit | None:
        """The match as a hit, or None where nothing vouches for it."""
        match, words = self.match, self.words
        places = _fitting(match.named, self.kinds) if self._possible() else ()
        if not places or not self._vouched(places[0]) or self._of_a_name():
            return None
        name = source[words[match.start].start + len(match.clitic):words[match.end - 1].end]
        name = "ال" + name if match.clitic.endswith("لل") else name
        return PlaceHit(match.start, match.end, name, places, self.kinds, self.first, self.last)

    def _form(self, position: int) -> str:
        return self.words[position].form if 0 <= position < len(self.words) else ""

    def _kind(self, position: int) -> str:
        return _kind_of(self._form(position), self.lang)

    def _before(self) -> tuple[list[str], int]:
        first = self.match.start
        kinds = ["in"] if self.match.clitic[-1:] in ("ب", "ل") else []
        for position in range(first - 1, max(first - 1 - _FARTHEST, -1), -1):
            form = self._form(position)
            kind = self._kind(position)
            if kind in _NOUNS and _BARE.intersection(kinds):
                break
            if kind in _BEFORE:
                kinds.append(kind)
                first = first if kind in _BARE else position
            elif form not in _PASSED:
                break
            if kind in ROLES:
                break
        return kinds or ["tag"] * (self._form(self.match.start - 1) == "#"), first

    def _after(self) -> tuple[list[str], int]:
        """The kinds of nouns that stand after a name (English), and where its phrase ends."""
        kinds: list[str] = []
        last = position = self.match.end
        for position in range(last, min(last + 4, len(self.words))):
            kind = self._kind(position)
            if kind == "suffix" or (self.lang == "en" and kind in _NOUNS):
                last = position + 1
                kinds += [kind] if kind != "suffix" else []
            elif self.lang == "ar" or not (kind == "side" or self._form(position) == "'s"):
                break
        return kinds[::-1], last

    def _joined_to(self, previous: PlaceHit) -> bool:
        gap = range(previous.last, self.first)
        return len(gap) <= 2 and all(self._form(at) in _JOINTS for at in gap) and (len(gap) > 0 or "و" in self.match.clitic)

    def _possible(self) -> bool:
        """Whether it may count at all: an ordinary word does so only after a settlement noun of its own."""
        trust = _trust(self.match.tight, self.lang)
        if trust == "ordinary":
            return self._settled() and "list" not in self.kinds
        return trust != "common" or self._settled() or any(one.place.size >= _LARGE for one in self.match.named)

    def _vouched(self, place: Place) -> bool:
        """Whether the words around the name let it count, by how it is spelled and how well known it is."""
        guarded = _trust(self.match.tight, self.lang)
        return self._settled() or (self._guarded(place) if guarded else self._plain(place))

    def _guarded(self, place: Place) -> bool:
        """Whether a name that is also some other word counts without a settlement noun of its own."""
        match = self.match
        if match.grade != EXACT or not (self.kinds or match.end > match.start + 1):
            return False
        sited = not _SITED.isdisjoint(self.kinds) or ("in" in self.kinds and (place.size >= _LARGE or match.clitic in ("", "و")))
        return sited or self._area_follows() or (place.size >= _LARGE and place.level != "town")

    def _settled(self) -> bool:
        return not _VILLAGES.isdisjoint(self.kinds)

    def _plain(self, place: Place) -> bool:
        """Whether a name that is no ordinary word counts."""
        match = self.match
        if not SETTLED.isdisjoint(self.kinds):
            return True
        if match.grade == EXACT:
            if place.size >= _WELL_KNOWN + (place.level == "town") or self._geographic() or self._area_follows():
                return True
            return bool(self.kinds) and match.clitic in ("", "و")
        if self.lang == "en":
            return bool(self.kinds) and len(match.tight) > _SHORT and place.level != "country"
        return match.grade == CLOSE and place.size >= _LARGE and place.level != "country"

    def _geographic(self) -> bool:
        """Whether the name begins as only places' names do (تل رفعت)."""
        first = self.words[self.match.start].form[len(self.match.clitic):]
        return self.match.end - self.match.start > 1 and arabic_key(first) in _GEOGRAPHIC

    def _area_follows(self) -> bool:
        """Whether an area is named right after it, so that it must be a place within: … بريف إدلب."""
        for position in range(self.last, min(self.last + 4, len(self.words))):
            kind = self._kind(position)
            if kind in AREAS or (kind in _VILLAGES and self.lang == "en"):
                return True
            if self._form(position) not in _LINKS:
                break
        return False

    def _of_a_name(self) -> bool:
        """Whether it is part of the name of an outlet, a group or an event."""
        before, after = self._kind(self.match.start - 1), self._kind(self.match.end)
        if before == "office":
            return self._form(self.match.end) == "العسكري"
        if before in ("outlet", "force") or after in ("outlet_after", "force_after"):
            return True
        dated = self._kind(self.match.end + 1) == "month"
        return self._form(self.match.end) == "24" and not dated


def _fitting(named: tuple[Named, ...], kinds: tuple[str, ...]) -> tuple[Place, ...]:
    """The places that fit the words around the name, the larger first, areas before the towns they are named after."""
    places = sorted({id(one.place): one.place for one in named}.values(), key=lambda place: -place.size)
    quarters = [place for place in places if place.quarter or place.level == "site"]
    if "quarter" in kinds and quarters:
        return tuple(quarters)
    places = [place for place in places if not place.quarter] or places * bool(SETTLED.intersection(kinds))
    towns = [place for place in places if place.level in ("community", "town", "site")]
    areas = [place for place in places if place.level in ("country", "adm1")]
    if areas and "countryside" in kinds and (around := _COUNTRYSIDE.get(areas[0].pcode)):
        return (places_by_code()[around],)
    if areas and not {"city", "town", "village", "camp"}.intersection(kinds):
        return tuple(areas + [place for place in towns if place.size == _CAPITAL])
    return tuple(towns or places)


def _bound(words: Sequence[Word], hits: list[PlaceHit], lang: str) -> list[PlaceHit]:
    """The hits, each with the adm1s that the text names for it right after; last to first, as areas follow their places."""
    out: list[PlaceHit] = []
    for hit in reversed(hits):
        out.append(_within(words, hit, out[-1], lang) if out else hit)
    return [hit for hit in out[::-1] if "sound" not in hit.kinds or _confirmed(hit)]


def _confirmed(hit: PlaceHit) -> bool:
    """Whether the text bears out a name known only by its sound."""
    return any(place.adm1 in hit.within for place in hit.candidates) if hit.within else len(hit.adm1) == 1


def _within(words: Sequence[Word], hit: PlaceHit, following: PlaceHit, lang: str) -> PlaceHit:
    if hit.level in ("country", "adm1") or not _adjoins(words, hit, following, lang):
        return hit
    areas = following.likely
    fitting = tuple(place for place in hit.candidates if place.adm1 in areas)
    return hit._replace(within=areas, candidates=fitting or hit.candidates) if areas else hit


def _adjoins(words: Sequence[Word], hit: PlaceHit, following: PlaceHit, lang: str) -> bool:
    gap = range(hit.last, following.first)
    if len(gap) > _GAP or not all(words[at].form in _BRIDGES or _kind_of(words[at].form, lang) in _VILLAGES for at in gap):
        return False
    if "list" in following.kinds:
        return bool(following.within)
    return following.level in ("adm1", "country") or not _ADJOINING.isdisjoint(following.kinds)


@lru_cache(maxsize=65536)
def _kind_of(form: str, lang: str) -> str:
    """The kind of an introducing word, empty for any other; proclitics allowed, the article only where the table has it."""
    kinds = _kinds(lang)
    for clitic in _CLITICS:
        if form.startswith(clitic) and (kind := kinds.get(form[len(clitic):])):
            return kind
    return ""


@lru_cache(maxsize=65536)
def _trust(tight: str, lang: str) -> str:
    """`ordinary`, `common` or `guarded` for a name that is also an ordinary word, empty for one that is not."""
    return (_ordinary(lang).get(tight) or common(lang).get(tight, "")).replace("known", "")


@cache
def _kinds(lang: str) -> dict[str, str]:
    rows = (row for row in reversed(table(lang, "places")) if row["kind"] not in _TRUST)
    return {fold(form).text: row["kind"] for row in rows for form in row.forms()}


@cache
def _ordinary(lang: str) -> dict[str, str]:
    rows = (row for row in table(lang, "places") if row["kind"] in _TRUST)
    return {_tight(form, lang): row["kind"] for row in rows for form in row.forms()}


def _tight(form: str, lang: str) -> str:
    return "".join(fold(form).text.split() if lang == "ar" else latin_words(form))
