"""Who did it, told between an Arabic verb and the people it befell: أصيب برصاص الاحتلال ثلاثة شبان (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stats.find.grammar.ar_beside import whose
from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import REACH, Cue, blocks
from stats.find.grammar.ar_number import OF_THEM
from stats.find.grammar.ar_suppressed import arrests_of
from stats.find.people import TAKEN
from stats.find.person import RELATIVES
from stats.find.place_words import kind_of
from stats.find.tags import Tags
from stats.language import form_words

ARMED = ("member", "security")
_PLACED = frozenset({
    "countryside", "governorate", "district", "city", "town", "village", "quarter", "square", "camp", "desert", "near", "side",
    "in",
})
"""What words stand around the name of a place: في بلدة … بريف … الشرقي."""
_FIRE = frozenset(("صديقه", "طايش", "طايشه", "عشوايي", "عشواييه", "مجهول", "مجهوله", "حي"))


def parted_from(tags: Tags, cue: Cue, chain: Chain, earlier: Sequence[Chain]) -> bool:
    """Whether other people, or a word between, take people away from the outcome word before them."""
    gap = range(cue.end, chain.start)
    verb = cue.kind in ("verb", "frame")
    agent = next((at for at in gap if verb and _done_by(tags, at, chain.start)), chain.start)
    taken = any(
        cue.end <= other.start < agent and not other.link and not acts(tags, cue, other, chain)
        and not whose(tags, cue, other, chain)
        for other in earlier
    )
    if arrests_of(tags, cue.start, chain.start):
        return taken
    far = len(gap) > REACH[cue.kind] and not (_upon(tags, cue, chain.start) or _only_doer(tags, cue, gap))
    far = far and not _reaches(tags, cue, gap)
    return far or taken or _had_subject(tags, cue, gap, earlier) or any(blocks(tags, at, cue) for at in gap if at != agent)


def _only_doer(tags: Tags, cue: Cue, gap: range) -> bool:
    """Whether only the doer, to whom it belongs, and days between commas stand between a verbal noun and people: اعتقال قوات …،
    فجر اليوم، ثلاثة; اعتقال الشرطة العسكرية التابعة لـ"…" ثلاثة."""
    doer = {at for hit in tags.actors.values() for at in range(hit.first, hit.end)}
    days = {at for hit in tags.dates.values() for at in range(hit.start, hit.end)}
    if cue.kind != "noun" or cue.outcome not in TAKEN or len(gap) > _DOER:
        return False
    return all(at in doer | days or tags.form(at) in _OF_DOER or _describes(tags, at) for at in gap)


def _describes(tags: Tags, position: int) -> bool:
    """Whether a word with its article may describe a doer: الشرطة العسكرية."""
    known = position in tags.nouns or position in tags.triggers or position in tags.places
    return tags.form(position).startswith("ال") and not known


_OF_DOER, _DOER = form_words("ar", "belongs_to") | {"،", '"', "ل", "»", "«"}, 16


def _had_subject(tags: Tags, cue: Cue, gap: range, earlier: Sequence[Chain]) -> bool:
    """Whether the subject of a verb stands right before it, and a comma behind: عنصر فارق الحياة متأثرا بجراحه، ولا يزال آخر …"""
    verb = cue.kind in ("verb", "frame") and not tags.form(cue.start).startswith("و")
    parted = any(tags.form(at) == "،" for at in gap[:-1])
    return verb and parted and any(other.end == cue.start for other in earlier)


def _reaches(tags: Tags, cue: Cue, gap: range) -> bool:
    """Whether people behind a kind of harm are those whom it is said to have reached: 27 حادثة خطف …، طالت 31 شخصا."""
    told = cue.kind == "noun" and cue.outcome in TAKEN and tags.form(gap[-1]).removeprefix("و") in _REACHED
    return told and len(gap) <= _FAR and not any(at in tags.triggers or at in tags.numbers for at in gap)


_REACHED, _FAR = form_words("ar", "reaches_people"), 18


def _upon(tags: Tags, cue: Cue, people: int) -> bool:
    """Whether only a place, a day and commas stand before the preposition of an arrest: إلقاء القبض في …، صباح اليوم، على …"""
    if cue.outcome != "arrested" or tags.form(people - 1) != "علي" or people - cue.end > _SETTING:
        return False
    commas = [cue.end - 1, *(at for at in range(cue.end, people - 1) if tags.form(at) == "،"), people - 1]
    return all(only_setting(tags, one + 1, other) for one, other in pairwise(commas))


_SETTING = 20


def _done_by(tags: Tags, position: int, people: int) -> bool:
    """Whether the doer behind the word for an agent at `position` ends before the people, with only a place and a day between:
    these are whom the verb befell, where no "and" and no preposition binds them to the doer."""
    agent = tags.word(position, "clause_words")
    end = _doer_end(tags, agent.end) if agent and agent.values[0].value == "agent" else 0
    if not end or end > people or kind_of(tags.form(people - 1), "ar") in _PLACED or _bound(tags, people):
        return False
    return only_setting(tags, end, people)


def only_setting(tags: Tags, start: int, end: int) -> bool:
    """Whether only a place and a day stand between two words."""
    known = {at for hits in (tags.places, tags.dates) for hit in hits.values() for at in range(hit.start, hit.end)}
    return all(at in known or kind_of(tags.form(at), "ar") in _PLACED | {"suffix"} for at in range(start, end))


def without_doers(tags: Tags, chain: Chain) -> Chain | None:
    """People without the gunmen, members of a force or kin of theirs right behind the word for an agent, who did it; None where
    nobody is left: برصاص أحد أقاربهما.

    Behind a comma begin others: قتل شاب برصاص عناصر …، وثلاثة من رفاقه اعتقلوا.
    """
    first = chain.items[0] if chain.items else None
    kin = first is not None and first.noun is not None and first.noun.possessed and first.noun.kind in RELATIVES
    armed = first is not None and (first.status == "member" or _gunman(tags, chain.start))
    if not (armed or kin) or not _behind_agent(tags, chain.start):
        return chain
    for number, item in enumerate(chain.items[1:], 1):
        if tags.form(item.start - 1) == "،":
            return replace(chain, start=item.start, items=chain.items[number:])
    return None


def _behind_agent(tags: Tags, position: int) -> bool:
    """Whether the word for an agent ends right before a word: برصاص, على يد, من قبل."""
    words = (tags.word(at, "clause_words") for at in (position - 1, position - 2))
    return any(hit is not None and hit.end == position and hit.values[0].value == "agent" for hit in words)


def _gunman(tags: Tags, position: int) -> bool:
    noun = tags.noun(position)
    return noun is not None and (noun.kind == "gunman" or noun.status == "member") and not tags.nouns[position].clitics


def _bound(tags: Tags, position: int) -> bool:
    """Whether a conjunction or a preposition stands glued before people."""
    hit = tags.nouns.get(position)
    number = tags.numbers.get(position)
    return bool(hit and hit.clitics not in ("", "ال")) or bool(number and number.clitics)


def _doer_end(tags: Tags, start: int) -> int:
    """Where the doer ends who stands at a word: gunmen, a force or its members, a weapon; 0 where none does."""
    weapon = max((hit.end for hit in tags.weapons if hit.start == start), default=start)
    end = tags.nouns[start].end if _gunman(tags, start) else weapon
    for hit in sorted(tags.actors.values(), key=lambda hit: hit.start):
        end = hit.end if hit.first <= end < hit.end else end
    if end == start:
        return start + 1 if tags.form(start) in _FIRE else 0
    described = tags.form(end).startswith("ال") and end not in tags.nouns and end not in tags.places and end not in tags.dates
    return end + described


def acts(tags: Tags, cue: Cue, chain: Chain, following: Chain | None) -> bool:
    """Whether people right after a verb are those who did it: gunmen, members of a force, any members with an object."""
    item = chain.items[0]
    if following and cue.kind in ("verb", "frame") and _of_his_own(tags, chain, following):
        return True
    if _mourns(tags, cue, chain) or (following and _object(tags, cue, chain, following)):
        return True
    gang = (item.noun is not None and item.noun.kind == "gunman") or bool(item.force)
    if not gang and following and item.status in ARMED:
        between = [tags.form(at) for at in range(chain.end, following.start + 1)]
        gang = len(between) <= 4 and "،" not in between and not between[-1].startswith("و")
    killers = gang and tags.form(cue.start).removeprefix("و") in _ACTIVE and tags.form(chain.start).endswith(("ان", "ون"))
    one = gang and (item.low, item.high) == (1, 1) and following is not None and _right_behind(tags, cue, chain, following)
    if cue.kind == "noun":
        return gang and item.bound == "vague" and following is not None and _taken_by(tags, cue, chain, following)
    told = gang and (killers or one or item.bound == "vague") and not _accusative(tags, cue, chain)
    return told and cue.kind == "verb" and chain.start <= cue.end + 1 and len(chain.items) == 1


def _taken_by(tags: Tags, cue: Cue, chain: Chain, following: Chain) -> bool:
    """Whether members of a force right behind a verbal noun took the people told behind them: اعتقال عناصر من … خمسة شبان."""
    behind = range(chain.end, following.start)
    right = cue.outcome in TAKEN and chain.start == cue.end and len(chain.items) == 1 and not following.link
    first = following.items[0]
    others = first.others or first.definite or _bound(tags, following.start) or tags.form(following.start).startswith("و")
    within = any(tags.form(at) in OF_THEM for at in range(following.start, first.end + 1))
    return right and not (others or within) and _only_doer(tags, cue, behind) and "،" not in map(tags.form, behind)


def _object(tags: Tags, cue: Cue, chain: Chain, following: Chain) -> bool:
    """Whether people near behind others stand in the accusative, so that these are the subject: خطف رجال ملثمون طالبا."""
    last, noun = chain.items[0].end, tags.nouns.get(following.start)
    verb = chain.start == cue.end and tags.form(cue.start).removeprefix("و") in _HARMS
    near = 0 <= following.start - last <= _ADJECTIVES
    if not (verb and near) or noun is None or noun.clitics or len(chain.items) > 1 or following.link or chain.items[0].named:
        return False
    words = range(last, following.start)
    accusative = tags.form(following.start).endswith("ا") and not tags.form(last - 1).endswith("ا")  # not 13 شخصا مدنيا
    accusative = accusative or (tags.form(following.start).endswith("ين") and tags.form(following.start - 1).endswith("ون"))
    told = any(at in tags.triggers or at in tags.numbers or not tags.form(at).isalpha() for at in words)
    return accusative and not told and noun.end - following.start == 1 and not following.items[0].named


_ADJECTIVES = 3


def _right_behind(tags: Tags, cue: Cue, chain: Chain, following: Chain) -> bool:
    """Whether the object of a verb stands right behind one gunman or member of a force: قتل قناص أربع نساء."""
    beside = following.start == chain.end and not following.link and not tags.form(following.start).startswith("و")
    first = following.items[0]
    return beside and tags.form(cue.start).removeprefix("و") in _HARMS and not (first.others or first.definite or first.named)


_HARMS = form_words("ar", "harms")


def _mourns(tags: Tags, cue: Cue, chain: Chain) -> bool:
    """Whether people behind "mourned" are those who mourn: نعى ناشطون المصور, نعت نقابة الصحفيين المصور."""
    item = chain.items[0]
    theirs = item.definite or (cue.end == chain.start and tags.form(item.end - 1).endswith("ون"))
    return item.bound == "vague" and theirs and tags.form(cue.start).removeprefix("و") in _MOURN


_MOURN = form_words("ar", "mourn")


def _of_his_own(tags: Tags, chain: Chain, following: Chain) -> bool:
    """Whether one person's own kin stand right behind him, without "and": قتل شاب زوجته."""
    item, kin = chain.items[0], following.items[0].noun
    one = len(chain.items) == 1 and (item.low, item.high) == (1, 1) and not item.named and not following.link
    joined = tags.form(following.start).startswith("و") or following.start != chain.end
    return one and not joined and kin is not None and kin.possessed and kin.kind in RELATIVES


