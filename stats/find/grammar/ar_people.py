"""Arabic noun phrases for people: number, noun, what follows the noun, names and parts (codebook 3, 4 and 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.age import ages_after
from stats.find.number import Number
from stats.find.people import VAGUE_PLURAL, People
from stats.find.person import PersonNoun
from stats.find.tags import Tags

_ARTICLES = ("ال", "وال", "فال", "بال", "لل", "ولل", "وبال", "كال")
_PLURAL = VAGUE_PLURAL["ar"]
_COUNTS = {"singular": (1, 1, "exact"), "dual": (2, 2, "exact"), "plural": (_PLURAL, None, "vague"), "sound": (_PLURAL, None, "vague")}
_OTHERS = {
    "اخر": "singular", "اخري": "singular", "اخران": "dual", "اخرين": "sound", "اخرون": "plural", "اخريات": "plural",
    "اخريين": "dual", "اخريان": "dual", "غيرهم": "plural", "سواهم": "plural",
}
_NAME_LENGTH = 5


def people_at(tags: Tags, position: int) -> People | None:
    """The phrase for people that begins at a word, with what follows its noun, or None."""
    readers = (_counted, _body, _bare, _others, _one_ordinal, named_at)
    people = next((found for read in readers if (found := read(tags, position))), None)
    return _modified(tags, people) if people else None


def _counted(tags: Tags, position: int) -> People | None:
    """A number, then a noun for people, "others", a force ("nine of the army") or nothing at all."""
    number = tags.numbers.get(position)
    if number is None or number.low is None:
        return None
    people = People(position, number.end, number.low, number.high, number.bound, "number")
    after = _past_grades(tags, number.end + (tags.form(number.end) == "من"))
    if (noun := noun_at(tags, after)) and (after > number.end or not noun.possessed):
        found = replace(people, end=tags.nouns[after].end, rule="number+person")
        return found if tags.form(after) in _FROM else _paired(tags, found.with_noun(noun))
    if tags.value(after, "clause_words") == "toll":
        return replace(people, end=_past_described(tags, after + 1), rule="number+toll")
    if tags.form(after) in _OTHERS:
        return replace(people, end=after + 1, others=True, rule="number+others")
    if tags.form(after) in _CASES and any(tags.form(at).removeprefix("ال") in _CASES for at in range(position)):
        return replace(people, end=after + 1, rule="number+case")
    if after > number.end and (actor := tags.actors.get(after)):
        return replace(people, end=actor.end, status="member", force=actor.actors, rule="number+force")
    if tags.form(number.core_start).removeprefix("و") in ("واحد", "واحده") and position - 1 not in tags.triggers:
        return None
    if _unknown_people(tags, number, after):
        return replace(people, end=after + 1, rule="number+plural")
    if after > number.end or tags.unit(number.end) or not _may_stand_alone(tags, number):
        return None
    return people


# "The cases of death … 23 cases": of what they are cases is said before.
_CASES = frozenset(("حاله", "حالات"))


def _past_described(tags: Tags, position: int) -> int:
    """Past the nouns of "216 is the number of the soldiers and the civilians"."""
    while position in tags.nouns and tags.nouns[position].clitics in ("ال", "وال"):
        position = tags.nouns[position].end
    return position


# "Of the sons of a town" only says where they are from (codebook 6).
_FROM = frozenset(("ابناء", "اهالي", "سكان", "اهل"))


def _past_grades(tags: Tags, position: int) -> int:
    """Past a word that only grades or gathers the people of the next: اثنان من كبار المهربين."""
    return position + (tags.value(position, "people_words") == "grade")


def _unknown_people(tags: Tags, number: Number, after: int) -> bool:
    """Whether a noun not in our tables is people: a definite sound plural behind من (ثلاثة من المشاركين), what من
    takes out of a number right behind an outcome word, or a sound plural that such a number counts (مقتل 5 عتالين)."""
    form = tags.form(after)
    if tags.unit(after) or after in tags.places or after in tags.dates or not form.isalpha():
        return False
    sound, told = form.endswith(("ين", "ون")), number.start - 1 in tags.triggers
    if after > number.end:
        return (sound and form.startswith("ال") and len(form) > 6) or (told and len(form) > 3)
    return told and len(form) > 4 and (sound or form == "سوريا")


def _may_stand_alone(tags: Tags, number: Number) -> bool:
    """A number without a noun counts people only where nothing follows that it could count instead."""
    following = tags.form(number.end)
    return (
        not following.isalpha()
        or following in _AFTER_BARE
        or (following[0] in "وبل" and number.end in tags.triggers)
        or bool(tags.value(number.end, "people_words"))
        or number.end in tags.dates
    )


_AFTER_BARE = frozenset((
    "في", "من", "جراء", "اثر", "بقصف", "بجروح", "بينهم", "علي", "بانفجار", "خلال", "عندما", "حين", "بعد", "نتيجه", "بسبب", "بهجوم",
    "وفق", "بحسب", "حسب", "بعضهم", "احدهم", "بحاله", "كحصيله", "ممن", "برصاص", "بغاره", "بغارات", "الي", "لكل", "فيما", "حتي", "بين", "ما",
))


def _paired(tags: Tags, people: People) -> People:
    """ "15 killed and wounded": one number before both nouns counts both together (codebook 2)."""
    following = tags.nouns.get(people.end)
    if (people.bound == "vague" and people.low == _PLURAL) or not (people.noun and people.noun.outcome and following):
        return people
    noun = following.values[0]
    both = {people.noun.outcome, noun.outcome}
    if following.clitics in ("و", "وال") and both == {"killed", "wounded"} and _same_shape(people.noun, noun):
        return replace(people, end=following.end, outcome="killed_or_wounded", rule=f"{people.rule}+both")
    return people


def _same_shape(first: PersonNoun, second: PersonNoun) -> bool:
    plural = ("plural", "sound")
    return first.number == second.number or (first.number in plural and second.number in plural)


def noun_at(tags: Tags, position: int) -> PersonNoun | None:
    """The noun for people at a word."""
    hit = tags.nouns.get(position)
    return hit.values[0] if hit else None


def _body(tags: Tags, position: int) -> People | None:
    """Bodies of counted or named people are those people, dead: جثث ثلاثة أشخاص."""
    noun = noun_at(tags, position)
    if noun is None or noun.kind != "body" or tags.nouns[position].clitics in _ARTICLES:
        return None
    end = tags.nouns[position].end
    of = next((found for read in (_counted, _bare, named_at) if (found := read(tags, end))), None)
    if of is None:
        return None
    if of.sound and noun.number == "dual":
        of = replace(of, low=2, high=2, bound="exact", sound=False)
    one = of.low == of.high == 1 and not (tags.form(of.end).startswith("و") and of.end in tags.nouns)
    count = _COUNTS[noun.number] if one else (of.low, of.high, of.bound)
    return replace(of, start=position, low=count[0], high=count[1], bound=count[2], outcome="killed", rule="body+person")


def _one_ordinal(tags: Tags, position: int) -> People | None:
    """ "And a fifth" right after an outcome word is one person of the noun before."""
    if position - 1 in tags.triggers and tags.form(position).removesuffix("ا") in _ORDINALS:
        return People(position, position + 1, 1, 1, "exact", "ordinal", others=True)
    return None


def _bare(tags: Tags, position: int) -> People | None:
    """A noun whose own form counts: singular one, dual two, plural the vague floor."""
    one_of = tags.value(position, "people_words") == "one_of"
    start = _past_grades(tags, position + 1) if one_of else position
    noun = noun_at(tags, start)
    if noun is None:
        return None
    hit = tags.nouns[start]
    before = tags.form(start - 1)
    adjective = before.startswith("ال") and start - 1 not in tags.triggers and tags.form(start).endswith(("ي", "يه"))
    if noun.kind == "woman" and tags.form(start).endswith("يه") and start - 1 not in tags.triggers and before.endswith("ه"):
        return None  # "a civilian car", no civilian woman
    if hit.clitics in _ARTICLES and (adjective or before in _NAMED_AFTER):
        return None
    number = "dual" if _dual_by_vowel(tags, start, noun.number) else noun.number
    low, high, bound = _COUNTS["singular" if one_of and not noun.outcome else number]
    people = People(position, hit.end, low, high, bound, "person", sound=number == "sound").with_noun(noun)
    if hit.clitics in _ARTICLES and not one_of:
        people = replace(people, definite=True)
    return _numbered(tags, people)


# What bears the name of a martyr is no casualty.
_NAMED_AFTER = frozenset((
    "مشفي", "مستشفي", "مدرسه", "دوار", "ساحه", "شارع", "حي", "لواء", "كتيبه", "معسكر", "جامع", "مخيم", "جسر", "سد", "قاعده", "روضه",
    "دماء", "ذوي", "عوايل", "اسر", "مقبره", "مزار", "عايله", "اسماء",
))


def _dual_by_vowel(tags: Tags, position: int, number: str) -> bool:
    """A sukun on the ya (مواطنيْن) settles a dual."""
    word = tags.words[position]
    return number == "sound" and "يْ" in tags.sentence.source[word.start:word.end]


def _numbered(tags: Tags, people: People) -> People:
    """A small number after its noun settles it: مدنيين اثنين, شخص واحد, عناصر ثلاثة."""
    number = tags.numbers.get(people.end)
    if number and number.low is not None and number.bound == "exact" and number.low <= 10 and not number.clitics:
        if tags.unit(number.end) or tags.words[number.start].form.isdecimal():
            return people
        return replace(people, end=number.end, low=number.low, high=number.low, bound="exact", sound=False, definite=False)
    return people


def _others(tags: Tags, position: int) -> People | None:
    form = tags.form(position)
    if form == "اخري" and tags.form(position - 1).endswith("ات"):
        return None
    plain = form if form in _OTHERS else form.removeprefix("و")
    if plain not in _OTHERS:
        return None
    low, high, bound = _COUNTS[_OTHERS[plain]]
    return People(position, position + 1, low, high, bound, "others", others=True, sound=_OTHERS[plain] == "sound")


def named_at(tags: Tags, position: int) -> People | None:
    """A person named without a noun: a common given name, or a short quotation that holds one."""
    quoted = tags.form(position) in ('"', "(")
    start = position + quoted
    given = tags.word(start, "given_names")
    if given is None or given.clitics not in ("", "و", "ل", "ب"):
        return None
    if quoted:
        return _quoted_names(tags, position, given.values[0].value)
    end = name_end(tags, given.end)
    return People(position, end, 1, 1, "exact", "name", sex=given.values[0].value, named=1) if end - start > 1 else None


def _quoted_names(tags: Tags, position: int, sex: str) -> People:
    """Names between quotation marks, joined by و: each is one person."""
    end, count = position + 1, 1
    while end < min(position + 24, len(tags.words)) and tags.form(end) not in ('"', ")"):
        count += _second_name(tags, position + 1, end)
        end += 1
    end += end < len(tags.words)
    return People(position, end, count, count, "exact", "name", sex=sex if count == 1 else "unknown", named=count)


def _second_name(tags: Tags, start: int, at: int) -> bool:
    """Whether another name begins at a word between quotation marks: after و, two words or more behind the first."""
    form, following = tags.form(at), tags.form(at + 1)
    if form == "و":
        return True
    return form.startswith("و") and len(form) > 3 and at - start > 1 and following.isalpha()


def name_end(tags: Tags, position: int) -> int:
    """Where a name that began before `position` ends: at the first word with a meaning of its own."""
    first, limit = position, min(position + _NAME_LENGTH, len(tags.words))
    while position < limit and _may_be_name(tags, position) and not (position > first and _joins(tags, position)):
        position += 1
    return position


def _joins(tags: Tags, position: int) -> bool:
    """Whether a word inside a name begins another name: ومهيدي, but not وليد."""
    form, given = tags.form(position), tags.word(position, "given_names")
    return form.startswith("و") and len(form) > 3 and not (given and not given.clitics)


def _may_be_name(tags: Tags, position: int) -> bool:
    form = tags.form(position)
    if position in tags.triggers or position in tags.numbers or position in tags.dates or position in tags.actors:
        return False
    if not form.isalpha() or form == "و" or form in _NOT_IN_NAMES or tags.value(position, "clause_words") not in _IN_NAMES or tags.value(position, "people_words"):
        return False
    given = tags.word(position, "given_names")
    if form.startswith("و") and (position in tags.nouns or (given and given.clitics)):
        return False
    return form.startswith("ال") or bool(tags.word(position, "given_names")) or position not in tags.nouns


_IN_NAMES = ("", "near", "struck", "among", "civilian_object", "aside")
_NOT_IN_NAMES = frozenset((
    "في", "من", "علي", "الي", "عن", "مع", "بعد", "قبل", "اثر", "جراء", "خلال", "الذي", "التي", "كان", "كانت", "وهو", "وهي", "وهم", "هو",
    "هي", "عند", "قرب", "داخل", "امام", "بين", "اثناء", "نتيجه", "بسبب", "حيث", "كما", "برصاص", "بقصف", "بطلق", "بجروح", "متاثرا",
    "متاثره", "ان", "انه", "انها", "لدي", "تحت", "يبلغ", "البالغ", "البالغه", "عمره", "عمرها", "مواليد", "يدعي", "تدعي", "المدعو",
))


def _modified(tags: Tags, people: People) -> People:
    """What follows the noun: status words, others, a force they belong to, a name, an age."""
    for _ in range(6):
        longer = _one_more(tags, people)
        if longer is None:
            break
        people = longer
    if tags.form(people.end) == "علي" and tags.form(people.end + 1) == "الاقل" and people.bound == "exact":
        people = replace(people, end=people.end + 2, high=None, bound="at_least")
    ages, end = ages_after(tags, people.end)
    return replace(people, ages=ages, end=end) if ages else people


def _one_more(tags: Tags, people: People) -> People | None:
    readers = (_status_word, _other_after, _ordinal, _force, _of_kind, _outcome_after, _apposed, _between, _name)
    return next((longer for read in readers if (longer := read(tags, people))), None)


def _status_word(tags: Tags, people: People) -> People | None:
    at = people.end + (tags.form(people.end) == "من" and tags.form(people.end + 1).startswith("ال"))
    hit = tags.word(at, "status_words")
    if hit is None or people.named or (hit.clitics not in ("", "ال") and at == people.end):
        return None
    what = hit.values[0].value
    people = replace(people, end=hit.end)
    if what == "former":
        return replace(people, former=True, status="unknown")
    if what in ("civilian", "member"):
        return people if people.former else replace(people, status=what)
    return replace(people, status="civilian", sex="female" if what == "female" else people.sex,
                   age_group="child" if what == "child" else people.age_group)


def _other_after(tags: Tags, people: People) -> People | None:
    form = tags.form(people.end)
    if form not in _OTHERS or people.others:
        return None
    settled = people.sound and _OTHERS[form] == "dual"
    people = replace(people, end=people.end + 1, definite=False, rule=f"{people.rule}+other")
    return replace(people, low=2, high=2, bound="exact", sound=False) if settled else people


def _ordinal(tags: Tags, people: People) -> People | None:
    """ "A third civilian" is one person."""
    if people.low == 1 and tags.form(people.end).removesuffix("ا") in _ORDINALS:
        return replace(people, end=people.end + 1, rule=f"{people.rule}+ordinal")
    return None


_ORDINALS = frozenset(["ثان", "ثاني", "ثانيه", "ثالث", "ثالثه", "رابع", "رابعه", "خامس", "خامسه", "سادس", "سادسه", "سابع", "سابعه", "ثامن", "ثامنه", "تاسع", "تاسعه", "عاشر", "عاشره"])


def _force(tags: Tags, people: People) -> People | None:
    """A force after the noun, straight or through من / في صفوف / تابع ل: they are its members."""
    if people.force or people.named:
        return None
    at = people.end
    while at < min(people.end + 3, len(tags.words)) and tags.form(at) in _BELONGING:
        at += 1
    actor = tags.actors.get(at)
    member = (people.noun is not None and people.noun.status in ("member", "security")) or at > people.end
    if actor is None or not member or (tags.form(at).startswith(("ب", "و")) and tags.form(at) not in _OWN_LETTER):
        return None
    return replace(people, end=actor.end, force=actor.actors, status="unknown" if people.former else "member")


# Names of forces whose own first letter looks like a preposition or a conjunction.
_OWN_LETTER = frozenset(("وحدات", "وزاره", "بدو", "بيشمركه"))
_BELONGING = frozenset(("من", "في", "صفوف", "بصفوف", "تابع", "تابعين", "تابعه", "تابعان", "مرتبات", "عناصر", "افراد", "مقاتلي", "جنود", "ميليشيا"))


def _of_kind(tags: Tags, people: People) -> People | None:
    """ "Two persons of the shepherds": a plural noun after من says what they are."""
    noun = noun_at(tags, people.end + 1)
    if tags.form(people.end) == "واحده" and tags.form(people.end - 1) in ("عايله", "اسره", "عائله"):
        return replace(people, end=people.end + 1)
    if people.noun and people.noun.kind == "relative" and (owner := tags.nouns.get(people.end)):
        if owner.clitics == "ال" or owner.values[0].possessed and not owner.clitics:
            return replace(people, end=owner.end)
    if tags.form(people.end) != "من" or noun is None or noun.number not in ("plural", "sound") or people.named:
        return None
    if noun.outcome or tags.nouns[people.end + 1].clitics not in ("", "ال"):
        return None
    status = noun.status if noun.kind != "people" else people.status
    return replace(people, end=tags.nouns[people.end + 1].end, status="unknown" if people.former else status)


def _outcome_after(tags: Tags, people: People) -> People | None:
    """A participle after its noun tells the outcome: شخصين مفقودين, رجلا مصابا."""
    hit = tags.nouns.get(people.end)
    if hit is None or people.outcome or people.noun is None or hit.clitics or not hit.values[0].outcome:
        return None
    if hit.values[0].number != people.noun.number and "sound" not in (hit.values[0].number, people.noun.number):
        return None
    return replace(people, end=hit.end, outcome=hit.values[0].outcome)


def _apposed(tags: Tags, people: People) -> People | None:
    """A noun behind a casualty's says who it was: ضحية سيدة, شهيد طفل."""
    hit = tags.nouns.get(people.end)
    if hit is None or hit.clitics or people.noun is None or people.noun.outcome is None or people.status != "unknown":
        return None
    noun = hit.values[0]
    if noun.outcome or noun.possessed or noun.number != people.noun.number:
        return None
    return replace(people.with_noun(noun), end=hit.end, outcome=people.outcome or people.noun.outcome, noun=people.noun)


