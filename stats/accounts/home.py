"""Arabic places where those harmed are only from: the harm was done in another area that a sentence tells (codebook 8)."""

from __future__ import annotations

from stats.find.gazetteer import CAPITAL
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags

_SHE_IS = frozenset(("هو", "هي", "هما", "هم", "هن"))
_GAP = 1


def from_there(tags: Tags, hit: PlaceHit) -> bool:
    """Whether somebody is from a place, where another area is told: بقصف على دمشق من محافظة حمص, وهو من ريف حماة, with the
    smaller places told right behind it (ناحية …، قرية …)."""
    return tags.lang == "ar" and _elsewhere(tags, hit) and (_opens(tags, hit) or _goes_on(tags, hit))


def _elsewhere(tags: Tags, hit: PlaceHit) -> bool:
    """Whether a governorate or its capital is told that the place cannot lie in."""
    others = (other for other in tags.places.values() if not other.role and "from" not in other.kinds)
    areas = (other.adm1 for other in others if other.level == "adm1" or other.candidates[0].size >= CAPITAL)
    return any(area and not set(hit.adm1) & set(area) for area in areas)


def _opens(tags: Tags, hit: PlaceHit) -> bool:
    """Whether "from" stands before a place and right behind another, behind people, or behind "he is"."""
    start = hit.first - 1
    if "from" not in hit.kinds or tags.form(start) != "من":
        return False
    placed = any(other.last == start for other in tags.places.values())
    people = any(noun.end == start for noun in tags.nouns.values())
    return placed or people or tags.form(start - 1).removeprefix("و") in _SHE_IS


def _goes_on(tags: Tags, hit: PlaceHit) -> bool:
    """Whether a place is told right behind one where somebody is from."""
    before = next((other for other in tags.places.values() if 0 <= hit.first - other.last <= _GAP), None)
    named = before is not None and any(kind in _NOUNS for kind in hit.kinds)
    return named and before is not None and "in" not in hit.kinds and from_there(tags, before)


_NOUNS = ("village", "town", "city", "district", "governorate")
