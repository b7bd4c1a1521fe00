"""Whether people are told in one breath with those before them, so that a place between them parts nothing (codebook 1)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.home import of_office
from stats.accounts.late import by_one_act, further_death, raised_by
from stats.find.grammar.ar_count import OF_GROUP
from stats.find.grammar.en_quantity import OWN
from stats.find.people import ADDED, Mention
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import form_words

_ITEM = 14
_NEAR = 4
_INSIDE = frozenset(("in", "during", "amid"))
_APART = frozenset(("after", "before", "following", "since", "for", "like", "over"))
_SELF = frozenset(("himself", "herself", "themselves"))
_WITH = frozenset(("مع", "برفقه", "رفقه", "بصحبه", "صحبه", "بمعيه", "ومعه", "ومعهم"))
"""Behind these stand people harmed at the place of those before them."""


def together(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether people were harmed where those told just before them were, whatever place stands between."""
    accompanied = tags.form(mention.people.start - 1) in _WITH and mention.start == mention.people.start
    beside = accompanied or _beside_home(tags, before, mention)
    late = any(told(tags, before, mention) for told in (raised_by, by_one_act, further_death))
    there = (_bomber, _his_own, _in_which, _own_losses, _one_of_the_hurt, _also_there, _in_that_act, _all_of_the_family, _follows)
    return beside or late or any(told(tags, before, mention) for told in (*there, _too))


