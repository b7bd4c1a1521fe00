"""Personal names in Arabic text: how many persons they name, and where they end. They count people; none is ever kept."""

from __future__ import annotations

from stats.find.people import People
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import folded, form_words
from stats.text.initials import are_initials

NAME_LENGTH = 5
_SERVANT = "عبدال"
_LIFE = "بحياه"
"""What an act has claimed, though also with a name: أودى بحياة راع."""
_SEPARATORS = ("،", ",", "-")
OPENING = ('"', "(")
CLOSING = ('"', ")")
_ON, _TAG = frozenset(("علي",)), frozenset("#")


def named_beginnings(tags: Tags) -> set[int]:
    """Where a name that no table holds may begin: in quotation marks, made with عبد, or behind an outcome word."""
    made = [at for at, form in enumerate(tags.forms) if form in OPENING or _SERVANT in form]
    taken = [at + 1 for at in tags.where(_ON) if right_behind(tags, at + 1)]
    tagged = [at + 1 for at in tags.where(_TAG) if right_behind(tags, at)]
    return {*made, *taken, *tagged, *tags.told_before}


def right_behind(tags: Tags, position: int) -> bool:
    """Whether an outcome word ends right before a word: قتل, إلقاء القبض على."""
    on = position - 2 in tags.triggers or position - 3 in tags.triggers
    return position in tags.told_before or (on and tags.form(position - 1) == "علي")


def named_at(tags: Tags, position: int) -> People | None:
    """A person named without a noun: a common given name, or a short quotation that holds one."""
    start = _past_naming(tags, position)
    quoted = tags.form(start) in OPENING
    start += quoted
    sex, first = given_at(tags, start, ("", "و", "ل", "ب")) if tags.form(position - 1) != "ضد" else ("", start)
    told = start > position + quoted or _told(tags, position)
    if not quoted and (parent := _parent(tags, position)):
        return parent
    if quoted and (sex or are_initials(tags.form(start)) or (told and unknown_name(tags, start))):
        return _quoted_names(tags, position, start, sex or "unknown")
    by_name = _by_name(tags, position)
    if by_name and not quoted and not sex and may_be_name(tags, start) and start not in tags.places:
        return People(position, name_end(tags, start), 1, 1, "exact", "name", sex=by_name, named=1)
    ordinary = _plain(tags, start) in folded("ar", "name_words", "kind", "both")
    if not sex or (ordinary and not told and not (given_at(tags, first)[0] or first_name_alike(tags, start))):
        return None
    if told and (several := _first_names(tags, first)) > 1:
        end = name_end(tags, first + several - 1)
        return People(position, end, several, several, "exact", "name", named=several)
    end = name_end(tags, first)
    end += end - start == 1 and told and _surname(tags, end)
    alone = end - start == 1 and not by_name and not (told and _aged(tags, end))
    status = "member" if tags.form(start - 1) in _RANKS else "unknown"
    persons = 1 + sum(_of_his_family(tags, at) for at in range(first + 1, end - 1))
    sex = sex if persons == 1 else "unknown"
    return None if alone else People(position, end, persons, persons, "exact", "name", status=status, sex=sex, named=persons)


def _of_his_family(tags: Tags, position: int) -> bool:
    """Whether a first name behind a name bears the same surname: another has it, no "and" between (سالم الدرويش وليد الدرويش)."""
    surname = tags.form(position - 1)
    return surname.startswith("ال") and surname == tags.form(position + 1) and tags.word(position, "given_names") is not None


def first_name_alike(tags: Tags, position: int) -> bool:
    """Whether a rank is the given name that is written alike: without its article before a name, رائد الحمدان, رائد سالم."""
    hit, given, surname = tags.nouns.get(position), tags.word(position, "given_names"), position + 1
    if hit is None or hit.values[0].status != "member" or given is None or given.clitics not in ("", "و"):
        return False
    known = any(surname in found for found in (tags.nouns, tags.actors, tags.triggers, tags.numbers, tags.dates))
    named = tags.form(surname).startswith("ال") and not known and not tags.word(surname, "status_words")
    return named or tags.word(surname, "given_names") is not None


def _by_name(tags: Tags, position: int) -> str:
    """The sex of the one who is said to be called by the name behind a word, be it no more than one: المدعو سالم; else empty."""
    return next((_CALLED[form] for form in (tags.form(position), tags.form(position)[1:]) if form in _CALLED), "")


_CALLED = {"المدعو": "male", "للمدعو": "male", "المدعوه": "female", "للمدعوه": "female"}
# Ranks that are words of their own without a name behind them: "the brigade", "what was submitted".
_RANKS = form_words("ar", "rank_title")


