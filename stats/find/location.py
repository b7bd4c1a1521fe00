"""Say which place is meant, and with it the first-level area, the coordinates and how exact they are (codebook 8)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import cos, hypot, radians
from typing import NamedTuple

from stats.find.gazetteer import Place
from stats.find.place_hit import PlaceHit
from stats.find.place_words import COUNTRYSIDE, SETTLEMENTS

_FINE = frozenset({"community", "town", "site", "adm2", "adm3"})
_NEAR_KM = 60.0
_LARGE = 2
_VILLAGES = frozenset({"village", "town"})
"""The nouns of a village in Arabic; English often tells its name alone."""
_HOME = "SY"
_NONE = Counter[str]()


class Location(NamedTuple):
    """Where an incident happened: p-codes of its adm1s, the most exact place and UCDP's geo_precision, 1 to 7."""

    adm1: tuple[str, ...] = ()
    place: str | None = None
    pcode: str | None = None
    lat: float | None = None
    lon: float | None = None
    geo_precision: int | None = None


def locate(hits: Sequence[PlaceHit], context: Iterable[str] = (), others: Counter[str] = _NONE) -> Location:
    """The location that an incident's hits name together; `context` are the areas named around them (`areas_named`), `others`
    those of them that the report's other incidents name.

    Where people come from does not count beside a place of harm, and a road does not beside a place on it.
    """
    hits = _telling(hits)
    named = _counted(areas_named(hits)) + _countries(hits)
    fine = _as_told([hit for hit in hits if hit.level in _FINE])
    places = _resolve(fine, (named, _counted(context)), bool(named or Counter(context) - others))
    areas = [area for hit, place in zip(fine, places, strict=True) for area in _areas(hit, place)]
    broad = [hit for hit in hits if hit.level == "adm1" and (not areas or _beside(hit, fine))]
    areas += [area for hit in broad for area in hit.adm1[:1]]
    adm1 = tuple(dict.fromkeys(areas))
    exact = min(zip(fine, places, strict=True), key=lambda pair: _precision(*pair), default=None)
    if exact is None or (exact[1] is None and not exact[0].within and adm1):
        return _of_areas(hits, adm1)
    return _of_place(exact[0], exact[1], adm1)


def _beside(area: PlaceHit, fine: Sequence[PlaceHit]) -> bool:
    """Whether an area is told right beside a town of another: "the countryside of Aleppo and the town of Binnish"."""
    near = (hit for hit in fine if area.last == hit.first or hit.last == area.first)
    own = {around for one in area.adm1[:1] for around in (one, COUNTRYSIDE.get(one))}  # "in the Damascus countryside"
    return any(own.isdisjoint(hit.adm1) for hit in near)


def _as_told(hits: Sequence[PlaceHit]) -> list[PlaceHit]:
    """The hits, each in the area that the text names for it elsewhere: "the village of X in western Idlib", then "X" alone."""
    told = {hit.name: hit for hit in hits if hit.within}
    return [told[hit.name]._replace(kinds=hit.kinds) if hit.name in told and not hit.within else hit for hit in hits]


def areas_named(hits: Iterable[PlaceHit]) -> Counter[str]:
    """The adm1s that hits name beyond doubt, and how often they do: what settles a name of several villages."""
    return Counter(area for hit in hits for area in hit.sure)


def told_around(hits: Iterable[PlaceHit]) -> Counter[str]:
    """The adm1s that hits name beyond doubt, or where they name none the countries, by their codes.

    Of where people come from only where nothing else is named.
    """
    hits = list(hits)
    hits = [hit for hit in hits if hit.role != "home"] or hits  # the police of a governorate tell of what happened in it
    return areas_named(hits) or _countries(hits)


def of_the_only_place(hits: Sequence[PlaceHit]) -> Counter[str]:
    """The adm1 of the one village or town that hits name, also where it has namesakes."""
    fine = [hit for hit in hits if hit.level in _FINE]
    return Counter(locate(fine).adm1) if len({hit.name for hit in fine}) == 1 else Counter()


def _countries(hits: Iterable[PlaceHit]) -> Counter[str]:
    return Counter(hit.candidates[0].pcode for hit in hits if hit.level == "country")


def by_country(areas: Counter[str]) -> Counter[str]:
    """How often the areas of each country are named."""
    found: Counter[str] = Counter()
    for area, often in areas.items():
        found[area[:2]] += often
    return found


def _counted(areas: Iterable[str]) -> Counter[str]:
    """How often each area is named, and each country by its areas."""
    counted = Counter(areas)
    return counted + by_country(counted)


def _telling(hits: Sequence[PlaceHit]) -> list[PlaceHit]:
    harmed = [hit for hit in hits if not hit.role] or list(hits)
    fine = [hit for hit in harmed if hit.level in _FINE and "road" not in hit.kinds]
    return [hit for hit in harmed if "road" not in hit.kinds] if fine else harmed


def _resolve(hits: Sequence[PlaceHit], contexts: Sequence[Counter[str]], around: bool) -> list[Place | None]:
    """The place each hit means: first those that the text settles, then the others by their distance from these. `around`:
    whether an area is named around them that is not another incident's alone."""
    options = [_plausible(hit, contexts, around) for hit in hits]
    sure = [_settled(hit, places, contexts) for hit, places in zip(hits, options, strict=True)]
    sure = [_listed(hit, places, place, sure) for hit, places, place in zip(hits, options, sure, strict=True)]
    known = [place for place in sure if place]
    return [place or _nearest(hit, places, known) for hit, place, places in zip(hits, sure, options, strict=True)]


