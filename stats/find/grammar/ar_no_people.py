"""Arabic words written like nouns for people that are none where they stand: names, verbs, prisons, slogans."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.cue import cue_words
from stats.find.grammar.ar_care import SOME_OF_THEM, some_of_them
from stats.find.grammar.ar_names import NOT_IN_NAMES, first_name_alike
from stats.find.outcome import Trigger
from stats.find.people import People
from stats.find.person import PersonNoun
from stats.find.tags import Tags
from stats.language import form_words

# "Of the sons of a town" only says where they are from (codebook 6).
FROM = form_words("ar", "from")


def is_name(tags: Tags, position: int) -> bool:
    """Whether a noun is of a name: أبا خالد, المدعو "أمير …", رائد الحمدان."""
    kunya = tags.form(position) == "ابا" and tags.word(position + 1, "given_names") is not None
    naming = position - 1 - (tags.form(position - 1) == '"')
    called = tags.value(naming, "people_words") == "naming" and not tags.nouns[position].clitics
    return kunya or called or first_name_alike(tags, position)


def spelt_alike(tags: Tags, position: int) -> bool:
    """Whether a noun for people is another word, which is written alike."""
    either = tags.sentence.text(position, position + 1) in ("إما", "وإما")
    if tags.form(position).removeprefix("و").startswith("لكن"):
        return True  # "but he", no "to his son's wife"
    named = any(hit.start < position < hit.end and hit.noun != "feud" for hit in tags.actors.values())
    if named and tags.nouns[position].values[0].kind != "gunman":
        return True  # the workers of حزب العمال, the women of وحدات حماية المرأة
    return either or _demands(tags, position) or _door(tags, position) or _goes_on(tags, position)


def _demands(tags: Tags, position: int) -> bool:
    """Whether "student" is the verb "demanded", which is written alike: وطالب الخاطفون بفدية."""
    form, following = tags.form(position), tags.form(position + 1)
    return form in ("وطالب", "فطالب") and following.startswith(("ال", "ب"))


def between_dead_and_hurt(tags: Tags, position: int) -> bool:
    """Whether a word is of بين قتيل وجريح, which says of those before it what befell them."""
    first = position - tags.form(position).startswith("و")
    harmed = all(at in tags.nouns and tags.nouns[at].values[0].outcome for at in (first, position))
    return harmed and tags.form(first - 1) == "بين" and tags.nouns[position].values[0].number == "singular"


def prison(tags: Tags, position: int) -> bool:
    """Whether "detained" is the prison, which is written alike: في معتقلات النظام."""
    form, before = tags.form(position), tags.form(position - 1)
    return form.removeprefix("ب") in _PRISONS and (form.startswith("ب") or before in ("في", "داخل", "الي", "من", "احد"))


_PRISONS = form_words("ar", "prison")


def _goes_on(tags: Tags, position: int) -> bool:
    """Whether a word is no uncle, but what in speech says that something goes on: عم يصير."""
    return tags.form(position) == "عم" and tags.form(position + 1).startswith(("ي", "ت", "ن", "ب"))


def _door(tags: Tags, position: int) -> bool:
    """Whether a word is a door, written like "by a father": أمام باب منزله."""
    return tags.form(position).removeprefix("و") == "باب"


def home(tags: Tags, position: int, noun: PersonNoun) -> bool:
    """Whether a word behind من only says where somebody is from: من أبناء المدينة."""
    return noun.kind == "people" or tags.form(position) in FROM


# What bears the name of a martyr is no casualty.
SITES = form_words("ar", "site")
NAMED_AFTER = SITES | form_words("ar", "named_after")


def kin_of(tags: Tags, position: int, noun: PersonNoun) -> bool:
    """Whether casualties are only those whose families are told of: سيارة لذوي ضحايا الهجوم الأول."""
    before = tags.form(position - 1).removeprefix("و").removeprefix("ل")
    return noun.outcome is not None and noun.number == "plural" and before in NAMED_AFTER and tags.form(position - 1) != "اسماء"


def only_adjective(tags: Tags, position: int) -> bool:
    """Whether a word only says of what kind an act, a post, a service, a car, dress is: كمين مسلح, حاجز عسكري, زي مدني."""
    before = tags.form(position - 1)
    post = tags.form(position) in ("عسكري", "مسلح") and tags.unit(position - 1) and not before.endswith("ه")
    armed = tags.form(position) == "مسلح" and before.lstrip("وبلف") in _ARMED_ACTS
    service = tags.word(position - 1, "status_words")
    carried = tags.form(position) == "ركاب" and tags.unit(position - 1)
    worn = before.lstrip("وبل").removeprefix("ال") in _WORN
    of_kind = armed or carried or worn
    return of_kind or (service is not None and service.end > position) or (post and not before.startswith("ال"))


_ARMED_ACTS, _WORN = form_words("ar", "armed_acts"), frozenset(form.lstrip("وبل") for form in form_words("ar", "worn"))


def how_hurt(tags: Tags, position: int) -> bool:
    """Whether injuries only say how badly those before them were hurt: أصيب طفلان إصابات طفيفة."""
    injuries = tags.form(position).removeprefix("و") == "اصابات"
    if injuries and (tags.form(position + 1) in SOME_OF_THEM or some_of_them(tags, position + 1)):
        return True  # "the injuries of some of them are grave"
    if tags.form(position) != "اصابات" or tags.form(position + 1) not in _GRADED or position - 1 in tags.triggers:
        return False
    hurt = [hit.end for at in range(max(0, position - _HURT), position) if (hit := tags.triggers.get(at)) and _wounds(hit.values)]
    return any(not {"،", ":", "؛"} & set(tags.forms[end:position]) for end in hurt)


def _wounds(values: Sequence[Trigger]) -> bool:
    return any(trigger.outcome == "wounded" and trigger.kind in ("verb", "noun") for trigger in values)


_MORE = frozenset(("اخري", "جديده", "اضافيه"))
_GRADED, _HURT = (form_words("ar", "graded") | form_words("ar", "of_wounds")) - _MORE, 8


def sought(tags: Tags, people: People) -> bool:
    """Whether bodies, the victims whose bodies they are, or injuries are only searched for."""
    kinds = [noun.kind if (noun := tags.noun(at)) else "" for at in (people.start - 1, people.start)]
    at = people.start - (kinds[0] == "body")
    harmed = not {"body", "casualty"}.isdisjoint(kinds) or people.outcome == "wounded"
    return harmed and tags.value(at - 2, "clause_words") == "search"


def some_graded(tags: Tags, people: People) -> bool:
    """Whether injuries with a number are only some of those told before, and how bad: ثلاث إصابات منها خطيرة."""
    injuries = people.outcome == "wounded" and tags.form(people.end - 1).startswith("اصاب")
    graded = tags.form(people.end) == "منها" and tags.form(people.end + 1).replace("تان", "ه") in _GRADED
    return injuries and graded and any(_wounds(hit.values) for at, hit in tags.triggers.items() if at < people.start)


def without_borders(tags: Tags, position: int) -> bool:
    """Whether a noun is of an organisation's name: أطباء بلا حدود."""
    return (tags.form(position + 1), tags.form(position + 2)) == ("بلا", "حدود")