def _aged(tags: Tags, position: int) -> bool:
    """Whether an age stands right behind a name, which tells that it is one: قتل سالم (14 عاما)."""
    return tags.form(position) in ("(", "،", ",") and any(age.start == position + 1 for age in tags.ages)


def _first_names(tags: Tags, position: int) -> int:
    """How many first names stand together, the first of them before a word: سالم ووليد."""
    end = position
    while (given := tags.word(end, "given_names")) and given.clitics == "و" and given.end == end + 1:
        end += 1
    return 1 + end - position


def _surname(tags: Tags, position: int) -> bool:
    """Whether a trade behind a lone given name is a surname: مقتل سالم حداد."""
    hit = tags.nouns.get(position)
    return hit is not None and not hit.clitics and hit.values[0].kind == "civilian" and hit.values[0].number == "singular"


def _parent(tags: Tags, position: int) -> People | None:
    """One to four unknown words right behind an outcome word and before "and his son": whoever he is, he is one person."""
    if not right_behind(tags, position - (tags.form(position - 1) == "#")):
        return None
    end = position
    while end - position < NAME_LENGTH - 1 and tags.form(end).isalpha() and may_be_name(tags, end) and end not in tags.places:
        if end > position and tags.form(end).startswith("و") and end in tags.nouns:
            break
        end += 1
    own = tags.nouns.get(end)
    kin = own is not None and own.clitics == "و" and own.values[0].kind in _KIN and own.values[0].possessed
    return People(position, end, 1, 1, "exact", "name", named=1) if kin and end > position else None


_KIN = (*RELATIVES, "child", "woman")


def _past_naming(tags: Tags, position: int) -> int:
    """Past words that say that a name follows, and titles: المدعو, الحاج."""
    while tags.value(position, "people_words") in ("naming", "title"):
        position += 1
    return position


def given_at(tags: Tags, position: int, clitics: tuple[str, ...] = ("",)) -> tuple[str, int]:
    """The sex of the given name at a word (empty: none) and its end; names made with عبد are too many for a table."""
    given = tags.word(position, "given_names")
    if given:
        return (given.values[0].value, given.end) if given.clitics in clitics and tags.form(position) != _LIFE else ("", position)
    form = tags.form(position)
    served = _SERVANT in form and len(form) > 7 and any(form.startswith(clitic + _SERVANT) for clitic in clitics)
    return ("male", position + 1) if served and position not in tags.places else ("", position)


def called(tags: Tags, people: People) -> tuple[str, ...]:
    """The name of one person named, where it begins with a common one; empty where that is not certain."""
    at = people.start
    while at < people.end and (tags.form(at) in OPENING or at in tags.nouns or tags.value(at, "people_words") == "title"):
        at += 1
    given = tags.word(at, "given_names")
    return (_plain(tags, at), *(tags.form(more) for more in range(at + 1, people.end))) if given and given.end == at + 1 else ()


def _plain(tags: Tags, position: int) -> str:
    given = tags.word(position, "given_names")
    return tags.form(position).removeprefix(given.clitics) if given else tags.form(position)


def _told(tags: Tags, position: int) -> bool:
    """Whether an outcome word, or كل من behind one, stands right before a word, or a colon that opens a list of casualties."""
    position -= tags.form(position - 1) == ":"
    named = tags.nouns.get(position - 1) if tags.form(position) == ":" else None
    if named and named.values[0].outcome:
        return True
    before = position - 2 if (tags.form(position - 2), tags.form(position - 1)) == ("كل", "من") else position
    return before - 1 in tags.triggers


def unknown_name(tags: Tags, start: int) -> bool:
    """Whether initials, or two to five words of no other meaning, fill a quotation where a name is due: مقتل "سليط الهباش"."""
    end = start
    while tags.form(end).isalpha() and may_be_name(tags, end) and end not in tags.places:
        end += 1
    return are_initials(tags.form(start)) or (2 <= end - start <= NAME_LENGTH and tags.form(end) in CLOSING)


def _quoted_names(tags: Tags, position: int, start: int, sex: str) -> People:
    """Names between quotation marks, joined by و: each is one person."""
    end, count, several = start, 1, tags.form(position - 1) == "من" and tags.form(position - 2) in ("كل", "كلا", "لكل")
    while end < min(start + 23, len(tags.words)) and tags.form(end) not in CLOSING:
        count += _second_name(tags, start, end) or (several and _listed_name(tags, end))
        end += 1
    end += end < len(tags.words)
    return People(position, end, count, count, "exact", "name", sex=sex if count == 1 else "unknown", named=count)