def _one_of_the_hurt(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether some of the wounded told just before them died since, wherever that was: وأصيب سبعة …، وتوفي أحد المصابين."""
    people = mention.people
    hurt = people.outcome == "wounded" or (people.noun is not None and people.noun.outcome == "wounded")
    some = people.rule == "one-of-them" or (people.rule in ("one-of-group", OF_GROUP) and hurt)
    return tags.lang == "ar" and some and mention.outcome == "killed" and before.outcome == "wounded"


def _too(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether those were harmed "too", with no place or day of their own: "…, while residents said that two boys also died"."""
    clause = max((at for at in range(before.end, mention.start) if tags.form(at) in _COMMAS), default=before.end)
    return mention.rule.endswith(ADDED) and not any(at >= clause for at in (*tags.dates, *tags.places))


_COMMAS = frozenset(("،", ",", ";", "؛"))


def _also_there(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether those are told "in addition" or "also", with no place, day or act of their own: قتل سبعة في غارة على …، إضافة إلى
    مقتل حارسين."""
    hits = ((at, tags.word(at, "people_words")) for at in range(max(before.end, mention.start - _ADDING), mention.start))
    added = any(hit and hit.values[0].value == "besides" and hit.end == mention.start for _, hit in hits)
    alike = before.outcome == mention.outcome and (added or tags.form(mention.start - 1) in _ALSO)
    told = (*tags.places, *tags.dates, *(hit.start for hit in tags.weapons))
    return tags.lang == "ar" and alike and not any(at >= mention.end for at in told)


def _his_own(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether kin of the one told before suffer what he did, with no place or day of their own: اعتقلت معلما في … واثنين من
    أشقائه, "arrested him along with his son"."""
    noun, one = mention.people.noun, before.people.low == before.people.high == 1
    kin = noun is not None and noun.possessed and noun.kind in RELATIVES and mention.people.start == mention.start
    own = any(at >= mention.start for at in (*tags.dates, *tags.places))
    return kin and one and before.outcome == mention.outcome and not own


def _in_that_act(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether those were harmed in the act told before, which is pointed at, with no other place or day: قتل عنصران بهجوم في …،
    وأصيب مدني خلال الهجوم."""
    near = [at for at in range(mention.end, mention.end + _POINTED) if tags.form(at).removeprefix("ب") in _THE_ACT]
    points = any(tags.form(at).startswith("ب") or tags.form(at - 1) in _IN for at in near)
    own = any(at >= before.end for at in tags.dates) or any(at >= mention.start for at in tags.places)
    return tags.lang == "ar" and points and not own


_IN = frozenset(("في", "خلال", "اثناء", "جراء", "نتيجه", "اثر"))
_POINTED, _THE_ACT = 5, form_words("ar", "told_act") | form_words("ar", "told_fight")
_ADDING, _ALSO = 4, form_words("ar", "also")


def _all_of_the_family(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether those told as of one family are told again as all of it: خمسة من عائلة واحدة …، مقتل كافة أفراد العائلة."""
    family = not _FAMILY.isdisjoint(tags.forms[before.people.start:before.people.end + _NEAR])
    whole = not _THE_FAMILY.isdisjoint(tags.forms[mention.people.start:mention.people.end])
    return family and whole and before.outcome == mention.outcome and mention.people.bound == "vague"


_FAMILY, _THE_FAMILY = form_words("ar", "family"), form_words("ar", "the_family")


def _follows(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether somebody who died since "follows" one harmed before, in the same act: توفيت متأثرة بجراحها لتلحق بزوجها."""
    return any(tags.form(at) in _TO_FOLLOW for at in range(before.end, mention.start))


_TO_FOLLOW = form_words("ar", "to_follow")


def _own_losses(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "They killed nine fighters near Amuda and lost two of their own": both fell in one fight, with no place behind."""
    words = range(mention.start, mention.end)
    theirs = any(tags.form(at) in _LOST or (tags.form(at) == "own" and tags.form(at - 1) in OWN) for at in words)
    alone = not any(at >= mention.end for at in (*tags.places, *tags.dates))
    return tags.lang == "en" and theirs and alone and before.outcome == mention.outcome == "killed"


_LOST = form_words("en", "lost") | {"loss", "cost"}


def _in_which(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "Two were killed in a clash in Izra, in which a guard also died": those died in the act that harmed the ones before.

    Not so where the act came before: "a day after a blast in which …", "in revenge for a raid in which …".
    """
    which = next((at for at in range(mention.start - 1, before.end, -1) if tags.form(at) == "which"), 0)
    if not which or tags.form(which - 1) not in _INSIDE or mention.start - which > _NEAR:
        return False
    told = range(before.end, which - 1)
    act = next((at for at in told if tags.form(at) in _INSIDE and _is_act(tags, at + 1)), None)
    dated = any(at in tags.dates for at in range(act or 0, mention.start))
    return act is not None and not dated and not any(tags.form(at) in _APART for at in told)


def _is_act(tags: Tags, position: int) -> bool:
    """Whether an act with a weapon is named from a word on."""
    return any(hit.start in range(position - 1, position + _NEAR) for hit in tags.weapons)


def _bomber(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "A man blew himself up in Aleppo, killing two": all die of one bomb."""
    himself = tags.lang == "en" and any(tags.form(at) in _SELF for at in range(before.start, mention.start))
    return himself or before.rule == "own-device"


def _beside_home(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether only where those before are from stands before the next of a list: الشاب سالم من مخيم الدهيشة، والشاب وليد; or the
    town of an office: مختار بلدة سرمين ورجلا آخر."""
    end = before.people.end + (tags.form(before.people.end) == ")")
    one = before.people.low == 1 and "number" not in before.people.rule
    listed_too = mention.start == mention.people.start and mention.people.end - end < _ITEM
    places = [hit for at, hit in tags.places.items() if end <= at < mention.start]
    home = tags.form(end) == "من" or (bool(places) and all(of_office(tags, hit) for hit in places))
    return one and home and listed_too and before.outcome == mention.outcome


def rescued(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether those brought to care, of no other place, are some of the wounded counted before: أصيب سبعة …، وأسعفت الفرق
    عدداً من المصابين; أصيبت زوجته …، وقامت الفرق بإسعاف السيدة."""
    pointed = mention.people.definite and not mention.people.named
    tended = tags.form(mention.start) in _RESCUE and (pointed or mention.people.outcome == mention.outcome)
    here = not any(at > mention.start for at in tags.places)
    told = any(other.outcome == mention.outcome and other.people.low >= mention.people.low for other in group)
    return tended and here and told and (pointed or mention.people.bound == "vague")


_RESCUE = form_words("ar", "rescue")


def struck_back_at_others(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether the force whose members were harmed then set about others: قتل عنصران من قسد، لتشن حملة وتعدم مدنيين."""
    theirs = {other.people.force for other in group}
    members = len(theirs) == 1 and () not in theirs and not mention.people.force
    return members and mention.people.status == "civilian" and not _SET_OUT.isdisjoint(tags.forms[group[-1].end:mention.start])


_SET_OUT = form_words("ar", "set_out")


def itemises(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether the first of what a total sums up is told behind "for": قتل ثلاثة، فقد قتل اثنان في … وامرأة في …"""
    alike = [other.people for other in group if other.outcome == mention.outcome]
    more = bool(alike) and all(people.bound == "exact" and people.low > mention.people.low for people in alike)
    return more and tags.form(mention.start - 1) in _FOR and tags.form(mention.start - 2) == "،"


_FOR = frozenset(("فقد", "اذ", "حيث"))


def on_a_day(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether one person is harmed on a day told behind him, and those before were counted over a week or more, otherwise."""
    spans = [at for at, hit in tags.dates.items() if hit.kind == "period" and hit.precision >= _WEEK]
    counted = any(at < group[-1].start for at in spans) and not any(at > group[-1].end for at in spans)
    one = mention.people.low == mention.people.high == 1 and all(other.outcome != mention.outcome for other in group)
    days = (at for at, hit in tags.dates.items() if hit.precision == 1 and hit.kind != "period")
    return counted and one and any(at > mention.end for at in days)


_WEEK = 3
