"""What small English words stand at a place of a sentence, as the grammar asks for them."""

from __future__ import annotations

from functools import lru_cache

from stats.find.small import Small
from stats.find.tags import Tags
from stats.language import folded, form_words

_THINGS = frozenset({"civilian_object", "civilian_target", "accident", "own_death", "hazard"})
_OPEN = _THINGS | {"adverb"}
_ARTICLES = frozenset(("a", "an", "the"))
_INSIDE = frozenset(("-", '"', "'", "'s", "("))
_NONE: frozenset[str] = frozenset()
_CORPS = frozenset({"corps"})
_SETTINGS = 3
_SUBJECTS, _PARTICLES = form_words("en", "subject"), form_words("en", "particles")


def kinds(tags: Tags, position: int, name: str = "clause_words") -> frozenset[str]:
    """Every value that a small vocabulary gives the entry beginning at a word."""
    hit = tags.small[position].get(name) if position in tags.small else None
    return _values(hit.values) if hit else _NONE


@lru_cache(maxsize=1024)
def _values(values: tuple[Small, ...]) -> frozenset[str]:
    return frozenset(small.value for small in values)


def headline(tags: Tags) -> bool:
    """Whether a sentence is a title, or ends without a full stop as titles do."""
    return tags.sentence.field == "title" or tags.form(len(tags.words) - 1) not in (".", "!", "?", '"')


def capital(tags: Tags, position: int) -> bool:
    """Whether a word is written with a capital letter."""
    return position < len(tags.words) and tags.sentence.source[tags.words[position].start].isupper()


def readings(tags: Tags, position: int) -> frozenset[str]:
    """The kinds of the outcome word at a word: verb, after, noun, frame."""
    hit = tags.triggers.get(position)
    return frozenset(trigger.kind for trigger in hit.values) if hit else _NONE


def adverb(tags: Tags, position: int) -> bool:
    """Whether a word only colours the verb or adjective behind it: seriously, also, reportedly, a day."""
    form = tags.form(position)
    return "adverb" in kinds(tags, position) or (form.endswith("ly") and len(form) > 4) or position in tags.dates


def past_adverbs(tags: Tags, position: int, limit: int = 3) -> int:
    """Where the words behind up to `limit` adverbs begin."""
    for _ in range(limit):
        if not adverb(tags, position):
            break
        hit = tags.word(position, "clause_words")
        position = tags.dates[position].end if position in tags.dates else hit.end if hit else position + 1
    return position


def stops(tags: Tags, position: int) -> bool:
    """Whether no noun phrase reaches across a word: a mark, a small word of grammar, a number, a day, a plural of things."""
    form = tags.form(position)
    if not form or not (form.isalpha() or form in _INSIDE):
        return True
    if form in _ARTICLES or position in tags.triggers or position in tags.numbers or position in tags.dates:
        return True
    people = kinds(tags, position, "people_words")
    if kinds(tags, position) - _OPEN or (people and not _of_corps(tags, position)):
        return True
    plural = _plural(form)
    return (plural and not capital(tags, position)) or (tags.unit(position) and plural)


def _plural(form: str) -> bool:
    """Whether a word may be a plural: no "serious", no "crisis"."""
    return form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 3


def _of_corps(tags: Tags, position: int) -> bool:
    """Whether a word says of which armed body the people behind it are: "two militia fighters"."""
    return kinds(tags, position, "people_words") == _CORPS and position + 1 in tags.nouns


def ends_phrase(tags: Tags, position: int) -> bool:
    """Whether a noun phrase may end before a word: nothing stands there that the words before could describe."""
    form = tags.form(position)
    if not form.isalpha() or position in tags.triggers or position in tags.numbers or position in tags.dates:
        return True
    if kinds(tags, position) - _THINGS or (kinds(tags, position, "people_words") and not _of_corps(tags, position)):
        return True
    return capital(tags, position) or form in _SUBJECTS | _PARTICLES or form.endswith(("ed", "ing", "ly"))


def stands_alone(tags: Tags, position: int) -> bool:
    """Whether a number that ends before a word counts people without naming them: "five in Homs", "five were"."""
    form = tags.form(position)
    if (form in ("%", "-", "/", ".", "of") and tags.form(position + 1)) or form == "'s":
        return form == "." and not tags.form(position + 1).isdecimal()
    if form in ("the", "its", "their") and "toll" in kinds(tags, position + 1):
        return True  # "brings to 13 the number of dead"
    if tags.unit(position) and tags.form(position - 1).isdecimal():
        return False  # "500 shells"
    if hit := tags.triggers.get(position):
        return hit.end - position > 1 or not _thing(tags, hit.end)  # "trapped under debris"
    if not form.isalpha() or position in tags.dates:
        return form not in ("'", "$", "€")
    return bool(kinds(tags, position) - _THINGS) or bool(kinds(tags, position, "people_words")) or form.endswith("ly")


def _thing(tags: Tags, position: int) -> bool:
    """Whether a plural no table knows stands at a word, described by what is before it: "three dead trees"."""
    form = tags.form(position)
    known = position in tags.small or position in tags.nouns or position in tags.triggers or position in tags.dates
    return _plural(form) and form.isalpha() and not known and not capital(tags, position)


def past_setting(tags: Tags, position: int) -> int:
    """Behind the days and places that part a verb from its object: "arrested on Monday in the town of … two men"."""
    for _ in range(_SETTINGS):
        at = position + ("preposition" in kinds(tags, position))
        hit = tags.dates.get(position) or tags.dates.get(at)
        named = (position, at, at + (tags.form(at) == "the"))
        place = next((place for place in tags.places.values() if place.first in named), None)
        if hit is None and place is None:
            break
        position = hit.end if hit else place.last if place else position
        position += tags.form(position) in folded("en", "day_parts")
    return position
