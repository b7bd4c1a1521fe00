"""Crimes of which those arrested are accused: harm of another day, and by others (codebook 1 and 9)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.cue import cue_words
from stats.find.date import DateHit
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_WEEK = 3
_ENDS = frozenset(("،", ",", "؛", "كما", "فيما", "بينما"))
_CHARGE = form_words("ar", "charge")


def taken_for(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether those before were taken for what harmed these: "arrested over the attack that killed ten in June"."""
    taken = all(other.outcome == "arrested" for other in group) and mention.outcome != "arrested"
    between = range(group[0].start, mention.start)
    told = (tags.lang == "ar" and _charged_with(tags, between)) or _of_the_taken(tags, group[-1], mention)
    return taken and (told or accuses(tags, between) or over_an_act(tags, between) is not None)


def other_taker(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether another actor than any named so far makes the arrest: then it is an incident of its own (codebook 5)."""
    near = max(group[-1].end, mention.people.start - _DOER_REACH)
    doers = [hit for at, hit in sorted(tags.actors.items()) if near <= at < mention.people.start and hit.acts]
    if not doers or _did_the_first(tags, doers[0].first, mention):
        return False
    before = {actor for at, hit in tags.actors.items() if at < doers[0].start for actor in hit.actors}
    return not before & set(doers[0].actors)


_DOER_REACH = 5


def _did_the_first(tags: Tags, doer: int, mention: Mention) -> bool:
    """Whether a doer before "and … were arrested" is told as who harmed the others: قتل شاب برصاص الجيش واعتقل اثنان."""
    words = (tags.word(at, "clause_words") for at in (doer - 1, doer - 2))
    return doer < mention.start and any(hit is not None and hit.values[0].value == "agent" and hit.end == doer for hit in words)


def over_an_act(tags: Tags, words: range) -> int | None:
    """Where the act opens over which people were arrested: "arrested three over Sunday's blast that killed nine"."""
    overs = (at for at in words if tags.form(at) == "over" and tags.lang == "en")
    act = next((at for at in overs if any(at < hit.start <= at + _ACT for hit in tags.weapons)), None)
    taken = (hit.values[0].outcome == "arrested" for at, hit in tags.triggers.items() if act is not None and at < act)
    return act if any(taken) else None


_ACT = 6


def _of_the_taken(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether a verb says right behind people taken what they did: القبض على شخص قتل سائقا, "arrested a man who killed …"."""
    behind = _past_brackets(tags, before.end)
    if tags.lang == "en":
        words = [tags.form(at) for at in range(behind, mention.start)]
        return words[:1] == ["who"] and set(words[1:]) <= {"had", "has", "have", "allegedly"} and mention.rule.startswith("verb")
    if set_about(tags, before.end, mention) is not None:
        return True
    one = (before.people.low, before.people.high) == (1, 1) and not before.people.named
    verb = mention.rule.startswith("verb+") and not tags.form(mention.start).startswith("و")
    return one and verb and behind == mention.start


def set_about(tags: Tags, position: int, mention: Mention) -> int | None:
    """The verb right behind people for what they set about: القبض على شاب أقدم يوم الخميس على قتل صائغ."""
    behind = _past_brackets(tags, position)
    near = tags.form(behind) in _SET_ABOUT and 0 < mention.start - behind <= _DEED
    return behind if near and not any(tags.form(at) in _ENDS for at in range(behind, mention.start)) else None


def _past_brackets(tags: Tags, position: int) -> int:
    """Behind an age in brackets: شاب (22 عاما)."""
    end = position
    if tags.form(position) == "(":
        end = next((at for at in range(position, position + _BRACKET) if tags.form(at) == ")"), position)
    return end + (tags.form(end) == ")")


_BRACKET, _DEED, _SET_ABOUT = 5, 10, form_words("ar", "set_about")


def accuses(tags: Tags, words: range) -> bool:
    """Whether some words tell of a crime of which somebody is accused: its day is not that of the arrest."""
    return any(at in words for at in tags.clauses.get("crime", ()))


def _charged_with(tags: Tags, between: range) -> bool:
    """Whether what stands behind some words is what those before them are charged with: in the clause of the charge."""
    charge = next((at for at in between if _charged(tags, at)), None)
    joined = tags.form(between.stop).startswith("و") and between.stop in tags.triggers
    return charge is not None and not joined and not any(tags.form(at) in _ENDS for at in range(charge, between.stop))


def _charged(tags: Tags, position: int) -> bool:
    """Whether a charge is told: بتهمة, على خلفية, or in what somebody had a hand (متورطين بقتل, مشتبه بهم في مقتل)."""
    form, following = tags.form(position), tags.form(position + 1)
    if form in _CHARGE or (form == "علي" and following == "خلفيه"):
        return True
    cue = cue_words("ar").at(tags.forms, position)
    if cue is None or "culprit" not in cue.values:
        return False
    deed = cue.end + (tags.form(cue.end) in ("في", "ب"))
    governed = deed > cue.end or tags.form(deed).startswith("ب")
    return governed and not any(hit.first in (cue.end, deed) for hit in tags.places.values())


def of_a_crime(tags: Tags, group: Sequence[Mention], day: DateHit) -> bool:
    """Whether a week or more is the time of what people are arrested for: "in connection with the killing … last month"."""
    taken = all(mention.outcome == "arrested" for mention in group) and day.precision >= _WEEK
    return taken and tags.lang == "en" and accuses(tags, range(group[0].start, day.start))
