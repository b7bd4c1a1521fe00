"""Arabic lists of people: phrases joined by و or "in addition to", and how each list hangs on what was told (codebook 4)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stats.find.age import OLDEST, ages_after
from stats.find.grammar.ar_names import NOT_IN_NAMES, begins_name, may_name, name_end, past_note
from stats.find.grammar.ar_number import LABEL_MARKS, OF_THEM
from stats.find.grammar.ar_people import begins, is_label, people_at
from stats.find.people import People
from stats.find.tags import Tags

OF_THEM_OR_IT = OF_THEM | {"منها"}
LINKS = ("parts", "listing", "whole", "most")
_COMMAS = frozenset(("،", ",", "-", '"', "(", ")"))
_FILL = frozenset((":", '"', "(", "كل", "من", "علي", "الاقل", "ايضا", "كذلك", "-", "كانوا", "كان", "كلا", "ايضا"))
_NAME = (2, 5)
_NAME_ENDS = frozenset(("،", ",", "-", "–", ".", '"', "(", ")", "#", "")) | NOT_IN_NAMES
_GOES_ON = frozenset((
    "وقد", "قد", "وتم", "تم", "وجري", "جري", "وكان", "وكانوا", "وكانا", "وهم", "وهما", "بعد", "قبل", "في", "من", "مع",
))
_BEFORE_NAMES = frozenset((":", "هم", "وهم", "هما", "وهما", '"'))
_DASHES = frozenset(("-", "–", "_"))
_SEPARATORS = _DASHES | {"،", ","}
_TRADES = ("civilian", "companion", "member", "gunman")
_ABOUT = 6
_ELLIPSIS = 5
_DUAL_PRONOUNS = frozenset(("احدهما", "بينهما", "وهما", "هما", "كلاهما", "منهما", "احداهما"))


@dataclass(frozen=True, slots=True)
class Chain:
    """People named one after another, at words `start` to `end` (without it).

    `link` says how it hangs on the people told before: `parts` (بينهم), `listing` (وهم), `made_of` (مؤلفة من), `whole` (جميعهم),
    `most` (معظمهم, which counts nothing), `he_is` (وهو مزارع), or "" for people of its own. `dual`: the linking word is a dual.
    """

    start: int
    end: int
    items: tuple[People, ...]
    link: str = ""
    dual: bool = False


def chains(tags: Tags) -> list[Chain]:
    """Every list of people of a sentence, left to right; one person alone is a list too."""
    found: list[Chain] = []
    position = 0
    while position < len(tags.words):
        chain = list_at(tags, position) if begins(tags, position) else None
        if chain:
            found.append(chain)
        position = chain.end if chain else position + 1
    return found


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
    if hit and link == "parts" and tags.form(position) in OF_THEM_OR_IT and _befalls(tags, position, hit.end):
        chain = _chain_at(tags, hit.end)
        return replace(chain, start=position) if chain else None
    if hit and link in LINKS:
        chain = _chain_at(tags, _past_fill(tags, hit.end)) or (Chain(position, hit.end, ()) if _dual(tags, position) else None)
        return replace(chain, start=position, link=link, dual=_dual(tags, position)) if chain else None
    if counted := _counted_part(tags, position):
        return counted
    among = tags.word(position, "clause_words")
    noun = tags.nouns.get(among.end) if among and among.values[0].value == "among" else None
    if noun and noun.values[0].outcome and noun.clitics.endswith("ال") and (chain := _chain_at(tags, noun.end)):
        return replace(chain, start=position, link=f"parts:{noun.values[0].outcome}")
    return None


def _befalls(tags: Tags, position: int, end: int) -> bool:
    """Whether "of them" stands between a verb and the number it befell: وتوفي منهم ثلاثة."""
    return end in tags.numbers and any(hit.end == position and hit.values[0].kind == "verb" for hit in tags.triggers.values())


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
    people = people_at(tags, number.end + 1 + (tags.form(number.end + 1) == "الي"))
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


def _chain_at(tags: Tags, position: int) -> Chain | None:
    """The list that begins at a word; one of names behind a pronoun, a colon or "each of" needs no و between them."""
    first = _item_at(tags, position)
    if first is None:
        return None
    each = _each_of(tags, position)
    names = first.named == 1 and (each or tags.form(_past_label(tags, position)) in _BEFORE_NAMES)
    items = [first]
    while True:
        following = _listed_name(tags, items[-1], each) if names else None
        if following is None and (at := _joined(tags, items[-1].end)) is not None:
            following = _item_at(tags, at) or _another_name(tags, items[-1], at)
        if following is None or _labels_a_number(tags, following):
            break
        besides = items[-1].besides or tags.value(_past_commas(tags, items[-1].end), "people_words") == "besides"
        items.append(replace(following, besides=besides))
    if len(items) == 1 and names and each and first.low == 1:
        items = [replace(first, low=2, high=None, bound="at_least")]
    elif names and len(items) > 1 and items[-1].named and _cut_off(tags, items[-1].end):
        items[-1] = replace(items[-1], high=None, bound="at_least")
    return Chain(position, items[-1].end, tuple(_of_one_force(items)))


def _cut_off(tags: Tags, end: int) -> bool:
    """Whether an ellipsis stands behind a list of names, on its line or the next (codebook 3)."""
    at = tags.words[end - 1].end
    return tags.sentence.source[at:at + _ELLIPSIS].strip().startswith(("..", "…"))


def _labels_a_number(tags: Tags, people: People) -> bool:
    """Whether people only say what the number behind them counts: والجرحى إلى 30."""
    reach = tags.value(people.end, "clause_words") == "reach"
    return is_label(people) and people.end + reach in tags.numbers


def _of_one_force(items: list[People]) -> list[People]:
    """ "Dead and wounded in the army's ranks", "among the civilians": what stands at the end holds of all."""
    last = items[-1]
    if not (last.noun and last.noun.outcome and (last.force or last.rule.endswith("+among"))):
        return items
    return [
        replace(item, force=last.force, status=last.status) if item.noun and item.noun.outcome and _of_nobody(item) else item
        for item in items
    ]


def _of_nobody(people: People) -> bool:
    return people.status == "unknown" and not people.force


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


def _another_name(tags: Tags, before: People, position: int) -> People | None:
    """A second name beside a first needs no table to be one."""
    known = position in tags.triggers or position in tags.nouns or position in tags.numbers or position in tags.actors
    end = name_end(tags, position + 1)
    known = known or not begins_name(tags, position) or bool(tags.value(position, "clause_words"))
    if before.rule != "name" or known or end - position < 2:
        return None
    return People(position, end, 1, 1, "exact", "name", named=1)


def _listed_name(tags: Tags, before: People, each: bool) -> People | None:
    """The next name of a list that needs no و: وهم سليم درويش، ثائر حمدان (السائق)، or each behind a number: 1- …"""
    at = _separator(tags, before.end)
    if not before.named or at is None:
        return None
    if (following := _item_at(tags, at + 1)) and following.named:
        return following
    end = at + 1
    while tags.form(end).isalpha() and end not in tags.triggers and end not in tags.numbers and tags.form(end) not in _NAME_ENDS:
        end += 1
    ages, aged = ages_after(tags, end) if _age(tags, end) else ((), end)
    ended = tags.form(aged) in _NAME_ENDS or _labelled(tags, end) or _age(tags, end)
    fits = before.rule == "name" and ended and _NAME[0] <= end - at - 1 <= _NAME[1]
    if not fits or _goes_on(tags, at + 1) or not may_name(tags, at + 1, end, each):
        return None
    return People(at + 1, aged, 1, 1, "exact", "name", ages=ages, named=1)


def _separator(tags: Tags, position: int) -> int | None:
    """What stands between a name and the next of its list: a comma, a dash, a number; words about the one before it."""
    at = past_note(tags, position)
    at += _labelled(tags, at) or _age(tags, at) or tags.form(at) == ")"
    if tags.form(at) in _SEPARATORS:
        return at + (tags.form(at + 1) in _SEPARATORS)
    for end in range(at, at + _ABOUT):
        if tags.form(end) in _DASHES:
            return end
        if end in tags.triggers or end in tags.numbers or not (tags.form(end).isalpha() or tags.form(end) == '"'):
            return None
    return None


def _labelled(tags: Tags, position: int) -> bool:
    """Whether the number of an item of a list stands at a word: 2- …"""
    return tags.form(position).isdecimal() and tags.form(position + 1) in LABEL_MARKS


def _age(tags: Tags, position: int) -> bool:
    """Whether a number behind a name, before the next name of its list, is an age: سالم درويش 32، وائل حمدان."""
    number = tags.numbers.get(position)
    return number is not None and tags.form(position).isdecimal() and (number.low or 0) <= OLDEST and not tags.unit(number.end)


def _goes_on(tags: Tags, position: int) -> bool:
    """Whether a sentence goes on behind a comma, instead of its list of names; علي is a name, على none."""
    return tags.form(position) in _GOES_ON or tags.sentence.text(position, position + 1) in ("على", "وعلى")


def _item_at(tags: Tags, position: int) -> People | None:
    """People at a word that is no outcome word itself; of those that are both (إصابة) the plural counts people."""
    if any(tags.value(at, "clause_words") == "hits" for at in (position, position - 1)):
        return None
    if (actor := tags.actors.get(position)) and actor.acts and position not in tags.numbers:
        return None
    if position in tags.triggers and position not in tags.numbers and not _plural_casualties(tags, position):
        return None
    return people_at(tags, position)


def _plural_casualties(tags: Tags, position: int) -> bool:
    noun = tags.nouns.get(position)
    return noun is not None and noun.values[0].outcome is not None and noun.values[0].number != "singular"


def _past_commas(tags: Tags, position: int) -> int:
    while tags.form(position) in _COMMAS:
        position += 1
    return position


def _joined(tags: Tags, position: int) -> int | None:
    """Where the next phrase of a list begins: after و, a comma and و, or a word that adds."""
    at = _past_commas(tags, position)
    if (hit := tags.word(at, "people_words")) and hit.values[0].value != "group":
        return hit.end if hit.values[0].value == "besides" else None
    form = tags.form(at)
    if at in tags.nouns and not tags.nouns[at].clitics:
        return None  # the first letter of والد is no "and"
    if form == "و":
        return at if at in tags.numbers else at + 1
    return at if form.startswith("و") and at not in tags.triggers else None
