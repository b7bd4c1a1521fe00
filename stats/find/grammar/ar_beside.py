"""How people stand to what is told beside them: whether a toll comes to them, a list goes on to them (codebook 3 and 4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_count import BECOME
from stats.find.grammar.ar_cue import OF_THOSE, Cue
from stats.find.grammar.ar_number import LABEL_MARKS
from stats.find.people import BY_PLACE, Mention, People
from stats.find.place_words import kind_of
from stats.find.tags import Tags
from stats.language import form_words, joined

_PLACED, _TOLD_BEFORE, _HERD = 4, 12, 5
_CAMPAIGN = frozenset(("حمله", "عمليه", "هجوم"))
_SETTING = frozenset(("countryside", "governorate", "district", "city", "town", "village", "quarter", "near", "side", "in"))
_HERDS = joined([article + form for form in form_words("ar", "animals") for article in ("", "ال")])
_PERISH = form_words("ar", "perish")
_COMMAS = frozenset(("،", ","))
_ENDS = _COMMAS | {"ان"}
_WORDS, _ADDED = 2, 12
_NAME, _QUOTES = 4, frozenset('"()')
_PARTS_WITH = ("boundary", "agent", "barrier", "release", "negation", "superseded")
_CHOKED = ("اختناق", "اختناقا")


def no_news(tags: Tags, chain: Chain) -> bool:
    """Whether people are none of whom anything is told now: of an older telling, or cattle."""
    return _superseded(tags, chain) or _of_animals(tags, chain)


def _superseded(tags: Tags, chain: Chain) -> bool:
    """Whether what people are told of was true only before: "who had told of one", but not "who had said one told of seven"."""
    if "superseded" not in tags.clauses:
        return False
    told = takewhile(lambda at: tags.form(at) not in _ENDS, range(chain.start - 1, max(-1, chain.start - 1 - _TOLD_BEFORE), -1))
    return any(at in tags.clauses["superseded"] for at in told)


def _of_animals(tags: Tags, chain: Chain) -> bool:
    """Whether a number or "others" without a noun goes on from cattle that died: نفوق عدد من المواشي وإصابة عدد آخر."""
    first = chain.items[0]
    herds = [at for at in tags.where(_HERDS) if chain.start - _TOLD_BEFORE <= at < chain.start] if first.noun is None else ()
    people = tags.nouns.keys() - tags.triggers.keys()
    if not herds or any(at in people for at in range(herds[-1], chain.start)):
        return False
    near = range(max(0, herds[-1] - _HERD), herds[-1])
    died = [at for at in near if at in tags.triggers or tags.form(at).removeprefix("و") in _PERISH]
    return bool(died) and not any(at in people for at in range(died[-1] + 1, herds[-1]))


def reached(tags: Tags, cue: Cue, chain: Chain) -> bool:
    """Whether a toll is said to come to a number: by a verb, إلى, "at least", or ل behind a word for its rise; or by its place
    right behind its label: عدد الجرحى 7."""
    kinds = {tags.value(at, "clause_words") for at in (cue.start - 1, *range(cue.end, chain.start))}
    if cue.rule == OF_THOSE and "number" in chain.items[0].rule:
        return True
    to = tags.form(chain.start).startswith("ل") and chain.start in tags.numbers
    label = tags.nouns.get(cue.end)
    if label and label.clitics == "ال" and label.values[0].outcome:
        if label.end == chain.start:
            return chain.items[0].rule == "number"
        become = label.end + 1 == chain.start and tags.form(label.end) in BECOME
        if become or _in_place(tags, label.end, chain.start):
            return "number" in chain.items[0].rule  # عدد القتلى في سرمين ثلاثة
    return "reach" in kinds or (to and "rise" in kinds) or chain.items[0].bound in ("at_most", "at_least")


def _in_place(tags: Tags, start: int, end: int) -> bool:
    """Whether only an act, a place and a day stand between two words: عدد الموقوفين في حملة تلكلخ أمس ثمانية."""
    known = {at for hits in (tags.places, tags.dates) for hit in hits.values() for at in range(hit.start, hit.end)}
    known |= {at for hit in tags.weapons for at in range(hit.start, hit.end)}
    known |= {at for at in range(start, end) if tags.form(at).removeprefix("ال") in _CAMPAIGN}
    return start < end and all(at in known or kind_of(tags.form(at), "ar") in _SETTING for at in range(start, end))


def too_far(tags: Tags, chain: Chain, cue: Cue, found: Sequence[Mention]) -> bool:
    """Whether some words behind an outcome word a bare number, or "another" behind a comma with nobody told, is not of it: يقتل
    أحلامهم، فيمضي عام ويقبل آخر."""
    rule = chain.items[0].rule
    parted = not found and any(tags.form(at) in _COMMAS for at in range(cue.end, chain.start))
    return rule == "number" or (rule == "others" and chain.items[0].high == 1 and parted)


def whose(tags: Tags, cue: Cue, other: Chain, chain: Chain) -> bool:
    """Whether people between a toll and its number only say what was hit: حصيلة قصف منزل عائلة … إلى 9."""
    reached_to = cue.kind == "toll" and tags.value(chain.start - 1, "clause_words") == "reach"
    if reached_to and tags.form(other.start - 1) == "من" and other.items[0].rule == "number" and not other.items[0].others:
        return True  # "from three to five"
    uncounted = other.items[0].outcome is None and (other.items[0].rule == "person" or other.items[0].bound == "vague")
    return reached_to and uncounted


def past_comma(tags: Tags, chain: Chain, told: Mention) -> bool:
    """Whether a list goes on behind a comma: with another in another place, with those hurt by gas, or with somebody's own."""
    comma = tags.form(chain.start - 1) in _COMMAS
    gassed = told.outcome == "wounded" and choked(tags, chain.end)
    next_place = _in_the_next_place(tags, chain, told.people)
    return comma and (next_place or _another(tags, chain, told.people) or gassed or _his_own(tags, chain, told.people))


