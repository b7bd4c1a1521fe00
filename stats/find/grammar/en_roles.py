"""One English person told by two of his roles: "a pharmacist and former councillor" (codebook 3)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.en_people import people_at
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import form_words

_ARTICLES, _ONE = frozenset(("a", "an", "one")), frozenset(("was", "is", "has"))
_ROLE, _ROLE_OF = form_words("en", "second_role"), form_words("en", "second_role_of")


def two_roles(tags: Tags, people: People) -> People:
    """A person with a second role behind "and": it has no article, and says what he was or is of, or one verb is told of both."""
    at = people.end + 1
    if people.low != 1 or people.noun is None or tags.form(people.start) not in _ARTICLES or tags.form(people.end) != "and":
        return people
    role = tags.form(at) in _ROLE or (tags.form(at) in _ROLE_OF and tags.form(at + 1) == "of")
    other = people_at(tags, at) if tags.form(at) not in _ARTICLES else None
    if other is None or other.noun is None or other.rule != "person" or other.high != 1 or other.definite:
        return people
    if not role and tags.form(other.end) not in _ONE:
        return people  # "a doctor and nurse" are two
    status = "civilian" if "civilian" in (people.status, other.status) else people.status
    sex = other.sex if people.sex == "unknown" else people.sex
    age = other.age_group if people.age_group == "unknown" else people.age_group
    return replace(people, end=other.end, status=status, sex=sex, age_group=age)
