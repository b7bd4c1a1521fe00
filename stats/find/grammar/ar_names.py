"""Personal names in Arabic text: how many persons they name, and where they end. They count people; none is ever kept."""

from __future__ import annotations

from dataclasses import replace

from stats.find.people import People
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import folded, form_words
from stats.text.initials import are_initials

_NAME_LENGTH = 5
_SERVANT = "عبدال"
_LIFE = "بحياه"
"""What an act has claimed, though also with a name: أودى بحياة راع."""
_SEPARATORS = ("،", ",", "-")
_OPENING = ('"', "(")
_CLOSING = ('"', ")")


def begins_named(tags: Tags, position: int) -> bool:
    """Whether a name that no table holds may begin at a word: in quotation marks, made with عبد, or behind an outcome word."""
    form = tags.form(position)
    return right_behind(tags, position - (tags.form(position - 1) == "#")) or form in _OPENING or _SERVANT in form


def right_behind(tags: Tags, position: int) -> bool:
    """Whether an outcome word ends right before a word: قتل, إلقاء القبض على."""
    on = tags.form(position - 1) == "علي" and (position - 2 in tags.triggers or position - 3 in tags.triggers)
    return on or position in tags.told_before


def named_at(tags: Tags, position: int) -> People | None:
    """A person named without a noun: a common given name, or a short quotation that holds one."""
    start = _past_naming(tags, position)
    quoted = tags.form(start) in _OPENING
    start += quoted
    sex, first = _given(tags, start, ("", "و", "ل", "ب")) if tags.form(position - 1) != "ضد" else ("", start)
    told = start > position + quoted or _told(tags, position)
    if not quoted and (parent := _parent(tags, position)):
        return parent
    if quoted and (sex or are_initials(tags.form(start)) or (told and _unknown_name(tags, start))):
        return _quoted_names(tags, position, start, sex or "unknown")
    if not sex or (_plain(tags, start) in folded("ar", "name_words", "kind", "both") and not told and not _given(tags, first)[0]):
        return None
    if told and (several := _first_names(tags, first)) > 1:
        end = name_end(tags, first + several - 1)
        return People(position, end, several, several, "exact", "name", named=several)
    end = name_end(tags, first)
    end += end - start == 1 and told and _surname(tags, end)
    return People(position, end, 1, 1, "exact", "name", sex=sex, named=1) if end - start > 1 else None


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
    while end - position < _NAME_LENGTH - 1 and tags.form(end).isalpha() and _may_be_name(tags, end) and end not in tags.places:
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


def _given(tags: Tags, position: int, clitics: tuple[str, ...] = ("",)) -> tuple[str, int]:
    """The sex of the given name at a word (empty: none) and its end; names made with عبد are too many for a table."""
    given = tags.word(position, "given_names")
    if given:
        return (given.values[0].value, given.end) if given.clitics in clitics and tags.form(position) != _LIFE else ("", position)
    form = tags.form(position)
    served = any(form.startswith(clitic + _SERVANT) for clitic in clitics) and len(form) > 7
    return ("male", position + 1) if served and position not in tags.places else ("", position)


def called(tags: Tags, people: People) -> tuple[str, ...]:
    """The name of one person named, where it begins with a common one; empty where that is not certain."""
    at = people.start
    while at < people.end and (tags.form(at) in _OPENING or at in tags.nouns or tags.value(at, "people_words") == "title"):
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


def _unknown_name(tags: Tags, start: int) -> bool:
    """Whether initials, or two to five words of no other meaning, fill a quotation where a name is due: مقتل "سليط الهباش"."""
    end = start
    while tags.form(end).isalpha() and _may_be_name(tags, end) and end not in tags.places:
        end += 1
    return are_initials(tags.form(start)) or (2 <= end - start <= _NAME_LENGTH and tags.form(end) in _CLOSING)


def _quoted_names(tags: Tags, position: int, start: int, sex: str) -> People:
    """Names between quotation marks, joined by و: each is one person."""
    end, count, several = start, 1, tags.form(position - 1) == "من" and tags.form(position - 2) in ("كل", "كلا", "لكل")
    while end < min(start + 23, len(tags.words)) and tags.form(end) not in _CLOSING:
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
    first, limit = position, min(position + _NAME_LENGTH, len(tags.words))
    while position < limit and _may_be_name(tags, position) and not (position > first and _joins(tags, position)):
        position += 1
    return position


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


