"""Where a scene says the harm was done (codebook 8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from stats.accounts.apart import at_home, homes, never_there, no_news_of
from stats.accounts.home import done_there
from stats.accounts.places import AROUND, Places, keys
from stats.accounts.scene import Reading, Scene
from stats.accounts.setting import ALSO, aside, fine_places, is_background, separates
from stats.find.location import Location, areas_named, by_country, locate, of_the_only_place, told_around
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags

_HOME = "SY"
_COUNTRY_CODE = 2
_EXACT = 1
_THE = ("ال", "بال", "لل")
_INSIDE = frozenset({"in", "act"})


def location(
    scenes: Sequence[Scene], areas: Counter[str], others: Counter[str], grounds: Callable[[], Counter[str]]
) -> Location:
    """Where an incident was, by what its scenes tell; `areas` are those the report names, and how often, `others` those of its
    other incidents, `grounds` the areas in which it tells of anything done.

    A detail's place beats a headline's, an exact one a broad one; where somebody speaks of it serves when nothing else is told;
    the only area in which the report tells of anything serves when no place is. Where people come from, or were taken, is none.
    """
    country = _country(areas)
    unheard = _unheard_of(scenes)
    for told in filter(None, _by_strength(scenes)):
        hits = _heard_of(told, unheard)
        at_home = [hit for hit in hits if not country or any(area[:2] == country for area in hit.adm1) or not hit.adm1]
        found = locate(at_home if any(hit.adm1 for hit in at_home) else hits, areas, others)  # "in a town in Lebanon"
        if found.adm1:
            return _narrowed(found, scenes, areas)
    only = tuple(area for area in grounds() if len(area) > _COUNTRY_CODE)
    return Location(adm1=only, geo_precision=4) if len(only) == 1 else Location()


def grounds_of(every: Sequence[Tags]) -> Counter[str]:
    """The areas that sentences name as more than a dateline, somebody's home or post, or whence fire came; where they name none
    beyond doubt, that of their only village or town."""
    told = [hit for tags in every for _, hit in sorted(tags.places.items()) if not never_there(tags, hit)]
    areas = told_around(told)
    return areas if any(len(area) > _COUNTRY_CODE for area in areas) else of_the_only_place(told) or areas


def areas_of_others(scenes: Sequence[Scene], found: Sequence[Scene]) -> Counter[str]:
    """The areas that the other scenes of a report name in their own words."""
    others = (scene for scene in found if scene not in scenes)
    told = (hit for scene in others for hit in scene.readings[-1].tags.places.values() if hit.start in scene.window)
    return areas_named(told)


def _heard_of(hits: list[PlaceHit], unheard: frozenset[str]) -> list[PlaceHit]:
    """The places without those of which nothing is known, and without areas that hold only these: "near Kiswah, Damascus"."""
    silent = {area for hit in hits if not unheard.isdisjoint(keys(hit)) for area in hit.adm1}
    told = {area for hit in hits if unheard.isdisjoint(keys(hit)) and not hit.broad for area in hit.adm1}
    heard = [hit for hit in hits if not hit.adm1 or not silent.issuperset(hit.adm1) or not told.isdisjoint(hit.adm1)]
    return heard if told else hits


def _unheard_of(scenes: Sequence[Scene]) -> frozenset[str]:
    """Keys of the places struck of which it is told that nothing is known: دون ورود معلومات عن خسائر في …"""
    told = (reading.tags for scene in scenes for reading in (scene.readings[-1], *scene.after))
    return frozenset(key for tags in told for at, hit in tags.places.items() if no_news_of(tags, at) for key in keys(hit))


def _by_strength(scenes: Sequence[Scene]) -> Iterator[list[PlaceHit]]:
    yield [hit for scene in scenes if not scene.title and bounded(scene) for hit in scene.places]
    yield [hit for scene in scenes if spots(scene) and not scene.title for hit in scene.places]
    yield [hit for scene in scenes if not scene.title and not scene.places for hit in scene.near_places]
    yield [hit for scene in scenes if spots(scene) for hit in scene.places]
    yield [hit for scene in scenes for hit in scene.places]
    yield [hit for scene in scenes for hit in scene.near_places if _may_hold(scene, hit)]
    yield [*_homes(scenes), *(hit for scene in scenes if not scene.places for hit in _last_resort(scene))]
    after = [
        [hit for at, hit in reading.tags.places.items() if _may_hold(scene, hit) and not aside(reading.tags, at)]
        for scene in scenes for reading in scene.after if not is_background(reading.tags)
    ]
    yield from sorted(after, key=lambda hits: all(hit.broad for hit in hits))


def _last_resort(scene: Scene) -> Iterator[PlaceHit]:
    """The places at which somebody only speaks or holds an office, or to which people were taken."""
    tags = scene.readings[-1].tags
    return (hit for hit in scene.aside_places if not never_there(tags, hit))


def _homes(scenes: Sequence[Scene]) -> list[PlaceHit]:
    """Where those harmed are from, if it was done at their homes, or in "the village"."""
    told = [reading for scene in scenes for reading in (scene.readings[-1], *scene.after)]
    own = [(tags, homes(tags)) for tags in (scene.readings[-1].tags for scene in scenes)]
    theirs = any(at_home(reading.tags) for reading in told)
    return [hit for tags, hits in own if theirs or done_there(tags, hits) for hit in hits]


def bounded(scene: Scene) -> bool:
    """Whether a scene tells a place within one area, and no more than a region of several: مناطق خفض التصعيد."""
    return any(not hit.broad and hit.candidates[0].adm1 for hit in scene.places)


def _narrowed(found: Location, scenes: Sequence[Scene], areas: Counter[str]) -> Location:
    """The town that a sentence behind tells for the act, where people were counted in no more than an area.

    "Five were hurt by shelling of the countryside. The shelling hit the town of …": no other act, nothing older, one area.
    """
    if found.pcode not in (None, *found.adm1) or len(found.adm1) > 1:
        return found
    for reading in takewhile(_goes_on, (reading for scene in scenes[-1:] for reading in scene.after)):
        better = locate([hit for hit in fine_places(reading.tags, 0, len(reading.tags.words)) if hit.kind], areas)
        if better.adm1 == found.adm1 and better.geo_precision == _EXACT:
            return better
    return found


def _goes_on(reading: Reading) -> bool:
    """Whether a sentence tells of the act told before: of "the shelling", and of nothing else."""
    tags = reading.tags
    the_act = any(tags.form(hit.start).startswith(_THE) for hit in tags.weapons)
    return the_act and not (tags.form(0) in ALSO or is_background(tags) or separates(tags))


def _may_hold(scene: Scene, hit: PlaceHit) -> bool:
    """Whether a place told before a scene may be where it was: not where it tells another country."""
    here = countries(scene)
    return not here or not hit.adm1 or any(area[:_COUNTRY_CODE] in here for area in hit.adm1)


def _country(areas: Counter[str]) -> str:
    """The country most of a report's places lie in: a namesake elsewhere is none of them."""
    counted = by_country(areas)
    return max(counted, key=lambda country: (counted[country], country == _HOME), default="")


