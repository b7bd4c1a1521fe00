"""Names before what befell their bearer, as in a list: 1- سامر عودة (جريح). Two of other first names are two people."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_names import called
from stats.find.grammar.ar_number import LABEL_MARKS
from stats.find.people import People
from stats.find.tags import Tags

_MARKS = LABEL_MARKS | {"(", ":", "،", ","}
_NAME = range(2, 6)


def named_before(tags: Tags, people: People) -> People:
    """One casualty, by a noun alone, with the name that opens the item right before it."""
    alone = people.rule == "person" and people.low == people.high == 1 and not (people.named or people.definite)
    if not alone or people.noun is None or people.noun.outcome is None:
        return people
    end = _before_age(tags, _before_marks(tags, people.start))
    start = end
    while end - start < _NAME.stop and tags.form(start - 1).isalpha() and not {start - 1} & tags.triggers.keys():
        start -= 1
    opens = start == 0 or tags.form(start - 1) in _MARKS
    title = tags.nouns.get(start) if tags.form(start).startswith("ال") else None
    start += title is not None
    given = tags.word(start, "given_names")
    if not opens or end - start not in _NAME or given is None or given.clitics:
        return people
    people = people.with_noun(title.values[0]) if title else people  # الطفلة سولين عودة
    sex = given.values[0].value if people.sex == "unknown" else people.sex
    return replace(people, called=called(tags, replace(people, start=start, end=end)), sex=sex)


def _before_marks(tags: Tags, position: int) -> int:
    return position - (tags.form(position - 1) in _MARKS)


def _before_age(tags: Tags, position: int) -> int:
    """Before an age, and the mark before it."""
    return next((_before_marks(tags, age.start) for age in tags.ages if age.end == position), position)
