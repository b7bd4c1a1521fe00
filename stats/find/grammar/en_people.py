"""English noun phrases for people: how many they are and which noun names them (codebook 3, 4 and 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.en_head import Head, head_at
from stats.find.grammar.en_modifiers import modified, name_end
from stats.find.grammar.en_quantity import DEFINITE, OWN, PLURAL, Quantity, age_of_named, quantity_at
from stats.find.grammar.en_words import capital, headline, kinds, readings, stands_alone
from stats.find.people import NTH, People
from stats.find.person import RELATIVES, PersonNoun
from stats.find.tags import Tags
from stats.language import form_words

_INCLUDED, _CLAN, _RESCUE = form_words("en", "included"), form_words("en", "clan"), form_words("en", "rescue")
ONE_EVENT = form_words("en", "event")
"""Nouns that count people only behind a number: "a death threat" is none."""
_OPENERS = DEFINITE | OWN | {"a", "an", "another", "he", "she", "among", "amongst"}
_PEOPLE = "people_words"
_SMALL = frozenset(("people_words", "status_words", "given_names"))
_BARRED = frozenset(("no", "any", "every", "each", "without", "what", "which", "neither", "many"))
_BECOME = frozenset(("become", "became", "fell", "fallen"))
_DENIED_REACH = 5
_FORCES = frozenset(("member", "combatant", "security"))
_OF_A_FORCE = frozenset(("person", "gunman", "member"))
_NAMING = frozenset(("person", "gunman"))
_UNKNOWN = ("unknown",)
_ADULT = 18
_COUPLE = PersonNoun("relative", "dual", "unknown", "adult", "civilian", None)
_BRACKETED, _LISTED = ("(", ",", ";", "and", ":", ""), ("(", ",", ")")
_NOBODY = Quantity(0, 0, 0, "exact", "none")


def begins(tags: Tags, position: int) -> bool:
    """Whether anything but an age stands at a word that can begin a phrase for people, or hang one on another."""
    if position in tags.numbers or position in tags.nouns or position in tags.actors or tags.form(position) in _OPENERS:
        return True
    if _after_verb(tags, position):
        return True
    if tags.form(position) == "of":
        return position == 0
    return position in tags.small and not _SMALL.isdisjoint(tags.small[position])


def _after_verb(tags: Tags, position: int) -> bool:
    """Whether the object of a headline's verb begins at a word, without its article: "Strike kills army conscript"."""
    if position - 1 not in tags.triggers or not tags.form(position - 1).endswith("s"):
        return False
    return "verb" in readings(tags, position - 1) and tags.form(position).isalpha() and headline(tags)


def people_at(tags: Tags, position: int) -> People | None:
    """The phrase for people that begins at a word, with what follows its noun, or None."""
    for read in (_nobody, _counted, _labelled, _bare, _named, _pronoun):
        people = read(tags, position)
        if people:
            return people
    return None


def _counted(tags: Tags, position: int) -> People | None:
    """A number, an article or another word for how many, then a noun, "others" or nothing at all."""
    quantity = quantity_at(tags, position)
    if quantity is None:
        return None
    head = head_at(tags, quantity.end, definite=quantity.definite)
    single = quantity.rule.partition(NTH)[0] in ("person", "ordinal") and quantity.bound == "exact"
    if single and head and head.noun and head.noun.number == "plural":
        return None
    if head is None:
        return _without_noun(tags, position, quantity)
    return _included(tags, _of_rescuers(tags, modified(tags, _of_head(position, quantity, head))))


def _of_rescuers(tags: Tags, people: People) -> People:
    """ "The Civil Defence said two of its members were killed": those of a rescue service are civilians (codebook 6)."""
    own = people.rule.startswith("own") and people.status == "member" and not people.force
    told = max((at for at in range(people.start) if tags.form(at) in _RESCUE), default=None) if own else None
    between = told is not None and any(told < at < people.start for at in tags.actors)
    return people if told is None or between else replace(people, status="civilian")


def _included(tags: Tags, people: People) -> People:
    """ "The 20 people killed included …": those told before, by what befell them."""
    hit = tags.triggers.get(people.end) if people.definite and not people.outcome else None
    outcome = next((trigger.outcome for trigger in hit.values if trigger.kind == "after"), "") if hit else ""
    return replace(people, end=hit.end, outcome=outcome) if hit and outcome and tags.form(hit.end) in _INCLUDED else people


