"""How many an Arabic noun counts, where its form alone does not say: a vowel, a number behind it (codebook 3)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_no_people import whose_body
from stats.find.grammar.ar_number import TWO
from stats.find.lexicon import Hit
from stats.find.number import Number, find_definite
from stats.find.outcome import Trigger
from stats.find.people import People
from stats.find.person import PersonNoun
from stats.find.tags import Tags
from stats.language import form_words

_SHORT = 4


def of_those(tags: Tags, hit: Hit[PersonNoun]) -> bool:
    """Whether casualties are some of those told: إصابتين من بين الإصابات الست."""
    group = tags.nouns.get(hit.end + 2) if (tags.form(hit.end), tags.form(hit.end + 1)) == ("من", "بين") else None
    return group is not None and group.clitics == "ال" and group.values[0].outcome == hit.values[0].outcome


def past_one_of(tags: Tags, position: int) -> int:
    """Past "one of" (أحد, واحد من), 0 where it does not stand at a word; الأحد is Sunday."""
    hit = tags.word(position, "people_words")
    one = hit is not None and hit.values[0].value == "one_of" and not tags.form(position).startswith("ال")
    return hit.end if hit and one else 0


THOSE = form_words("ar", "those")
"""Before who was harmed, behind "the number of"."""
# Verbs that have no object: what follows them is who it befell.
_BEFALLS = form_words("ar", "befalls")


def number_of(tags: Tags, position: int, noun: PersonNoun) -> str:
    """The grammatical number of a noun where it stands: a dual loses its ن before what it is of (عنصرا أمن, راعيي أغنام)."""
    form, end = tags.form(position), tags.nouns[position].end
    if noun.number == "construct":
        return "dual"
    settled = _dual_by_vowel(tags, position) or _dual_by_verb(tags, end) or (form.endswith("ي") and _two_of(tags, end))
    if noun.number == "sound" and settled:
        return "dual"
    befallen = tags.form(position - 1).lstrip("وف") in _BEFALLS and tags.form(end).startswith("ال") and end not in tags.dates
    accusative = noun.number == "singular" and form.endswith("ا") and not noun.possessed
    return "dual" if accusative and (befallen or tags.trade(end)) else noun.number


def _two_of(tags: Tags, position: int) -> bool:
    """Whether two things stand behind people in construct, one each: سائقي شاحنتين."""
    form = tags.form(position)
    return form.endswith("تين") and len(form) > _SHORT and position not in tags.numbers


def _dual_by_verb(tags: Tags, position: int) -> bool:
    """Whether a verb of two stands right behind: نعى شرطيين استشهدا."""
    hit = tags.triggers.get(position)
    dual = tags.form(position).endswith("ا") and not tags.form(position).endswith("وا")
    return dual and hit is not None and any(trigger.kind in ("verb", "frame") for trigger in hit.values)


def _dual_by_vowel(tags: Tags, position: int) -> bool:
    """A sukun on the ya or a fatha before it (مواطنَيْن, عسكريَّين) settles a dual."""
    word = tags.words[position]
    vowelled = tags.sentence.source[word.start:word.end].replace(_SHADDA, "")
    return any(sign in vowelled for sign in ("يْ", "َي"))


_SHADDA = "\u0651"


def numbered(tags: Tags, people: People) -> People:
    """A small number after its noun settles it: مدنيين اثنين, عناصر ثلاثة, أبناؤه الأربعة; so does "by the dozen" behind it."""
    for at in range(people.end, people.end + 3):
        if tags.form(at) in _BY_THE and at in tags.numbers and people.bound == "vague":
            return replace(people, low=tags.numbers[at].low or people.low, sound=False)
    known = people.end in tags.nouns or people.end in tags.numbers
    if people.sound and not known and tags.form(people.end).endswith("ين") and tags.form(people.end + 1) in TWO:
        return replace(people, low=2, high=2, bound="exact", sound=False)  # مسلحين محليين اثنين
    if counted := _definite_behind(tags, people):
        people = replace(people, low=counted.low or 0, high=counted.low, bound="exact", rule="number+person", sound=False)
        return replace(people, end=counted.end)
    if people.low == people.high == 2 and people.noun and people.noun.possessed and (more := definite_number(tags, people.end)):
        return replace(people, end=people.end + 1, low=more.low or 0, high=more.low)  # ومرافقيه الثلاثة, written like two
    if number := _told_without_verb(tags, people):
        return replace(people, end=number.end, low=number.low or 0, high=number.high, bound=number.bound, rule="number+person",
                       sound=False, definite=False)
    number = tags.numbers.get(people.end) or _of_the_owned(tags, people)
    bounded = number is not None and (number.bound == "exact" or (number.bound == "at_least" and number.low in (1, 2)))
    if number and number.low is not None and bounded and number.low <= 10 and not number.clitics:
        if 1 in (number.low, people.high) and number.low != people.low:
            return people  # "members of one family"; "the doctor visited five wounded"
        settles = people.sound and tags.form(number.start) in TWO and number.end in tags.nouns  # عاملين اثنين نازحين
        others = not people.outcome and not settles and _counts_others(tags, number.end)
        toll = tags.value(people.start - 1, "clause_words") == "toll"  # whose label the people are: عدد الجرحى سبعة
        unit = tags.unit(number.end) and tags.form(number.start) not in TWO  # مزارعين اثنين اليوم
        if toll or others or unit or tags.words[number.start].form.isdecimal():
            return people
        return replace(people, end=number.end, low=number.low, high=number.high, bound=number.bound, sound=False, definite=False)
    return people


def _definite_behind(tags: Tags, people: People) -> Number | None:
    """A number with its article behind people who have one, or are of what has one: الشبان الأربعة, جامعي الكمأة الأربعة."""
    if people.bound != "vague":
        return None
    of_trade = not people.definite and tags.trade(people.end) and tags.form(people.end).startswith("ال")
    owned = of_trade or (people.noun is not None and people.end - people.start > 1 and tags.form(people.end - 1).startswith("ال"))
    return definite_number(tags, people.end + of_trade) if people.definite or owned else None


def _counts_others(tags: Tags, position: int) -> bool:
    """Whether a number counts the people behind it, not those before: خطف مسلحون ثلاثة عمال."""
    hit = tags.nouns.get(position)
    of = tags.noun(position + 1) if tags.form(position) == "من" else None
    if of is not None and of.outcome:
        return True  # "the gunmen killed two of those they had taken"
    return hit is not None and not hit.clitics and hit.values[0].outcome is None


def counted_after(tags: Tags, people: People) -> People | None:
    """Those of whom "and their number is …" follows: الجرحى وعددهم سبعة."""
    hit = tags.word(people.end, "people_words")
    number = tags.numbers.get(hit.end) if hit and hit.values[0].value == "counting" else None
    if number is None or number.low is None or people.bound != "vague":
        return None
    return replace(people, end=number.end, low=number.low, high=number.high, bound=number.bound, rule="number+person",
                   sound=False, definite=False)


def _told_without_verb(tags: Tags, people: People) -> Number | None:
    """The number of a sentence without a verb, behind casualties, their place and day: شهداء سرمين اليوم سبعة; or behind "have
    become" and "are": الشهداء صاروا خمسة."""
    if people.bound != "vague" or not people.outcome:
        return None
    if people.definite and (_become(tags, people) or _beside_another(tags, people)):
        number = tags.numbers.get(people.end + (tags.form(people.end) in BECOME))
        alone = number is not None and (number.end not in tags.nouns or tags.nouns[number.end].clitics.startswith("و"))
        return number if number and number.low is not None and alone else None
    at = people.end + (not people.definite and tags.form(people.end).isalpha() and people.end not in tags.numbers)
    while hit := tags.places.get(at) or tags.dates.get(at):
        at = hit.end
    number = tags.numbers.get(at) if at > people.end else None
    known = number is not None and number.low is not None and (at - 1 in tags.dates or not tags.form(at).isdecimal())
    closed = number is not None and (not tags.form(number.end).isalpha() or bool(tags.value(number.end, "people_words")))
    return number if known and closed else None


