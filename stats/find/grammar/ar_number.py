"""Arabic numbers without a noun: whether one counts people (codebook 3)."""

from __future__ import annotations

from stats.find.number import Number
from stats.find.tags import Tags
from stats.language import form_words


def is_year(tags: Tags, number: Number) -> bool:
    """Whether a bare number reads as a year."""
    return tags.form(number.core_start).isdecimal() and number.low == number.high and 1980 <= (number.low or 0) <= 2040


def _of_a_name(tags: Tags, number: Number) -> bool:
    """Whether a number is that of a unit (الفرقة 70), or with its article names a quarter: شارع الثلاثين, الصابونية والأربعين."""
    if tags.form(number.start - 1) in _NUMBERED and number.end == number.core_end:
        return True
    tens = number.bound == "exact" and number.low is not None and number.low >= _NAMING and number.low % 10 == 0
    return tens and (number.clitics == "وال" or (number.clitics == "ال" and tags.form(number.start - 1) in _SITES))


_NAMING = 20
_SITES, _NUMBERED = form_words("ar", "site"), form_words("ar", "numbered")


def stands_alone(tags: Tags, number: Number) -> bool:
    """A number without a noun counts people only where nothing follows that it could count instead."""
    following = tags.form(number.end)
    if _of_a_name(tags, number):
        return False
    if following in LABEL_MARKS and tags.form(number.end + 1).isalpha() and tags.form(number.core_start).isdecimal():
        return False  # the label of an item: 1- …
    if tags.form(number.core_start).removeprefix("و") in TWO and (told_before(tags, number.start)):
        return True  # "two" never stands before what it counts
    if tags.form(number.start - 1) in OF_THEM:
        return True
    return (
        number.end > number.core_end
        or not following.isalpha()
        or following in _AFTER_BARE
        or (number.end in tags.triggers and (following[0] in "وبل" or following.endswith(("ا", "وا"))))
        or state(tags, number.end)
        or (number.end in tags.nouns and tags.nouns[number.end].clitics == "وال")
        or bool(tags.value(number.end, "people_words"))
        or (following.startswith("و") and tags.value(number.end, "clause_words") == "toll")
        or number.end in tags.dates
        or _placed(tags, number.end)
        or _before_another(tags, number)
        or (number.start in tags.told_before and _how(tags, number.end))
    )


def _how(tags: Tags, position: int) -> bool:
    """Whether a word tells how or when, and is not what an outcome word's number counts: أصيب 5 بالرصاص, قتل ثلاثة طعنا."""
    form = tags.form(position)
    weapon = form.startswith("ب") or form.endswith("ا")
    armed = weapon and any(hit.start == position for hit in tags.weapons)
    return armed or form.startswith(_BY_ARTICLE) or form in _AFTER_TOLD


def _placed(tags: Tags, position: int) -> bool:
    """Whether "in" is written with the place behind a number: 9 بريف حلب."""
    written = tags.form(position).startswith("ب")
    return written and any(hit.first == position and not _IN.isdisjoint(hit.kinds) for hit in tags.places.values())


_IN = frozenset(("in", "countryside"))


def _before_another(tags: Tags, number: Number) -> bool:
    """Whether what a toll has come to stands right before another number: إلى 17 و23 جريحا."""
    reached = tags.value(number.start - 1, "clause_words") == "reach"
    return reached and tags.form(number.end).startswith("و") and bool({number.end, number.end + 1} & tags.numbers.keys())


def state(tags: Tags, position: int) -> bool:
    """Whether an outcome word says of the people before it where they are: 5 تحت الأنقاض."""
    return position in tags.triggers and any(trigger.kind == "after" for trigger in tags.triggers[position].values)


def still(tags: Tags, position: int) -> bool:
    """Whether it is said behind people that they are still somewhere, and where: وعائلته لا تزال تحت الأنقاض."""
    for at in range(position, position + _STATE):
        if state(tags, at):
            return any(tags.form(before) in _STILL for before in range(position, at))
        if at in tags.nouns or at in tags.numbers or not tags.form(at).isalpha():
            return False
    return False


_STATE = 6
_STILL = form_words("ar", "still")
OF_THEM = frozenset(("منهم", "منهن", "منهما"))
TWO = frozenset(("اثنان", "اثنين", "اثنتان", "اثنتين"))


def told_before(tags: Tags, position: int) -> bool:
    """Whether an outcome word stands right before a word."""
    return any(hit.end == position for hit in tags.triggers.values())


# What follows the number of an item in a list: 1- …
LABEL_MARKS = frozenset(("-", "–", "_", ")"))
_AFTER_BARE = form_words("ar", "after_number")
_AFTER_TOLD = form_words("ar", "after_told")
_BY_ARTICLE = ("بال", "لل", "وال", "كال")