def _of_head(position: int, quantity: Quantity, head: Head) -> People:
    """The people of a quantity and a noun: a singular noun is one, a plural without a number is vague."""
    noun = head.noun
    if noun and quantity.rule.startswith("own") and noun.kind in (*RELATIVES, "child"):
        noun = replace(noun, possessed=True)
    one = quantity.rule in ("definite", "own") and noun is not None and noun.number == "singular" and noun.kind != "people"
    two = noun is not None and noun.number == "dual" and "number" not in quantity.rule and quantity.rule != "none"
    low, high, bound = (1, 1, "exact") if one else (2, 2, "exact") if two else (quantity.low, quantity.high, quantity.bound)
    status, force, former = _belonging(head)
    minors = len(head.ages) == 1 and head.ages[0] < _ADULT
    child, sex = "child" in head.said or minors, next((sex for sex in ("female", "male") if sex in head.said), "")
    return People(
        position, head.end, low, high, bound, _rule(quantity, head), noun,
        status="civilian" if child else status,
        sex=sex or (noun.sex if noun else "unknown"),
        age_group="child" if child else noun.age_group if noun else "unknown",
        outcome=head.outcome or (noun.outcome if noun and noun.kind not in _NAMING else None),
        others=quantity.others, definite=quantity.definite, former=former, ages=head.ages, force=force,
    )


def _rule(quantity: Quantity, head: Head) -> str:
    if quantity.others and quantity.rule.partition(NTH)[0] != "ordinal":
        return "number+person+other" if "number" in quantity.rule else "person+other"
    return f"{quantity.rule}+person" if head.noun and quantity.rule.endswith("number") else quantity.rule


def _belonging(head: Head) -> tuple[str, tuple[str, ...], bool]:
    """The status, force and former membership a noun and the words before it tell.

    A force makes them its members; who is only suspected, or was one once, is none.
    """
    status = head.noun.status if head.noun else "unknown"
    if status == "unknown":
        status = next((told for told in ("civilian", "security", "member") if told in head.said), status)
    if head.said & {"suspected", "former"} and status in _FORCES:
        return "unknown", (), "former" in head.said
    if head.force not in ((), _UNKNOWN) and head.noun and head.noun.kind in _OF_A_FORCE and "suspected" not in head.said:
        return "member", head.force, False
    return status, (), status == "unknown" and "former" in head.said  # "a former senior figure of" a group


def _without_noun(tags: Tags, position: int, quantity: Quantity) -> People | None:
    """ "Three more", "another", "a third", "five" where nothing follows that could be counted instead."""
    if quantity.rule in ("person", "definite", "own"):
        return None
    rule = "number+others" if quantity.others and quantity.rule == "number" else quantity.rule
    if not stands_alone(tags, quantity.end):
        if not _trade(tags, position, quantity.end):
            return None
        quantity, rule = quantity._replace(end=quantity.end + 1), "number+noun"
    couple = _COUPLE if tags.form(quantity.end - 1) == "couple" else None
    status = "civilian" if rule == "family" or couple else "unknown"
    return modified(tags, People(position, quantity.end, quantity.low, quantity.high, quantity.bound, rule, couple,
                                 status=status, others=quantity.others, definite=quantity.definite))


def _trade(tags: Tags, position: int, end: int) -> bool:
    """A number of what no table names, but only people are killed, wounded or taken: "two cooks were wounded"."""
    form = tags.form(end)
    if form == "lives":
        return True  # "claimed nine lives"
    if not form.endswith("s") or not form.isalpha() or capital(tags, end) or tags.unit(end):
        return False
    at = end + 1
    while kinds(tags, at) & {"be", "have", "adverb"}:
        at += 1
    after = "after" in readings(tags, at) and tags.triggers[at].values[0].outcome != "missing"
    hits = (tags.triggers[before] for before in range(position - 2, position) if before in tags.triggers)
    return after or any(trigger.kind == "verb" and not trigger.things for hit in hits for trigger in hit.values)


def _labelled(tags: Tags, position: int) -> People | None:
    """ "Fourteen killed (men: 10, women: 4)": a number behind the noun that it counts."""
    noun, before = tags.nouns.get(position), tags.form(position - 1) if position else ""
    if noun is None or noun.values[0].outcome or before not in _BRACKETED:
        return None
    marked = tags.form(noun.end) == ":"
    number = tags.numbers.get(noun.end + marked)
    if number is None or number.low is None or number.end in tags.triggers or (not marked and before not in _LISTED):
        return None
    closed = tags.form(number.end) in _LISTED if not marked else stands_alone(tags, number.end)
    quantity = Quantity(position, number.low, number.high, number.bound, "number")
    return _of_head(position, quantity, Head(number.end, noun.values[0])) if closed else None