def _become(tags: Tags, people: People) -> bool:
    """Whether a word like "have become" stands behind casualties who are no label of a toll."""
    return tags.form(people.end) in BECOME and tags.value(people.start - 1, "clause_words") != "toll"


def _beside_another(tags: Tags, people: People) -> bool:
    """Whether casualties go on behind the number of others: الشهداء خمسة، والجرحى 20."""
    comma = tags.form(people.start - 1) in ("،", ",")
    return tags.form(people.start).startswith("و") and any(hit.end == people.start - comma for hit in tags.numbers.values())


BECOME = form_words("ar", "become")


def made_up(tags: Tags, position: int) -> int:
    """Where it is told of whom the group at a word is made up (عائلة مؤلفة من), 0 where it is not."""
    group = tags.word(position, "people_words")
    if group is None or group.values[0].value != "group":
        return 0
    made_of = tags.word(group.end, "people_words")
    if made_of and made_of.values[0].value == "made_of":
        return made_of.end
    counted = position in tags.nouns or group.end + 1 in tags.numbers
    return group.end + 1 if tags.form(group.end) == "من" and counted else 0


def _of_the_owned(tags: Tags, people: People) -> Number | None:
    """A number with its article behind a plural with its owner, which is as definite."""
    owned = people.noun is not None and people.noun.possessed and people.bound == "vague"
    return definite_number(tags, people.end) if owned else None


def definite_number(tags: Tags, position: int) -> Number | None:
    """The number that one word with the article tells: الأربعة."""
    if not tags.form(position).startswith("ال") or len(tags.form(position)) < 4 or position in tags.dates:
        return None
    read = find_definite(tags.words[position], tags.sentence.source, tags.lang)
    small = len(read) == 1 and read[0].bound == "exact" and 2 < (read[0].low or 0) <= 10
    return read[0]._replace(start=position, end=position + 1) if small else None


