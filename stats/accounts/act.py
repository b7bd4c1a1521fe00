"""The act a report tells without a word of who was harmed: where, when, by whom, with what (codebook 1).

It is evidence that an incident happened, never a count: linking may lay such a report to an incident that others count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from stats.accounts.build import digest, iso
from stats.accounts.day import days_of
from stats.accounts.places import Places
from stats.accounts.scene import Reading, Scene
from stats.accounts.setting import aside, is_background
from stats.accounts.when import incident_day, opening_days
from stats.accounts.where import location
from stats.accounts.wording import worded
from stats.find.actor import cues_of
from stats.find.actor_day import actor_of
from stats.find.cue import ACTS
from stats.find.date import combine
from stats.find.location import told_around
from stats.find.tags import Tags
from stats.find.weapon import weapon_of
from stats.model import Account, Report


def acts(report: Report, tagged: Sequence[Tags]) -> tuple[Account, ...]:
    """The act of a report that counts nobody, as an account without outcomes; none where no place of it is known."""
    readings = [Reading(tags) for tags in tagged]
    scenes = [_scene(reading) for reading in readings if _tells(reading)]
    if not scenes:
        return ()
    areas = told_around([hit for tags in tagged for _, hit in sorted(tags.places.items())])
    place = location(scenes, areas, Counter(), lambda: areas)
    if not place.adm1:
        return ()
    first, last, precision = incident_day(scenes, lambda: opening_days(readings), report.day)
    weapon = weapon_of(hit for scene in scenes for hit in scene.weapons)
    did = tuple(dict.fromkeys(_did(scenes, first, (*place.adm1, *areas)))) or ("unknown",)
    account = Account(
        incident_id=digest(report.id, "act"), report_id=report.id, date_start=iso(first), date_end=iso(last),
        date_precision=precision, adm1=place.adm1, place=place.place, pcode=place.pcode, lat=place.lat, lon=place.lon,
        geo_precision=place.geo_precision, perpetrators=did, suspected=(), weapon=weapon,
    )
    return tuple(worded([account], {}, readings))


def _tells(reading: Reading) -> bool:
    """Whether a sentence tells an act at a place, as news."""
    tags = reading.tags
    if not tags.places or is_background(tags):
        return False
    kinds = {kind for hit in cues_of(tags.forms, tags.lang).starting.values() for kind in hit.values}
    return bool(tags.weapons or kinds & ACTS)


def _scene(reading: Reading) -> Scene:
    """The sentence of an act as a scene in which nobody is harmed."""
    tags = reading.tags
    places = sorted(tags.places.items())
    return Scene(
        readings=(reading,), mentions=(), day=combine(days_of(tags)),
        places=Places(hit for at, hit in places if not aside(tags, at)),
        actors=tuple(hit for _, hit in sorted(tags.actors.items())), sources=(), civilian_object=False,
        background=False, separate=False, weapons=tags.weapons, lead=True, title=tags.sentence.field == "title", listed=False,
        window=range(len(tags.words)), aside_places=tuple(hit for at, hit in places if aside(tags, at)),
    )


def _did(scenes: Sequence[Scene], day: date | None, near: tuple[str, ...]) -> Iterator[str]:
    ids = (actor_of(hit.actors, day, near) for scene in scenes for hit in scene.actors if hit.acts)
    return (found for found in ids if found and found != "unknown")
