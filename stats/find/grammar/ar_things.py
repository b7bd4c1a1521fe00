"""Arabic outcome words that tell of things and not of people: a house hit, some cows dead, the homes of civilians searched."""

from __future__ import annotations

from stats.find.grammar.ar_count import made_up, past_one_of
from stats.find.tags import Tags
from stats.language import form_words, table
from stats.text.normalise import fold
from stats.text.word import stems

_HITS = form_words("ar", "hits")
"""What these hit may be a house."""
_HOMES, _TO_ONE = form_words("ar", "homes"), frozenset(("لاحد", "لاحدي"))


def of_things(tags: Tags, position: int, kind: str) -> bool:
    """Whether what follows an outcome word at once is no people: a house hit, some cows dead, ten years spent."""
    number = tags.numbers.get(position)
    if number is None and tags.form(position - 1).removeprefix("و") in _HITS:
        end = _past_striker(tags, position)
        if end and tags.form(end) in _FARMS:
            return True
        return tags.unit(position) and (not _struck(tags, end) if end else position not in tags.nouns)
    if number is None and (kind != "noun" or tags.form(position + 1) == "من" or tags.form(position)[:1] in ("ا", "ب")):
        return False
    of = number is not None and number.bound == "vague" and tags.form(number.end) == "من"
    at = number.end + of if number else position
    return tags.unit(at) and at not in tags.nouns and not made_up(tags, at)


def _past_striker(tags: Tags, position: int) -> int:
    """Where what struck ends: a weapon, or a thing with its article or an adjective, which owns nobody behind it; else 0."""
    end = position
    for hit in tags.weapons:  # قذيفة هاون
        end = hit.end if hit.start == end else end
    article = tags.form(position).startswith("ال")
    end = position + 1 if article and end == position else end
    start = max(end, position + 1)
    forces = {at for hit in tags.actors.values() for at in range(hit.first, hit.end)}
    while _adjective(tags, start, article) or (tags.trade(start) and not tags.unit(start)) or start in forces:
        end = start = start + 1
    return end if end > position else 0


def _adjective(tags: Tags, position: int, article: bool) -> bool:
    """Whether an adjective of an act or a weapon stands at a word: الجوية, مسلحة."""
    form = tags.form(position)
    return form.startswith("ال") == article and form.removeprefix("ال") in _ADJECTIVES and position not in tags.numbers


_ADJECTIVES = {fold(form).text for row in table("ar", "attacks") if row["cue"] == "adjective" for form in row.forms()}


def _struck(tags: Tags, position: int) -> bool:
    """Whether people stand right behind what struck, and no thing: أصابت القذيفة طلابا, but أصابت القذيفة مدرسة."""
    number = tags.numbers.get(position)
    at = number.end + (tags.form(number.end) == "من") if number else past_one_of(tags, position) or position
    hit = tags.nouns.get(at)
    if hit is None or tags.unit(at) or hit.values[0].outcome:
        return False
    return hit.clitics in ("", "ال")


_FARMS = frozenset(("المزارع", "مزارع"))
"""Written like the farmer."""


def owners(tags: Tags, start: int, position: int) -> bool:
    """Whether people only own the things just told: أبقار لأحد المدنيين, تفتيش منازل المدنيين."""
    noun = tags.nouns.get(position)
    if noun is not None and noun.clitics == "ال" and position > start:
        return any(stem in _HOMES for _, stem in stems(tags.form(position - 1)))
    owner = (noun is not None and noun.clitics == "ل") or tags.form(position) in _TO_ONE
    return owner and any(tags.unit(at) for at in range(start, position))
