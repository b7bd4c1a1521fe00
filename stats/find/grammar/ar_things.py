"""Arabic outcome words that tell of things and not of people: a house hit, some cows dead."""

from __future__ import annotations

from stats.find.grammar.ar_count import made_up
from stats.find.tags import Tags
from stats.language import form_words

_HITS = form_words("ar", "hits")
"""What these hit may be a house."""


def of_things(tags: Tags, position: int, kind: str) -> bool:
    """Whether what follows an outcome word at once is no people: a house hit, some cows dead, ten years spent."""
    number = tags.numbers.get(position)
    if number is None and tags.form(position - 1).removeprefix("و") in _HITS:
        fired = position
        for hit in tags.weapons:  # قذيفة هاون
            fired = hit.end if hit.start == fired else fired
        return tags.unit(position) and (not _struck(tags, fired) if fired > position else position not in tags.nouns)
    if number is None and (kind != "noun" or tags.form(position + 1) == "من" or tags.form(position)[:1] in ("ا", "ب")):
        return False
    of = number is not None and number.bound == "vague" and tags.form(number.end) == "من"
    at = number.end + of if number else position
    return tags.unit(at) and at not in tags.nouns and not made_up(tags, at)


def _struck(tags: Tags, position: int) -> bool:
    """Whether people stand right behind what was fired, and no thing: أصابت القذيفة طلابا, but أصابت القذيفة مدرسة."""
    number = tags.numbers.get(position)
    hit = tags.nouns.get(number.end if number else position)
    return hit is not None and hit.clitics == "" and not tags.unit(hit.start) and not hit.values[0].outcome
