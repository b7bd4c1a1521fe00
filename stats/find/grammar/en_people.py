"""English noun phrases for people: how many they are and which noun names them (codebook 3, 4 and 6)."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from stats.find.grammar.en_head import Head, head_at
from stats.find.grammar.en_modifiers import modified, name_end
from stats.find.grammar.en_words import capital, kinds, stands_alone
from stats.find.people import VAGUE_PLURAL, People
from stats.find.tags import Tags

DEFINITE = frozenset(("the", "these", "those", "this"))
OWN = frozenset(("his", "her", "their", "its", "our", "my", "whose"))
_PLURAL = VAGUE_PLURAL["en"]
_BARRED = frozenset(("no", "any", "every", "each", "without", "what", "which", "neither", "many"))
_DENIED_REACH = 5
_FORCES = frozenset(("member", "combatant", "security"))
_OF_A_FORCE = frozenset(("person", "gunman", "member"))


class _Quantity(NamedTuple):
    """How many, as told before the noun; `end` is where the noun phrase goes on."""

    end: int
    low: int
    high: int | None
    bound: str
    rule: str
    others: bool = False
    definite: bool = False


def people_at(tags: Tags, position: int) -> People | None:
    """The phrase for people that begins at a word, with what follows its noun, or None."""
    for read in (_nobody, _counted, _bare, _named, _pronoun):
        people = read(tags, position)
        if people:
            return people
    return None


def _counted(tags: Tags, position: int) -> People | None:
    """A number, an article or another word for how many, then a noun, "others" or nothing at all."""
    quantity = _quantity(tags, position)
    if quantity is None:
        return None
    head = head_at(tags, quantity.end, definite=quantity.definite)
    if head and head.noun and head.noun.number == "plural" and quantity.rule in ("person", "ordinal") and quantity.bound == "exact":
        return None
    return modified(tags, _of_head(position, quantity, head)) if head else _without_noun(tags, position, quantity)


def _quantity(tags: Tags, position: int) -> _Quantity | None:
    form = tags.form(position)
    if number := _number(tags, position) or _group(tags, position):
        return number
    if form in ("a", "an", "another"):
        return _article(tags, position)
    if form not in DEFINITE and form not in OWN:
        return None
    rule, definite = ("definite", True) if form in DEFINITE else ("own", False)
    other = tags.form(position + 1) == "other"
    if inner := _number(tags, position + 1 + other):
        return inner._replace(rule=f"{rule}+number", definite=definite, others=other or inner.others)
    return _Quantity(position + 1 + other, _PLURAL, None, "vague", rule, other, definite)


def _number(tags: Tags, position: int) -> _Quantity | None:
    """A number that is no age, with "more" or "others" behind it; "dozens of" goes on behind its "of"."""
    number = tags.numbers.get(position)
    if number is None or number.low is None or tags.form(position - 1) in ("$", "€", "£", "no", "number"):
        return None
    if any(age.start <= position < age.end for age in tags.ages):
        return None
    end = number.end + (tags.form(number.end) == "of" and not _definite(tags, number.end + 1))
    others = "others" in kinds(tags, end, "people_words")
    return _Quantity(end + others, number.low, number.high, number.bound, "number", others)


def _definite(tags: Tags, position: int) -> bool:
    return tags.form(position) in DEFINITE or tags.form(position) in OWN or tags.form(position) in ("them", "whom")


def _group(tags: Tags, position: int) -> _Quantity | None:
    """ "A group of five men", "a family of five"; a group without a number is a plural."""
    hit = tags.word(position, "people_words")
    what = hit.values[0].value if hit else ""
    if hit is None or what not in ("group", "family"):
        return None
    if number := _number(tags, hit.end):
        return number._replace(rule=what if what == "family" else "number")
    return _Quantity(hit.end, _PLURAL, None, "vague", "person") if what == "group" else None


def _article(tags: Tags, position: int) -> _Quantity:
    """ "A", "another", "a third", "another two": one person, or the number behind it."""
    another = tags.form(position) == "another"
    if number := _number(tags, position + 1):
        return number._replace(others=another or number.others)
    if not another and "ordinal" in kinds(tags, position + 1, "people_words"):
        return _Quantity(position + 2, 1, 1, "exact", "ordinal", True)
    return _Quantity(position + 1, 1, 1, "exact", "others" if another else "person", another)


def _of_head(position: int, quantity: _Quantity, head: Head) -> People:
    """The people of a quantity and a noun: a singular noun is one, a plural without a number is vague."""
    one = quantity.rule in ("definite", "own") and head.noun is not None and head.noun.number == "singular"
    low, high, bound = (1, 1, "exact") if one else (quantity.low, quantity.high, quantity.bound)
    rule = f"{quantity.rule}+person" if head.noun and quantity.rule.endswith("number") else quantity.rule
    if quantity.others:
        rule = "ordinal" if rule == "ordinal" else "number+person+other" if "number" in rule else "person+other"
    people = People(position, head.end, low, high, bound, rule, others=quantity.others, definite=quantity.definite, ages=head.ages)
    return _described(people, head)


def _described(people: People, head: Head) -> People:
    """What the noun and the words before it say of the people."""
    if head.noun:
        people = people.with_noun(head.noun)
        people = replace(people, outcome=None if head.noun.kind == "person" else people.outcome)
    if "child" in head.said:
        people = replace(people, age_group="child", status="civilian")
    for sex in ("female", "male"):
        people = replace(people, sex=sex) if sex in head.said else people
    for status in ("civilian", "security", "member"):
        people = replace(people, status=status) if status in head.said and people.status == "unknown" else people
    return _belonging(replace(people, outcome=head.outcome or people.outcome), head)


def _belonging(people: People, head: Head) -> People:
    """A force before the noun makes them its members; who is only suspected, or was one once, is none."""
    if head.said & {"suspected", "former"} and people.status in _FORCES | {"unknown"}:
        return replace(people, status="unknown", former="former" in head.said)
    if head.force and people.noun and people.noun.kind in _OF_A_FORCE:
        return replace(people, force=head.force, status="member")
    return people


def _without_noun(tags: Tags, position: int, quantity: _Quantity) -> People | None:
    """ "Three more", "another", "a third", "five" where nothing follows that could be counted instead."""
    if quantity.rule in ("person", "definite", "own") or not stands_alone(tags, quantity.end):
        return None
    rule = "number+others" if quantity.others and quantity.rule == "number" else quantity.rule
    status = "civilian" if rule == "family" else "unknown"
    return modified(tags, People(position, quantity.end, quantity.low, quantity.high, quantity.bound, rule,
                                 status=status, others=quantity.others, definite=quantity.definite))


def _bare(tags: Tags, position: int) -> People | None:
    """A noun without any word for how many: a plural is vague, a singular one person, as in headlines."""
    starts = position in tags.nouns or position in tags.actors or bool(kinds(tags, position, "status_words"))
    starts = starts or any(age.start == position for age in tags.ages)
    head = head_at(tags, position) if starts and tags.form(position - 1) not in _BARRED else None
    if head is None or head.noun is None:
        return None
    if head.noun.outcome and _denied(tags, position):
        return _described(People(position, head.end, 0, 0, "exact", "none"), head)
    low, high, bound = (1, 1, "exact") if head.noun.number == "singular" else (_PLURAL, None, "vague")
    return modified(tags, _of_head(position, _Quantity(position, low, high, bound, "person"), head))


def _denied(tags: Tags, position: int) -> bool:
    """ "No damage or casualties": a denial goes on behind "or"."""
    before = [tags.form(at) for at in range(max(0, position - _DENIED_REACH), position)]
    return bool(before) and before[-1] in ("or", "nor") and not {"no", "without", "any", "neither"}.isdisjoint(before)


def _nobody(tags: Tags, position: int) -> People | None:
    """ "No one", "nobody", "no civilians", "without any casualties": a stated zero."""
    hit = tags.word(position, "people_words")
    what = hit.values[0].value if hit else ""
    if hit is None or what not in ("nobody", "anybody", "no"):
        return None
    if what == "no":
        head = head_at(tags, hit.end)
        return _described(People(position, head.end, 0, 0, "exact", "none"), head) if head and head.noun else None
    if tags.form(hit.end) in ("else", "of") or (what == "anybody" and not _negated(tags, position)):
        return None
    return People(position, hit.end, 0, 0, "exact", "none")


def _negated(tags: Tags, position: int) -> bool:
    before = range(max(0, position - _DENIED_REACH), position)
    return any("negation" in kinds(tags, at) or tags.form(at) == "without" for at in before)


def _named(tags: Tags, position: int) -> People | None:
    """A person named without a noun: a common given name and at least one more word of a name."""
    given = tags.word(position, "given_names")
    if given is None or position in tags.places or position in tags.actors or not capital(tags, position):
        return None
    end = name_end(tags, given.end)
    ages = next((age.years for age in tags.ages if age.end == position), ())
    people = People(position, end, 1, 1, "exact", "name", sex=given.values[0].value, named=1, ages=ages)
    return modified(tags, people) if end - position > 1 else None


def _pronoun(tags: Tags, position: int) -> People | None:
    sex = {"he": "male", "she": "female"}.get(tags.form(position))
    return People(position, position + 1, 1, 1, "exact", "pronoun", sex=sex, definite=True) if sex else None
