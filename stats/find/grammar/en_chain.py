"""English lists of people: phrases joined by commas and "and", and how each list hangs on what was told (codebook 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import LINKS, Chain
from stats.find.grammar.en_people import DEFINITE, OWN, begins, people_at
from stats.find.grammar.en_words import headline, kinds, past_adverbs, stops
from stats.find.people import People
from stats.find.tags import Tags

_MARKS = frozenset((",", ")", '"', "-"))
_FILL = frozenset((":", "-", '"', "(", "were", "are", "was", "is", "being", ","))
_INCLUDED = frozenset(("included", "include", "includes"))
_COPULA = frozenset(("were", "are", "was", "is")) | _INCLUDED
_MOST_ITEMS = 12


def chains(tags: Tags) -> list[Chain]:
    """Every list of people of a sentence, left to right; one person alone is a list too."""
    found: list[Chain] = []
    position, aged = 0, {age.start for age in tags.ages}
    while position < len(tags.words):
        new = _at(tags, position, found) if position in aged or begins(tags, position) else []
        found.extend(new)
        position = max((chain.end for chain in new), default=position + 1)
    return found


def _at(tags: Tags, position: int, found: list[Chain]) -> list[Chain]:
    """The lists that begin at a word: one, or a whole and its part."""
    return _linked(tags, position, found) or _share(tags, position) or _partitive(tags, position) or _plain(tags, position, found)


def list_at(tags: Tags, position: int) -> Chain | None:
    """The list of people that begins at a word, with the word by which it hangs on those before it."""
    return next(iter(_linked(tags, position, [])), None) or chain_at(tags, position)


def _plain(tags: Tags, position: int, found: list[Chain]) -> list[Chain]:
    chain = chain_at(tags, position)
    if chain is None:
        return []
    if found and not found[-1].link and is_group(found[-1].items[-1]) and not chain.items[0].definite:
        link = _splitting(tags, found[-1], chain)
        return [replace(chain, link=link)]
    if found and _more_shares(tags, found[-1], chain):
        return [replace(chain, link="most")]
    return [replace(chain, link="listing") if found and _adds_up(tags, found[-1], chain) else chain]


def _more_shares(tags: Tags, before: Chain, chain: Chain) -> bool:
    """ "25 of them from the army and 15 from the other side": a number without a noun behind a share is another one."""
    item = chain.items[0]
    shared = before.link in ("parts", "most") and before.items[0].rule == "share"
    alone = item.rule == "number" and item.noun is None and chain.end not in tags.triggers
    return shared and alone and tags.form(chain.start - 1) in ("and", ",")


def _splitting(tags: Tags, group: Chain, chain: Chain) -> str:
    """How a list hangs on a group told before: "the dead were …" lists it, "among the dead were …" tells a part of it."""
    between = [tags.form(at) for at in range(group.end, chain.start)]
    if len(between) not in (1, 2) or chain.items[0].noun is None:
        return ""
    outcome = "killed" if tags.form(group.end - 1).startswith("victim") else group.items[-1].outcome
    if tags.form(group.start - 1) == "of" and tags.form(group.start - 2) in ("all", "both") and between[0] in _COPULA:
        return f"whole:{outcome}"
    if between[0] in _INCLUDED or (between[0] in _COPULA and tags.form(group.start - 1) in ("among", "amongst")):
        return f"parts:{outcome}"
    return f"listing:{outcome}" if between[0] in _COPULA or between in ([","], [":"]) else ""


def is_group(people: People) -> bool:
    """ "The dead", "those killed": people told before, named by what befell them."""
    return people.definite and people.outcome is not None


def _adds_up(tags: Tags, whole: Chain, chain: Chain) -> bool:
    """ "Nine people, five soldiers and four drivers,": a list in apposition that adds up to the number before it."""
    start = tags.triggers[whole.end].end if whole.end in tags.triggers else whole.end
    between = [tags.form(at) for at in range(start, chain.start)]
    if whole.link or len(whole.items) != 1 or len(chain.items) < 2 or between not in ([","], [":"], ["("], ["-"]):
        return False
    return sum(item.low for item in chain.items) == whole.items[0].low > 1


def _linked(tags: Tags, position: int, found: list[Chain]) -> list[Chain]:
    """A list behind "including" and its like; the list before "among them"; people "among the wounded"."""
    hit = tags.word(position, "people_words")
    link = next(iter(kinds(tags, position, "people_words") & set(LINKS)), "")
    if hit and link:
        if link == "whole" and hit.end - hit.start == 1 and tags.form(position - 1) not in (",", "(", "-"):
            return []
        chain = chain_at(tags, _past_of(tags, past_fill(tags, hit.end)))
        if chain:
            return [replace(_without_subject(tags, chain, found), start=position, link=link)]
        if link == "parts" and found and found[-1].end == position:
            found[-1:] = _own_part(tags, found[-1], hit.end) if len(found[-1].items) > 1 else _as_part(found, hit.end)
        return []
    return _among(tags, position, found) if tags.form(position) in ("among", "amongst") else []


def _as_part(found: Sequence[Chain], end: int) -> list[Chain]:
    """The last list as a part of the one before it."""
    return [replace(found[-1], link="parts", end=end)] if len(found) > 1 else [found[-1]]


def _own_part(tags: Tags, chain: Chain, end: int) -> list[Chain]:
    """ "Nine people, a girl and two women among them,": the last comma parts a whole from its part."""
    commas = [n for n, item in enumerate(chain.items) if n and tags.form(item.start - 1) == ","]
    if not commas:
        return [chain]
    whole, part = chain.items[:commas[-1]], chain.items[commas[-1]:]
    return [
        replace(chain, items=whole, end=whole[-1].end),
        replace(chain, items=part, start=part[0].start, end=end, link="parts"),
    ]


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
    outcome = (_befallen(tags, chain) or _harmed(tags, chain)) if chain else ""
    if chain is None or not outcome:
        return []
    if found and not found[-1].link and tags.form(position - 1) in _COPULA and position - found[-1].end <= 2:
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


def _befallen(tags: Tags, chain: Chain) -> str:
    """What befell people told before: "the injured", "the seven people detained"."""
    people = chain.items[0]
    if not people.definite or people.outcome:
        return people.outcome or "" if people.definite else ""
    hit = tags.triggers.get(chain.end)
    return next((trigger.outcome for trigger in hit.values if trigger.kind == "after"), "") if hit else ""


def past_fill(tags: Tags, position: int) -> int:
    """Where the words behind a colon, a bracket or "were" begin."""
    while tags.form(position) in _FILL:
        position += 1
    return position


def _share(tags: Tags, position: int) -> list[Chain]:
    """ "Two of them women" is a part; "two of whom died" tells more; "80 of them by the army" says of no group."""
    number = tags.numbers.get(position)
    hit = tags.word(number.end, "people_words") if number and number.low is not None else None
    if number is None or number.low is None or hit is None or hit.values[0].value != "share":
        return []
    at = past_adverbs(tags, past_fill(tags, hit.end))
    described = people_at(tags, at)
    if described and (described.noun or described.ages) and "number" not in described.rule and not described.definite:
        end, people = described.end, replace(described, low=number.low, high=number.high, bound=number.bound)
        return [Chain(position, end, (replace(people, start=position, rule="share"),), "parts")]
    people = People(position, hit.end, number.low, number.high, number.bound, "share")
    verb = kinds(tags, hit.end) & {"be", "have", "adverb", "finite"} or hit.end in tags.triggers
    if age := next((age for age in tags.ages if age.start == at), None):
        return [Chain(position, age.end, (replace(people, ages=age.years, end=age.end),), "parts")]
    return [Chain(position, hit.end, (people,), "share" if verb else "most")]


def _partitive(tags: Tags, position: int) -> list[Chain]:
    """ "Five of the 17 detained": the 17 are told too, of the five something else is said."""
    number = tags.numbers.get(position)
    if number is None or number.low is None or tags.form(number.end) != "of":
        return []
    whole = people_at(tags, number.end + 1) if tags.form(number.end + 1) in DEFINITE | OWN else None
    if whole is None:
        return []
    if not whole.outcome and (outcome := _befallen(tags, Chain(whole.start, whole.end, (whole,)))):
        whole = replace(whole, outcome=outcome, end=tags.triggers[whole.end].end)
    part = replace(whole, start=position, low=number.low, high=number.high, bound=number.bound, rule="partitive", outcome=None,
                   definite=False, ages=whole.ages if len(whole.ages) == number.low else (), named=0)
    described = people_at(tags, whole.end + 1) if tags.form(whole.end) in _COPULA else None
    if whole.outcome and described and described.noun and not described.definite:
        part = replace(described, start=position, low=number.low, high=number.high, bound=number.bound)
        return [Chain(position, whole.end, (whole,)), Chain(position, described.end, (part,), f"parts:{whole.outcome}")]
    return [Chain(position, whole.end, (whole,), "group"), Chain(position, whole.end, (part,))]


def chain_at(tags: Tags, position: int) -> Chain | None:
    """The list of people that begins at a word."""
    first = _item_at(tags, position)
    if first is None:
        return None
    items = [first]
    while len(items) < _MOST_ITEMS and (following := _next(tags, items)):
        items.append(following)
    return Chain(position, items[-1].end, _families(_under_one_number(tags, items)))


def _under_one_number(tags: Tags, items: Sequence[People]) -> Sequence[People]:
    """ "Nine men, women and children": the number counts all of them."""
    one, *rest = items
    bare = all(item.rule == "person" and item.bound == "vague" and not item.outcome and not item.named for item in rest)
    joined = rest and bare and tags.form(rest[-1].start - 1) == "and"
    if not joined or one.rule not in ("number+person", "number+person+other") or one.low < 2 or one.outcome or one.ages:
        return items
    status, sex, age = ({getattr(item, name) for item in items} for name in ("status", "sex", "age_group"))
    return [replace(one, end=rest[-1].end, noun=None, rule="number+both", force=(), status=_common(status), sex=_common(sex),
                    age_group=_common(age))]


def _common(values: set[str]) -> str:
    return values.pop() if len(values) == 1 else "unknown"


def _families(items: Sequence[People]) -> tuple[People, ...]:
    """A person told together with their own spouse, child or parent is a civilian (codebook 6)."""
    own = any(item.rule.startswith("own") and item.noun and item.noun.kind == "relative" for item in items)
    if not own:
        return tuple(items)
    return tuple(replace(i, status="civilian") if i.status == "unknown" and not i.force else i for i in items)


def _item_at(tags: Tags, position: int) -> People | None:
    """People at a word that is no outcome word itself; of those that are both ("deaths of") the longer counts."""
    trigger, noun = tags.triggers.get(position), tags.nouns.get(position)
    if trigger and position not in tags.numbers and not (noun and noun.end >= trigger.end):
        return None
    people = people_at(tags, position)
    return _apposed(tags, people) if people and people.named and people.noun is None else people


def _apposed(tags: Tags, people: People) -> People:
    """ "Ahmad Saleh, a baker,": a name and what the person is."""
    other = people_at(tags, people.end + 1) if tags.form(people.end) == "," else None
    if other is None or other.noun is None or other.rule != "person" or other.low != 1 or tags.form(other.end) != ",":
        return people
    described = people.with_noun(other.noun)
    return replace(described, end=other.end, status=other.status, former=other.former, ages=people.ages or other.ages)


def _next(tags: Tags, items: Sequence[People]) -> People | None:
    """The next phrase of a list: behind "and" or a word that adds, or behind a comma where the list goes on."""
    at = items[-1].end
    marks = set()
    while tags.form(at) in _MARKS:
        marks.add(tags.form(at))
        at += 1
    hit = tags.word(at, "people_words")
    if hit and hit.values[0].value == "besides":
        return _item_at(tags, hit.end)
    if "-" in marks:
        return None
    if tags.form(at) in ("and", "&"):
        joined = _item_at(tags, at + 1) or next((c.items[0] for c in _partitive(tags, at + 1) if not c.link), None)
        return None if joined is None or is_group(joined) else joined
    if "," not in marks or is_group(items[-1]) or "share" in (hit.values[0].value if hit else ""):
        return None
    return _listed(tags, items[-1], at)


def _listed(tags: Tags, before: People, position: int) -> People | None:
    """A phrase behind a comma that goes on as a list and does not add up to the number before it."""
    rest = _item_at(tags, position)
    if rest is None or rest.definite or rest.rule == "none" or _share(tags, position):
        return None
    if headline(tags) and rest.bound != "vague" and stops(tags, rest.end):
        return rest
    others = [rest]
    while len(others) < _MOST_ITEMS and (following := _next(tags, others)):
        others.append(following)
    return rest if len(others) > 1 and sum(item.low for item in others) != before.low else None
