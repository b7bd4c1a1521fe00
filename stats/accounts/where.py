"""Where a scene says the harm was done (codebook 8)."""

from __future__ import annotations

from stats.accounts.scene import Scene
from stats.find.place import PlaceHit

_BROAD = ("country", "adm1")


def told_places(scene: Scene) -> tuple[PlaceHit, ...]:
    """The places of a scene's own sentence, or else of those just before it."""
    return scene.places or scene.near_places


def spots(scene: Scene) -> frozenset[str]:
    """Keys of the places below the first level that a scene's own sentence tells."""
    return frozenset(key for hit in scene.places if hit.level not in _BROAD for key in _keys(hit))


def _keys(hit: PlaceHit) -> list[str]:
    return [place.pcode or place.name_en for place in hit.candidates]


def names(scene: Scene) -> frozenset[str]:
    """P-codes of the first-level areas the places of a scene may lie in."""
    return frozenset(area for hit in scene.places for area in hit.adm1)
