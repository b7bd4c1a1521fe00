"""English lists of people, and how each hangs on what was told: parts, listings, what is said of all (codebook 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import LINKS, Chain
from stats.find.grammar.attach import half_of
from stats.find.grammar.en_among_them import own_part, past_who
from stats.find.grammar.en_family import relatives
from stats.find.grammar.en_list import (
    COPULA,
    INCLUDED,
    befallen,
    chain_at,
    is_group,
    of_group,
    of_victims,
    partitive,
    past_fill,
    share_at,
)
from stats.find.grammar.en_people import begins, people_at
from stats.find.grammar.en_shares import nth_was
from stats.find.grammar.en_split import split
from stats.find.grammar.en_words import capital, headline, kinds, past_adverbs
from stats.find.people import WITHIN, People
from stats.find.tags import Tags
from stats.language import form_words

_SPOKE = form_words("en", "spoke")
_BEFORE_BRACKET = 2
_DOING = 9
"""So many words may say what people were doing: "two customers queueing for bread were among the dead"."""
_MOST_PLACES, _NEAR_PLACE = 8, 8
_ACT = 12


def chains(tags: Tags) -> list[Chain]:
    """Every list of people of a sentence, left to right; one person alone is a list too."""
    found: list[Chain] = []
    end, aged = 0, {age.start for age in tags.ages}
    for position in range(len(tags.words)):
        if position >= end and (position in aged or begins(tags, position)):
            new = _at(tags, position, found)
            found.extend(chain for chain in new if not _corrected(tags, chain))
            end = max((chain.end for chain in new), default=end)
    return _by_place(tags, found)


def _corrected(tags: Tags, chain: Chain) -> bool:
    """Whether a number is the one that does not hold: "three people, not five, were killed"."""
    return tags.form(chain.start - 1) == "not" and chain.start in tags.numbers and chain.items[0].low > 1


def _by_place(tags: Tags, found: list[Chain]) -> list[Chain]:
    """ "14 people, seven in Homs, four in Hama and three in Nawa, were killed": numbers of places that add up to one before."""
    for at, whole in enumerate(found):
        told = [chain for chain in found[at + 1:at + 1 + _MOST_PLACES] if _at_place(tags, chain)]
        low = whole.items[0].low
        while told and sum(chain.items[0].low for chain in told) > low:
            told.pop()
        ends = [whole.end, *(chain.end for chain in told)]
        near = all(0 < chain.start - end <= _NEAR_PLACE for chain, end in zip(told, ends, strict=False))
        counted = "number" in whole.items[0].rule and not whole.link and len(whole.items) == 1
        placed = told and any(whole.end <= place < told[0].start for place in tags.places)
        if counted and near and not placed and len(told) > 1 and sum(chain.items[0].low for chain in told) == low:
            found = [replace(chain, link="each") if chain in told else chain for chain in found]
    return [replace(chain, link="listing") if _of_each_side(tags, chain, before) else chain
            for before, chain in zip((None, *found), found, strict=False)]


def _of_each_side(tags: Tags, chain: Chain, before: Chain | None) -> bool:
    """Whether people behind a comma, told by the side, are those told before: "six were killed, three on each side"."""
    sided = any(small.value == "each_side" for at in range(chain.start, chain.end) if (hit := tags.word(at, "people_words"))
                for small in hit.values)
    return sided and before is not None and tags.form(chain.start - 1) == "," and before.items[0].low == chain.items[0].low


def _at_place(tags: Tags, chain: Chain) -> bool:
    """Whether a bare number stands before a place: "four in Hama"."""
    item = chain.items[0]
    bare = len(chain.items) == 1 and item.rule == "number" and item.noun is None and not chain.link
    return bare and tags.form(chain.end) in ("in", "at", "near") and capital(tags, chain.end + 1)


def _at(tags: Tags, position: int, found: list[Chain]) -> list[Chain]:
    """The lists that begin at a word: one, or a whole and its part."""
    linked = _linked(tags, position, found) or of_group(tags, position) or share_at(tags, position) or partitive(tags, position)
    linked = linked or (nth_was(tags, position) if found else [])
    return [_of_last(one, found) for one in linked] or _plain(tags, position, found)


def _of_last(chain: Chain, found: Sequence[Chain]) -> Chain:
    """ "13 people: four policemen and nine civilians, one of them a woman": she is one of the nine, and no further part."""
    last = found[-1] if found and found[-1].link.startswith("listing") else None
    within = last and chain.link == "parts" and 0 <= chain.start - last.end <= 1
    if not last or not within or sum(item.low for item in chain.items) > last.items[-1].low:
        return chain
    return replace(chain, items=tuple(replace(item, rule=WITHIN) for item in chain.items))


def list_at(tags: Tags, position: int) -> Chain | None:
    """The list of people that begins at a word, with the word by which it hangs on those before it."""
    return next(iter(_linked(tags, position, [])), None) or chain_at(tags, position)


def _plain(tags: Tags, position: int, found: list[Chain]) -> list[Chain]:
    if told := _predicated(tags, position, found):
        return [told]
    chain = split(tags, position, found) or chain_at(tags, position)
    if chain is None:
        return []
    if found and not found[-1].link and is_group(found[-1].items[-1]) and not is_group(chain.items[0]):
        link = _splitting(tags, found[-1], chain)
        if link.startswith("half"):
            return [halved(found[-1].items[-1], chain, link.replace("half", "parts"))]
        if link or not chain.items[0].definite:
            return [replace(chain, link=link)]
    if chain.link:
        return [chain]
    if found and _more_shares(tags, found[-1], chain):
        return [replace(chain, link="most")]
    return [replace(chain, link="parts") if found and _bracketed(tags, found[-1], chain) else chain]


def _predicated(tags: Tags, position: int, found: Sequence[Chain]) -> Chain | None:
    """ "Nine people were killed; five were children": what some of a number told before are."""
    number, whole = tags.numbers.get(position), found[-1].items[0] if found and not found[-1].link else None
    if number is None or number.low is None or whole is None or "number" not in whole.rule or number.low >= whole.low:
        return None
    described = people_at(tags, number.end + 1) if tags.form(number.end) in ("were", "are") else None
    if described is None or described.noun is None or "number" in described.rule or described.definite or described.outcome:
        return None
    part = replace(described, start=position, low=number.low, high=number.high, bound=number.bound, rule="share")
    return Chain(position, described.end, (part,), "parts")


def _bracketed(tags: Tags, whole: Chain, chain: Chain) -> bool:
    """ "Nine deaths (three women, two children)": a list in brackets behind a number, of no more than it counts."""
    told = whole.items[-1]
    if told.noun and told.noun.kind == "casualty" and chain.end in tags.triggers:
        return False  # "nine casualties (four killed, five injured)"
    near = tags.form(chain.start - 1) == "(" and chain.start - 1 - whole.end <= _BEFORE_BRACKET and not whole.link
    counted = "number" in told.rule and told.bound != "vague" and all(item.bound != "vague" for item in chain.items)
    return near and counted and sum(item.low for item in chain.items) <= told.low


def _more_shares(tags: Tags, before: Chain, chain: Chain) -> bool:
    """ "25 of them from the army and 15 from the other side": a number without a noun behind a share is another one."""
    item = chain.items[0]
    shared = before.link in ("parts", "most") and before.items[0].rule == "share"
    verb = next(at for at in range(chain.end, len(tags.words) + 1) if not kinds(tags, at) & {"be", "have", "adverb"})
    alone = item.rule == "number" and item.noun is None and verb not in tags.triggers
    return shared and alone and tags.form(chain.start - 1) in ("and", ",")


def _splitting(tags: Tags, group: Chain, chain: Chain) -> str:
    """How a list hangs on a group told before: "the dead were …" lists it, "among the dead were …" tells a part of it."""
    named = tags.word(group.end + 1, "people_words")
    identified = named is not None and named.values[0].value == "named" and named.end == chain.start
    between = [tags.form(at) for at in range(_past_act(tags, group.end, chain.start), chain.start)][:1 if identified else None]
    if len(between) not in (1, 2) or chain.items[0].noun is None or tags.form(chain.end) in _SPOKE:
        return ""  # "the dead, the elders say"
    outcome = of_victims(tags, group.items[-1])
    of = tags.form(group.start - 2) if tags.form(group.start - 1) == "of" else ""
    if of and between[0] in COPULA:
        return f"whole:{outcome}" if of in ("all", "both") else f"half:{outcome}" if of == "half" else f"most:{outcome}"
    if between[0] in INCLUDED or (between[0] in COPULA and tags.form(group.start - 1) in ("among", "amongst")):
        return f"parts:{outcome}"
    return f"listing:{outcome}" if between[0] in COPULA or between in ([","], [":"]) else ""


def _past_act(tags: Tags, position: int, end: int) -> int:
    """Where the verb stands behind where and when people were harmed: "the dead in Tuesday's strike on Homs were …"."""
    copula = end - 1 if tags.form(end - 1) in COPULA else position
    told = any(at in tags.triggers or at in tags.numbers or at in tags.nouns for at in range(position, copula))
    near = 0 < copula - position <= _ACT and bool(kinds(tags, position) & {"preposition", "agent"})
    joined = any(not (tags.form(at).isalpha() or tags.form(at) in ("'s", "-")) or "boundary" in kinds(tags, at)
                 or tags.form(at) == "and" for at in range(position, copula))
    return copula if near and not told and not joined else position


def _linked(tags: Tags, position: int, found: list[Chain]) -> list[Chain]:
    """A list behind "including" and its like; the list before "among them"; people "among the wounded"."""
    hit = tags.word(position, "people_words")
    if hit and "half" in kinds(tags, position, "people_words"):
        return _half(tags, position, hit.end, found)
    link = next(iter(kinds(tags, position, "people_words") & set(LINKS)), "")
    if hit and link:
        if link == "whole" and hit.end - hit.start == 1 and tags.form(position - 1) not in (",", "(", "-"):
            return []
        at = _past_of(tags, past_fill(tags, hit.end))
        chain = chain_at(tags, at) or _all_relatives(tags, hit.end, link)
        if chain:
            if link == "parts" and found and not found[-1].link:
                chain = _no_more(tags, chain, found[-1])
            if link == "parts" and found and _casualties(found[-1]):
                chain = replace(chain, items=tuple(_befallen(tags, item) for item in chain.items))
            return [replace(_without_subject(tags, chain, found), start=position, link=link)]
        if link == "parts" and found and position - found[-1].end in (0, past_who(tags, found[-1].end, position)):
            found[-1:] = own_part(tags, found, hit.end)
        elif link == "parts" and found and found[-1].end == position - 1 and tags.form(position - 1) in COPULA:
            found[-1:] = [replace(found[-1], link="parts", end=hit.end)]  # "two children were among them"
        return []
    return _among(tags, position, found) if tags.form(position) in ("among", "amongst") else []


def _all_relatives(tags: Tags, position: int, link: str) -> Chain | None:
    people = relatives(tags, position) if link == "whole" else None
    return Chain(position, people.end, (people,)) if people else None


def _no_more(tags: Tags, chain: Chain, whole: Chain) -> Chain:
    """A list of parts without what is more than their whole: "six, including two boys, and 61 others were killed"."""
    item = whole.items[-1]
    most = item.high if "number" in item.rule and item.bound == "exact" else None
    above = next((n for n, part in enumerate(chain.items) if n and most is not None and part.low > most), 0)
    return replace(chain, items=chain.items[:above], end=chain.items[above - 1].end) if above else chain


def _casualties(chain: Chain) -> bool:
    noun = chain.items[-1].noun
    return noun is not None and noun.kind == "casualty"


def _befallen(tags: Tags, item: People) -> People:
    """ "Several casualties, among them two dead": a part with its own outcome."""
    hit = tags.triggers.get(item.end)
    outcome = next((trigger.outcome for trigger in hit.values if trigger.kind == "after"), None) if hit else None
    return replace(item, outcome=item.outcome or outcome)


def _half(tags: Tags, position: int, end: int, found: Sequence[Chain]) -> list[Chain]:
    """ "Twelve people …, half of them children": that many, where one number was told and one kind of people is."""
    chain = chain_at(tags, past_fill(tags, end))
    if chain is None:
        return []
    whole = found[-1].items[0] if found and not found[-1].link and len(found[-1].items) == 1 else None
    part = halved(whole, chain) if whole else replace(chain, link="most")
    return [replace(part, start=position, items=tuple(replace(item, start=position) for item in part.items))]


def halved(whole: People, chain: Chain, link: str = "parts") -> Chain:
    """The half of a number that a list says something of."""
    half = half_of(whole, chain.items)
    return replace(chain, items=(half,), link=link) if half else replace(chain, link="most")


def _past_of(tags: Tags, position: int) -> int:
    """Where the people of "including those of three children" begin."""
    return position + 2 * (tags.form(position) in ("those", "that") and tags.form(position + 1) == "of")


def _without_subject(tags: Tags, chain: Chain, found: list[Chain]) -> Chain:
    """A list of parts without its last people where these are the subject of a verb: "… and a boy, and five were hurt"."""
    told = bool(found) and any(found[-1].start - 3 <= at < chain.start for at in tags.triggers)
    verb = kinds(tags, chain.end) & {"be", "finite", "have"} or chain.end in tags.triggers
    if not told or not verb or len(chain.items) < 2:
        return chain
    return replace(chain, items=chain.items[:-1], end=chain.items[-2].end)


def _among(tags: Tags, position: int, found: list[Chain]) -> list[Chain]:
    """ "Four children were among the injured", "among nine people hurt": the injured are the whole, told before its part."""
    chain = chain_at(tags, position + 1)
    outcome = (befallen(tags, chain) or _harmed(tags, chain)) if chain else ""
    if chain is None or not outcome:
        return []
    copula = tags.form(position - 1) in COPULA
    told = copula or (found and found[-1].end == position and headline(tags))
    if found and not found[-1].link and told and position - found[-1].end <= (_DOING if copula else 2):
        part = found.pop()
        return [replace(chain, start=position), replace(part, link=f"parts:{outcome}", end=chain.end)]
    return [chain] if chain.items[0].definite else []


def _harmed(tags: Tags, chain: Chain) -> str:
    """What is told right behind a number of people: "nine people hurt", "nine people who were hurt"."""
    if "number" not in chain.items[0].rule or len(chain.items) > 1:
        return ""
    at = chain.end
    while kinds(tags, at) & {"relative", "be", "have"}:
        at += 1
    hit = tags.triggers.get(past_adverbs(tags, at))
    return next((trigger.outcome for trigger in hit.values if trigger.kind == "after"), "") if hit else ""
