"""Arabic outcome words that tell of things and not of people: a house hit, some cows dead, the homes of civilians searched."""

from __future__ import annotations

from stats.find.cue import cue_words
from stats.find.grammar.ar_count import made_up, past_one_of
from stats.find.grammar.ar_unit import unit_at
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
    if tags.form(position - 1).removeprefix("و") in _STOPS and _thing(tags, _past_stopper(tags, position)):
        return True
    if number is None and tags.form(position - 1).removeprefix("و") in _HITS:
        end = _past_striker(tags, position)
        if end and (tags.form(end) in _FARMS or _thing(tags, end)):
            return True
        return tags.unit(position) and (not _struck(tags, end) if end else position not in tags.nouns)
    if number is None and (kind != "noun" or tags.form(position + 1) == "من" or tags.form(position)[:1] in ("ا", "ب")):
        return False
    of = number is not None and number.bound == "vague" and tags.form(number.end) == "من"
    at = number.end + of if number else position
    return tags.unit(at) and at not in tags.nouns and not (made_up(tags, at) or unit_at(tags, at))


def _past_stopper(tags: Tags, position: int) -> int:
    """Where who stopped something ends: gunmen, a force or its patrol; those may be described in a word."""
    end = tags.nouns[position].end if position in tags.nouns and tags.nouns[position].values[0].kind == "gunman" else position
    for hit in sorted(tags.actors.values(), key=lambda hit: hit.start):
        end = hit.end if hit.first <= end < hit.end else end
    return end


_STOPS = frozenset(("اوقف", "اوقفت", "اوقفوا", "يوقف", "توقف", "اوقفو"))


def _past_striker(tags: Tags, position: int) -> int:
    """Where what struck ends: a weapon, or a thing with its article or an adjective, which owns nobody behind it; else 0."""
    end = position
    for hit in tags.weapons:  # قذيفة هاون
        end = hit.end if hit.start == end else end
    article = tags.form(position).startswith("ال")
    end = position + 1 if article and end == position else end
    start = max(end, position + 1)
    while _described(tags, start, article):
        end = start = start + 1
    return end if end > position else 0


def _described(tags: Tags, position: int, article: bool) -> bool:
    """Whether a word still tells of what struck: its adjective, its service or force, and no thing that was hit."""
    plain = tags.form(position).removeprefix("ال")
    adjective = article == tags.form(position).startswith("ال") and plain in _ADJECTIVES and position not in tags.numbers
    if adjective or (article and plain in _BULLETS):
        return True
    force = tags.trade(position) or any(hit.first <= position < hit.end for hit in tags.actors.values())
    return force and not _thing(tags, position)


_BULLETS = frozenset(("حي", "مطاطي", "معدني"))
"""Of what bullets are: الرصاص الحي, which is no quarter of a town."""
_ADJECTIVES = {fold(form).text for row in table("ar", "attacks") if row["cue"] == "adjective" for form in row.forms()}


def _thing(tags: Tags, position: int) -> bool:
    """Whether a thing that may be struck stands at a word: أصاب القصف حافلة ركاب."""
    number = tags.numbers.get(position)
    at = number.end + (tags.form(number.end) == "من") if number else position
    hit = cue_words("ar").at(tags.forms, at) if at < len(tags.words) and at not in tags.nouns else None
    named = hit is not None and not {"object", "hit"}.isdisjoint(hit.values) and hit.clitics in ("", "ال")
    return at not in tags.nouns and (named or tags.unit(at) or tags.value(at, "clause_words") == "civilian_object")


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
    if position > start and (position in tags.numbers or past_one_of(tags, position) or (noun and noun.clitics in ("", "ال"))):
        return any(stem in _HOMES for _, stem in stems(tags.form(position - 1)))
    owner = (noun is not None and noun.clitics == "ل") or tags.form(position) in _TO_ONE
    return owner and any(tags.unit(at) for at in range(start, position))


def ambulance(tags: Tags, position: int) -> bool:
    """Whether a word for bringing the wounded to care only says of what a car, its driver or a crew is: سائق سيارة إسعاف."""
    before = position - 1
    of = tags.unit(before) or before in tags.nouns or bool(tags.value(before, "people_words"))
    return tags.form(position).removeprefix("ال") == "اسعاف" and tags.trade(position) and of