def _may_be_name(tags: Tags, position: int) -> bool:
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
NOT_IN_NAMES, _FIGHTER = form_words("ar", "no_name"), form_words("ar", "fighter")


def name_behind(tags: Tags, people: People) -> People | None:
    """A name after a singular noun: it is one person, whether the noun has an article or not."""
    if people.definite and (people.low == 2 or people.sound) and (two := _two_names(tags, people)):
        return two
    if people.low != 1 or people.high != 1 or people.named:
        return None
    at = _past_titles(tags, people)
    quoted = tags.form(at) in _OPENING
    at += quoted
    sex, first = _given(tags, at)
    unknown = (quoted and people.definite and _unknown_name(tags, at)) or _rare_name(tags, people, at)
    if not sex and not unknown:
        return None
    end = _closed(tags, at) if quoted else name_end(tags, max(first, at + 1))
    if people.status == "unknown" and any(tags.form(title) in _FIGHTER for title in range(people.end, at)):
        people = replace(people, status="member")
    return replace(people, end=end, named=1, definite=False, sex=people.sex if people.sex != "unknown" else sex or "unknown")


def _rare_name(tags: Tags, people: People, position: int) -> bool:
    """Whether an unknown first name stands between a noun and a given name: زوجته مزنة سالم الحمدان, المواطن هورك سالم."""
    own = people.noun is not None and (people.noun.possessed or (people.definite and people.outcome is None))
    own = own or position > people.end  # behind a title: الشهيد المجاهد هورك سالم
    known = tags.form(position) in folded("ar", "ordinary_words") or position in tags.places
    return own and not known and _may_be_name(tags, position) and bool(_given(tags, position + 1)[0])


def _closed(tags: Tags, position: int) -> int:
    """The end of a name in quotation marks: behind these, even where a surname is a word of its own (حلاق)."""
    end = position + are_initials(tags.form(position))
    while tags.form(end).isalpha() and end - position <= _NAME_LENGTH:
        end += 1
    return end + 1 if tags.form(end) in _CLOSING else name_end(tags, position + 1)


def _past_titles(tags: Tags, people: People) -> int:
    """Past what stands between a noun and its name: titles, a wish for the dead, a colon behind "the martyr"."""
    at = people.end
    while hit := tags.word(at, "people_words"):
        if hit.values[0].value not in ("naming", "title"):
            return at
        at = hit.end
    trade = tags.nouns.get(at) if at > people.end else None
    if trade and trade.clitics == "ال" and trade.values[0].number == "singular" and trade.values[0].outcome is None:
        return trade.end  # الشهيد المجاهد الطبيب …
    return at + (tags.form(at) == ":" and people.definite and people.outcome is not None)


def _two_names(tags: Tags, people: People) -> People | None:
    """ "The brothers X and Y": two, named; a form that may be a dual is settled by the second name."""
    own = tags.nouns.get(people.end)
    if people.low == 2 and own and own.clitics == "ال" and own.values[0].number in ("dual", "sound"):
        people = replace(people.with_noun(own.values[0]), end=own.end)  # "the two martyrs, the children X and Y"
    quoted = tags.form(people.end) in _OPENING
    if not tags.word(people.end + quoted, "given_names"):
        return None
    end = _past_age(tags, past_note(tags, name_end(tags, people.end + quoted)))
    if tags.form(end).startswith("و"):
        second = end + (tags.form(end) == "و")
        end = name_end(tags, second + (tags.form(second) in _OPENING) + 1)
        end = _past_age(tags, end + (tags.form(end) == '"'))
    elif people.sound:
        return None
    ages = tuple(years for age in tags.ages if people.end <= age.start < end for years in age.years)
    return replace(people, end=end, low=2, high=2, bound="exact", sound=False, named=2, definite=False, ages=ages)


def _past_age(tags: Tags, position: int) -> int:
    return next((age.end for age in tags.ages if age.start == position), position)


def past_note(tags: Tags, position: int) -> int:
    """Past a closing quotation mark and a short note in parentheses."""
    position += tags.form(position) == '"'
    if tags.form(position) != "(":
        return position
    return next((end + 1 for end in range(position, position + _NAME_LENGTH) if tags.form(end) == ")"), position)
