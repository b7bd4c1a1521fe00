"""Arabic lists of names, which need no و between them: names in a table or not, each with its age or kin (codebook 3 and 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.age import OLDEST, ages_after
from stats.find.grammar.ar_force import among_some, graded
from stats.find.grammar.ar_name_behind import past_note
from stats.find.grammar.ar_names import KUNYA, NOT_IN_NAMES, begins_name, may_name, name_end
from stats.find.grammar.ar_number import LABEL_MARKS
from stats.find.grammar.ar_people import people_at
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import folded, form_words

_LONGEST = 5
_NAME_ENDS = frozenset(("،", ",", "-", "–", ".", '"', "(", ")", "#", "")) | NOT_IN_NAMES
_GOES_ON = frozenset((
    "وقد", "قد", "وتم", "تم", "وجري", "جري", "وكان", "وكانوا", "وكانا", "وهم", "وهما", "بعد", "قبل", "في", "من", "مع",
))
_DASHES = frozenset(("-", "–", "_"))
_SEPARATORS = _DASHES | {"،", ","}
_ABOUT = 6
_WOMAN = form_words("ar", "her_title")


def item_at(tags: Tags, position: int) -> People | None:
    """People at a word that is no outcome word itself; of those that are both (إصابة) the plural counts people."""
    hits = tags.clauses.get("hits", ())
    if (position in hits or position - 1 in hits) and not _left_hurt(tags, position):
        return None
    actor = tags.actors.get(position)
    if actor and actor.acts and position not in tags.numbers and not (actor.actors == ("unknown",) and _befell(tags, position)):
        return None
    if position in tags.triggers and position not in tags.numbers and not _plural_casualties(tags, position):
        return None
    return people_at(tags, position)


def _left_hurt(tags: Tags, position: int) -> bool:
    """Whether an act is said to have left "sure hits" among people: they are hurt, and no thing was hit."""
    left = any(position - _ABOUT <= at < position for at in tags.clauses.get("result", ()))
    return left and among_some(tags, graded(tags, position + 1))


def _befell(tags: Tags, position: int) -> bool:
    """Whether a noun of what befell people stands right before a word: مقتل مسلحين مجهولين."""
    hit = tags.triggers.get(position - 1)
    return hit is not None and hit.values[0].kind == "noun"


def _plural_casualties(tags: Tags, position: int) -> bool:
    noun = tags.nouns.get(position)
    return noun is not None and noun.values[0].outcome is not None and noun.values[0].number != "singular"


def first_name(tags: Tags, position: int) -> People | None:
    """A lone given name that opens a list, with its age or as a child's: هم: سالم 10 سنوات، …; زهور طفلة، …"""
    given = tags.word(position, "given_names")
    if given is None or given.clitics:
        return None
    ages, end = ages_after(tags, given.end) if _aged(tags, given.end) else ((), given.end)
    named = People(position, end, 1, 1, "exact", "name", sex=given.values[0].value, ages=ages, named=1)
    return named if ages else _as_child(replace(named, end=end + 1)) if _child(tags, end) else None


def _child(tags: Tags, position: int) -> bool:
    """Whether a noun for a child stands at a word, which no name is: زهور طفلة."""
    hit = tags.nouns.get(position)
    return hit is not None and not hit.clitics and hit.values[0].kind == "child" and not hit.values[0].possessed


def _as_child(people: People) -> People:
    return replace(people, status="civilian", age_group="child")


def first_unknown(tags: Tags, position: int) -> People | None:
    """A first name in no table that opens a list, before a given name of the same person: هم: زيلان خالد الحمدان، …"""
    end = name_end(tags, position + 1)
    known = any(position in found for found in (tags.triggers, tags.nouns, tags.numbers, tags.actors, tags.places))
    known = known or (position in tags.small and not tags.word(position, "given_names"))
    given = any(tags.word(at, "given_names") for at in range(position, end))
    ages, past = ages_after(tags, end) if _aged(tags, end) else ((), end)
    if known or not (given or ages) or not tags.form(position).isalpha() or not (1 if ages else 2) <= end - position <= _LONGEST:
        return None
    return People(position, past, 1, 1, "exact", "name", ages=ages, named=1)


def another_name(tags: Tags, before: People, position: int) -> People | None:
    """A second name beside a first needs no table to be one."""
    known = position in tags.triggers or position in tags.nouns or position in tags.numbers or position in tags.actors
    end = name_end(tags, position + 1)
    father = tags.form(position).removeprefix("و") in KUNYA and position not in tags.places  # وأبو سليم الحمدان
    known = known or not (father or (begins_name(tags, position) and not tags.value(position, "clause_words")))
    if not (before.rule == "name" or (father and before.named)) or known or end - position < 2:
        return None
    ages, end = ages_after(tags, end) if _aged(tags, end) else ((), end)
    return People(position, end, 1, 1, "exact", "name", ages=ages, named=1)


