"""What follows an English noun for people: the force they are of, their ages, a name, "each"."""

from __future__ import annotations

from dataclasses import replace

from stats.find.actor import ActorHit
from stats.find.grammar.en_aged import WITH_CHILDREN, aged, of_children, past_joint, year_at
from stats.find.grammar.en_aside import past_minors
from stats.find.grammar.en_family import of_one_family
from stats.find.grammar.en_said_to_be import said_to_be
from stats.find.grammar.en_words import capital, ends_phrase, kinds, stops
from stats.find.people import People
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import form_words

_LINKS = frozenset(("of", "from", "in", "with", "to", "the", "a", "an")) | form_words("en", "belonging")
_OF_A_FORCE = frozenset(("person", "gunman", "member"))
_REACH = 4
_NAME = 8
_MOST_NAMED = 12
_NAME_LINKS = frozenset(("al", "-", "abu", "bin", "el", "'"))
_ADULT = 18
_EACH_REACH = 16
_AGE_MARKS, _AGE_ENDS = (",", "("), (",", ")", "and", ".", ";", "")
_POINTING = frozenset(("those", "them", "these", "his", "her", "their", "its"))
_VERBS = frozenset({"be", "have"})
_WHENCE = 10
_UNITS = frozenset(("unit", "battalion", "brigade", "company", "cell", "wing", "branch", "squad", "division", "regiment"))


def modified(tags: Tags, people: People) -> People:
    """The people with all that is said of them right behind their noun."""
    for _ in range(5):
        reads = (said_to_be, of_one_family, _from, _of_force, aged, _under_age, _called, _each, _of_what)
        readings = (read(tags, people) for read in reads)
        longer = next(filter(None, readings), None)
        if longer is None:
            break
        people = longer
    return _settled(people)


def _of_force(tags: Tags, people: People) -> People | None:
    """ "Members of General Security", "a commander in the SDF"; members of what is no force are no combatants."""
    if people.force or people.named or people.noun is None:
        return None
    if people.noun.kind in RELATIVES and tags.form(people.end - 1) in WITH_CHILDREN:
        return of_children(tags, people)
    if people.noun.kind not in _OF_A_FORCE:
        return None
    at = people.end
    while at < people.end + _REACH and tags.form(at) in _LINKS:
        at += 1
    noun = tags.nouns.get(at)
    at += noun is not None and noun.values[0].kind == "people" and at + 1 in tags.actors  # "the Druze National Guard"
    actor = tags.actors.get(at) or (tags.actors.get(at - 1) if tags.form(at - 1) == "the" else None)
    if at > people.end and actor and _owns(actor, people):
        told = replace(people, end=actor.end + _corps(tags, actor.end))
        if people.former or (people.status == "unknown" and people.noun.status == "member"):
            return told
        return replace(told, force=actor.actors, status="member")
    return _of_others(tags, people)


def _from(tags: Tags, people: People) -> People | None:
    """ "Three from the group of X and two civilians": a number without a noun, with what it says of whence they are."""
    if people.noun or people.rule != "number" or tags.form(people.end) != "from" or tags.form(people.end + 1) == "":
        return None
    for at in range(people.end + 1, people.end + _WHENCE):
        if tags.form(at) == "and" and (at + 1 in tags.numbers or tags.form(at + 1) in ("a", "an", "another")):
            return replace(people, end=at)
        if (not tags.form(at).isalpha() and tags.form(at) not in _NAME_LINKS) or at in tags.triggers or at in tags.numbers:
            return None
    return None


def _owns(actor: ActorHit, people: People) -> bool:
    if actor.head in ("attack", "arm", "object"):
        return False
    return people.status == "member" or people.former or actor.noun == "force"


def _of_others(tags: Tags, people: People) -> People | None:
    """ "Two members of the patrol", "three members of a rescue team": members of nothing armed are no combatants."""
    if tags.form(people.end - 1) not in ("member", "members") or tags.form(people.end) != "of":
        return None
    for at in range(people.end + 1, people.end + _NAME):
        if tags.form(at) == "family":
            return replace(people, end=at + 1, status="civilian")
        if corps_of := _corps_of_force(tags, at) or _corps_of_force(tags, at + 1):
            return replace(people, end=corps_of.end, force=corps_of.actors, status="member")
        if "family" in (tags.form(at + 1), tags.form(at + 2), tags.form(at + 3)):
            continue  # "five members of the Al-Saleh family"
        if at in tags.numbers and any(_corps(tags, behind) for behind in range(at + 1, at + _NAME)):
            continue  # "a member of the 44th Brigade"
        if _corps(tags, at + 1):
            continue
        link, corps = tags.form(at) in _LINKS, _corps(tags, at)
        if corps or (not link and not stops(tags, at) and ends_phrase(tags, at + 1)):
            status = people.status if corps or people.status != "member" else "unknown"
            return replace(people, end=at + 1, status=status)
        if not link and stops(tags, at):
            break
    return None


def _corps_of_force(tags: Tags, position: int) -> ActorHit | None:
    """The force of whose unit people are: "of a local unit of the SDF"."""
    at = position + 2 + (tags.form(position + 2) == "the")
    actor = tags.actors.get(at) or tags.actors.get(at - 1)
    of_force = tags.form(position) in _UNITS and tags.form(position + 1) == "of"
    return actor if of_force and actor and {actor.noun, actor.head} <= {"force", "state", "member"} else None