def _plausible(hit: PlaceHit, contexts: Sequence[Counter[str]], around: bool) -> tuple[Place, ...]:
    """Its candidates, without quarters of cities and lesser towns of countries that nothing else speaks of.

    Where nothing speaks of any country, a town is meant that has no namesake and is called one; so is a village, where no area
    is named around it but those of other incidents.
    """
    if hit.within:
        return tuple(place for place in hit.candidates if place.adm1 in hit.within)
    near = [place for place in hit.candidates if any(context[place.country] for context in contexts)]
    fitting = tuple(place for place in near or hit.candidates if _fits(place, contexts))
    town = hit.level == "town" and hit.kind in SETTLEMENTS and not any(contexts)
    village = hit.level == "community" and (hit.kind in _VILLAGES or hit.name.isascii()) and not around
    return fitting or (hit.candidates if len(hit.candidates) == 1 and (town or village) else ())


def _fits(place: Place, contexts: Sequence[Counter[str]]) -> bool:
    if place.size or not place.adm1:
        return place.level != "town" or place.size >= _LARGE or any(context[place.country] for context in contexts)
    return any(context[place.adm1] for context in contexts) or not (place.quarter or any(contexts))


def _settled(hit: PlaceHit, places: Sequence[Place], contexts: Sequence[Counter[str]]) -> Place | None:
    if not places:
        return None
    others = [place.size for place in places if place.adm1 != places[0].adm1]
    called = hit.kind == "city" or (hit.name.isascii() and hit.kind != "village")
    city = called and places[0].size >= _LARGE and not any(others)  # a hamlet is no city, and alone in no English news
    if _one_area(places) or city or (hit.kind != "village" and places[0].size > max(_LARGE, *others)):
        return places[0]
    for context in contexts:
        ranked = sorted(places, key=lambda place: -context[place.adm1])
        first, second = ranked[0].adm1, next(place.adm1 for place in ranked if place.adm1 != ranked[0].adm1)
        if context[first] > context[second]:
            return ranked[0]
    return None


def _listed(hit: PlaceHit, places: Sequence[Place], place: Place | None, others: Sequence[Place | None]) -> Place | None:
    """In a list of villages of one area the village of that area, be there a city of its name elsewhere."""
    areas = {other.adm1 for other in others if other and other is not place}
    if place is None or "list" not in hit.kinds or len(areas) != 1 or place.adm1 in areas:
        return place
    return next((namesake for namesake in places if namesake.adm1 in areas), place)


def _one_area(places: Iterable[Place]) -> bool:
    return len({place.adm1 for place in places}) == 1


def _nearest(hit: PlaceHit, places: Sequence[Place], known: Sequence[Place]) -> Place | None:
    """The candidate close to a place already settled, else, unless it is called a village, the plainly largest."""
    near = [(_km(place, other), place) for place in places for other in known if place.lat and other.lat]
    distance, place = min(near, default=(_NEAR_KM, None), key=lambda pair: pair[0])
    if place and distance < _NEAR_KM:
        return place
    larger = hit.kind != "village" and len(places) > 1 and places[0].size >= _LARGE and places[0].size > places[1].size
    return places[0] if larger else _at_home(places)


def _at_home(places: Sequence[Place]) -> Place | None:
    """Of villages in several countries the Syrian one, which most reports mean."""
    ours = [place for place in places if place.country == _HOME]
    abroad = len({place.country for place in places}) > 1
    return ours[0] if abroad and ours and _one_area(ours) else None


def _km(place: Place, other: Place) -> float:
    lat, lon = place.lat or 0.0, place.lon or 0.0
    return 111 * hypot(lat - (other.lat or 0.0), (lon - (other.lon or 0.0)) * cos(radians(lat)))


def _areas(hit: PlaceHit, place: Place | None) -> tuple[str, ...]:
    """The adm1s of a resolved hit: what the text names, unless it names several and the place lies in one."""
    own = (place.adm1,) if place and place.adm1 else ()
    return own if len(hit.within) > 1 and own else hit.within or own


def _precision(hit: PlaceHit, place: Place | None) -> int:
    """UCDP's geo_precision: 1 the place, 2 near it, 3 its district, 4 its adm1, 5 a road or an area without bounds."""
    if "road" in hit.kinds or "desert" in hit.kinds:
        return 5
    if place is None:
        return {0: 6, 1: 4}.get(len(hit.within), 5)
    if not place.adm1:
        return 6
    if place.level in ("adm2", "adm3") or hit.kind == "district":
        return 3
    near = {"near", "outside", "side", "countryside", "front"}.intersection(hit.kinds) or place.lat is None
    return 2 if near else 1


def _of_areas(hits: Sequence[PlaceHit], adm1: tuple[str, ...]) -> Location:
    hit = next((hit for hit in hits if hit.adm1), None) or next(iter(hits), None)
    if hit is None:
        return Location()
    vague = len(adm1) > 1 or {"road", "desert"}.intersection(hit.kinds)
    return Location(adm1, _told(hit), adm1[0] if len(adm1) == 1 else None, geo_precision=6 if not adm1 else 5 if vague else 4)


def _of_place(hit: PlaceHit, place: Place | None, adm1: tuple[str, ...]) -> Location:
    precision = _precision(hit, place)
    if place is None:
        return Location(adm1, _told(hit), geo_precision=precision)
    return Location(adm1, _told(hit), place.pcode or None, place.lat, place.lon, precision)


def _told(hit: PlaceHit) -> str:
    """The name as the text has it, without the marks of a hashtag."""
    return " ".join(hit.name.replace("#", " ").replace("_", " ").split())
