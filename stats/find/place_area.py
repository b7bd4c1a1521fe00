"""Which area a place lies in, as the text tells right after its name: "… in the countryside of …" (codebook 8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from stats.find.gazetteer import Place
from stats.find.place_words import AREAS, BARE, COUNTRYSIDE, GAP, LINKS, PAUSES, QUOTES, SETTLEMENTS, kind_of
from stats.language import form_words
from stats.text.word import Word

if TYPE_CHECKING:
    from stats.find.place_hit import PlaceHit


def bound(words: Sequence[Word], hits: list[PlaceHit], lang: str) -> list[PlaceHit]:
    """The hits, each with the adm1s that the text names for it right after; last to first, as areas follow their places."""
    out: list[PlaceHit] = []
    for hit in reversed(hits):
        if out and hit.role and out[-1].level in ("adm1", "country") and _adjoins(words, hit, out[-1], lang):
            out[-1] = out[-1]._replace(kinds=(*out[-1].kinds, hit.role))  # the countryside of somebody's home is no scene either
        out.append(_within(words, hit, out[::-1], lang) if out else hit)
    out = [there for hit in out if (there := _of_nation(words, hit))] if lang == "ar" else out
    told = [hit for hit in out[::-1] if "sound" not in hit.kinds or _confirmed(hit)]
    told = [_holding(words, hit, told[at - 1]) if at else hit for at, hit in enumerate(told)] if lang == "ar" else told
    return [hit for hit in told if not _namesake(words, hit, told)] if lang == "en" else told


def _holding(words: Sequence[Word], hit: PlaceHit, before: PlaceHit) -> PlaceHit:
    """A town told as that to which the village right before it belongs is the area around: قرية بريهة التابعة للبصيرة."""
    gap = [word.form for word in words[before.last:hit.start]]
    owned = 0 < len(gap) <= GAP and gap[0] in _BELONGS and (len(gap) > 1 or words[hit.start].form.startswith("ل"))
    return hit._replace(kinds=(*hit.kinds, "district")) if owned else hit


_BELONGS = form_words("ar", "belongs_to")


def _of_nation(words: Sequence[Word], hit: PlaceHit) -> PlaceHit | None:
    """A town in the country that the adjective behind it tells, None where none of its name is known there: طرابلس اللبنانية."""
    country = _NATIONS.get(words[hit.last].form) if hit.last < len(words) else None
    if country is None or hit.within or hit.broad:
        return hit
    there = tuple(place for place in (*hit.candidates, *hit.alike) if place.country == country)
    areas = tuple(dict.fromkeys(place.adm1 for place in there))
    return hit._replace(candidates=there, within=areas if len(areas) == 1 else ()) if there else None


_NATIONS = {
    form: country
    for country, forms in (
        ("SY", form_words("ar", "of_syria")), ("IQ", form_words("ar", "of_iraq")), ("LB", form_words("ar", "of_lebanon")),
        ("PS", form_words("ar", "of_palestine")), ("YE", form_words("ar", "of_yemen")), ("SD", form_words("ar", "of_sudan")),
        ("LY", form_words("ar", "of_libya")), ("JO", form_words("ar", "of_jordan")),
    )
    for form in forms
}


def _namesake(words: Sequence[Word], hit: PlaceHit, told: Sequence[PlaceHit]) -> bool:
    """Whether a place that is said to be a town's own is known to us in another country alone: "Gaza City's Sabra quarter"."""
    owned = words[hit.start - 1].form == "'s" if hit.start else False
    owner = next((other for other in told if owned and other.last == hit.start - 1 and other.adm1), None)
    return owner is not None and {area[:2] for area in owner.adm1}.isdisjoint(area[:2] for area in hit.adm1)


def _confirmed(hit: PlaceHit) -> bool:
    """Whether the text bears out a name known only by its sound."""
    return any(place.adm1 in hit.within for place in hit.candidates) if hit.within else len(hit.adm1) == 1