def _of_what(tags: Tags, people: People) -> People | None:
    """ "The director of the school, his deputy and …": one person, with what he is of, where the phrase ends behind it."""
    if tags.form(people.end) != "of" or people.noun is None or people.high != 1 or tags.form(people.end + 1) in _POINTING:
        return None
    for at in range(people.end + 2, people.end + _REACH + 2):
        if tags.form(at) in (",", "and") or kinds(tags, at) & _VERBS:
            return replace(people, end=at)
        if not (tags.form(at).isalpha() or tags.form(at) in ("'s", "'", "-")) or at in tags.numbers or at in tags.dates:
            return None
    return None


def _corps(tags: Tags, position: int) -> bool:
    return "corps" in kinds(tags, position, "people_words")


def _called(tags: Tags, people: People) -> People | None:
    """A name behind a noun for one person, or names for all of several."""
    if people.named or people.rule == "pronoun" or (people.noun is None and people.low != 1):
        return None
    if people.low != 1 or people.high != 1:
        return _all_called(tags, people)
    hit = tags.word(people.end, "people_words")
    told = hit is not None and hit.values[0].value == "named"
    at = hit.end if hit and told else people.end + (tags.form(people.end) in (",", '"', "("))
    given = tags.word(at, "given_names")
    if not capital(tags, at) or not (told or given):
        return None
    sex = given.values[0].value if given and people.sex == "unknown" else people.sex
    return replace(people, end=name_end(tags, at + 1), named=1, sex=sex)


def _all_called(tags: Tags, people: People) -> People | None:
    """ "Two brothers, Salim and Omar Darwish,", "his sons Ali, 24, and Salim, 19": a name for each of them."""
    at, end = people.end + (tags.form(people.end) in (",", "(", ":")), people.end
    named, given, ages = 0, False, list[int]()
    while named < _MOST_NAMED and _begins_name(tags, at) and (people.high is None or named < people.low):
        given = given or tags.word(at, "given_names") is not None
        end, named = name_end(tags, at + 1), named + 1
        if tags.form(end) in _AGE_MARKS and (year := year_at(tags, end + 1)) is not None and tags.form(end + 2) in _AGE_ENDS:
            ages.append(year)
            end += 2 + (tags.form(end + 2) == ")")
        at = past_joint(tags, end)
    if not given or named < 2 or (people.high is not None and named != people.low) or people.bound not in ("exact", "vague"):
        return None
    people = replace(people, ages=tuple(ages)) if len(ages) == named and not people.ages else people
    return replace(people, end=end, named=named, low=named, high=named, bound="exact")


def _begins_name(tags: Tags, position: int) -> bool:
    return capital(tags, position) and not any(position in found for found in (tags.places, tags.actors, tags.dates))


def name_end(tags: Tags, position: int) -> int:
    """Where a name that began before `position` ends: at the first word without a capital letter, al- aside."""
    limit = min(position + _NAME, len(tags.words))
    while position < limit and (capital(tags, position) or tags.form(position) in _NAME_LINKS):
        if position in tags.dates or position in tags.actors:
            break
        position += 1
    return position


def _under_age(tags: Tags, people: People) -> People | None:
    """ "Four boys under 18 and two women": who are children already."""
    end = past_minors(tags, people.end) if people.age_group == "child" else 0
    return replace(people, end=end) if end else None


def _each(tags: Tags, people: People) -> People | None:
    """ "Nine each in Raqqa and Idlib": that many for every place named; "two from each side" (codebook 3)."""
    side = tags.word(people.end, "people_words")
    if side and side.values[0].value == "each_side":  # as many on both
        return replace(people, end=side.end, low=people.low * 2, high=people.high and people.high * 2)
    if "each" not in kinds(tags, people.end, "people_words"):
        return None
    behind = range(people.end + 1, min(people.end + _EACH_REACH, len(tags.words)))
    stop = next((at for at in behind if at in tags.numbers or "boundary" in kinds(tags, at)), behind.stop)
    groups = sum(at in tags.places for at in range(people.end, stop))
    if groups < 2:
        return replace(people, end=people.end + 1)
    high = None if people.high is None else people.high * groups
    return replace(people, end=people.end + 1, low=people.low * groups, high=high, rule=f"{people.rule}+each")


def _settled(people: People) -> People:
    """A plural without a number counts as many as its ages: "his sons of 12 and 19"."""
    if people.bound != "vague" or len(people.ages) < 2 or "number" in people.rule:
        return people
    return replace(people, low=len(people.ages), high=len(people.ages), bound="exact", rule="ages", definite=False)


def by_age(tags: Tags, people: People) -> tuple[People, ...]:
    """One part for each stated age of several people, where some are minors and the noun does not say so: "sons of 12 and 19"."""
    if people.low != len(people.ages) or people.low < 2 or people.age_group == "child" or min(people.ages) >= _ADULT:
        return ()
    inside = [number for at, number in sorted(tags.numbers.items()) if people.start <= at < people.end]
    told = [number for number in inside if number.low in people.ages]
    if len(told) < len(people.ages):
        return ()
    return tuple(
        replace(people, start=number.start, end=number.end, low=1, high=1, bound="exact", ages=(age,), rule="age",
                age_group="child" if age < _ADULT else "adult", status="civilian" if age < _ADULT else people.status)
        for age, number in zip(people.ages, told[-len(people.ages):], strict=True)
    )