def slogan(tags: Tags, position: int) -> bool:
    """Whether a word is part of a longer hashtag, as #شهداء_الثورة, or of a line of nothing else: such a plural counts nobody."""
    return (_linked(tags, position) or _tag_line(tags)) and position not in tags.numbers


def _linked(tags: Tags, position: int) -> bool:
    """Whether a word is tied to the one beside it, as in a hashtag of several words."""
    word, source = tags.words[position], tags.sentence.source
    return "_" in (source[word.end:word.end + 1], source[word.start - 1:word.start])


def _tag_line(tags: Tags) -> bool:
    """Whether a line is nothing but hashtags: #حماة #مفقودين."""
    return tags.forms[0] == "#" and all(
        tags.form(at - 1) == "#" or _linked(tags, at) for at, form in enumerate(tags.forms) if form.isalpha()
    )


def of_a_thing(tags: Tags, position: int) -> bool:
    """Whether the word before "other" is a noun of its own, no outcome word and no manner of it: "another tyrant"; or "another",
    a feminine, is one of the things just told: احتراق شاحنات واختفاء أخرى."""
    if _of_things_told(tags, position + 1):
        return True
    form = tags.form(position)
    thing = form.isalpha() and form != "علي" and not form.startswith(("ب", "و"))
    told = any(hit.start <= position < hit.end for hit in tags.triggers.values())
    return thing and not told and tags.form(position + 1) != "و"