def listed_name(tags: Tags, before: People, each: bool) -> People | None:
    """The next name of a list that needs no و: وهم سليم درويش، ثائر حمدان (السائق)، or each behind a number: 1- …

    A kinsman of the one before (زوجته مزنة) is one too, and so is a lone name with an age.
    """
    at = _separator(tags, before.end)
    item = at is not None and _begins_item(tags, at)
    if at is None or not (before.named or before.ages or item):
        return None
    start = at + 1
    following = item_at(tags, start)
    if following and (following.named or (item and following.high == 1 and tags.form(following.end) in _NAME_ENDS)):
        return following
    end = _end(tags, start)
    ages, past = ages_after(tags, end) if _aged(tags, end) else ((), end)
    ended = tags.form(past) in _NAME_ENDS or _labelled(tags, end) or _age(tags, end)
    given = tags.word(start, "given_names")
    alone = bool(ages) or (item and given is not None and not given.clitics)
    if not ended or not (1 if alone else 2) <= end - start <= _LONGEST:
        return None
    if following and following.noun and following.noun.possessed and following.low == following.high == 1:
        return replace(following, end=past, ages=following.ages or ages, named=1)
    if _goes_on(tags, start) or not (may_name(tags, start, end, each) or (item and _kinsman(tags, start))):
        return None
    sex = "female" if tags.form(start) in _WOMAN else given.values[0].value if given else "unknown"
    named = People(start, past, 1, 1, "exact", "name", sex=sex, ages=ages, named=1)
    return _as_child(named) if end - start > 1 and _child(tags, end - 1) else named


def _begins_item(tags: Tags, position: int) -> bool:
    """Whether what parts two names is the label of an item, or a line's end."""
    word = tags.words[position]
    return tags.form(position - 1).isdecimal() or tags.sentence.source[word.start:word.end] not in _SEPARATORS


def _kinsman(tags: Tags, position: int) -> bool:
    """Whether somebody is named by whose kin he is: ابن سالم العلي."""
    hit = tags.nouns.get(position)
    noun = hit.values[0] if hit and not hit.clitics else None
    return noun is not None and noun.number == "singular" and noun.kind in ("relative", "kin")


def next_named(tags: Tags, before: People) -> People | None:
    """The next of the names that a sentence begins with: سالم درويش، وائل حمدان استشهدا."""
    at = _separator(tags, before.end)
    following = (item_at(tags, at + 1) or _surnamed(tags, at + 1)) if at is not None else None
    return following if following and following.rule == "name" else None


def _surnamed(tags: Tags, position: int) -> People | None:
    """A given name that is an ordinary word too, before a surname with its article that is none: سالم درويش، عمر الحمدان."""
    given = tags.word(position, "given_names")
    known = (tags.triggers, tags.nouns, tags.numbers, tags.places, tags.actors, tags.dates)
    surname = tags.form(position + 1)
    if given is None or given.clitics or surname in folded("ar", "ordinary_words") or not surname.startswith("ال"):
        return None
    if tags.sentence.text(position, position + 1) == "على" or any(position + 1 in found for found in known):
        return None
    return People(position, name_end(tags, position + 1), 1, 1, "exact", "name", sex=given.values[0].value, named=1)


def _end(tags: Tags, position: int) -> int:
    """The first word from a position on that is of no name."""
    ages = {age.start for age in tags.ages}
    end = position
    while tags.form(end).isalpha() and not (end in tags.triggers or end in tags.numbers or end in ages):
        if tags.form(end) in _NAME_ENDS:
            break
        end += 1
    return end


def _separator(tags: Tags, position: int) -> int | None:
    """What stands between a name and the next of its list: a comma, a dash, a number; words about the one before it."""
    at = past_note(tags, position)
    at += _labelled(tags, at) or _age(tags, at) or tags.form(at) == ")"
    at = next((age.end for age in tags.ages if age.start == at), at)
    if tags.form(at) in _SEPARATORS:
        return at + (tags.form(at + 1) in _SEPARATORS)
    for end in range(at, at + _ABOUT):
        if tags.form(end) in _DASHES:
            return end
        if tags.form(end) == ")" and "(" in tags.forms[max(0, end - _ABOUT):end] and tags.form(end + 1) in _SEPARATORS:
            return end + 1
        if end in tags.triggers or end in tags.numbers or not (tags.form(end).isalpha() or tags.form(end) == '"'):
            return None
    return None


def _labelled(tags: Tags, position: int) -> bool:
    """Whether the number of an item of a list stands at a word: 2- …"""
    return tags.form(position).isdecimal() and tags.form(position + 1) in LABEL_MARKS


def _age(tags: Tags, position: int) -> bool:
    """Whether a number behind a name, before the next name of its list, is an age: سالم درويش 32، وائل حمدان."""
    number = tags.numbers.get(position)
    return number is not None and tags.form(position).isdecimal() and (number.low or 0) <= OLDEST and not tags.unit(number.end)


def _aged(tags: Tags, position: int) -> bool:
    """Whether an age may stand right behind a name, in parentheses or without."""
    return tags.form(position) == "(" or position in tags.numbers or any(age.start == position for age in tags.ages)


def _goes_on(tags: Tags, position: int) -> bool:
    """Whether a sentence goes on behind a comma, instead of its list of names; علي is a name, على none."""
    return tags.form(position) in _GOES_ON or tags.sentence.text(position, position + 1) in ("على", "وعلى")
