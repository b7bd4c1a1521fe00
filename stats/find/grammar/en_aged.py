"""The ages of people behind their English noun: "aged 16 and 17", "a cousin of 16", in brackets or commas (codebook 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.age import OLDEST, Age
from stats.find.grammar.en_words import stands_alone
from stats.find.people import People
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import form_words

WITH_CHILDREN = form_words("en", "parents")
"""Behind these "of" and a number tell how many children, or followers, somebody has."""
_WITH_OTHERS = frozenset(("member", "people", "gunman", "body"))
_ADULT, _WHENCE = 18, 10
_CLOSING = {("(", False): (")",), ("(", True): (")",), (",", False): (",", ".", ";", ")", ""), (",", True): (",", ".", ";", "")}
"""What ends ages behind a bracket or a comma, of one person or of several."""


def aged(tags: Tags, people: People) -> People | None:
    """An age behind the noun: "aged 16 and 17", "of 16" (read with the noun), or in brackets or commas."""
    if people.ages:
        return None
    at = people.end + (tags.form(people.end) in (",", "(", "-"))
    at += tags.form(at) in ("both", "all")
    told = (a for a in tags.ages if a.start in (people.end, at) or a.start < people.end < a.end)
    age = next(told, None) or _of_years(tags, people) or _bracketed(tags, people)
    if age is None:
        return None
    return replace(people, ages=age.years, end=age.end + (tags.form(age.end) == ")"))


def _of_years(tags: Tags, people: People) -> Age | None:
    """ "A cousin of 16", "two apprentices of 15 and 17": a number for each behind "of", that counts nothing; a "father of four"
    has so many children."""
    noun = people.noun
    if tags.form(people.end) != "of" or noun is None or noun.outcome or noun.kind in _WITH_OTHERS or people.bound != "exact":
        return None
    if tags.form(people.end - 1) in WITH_CHILDREN:
        return None
    years: list[int] = []
    at = people.end + 1
    while len(years) < people.low and (number := tags.numbers.get(at)) and number.bound == "exact" and number.low:
        years.append(number.low)
        end, at = number.end, past_joint(tags, number.end)
    told = len(years) == people.low and max(years) <= OLDEST and stands_alone(tags, end)
    return Age(people.end, end, tuple(years)) if told else None


def _bracketed(tags: Tags, people: People) -> Age | None:
    """ "The man, 58, had …", "a boy (14)", "two sisters, 19 and 20,": a number for each of them."""
    years: list[int] = []
    opening = _opening(tags, people)
    end = at = opening + 1
    if people.noun is None and tags.form(opening) == ",":
        return None
    young = people.noun is not None and people.noun.kind in (*RELATIVES, "child")
    while len(years) < people.low and (year := year_at(tags, at, young)) is not None:
        years.append(year)
        end = at + 1
        at = past_joint(tags, end)
    closings = _CLOSING.get((tags.form(opening), people.low > 1), ())
    return Age(opening + 1, end, tuple(years)) if len(years) == people.low and tags.form(end) in closings else None


def _opening(tags: Tags, people: People) -> int:
    """Where the comma or bracket before ages stands, be it behind whence people are: "two boys from next door, 13 and 15,"."""
    for at in range(people.end, people.end + _WHENCE):
        if not tags.form(at).isalpha() or at in tags.triggers or at in tags.numbers or at in tags.nouns or at in tags.actors:
            return at
    return people.end


def year_at(tags: Tags, position: int, young: bool = False) -> int | None:
    """An age in digits at a word; of the `young` one in words, too: "his two sons, seven and nine,"."""
    number = tags.numbers.get(position)
    told = number is not None and number.bound == "exact" and number.end == position + 1
    told = told and (tags.form(position).isdecimal() or (young and number is not None and (number.low or _ADULT) < _ADULT))
    return number.low if number and told and number.low is not None and number.low <= OLDEST else None


def past_joint(tags: Tags, position: int) -> int:
    """Where the words behind a comma, an "and" or both begin."""
    position += tags.form(position) == ","
    return position + (tags.form(position) == "and")


def of_children(tags: Tags, people: People) -> People | None:
    """ "A mother of four"."""
    number = tags.numbers.get(people.end + 1) if tags.form(people.end) == "of" and people.low == 1 else None
    return replace(people, end=number.end) if number and stands_alone(tags, number.end) else None