def _in_the_next_place(tags: Tags, chain: Chain, last: People) -> bool:
    """Whether people are those of the next place, each told with its own: قتل خمسة في سرمين، وثلاثة في بنش."""
    (item, *more), behind = chain.items, range(chain.end, chain.end + _AT_PLACE)
    inside = tags.form(chain.end) in _IN or (chain.end in tags.places and tags.form(chain.end).startswith("ب"))
    counted = "number" in item.rule or (item.rule == "person" and item.bound == "exact")
    counted = counted and inside and not more and tags.form(chain.start).startswith("و")
    here = any(at in tags.places for at in range(last.end, chain.start))
    return counted and here and any(at in tags.places for at in behind)


_IN, _AT_PLACE = frozenset(("في", "بمدينه", "ببلده", "بقريه", "قرب", "غرب", "شرق", "شمال", "جنوب")), 4


def _his_own(tags: Tags, chain: Chain, last: People) -> bool:
    """Whether one person's kin or companion stands behind his name, of words in no table: مقتل القيادي سرحد ملا، ومرافقه."""
    first = chain.items[0]
    own = first.noun is not None and first.noun.possessed and tags.form(chain.start).startswith("و")
    known = (tags.nouns, tags.numbers, tags.triggers, tags.places, tags.actors, tags.dates, tags.small)
    name = [at for at in range(last.end, chain.start - 1) if tags.form(at) not in _QUOTES]
    plain = all(tags.form(at).isalpha() and not any(at in told for told in known) for at in name)
    return own and last.low == last.high == 1 and 0 < len(name) <= _NAME and plain


def _another(tags: Tags, chain: Chain, last: People) -> bool:
    """ "A man was killed in A, and another in B": where no other outcome follows, of another act."""
    fits = tags.form(chain.start).endswith("ي") == (last.sex == "female" or last.rule.startswith("body"))
    return chain.items[0].rule == "others" and fits and all(at < chain.start for at in tags.triggers)


