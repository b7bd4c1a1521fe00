"""Arabic lists of people: phrases joined by و or "in addition to", and how each list hangs on what was told (codebook 4)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stats.find.grammar.ar_epithet import with_epithet
from stats.find.grammar.ar_name_list import another_name, first_name, first_unknown, item_at, listed_name, next_named
from stats.find.grammar.ar_number import LABEL_MARKS, OF_THEM, state, still
from stats.find.grammar.ar_people import beginnings, is_label, people_at
from stats.find.grammar.ar_the_other import the_other
from stats.find.people import People
from stats.find.place_words import SETTLEMENTS, kind_of
from stats.find.tags import Tags
from stats.language import folded, form_words

OF_THEM_OR_IT = OF_THEM | {"منها"}
LINKS = ("parts", "listing", "whole", "half", "most")
_COMMAS = frozenset(("،", ",", "-", '"', "(", ")", "*"))
_FILL = frozenset((":", "؛", '"', "(", "كل", "من", "علي", "الاقل", "ايضا", "كذلك", "-", "كانوا", "كان", "كلا", "ايضا"))
_BEFORE_NAMES = frozenset((":", "؛", "هم", "وهم", "هما", "وهما", '"'))
_TRADES = ("civilian", "companion", "member", "gunman")
_ARE = frozenset(("هم", "وهم", "هما", "وهما"))
_ELLIPSIS = 6
_HOME, _UNIT = 4, 5
_HEADING = folded("ar", "line_words", "what", "heading")
_DUAL_PRONOUNS = frozenset(("احدهما", "بينهما", "وهما", "هما", "كلاهما", "منهما", "احداهما"))


@dataclass(frozen=True, slots=True)
class Chain:
    """People named one after another, at words `start` to `end` (without it).

    `link` says how it hangs on the people told before: `parts` (بينهم), `listing` (وهم), `made_of` (مؤلفة من), `whole` (جميعهم),
    `half` (نصفهم), `most` (معظمهم, which counts nothing), `he_is` (وهو مزارع), or "" for people of its own. `dual`: the linking
    word is a dual.
    """

    start: int
    end: int
    items: tuple[People, ...]
    link: str = ""
    dual: bool = False


def chains(tags: Tags) -> list[Chain]:
    """Every list of people of a sentence, left to right; one person alone is a list too."""
    found: list[Chain] = []
    end, headed = 0, _headed(tags)
    within = {at for hit in tags.triggers.values() for at in range(hit.start + 1, hit.end)}  # راح شهيدا
    begun = beginnings(tags) - within
    for position in range(len(tags.words)):
        chain = list_at(tags, position) if position >= end and position in begun else None
        chain = chain or (_chain_at(tags, position, True) if position == headed and position >= end else None)
        if chain and not _corrected(tags, chain):
            found.append(chain)
        end = chain.end if chain else end
    return found


def _corrected(tags: Tags, chain: Chain) -> bool:
    """Whether a number is the one that does not hold: عدد القتلى ثلاثة وليس خمسة."""
    return tags.form(chain.start - 1) in _NOT and chain.start in tags.numbers and chain.items[0].low > 1


_NOT = form_words("ar", "not_so_many")


def _headed(tags: Tags) -> int:
    """Where the first name stands behind "the names of …:"; -1 for nowhere."""
    if ":" not in tags.forms or _HEADING.isdisjoint(tags.forms):
        return -1
    colon = tags.forms.index(":")
    return -1 if _HEADING.isdisjoint(tags.forms[:colon]) else colon + 1 + (tags.form(colon + 1) == ":")


def list_at(tags: Tags, position: int) -> Chain | None:
    """The list of people that begins at a word, with the word by which it hangs on those before it."""
    return _linked_at(tags, position) or _chain_at(tags, position)


def _linked_at(tags: Tags, position: int) -> Chain | None:
    """A list behind بينهم and its like, or behind "among the wounded"."""
    hit = tags.word(position, "people_words")
    link = hit.values[0].value if hit else ""
    if hit and link == "made_of":
        chain = _chain_at(tags, hit.end)
        return replace(chain, start=position, link=link) if chain else None
    if hit and link == "he_is":
        people = people_at(tags, hit.end)
        return Chain(position, people.end, (people,), link) if people and _says_who(people) else None
    if hit and link == "others" and (other := the_other(tags, position)):
        return Chain(position, other.end, (other,), "parts")
    if hit and link == "parts" and tags.form(position) in OF_THEM_OR_IT and _befalls(tags, position, hit.end):
        chain = _chain_at(tags, hit.end)
        return replace(chain, start=position, items=_of_attackers(tags, position, chain.items)) if chain else None
    if hit and link in LINKS:
        named = tags.form(position) in _ARE or tags.form(position) == "عرف"
        dual = _dual(tags, position)
        chain = _chain_at(tags, _past_fill(tags, hit.end), named) or (Chain(position, hit.end, ()) if dual else None)
        return replace(chain, start=position, link=link, dual=dual) if chain else None
    if counted := _counted_part(tags, position):
        return counted
    among = tags.word(position, "clause_words")
    noun = tags.nouns.get(among.end) if among and among.values[0].value == "among" else None
    if noun and noun.values[0].outcome and noun.clitics.endswith("ال") and (chain := _chain_at(tags, noun.end)):
        return replace(chain, start=position, link=f"parts:{noun.values[0].outcome}")
    return None


def _befalls(tags: Tags, position: int, end: int) -> bool:
    """Whether "of them" stands between a verb and the number it befell: وتوفي منهم ثلاثة."""
    fell = tags.form(position - 1).lstrip("وف") in _FELL
    return end in tags.numbers and (
        fell or any(hit.end == position and hit.values[0].kind == "verb" for hit in tags.triggers.values())
    )


_FELL = frozenset(("سقط", "سقطوا", "سقطت"))


def _of_attackers(tags: Tags, position: int, items: tuple[People, ...]) -> tuple[People, ...]:
    """Bare numbers "of them", whose verb stands behind the attackers: تصدى العناصر للمهاجمين فقتل منهم اثنان."""
    near = max((at for at in tags.nouns if at < position - 1), default=None)
    noun = tags.nouns[near].values[0] if near is not None and tags.nouns[near].clitics.endswith(("ال", "لل")) else None
    if noun is None or noun.kind != "gunman":
        return items
    return tuple(item.with_noun(noun) if item.noun is None or item.noun.outcome else item for item in items)


def _says_who(people: People) -> bool:
    """Whether one person is told by a trade, or as of a force: "he is a farmer", not "he is a father"."""
    noun = people.noun
    if noun is None or noun.possessed or noun.number != "singular" or noun.outcome is not None:
        return False
    return people.low == people.high == 1 and (people.former or noun.kind in _TRADES or people.status == "member")


def _counted_part(tags: Tags, position: int) -> Chain | None:
    """ "Three of them children": the number stands before the linking word."""
    number = tags.numbers.get(position)
    if number is None or number.low is None or tags.form(number.end) not in OF_THEM_OR_IT:
        return None
    people = people_at(tags, number.end + 1 + (tags.form(number.end + 1) in ("الي", "من")))
    if people is None or people.noun is None:
        return None
    counted = replace(
        people, start=position, low=number.low, high=number.high, bound=number.bound, definite=False, rule="number+person"
    )
    return Chain(position, people.end, (counted,), "parts")


def _dual(tags: Tags, position: int) -> bool:
    return tags.form(position) in _DUAL_PRONOUNS or tags.form(position + 1) in _DUAL_PRONOUNS


def _past_fill(tags: Tags, position: int) -> int:
    while tags.form(position) in _FILL and not (tags.form(position) == "علي" and tags.form(position + 1) != "الاقل"):
        position += 1
    return position


def _chain_at(tags: Tags, position: int, named: bool = False) -> Chain | None:
    """The list that begins at a word; one of names behind a pronoun, a colon or "each of" needs no و between them.

    `named`: names stand there for certain, so the first may be in no table.
    """
    each = _each_of(tags, position)
    opened = each or tags.form(_past_label(tags, position)) in _BEFORE_NAMES
    first = item_at(tags, position) or (first_name(tags, position) if opened else None)
    first = first or (first_unknown(tags, position) if named else None)
    if first is None:
        return None
    leading = first.rule == "name" and (position == 0 or position - 1 in tags.triggers or _behind_doer(tags, position))
    names = opened and (first.named == 1 or (first.low == first.high == 1 and bool(first.ages)))
    items = [first]
    while True:
        following = listed_name(tags, items[-1], each) if names else next_named(tags, items[-1]) if leading else None
        if following is None:
            items[-1], end = with_epithet(tags, items[-1])
        if following is None and (at := _joined(tags, end)) is not None:
            following = item_at(tags, at) or another_name(tags, items[-1], at)
        if following is None or _labels_a_number(tags, following) or _elsewhere(tags, items[-1], following):
            break
        besides = items[-1].besides or tags.value(_past_commas(tags, items[-1].end), "people_words") == "besides"
        items.append(following if following.besides == besides else replace(following, besides=besides))
    if len(items) == 1 and names and each and first.low == 1:
        items = [replace(first, low=2, high=None, bound="at_least")]
    elif names and len(items) > 1 and items[-1].named and _cut_off(tags, items[-1].end):
        items[-1] = replace(items[-1], high=None, bound="at_least")
    return Chain(position, items[-1].end, tuple(_of_one_force(_of_two_bodies(items))))


def _behind_doer(tags: Tags, position: int) -> bool:
    """Whether only who did it stands between an outcome word and the first of some names: اعتقلت قسد سالم درويش، ثائر حمدان."""
    forces = (hit.first for hit in tags.actors.values() if hit.end == position)
    gunmen = (at for at, hit in tags.nouns.items() if hit.end == position and hit.values[0].kind == "gunman")
    return any(at - 1 in tags.triggers for at in (*forces, *gunmen))


def _of_two_bodies(items: list[People]) -> list[People]:
    """Two bodies of one described at length and his kin are one each: جثتي عنصر سابق في … وزوجته."""
    first, second = items[0], items[1].noun if len(items) == _TWO else None
    bodies = first.rule.startswith("body") and first.low == first.high == _TWO
    alone = first.noun is not None and first.noun.number == "singular" and second is not None and second.possessed
    return [replace(first, low=1, high=1), items[1]] if bodies and alone and items[1].low == items[1].high == 1 else items


_TWO = 2


def _cut_off(tags: Tags, end: int) -> bool:
    """Whether an ellipsis stands behind a list of names, or "and others", on its line or the next (codebook 3)."""
    at = tags.words[end - 1].end
    behind = tags.sentence.source[at:at + _ELLIPSIS]
    return behind.strip().startswith(("..", "…")) or (behind[:1] == "\n" and behind.strip().startswith("وغير"))


def _elsewhere(tags: Tags, before: People, people: People) -> bool:
    """Whether people have a fate of their own, unlike those before them: أربعة شهداء وستة أشخاص تحت الأنقاض; so have those
    behind a comma: قتل أب، وابنه تحت الأنقاض."""
    behind = tags.form(people.start - 1) == "،" and any(at < before.start for at in tags.triggers)
    told = people.outcome is None and (before.outcome is not None or behind)
    return still(tags, people.end) or (told and state(tags, people.end)) or _hurt_alone(tags, people)


def _hurt_alone(tags: Tags, people: People) -> bool:
    """Whether one person behind others is said to be wounded, he alone: استشهد طفل، وأخوه مجروح."""
    told = tags.triggers[people.end].values if people.end in tags.triggers else ()
    hurt = any(trigger.kind == "after" and trigger.outcome == "wounded" for trigger in told)
    return hurt and people.low == people.high == 1 and not tags.form(people.end).endswith(("ين", "ان", "ون", "ات"))


def _labels_a_number(tags: Tags, people: People) -> bool:
    """Whether people only say what the number behind them counts: والجرحى إلى 30."""
    reach = tags.value(people.end, "clause_words") == "reach"
    return is_label(people) and people.end + reach in tags.numbers


def _of_one_force(items: list[People]) -> list[People]:
    """ "Dead and wounded in the army's ranks", "among the civilians", قتلى وجرحى مدنيون: what stands at the end holds of all."""
    last = items[-1]
    plural = all(item.bound == "vague" for item in items) and last.status in ("civilian", "member")
    if not (last.noun and last.noun.outcome and (last.force or last.rule.endswith("+among") or plural)):
        return items
    bare = [i.noun is not None and i.noun.outcome is not None and i.status == "unknown" and not i.force for i in items]
    return [replace(i, force=last.force, status=last.status) if one else i for i, one in zip(items, bare, strict=True)]


def _past_label(tags: Tags, position: int) -> int:
    """The last word before people and the number they have in a list: 1- …"""
    at = position - 1
    while tags.form(at) in LABEL_MARKS or (tags.form(at + 1) in LABEL_MARKS and tags.form(at).isdecimal()):
        at -= 1
    return at


def _each_of(tags: Tags, position: int) -> bool:
    """Whether "each of" stands before people: at least two, even where we cannot tell one name from the next."""
    at = position - 1
    while tags.form(at) in (":", '"', "("):
        at -= 1
    return tags.form(at) in ("كلا", "كل") or (tags.form(at) == "من" and tags.form(at - 1) in ("كل", "كلا", "لكل"))


def _past_commas(tags: Tags, position: int) -> int:
    while tags.form(position) in _COMMAS:
        position += 1
    return position


def _past_home(tags: Tags, position: int) -> int:
    """Past where somebody is from, or of what, where the list goes on behind it: الشاب سالم من مخيم الدهيشة، والشاب وليد من تقوع;
    4 عناصر من الفرقة، ومدنيان."""
    start, position = position, position + (tags.form(position) == ")")
    if tags.form(position) != "من":
        return start
    settled = kind_of(tags.form(position + 1), "ar") in SETTLEMENTS
    homes = [tags.places[at].end for at in range(position + 1, position + _HOME) if at in tags.places]
    unit = next((at for at in range(position + 2, position + _UNIT) if tags.form(at) in ("،", ",")), position)
    end = homes[0] if homes else position + 3 if settled else unit
    goes_on = tags.form(end) in ("،", ",") and tags.form(end + 1).startswith("و")
    plain = not any(at in tags.triggers or at in tags.numbers or at in tags.nouns for at in range(position + 1, end))
    return end if goes_on and plain else start


def _joined(tags: Tags, position: int) -> int | None:
    """Where the next phrase of a list begins: after و, a comma and و, or a word that adds."""
    at = _past_commas(tags, _past_home(tags, position))
    form = tags.form(at)
    word = tags.word(at, "people_words") if not form.startswith("والمدعو") else None
    if word and word.values[0].value not in ("group", "title", "one_of"):
        return word.end if word.values[0].value == "besides" else None
    if at in tags.nouns and not tags.nouns[at].clitics:
        return None  # the first letter of والد is no "and"
    if form == "و":
        return at if at in tags.numbers else at + 1
    return at if form.startswith("و") and at not in tags.triggers else None
