"""Personal names behind an Arabic noun for people: of one person, of two, of as many as the plural tells (codebook 3)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_names import CLOSING, KUNYA, NAME_LENGTH, OPENING, given_at, may_be_name, name_end, unknown_name
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import folded, form_words
from stats.text.initials import are_initials

_FIGHTER = form_words("ar", "fighter")
_COMMAS = ("،", ",")
_SEVERAL = 3


def name_behind(tags: Tags, people: People) -> People | None:
    """A name after a singular noun: it is one person, whether the noun has an article or not."""
    if people.definite and (people.low == 2 or people.sound) and (two := _two_names(tags, people)):
        return two
    if people.definite and people.bound == "vague" and (several := _several_names(tags, people)):
        return several
    if people.low != 1 or people.high != 1 or people.named:
        return None
    at = _past_titles(tags, people)
    quoted = tags.form(at) in OPENING
    at += quoted
    sex, first = given_at(tags, at)
    unknown = (quoted and people.definite and unknown_name(tags, at)) or _rare_name(tags, people, at)
    if not sex and not unknown:
        return None
    end = _closed(tags, at) if quoted else name_end(tags, max(first, at + 1))
    if people.status == "unknown" and any(tags.form(title) in _FIGHTER for title in range(people.end, at)):
        people = replace(people, status="member")
    return replace(people, end=end, named=1, definite=False, sex=people.sex if people.sex != "unknown" else sex or "unknown")


def _rare_name(tags: Tags, people: People, position: int) -> bool:
    """Whether an unknown first name stands between a noun and a given name: زوجته مزنة سالم الحمدان, المواطن هورك سالم."""
    own = people.noun is not None and (people.noun.possessed or (people.definite and people.outcome is None))
    own = own or tags.form(position) in KUNYA or position > people.end  # behind a title: الشهيد المجاهد هورك سالم
    known = tags.form(position) in folded("ar", "ordinary_words") or position in tags.places
    return own and not known and may_be_name(tags, position) and bool(given_at(tags, position + 1)[0])


def _closed(tags: Tags, position: int) -> int:
    """The end of a name in quotation marks: behind these, even where a surname is a word of its own (حلاق)."""
    end = position + are_initials(tags.form(position))
    while tags.form(end).isalpha() and end - position <= NAME_LENGTH:
        end += 1
    return end + 1 if tags.form(end) in CLOSING else name_end(tags, position + 1)


def _past_titles(tags: Tags, people: People) -> int:
    """Past what stands between a noun and its name: titles, a wish for the dead, a colon behind "the martyr"."""
    at = people.end
    while hit := tags.word(at, "people_words"):
        if hit.values[0].value not in ("naming", "title") or tags.form(at).startswith("والمدعو"):
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
    quoted = tags.form(people.end) in OPENING
    if not tags.word(people.end + quoted, "given_names"):
        return None
    end = _past_age(tags, past_note(tags, name_end(tags, people.end + quoted)))
    if tags.form(end).startswith("و"):
        second = end + (tags.form(end) == "و")
        end = name_end(tags, second + (tags.form(second) in OPENING) + 1)
        end = _past_age(tags, end + (tags.form(end) == '"'))
    elif people.sound:
        return None
    ages = tuple(years for age in tags.ages if people.end <= age.start < end for years in age.years)
    return replace(people, end=end, low=2, high=2, bound="exact", sound=False, named=2, definite=False, ages=ages)


def _several_names(tags: Tags, people: People) -> People | None:
    """ "The children X, Y and Z": as many as are named, where a common given name begins each of them."""
    end, count, ages = people.end, 0, tuple[int, ...]()
    while first := _first_name(tags, end):
        named = past_note(tags, name_end(tags, first))
        ages += tuple(years for age in tags.ages if end <= age.start < named for years in age.years)
        end, count = _past_age(tags, named), count + 1
        if not _joined(tags, end) and tags.form(end) not in _COMMAS:
            break
    if count < _SEVERAL or _joined(tags, end):
        return None  # a name that no table holds goes on with them
    end -= tags.form(end - 1) in _COMMAS
    return replace(people, end=end, low=count, high=count, bound="exact", sound=False, named=count, definite=False, ages=ages)


def _first_name(tags: Tags, position: int) -> int:
    """The end of the common given name, or of "father of" one, that is next in a list; 0 for none."""
    start = position + (tags.form(position) in (*_COMMAS, "و"))
    kunya = tags.form(start).removeprefix("و") in KUNYA
    given = tags.word(start + kunya, "given_names")
    clitics = "و" if _joined(tags, position) and not kunya else ""
    return given.end if given and given.clitics == clitics else 0


def _joined(tags: Tags, position: int) -> bool:
    """Whether "and" is written together with the name of a list that may begin at a word."""
    given = tags.word(position, "given_names")
    form = tags.form(position)
    if given:
        return given.clitics == "و"
    known = position in tags.triggers or position in tags.nouns or position in tags.small
    return form.startswith("و") and len(form) > 1 and not known and form.isalpha()


def _past_age(tags: Tags, position: int) -> int:
    return next((age.end for age in tags.ages if age.start == position), position)


def past_note(tags: Tags, position: int) -> int:
    """Past a closing quotation mark and a short note in parentheses."""
    position += tags.form(position) == '"'
    if tags.form(position) != "(":
        return position
    return next((end + 1 for end in range(position, position + NAME_LENGTH) if tags.form(end) == ")"), position)
