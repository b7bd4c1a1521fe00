"""The places that a scene tells, and what is asked of them again and again: which spots, and which areas they are."""

from __future__ import annotations

from functools import cached_property

from stats.find.gazetteer import CAPITAL
from stats.find.place_hit import PlaceHit
from stats.find.place_words import COUNTRYSIDE

AROUND = frozenset({"countryside", "governorate", "district"})
"""Kinds of words that tell of the land around a place."""
_BESIDE = frozenset({"near", "side", "outside"})


class Places(tuple[PlaceHit, ...]):
    """Places told together."""

    @cached_property
    def spots(self) -> frozenset[str]:
        """Keys of those below the first level, without the capital beside a smaller one."""
        told = [hit for hit in self if not hit.broad]
        told = [hit for hit in told if hit.adm1] or told  # beside a town the north of a country is no spot
        fine = [hit for hit in told if not AROUND.intersection(hit.kinds)] or told
        smaller = [hit for hit in fine if hit.candidates[0].size < CAPITAL]
        return frozenset(key for hit in smaller or fine for key in keys(hit))

    @property
    def towns(self) -> frozenset[str]:
        """The same, with capitals called cities beside smaller towns: "in Saraqib and the outskirts of the city of Idlib"."""
        cities = [hit for hit in self if not hit.broad and "city" in hit.kinds and not AROUND & set(hit.kinds)]
        return self.spots.union(key for hit in cities for key in keys(hit))

    @cached_property
    def areas(self) -> frozenset[str]:
        """P-codes of the first-level areas that they may lie in; what is near a city that is an area of its own, or to one side
        of it, may lie in its countryside. A village of many namesakes lies in the area of another, where one of these does."""
        sure = {area for hit in self if len(hit.adm1) == 1 for area in hit.adm1}
        around = (COUNTRYSIDE.get(area, area) for hit in self if not _BESIDE.isdisjoint(hit.kinds) for area in hit.adm1)
        return frozenset(area for hit in self for area in (sure.intersection(hit.adm1) or hit.adm1)).union(around)


NOWHERE = Places()


def keys(hit: PlaceHit) -> list[str]:
    """By what a place is told from others: its p-code, or its name."""
    return [place.pcode or place.name_en for place in hit.candidates]
