"""Arabic noun phrases for people: number, noun, what follows the noun, names and parts (codebook 3, 4 and 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_count import (
    OF_GROUP,
    as_toll,
    bodies_pointed_at,
    made_up,
    number_of,
    numbered,
    of_casualties,
    of_those,
    past_one_of,
)
from stats.find.grammar.ar_force import force_at, of_actor, service_at
from stats.find.grammar.ar_least import LEAST, bounded, least
from stats.find.grammar.ar_modifiers import OTHERS, definite_plural, modified
from stats.find.grammar.ar_names import KUNYA, named_at, named_beginnings, right_behind
from stats.find.grammar.ar_national import nation, national_at, of_force
from stats.find.grammar.ar_no_people import (
    FROM,
    NAMED_AFTER,
    between_dead_and_hurt,
    home,
    how_hurt,
    is_name,
    kin_of,
    last,
    misspelt,
    of_a_thing,
    only_adjective,
    past_remains,
    prison,
    slogan,
    some_graded,
    sought,
    spelt_alike,
    without_borders,
)
from stats.find.grammar.ar_number import TWO, is_year, stands_alone
from stats.find.grammar.ar_ordinal import is_ordinal, one_before
from stats.find.grammar.ar_the_said import the_said
from stats.find.grammar.ar_unit import unit_at
from stats.find.number import Number
from stats.find.people import VAGUE_PLURAL, People
from stats.find.person import RELATIVES, PersonNoun
from stats.find.tags import Tags
from stats.language import form_words, joined

_ARTICLES = ("ال", "وال", "فال", "بال", "لل", "ولل", "وبال", "كال")
_PLURAL = VAGUE_PLURAL["ar"]
_COUNTS = {
    "singular": (1, 1, "exact"), "dual": (2, 2, "exact"), "plural": (_PLURAL, None, "vague"), "sound": (_PLURAL, None, "vague"),
}
_MANY = form_words("ar", "many")
_NO_PEOPLE = (is_name, spelt_alike, only_adjective, prison, between_dead_and_hurt, without_borders, how_hurt)
_BEGINNING, _OTHERS = frozenset(("people_words", "given_names")), joined(OTHERS)


def beginnings(tags: Tags) -> set[int]:
    """Where people, or what links people to those before, may begin: the quick look before the readers'."""
    small = [at for at, entry in tags.small.items() if not _BEGINNING.isdisjoint(entry)]
    others, among = tags.where(_OTHERS), tags.clauses.get("among", ())
    before = [at - 1 for at in tags.triggers if at and one_before(tags, at - 1)]
    hedged = [at for at in tags.where(LEAST) if least(tags, at)]
    return {*tags.numbers, *tags.nouns, *small, *others, *among, *before, *hedged, *named_beginnings(tags)}


def people_at(tags: Tags, position: int) -> People | None:
    """The phrase for people that begins at a word, with what follows its noun, or None."""
    readers = (_made_of, _counted, unit_at, _body, _hedged, _bare, _others, _same, _one_ordinal, the_said, national_at, named_at)
    people = next((found for read in readers if (found := read(tags, position))), None)
    if people is None or (people.outcome == "wounded" and tags.value(people.end, "clause_words") == "unhurt"):
        return None  # "five cases of the flu"
    return None if sought(tags, people) or some_graded(tags, people) else of_casualties(tags, modified(tags, people))


def _made_of(tags: Tags, position: int) -> People | None:
    """ "A family made up of five persons": as many as are told; a family's are civilians (codebook 6)."""
    counted = _counted(tags, end) if (end := made_up(tags, position)) else None
    if counted is None:
        return None
    family = position in tags.nouns and counted.status == "unknown"
    return replace(counted, start=position, status="civilian" if family else counted.status)