def _second_name(tags: Tags, start: int, at: int) -> bool:
    """Whether another name begins at a word between quotation marks: after و, two words or more behind the first."""
    form, following = tags.form(at), tags.form(at + 1)
    if form == "و":
        return True
    return form.startswith("و") and len(form) > 3 and at - start > 1 and following.isalpha()


def _listed_name(tags: Tags, at: int) -> bool:
    """Whether a name stands behind a comma between quotation marks."""
    following = tags.form(at + 1)
    return tags.form(at) in _SEPARATORS and following.isalpha() and not following.startswith("و") and tags.form(at + 2).isalpha()


def name_end(tags: Tags, position: int) -> int:
    """Where a name that began before `position` ends: at the first word with a meaning of its own."""
    first, limit = position, min(position + NAME_LENGTH, len(tags.words))
    while position < limit and may_be_name(tags, position):
        if position > first and (_joins(tags, position) or _of_a_force(tags, position)):
            break
        position += 1
    return position


def _of_a_force(tags: Tags, position: int) -> bool:
    """Whether a word behind a name says that he is of a force: سالم حمدان القيادي في …, سالم حمدان العنصر لدى …"""
    hit = tags.nouns.get(position)
    member = hit is not None and hit.clitics == "ال" and hit.values[0].status == "member" and hit.values[0].number == "singular"
    return member and not _SERVES.isdisjoint((tags.form(position + 1), tags.form(position + 2)))


_SERVES = frozenset(("في", "لدي", "ضمن", "بصفوف"))


_OF_VERBS = ("ت", "وا", "ته", "تها", "تهم", "تهما")


def begins_name(tags: Tags, position: int) -> bool:
    """Whether a word behind a name may begin another: it is none in use for something else, and no verb of what was done next."""
    form = tags.form(position)
    plain, ordinary = form.removeprefix("و"), folded("ar", "ordinary_words")
    borne = tags.word(position, "given_names") is not None or plain in folded("ar", "name_words", "kind", "both")
    used = form.startswith("و") and (form in ordinary or (plain in ordinary and not tags.form(position + 1).startswith("ال")))
    return borne or not (plain in NOT_IN_NAMES or used or plain.endswith(_OF_VERBS))


def may_name(tags: Tags, start: int, end: int, each: bool = False) -> bool:
    """Whether words set off by commas among names are one too: they hold a given name, or no ordinary word at all.

    `each`: "each of" stands before them, so an ordinary word may be a rare given name before a surname.
    """
    bodies = folded("ar", "name_words", "kind", "body") | folded("ar", "name_words", "kind", "place")
    rare = each and end - start == 2 and start not in tags.places and tags.form(start) not in bodies
    words = range(start + rare, end)
    ordinary = folded("ar", "ordinary_words")
    return any(tags.word(at, "given_names") for at in words) or not any(tags.form(at) in ordinary for at in words)


def _joins(tags: Tags, position: int) -> bool:
    """Whether a word inside a name begins another name: ومهيدي, but not وليد."""
    form, given = tags.form(position), tags.word(position, "given_names")
    return form.startswith("و") and len(form) > 3 and not (given and not given.clitics)


def may_be_name(tags: Tags, position: int) -> bool:
    """Whether a word may be of a name that began before it, or be one: it has no meaning of its own."""
    form = tags.form(position)
    elder = form.removeprefix("ال") in ELDERS and tags.word(position + 1, "given_names") is not None
    if elder or (tags.form(position - 1) in KUNYA and form.isalpha()):
        return True
    if position in tags.triggers or position in tags.numbers or position in tags.dates or position in tags.actors:
        return False
    if any(age.start == position for age in tags.ages):
        return False  # العمر is a name, but not before a number
    given = tags.word(position, "given_names")
    if not form.isalpha() or form == "و" or (form in NOT_IN_NAMES and not given) or tags.value(position, "people_words"):
        return False
    if tags.value(position, "clause_words") not in _IN_NAMES:
        return False
    if form.startswith("و") and (position in tags.nouns or (given and given.clitics)):
        return False
    return form.startswith("ال") or bool(given) or position not in tags.nouns


# Within a name these begin its last part, where a given name stands behind them: سالم محمود شيخ علي.
ELDERS = frozenset(("شيخ", "حاج", "ملا"))
# Behind these every word is a name: أبو أمير is no emir.
KUNYA = frozenset(("ابو", "ابي"))
_IN_NAMES = ("", "near", "parent", "struck", "among", "civilian_object", "aside")
NOT_IN_NAMES = form_words("ar", "no_name")
