"""The span of a running total, as its sentence tells it (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.accused import of_a_crime
from stats.accounts.once import time_words
from stats.find.date import EARLIER_ACT, RANKS, DateHit
from stats.find.date_unit import period_of as span_of
from stats.find.grammar.en_words import kinds
from stats.find.people import TENS, Mention
from stats.find.source_clause import WHICH
from stats.find.tags import Tags
from stats.find.time import TimeWords
from stats.language import form_words

_WEEK, _MONTH = 3, 4
_WEEKDAY = RANKS.index("weekday")
_NTH_REACH = 6
_VILLAGES = ("adm3", "community", "town", "site", "adm2")
OPEN = DateHit(0, 0, None, None, 5, "period", 3, "statistics")


def period_of(
    tags: Tags, group: Sequence[Mention], stretch: range, background: bool, lead: bool, before: Tags | None
) -> DateHit | None:
    """The span that the people of a sentence were counted over; None where they were harmed in one act.

    `stretch` are the words that tell of them. In passing a few days are a span too: in the background where no village is
    named, and where dozens are told behind the news.
    `before` is the sentence just before it, when it tells of nobody harmed: the span may stand there.
    """
    told = _told(tags, group, stretch, background, lead)
    if before is None or told not in (None, OPEN):
        return told
    placed = _placed(tags) and not time_words(tags).these_acts(group[0].start)  # "most of them in …" may stand behind
    return told if placed else _told_before(before, tags) or told


def _placed(tags: Tags) -> bool:
    """Whether a sentence tells a time, or a village."""
    return bool(tags.dates) or any(hit.level in _VILLAGES and hit.adm1 for hit in tags.places.values())


def _told_before(tags: Tags, behind: Tags) -> DateHit | None:
    """ "The teams answered 85 attacks since May. These left 12 dead": the span over which the acts before were counted; or those
    behind it, in a headline: "since May: 12 dead in 85 attacks"."""
    spans = [hit for hit in tags.dates.values() if _is_span(hit, True, False)]
    words = time_words(tags) if spans else None
    acts = words is not None and (words.several_acts() or words.any("statistics") or time_words(behind).several_acts())
    return spans[0] if acts else None


def _told(tags: Tags, group: Sequence[Mention], stretch: range, background: bool, lead: bool) -> DateHit | None:
    words = time_words(tags)
    if _one_of_them(tags, words, group):
        return None
    if _one_by_one(group) and not words.several_acts():
        return None
    spans = _spans(tags, words, group, background, lead)
    spans = [hit for hit in spans if not _of_what_rose(tags, hit.start, group)]
    if not spans:
        return OPEN if _timeless(tags, words, group, stretch) else None
    nearest = _until_now(tags, words, min(spans, key=lambda hit: distance(hit, group)), group)
    days = [hit for hit in tags.dates.values() if hit.precision < _WEEK and hit not in spans]
    if group[0].cue == "update" and stretch.start:  # "…, bringing to 23 the number held this year": the day is of those before
        days = [hit for hit in days if hit.start in stretch]
    nearer = any(distance(hit, group) < distance(nearest, group) for hit in days)
    return None if nearer and not words.any("statistics") else nearest


def _of_what_rose(tags: Tags, span: int, group: Sequence[Mention]) -> bool:
    """Whether a span is that of a toll further on: "received six bodies, taking the toll since the start of the war to 900"."""
    return tags.lang == "en" and any("rise" in kinds(tags, at) for at in range(group[-1].end, span))


def _until_now(tags: Tags, words: TimeWords, hit: DateHit, group: Sequence[Mention]) -> DateHit:
    """ "The war, which erupted in April, has killed …": since then, unless what it began with is told: "after gunmen killed"."""
    between = range(hit.end, group[0].start)
    begun = hit.kind != "period" and hit.end < group[0].start and words.before(hit.start, 2, "begun")
    turned = any(tags.value(at, "clause_words") == "boundary" for at in between)
    return hit._replace(last=tags.published, kind="period") if begun and not turned and tags.lang == "en" else hit


def _one_of_them(tags: Tags, words: TimeWords, group: Sequence[Mention]) -> bool:
    """Whether people are those of one act of several: "dozens of attacks, the deadliest of which killed five"."""
    return any(
        hit.end <= group[0].start and tags.form(hit.end) == "of" and tags.form(hit.end + 1) in ("which", "them", "these")
        for hit in words.of("nth")
    )


def _spans(tags: Tags, words: TimeWords, group: Sequence[Mention], background: bool, lead: bool) -> list[DateHit]:
    """The times of a sentence that its people may have been counted over."""
    if not tags.dates:
        return []
    village = any(hit.level in _VILLAGES and hit.adm1 for hit in tags.places.values())
    no_act = _in_numbers(group) and not village and not words.any("act", "one")
    totals = no_act or words.several_acts() or words.any("counted", "statistics")
    vague = all(mention.people.bound == "vague" for mention in group)
    aside = (background and not village) or (vague and (not lead or _goes_on(words, group, village)))
    later = tags.sentence.index >= _LATER  # "those strikes have killed five over the past two days"
    aside = aside or (later and not village and words.any("acts"))
    dates = [_counted_since(tags, hit, group) for hit in tags.dates.values()]
    so_far = _until_today(tags, group)
    spans = [hit for hit in dates if _is_span(hit, totals, aside, so_far) and not _of_an_act(hit, words, group)]
    spans = [hit for hit in spans if (hit.rule != "lasting" or words.lasting(hit)) and not of_a_crime(tags, group, hit)]
    spans = [hit for hit in spans if not words.before(hit.start, 1, "published")]
    if village and not so_far:
        spans = [hit for hit in spans if not (_within_a_day(hit) if vague else _of_the_fire(hit, group))]
    if any(hit.rank == 0 and hit.precision == 1 and hit.kind != "period" for hit in tags.dates.values()):
        spans = [hit for hit in spans if hit.rule == "since"]
    return spans


def _goes_on(words: TimeWords, group: Sequence[Mention], village: bool) -> bool:
    """Whether people are those of fire that goes on, in no village: "the ongoing shelling of the south has killed hundreds"."""
    return not village and any(hit.end <= group[0].start for hit in words.of("lasting"))


def _counted_since(tags: Tags, hit: DateHit, group: Sequence[Mention]) -> DateHit:
    """ "Since October, when the truce began": people told before it, and those of a toll, were counted from then on."""
    outside = group[-1].end <= hit.start or group[0].cue == "update"
    since = hit.rule == EARLIER_ACT and tags.form(hit.start) in _SINCE and outside
    return span_of(hit.start, hit.end, hit.first, tags.published, hit.rank, "since") if since else hit


_SINCE = frozenset(("since", "منذ", "ومنذ"))


def _one_by_one(group: Sequence[Mention]) -> bool:
    """Whether nobody is counted: a man, his wife, some others."""
    return all((mention.people.low, mention.people.high) == (1, 1) and mention.cue != "update" for mention in group)


def _in_numbers(group: Sequence[Mention]) -> bool:
    """Whether all people are told by a number of them."""
    return all(mention.people.low > 1 and mention.people.rule.startswith("number") for mention in group)


def _until_today(tags: Tags, group: Sequence[Mention]) -> bool:
    """Whether people are counted up to now, after what has gone on for days: واستشهد حتى الآن خمسة."""
    near = (at for at in tags.where(_UNTIL) if group[0].start - _LATER <= at < group[0].end + _LATER)
    return any((tags.form(at), tags.form(at + 1)) in _NOW for at in near)


_NOW, _LATER = frozenset((("حتي", "الان"), ("حتي", "اللحظه"), ("حتي", "الساعه"), ("so", "far"), ("until", "now"))), 2
_UNTIL = frozenset(word for word, _ in _NOW)


def _is_span(hit: DateHit, totals: bool, aside: bool, so_far: bool = False) -> bool:
    """Whether a time is long enough to be counted over: a week and more, a month where something is counted, days in passing or
    up to now."""
    if hit.kind != "period" or hit.rule == EARLIER_ACT:
        return hit.rule != EARLIER_ACT and totals and hit.precision >= _MONTH
    days = hit.precision < _WEEK or (hit.rule == "since" and hit.rank == _WEEKDAY)
    return hit.rule != "until" and (not days or ((aside or (so_far and hit.rule == "since")) and hit.first != hit.last))


def _of_an_act(hit: DateHit, words: TimeWords, group: Sequence[Mention]) -> bool:
    """ "In the second strike this year": the span says which act it was; the people are those of that act."""
    return not words.those_acts(hit.end, group[0].start) and any(
        0 <= hit.start - nth.end <= _NTH_REACH
        and not any(nth.end <= mention.start < hit.start for mention in group)
        and not _in_all(words.tags, nth.end - 1, group)
        for nth in words.of("nth")
    )


def _in_all(tags: Tags, nth: int, group: Sequence[Mention]) -> bool:
    """Whether people are told in "them" behind the masculine number of one act: وهو الهجوم العاشر …, قتل فيها 20."""
    told = tags.forms[group[0].start : group[0].end]
    return not tags.form(nth).endswith("ه") and not _IN_THEM.isdisjoint(told)


_IN_THEM = frozenset(("فيها", "خلالها"))


def _within_a_day(hit: DateHit) -> bool:
    """Whether a span is no longer than from one day to the next, "in the past hours": some hurt in a village are news of it."""
    short = hit.first is not None and hit.last is not None and (hit.last - hit.first).days <= 1
    return short and hit.rule != "since"


def _of_the_fire(hit: DateHit, group: Sequence[Mention]) -> bool:
    """Whether a span beside a village is that of the fire: "hurt in the shelling that has gone on for months"."""
    return hit.rule in ("since", "lasting") and (hit.precision <= _WEEK or (hit.rule == "lasting" and hit.start > group[0].start))


def _timeless(tags: Tags, words: TimeWords, group: Sequence[Mention], stretch: range) -> bool:
    """Whether a total over several acts is told without its span: by statistics, since a campaign began, or as a number of
    acts that rose."""
    if _missing_for_years(tags, group) or _of_a_war(tags, group, words):
        return True
    if group[0].cue == "update" and group[0].outcome in _TAKEN and stretch.start:
        return True
    days = [hit for at, hit in tags.dates.items() if at in stretch and hit.precision < _WEEK]
    dated = any(hit.first == hit.last for hit in days) or (bool(days) and not words.any("statistics"))  # "the week, 12 to 18 May"
    if not dated and _of_attacks_of_late(tags, words, group):
        return True
    if dated or any(mention.people.low < 2 for mention in group):
        return False
    denied = any(at < group[-1].end or tags.lang != "en" for at in tags.clauses.get("negation", ()))
    own = range(group[0].start, stretch.stop) if group[0].cue == "update" else stretch  # a toll that rose, by the act before it
    later = any(_of_what_rose(tags, hit.start, group) for hit in words.of("campaign"))
    counted = words.any("statistics") or (words.since_campaign(own) and not later) or words.campaign_has(group[0].start)
    # the acts that a toll is of stand before its number
    recent = group[0].cue == "update" and words.recent_acts(range(len(tags.words)))
    return recent or ("rise" in tags.clauses and words.several_acts()) or (counted and not denied)


def _of_attacks_of_late(tags: Tags, words: TimeWords, group: Sequence[Mention]) -> bool:
    """Whether tens, in no village, are those of attacks of late: أدت الهجمات المتزايدة على الشمال إلى مقتل العشرات."""
    tens = all(mention.people.bound == "vague" for mention in group) and group[0].people.low >= TENS
    village = any(hit.level in _VILLAGES and hit.adm1 for hit in tags.places.values())
    return tens and not village and words.recent_acts(range(group[0].start))


def _missing_for_years(tags: Tags, group: Sequence[Mention]) -> bool:
    """Whether people are missing to this day: آلاف المفقودين منذ سنوات."""
    missing = all(mention.outcome == "missing" for mention in group)
    return missing and any(tags.form(at + 1) in _YEARS for at in tags.where(_FOR))


_FOR, _YEARS = frozenset(("منذ",)), form_words("ar", "years")


def _of_a_war(tags: Tags, group: Sequence[Mention], words: TimeWords) -> bool:
    """Whether a toll is that of a whole war, by the word or by a number that no act has: "Gaza's toll passed 70,000", or for
    which somebody is said to answer: مسؤول عن مقتل 45 ألف شخص."""
    many, toll = group[0].people.low >= _MANY, group[0].cue in ("toll", "update")
    wars = [at for at in tags.where(_WAR) if not _watched(tags, at)] if tags.lang == "en" else []
    named = bool(wars) and not words.any("act", "one")
    return (toll and (named or many)) or (many and not tags.dates and not words.any("act", "one"))


def _watched(tags: Tags, position: int) -> bool:
    """Whether a war is only what a body watches: "the Observatory, which monitors the conflict, put the dead at five", "a war
    monitor"."""
    return tags.form(position + 1) in _MONITORS or any(tags.form(at) in WHICH for at in range(position - _CLAUSE, position))


_CLAUSE, _MONITORS = 5, frozenset(("monitor", "monitors", "monitoring"))
_TAKEN = ("arrested", "abducted")
_WAR, _MANY = form_words("en", "war"), 10_000


def distance(hit: DateHit, group: Sequence[Mention]) -> int:
    """How many words lie between a time and the nearest people."""
    return min(max(mention.start - hit.end, hit.start - mention.end, 0) for mention in group)
