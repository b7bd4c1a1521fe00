"""What stands behind an Arabic name before its list goes on: a nickname, where somebody is from, who he is (codebook 3)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_names import may_be_name
from stats.find.grammar.ar_people import people_at
from stats.find.people import People
from stats.find.person import RELATIVES
from stats.find.place_hit import PlaceHit
from stats.find.place_words import SETTLEMENTS
from stats.find.tags import Tags
from stats.language import form_words

_CALLED, _HE_IS = form_words("ar", "called"), frozenset(("وهو", "وهي"))
_COMMAS = frozenset(("،", ","))
_CLOSES = {"(": ")", '"': '"'}
_LONGEST, _NICKNAME, _TITLE, _NAME, _REST = 9, 5, 7, 6, 3


def with_epithet(tags: Tags, people: People) -> tuple[People, int]:
    """Somebody named with what his epithets say of him, and the word behind these: سالم درويش "أبو وائل" من بلدة …، وهو مختار …

    Only where the list goes on behind them; else the name's own end.
    """
    if not people.low == people.high == 1:
        return people, people.end
    told, end = people, max(past(tags, people) for past in (_past_office, _past_apposition, _past_rest, _past_owner))
    if not (people.named or end > people.end):
        return people, people.end
    while (past := _past_one(tags, end)) > end:
        told, end = _who(tags, told, end), past
    return (told, end) if end > people.end and _goes_on(tags, end) else (people, people.end)


def _past_office(tags: Tags, people: People) -> int:
    """Past the town of an office: مختار بلدة سرمين."""
    town = next((hit for hit in tags.places.values() if hit.first == people.end and own_town(hit)), None)
    return town.last if town and people.outcome is None else people.end


def _past_apposition(tags: Tags, people: People) -> int:
    """Past the rest of a title and the name between commas that says who its bearer is: مدير المشفى، سالم درويش، وثلاثة …"""
    title = range(people.end, people.end + _TITLE + 1) if not (people.named or people.outcome) else ()
    comma = next((at for at in title if tags.form(at) in _COMMAS), None)
    if comma is None or any(_tells(tags, at) for at in range(people.end, comma)):
        return people.end
    start = comma + 1 + (tags.value(comma + 1, "people_words") == "naming")
    end = next((at for at in range(start, start + _NAME) if tags.form(at) in _COMMAS), start)
    named = all(may_be_name(tags, at) for at in range(start, end)) and end - start > (start == comma + 1)
    return end if named and _goes_on(tags, end) else people.end


def _past_owner(tags: Tags, people: People) -> int:
    """Past whose kin somebody is, where more of his kin are told: زوجة شاب مطلوب وطفليها."""
    noun, end = people.noun, people.end
    if noun is None or noun.kind not in RELATIVES or noun.possessed or people.low != 1:
        return end
    while end in tags.nouns and tags.nouns[end].clitics in ("", "ال") and end < people.end + _OWNER:
        end = tags.nouns[end].end
    kin = tags.nouns.get(end)
    return end if kin is not None and kin.clitics == "و" and kin.values[0].possessed else people.end


_OWNER = 2


def _past_rest(tags: Tags, people: People) -> int:
    """Past what belongs to the word for somebody, where one of a group is told next: سائق سيارة الإسعاف وأحد الجرحى."""
    for at in range(people.end, people.end + _REST + 1):
        if at > people.end and _one_of(tags, at):
            return at
        other = _tells(tags, at) and tags.value(at, "people_words") != "trade"
        if other or not tags.form(at).isalpha() or at in tags.places or people.named or people.outcome:
            break
    return people.end


def _one_of(tags: Tags, position: int) -> bool:
    """Whether "and one of …" stands at a word."""
    hit = tags.word(position, "people_words")
    return hit is not None and hit.values[0].value == "one_of" and hit.clitics == "و"


def _tells(tags: Tags, position: int) -> bool:
    """Whether a word of a title tells of others, or of what befell somebody."""
    return position in tags.triggers or position in tags.numbers or position in tags.nouns


def own_town(hit: PlaceHit) -> bool:
    """Whether a place right behind people says of what town they are: "the mayor of the town of …", not "in the town of …"."""
    return not SETTLEMENTS.isdisjoint(hit.kinds) and hit.kinds[-1] in SETTLEMENTS


def _past_one(tags: Tags, position: int) -> int:
    """Past one epithet that begins at a word, or that word itself."""
    form = tags.form(position)
    if form in _CLOSES:
        inside = range(position + 1, position + 1 + _NICKNAME)
        return next((at + 1 for at in inside if tags.form(at) == _CLOSES[form]), position)
    opened = position + (form in _COMMAS)
    first = tags.form(opened)
    if first in _CALLED or first in _HE_IS or (first == "من" and opened == position):
        return _end(tags, opened)
    return position


def _end(tags: Tags, position: int) -> int:
    """Where what is said of somebody ends: at a comma, or before "and" with the next of the list."""
    for at in range(position + 1, min(position + _LONGEST, len(tags.words))):
        if tags.form(at) in _COMMAS or _joins(tags, at):
            return at
        if at in tags.triggers or at in tags.numbers:
            break
    return position


def _joins(tags: Tags, position: int) -> bool:
    """Whether the next of a list may begin at a word with "and"."""
    noun, given = tags.nouns.get(position), tags.word(position, "given_names")
    counted = position in tags.numbers and tags.form(position).startswith("و") and not tags.form(position).startswith("واحد")
    return counted or _one_of(tags, position) or any(hit is not None and hit.clitics.startswith("و") for hit in (noun, given))


def _goes_on(tags: Tags, position: int) -> bool:
    at = position + (tags.form(position) in _COMMAS)
    return _joins(tags, at) or tags.value(at, "people_words") == "besides"


def _who(tags: Tags, people: People, position: int) -> People:
    """Somebody with what "he is" tells of him: وهو مختار."""
    at = position + (tags.form(position) in _COMMAS)
    who = people_at(tags, at + 1) if tags.form(at) in _HE_IS else None
    if who is None or who.low != 1 or people.status != "unknown":
        return people
    return replace(people, status=who.status, force=who.force, former=who.former)
