"""English lists of people: phrases joined by commas and "and", and the number of some of those told before (codebook 4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_aside import past_aside, past_doer, past_doing, past_minors, past_parts, past_words
from stats.find.grammar.en_people import people_at
from stats.find.grammar.en_quantity import DEFINITE, OWN
from stats.find.grammar.en_roles import two_roles
from stats.find.grammar.en_shares import is_nth_was, more_shares, the_others
from stats.find.grammar.en_together import together
from stats.find.grammar.en_took import outcome_of
from stats.find.grammar.en_words import headline, kinds, past_adverbs, stops
from stats.find.number import Number
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import form_words

_MOST_ITEMS, _MARKS = 12, frozenset((",", ")", '"', "-"))
_FILL = frozenset((":", "-", '"', "(", "were", "are", "was", "is", "being", ","))
INCLUDED = form_words("en", "included")
COPULA = frozenset(("were", "are", "was", "is")) | INCLUDED
_APPOSED, _DIED = (",", ".", ";", ""), form_words("en", "passed")
_OFFICES, _OFFICE, _VERBAL = form_words("en", "head"), 10, frozenset({"be", "have", "finite", "relative"})


def is_group(people: People) -> bool:
    """ "The dead", "those killed": people told before, named by what befell them."""
    return people.definite and people.outcome is not None


def befallen(tags: Tags, chain: Chain) -> str:
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


def share_at(tags: Tags, position: int) -> list[Chain]:
    """ "Two of them women" is a part; "two of whom died" tells more; "80 of them by the army" says of no group."""
    number = tags.numbers.get(position)
    if number and number.low is not None and tags.form(position - 2) == "of" and tags.form(position - 1) == "whom":
        return _whom(tags, number)
    hit = tags.word(number.end, "people_words") if number and number.low is not None else None
    if number is None or number.low is None or hit is None or hit.values[0].value != "share":
        return []
    at = past_adverbs(tags, past_fill(tags, hit.end))
    described = people_at(tags, at)
    if end := past_minors(tags, at):
        minors = People(position, end, number.low, number.high, number.bound, "share", status="civilian", age_group="child")
        return [Chain(position, end, (minors,), "parts")]
    if described and (described.noun or described.ages) and "number" not in described.rule and not described.definite:
        people = replace(described, low=number.low, high=number.high, bound=number.bound)
        shares = more_shares(tags, replace(people, start=position, rule="share"), _next)
        parts = (*shares, *the_others(tags, shares[-1].end, chain_at))
        return [Chain(position, parts[-1].end, parts, "parts")]
    people = People(position, hit.end, number.low, number.high, number.bound, "share")
    behind = past_parts(tags, hit.end)
    act = tags.triggers.get(behind)
    verb = kinds(tags, behind) & {"be", "have", "adverb", "finite"} or (act is not None and not act.values[0].tended)
    verb = verb or position in tags.told_before  # "arrested two of them"
    if age := next((age for age in tags.ages if age.start == at), None):
        return [Chain(position, age.end, (replace(people, ages=age.years, end=age.end),), "parts")]
    return [Chain(position, hit.end, (people,), "share" if verb else "most")]


def _whom(tags: Tags, number: Number) -> list[Chain]:
    """ "Of whom four are minors"."""
    described = people_at(tags, past_adverbs(tags, past_fill(tags, number.end)))
    if described is None or described.noun is None or "number" in described.rule or described.definite or number.low is None:
        return []
    part = replace(described, start=number.start, low=number.low, high=number.high, bound=number.bound, rule="share")
    return [Chain(number.start, described.end, (part,), "parts")]


def partitive(tags: Tags, position: int) -> list[Chain]:
    """ "Five of the 17 detained": the 17 are told too, of the five something else is said."""
    number = tags.numbers.get(position)
    if number is None or number.low is None or tags.form(number.end) != "of":
        return []
    known = tags.form(number.end + 1) in DEFINITE | OWN
    whole = people_at(tags, number.end + 1) if known else _more(tags, number)
    if whole is None:
        return _of_force(tags, number)
    whole = _fate(tags, whole)
    part = replace(whole, start=position, low=number.low, high=number.high, bound=number.bound, rule="partitive", outcome=None,
                   definite=False, ages=whole.ages if len(whole.ages) == number.low else (), named=0)
    described = people_at(tags, whole.end + 1) if tags.form(whole.end) in COPULA else None
    if whole.outcome and described and described.noun and not described.definite:
        part = replace(described, start=position, low=number.low, high=number.high, bound=number.bound)
        outcome = of_victims(tags, whole)
        parts = (part, *(the_others(tags, described.end, chain_at) or _also(tags, described.end)))
        return [Chain(position, whole.end, (whole,)), Chain(position, parts[-1].end, parts, f"parts:{outcome}")]
    if not known and not whole.outcome:
        return [Chain(position, whole.end, (part,))]
    second = _item_at(tags, whole.end + 1) if tags.form(whole.end) == "and" else None
    if second and not second.definite and not second.outcome:  # "three of the gunmen and one officer were killed"
        return [Chain(position, second.end, (whole,), "group"), Chain(position, second.end, (part, second))]
    return [Chain(position, whole.end, (whole,), "group"), Chain(position, whole.end, (part,))]


def _more(tags: Tags, number: Number) -> People | None:
    """The larger number of people of whom a number is: "three of five herdsmen"."""
    whole = people_at(tags, number.end + 1) if number.end + 1 in tags.numbers else None
    counted = whole is not None and whole.noun is not None and "number" in whole.rule and whole.bound != "vague"
    return whole if whole and counted and number.high is not None and whole.low > number.high else None


def _fate(tags: Tags, whole: People) -> People:
    """People with what befell them before, told right behind: "the six labourers kidnapped", "five herdsmen who went missing"."""
    at, told = whole.end, not whole.outcome and (whole.definite or "number" in whole.rule)
    while told and "relative" in kinds(tags, whole.end) and kinds(tags, at) & {"relative", "be", "have"}:
        at += 1
    told = told and (at > whole.end or tags.form(past_adverbs(tags, at)) not in _DIED)
    hit = tags.triggers.get(past_adverbs(tags, at)) if told else None
    after = [trigger for trigger in hit.values if trigger.kind == "after"] if hit else []
    return replace(whole, outcome=outcome_of(tags, after, hit.start), end=hit.end) if hit and after else whole


def _also(tags: Tags, position: int) -> Iterator[People]:
    """ "… and one was an infant": others of the same whole, with a verb of their own."""
    for _ in range(_MOST_ITEMS):
        number = tags.numbers.get(position + 1) if tags.form(position) in ("and", ",") else None
        described = people_at(tags, number.end + 1) if number and tags.form(number.end) in COPULA else None
        if number is None or number.low is None or described is None or described.noun is None or described.definite:
            return
        yield replace(described, start=number.start, low=number.low, high=number.high, bound=number.bound)
        position = described.end


def of_group(tags: Tags, position: int) -> list[Chain]:
    """ "Of the 31 wounded, six are children": the 31 are told, and of what kind some of them are."""
    whole = people_at(tags, position + 1) if tags.form(position) == "of" and tags.form(position + 1) in ("the", "those") else None
    comma = whole.end if whole else 0
    number = tags.numbers.get(comma + 1) if tags.form(comma) == "," else None
    if whole is None or not whole.outcome or number is None or number.low is None or tags.form(number.end) not in COPULA:
        return []
    described = people_at(tags, number.end + 1)
    if described is None or described.noun is None or "number" in described.rule:
        return []
    part = replace(described, start=number.start, low=number.low, high=number.high, bound=number.bound, rule="share")
    parts = _counted(tags, part)
    low = max(whole.low, part.low) if whole.bound == "vague" else whole.low
    whole = replace(whole, low=low, definite=False)
    return [Chain(position, comma, (whole,)), Chain(number.start, parts[-1].end, parts, "parts")]


def _counted(tags: Tags, first: People) -> tuple[People, ...]:
    """A part and those that go on behind it with numbers of their own: "five are children and three women"."""
    parts = [first]
    while len(parts) < _MOST_ITEMS and (following := _next(tags, parts)) and following.rule == "number+person":
        parts.append(following)
    return tuple(parts)


def _of_force(tags: Tags, number: Number) -> list[Chain]:
    """ "Two of the Asayish": members of a force."""
    actor = tags.actors.get(number.end + 2) if tags.form(number.end + 1) == "the" and number.low is not None else None
    if actor is None or actor.noun != "force" or actor.head != "force" or number.low is None:
        return []
    people = People(number.start, actor.end, number.low, number.high, number.bound, "number", status="member", force=actor.actors)
    return [Chain(number.start, actor.end, (people,))]


def of_victims(tags: Tags, group: People) -> str:
    """What befell people told before; "the victims" are the dead (codebook 2)."""
    return "killed" if tags.form(group.end - 1).startswith("victim") else group.outcome or ""


def chain_at(tags: Tags, position: int, apart: bool = False) -> Chain | None:
    """The list of people that begins at a word; one set `apart` needs no "and"."""
    first = _item_at(tags, position)
    if first is None:
        return None
    items = [first]
    bracketed = apart or tags.form(position - 1) == "("
    while len(items) < _MOST_ITEMS and (following := _next(tags, items, bracketed)):
        if bracketed and ")" in [tags.form(at) for at in range(items[-1].end, following.start)]:
            break
        if following.rule == "number" and following.noun is None and tags.form(position - 1) == "by":
            break  # "four were killed by gunmen and three by a mine"
        if "preposition" in kinds(tags, position - 1) and _subject(tags, following):
            break  # "fired at the farmers and dozens suffered"
        items.append(replace(following, listed=True))
    return Chain(position, items[-1].end, together(tags, items))


def _subject(tags: Tags, people: People) -> bool:
    """Whether a bare number has a verb of its own behind it."""
    bare = people.rule == "number" and people.noun is None
    return bare and bool(kinds(tags, people.end) & {"finite", "be", "have"})


def _item_at(tags: Tags, position: int) -> People | None:
    """People at a word that is no outcome word itself; of those that are both ("deaths of") the longer counts."""
    trigger, noun = tags.triggers.get(position), tags.nouns.get(position)
    if trigger and position not in tags.numbers and not (noun and noun.end >= trigger.end):
        return None
    people = people_at(tags, position)
    if people and "described" in kinds(tags, people.end, "people_words"):
        return _described(tags, people)
    return _apposed(tags, people) if people and people.named and people.noun is None else people and two_roles(tags, people)


def _described(tags: Tags, people: People) -> People:
    """ "A woman described as his wife": one person; who is only held to be a fighter is none."""
    begins = tags.small[people.end]["people_words"].end
    other = people_at(tags, begins)
    if other is None or other.noun is None or people.low != other.low:
        return people if other else replace(people, end=_described_to(tags, begins) or people.end)
    status = "civilian" if "civilian" in (people.status, other.status) else people.status
    return replace(people, end=other.end, status=status)


def _described_to(tags: Tags, position: int) -> int:
    """Where a list goes on behind what its people are held to be: "six gunmen described as loyal to X, and …"; else 0."""
    for at in range(position, min(position + _OFFICE, len(tags.words))):
        if tags.form(at) in (",", ";"):
            return at
        if at in tags.triggers or at in tags.numbers or not tags.form(at).isalpha() or kinds(tags, at) & _VERBAL - {"be"}:
            return 0
    return 0


def _apposed(tags: Tags, people: People) -> People:
    """ "Ahmad Saleh, a baker,": a name and what the person is."""
    other = people_at(tags, people.end + 1) if tags.form(people.end) == "," else None
    if end := _of_an_office(tags, people.end + 1) if tags.form(people.end) == "," else 0:
        return replace(people, end=end)
    if other is None or other.noun is None or other.rule != "person" or other.low != 1 or tags.form(other.end) not in _APPOSED:
        return people
    described = people.with_noun(other.noun)
    return replace(described, end=other.end, status=other.status, former=other.former, ages=people.ages or other.ages)


def _of_an_office(tags: Tags, position: int) -> int:
    """Where "head of the group's drone unit" ends, at its comma; 0 where no such words stand there."""
    if tags.form(position) not in _OFFICES or tags.form(position + 1) not in ("of", "in", "for"):
        return 0
    end = next((at for at in range(position + 2, position + _OFFICE) if tags.form(at) in (",", ".", "")), 0)
    told = any(kinds(tags, at) & _VERBAL or at in tags.triggers or at in tags.numbers for at in range(position, end))
    return 0 if told else end


def _next(tags: Tags, items: Sequence[People], bracketed: bool = False) -> People | None:
    """The next phrase of a list: behind "and" or a word that adds, or behind a comma where the list goes on."""
    at = past_doer(tags, items[-1]) or past_doing(tags, items[-1].end, _item_at) or past_words(tags, items[-1].end)
    marks = set()
    while tags.form(at) in _MARKS:
        marks.add(tags.form(at))
        at += 1
    hit = tags.word(at, "people_words")
    if hit and hit.values[0].value == "besides":
        return _item_at(tags, hit.end)
    if "-" in marks:
        return None
    if tags.form(at) in ("and", "&") and not is_nth_was(tags, at + 1):
        joined = _item_at(tags, at + 1) or next((c.items[0] for c in partitive(tags, at + 1) if not c.link), None)
        return None if joined is None or is_group(joined) else joined
    if "," in marks and (aside := past_aside(tags, items[-1].end + 1)):
        return _item_at(tags, aside)
    if "," not in marks or is_group(items[-1]) or "share" in (hit.values[0].value if hit else ""):
        return None
    return _item_at(tags, at) if bracketed else _listed(tags, items[-1], at)


def _listed(tags: Tags, before: People, position: int) -> People | None:
    """A phrase behind a comma that goes on as a list and does not add up to the number before it."""
    rest = _item_at(tags, position)
    if rest is None or rest.definite or rest.rule == "none" or share_at(tags, position):
        return None
    risen = tags.form(before.start - 1) == "to" and before.noun is None  # "toll rises to four, six hurt"
    if headline(tags) and rest.bound != "vague" and stops(tags, rest.end) and not risen:
        return rest
    others = [rest]
    while len(others) < _MOST_ITEMS and (following := _next(tags, others)):
        others.append(following)
    apposed = sum(item.low for item in others) == before.low and not apart(before, others)
    return rest if len(others) > 1 and not apposed else None


def apart(before: People, others: Sequence[People]) -> bool:
    """Whether people cannot be those before them: of four children three are no women, of two soldiers none is a boy."""
    kind = before.noun.kind if before.noun else ""
    armed = before.status in ("member", "security") or kind == "gunman"
    if armed and any(item.status == "civilian" for item in others):
        return True
    return kind in ("child", "woman") and any(item.noun is None or item.noun.kind != kind for item in others)