def by_place(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention]) -> Cue | None:
    """ "Fourteen dead, six in A, five in B and three in C": what adds up to the number just told, each in a place of its own."""
    if not found or not _in_a_place(tags, lists[0]):
        return None
    whole = found[-1]
    placed = any(at in tags.places for at in range(whole.people.end, whole.people.end + _PLACED))
    if placed and tags.form(lists[0].start).startswith("و") and not whole.rule.startswith(BY_PLACE):
        return None  # "five in A, and three in B and two in C"
    run = list(takewhile(lambda chain: _in_a_place(tags, chain), lists))
    adds_up = len(run) > 1 and sum(chain.items[0].low for chain in run) == whole.people.low and whole.people.bound == "exact"
    first = lists[0].start
    return Cue(first, first, whole.outcome, "noun", BY_PLACE) if adds_up or whole.rule.startswith(BY_PLACE) else None


def _in_a_place(tags: Tags, chain: Chain) -> bool:
    """Whether a number behind a comma or "and", of no noun that tells an outcome, has a place right behind it."""
    people = chain.items[0]
    counted = len(chain.items) == 1 and people.rule.startswith("number") and people.outcome is None and not chain.link
    joined = tags.form(chain.start - 1) in _COMMAS | LABEL_MARKS or tags.form(chain.start).startswith("و")
    return counted and joined and any(at in tags.places for at in range(chain.end, chain.end + _PLACED))


def choked(tags: Tags, position: int) -> bool:
    """Whether it stands at a word that people were hurt by gas: what wounded others hit other people than those."""
    if not tags.form(position).startswith("ب"):
        return False
    noun, act = tags.nouns.get(position), tags.triggers.get(position)
    gassed = tags.form(position).endswith(_CHOKED) or tags.form(position + 1).endswith(_CHOKED)
    return gassed and any(hit is not None and hit.clitics in ("ب", "بال") for hit in (noun, act))


def adds(tags: Tags, chain: Chain) -> bool:
    """Whether a list stands behind "in addition to"."""
    return _adding(tags, chain) is not None


def _adding(tags: Tags, chain: Chain) -> int | None:
    """Where the words stand that add a list to those before it."""
    hits = ((at, tags.word(at, "people_words")) for at in range(max(0, chain.start - 3), chain.start))
    return next((at for at, hit in hits if hit and hit.values[0].value == "besides" and hit.end == chain.start), None)


def added(tags: Tags, chain: Chain, end: int) -> bool:
    """Whether a list is added to those told last (up to `end`) past where it befell them: ثلاثة في بلدة …، إضافة إلى رجلين."""
    at = _adding(tags, chain)
    if at is None or not _plainly(tags, at, chain.start) or not 0 <= at - end <= _ADDED:
        return False
    gap = range(end + (tags.form(end) in _THEIR_END), at)
    people = any(other in tags.nouns or other in tags.numbers or other in tags.triggers for other in gap)
    return not people and not any(tags.value(other, "clause_words") in _PARTS_WITH for other in gap)


_THEIR_END = form_words("ar", "their_end")


def _plainly(tags: Tags, at: int, end: int) -> bool:
    """Whether words add people, not only say beside whom somebody fought: with their comma, or by "addition" itself."""
    return end - at >= _WORDS and (tags.form(at - 1) in _COMMAS or "اضاف" in tags.form(at))


def family(people: People) -> bool:
    """Whether people are a family of which no number is told: what follows may say of whom it was made up."""
    noun = people.noun
    kin = noun is not None and (noun.kind, noun.number) == ("relative", "plural") and not noun.possessed
    return kin and people.bound == "vague"


def bracketed(tags: Tags, chain: Chain, whole: Mention) -> bool:
    """Whether a number in brackets right behind a larger one tells how many of them there were: "12 dead (three of today)"."""
    item = chain.items[0]
    behind = tags.form(chain.start - 1) == "(" and chain.start - 1 == whole.people.end
    like = item.rule.startswith("number") and item.outcome in (None, whole.outcome) and not item.others
    return behind and like and len(chain.items) == 1 and item.low < whole.people.low and whole.people.bound == "exact"


def empty(item: People) -> bool:
    """Whether a part says nothing: "seven hurt, among them serious injuries"."""
    return item.bound == "vague" and item.outcome is not None and item.status == item.sex == item.age_group == "unknown"
