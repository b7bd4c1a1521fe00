"""Arabic places from which those harmed are, or whence others were hit: the harm was done in another that a sentence tells
(codebook 8)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile

from stats.find.gazetteer import CAPITAL
from stats.find.grammar.ar_epithet import own_town
from stats.find.grammar.ar_names import may_be_name
from stats.find.place_hit import PlaceHit
from stats.find.place_words import AREAS, SETTLEMENTS, kind_of
from stats.find.tags import Tags
from stats.language import form_words

_IS_FROM = form_words("ar", "is_from")
_GAP, _TO_REACH = 1, 8


def may_be_home(tags: Tags, hit: PlaceHit) -> bool:
    """Whether somebody may be from a place: قتل رجل من محافظة حمص, وهو من ريف حماة, with the smaller or larger places told
    right behind it (ناحية …، قرية …, بريف …); or it may be that of his office: مختار بلدة سرمين."""
    return _opens(tags, hit) or _goes_on(tags, hit) or of_office(tags, hit)


def of_office(tags: Tags, hit: PlaceHit) -> bool:
    """Whether the town stands right behind one person, who is somebody of that town."""
    told = (noun.values[0] for noun in tags.nouns.values() if noun.end == hit.first)
    return own_town(hit) and any(noun.number == "singular" and noun.outcome is None for noun in told)


def fired_from(tags: Tags, position: int) -> bool:
    """Whether what hit another place came from one: بصواريخ أطلقت من مدينة تل رفعت على مدينة إدلب."""
    hit = tags.places[position]
    if tags.form(hit.first - 1) != "من":
        return False
    fired = any(0 < hit.first - weapon.start <= _FIRED for weapon in tags.weapons)
    aimed = (other for other in tags.places.values() if "to" in other.kinds and 0 <= other.first - hit.last <= _AIMED)
    return any(fired or tags.form(other.first - 1) == "علي" for other in aimed)


_FIRED, _AIMED = 8, 2


def posted_in(tags: Tags, position: int) -> bool:
    """Whether a place is where a unit stands that hit another: القوات المتمركزة في الفوج 9 في مدينة ازرع قصفت مدينة طفس."""
    hit = tags.places[position]
    if _UNITS.isdisjoint(tags.forms):
        return False
    before = takewhile(lambda at: tags.form(at)[:1].isalnum() and at not in tags.triggers, range(hit.first - 1, -1, -1))
    near = list(islice(before, _POSTED))
    post = next((at for at in near if kind_of(tags.form(at), tags.lang) == "post"), None)
    held = post is not None and any(tags.form(at) in _UNITS for at in range(post + 1, hit.first))
    return held and any(other.start > hit.end and other.adm1 and other.level != "adm1" for other in tags.places.values())


_POSTED, _UNITS = 8, form_words("ar", "garrison")


def not_whence(tags: Tags) -> list[PlaceHit]:
    """The places of a sentence without those where somebody may be from, or from where another was hit."""
    places = sorted(tags.places.items())
    return [hit for at, hit in places if tags.lang != "ar" or not (may_be_home(tags, hit) or fired_from(tags, at))]


def elsewhere(tags: Tags, hit: PlaceHit, others: Sequence[PlaceHit], clause: range) -> bool:
    """Whether a governorate or its capital is told that a place cannot lie in, or another place as where it was done.

    `others` are the places that may be of harm.
    """
    others = [other for other in others if other.adm1 and "from" not in other.kinds and not may_be_home(tags, other)]
    apart = [other for other in others if not set(hit.adm1) & set(other.adm1)]
    broad = (other.level == "adm1" or other.candidates[0].size >= CAPITAL for other in apart)
    if any(broad) and not of_office(tags, hit):
        return True
    within = [other for other in others if other.first - hit.last > _GAP and AREAS.isdisjoint(other.kinds)]
    return any(_done_in(tags, hit, other, clause) for other in (*apart, *within))


def _done_in(tags: Tags, hit: PlaceHit, other: PlaceHit, clause: range) -> bool:
    """Whether what befell those told was done in another place, which opens their clause or is told behind.

    "One from A and another in B" are not told apart from two places of harm.
    """
    before = tags.form(other.first - 1)
    inside = not _WHERE.isdisjoint(other.kinds) or tags.form(other.first).startswith("ب") or before in _IN or _struck(tags, other)
    own = any(noun.end == other.first > hit.end and tags.form(noun.start).startswith("و") for noun in tags.nouns.values())
    opens = other.first < hit.first and not any(at in tags.triggers for at in range(clause.start, other.first))
    return inside and not own and other.first in clause and (opens or other.first >= hit.end)


def _struck(tags: Tags, hit: PlaceHit) -> bool:
    """Whether an act is told right before a place as on it: بقصف على بلدة سرمين, بغارة استهدفت سرمين."""
    return _struck_at(tags, hit.first)


def _struck_at(tags: Tags, position: int) -> bool:
    aimed = tags.form(position - 1) == "علي" or tags.value(position - 1, "clause_words") == "struck"
    return aimed and any(0 < position - weapon.start <= _AIMED_AT for weapon in tags.weapons)


_AIMED_AT = 5
_WHERE, _IN = frozenset(("in", "near", "outside")), frozenset(("في", "داخل"))


def done_there(tags: Tags, told: Sequence[PlaceHit]) -> bool:
    """Whether "in the village" says that somebody was harmed at the only place where those told are from: قتل شاب من أبناء قرية
    سرمين برصاص مجهولين في القرية; not "the people of the village"."""
    if tags.lang != "ar" or len(told) != 1:
        return False
    home = told[0]
    own = SETTLEMENTS.intersection(home.kinds) or SETTLEMENTS
    return any(_the(tags.form(at)) in own and _within(tags, home, at) for at in range(home.last, len(tags.words)))


def _the(form: str) -> str:
    """The kind of settlement that a word with its article tells of."""
    bare = form.removeprefix("ب")
    return kind_of(bare.removeprefix("ال"), "ar") if bare.startswith("ال") else ""


def _within(tags: Tags, home: PlaceHit, at: int) -> bool:
    """Whether what is told at a word was struck, or stands in the clause of those harmed as where they were."""
    inside = tags.form(at).startswith("ب") or kind_of(tags.form(at - 1), "ar") in _AT
    return _struck_at(tags, at) or (inside and not any(_goes_off(tags, near) for near in range(home.last, at)))


def _goes_off(tags: Tags, at: int) -> bool:
    """Whether a word leaves the clause: a comma, or "and" with no people and no harm behind it, as in "and was buried in"."""
    form = tags.form(at)
    told = at in tags.nouns or at in tags.triggers or at in tags.numbers or kind_of(form, tags.lang)
    return form in _COMMAS or (form.startswith("و") and not told)


_COMMAS, _AT = frozenset(("،", ",")), frozenset(("in", "near", "side", "road"))


def _opens(tags: Tags, hit: PlaceHit) -> bool:
    """Whether "from" stands before a place and right behind another, people, a mark behind a name, or "he is"."""
    start = hit.first - 1
    if "from" not in hit.kinds or tags.form(start) != "من":
        return False
    placed = any(other.last == start for other in tags.places.values())
    people = any(noun.end == start for noun in tags.nouns.values())
    named = tags.form(start - 1) == "،" and "الي" not in tags.forms[start:start + _TO_REACH]
    return placed or people or named or tags.form(start - 1).removeprefix("و") in _IS_FROM or _behind_name(tags, start)


def _behind_name(tags: Tags, position: int) -> bool:
    """Whether a name stands right before a word, behind what befell its bearer or a word for him: قتل سالم درويش من …"""
    begin = next((at for at in range(position - 1, max(position - _NAME, -1), -1) if not may_be_name(tags, at)), -1)
    known = begin + 1 in tags.told_before or any(noun.end == begin + 1 for noun in tags.nouns.values())
    return known and begin + 1 < position and begin >= 0


_NAME = 6


def _goes_on(tags: Tags, hit: PlaceHit) -> bool:
    """Whether a place is told right behind one where somebody is from: smaller, or the area that one lies in."""
    before = next((other for other in tags.places.values() if 0 <= hit.first - other.last <= _GAP), None)
    if before is None or not (before.role == "home" or _opens(tags, before) or _goes_on(tags, before)):
        return False
    smaller = any(kind in _NOUNS for kind in hit.kinds) and "in" not in hit.kinds
    around = not AREAS.isdisjoint(hit.kinds) or hit.candidates[0].size >= CAPITAL
    return (smaller or around) and bool(set(hit.adm1) & set(before.adm1))


_NOUNS = ("village", "town", "city", "district", "governorate")
