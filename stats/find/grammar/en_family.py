"""English: people who are said to be of one family are one another's relatives, and so civilians (codebook 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.en_quantity import PLURAL
from stats.find.people import People
from stats.find.person import PersonNoun
from stats.find.tags import Tags

_ONE, _FAMILY = frozenset(("the", "a", "same", "one", "single", "extended")), frozenset(("family", "household"))
_RELATIVES = PersonNoun("relative", "plural", "unknown", "unknown", "civilian", None)


def of_one_family(tags: Tags, people: People) -> People | None:
    """ "Five people from the same family"."""
    told = people.low > 1 and people.status == "unknown" and not (people.force or people.former)
    end = _past_family(tags, people.end) if told else people.end
    return replace(people, end=end, status="civilian") if end > people.end else None


def relatives(tags: Tags, position: int) -> People | None:
    """ "(All) of one family"."""
    end = _past_family(tags, position)
    return People(position, end, PLURAL, None, "vague", "person").with_noun(_RELATIVES) if end > position else None


def _past_family(tags: Tags, position: int) -> int:
    """Where "from the same family" ends; `position` where no such words begin there."""
    at = position + (tags.form(position) in ("from", "of", "members"))
    at += tags.form(at) == "of"
    while at > position and tags.form(at) in _ONE:
        at += 1
    return at + 1 if tags.form(at) in _FAMILY and tags.form(at - 1) in _ONE else position