def _within(words: Sequence[Word], hit: PlaceHit, following: Sequence[PlaceHit], lang: str) -> PlaceHit:
    """The hit in the area that follows it, or in several where they are listed (between Homs and Deir ez-Zor)."""
    if hit.broad or not _adjoins(words, hit, following[0], lang):
        return _of_country(words, hit, following[0], lang)
    listed = takewhile(lambda other: other.level == "adm1" and "list" in other.kinds, following[1:])
    areas = tuple(dict.fromkeys([*following[0].likely, *(area for other in listed for area in other.likely)]))
    fitting = _lying(hit, areas)
    if not fitting and not {"side", "near", "outside"}.isdisjoint(following[0].kinds):
        around = tuple(COUNTRYSIDE.get(area, area) for area in areas)
        areas, fitting = (around, _lying(hit, around)) if _lying(hit, around) else (areas, ())
    return hit._replace(within=areas, candidates=fitting or hit.candidates) if areas else hit


def _of_country(words: Sequence[Word], hit: PlaceHit, following: PlaceHit, lang: str) -> PlaceHit:
    """The hit in the country told right behind it, where its name is borne in several: "Tripoli, Lebanon"."""
    comma = [word.form for word in words[hit.last:following.first]] == [","]
    if hit.level != "adm1" or following.level != "country" or not (comma or _adjoins(words, hit, following, lang)):
        return hit
    country = following.candidates[0].pcode[:2]
    there = tuple(place for place in hit.candidates if place.pcode != country and (place.adm1 or "")[:2] == country)
    return hit._replace(candidates=there) if there else hit


def _lying(hit: PlaceHit, areas: tuple[str, ...]) -> tuple[Place, ...]:
    own = tuple(place for place in hit.candidates if place.adm1 in areas)
    return own or tuple(place for place in hit.alike if place.adm1 in areas)


def respelled(hit: PlaceHit, areas: Counter[str], told: Sequence[PlaceHit]) -> PlaceHit:
    """A hit where no place of its very name may lie by the others told as the one spelled like it in the area most named."""
    near = {area for other in told if other.name != hit.name for area in other.likely}
    (most, often), *rest = areas.most_common() or [("", 0)]
    fits = any(place.adm1 in near or place.adm1 == most for place in hit.candidates)
    if hit.within or fits or any(count == often for _, count in rest):
        return hit
    there = tuple(place for place in hit.alike if place.adm1 == most)
    return hit._replace(candidates=there, alike=()) if there else hit


def _joined(form: str, lang: str) -> bool:
    """Whether "and" begins a word for an area, which then is another than that of the place before: بنش وريف حلب."""
    return lang == "ar" and form.startswith("و") and kind_of(form[1:], lang) in AREAS


def _adjoins(words: Sequence[Word], hit: PlaceHit, following: PlaceHit, lang: str) -> bool:
    """Whether what follows tells where the hit lies: an area, or what it is near or in."""
    gap = words[hit.last:following.first]
    theirs = "from" in following.kinds and not _HE_IS.isdisjoint(word.form for word in gap)  # …، وهو من ريف حماة
    apart = theirs or following.role == "home" or _joined(words[following.first].form, lang)
    if apart or len(gap) > GAP or not all(_bridges(word.form, lang) for word in gap):
        return False
    if "list" in following.kinds:
        return bool(following.within)
    of_town = hit.kind == "quarter" and following.kind in _TOWNS and not any(kind_of(word.form, lang) == "and" for word in gap)
    of_area = following.level in ("adm1", "country") or not (AREAS | {"in", "near", "outside"}).isdisjoint(following.kinds)
    return of_town or of_area


_TOWNS = ("city", "town")


_HE_IS = frozenset(("وهو", "وهي"))


def _bridges(form: str, lang: str) -> bool:
    """Whether a word may stand between a place and what tells where it lies; "and in" begins another."""
    kind = kind_of(form, lang)
    if form[0] == "و" and kind in BARE:
        return False
    return form in PAUSES or form in QUOTES or form == ")" or kind == "and" or kind in LINKS or kind in SETTLEMENTS
