"""What the people of an English list tell of one another: one number, their ages, whose family they are (codebook 3 and 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.en_sex import owners
from stats.find.people import People
from stats.find.tags import Tags


def together(tags: Tags, items: Sequence[People]) -> tuple[People, ...]:
    """The items of a list with what the others say of them."""
    return _families(_under_one_number(tags, owners(tags, _with_ages(_respective(tags, items)))))


def _with_ages(items: Sequence[People]) -> Sequence[People]:
    """ "A boy and a girl, aged nine and 12,": an age for each of them."""
    ages = items[-1].ages
    if len(items) < 2 or len(ages) != len(items) or any(item.high != 1 for item in items) or any(i.ages for i in items[:-1]):
        return items
    return [replace(item, ages=(age,)) for item, age in zip(items, ages, strict=True)]


def _under_one_number(tags: Tags, items: Sequence[People]) -> Sequence[People]:
    """ "Nine men, women and children": the number counts all of them."""
    one, *rest = items
    bare = all(i.rule == "person" and i.bound == "vague" and not (i.outcome or i.named or i.former) for i in rest)
    joined = rest and bare and tags.form(rest[-1].start - 1) == "and"
    if not joined or one.rule not in ("number+person", "number+person+other") or one.low < 2 or one.outcome or one.ages:
        return items
    status, sex, age = ({getattr(item, name) for item in items} for name in ("status", "sex", "age_group"))
    return [replace(one, end=rest[-1].end, noun=None, rule="number+both", force=(), status=_common(status), sex=_common(sex),
                    age_group=_common(age))]


def _common(values: set[str]) -> str:
    return values.pop() if len(values) == 1 else "unknown"


def _respective(tags: Tags, items: Sequence[People]) -> Sequence[People]:
    """ "Three and five children respectively": children all."""
    one, two = items[0], items[-1]
    paired = len(items) == 2 and one.rule == "number" and one.noun is None and two.noun is not None
    told = paired and "respectively" in (tags.form(two.end - 1), tags.form(two.end))
    return [one.with_noun(two.noun), two] if told and two.noun else items


def _families(items: Sequence[People]) -> tuple[People, ...]:
    """A person told together with their own spouse, child or parent is a civilian (codebook 6)."""
    own = any(item.rule.startswith("own") and item.noun and item.noun.kind == "relative" for item in items)
    if not own:
        return tuple(items)
    return tuple(replace(i, status="civilian") if i.status == "unknown" and not i.force else i for i in items)
