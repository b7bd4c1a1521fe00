"""Find where: the places a sentence names, with the words that introduce them.

Most of Syria's 8,364 communities bear a name that is also a family's or an ordinary word. So a name counts by what stands
around it: a settlement noun (قرية, village of) vouches for any name, a preposition for one that is no ordinary word, and
only a well-known place stands alone. Which place a name means is `stats.find.location`'s to say.
"""

from collections.abc import Callable, Sequence
from functools import cache
from unicodedata import category

from stats.find.gazetteer import Place
from stats.find.lexicon import Forms
from stats.find.place_area import bound
from stats.find.place_hit import WELL_KNOWN, PlaceHit
from stats.find.place_names import BEGINS, CLOSE, EXACT, MATCHERS, SOUND, Match, accusative, match_sound
from stats.find.place_tags import without_topics
from stats.find.place_words import (
    AREAS,
    BARE,
    BEFORE,
    GAP,
    HOMES,
    LINKS,
    NOUNS,
    PAUSES,
    QUOTES,
    ROLES,
    SETTLED,
    SETTLEMENTS,
    SITED,
    cut_off,
    fitting,
    heads,
    kind_of,
    stay,
    trust,
)
from stats.language import folded, form_words, table
from stats.text.kept import Kept
from stats.text.normalise import fold
from stats.text.word import Word

_PAIR = 2
AS_WRITTEN = frozenset({"إب"})
"""Names that only folding makes one with another word: Ibb with August and a father."""
_GOVERNORATE = ("محافظه", "ولايه", "محافظتي", "ولايتي")
_AREA = (*_GOVERNORATE, "مديريه", "مديريتي", "قضاء", "محليه")
_STORM = form_words("ar", "storm")
_DIRECTIONS, _LEBANESE = form_words("ar", "direction"), "اللبناني"
_PASSED = QUOTES | {"[", "-"}
_AWAITING = ("village", "town")
_A, _AIM, _DONE = ("a", "an"), 4, ("ed", "ing", "hit", "struck")
_BUILDING = form_words("en", "building")
_AND_TO = "والي"
"""«وإلى», "and to", which folding makes one with «والي», "a governor"."""
_FARTHEST, _SHORT = 6, 5
_BULLETS = frozenset("•*-–—")
_LARGE = 3


def find_places(words: Sequence[Word], source: str, lang: str) -> list[PlaceHit]:
    """The places named in a sentence of `lang` (`ar` or `en`), left to right; `source` is the text its words point into."""
    match_at, opens, form = MATCHERS[lang], opens_place(lang), Forms([word.form for word in words]).__getitem__
    hits: list[PlaceHit] = []
    end, awaited = 0, False
    for position, word in enumerate(words):
        if position < end or not (awaited or opens[word.form]):
            continue
        match = match_at(words, position, source) or (match_sound(words, position) if awaited else None)
        told = match is not None and len(match.tight) == _PAIR and _written(match, words, source) in AS_WRITTEN
        if match and not told and (_ruled_out(match, word.form, lang) or accusative(word, source)):
            match = None
        hit = _Context(words, form, source, lang, match, hits[-1] if hits else None, told).hit() if match else None
        hits += [hit] if hit else []
        end = hit.end if hit else end
        awaited = not hit and lang == "ar" and (kind_of(word.form, lang) in _AWAITING or (awaited and word.form in QUOTES))
    return bound(words, without_topics(words, hits, source), lang)


@cache
def _given(lang: str) -> frozenset[str]:
    """Persons' first names."""
    return frozenset(fold(form).text for row in table(lang, "given_names") for form in row.forms())


@cache
def opens_place(lang: str) -> Kept[bool]:
    """Whether a name may begin with a form, or be awaited behind it."""
    return Kept(lambda form: BEGINS[lang](form) or kind_of(form, lang) in _AWAITING)


def _written(match: Match, words: Sequence[Word], source: str) -> str:
    return source[words[match.start].start + len(match.clitic):words[match.end - 1].end]


def _ruled_out(match: Match, first: str, lang: str) -> bool:
    """Whether it is but a word that introduces a place, begins with one ("In Aleppo"), or is nearly another ordinary word."""
    single = match.end == match.start + 1
    if not single and lang == "en" and match.grade != EXACT and kind_of(first, lang) in ("in", "from"):
        return True
    return single and bool(kind_of(match.tight, lang) or (match.grade != EXACT and trust(match.tight, lang)))


