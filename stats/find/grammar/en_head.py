"""The noun of an English phrase for people, and what the words before it say: "two wounded General Security men"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stats.find.age import Age
from stats.find.grammar.en_words import capital, ends_phrase, kinds, readings, stops
from stats.find.lexicon import Hit
from stats.find.person import PersonNoun
from stats.find.tags import Tags
from stats.language import form_words

_LONGEST = 12
_UNKNOWN = 4
_DOOM, _DIES = form_words("en", "doom"), form_words("en", "passed")
_FREED = frozenset(("freed", "released"))
_SUSPECTS = frozenset(("suspect", "suspects"))


@dataclass(frozen=True, slots=True)
class Head:
    """A noun for people, or an outcome word in its place ("the wounded"); `said` are the status words before it."""

    end: int
    noun: PersonNoun | None = None
    outcome: str | None = None
    said: frozenset[str] = frozenset()
    force: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()


def head_at(tags: Tags, position: int, definite: bool = False) -> Head | None:
    """The head of the noun phrase that goes on at a word; `definite`: "the" or "those" stands before it."""
    told = definite and "after" in readings(tags, position) and tags.form(position) not in _DIES
    if told and not _attributive(tags, position):
        hit = tags.triggers[position]
        return Head(hit.end, outcome=_outcome(tags, position))
    return _scan(tags, position)


def _scan(tags: Tags, position: int) -> Head | None:
    head, at, unknown = Head(position), position, 0
    within = position
    while at < position + _LONGEST and unknown <= _UNKNOWN:
        noun = tags.nouns.get(at)
        if noun and at > position and tags.form(at - 1) == "(":
            return None  # "killed: 14 (men: 10, women: 4)"
        if noun and _ends(tags, noun):
            suspected = {"suspected"} if tags.form(noun.end - 1) in _SUSPECTS else set[str]()
            return replace(head, end=noun.end, noun=noun.values[0], said=head.said | suspected)
        if aged := _aged(tags, at):
            return replace(head, end=aged.end, noun=_AGED, ages=aged.years)
        if actor := tags.actors.get(at):
            within, head = actor.end, replace(head, force=head.force or actor.actors)
        if (unknown or _takes(tags, at, noun)) and "verb" in readings(tags, at):
            return None  # "the strike killed former mayors", "the SDF arrests man"
        longer = _step(tags, at, head, noun)
        if longer is None and at >= within and stops(tags, at):
            return None
        unknown += longer is None and at >= within
        head, at = longer or (head, at + 1)
    return None


def _takes(tags: Tags, at: int, noun: Hit[PersonNoun] | None) -> bool:
    """Whether a word that may be a noun is a verb behind who does it: "the SDF arrests man", not "mass arrests"."""
    return noun is not None and noun.values[0].kind == "arrested" and noun.end in tags.nouns and any(
        hit.end == at for hit in tags.actors.values()
    )


_AGED = PersonNoun("person", "singular", "unknown", "unknown", "unknown", None)


def _aged(tags: Tags, position: int) -> Age | None:
    """An age in the place of the noun: "a 16-year-old was stabbed"."""
    age = next((age for age in tags.ages if age.start == position and len(age.years) == 1), None)
    old = age is not None and tags.form(age.end - 1) == "old" and tags.form(position - 1) in ("a", "an", "another")
    return age if age and old and not capital(tags, age.end) and ends_phrase(tags, age.end) else None


def _ends(tags: Tags, noun: Hit[PersonNoun]) -> bool:
    """Whether a noun is the last of its phrase: not "civilian" in "civilian men" or in "a civilian car"."""
    following = tags.form(noun.end)
    trigger = tags.triggers.get(noun.start)
    goes_on = (noun.end in tags.nouns and not _taken_as(tags, noun)) or (trigger and trigger.end > noun.end)
    if goes_on or following in ("'s", "'") or _hyphened(tags, noun.end):
        return False
    if noun.values[0].outcome and following in _DOOM:
        return False  # "six death sentences"
    if tags.form(noun.end - 1).endswith("ed") and _opens(tags, noun.end):
        return False  # "displaced two families"
    if noun.values[0].kind == "people" and capital(tags, noun.end):
        return False
    plural = noun.values[0].number in ("plural", "dual") and tags.form(noun.end - 1) != "police"
    return plural or _taken_as(tags, noun) or ends_phrase(tags, noun.end)


def _taken_as(tags: Tags, noun: Hit[PersonNoun]) -> bool:
    """Whether behind people stands as what they were taken: "took five civilians prisoner"."""
    takes = not _TAKES.isdisjoint(tags.forms[max(0, noun.start - _TAKER):noun.start])
    return takes and tags.form(noun.end) in _AS and noun.end + 1 not in tags.nouns and noun.values[0].kind != "people"


_TAKES, _AS, _TAKER = form_words("en", "takes"), form_words("en", "taken_as"), 8


def _opens(tags: Tags, position: int) -> bool:
    """Whether another phrase begins at a word, as the object of a verb."""
    return position in tags.numbers or tags.form(position) in ("a", "an", "the", "half")


def _hyphened(tags: Tags, position: int) -> bool:
    """Whether a hyphen ties a word to the one before it: "Israeli-backed"."""
    return tags.form(position) == "-" and tags.words[position].start == tags.words[position - 1].end


def _step(tags: Tags, at: int, head: Head, noun: Hit[PersonNoun] | None) -> tuple[Head, int] | None:
    """Past a word before the noun that means something: a status, an age, an outcome, a noun as adjective."""
    age = next((age for age in tags.ages if age.start == at and not noun), None)
    if age:
        return replace(head, ages=age.years), age.end
    if status := tags.word(at, "status_words"):
        return replace(head, said=head.said | kinds(tags, at, "status_words")), status.end
    if noun:
        return head, noun.end
    if tags.form(at) in _FREED and at + 1 in tags.nouns:
        return head, at + 1  # "a freed prisoner"
    if "after" in readings(tags, at) and _attributive(tags, at):
        return replace(head, outcome=_outcome(tags, at)), tags.triggers[at].end
    return None


def _attributive(tags: Tags, position: int) -> bool:
    """Whether an outcome word stands before its noun: "two wounded fighters"."""
    end = tags.triggers[position].end
    follows = end in tags.nouns or bool(kinds(tags, end, "status_words")) or any(age.start == end for age in tags.ages)
    return follows or (end in tags.actors and capital(tags, end) and tags.actors[end].noun == "adjective")


def _outcome(tags: Tags, position: int) -> str:
    return next(trigger.outcome for trigger in tags.triggers[position].values if trigger.kind == "after")