def _of_things_told(tags: Tags, position: int) -> bool:
    before = range(max(0, position - _TOLD), position)
    if tags.form(position) != "اخري" or any(at in before and hit.values[0].sex != "male" for at, hit in tags.nouns.items()):
        return False
    cues = (cue_words("ar").at(tags.forms, at) for at in before)
    return any(tags.unit(at) for at in before) or any(hit and not _THINGS.isdisjoint(hit.values) for hit in cues)


_TOLD, _THINGS = 8, frozenset(("object", "hit"))


def last(tags: Tags, position: int) -> bool:
    """Whether "other" stands before a noun of a thing, and is "the last": آخر تسجيل."""
    form = tags.form(position + 1)
    known = (tags.nouns, tags.triggers, tags.dates, tags.places, tags.actors, tags.numbers, tags.small)
    if len(form) < 4 or not form.isalpha() or form in NOT_IN_NAMES or any(position + 1 in found for found in known):
        return False
    verb = form.startswith(("ي", "ت")) and form[3] != "ي"  # تسجيل is none
    return not verb and not form.startswith(("ب", "و", "ل", "ف", "ك", "ال")) and not form.endswith("ا")


def misspelt(tags: Tags, position: int) -> bool:
    """Whether a word we do not know stands between a number and the people it counts: a slip for "persons"."""
    following = tags.noun(position + 1)
    if following is None or following.outcome or tags.nouns[position + 1].clitics or not tags.form(position).isalpha():
        return False
    if tags.form(position)[0] in "بل":
        return False  # "two, by a terrorist attack"
    known = (tags.nouns, tags.triggers, tags.numbers, tags.places, tags.dates, tags.actors)
    return not any(position in found for found in known) and not tags.unit(position) and position not in tags.small


def past_remains(tags: Tags, position: int) -> int:
    """Past "and remains" between a body and whose it is: جثمان وأشلاء امرأة, جثث وأشلاء ثلاثة رجال."""
    form = tags.form(position)
    body = form.startswith("و") and (form in _REMAINS or bool((noun := tags.noun(position)) and noun.kind == "body"))
    whose = position + 1 in tags.nouns or position + 1 in tags.numbers
    return position + 1 if body and whose else whose_body(tags, position)


def whose_body(tags: Tags, position: int) -> int:
    """Past what a body looks like, to whose it is: جثة متفحمة لامرأة, جثتان مقطوعتا الرأس تعودان لرجلين."""
    at = position
    while at < position + _LOOKS and _looks(tags, at):
        at += 1
    hit = tags.nouns.get(at)
    return at if hit is not None and hit.clitics == "ل" else position


def _looks(tags: Tags, at: int) -> bool:
    """Whether a word may say of a body what it looks like, or that it belongs to somebody."""
    form = tags.form(at)
    known = at in tags.nouns or at in tags.numbers or at in tags.places or at in tags.dates or at in tags.triggers
    return form in _BELONGS or (not known and form.isalpha() and (form.startswith("ال") or form.endswith(_ADJECTIVE)))


_LOOKS, _ADJECTIVE, _BELONGS = 4, ("ه", "تين", "تان", "تا", "تي"), form_words("ar", "belongs")
_REMAINS = frozenset(("واشلاء", "وبقايا", "ورفات"))