class _Context:
    """A match among the words that stand around it."""

    def __init__(
        self, words: Sequence[Word], form: Callable[[int], str], source: str, lang: str, match: Match,
        previous: PlaceHit | None, told: bool,
    ) -> None:
        self.words, self._form, self.source, self.lang, self.match = words, form, source, lang, match
        self.trust = "" if told else trust(match.tight, lang)
        before, self.first = self._before()
        after, self.last = self._after()
        self.kinds = (*after, *before, *(["sound"] if match.grade == SOUND else []))
        if BARE.issuperset(self.kinds) and previous and self._joined_to(previous):
            self.kinds = (*previous.kinds, "list")

    def hit(self) -> PlaceHit | None:
        """The match as a hit, or None where nothing vouches for it."""
        match, words = self.match, self.words
        places = fitting(match.named, self.kinds) if self._possible() else ()
        if not places or not self._vouched(places[0]) or self._of_a_name() or cut_off(words, match.start, match.end, self.lang):
            return None
        name = _written(match, words, self.source)
        if match.clitic.endswith("لل"):
            name = match.tight[:3 if match.tight.startswith("الل") else 2] + name
        alike = fitting(match.others, self.kinds) if places[0].size < _LARGE else ()
        return PlaceHit(match.start, match.end, name, places, self.kinds, self.first, self.last, alike=alike)

    def _kind(self, position: int) -> str:
        form = self._form(position)
        if form == _AND_TO and self.source[self.words[position].end - 1] == "ى":
            return "to"
        return kind_of(form, self.lang)

    def _before(self) -> tuple[list[str], int]:
        """The kinds of the words before a name, and where its phrase begins; a noun before a preposition is another's."""
        first = self.match.start
        kinds = ["in"] if self.match.clitic[-1:] in ("ب", "ل") else []
        governed = False
        for position in range(first - 1, max(first - 1 - _FARTHEST, -1), -1):
            kind = self._kind(position)
            beside = kind == "outside" and (self._form(position + 1) in _A or self._form(self.match.end) in _BUILDING)
            kind = "near" if beside else kind
            kind = "" if kind == "post" and self._shelled(position) else kind
            here = kind == "home" and self.lang == "ar" and stay(self._form(position), kinds, self._form(position - 1))
            here = here or (self._form(position) == "son" and self._form(position + 1) not in ("of", "from"))  # "his son in …"
            kind = "" if here or (kind == "home" and self._form(position - 1) in HOMES) else kind
            if kind in NOUNS and (governed or not BARE.isdisjoint(kinds)):
                break
            if kind in SETTLEMENTS and self._kind(position + 1) == "side":
                break  # قرية شمال سرمين: one without a name
            governed = governed or (kind in AREAS and self._form(position)[:1] == "ب" and self._of_area(position, kind))
            if kind in BEFORE:
                kinds.append(kind)
                first = first if kind in BARE else position
            elif self._form(position) not in _PASSED and kind != "link" and not self._department(position):
                break
            if kind in ROLES:
                break
        return kinds or ["tag"] * (self._form(self.match.start - 1) == "#"), first

    def _department(self, position: int) -> bool:
        """Whether a word is what somebody is in charge of, behind his office: مدير أوقاف دمشق."""
        return self._form(position) in _DEPARTMENTS and self._kind(position - 1) == "office"

    def _shelled(self, position: int) -> bool:
        """Whether positions are those fired at: "shelled SDF positions near Tabqa"."""
        near = range(max(position - _AIM, 0), position)
        return self.lang == "en" and any(self._kind(at) == "to" and self._form(at).endswith(_DONE) for at in near)

    def _of_area(self, position: int, kind: str) -> bool:
        """Whether a word of an area bears "in" as its first letter: قرية بجنوب الجزيرة."""
        return kind_of(self._form(position)[1:], self.lang) == kind

    def _after(self) -> tuple[list[str], int]:
        """The kinds of the nouns that stand after a name (English), and where its phrase ends."""
        kinds: list[str] = []
        last = self.match.end
        for position in range(last, min(last + GAP - 1, len(self.words))):
            kind = self._kind(position)
            if kind == "suffix" or (self.lang == "en" and kind in NOUNS):
                last = position + 1
                kinds += [kind] if kind != "suffix" else []
            elif self.lang == "ar" or not (kind == "side" or self._form(position) == "'s"):
                break
        return kinds[::-1], last

    def _joined_to(self, previous: PlaceHit) -> bool:
        gap = range(previous.last, self.first)
        joints = all(self._form(at) in PAUSES or self._kind(at) == "and" for at in gap)
        return len(gap) <= 2 and joints and (len(gap) > 0 or "و" in self.match.clitic)

    def _possible(self) -> bool:
        """Whether it may count at all: an ordinary word does so only after a settlement noun of its own."""
        if self.trust == "ordinary":
            return self._settled() and "list" not in self.kinds
        return self.trust != "common" or self._settled() or any(one.place.size >= _LARGE for one in self.match.named)

    def _vouched(self, place: Place) -> bool:
        """Whether the words around the name let it count, by how it is spelled and how well known it is."""
        return self._settled() or (self._guarded(place) or self._stormed(place) if self.trust else self._plain(place))

    def _settled(self) -> bool:
        """Whether a settlement noun stands before it, or that of an area before the name of one (محافظة حجة, مديرية صالة)."""
        if not SETTLEMENTS.isdisjoint(self.kinds):
            return True
        before = self._form(self.match.start - 1)
        levels = {one.place.level for one in self.match.named} if before.endswith(_AREA) and "ال" not in before[:3] else set()
        return bool("adm1" in levels if before.endswith(_GOVERNORATE) else levels - {"adm1"})

    def _stormed(self, place: Place) -> bool:
        """Whether a town stands right behind who storms or strikes it: اقتحمت قوات الاحتلال جنين."""
        start, tight = self.match.start, self.match.tight
        verb = next((at for at in range(start - 2, max(start - _FARTHEST, -1), -1) if self._form(at) in _STORM), None)
        if verb is None or self.match.grade != EXACT or self.match.clitic or tight.startswith("ال") or place.size < WELL_KNOWN:
            return False
        return self._form(start - 1).startswith("ال") and not any(self._kind(at) for at in range(verb + 1, start))

    def _guarded(self, place: Place) -> bool:
        """Whether a name that is also some other word counts without a settlement noun."""
        match, large = self.match, place.size >= _LARGE
        if match.grade != EXACT or not (self.kinds or match.end > match.start + 1):
            return False
        inside = "in" in self.kinds or self._struck(match.start - 1)
        sited = not SITED.isdisjoint(self.kinds) or (inside and (large or match.clitic in ("", "و")))
        return sited or self._area_follows() or (large and place.level != "town")

    def _struck(self, position: int) -> bool:
        """Whether "on" behind an act stands before a name: قصف مدفعي على جنين."""
        acts = range(max(0, position - _FARTHEST), position)
        return self._form(position) == "علي" and any(self._kind(at) == "act" for at in acts)

    def _plain(self, place: Place) -> bool:
        """Whether a name that is no ordinary word counts."""
        match = self.match
        if not SETTLED.isdisjoint(self.kinds):
            return True
        if match.grade == EXACT:
            known = place.size >= WELL_KNOWN + (place.level == "town")
            headed = self._headed() or self._heads_item()
            return known or headed or self._area_follows() or (bool(self.kinds) and match.clitic in ("", "و"))
        if self.lang == "en":
            return bool(self.kinds) and len(match.tight) > _SHORT and place.level != "country"
        return match.grade == CLOSE and place.size >= _LARGE and place.level != "country"

    def _headed(self) -> bool:
        """Whether it begins as only places' names do (تل رفعت, Kafr Nabl)."""
        first = self._form(self.match.start)[len(self.match.clitic):]
        return self.match.end > self.match.start + 1 and first in heads(self.lang)

    def _heads_item(self) -> bool:
        """Whether it stands between the bullet of a list's item and a colon: ▪ القورية: …"""
        bullet = self._form(0)
        item = bullet in _BULLETS or (bullet != "" and category(bullet[0]) == "So")
        return item and self.match.start == 1 and self._form(self.match.end) == ":"

    def _area_follows(self) -> bool:
        """Whether an area is named right after it, so that it must be a place within: … بريف إدلب, "…, a town in"."""
        for position in range(self.last, min(self.last + GAP - 1, len(self.words))):
            kind = self._kind(position)
            if kind in AREAS or (kind in SETTLEMENTS and self.lang == "en"):
                return True
            if kind not in LINKS and self._form(position) not in PAUSES:
                break
        return False

    def _small_letters(self, position: int) -> bool:
        """Whether a word is of no English name: "in Homs today", but "Halab Today"."""
        return self.lang == "en" and self.source[self.words[position].start].islower()

    def _signs(self) -> bool:
        """Whether a line is nothing but the name of an outlet: سرمين اليوم, المركز الإعلامي في سرمين."""
        behind = self.words[self.match.end:]
        if len(behind) > 1:
            return False
        before = [word.form for word in self.words[:self.match.start] if word.form != "#"]
        return before[:2] in _CENTRES if not behind else not before and behind[0].form in _PAGES

    def _of_a_name(self) -> bool:
        """Whether it is part of the name of an outlet, a group or an event, or the side of a country that its adjective tells."""
        before, after = self._kind(self.match.start - 1), self._kind(self.match.end)
        if f"{self._form(self.match.start - 1)} {self.match.tight}" in folded(self.lang, "places", "kind", "slogan"):
            return True
        if "list" in self.kinds and {self.match.tight, self._form(self.match.end)} <= _given(self.lang):
            return True  # من بلدة صيدا ووائل حمدان
        if self.match.tight in _DIRECTIONS and self._form(self.match.end).startswith("ال"):
            return self._form(self.match.end) != _LEBANESE  # مدن الشمال السوري
        if self._signs():
            return True
        if after == "outlet_after":
            dated = self._form(self.match.end).isdecimal() and self._kind(self.match.end + 1) == "month"
            return before != "office" and not dated and not self._small_letters(self.match.end)
        return before in ("outlet", "force") or after == "force_after"


_DEPARTMENTS = form_words("ar", "department")
_PAGES, _CENTRES = frozenset(("اليوم", "الان")), (["المركز", "الاعلامي"], ["المكتب", "الاعلامي"])