def _counted(tags: Tags, position: int) -> People | None:
    """A number, then a noun for people, "others", a force ("nine of the army") or nothing at all."""
    number = tags.numbers.get(position)
    if number is None or number.low is None:
        return None
    people = People(position, number.end, number.low, number.high, number.bound, "number")
    counts = number.end + 1 in tags.nouns or tags.form(number.end + 1) in OTHERS
    bracketed = counts and tags.form(position - 1) == "(" and tags.form(number.end) == ")"
    after = _past_grades(tags, number.end + (bracketed or tags.form(number.end) == "من"))
    after += number.start - 1 in tags.triggers and misspelt(tags, after)
    if told := as_toll(tags, people, after):
        return told
    if (noun := tags.noun(after)) and (after > number.end or _counted_by(tags, after, noun)) and not _of_a_force(tags, after):
        found = replace(people, end=tags.nouns[after].end, rule=OF_GROUP if _of_group(tags, number, after) else "number+person")
        return found if tags.form(after) in FROM and noun.kind != "kin" else _together(tags, _paired(tags, found.with_noun(noun)))
    if after == number.end and (nation(tags, after) or tags.value(after, "people_words") == "nationals"):
        return of_force(replace(people, end=after + 1, rule="number+person"), tags.form(after))
    if tags.form(after) in OTHERS:
        return replace(people, end=after + 1, others=True, rule="number+others")
    if tags.value(number.end, "people_words") == "each_side":
        return people
    if tags.form(after) in CASES and any(tags.form(at).removeprefix("ال") in CASES for at in range(position)):
        return replace(people, end=after + 1, rule="number+case")
    of = "من" in (tags.form(number.end), tags.form(number.end - 1))
    if (of or (number.bound == "vague" and tags.form(after).endswith("ين"))) and (actor := force_at(tags, after)):
        return of_actor(tags, people, actor)
    if tags.form(number.core_start) in _ONE and position not in tags.told_before:
        return None
    if tags.form(number.end) == "من" and (service := service_at(tags, number.end)):
        return replace(people, end=service[1], status=service[0], rule="number+person")
    if _unknown_people(tags, number, after):
        return replace(people, end=after + 1, rule="number+plural")
    if after > number.end or tags.unit(number.end) or not stands_alone(tags, number) or is_year(tags, number):
        return None
    return people


def _of_a_force(tags: Tags, position: int) -> bool:
    """Whether a noun for civilians only begins the name of a force: سبعة من العمال الكردستاني."""
    actor = tags.actors.get(position)
    return actor is not None and tags.nouns[position].values[0].status == "civilian" and actor.end > tags.nouns[position].end


def _of_group(tags: Tags, number: Number, noun: int) -> bool:
    """Whether a number is taken out of those whom a noun with its article calls dead, hurt or taken."""
    hit = tags.nouns[noun]
    return noun > number.end and number.bound != "vague" and hit.clitics == "ال" and hit.values[0].outcome is not None


def _counted_by(tags: Tags, position: int, noun: PersonNoun) -> bool:
    """Whether a noun is what the number before it counts: not "his sons", "and the wounded", "with cases of …"."""
    return not noun.possessed and not tags.nouns[position].clitics.startswith(("و", "ب", "ل"))


def is_label(people: People) -> bool:
    """Whether people may only be what a number tells: a plural with its article and no number."""
    return people.rule == "person" and people.definite and people.bound == "vague"


_ONE = frozenset(("واحد", "واحده", "وواحد", "وواحده"))  # behind a noun that is no outcome word: "in one room"
# "The cases of death … 23 cases": of what they are cases is said before.
CASES = form_words("ar", "cases")


def _past_grades(tags: Tags, position: int) -> int:
    """Past a word that only grades the people of the next (اثنان من كبار المهربين), not a clinic's staff."""
    graded = tags.value(position, "people_words") == "grade" and position not in tags.nouns
    return position + (graded and position + 1 not in tags.places and not tags.unit(position + 1))


