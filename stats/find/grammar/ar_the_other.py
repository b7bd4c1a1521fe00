"""Arabic: who the second of two was, behind who the first was: أحدهما طفل والآخر امرأة (codebook 4)."""

from __future__ import annotations

from stats.find.grammar.ar_people import people_at
from stats.find.people import People
from stats.find.tags import Tags

_OTHER, _ONE, _APART = frozenset(("والاخر", "والاخري")), frozenset(("احدهما", "احداهما")), 8


def the_other(tags: Tags, position: int) -> People | None:
    """The one person told behind "and the other", where "one of them" stands before it."""
    if tags.form(position) not in _OTHER or _ONE.isdisjoint(tags.forms[max(0, position - _APART):position]):
        return None
    people = people_at(tags, position + 1)
    one = people is not None and people.noun is not None and people.low == people.high == 1 and not people.definite
    return people if one else None