def bodies_pointed_at(tags: Tags, end: int, noun: PersonNoun) -> tuple[int, int]:
    """How many bodies with an article are, and where they end: الجثث الأربع, and that were found: الجثتان اللتان عثر عليهما."""
    number = definite_number(tags, end) if noun.number == "plural" else None
    if number:
        return number.low or 0, number.end
    at = end + 1 + (tags.form(end + 1) in ("تم", "جري"))
    which = tags.form(end) in _WHICH and tags.form(at) in _FOUND
    return {"singular": 1, "dual": 2}.get(noun.number, 0) if which else 0, end


_WHICH, _FOUND = frozenset(("التي", "الذي", "اللتين", "اللتان", "اللذين", "اللذان")), form_words("ar", "found_dead")
_BY_THE = form_words("ar", "by_the")


def as_toll(tags: Tags, people: People, position: int) -> People | None:
    """A number before what it is the toll of, and of which force: ارتفع إلى سبعة (أشخاص) عدد قتلى الجيش."""
    noun = tags.noun(position)
    at = position if noun is None or noun.outcome else tags.nouns[position].end
    if tags.value(at, "clause_words") != "toll" or tags.form(at).startswith("و"):
        return None
    those = tags.nouns[at + 1].end if at + 1 in tags.nouns and tags.nouns[at + 1].clitics == "ال" else at + 1
    acted = tags.triggers.get(at + 2) if those == at + 1 else None
    if tags.form(those) in THOSE and (told := acted or recorded(tags, those + 1)):
        return replace(people, end=told.end, rule="number+toll", outcome=told.values[0].outcome)
    counted = tags.nouns.get(at + 1)
    if at > position and counted is None:
        return None  # "five children, a first toll"
    of_whom = counted.end if counted and counted.values[0].toll else at + 1
    end, outcome = max(_past_described(tags, at + 1), of_whom), counted and counted.values[0].toll
    toll = replace(people, end=end, rule="number+toll", outcome=outcome)
    if counted and counted.clitics == "ال" and counted.end == end and counted.values[0].outcome is None:
        toll = toll.with_noun(counted.values[0])  # "to seven the number of the soldiers who were killed"
    force = tags.actors.get(counted.end) if counted and not counted.clitics else None
    lost = force and force.noun != "feud" and force.head != "attack"  # not "the dead of the tribal fighting"
    return replace(toll, end=force.end, status="member", force=force.actors) if force and lost else toll


def recorded(tags: Tags, position: int) -> Hit[Trigger] | None:
    """What befell those of whom somebody recorded it: عدد الذين وثق المرصد اعتقالهم."""
    near = range(position + 1, position + _RECORDED) if tags.form(position) in _DOCUMENTS else ()
    hit = next((tags.triggers[at] for at in near if at in tags.triggers), None)
    return hit if hit and any(trigger.kind == "noun" and trigger.bound for trigger in hit.values) else None


_DOCUMENTS, _RECORDED = form_words("ar", "documents"), 6


def _past_described(tags: Tags, position: int) -> int:
    """Past the nouns of "216 is the number of the soldiers and the civilians"."""
    while position in tags.nouns and tags.nouns[position].clitics in ("ال", "وال"):
        position = tags.nouns[position].end
    return position


OF_GROUP = "number+of-group"
"""The rule of a number taken out of casualties that the text points at: ثلاثة من الجرحى."""


def of_casualties(tags: Tags, people: People) -> People:
    """People taken out of casualties that the text points at: تسعة أشخاص من المصابين, جريحان من مصابي التفجير (codebook 2)."""
    if people.rule == "number+person" and people.noun and people.noun.kind == "body":
        return _whose(tags, people)
    hit = tags.nouns.get(people.end + 1) if tags.form(people.end) == "من" else None
    noun = hit.values[0] if hit else None
    if hit is None or noun is None or noun.outcome is None or noun.number in ("singular", "dual") or people.bound == "vague":
        return people
    construct = noun.number == "sound" and tags.form(hit.end - 1).endswith("ي")
    pointed = construct or hit.clitics == "ال" or tags.form(hit.end).startswith("ال")
    if not pointed or people.outcome not in (None, "killed", noun.outcome):
        return people
    own = people.outcome is not None
    return replace(people, end=hit.end, outcome=people.outcome or noun.outcome, rule=people.rule if own else OF_GROUP)


def _whose(tags: Tags, bodies: People) -> People:
    """Counted bodies and whose they are: ثلاث جثث لنساء, أربع جثث مجهولة تعود لرجال."""
    hit = tags.nouns.get(whose_body(tags, bodies.end))
    noun = hit.values[0] if hit and hit.clitics == "ل" else None
    if hit is None or noun is None:
        return bodies
    return replace(bodies, end=hit.end, status=noun.status, sex=noun.sex, age_group=noun.age_group)


def counted_singular(tags: Tags, people: People) -> bool:
    """Whether a number stands before a singular, whose adjectives are singulars, too: 12 شخصا مدنيا."""
    counted = people.low >= _TAMYIZ and people.rule == "number+person" and people.noun is not None
    return counted and people.status != "member" and tags.form(people.end - 1).endswith("ا")


_TAMYIZ = 11
