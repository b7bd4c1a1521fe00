"""Arabic places where those harmed are only from: the harm was done in another area that a sentence tells (codebook 8)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.gazetteer import CAPITAL
from stats.find.place_hit import PlaceHit
from stats.find.place_words import AREAS
from stats.find.tags import Tags
from stats.language import form_words

_IS_FROM = form_words("ar", "is_from")
_GAP, _TO_REACH = 1, 8


def may_be_home(tags: Tags, hit: PlaceHit) -> bool:
    """Whether somebody may be from a place: قتل رجل من محافظة حمص, وهو من ريف حماة, with the smaller or larger places told
    right behind it (ناحية …، قرية …, بريف …)."""
    return _opens(tags, hit) or _goes_on(tags, hit)


def not_homes(tags: Tags) -> list[PlaceHit]:
    """The places of a sentence without those where somebody may be from."""
    return [hit for _, hit in sorted(tags.places.items()) if tags.lang != "ar" or not may_be_home(tags, hit)]


def elsewhere(tags: Tags, hit: PlaceHit, others: Sequence[PlaceHit], clause: range) -> bool:
    """Whether a governorate or its capital is told that a place cannot lie in, or another place as where it was done.

    `others` are the places that may be of harm.
    """
    others = [other for other in others if "from" not in other.kinds and not may_be_home(tags, other)]
    others = [other for other in others if other.adm1 and not set(hit.adm1) & set(other.adm1)]
    broad = any(other.level == "adm1" or other.candidates[0].size >= CAPITAL for other in others)
    return broad or any(_done_in(tags, hit, other, clause) for other in others)


def _done_in(tags: Tags, hit: PlaceHit, other: PlaceHit, clause: range) -> bool:
    """Whether what befell those told was done in another place, which opens their clause or is told behind.

    "One from A and another in B" are not told apart from two places of harm.
    """
    before = tags.form(other.first - 1)
    inside = not _WHERE.isdisjoint(other.kinds) or tags.form(other.first).startswith("ب") or before in _IN
    own = any(noun.end == other.first > hit.end and tags.form(noun.start).startswith("و") for noun in tags.nouns.values())
    opens = other.first < hit.first and not any(at in tags.triggers for at in range(clause.start, other.first))
    return inside and not own and other.first in clause and (opens or other.first >= hit.end)


_WHERE, _IN = frozenset(("in", "near", "outside")), frozenset(("في", "داخل"))


def _opens(tags: Tags, hit: PlaceHit) -> bool:
    """Whether "from" stands before a place and right behind another, people, a mark behind a name, or "he is"."""
    start = hit.first - 1
    if "from" not in hit.kinds or tags.form(start) != "من":
        return False
    placed = any(other.last == start for other in tags.places.values())
    people = any(noun.end == start for noun in tags.nouns.values())
    named = tags.form(start - 1) == "،" and "الي" not in tags.forms[start:start + _TO_REACH]
    return placed or people or named or tags.form(start - 1).removeprefix("و") in _IS_FROM


def _goes_on(tags: Tags, hit: PlaceHit) -> bool:
    """Whether a place is told right behind one where somebody is from: smaller, or the area that one lies in."""
    before = next((other for other in tags.places.values() if 0 <= hit.first - other.last <= _GAP), None)
    if before is None or not (before.role == "home" or _opens(tags, before) or _goes_on(tags, before)):
        return False
    smaller = any(kind in _NOUNS for kind in hit.kinds) and "in" not in hit.kinds
    around = not AREAS.isdisjoint(hit.kinds) or hit.candidates[0].size >= CAPITAL
    return (smaller or around) and bool(set(hit.adm1) & set(before.adm1))


_NOUNS = ("village", "town", "city", "district", "governorate")
