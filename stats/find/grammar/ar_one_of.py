"""Arabic: "one of the students of …" behind a name says who that one is; it tells of nobody else (codebook 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_force import force
from stats.find.people import People
from stats.find.tags import Tags

_ONE, _COMMAS, _GRADED = frozenset(("احد", "احدي")), frozenset(("،", ",")), 3


def one_of(tags: Tags, people: People) -> People | None:
    """Somebody named, and of whom he is one: الشاب سليم حمدان أحد طلاب الكلية, سليم حمدان، أحد أبرز قادة الفصيل."""
    at = people.end + (tags.form(people.end) in _COMMAS)
    if people.named != 1 or people.high != 1 or tags.form(at) not in _ONE:
        return None
    hit = next((tags.nouns[of] for of in range(at + 1, at + _GRADED) if of in tags.nouns), None)
    if hit is None or hit.clitics not in ("", "ال"):
        return None
    noun = hit.values[0]
    if noun.number not in ("plural", "sound") or noun.outcome or noun.possessed:
        return None
    people = replace(people, end=_past_office(tags, hit.end))
    if (of := force(tags, replace(people, end=hit.end, noun=noun, named=0))) and not people.force:
        return replace(people, end=_past_office(tags, of.end), force=of.force, status=of.status)
    told = people.status != "unknown" or noun.kind == "people"
    return people if told else replace(people, status=noun.status)


def _past_office(tags: Tags, position: int) -> int:
    """Behind what he does besides: أحد ضباط الجيش والعامل في …"""
    hit = tags.nouns.get(position)
    does = hit is not None and hit.clitics == "وال" and hit.values[0].number == "singular" and tags.form(hit.end) in _WITH
    return position + 1 if does else position


_WITH = frozenset(("في", "مع", "لدي", "ضمن", "من"))