def _bare(tags: Tags, position: int) -> People | None:
    """A noun without any word for how many: a plural is vague, a singular one person, as in headlines."""
    starts = position in tags.nouns or position in tags.actors or bool(kinds(tags, position, "status_words"))
    starts = starts or any(age.start == position for age in tags.ages) or _after_verb(tags, position)
    if tags.form(position) in ONE_EVENT or (tags.sentence.field == "title" and "ordinal" in kinds(tags, position - 1, _PEOPLE)):
        return None  # "Second brother dies": the text tells how many
    head = head_at(tags, position) if starts and tags.form(position - 1) not in _BARRED else None
    if head and head.noun and head.noun.kind == "casualty" and tags.form(position - 1) in _BECOME:
        return None  # "became casualties", "fell victim"
    if head and "verb" in readings(tags, head.end - 1) and begins(tags, head.end):
        return None  # "the army arrests 12"
    if head is None or head.noun is None or head.noun.kind == "people":
        return None
    if head.noun.outcome and _denied(tags, position):
        return _of_head(position, _NOBODY, head)
    low, high, bound = (1, 1, "exact") if head.noun.number == "singular" else (PLURAL, None, "vague")
    return modified(tags, _of_head(position, Quantity(position, low, high, bound, "person"), head))


def _denied(tags: Tags, position: int) -> bool:
    """ "No damage or casualties": a denial goes on behind "or"."""
    before = [tags.form(at) for at in range(max(0, position - _DENIED_REACH), position)]
    return bool(before) and before[-1] in ("or", "nor") and not {"no", "without", "any", "neither"}.isdisjoint(before)


def _nobody(tags: Tags, position: int) -> People | None:
    """ "No one", "nobody", "no civilians", "without any casualties": a stated zero."""
    hit = tags.word(position, "people_words")
    what = hit.values[0].value if hit else ""
    if hit is None or what not in ("nobody", "anybody", "no") or position in tags.numbers:  # "no fewer than nine"
        return None
    if what == "no":
        head = head_at(tags, hit.end)
        return _nor(tags, _of_head(position, _NOBODY, head), ("or", "nor")) if head and head.noun else None
    if tags.form(position) == "none" and tags.form(hit.end) == "of" and (among := people_at(tags, hit.end + 1)):
        nobody = replace(among, start=position, low=0, high=0, bound="exact", rule="none", definite=False)
        return _nor(tags, nobody, ("and", "or", "nor"))
    if tags.form(hit.end) in ("else", "of") or (what == "anybody" and not _negated(tags, position)):
        return None
    return People(position, hit.end, 0, 0, "exact", "none")


def _nor(tags: Tags, nobody: People, joins: tuple[str, ...]) -> People:
    """Nobody of one kind or of another: "no drivers or guards were hurt", "none of the farmers and their children was"."""
    more = people_at(tags, nobody.end + 1) if tags.form(nobody.end) in joins else None
    if more is None or more.noun is None or more.outcome or nobody.outcome:
        return nobody
    return replace(
        nobody, end=more.end, status=nobody.status if more.status == nobody.status else "unknown",
        age_group=nobody.age_group if more.age_group == nobody.age_group else "unknown",
    )


def _negated(tags: Tags, position: int) -> bool:
    before = range(max(0, position - _DENIED_REACH), position)
    return any("negation" in kinds(tags, at) or tags.form(at) == "without" for at in before)


def _named(tags: Tags, position: int) -> People | None:
    """A person named without a noun: a common given name and at least one more word of a name."""
    if (age := next((age for age in tags.ages if age.start == position), None)) and age.end > position:
        of_age = _named(tags, age.end)
        return replace(of_age, start=position) if of_age else None  # "12-year-old Sami"
    title = tags.word(position, "people_words") if "title" in kinds(tags, position, "people_words") else None
    at = title.end if title else position
    given = tags.word(at, "given_names")
    if not (given or title) or at in tags.places or at in tags.actors or not capital(tags, at):
        return None
    end = name_end(tags, given.end if given else at + 1)
    if tags.form(end) in _CLAN:
        return None
    ages = next((age.years for age in tags.ages if age.end == position), ())
    sex = given.values[0].value if given else "unknown"
    described = tags.form(end) == "," and tags.form(end + 1) in ("a", "an")
    told = end - position > 1 or bool(ages) or described
    if not ages and age_of_named(tags, end + 1, end + 2):
        ages, end, told = (int(tags.form(end + 1)),), end + 2, True  # "Sami Ali, 12,"
    return modified(tags, People(position, end, 1, 1, "exact", "name", sex=sex, named=1, ages=ages)) if told else None


def _pronoun(tags: Tags, position: int) -> People | None:
    sex = {"he": "male", "she": "female"}.get(tags.form(position))
    return People(position, position + 1, 1, 1, "exact", "pronoun", sex=sex, definite=True) if sex else None