def _between(tags: Tags, people: People) -> People | None:
    """ "Seventy between killed and wounded" (codebook 2)."""
    at = people.end + (tags.form(people.end) == "ما")
    if tags.form(at) != "بين" or people.outcome == "killed_or_wounded":
        return None
    if {_outcome_at(tags, at + 1), _outcome_at(tags, at + 2)} != {"killed", "wounded"}:
        return None
    return replace(people, end=at + 3, outcome="killed_or_wounded", rule=f"{people.rule}+both")


def _outcome_at(tags: Tags, position: int) -> str | None:
    """The outcome of a noun for people, or of the word it is misspelt as: قتل for قتيل."""
    noun, trigger = noun_at(tags, position), tags.triggers.get(position)
    return noun.outcome if noun else trigger.values[0].outcome if trigger else None


def _name(tags: Tags, people: People) -> People | None:
    """A name after a singular noun: it is one person, whether the noun has an article or not."""
    if people.low == 2 and people.definite and tags.word(people.end, "given_names"):
        return _two_names(tags, people)
    if people.low != 1 or people.high != 1 or people.named:
        return None
    at = people.end + (tags.form(people.end) in ('"', "(", "يدعي", "المدعو"))
    quoted = at > people.end
    given = tags.word(at, "given_names")
    if given is None or given.clitics:
        return None
    end = name_end(tags, given.end)
    end += quoted and tags.form(end) in ('"', ")")
    sex = people.sex if people.sex != "unknown" else given.values[0].value
    return replace(people, end=end, named=1, definite=False, sex=sex)


def _two_names(tags: Tags, people: People) -> People:
    """ "The brothers X and Y": two, named."""
    end = name_end(tags, people.end)
    if tags.form(end).startswith("و"):
        end = name_end(tags, end + 1)
    return replace(people, end=end, named=2, definite=False)
