"""Whether a sentence turns to another act in another town, though it tells the same number (codebook 1)."""

from __future__ import annotations

from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.setting import turns, turns_away
from stats.language import form_words

_KINDS = (
    frozenset(("air-strike", "drone-strike", "missile", "shelling")),
    frozenset(("shooting", "sniper", "clash", "execution")),
    frozenset(("explosive-device", "car-bomb", "suicide-attack")),
    frozenset(("mine-or-remnant",)),
)
"""Weapons that may be told for one another; a blast may be anything."""


def turns_elsewhere(scene: Scene, incident: Incident) -> bool:
    """Whether a sentence says that it goes on to something else than an incident of another town, or tells of another kind of
    act: "meanwhile a mine killed two in …"."""
    other = incident.scenes[-1]
    town = any(hit.adm1 and not hit.broad for hit in other.places)  # the north-west of a country is none
    return town and (scene.separate or _goes_on(scene) or _of_another_kind(scene, other))


def _goes_on(scene: Scene) -> bool:
    """Whether a sentence opens with a turn to something else, or tells it before its people: كما, فيما, "elsewhere"."""
    tags = scene.readings[-1].tags
    return tags.form(0) in _ALSO or turns(tags, 0) or turns_away(tags, scene.mentions[0].start)


_ALSO = form_words("ar", "also") | form_words("en", "also")


def _of_another_kind(scene: Scene, other: Scene) -> bool:
    """Whether all weapons of one are of another kind than all of the other."""
    ours, theirs = ({_kind(hit.weapon) for hit in told.weapons} for told in (scene, other))
    return None not in ours | theirs and bool(ours and theirs) and not ours & theirs


def _kind(weapon: str) -> frozenset[str] | None:
    return next((kind for kind in _KINDS if weapon in kind), None)