# Verbs that are written otherwise in the passive: who stands in the nominative behind them did it.
_ACTIVE = form_words("ar", "active")


def _accusative(tags: Tags, cue: Cue, chain: Chain) -> bool:
    """Whether people are the object of a verb by their form: حيدت عددا من المسلحين, قتلت مسلحين."""
    oblique = tags.form(cue.start).endswith("ت") and tags.form(chain.end - 1).endswith("ين")
    return tags.form(chain.start) == "عددا" or oblique


def agent(tags: Tags, cue: Cue, chain: Chain, later: list[Chain], cues: list[Cue]) -> bool:
    """Such people did it when others follow as the object, or when only people of a force do such a thing."""
    following = next((other for other in later if not other.link and without_doers(tags, other)), None)
    if not acts(tags, cue, chain, following):
        return False
    if (following and _of_his_own(tags, chain, following)) or _mourns(tags, cue, chain):
        return True
    named = tags.actors.get(chain.start)
    if named and named.actors == ("unknown",):
        return True
    between = following and any(chain.end <= c.start < following.start for c in cues)
    return (following is not None and not between and following.start - chain.end <= 12) or cue.outcome == "abducted"


def had_taken(tags: Tags, cue: Cue) -> bool:
    """Whether a sentence goes back to how one told before was taken: وكان عناصر من … قد اعتقلوه."""
    opens = tags.form(0).removeprefix("و") in ("كان", "كانت", "كانوا")
    had = opens and (tags.form(cue.start - 1) == "قد" or _taker_alone(tags, range(1, cue.start)))
    had = had or (cue.start == 1 and tags.form(0).removeprefix("و") == "قد")
    return had and cue.bound and cue.kind == "verb" and cue.outcome in TAKEN


def _taker_alone(tags: Tags, words: range) -> bool:
    """Whether who took somebody stands there, and no comma and no other verb: كان الأمن العام اعتقله."""
    known = any(hit.first in words for hit in tags.actors.values()) or any(at in tags.nouns for at in words)
    return known and len(words) <= _TAKER and not any(at in tags.triggers or not tags.form(at).isalpha() for at in words)


_TAKER = 6
