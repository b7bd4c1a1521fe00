"""What follows an Arabic noun for people: who they are, others, a force, an age (codebook 3 and 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.age import ages_after
from stats.find.grammar.ar_care import told_of_dead
from stats.find.grammar.ar_count import counted_after, counted_singular
from stats.find.grammar.ar_employed import employed
from stats.find.grammar.ar_force import AMIDST, LOST, force, graded, held_by, of_them, office, rank, service
from stats.find.grammar.ar_name_behind import name_behind
from stats.find.grammar.ar_names import NOT_IN_NAMES
from stats.find.grammar.ar_one_of import one_of
from stats.find.grammar.ar_ordinal import NTH_OF, ORDINALS
from stats.find.grammar.ar_said_to_be import said_to_be
from stats.find.people import NTH, People
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import form_words

OTHERS = {
    "اخر": "singular", "اخري": "singular", "اخران": "dual", "اخرين": "sound", "اخرون": "plural", "اخريات": "plural",
    "الباقون": "plural", "الباقين": "plural", "الباقيات": "plural",
    "اخريين": "dual", "اخريان": "dual", "غيرهم": "plural", "سواهم": "plural", "تانيين": "sound", "تانيات": "plural",
    "ثانيين": "sound", "ثانيات": "plural",
}


def modified(tags: Tags, people: People) -> People:
    """What follows the noun: status words, others, a force they belong to, a name, an age."""
    for _ in range(6):
        longer = _one_more(tags, people)
        if longer is None:
            break
        people = longer
    if tags.form(people.end) == "علي" and tags.form(people.end + 1) == "الاقل" and people.bound == "exact":
        people = replace(people, end=people.end + 2, high=None, bound="at_least")
    lists = people.bound == "vague" and tags.form(people.end) == ":"  # an age behind the colon is of the one named there
    ages, end = ages_after(tags, people.end) if not lists else ((), people.end)
    if not ages and people.named == 1 and (bare := _bracketed_age(tags, people.end)):
        return replace(people, ages=people.ages + bare, end=people.end + len(_BRACKETED))
    return replace(people, ages=people.ages + ages, end=end) if ages else people


def _bracketed_age(tags: Tags, position: int) -> tuple[int, ...]:
    """An age that stands alone in brackets behind a name, its unit behind them or none: سالم درويش (16)."""
    opening, number, closing = (tags.form(at) for at in range(position, position + len(_BRACKETED)))
    alone = (opening, closing) == _BRACKETED[::2] and number.isdecimal() and len(number) <= _AGE_DIGITS
    return (0 if tags.form(position + len(_BRACKETED)) in _MONTHS else int(number),) if alone else ()


_MINORS = "قاصر"
"""Begins an adjective of children, where their other words are nouns: بنتين قاصرات."""
_MONTHS = frozenset(("شهر", "شهرا", "اشهر"))
_BRACKETED, _AGE_DIGITS = ("(", "16", ")"), 2


def _one_more(tags: Tags, people: People) -> People | None:
    shot = people.rule == "person" and people.status == "member" and tags.value(people.start - 1, "clause_words") == "agent"
    readers = _OF_A_FORCE if shot else _READERS  # "hit by the fire of a sniper, a child": no young sniper
    return next((longer for read in readers if (longer := read(tags, people))), None)


def _status_word(tags: Tags, people: People) -> People | None:
    at = people.end + (tags.form(people.end) == "من" and tags.form(people.end + 1).startswith("ال"))
    hit = tags.word(at, "status_words")
    if hit is None or people.named or (hit.clitics not in ("", "ال") and at == people.end):
        return None
    what = hit.values[0].value
    said = tags.noun(hit.start)
    alone = what in ("female", "child") or (tags.form(at).endswith("ا") and not counted_singular(tags, people))
    if people.low > 1 and said and said.number == "singular" and alone:
        return None  # "two hurt, a child and …": one of them; "gunmen kidnapped a farmer"
    if said and said.number in ("plural", "sound") and not hit.clitics and (people.definite or people.low == people.high == 1):
        return None  # "a sniper hit civilians", "the soldiers hit civilians"
    many = said is not None and said.number == "plural" and "number" not in people.rule and not tags.form(at).startswith(_MINORS)
    another_case = tags.form(at - 1).endswith("ون") and tags.form(at).endswith("ين")  # "masked men kidnapped two brothers"
    if what == "service" or (what == "child" and many) or another_case:
        return None  # "gunmen kidnapped children"
    if what == "security" and (at in tags.actors or not people.noun or people.noun.status != "member"):
        return None
    of_those = at > people.end and people.outcome is not None
    people = replace(people, end=hit.end, rule=f"{people.rule}+among" if of_those else people.rule)
    if what == "plain":
        return people
    if what == "former":
        retired = people.status == "civilian" and tags.form(at).startswith("متقاعد")  # a teacher still, not a mayor of once
        return people if retired else replace(people, former=True, status="unknown")
    if what in ("civilian", "member", "security"):
        return people if people.former else replace(people, status=what)
    return replace(people, status="civilian", sex="female" if what == "female" else people.sex,
                   age_group="child" if what == "child" else people.age_group)


def _other_after(tags: Tags, people: People) -> People | None:
    form = tags.form(people.end)
    if people.definite and people.outcome and people.low == 1 and form in ("الاخر", "الاخري", "الثاني", "الثانيه"):
        return replace(people, end=people.end + 1, definite=False, rule=f"{people.rule}+other")
    if form not in OTHERS or people.others:
        return None
    settled = people.sound and OTHERS[form] == "dual"
    people = replace(people, end=people.end + 1, definite=False, rule=f"{people.rule}+other")
    return replace(people, low=2, high=2, bound="exact", sound=False) if settled else people


def _ordinal(tags: Tags, people: People) -> People | None:
    """ "A third civilian" is one person; "the third" may be one of those told before."""
    form = tags.form(people.end)
    if people.low == 1 and people.definite and form.startswith("ال") and (nth := NTH_OF.get(form.removeprefix("ال"))):
        return replace(people, end=people.end + 1, rule=f"{people.rule}{NTH}{nth}")
    if people.low == 1 and tags.form(people.end).removesuffix("ا") in ORDINALS:
        return replace(people, end=people.end + 1, rule=f"{people.rule}+ordinal")
    return None


def _trade(tags: Tags, people: People) -> People | None:
    """A civil trade behind a name says who the one person was: سليم حمدان، سائق شاحنة; سليم حمدان وهو مزارع, الذي يعمل مدرسا."""
    at = people.end + (tags.form(people.end) in ("،", ",", "(", "-"))
    at += tags.form(at) in ("وهو", "وهي", "هو", "هي")
    at += tags.form(at) == "#"
    at = max(at, held_by(tags, people.end))
    noun = tags.noun(at)
    if people.named != 1 or people.status != "unknown" or noun is None or noun.number != "singular" or noun.possessed:
        return None
    end = tags.nouns[at].end
    if noun.kind == "child" and not tags.nouns[at].clitics and (at == people.end or tags.form(end) == ")"):
        return replace(people, end=end, status="civilian", age_group="child")
    if noun.kind not in ("civilian", "companion") or noun.status != "civilian" or tags.nouns[at].clitics not in ("", "ال"):
        return None
    surname = at == people.end and not _described(tags.form(at + 1))
    return replace(people, end=end, status="unknown" if surname else "civilian")


def _he_is_a_child(tags: Tags, people: People) -> People | None:
    """Kin who "is a child": وأصيبت أخته، وهي طفلة."""
    at = people.end + (tags.form(people.end) in ("،", ","))
    noun = tags.noun(at + 1) if tags.form(at) in ("وهو", "وهي") else None
    kin = people.noun is not None and people.noun.kind in RELATIVES and people.low == people.high == 1
    if noun is None or not kin or noun.kind != "child" or noun.number != "singular" or tags.nouns[at + 1].clitics:
        return None
    return replace(people, end=tags.nouns[at + 1].end, age_group="child", status="civilian")


def _described(form: str) -> bool:
    """Whether a word goes on with the noun before it: سائق شاحنة, but حداد بقصف."""
    return form.isalpha() and form not in NOT_IN_NAMES and form[0] not in "بولف"


def _of_trade(tags: Tags, people: People) -> People | None:
    """What a civil trade is of, where more people follow: عامل نظافة وزوجته, تاجر أقمشة وشقيقه."""
    trade = people.noun is not None and people.noun.kind in ("civilian", "companion") and people.noun.number == "singular"
    end = people.end + 1 + (tags.trade(people.end) and tags.trade(people.end + 1))  # سائق سيارة إسعاف ومسعف
    if not trade or people.named or people.definite or end not in tags.nouns or not _described(tags.form(people.end)):
        return None
    known = any(people.end in found for found in (tags.triggers, tags.numbers, tags.places, tags.dates, tags.actors, tags.nouns))
    joined = tags.form(end).startswith("و") and tags.nouns[end].clitics == "و"
    return replace(people, end=end) if joined and not known else None


_SHORT = 6
_OWNED = (*RELATIVES, "companion")


def _of_kind(tags: Tags, people: People) -> People | None:
    """ "Two persons of the shepherds": a plural noun after من says what they are."""
    noun = tags.noun(people.end + 1)
    if tags.form(people.end) in ("واحد", "واحده") and tags.form(people.end - 1) in ("عايله", "اسره", "عائله"):
        return replace(people, end=people.end + 1)
    owner = tags.nouns.get(people.end) if people.noun and people.noun.kind in _OWNED else None
    if owner and (owner.clitics == "ال" or (owner.values[0].possessed and not owner.clitics)):
        return replace(people, end=owner.end)
    if tags.form(people.end) == "من" and people.outcome and noun is None and _sound_plural(tags, people.end + 1):
        return replace(people, end=people.end + 2)
    definite = noun is not None and noun.number == "dual" and tags.nouns[people.end + 1].clitics == "ال"  # من العاملين
    if tags.form(people.end) != "من" or noun is None or people.named or not (definite or noun.number in ("plural", "sound")):
        return None
    if noun.outcome or tags.nouns[people.end + 1].clitics not in ("", "ال"):
        return None
    if people.others and people.noun is None and noun.kind != "people":
        people = people.with_noun(noun)  # "four others, of her children"
    if people.outcome and noun.kind == "gunman":
        people = people.with_noun(noun)  # قتيلان من المهاجمين
    status = people.status if noun.kind == "people" or (noun.kind, noun.status) == ("companion", "unknown") else noun.status
    rule = f"{people.rule}+among" if people.outcome and status != people.status else people.rule
    return replace(people, end=tags.nouns[people.end + 1].end, status="unknown" if people.former else status, rule=rule)


def _sound_plural(tags: Tags, position: int) -> bool:
    """Whether a definite sound plural that no table knows stands at a word: people, where casualties are of them."""
    known = any(position in found for found in (tags.triggers, tags.numbers, tags.places, tags.dates, tags.actors))
    return definite_plural(tags.form(position)) and not known and not tags.unit(position)


def definite_plural(form: str) -> bool:
    """Whether a word is a sound plural with its article, as people are told: المشاركين."""
    return form.startswith("ال") and form.endswith(("ين", "ون")) and len(form) > _SHORT


def _outcome_after(tags: Tags, people: People) -> People | None:
    """A participle after its noun tells the outcome: شخصين مفقودين, رجلا مصابا; of kin of the dead, أخويه المصابين."""
    hit = tags.nouns.get(people.end)
    if people.noun and not people.outcome and tags.form(people.end) in _LOST_WOMEN and _feminine(people):
        return replace(people, end=people.end + 1, outcome="missing")
    if hit is None or people.outcome or people.noun is None or not hit.values[0].outcome:
        return None
    if hit.clitics and not (hit.clitics == "ال" and people.noun.possessed and told_of_dead(tags, people.start)):
        return None
    if hit.values[0].outcome == "wounded" and tags.value(hit.end, "clause_words") == "unhurt":
        return None
    number = "singular" if people.rule == "person" and people.low == people.high == 1 else people.noun.number  # "one of the …"
    counted = people.low >= _TAMYIZ and people.rule == "number+person"  # سقط 12 شخصا قتلى
    unlike = hit.values[0].number != ("plural" if counted else number) and "sound" not in (hit.values[0].number, number)
    if unlike and tags.form(people.end) != "ضحيه":  # طفلان ضحية قذيفة: the word stays as it is
        return None
    return replace(people, end=hit.end, outcome=hit.values[0].outcome)


def _feminine(people: People) -> bool:
    return people.sex == "female" or (people.noun is not None and people.noun.kind == "relative" and people.bound == "vague")


_LOST_WOMEN = form_words("ar", "lost_women")
_TAMYIZ = 11
"""From here a number stands before a singular."""


def _martyr(tags: Tags, people: People) -> People | None:
    """ "The young man, the martyr, X", "the martyr, the medic, X": one person, told of by two nouns with the article before his
    name."""
    hit = tags.nouns.get(people.end)
    one = people.definite and people.low == people.high == 1 and not people.named
    if hit is None or not one or hit.clitics != "ال" or hit.values[0].number != "singular":
        return None
    noun, both = hit.values[0], replace(people, end=hit.end)
    if people.outcome in LOST and noun.outcome is None:
        return name_behind(tags, both.with_noun(noun))
    if people.outcome or noun.outcome not in LOST:
        return None
    named = name_behind(tags, both)
    return replace(named, outcome=noun.outcome) if named else both


def _among(tags: Tags, people: People) -> People | None:
    """ "Wounded in the ranks of the civilians": who casualties are stands behind where they are counted."""
    at = graded(tags, people.end) if people.outcome else people.end
    at += tags.form(at) in ("في", "من") or tags.form(at + 1) == "صفوف"
    hit = tags.nouns.get(at + 1)
    if people.noun is None or people.outcome is None or people.status != "unknown" or people.named or hit is None:
        return None
    said = hit.values[0]
    plural = said.number in ("plural", "sound") and said.outcome is None and said.kind != "people"
    joined = tags.form(hit.end).startswith("و") and hit.end in tags.nouns
    if tags.form(at) not in AMIDST or not plural or hit.clitics != "ال" or joined:
        return None
    rule = f"{people.rule}+among"
    return replace(people, end=hit.end, status=said.status, sex=said.sex, age_group=said.age_group, rule=rule)


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
    if tags.form(at) != "بين" or people.rule.endswith("+both"):
        return None
    if {_outcome_at(tags, at + 1), _outcome_at(tags, at + 2)} != {"killed", "wounded"}:
        return None
    return replace(people, end=at + 3, outcome="killed_or_wounded", rule=f"{people.rule}+both")


def _outcome_at(tags: Tags, position: int) -> str | None:
    """The outcome of a noun for people, or of the word it is misspelt as: قتل for قتيل."""
    noun, trigger = tags.noun(position), tags.triggers.get(position)
    return noun.outcome if noun else trigger.values[0].outcome if trigger and not trigger.values[0].objects else None


def _each_side(tags: Tags, people: People) -> People | None:
    """ "One killed on each side": as many on both of the two (codebook 3, "N each")."""
    hit = tags.word(people.end, "people_words")
    if hit is None or hit.values[0].value != "each_side":
        return None
    return replace(people, end=hit.end, low=people.low * _SIDES, high=people.high and people.high * _SIDES)


_SIDES = 2
_READERS = (
    counted_after, _each_side, _status_word, _other_after, _ordinal, rank, force, of_them, service, office, employed, _trade,
    _he_is_a_child, _of_trade, _outcome_after, _of_kind, _martyr, _among, _apposed, _between, name_behind, one_of, said_to_be,
)
_OF_A_FORCE = (rank, force, of_them, service)
