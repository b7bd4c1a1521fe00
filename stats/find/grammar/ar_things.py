"""Arabic outcome words that tell of things and not of people: a house hit, some cows dead, the homes of civilians searched."""

from __future__ import annotations

from stats.find.grammar.ar_count import made_up
from stats.find.tags import Tags
from stats.language import form_words
from stats.text.word import stems

_HITS = form_words("ar", "hits")
"""What these hit may be a house."""
_HOMES, _TO_ONE = form_words("ar", "homes"), frozenset(("لاحد", "لاحدي"))


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


def owners(tags: Tags, start: int, position: int) -> bool:
    """Whether people only own the things just told: أبقار لأحد المدنيين, تفتيش منازل المدنيين."""
    noun = tags.nouns.get(position)
    if noun is not None and noun.clitics == "ال" and position > start:
        return any(stem in _HOMES for _, stem in stems(tags.form(position - 1)))
    owner = (noun is not None and noun.clitics == "ل") or tags.form(position) in _TO_ONE
    return owner and any(tags.unit(at) for at in range(start, position))