def _unknown_people(tags: Tags, number: Number, after: int) -> bool:
    """Whether a noun not in our tables is people: a definite sound plural behind من (ثلاثة من المشاركين), what من
    takes out of a number right behind an outcome word, or a sound plural that such a number counts (مقتل 5 عتالين)."""
    form = tags.form(after)
    if tags.unit(after) or after in tags.places or after in tags.dates or not form.isalpha():
        return False
    sound, told = form.endswith(("ين", "ون")), number.start - 1 in tags.triggers
    if after > number.end:
        of_both = tags.form(number.start - 2) == "من" and number.start - 3 in tags.numbers  # "4 of the one, 2 of the other"
        own = number.clitics == "و" and (of_both or form.endswith(("ه", "هم")))  # "he and three of his friends"
        return definite_plural(form) or ((told or own) and len(form) > 3)
    two = tags.form(number.core_start) in TWO  # never stands before what it counts
    return told and len(form) > 4 and not two and (sound or form == "سوريا")


def _paired(tags: Tags, people: People) -> People:
    """ "15 killed and wounded": one number before both nouns counts both (codebook 2), but not "3 martyrs and injuries"."""
    following = tags.nouns.get(people.end)
    if (people.bound == "vague" and people.low == _PLURAL) or not (people.noun and people.noun.outcome and following):
        return people
    noun = following.values[0]
    both = {people.noun.outcome, None if tags.form(people.end) == "واصابات" else noun.outcome}
    if following.clitics in ("و", "وال") and both == {"killed", "wounded"} and _same_shape(people.noun, noun):
        return replace(people, end=following.end, outcome="killed_or_wounded", rule=f"{people.rule}+both")
    return people


def _together(tags: Tags, people: People) -> People:
    """ "80 workers and clerks": behind an outcome word a second noun in the accusative is counted by the same number."""
    hit, told = tags.nouns.get(people.end), tags.triggers.get(people.start - 1)
    noun = hit and hit.values[0]
    if hit and tags.form(people.end) == f"و{tags.form(people.end - 1).removesuffix('ا')}ه" and people.low >= _TAMYIZ:
        return replace(people, end=hit.end, sex="unknown")  # "twelve schoolboys and schoolgirls"
    if hit is None or noun is None or told is None or told.values[0].kind != "noun" or hit.clitics != "و" or people.low < _TAMYIZ:
        return people
    if noun.number != "singular" or noun.possessed or noun.outcome or not tags.form(people.end).endswith("ا"):
        return people
    alike = (noun.status, noun.sex, noun.age_group) == (people.status, people.sex, people.age_group)
    return replace(people, end=hit.end) if alike else replace(people, end=hit.end, noun=None, status="unknown", sex="unknown")


_TAMYIZ = 11


def _same_shape(first: PersonNoun, second: PersonNoun) -> bool:
    plural = ("plural", "sound")
    return (first.number == second.number and first.sex == second.sex) or (first.number in plural and second.number in plural)


def _body(tags: Tags, position: int) -> People | None:
    """Bodies of counted or named people are those people, dead: جثث ثلاثة أشخاص."""
    noun = tags.noun(position)
    if noun is None or noun.kind != "body":
        return None
    end = past_remains(tags, tags.nouns[position].end)
    if tags.nouns[position].clitics in _ARTICLES:
        low, end = bodies_pointed_at(tags, end, noun)
        return People(position, end, low, low, "exact", "number+body", outcome="killed", definite=True) if low else None
    of = next((found for read in (_counted, _bare, named_at) if (found := read(tags, end))), None)
    if of is None or (tags.form(end)[0] == "و" and of.low > 1 and tags.form(end) not in _ONE):  # "two bodies, and five hurt"
        return None
    if of.sound and noun.number == "dual":
        of = replace(of, low=2, high=2, bound="exact", sound=False)
    one = of.low == of.high == 1 and not (tags.form(of.end).startswith("و") and of.end in tags.nouns)
    count = _COUNTS[number_of(tags, position, noun)] if one else (of.low, of.high, of.bound)
    return replace(of, start=position, low=count[0], high=count[1], bound=count[2], outcome="killed", rule="body+person")


def _same(tags: Tags, position: int) -> People | None:
    """ "And as many were wounded": as many as were told before."""
    hit = tags.word(position, "people_words") if position - 1 in tags.triggers else None
    same = hit is not None and hit.values[0].value == "same"
    return People(position, hit.end, _PLURAL, None, "vague", "same", others=True) if hit and same else None