def spots(scene: Scene) -> frozenset[str]:
    """Keys of the places below the first level that a scene's own sentence tells, without the capital beside a smaller one."""
    return scene.places.spots


def around(scene: Scene) -> bool:
    """Whether its own sentence tells only areas: the towns of the countryside of Idlib."""
    return bool(scene.places) and all(hit.broad or AROUND.intersection(hit.kinds) for hit in scene.places)


def near_spots(scene: Scene) -> frozenset[str]:
    """The same of the sentences just before it."""
    return scene.near_places.spots


def held_in(scene: Scene) -> frozenset[str]:
    """Keys of the areas below the first level, be it a mountain, in which its own sentence tells its places to lie."""
    around = (hit for hit in scene.places if not hit.broad and AROUND.intersection(hit.kinds))
    return frozenset(key for hit in around for key in keys(hit))


def countries(scene: Scene) -> frozenset[str]:
    """Codes of the countries in which its sentence tells the harm, or its places may lie; "on the border with Iraq" is none."""
    inside = (hit for hit in scene.places if hit.level == "country" and not _INSIDE.isdisjoint(hit.kinds))
    named = (hit.candidates[0].pcode for hit in inside)
    return frozenset(code[:_COUNTRY_CODE] for code in (*named, *(area for hit in scene.places for area in hit.adm1)))


def names(scene: Scene) -> frozenset[str]:
    """P-codes of the first-level areas the places of a scene may lie in, those named beside them included."""
    beside = scene.aside_places if scene.places else ()
    return Places((*scene.places, *beside)).areas if beside else scene.places.areas
