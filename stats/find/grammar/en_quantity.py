"""How many people an English noun phrase tells of, as said before its noun (codebook 3)."""

from __future__ import annotations

from typing import NamedTuple

from stats.find.grammar.en_words import capital, kinds, readings, stands_alone
from stats.find.people import NTH, VAGUE_PLURAL
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import form_words, table

DEFINITE = frozenset(("the", "these", "those", "this"))
OWN = frozenset(("his", "her", "their", "its", "our", "my", "whose"))
PLURAL = VAGUE_PLURAL["en"]
_OWNER = 3
_NAME = 4
_SAID = form_words("en", "spoke")
_ORDINALS = {
    form: number for row in table("en", "people_words") if row["what"] == "ordinal" for number, form in enumerate(row.forms(), 2)
}


class Quantity(NamedTuple):
    """How many, as told before the noun; `end` is where the noun phrase goes on."""

    end: int
    low: int
    high: int | None
    bound: str
    rule: str
    others: bool = False
    definite: bool = False


def quantity_at(tags: Tags, position: int) -> Quantity | None:
    """The number, article or other word for how many at a word: "twelve", "a third", "the other two", "a family of"."""
    form = tags.form(position)
    if number := _number(tags, position) or _group(tags, position):
        every = tags.form(position - 1) == "all" and number.bound == "exact" and not number.others
        return number._replace(rule="definite+number", definite=True) if every else number
    if form in ("a", "an", "another"):
        return _article(tags, position)
    if tags.form(position - 1) in (",", "and") and "ordinal" in kinds(tags, position, "people_words"):
        alone = "after" in readings(tags, position + 1)
        return Quantity(position + 1, 1, 1, "exact", "ordinal", True) if alone else None
    if form == "others" and tags.form(position - 1) not in ("among", "amongst", "the", "like"):
        return Quantity(position + 1, PLURAL, None, "vague", "others", True)
    if form not in DEFINITE and form not in OWN:
        return None
    if form == "the" and "ordinal" in kinds(tags, position + 1, "people_words") and stands_alone(tags, position + 2):
        return Quantity(position + 2, 1, 1, "exact", "ordinal", True)
    if form == "the" and (nth := _ORDINALS.get(tags.form(position + 1))) and _of_victims(tags, position + 2):
        return Quantity(position + 2, 1, 1, "exact", f"ordinal{NTH}{nth}", True)
    rule, definite = ("definite", True) if form in DEFINITE and not _owner(tags, position + 1) else ("own", False)
    other = tags.form(position + 1) == "other"
    if inner := _number(tags, position + 1 + other):
        return inner._replace(rule=f"{rule}+number", definite=definite, others=other or inner.others)
    begin = position + 1 + other if form in OWN else _owner(tags, position + 1) or position + 1 + other
    return Quantity(begin, PLURAL, None, "vague", rule, other, definite)


def _of_victims(tags: Tags, position: int) -> bool:
    """Whether one of those harmed is told at a word: "the fourth victim"."""
    noun = tags.noun(position)
    return noun is not None and noun.kind == "casualty" and noun.number == "singular"


def _owner(tags: Tags, position: int) -> int:
    """Where what "the son's" or "the cell's" own begins; 0 where nobody owns it."""
    ends = range(position + 1, position + _OWNER + 1)
    end = next((at for at in ends if tags.form(at) == "'s" or "preposition" in kinds(tags, at)), 0)  # "the dead in Monday's raid"
    end = end if tags.form(end) == "'s" else 0
    return end + 1 if end and tags.form(end + 1).isalpha() else 0


def _number(tags: Tags, position: int) -> Quantity | None:
    """A number that is no age, with "more" or "others" behind it; "dozens of" goes on behind its "of"."""
    number = tags.numbers.get(position)
    if number is None or number.low is None or tags.form(position - 1) in ("$", "€", "£", "no", "number"):
        return None
    if any(age.start <= position < age.end for age in tags.ages) or age_of_named(tags, position, number.end):
        return None
    if tags.form(number.end) == "of" and tags.form(number.end + 1) in OWN and tags.form(number.end + 2) == "own":
        return Quantity(number.end + 3, number.low, number.high, number.bound, "number")
    if _own_kin(tags, number.end):
        return Quantity(number.end + 2, number.low, number.high, number.bound, "number")
    end = number.end + (tags.form(number.end) == "of" and not _definite(tags, number.end + 1))
    others = "others" in kinds(tags, end, "people_words")
    return Quantity(end + others, number.low, number.high, number.bound, "number", others)


def _own_kin(tags: Tags, position: int) -> bool:
    """ "Of his sons"."""
    noun = tags.nouns.get(position + 2)
    kin = noun is not None and noun.values[0].kind in (*RELATIVES, "child")
    return kin and tags.form(position) == "of" and tags.form(position + 1) in OWN


def age_of_named(tags: Tags, position: int, end: int) -> bool:
    """ "Omar, 12, was killed", "the other, 24, …"."""
    digits = tags.form(position).isdecimal() and end == position + 1
    before = position - 2 - (tags.form(position - 2) == ".")
    named = capital(tags, before) or tags.form(before) == "other" or "ordinal" in kinds(tags, before, "people_words")
    closed = tags.form(end) == "," or (tags.form(end) == "." and _speaks(tags, before))
    person = tags.form(end) in _BEHIND_AGE and _whole_name(tags, before)  # "killed Omar Saleh, 12, and Sami Ali, 45."
    return digits and tags.form(position - 1) == "," and (closed or person) and named


def _whole_name(tags: Tags, position: int) -> bool:
    """Whether a given name and another stand before a word with it: no town, whose dead a number may be."""
    near = range(max(0, position - _NAME), position)
    return any(tags.word(at, "given_names") and at not in tags.places and all(capital(tags, i) for i in range(at, position + 1))
               for at in near)


_BEHIND_AGE = frozenset((".", "", "and", ";", ")", "&"))


def _speaks(tags: Tags, position: int) -> bool:
    """Whether a name behind a word of saying ends at a word: "…, said Halima, 38."."""
    return any(tags.form(at) in _SAID for at in range(position - _NAME, position))


def _definite(tags: Tags, position: int) -> bool:
    return tags.form(position) in DEFINITE or tags.form(position) in OWN or tags.form(position) in ("them", "whom")


def _group(tags: Tags, position: int) -> Quantity | None:
    """ "A group of five men", "a family of five"; a group without a number is a plural."""
    hit = tags.word(position, "people_words")
    what = hit.values[0].value if hit else ""
    if hit and what == "same" and tags.form(hit.end) != "as":
        return Quantity(hit.end, PLURAL, None, "vague", "same")
    if hit is None or what not in ("group", "family"):
        return None
    if number := _number(tags, hit.end):
        return number._replace(rule=what if what == "family" else "number")
    return Quantity(hit.end, PLURAL, None, "vague", "person") if what == "group" else None


def _article(tags: Tags, position: int) -> Quantity:
    """ "A", "another", "a third", "another two": one person, or the number behind it."""
    further = tags.form(position + 1) in ("further", "additional")
    another = tags.form(position) == "another" or further
    if number := _number(tags, position + 1 + further):
        return number._replace(others=another or number.others)
    if not another and "ordinal" in kinds(tags, position + 1, "people_words"):
        return Quantity(position + 2, 1, 1, "exact", "ordinal", True)
    return Quantity(position + 1, 1, 1, "exact", "others" if another else "person", another)