def _one_ordinal(tags: Tags, position: int) -> People | None:
    """ "And a fifth" right after an outcome word is one person of the noun before, and before one: وجرح ثالث, وثالث جرح."""
    told = right_behind(tags, position) and is_ordinal(tags, position) and position not in tags.dates
    return People(position, position + 1, 1, 1, "exact", "ordinal", others=True) if told or one_before(tags, position) else None


def _hedged(tags: Tags, position: int) -> People | None:
    return bounded(_bare(tags, end), position) if (end := least(tags, position)) else None


def _bare(tags: Tags, position: int) -> People | None:
    """A noun whose own form counts: singular one, dual two, plural the vague floor."""
    one_of = past_one_of(tags, position)
    start = _past_grades(tags, one_of + (tags.form(one_of) == '"')) if one_of else position
    noun, before = tags.noun(start), tags.form(start - 1)
    if noun is None or (before == "من" and home(tags, start, noun)) or before in KUNYA or _not_read(tags, start):
        return None
    if one_of and noun.number == "singular" and tags.nouns[start].clitics == "ال":
        return None  # "one of the farms", written like the farmer
    hit = tags.nouns[start]
    if any(other(tags, start) for other in _NO_PEOPLE):
        return None
    described = before.startswith("ال") and before != "الي" and start - 1 not in tags.triggers
    titled = (given := tags.word(hit.end + (tags.form(hit.end) == '"'), "given_names")) is not None and not given.clitics
    adjective = described and not noun.outcome and not titled and tags.form(start).endswith(("ي", "يه"))  # والإعلامي سالم …
    if noun.kind in RELATIVES and hit.clitics == "ال" and not titled and any(hit.end == start for hit in tags.places.values()):
        return None  # "the brotherly country"
    if noun.kind == "woman" and tags.form(start).endswith("يه") and start - 1 not in tags.triggers and before.endswith("ه"):
        return None  # "a civilian car", no civilian woman
    if (hit.clitics in _ARTICLES and (adjective or before in NAMED_AFTER)) or slogan(tags, start) or kin_of(tags, start, noun):
        return None
    number = number_of(tags, start, noun)
    low, high, bound = _COUNTS["singular" if one_of and not noun.outcome else number]
    people = People(position, hit.end, low, high, bound, "person", sound=number == "sound").with_noun(noun)
    if noun.outcome and before == "من" and tags.form(hit.end) == ":":
        return None  # "of those arrested:", before their names
    if noun.outcome and (one_of or of_those(tags, hit) or (before == "من" and bound == "vague")):
        return replace(people, rule="one-of-group" if one_of or bound == "vague" else OF_GROUP)
    if hit.clitics in _ARTICLES and not one_of and tags.form(hit.end) not in _MANY:
        people = replace(people, definite=True)
    counted = numbered(tags, people)
    return None if noun.possessed and noun.outcome and counted == people else counted  # whose dead, but not how many


def _not_read(tags: Tags, position: int) -> bool:
    """Whether a number that cannot be read whole stands before a noun: how many it counts is not known."""
    return any(number.low is None and number.end == position for number in tags.numbers.values())


def _others(tags: Tags, position: int) -> People | None:
    form = tags.form(position)
    if form == "اخري" and tags.form(position - 1).endswith("ات"):
        return None
    plain = form if form in OTHERS else form.removeprefix("و")
    if plain not in OTHERS:
        return None
    low, high, bound = _COUNTS[OTHERS[plain]]
    if form in ("اخر", "اخري") and (of_a_thing(tags, position - 1) or last(tags, position)):
        return None
    if plain == "اخري" and (whose := _bare(tags, position + 1)) and tags.nouns[position + 1].clitics == "ل":
        return replace(whose, start=position, rule="others", others=True)  # another body: "and another of a woman"
    return People(position, position + 1, low, high, bound, "others", others=True, sound=OTHERS[plain] == "sound")
