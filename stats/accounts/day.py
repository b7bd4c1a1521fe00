"""The day a sentence tells of its people (codebook 9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from stats.accounts.apart import had_left
from stats.accounts.ground import left_off
from stats.accounts.in_care import only_in_care
from stats.accounts.late import of_late_toll
from stats.accounts.once import time_words
from stats.accounts.period import distance
from stats.find.date import AFTER_ARREST, EARLIER, EARLIER_ACT, RANKS, DateHit
from stats.find.grammar.ar_count import OF_GROUP
from stats.find.grammar.en_words import kinds
from stats.find.people import AGAIN, Mention
from stats.find.tags import Tags
from stats.find.time import TimeWords
from stats.language import form_words

_DAYS, _WEEK = 2, 3
_MONTH, _YEAR = 4, 5
_SAID = 12
_ISSUED = 8
_YEAR_REACH = 6
_WEEKDAY = RANKS.index("weekday")
_ANNOUNCED = 6
_THAT = ("ان", "بان", "that")
SOME_TIME_AGO = "long-ago"
"""The rule of a day that is only told to be of an earlier time: قبل مدة."""
_FOLLOWS = frozenset(("died", "release", "rise"))


def day_of(tags: Tags, hits: Sequence[DateHit], group: Sequence[Mention]) -> DateHit | None:
    """The day of the harm among the times told: the most exact, then the nearest to the people.

    Of an aftermath (a death of wounds, bodies found, a release, a toll that rose) and its act, the act's day; of what came hours
    after another act, the day told of that one.
    """
    if not hits:
        return None
    if custody := _custody(tags, hits, group):
        return custody
    if only_in_care(tags, group):
        return None
    words = time_words(tags)
    hits = [hit for hit in hits if tags.lang == "en" or hit.rule != AFTER_ARREST]
    told = [_ago(tags, hit, words) for hit in hits if not words.undone(hit)]
    told = [hit for hit in told if hit.kind != "period" or hit.precision < _WEEK or hit.rank == _WEEKDAY]
    told = [hit for hit in told if hit.precision < _YEAR or _near(tags, hit, group)]
    told = [hit for hit in told if hit.precision < _WEEK or not _of_saying(tags, hit, words)]
    told = [hit for hit in told if hit.start > group[0].start or not words.before(hit.start, _ISSUED, "published")]
    told = [hit for hit in told if not _of_meeting(tags, hit)]
    told = [hit for hit in told if not (_of_late_death(tags, hit, group) or had_left(tags, hit.start))]
    if all(mention.outcome != "missing" for mention in group):  # "missing since Friday, were found dead on Tuesday"
        told = [hit for hit in told if hit.rule != "since" or tags.form(hit.start - 1) != "missing"] or told
    told = _behind_the_act(tags, told, group)
    told = [hit for hit in told if hit.rule == EARLIER_ACT and group[0].end <= hit.start < group[-1].start] or told
    told = [hit for hit in told if any(other.rule == EARLIER and other.start < hit.start for other in told)] or told
    known = all(mention.people.definite for mention in group)
    told = [hit for hit in told if not ((known and _of_release(tags, hit)) or _of_inquiry(tags, hit, group))]
    if len(told) < 2:
        return told[0] if told else None
    told = [hit for hit in told if not words.before(hit.start, 1, "said", "published")] or told
    told = [hit for hit in told if not _announced(tags, hit, told, words)]
    told = [hit for hit in told if not _of_release(tags, hit)] or told
    if campaign := _campaign(told, words):
        return campaign
    if words.any("aftermath") or not _FOLLOWS.isdisjoint(tags.clauses):
        return min(told, key=lambda hit: (hit.precision > 2, hit.first or date.max))
    return min(told, key=lambda hit: (hit.precision, distance(hit, group)))


def _custody(tags: Tags, hits: Sequence[DateHit], group: Sequence[Mention]) -> DateHit | None:
    """Of one who died after he was taken, the days from the one to the other; a death without a day is of the telling."""
    dead = any(mention.outcome == "killed" for mention in group)
    again = dead and any(mention.rule.endswith(AGAIN) for mention in group)
    taken = next((mention.start for mention in group if again and mention.outcome != "killed"), None)
    bodies = (m.start for m in group if tags.lang == "ar" and m.outcome == "killed" and m.rule.endswith(AGAIN))
    body = next(bodies, len(tags.words))
    held = _held(tags, [hit for hit in hits if hit.start < body], group, taken) if taken is not None else None
    if taken is None or held is None or held.first is None:
        return None
    others = [hit for hit in hits if hit is not held and (tags.lang == "en" or hit.rule != AFTER_ARREST)]
    if tags.lang == "ar":
        others = [hit for hit in others if hit.start < taken] or [hit for hit in others if hit.start > held.start]
    died = min(others, key=lambda hit: (hit.precision, distance(hit, group)), default=None)
    last = died.last if died else tags.published
    if last is None or last <= held.first:
        return None
    return held._replace(last=last, precision=precision_of((last - held.first).days), rule="custody")


def _held(tags: Tags, hits: Sequence[DateHit], group: Sequence[Mention], taken: int) -> DateHit | None:
    """The day on which one was taken: in Arabic behind the word for it; in English that behind it, or "days after his arrest"."""
    told = [hit for hit in hits if hit.first and hit.kind != "period"]
    counted = [hit for hit in told if hit.rule == AFTER_ARREST]
    if tags.lang == "ar":
        return next((hit for hit in told if hit.start > taken and hit not in counted), None) or next(iter(counted), None)
    arrest, death = (_words_for(tags, group, killed) for killed in (False, True))
    return next(iter(counted), None) or next((hit for hit in told if _last_word(hit, [*arrest, *death]) in arrest), None)


def _words_for(tags: Tags, group: Sequence[Mention], killed: bool) -> list[int]:
    """The words that tell a death, or an arrest; "in custody" tells of none. Where there are none, the people's own."""
    told = [at for at, hit in tags.triggers.items() if (hit.values[0].outcome == "killed") == killed and tags.form(at) != "in"]
    return told or [mention.start for mention in group if (mention.outcome == "killed") == killed]


def _last_word(hit: DateHit, words: Sequence[int]) -> int:
    """The last of some words before a day, else the first of them."""
    return max((at for at in words if at < hit.start), default=min(words))


def precision_of(days: int) -> int:
    """UCDP's precision of a span of some days."""
    return next((precision for precision, most in _PRECISIONS if days <= most), _YEAR)


_PRECISIONS = ((2, 6), (3, 7), (4, 31))
"""How long a span of days of each precision is at most."""


def _near(tags: Tags, hit: DateHit, group: Sequence[Mention]) -> bool:
    """Whether a time of a year stands near its people; "he came home months ago, where he was arrested" is none."""
    if hit.start <= 1 and tags.form(hit.end) == "," and tags.lang == "en":
        return True  # "In 2018, a strike on the same market killed 40"
    if hit.rule == SOME_TIME_AGO and tags.lang == "ar" and not any(hit.end <= at < group[0].start for at in tags.dates):
        return 0 <= group[0].start - hit.end <= _AGO_REACH  # "some time ago it was shelled, which killed …"
    clauses = any(tags.value(at, "clause_words") == "boundary" for at in range(hit.end, group[0].start))
    return distance(hit, group) <= _YEAR_REACH and not (hit.first is None and clauses)


_AGO_REACH = 12


def _of_saying(tags: Tags, hit: DateHit, words: TimeWords) -> bool:
    """Whether a month is that of a statement: "activists revealed in August that …"."""
    opens = any(tags.form(at) in _THAT for at in range(hit.end, hit.end + 3))
    return opens and bool(words.before(hit.start, _SAID, "said", "published"))


def _of_meeting(tags: Tags, hit: DateHit) -> bool:
    """Whether a day is that of a meeting, a visit or a deal which the act came after: عقب اجتماع الوزيرين منذ يومين."""
    near = range(max(hit.start - _MEETING, 1), hit.start) if tags.lang == "ar" else ()
    met = next((at for at in near if tags.form(at) in _MEETINGS and tags.form(at - 1).removeprefix("و") in _CAME_AFTER), None)
    return met is not None and not any(at in tags.triggers or tags.form(at) in ("،", ",") for at in range(met, hit.start))


_MEETINGS, _MEETING = form_words("ar", "meetings"), 8
_CAME_AFTER = frozenset(("عقب", "بعد", "اثر", "غداه", "قبيل", "قبل"))


def _of_late_death(tags: Tags, hit: DateHit, group: Sequence[Mention]) -> bool:
    """Whether a day is that on which one of the wounded told before died: إصابة تسعة بينهم سالم، قبل أن يفارق الحياة اليوم."""
    if of_late_toll(tags, hit, group):
        return True
    hurt = [mention for mention in group if mention.outcome == "wounded"]
    dead = [mention for mention in group if mention not in hurt]
    if not hurt or not all(_one_of_the_hurt(mention) for mention in dead):
        return False
    behind = range(hurt[-1].end, hit.start)
    before = (at for at in behind if (tags.form(at), tags.form(at + 1)) == ("قبل", "ان"))
    return any(_dies(tags, at + 2) for at in before) or (bool(dead) and any(_dies(tags, at) for at in behind))


def _one_of_the_hurt(mention: Mention) -> bool:
    """Whether one of those told as wounded died: توفي أحدهم, توفي أحد المصابين."""
    of_them = mention.people.rule.startswith(("one-of", OF_GROUP))
    return mention.outcome == "killed" and (of_them or mention.cue == "died")


def _behind_the_act(tags: Tags, told: list[DateHit], group: Sequence[Mention]) -> list[DateHit]:
    """The days behind the act that a sentence tells its people of last: رجعت أمس طالبة بعدما خطفت يوم الجمعة."""
    act = min(tags.triggers, default=0)
    after = tags.form(act - 1 - (tags.form(act - 1) in ("ما", "ان"))) in ("بعد", "بعدما")
    subject = after and all(mention.end < act for mention in group)
    return [hit for hit in told if hit.start > act] or told if subject else told


def _of_inquiry(tags: Tags, hit: DateHit, group: Sequence[Mention]) -> bool:
    """Whether a day is that of what is looked into: "detained two guards pending an inquiry into a death on Friday"."""
    return any(tags.form(at) in _INQUIRIES for at in range(group[-1].end, hit.start))


_INQUIRIES = form_words("en", "inquiries")


def _dies(tags: Tags, position: int) -> bool:
    act = tags.triggers.get(position)
    return act is not None and act.values[0].outcome == "killed"


def _of_release(tags: Tags, hit: DateHit) -> bool:
    """Whether a day is that on which captives went free: "two men kidnapped a week ago were freed on Sunday"."""
    near = range(max(hit.start - _FREED, 0), hit.start) if tags.lang == "en" else ()
    return any("release" in kinds(tags, at) for at in near)


def _announced(tags: Tags, hit: DateHit, told: Sequence[DateHit], words: TimeWords) -> bool:
    """Whether a day is that on which somebody told of an earlier one: "the army announced, on Tuesday, two dead on Monday"."""
    said = max((word.end for word in words.of("said") if 0 <= hit.start - word.end <= _ANNOUNCED), default=None)
    if said is None or any(tags.form(at) in _THAT for at in range(said, hit.start)):
        return False
    after = (other for other in told if other.start > hit.start)
    return any(other.first and hit.first and other.first < hit.first and other.precision < _YEAR for other in after)


def _ago(tags: Tags, hit: DateHit, words: TimeWords) -> DateHit:
    """منذ يومين with nothing that goes on is the day itself, two days ago; منذ أيام is a few days ago."""
    if hit.rule != "lasting" or words.lasting(hit):
        return hit
    if hit.first is None and (tags.form(hit.end - 1) != "ايام" or tags.form(hit.end).startswith("ال")):
        return hit
    if hit.first is None:
        first, last = (tags.published - days for days in _A_FEW) if tags.published else (None, None)
        return hit._replace(first=first, last=last, precision=2, kind="relative", rule="days ago")
    return hit._replace(last=hit.first, precision=1)


_A_FEW = timedelta(days=6), timedelta(days=2)
"""So long before publication "a few days ago" begins and ends."""


def _campaign(told: Sequence[DateHit], words: TimeWords) -> DateHit | None:
    """ "Ended on Thursday the campaign begun on Monday": from the one day to the other."""
    first = next((hit for hit in told if hit.first and words.before(hit.start, 2, "begun")), None)
    last = next((hit for hit in told if first and first.first and hit.last and hit.last > first.first), None)
    if first is None or last is None or not words.any("ended"):
        return None
    return first._replace(last=last.last, precision=2, rule="begun")


def of_another_topic(tags: Tags, hit: DateHit, group: Sequence[Mention]) -> bool:
    """Whether a sentence has turned from its people to something else before a day: قتل رجل في بنش، أما سرمين فقصفت أمس;
    "the same day" means theirs. Nor since when somebody has been what he is: نازح منذ عام."""
    if tags.form(hit.start) == "منذ" and tags.form(hit.start - 1) in _LASTING:
        return True
    between = range(group[-1].end, hit.start)
    meanwhile = left_off(tags, group) in between and not any(word in _SAME for word in tags.forms[hit.start:hit.end])
    return meanwhile or any((tags.form(at), tags.form(at + 1)) == ("،", "اما") for at in between)


_LASTING = form_words("ar", "sheltered") | form_words("ar", "lasting")
_SAME = frozenset(("نفس", "نفسه", "نفسها", "same"))


def of_picture(tags: Tags, hit: DateHit) -> bool:
    """Whether a day is that of a picture, between the words below it and who took it: "… in Sarmin - 3 May (Sample Wire)"."""
    credit = tags.form(hit.end) == "(" and tags.form(len(tags.words) - 1) == ")" and len(tags.words) - hit.end <= _CREDIT
    return credit and tags.form(hit.start - 1) in _BEFORE_DAY and hit.precision == 1


_CREDIT, _BEFORE_DAY = 9, frozenset(("-", "–", "—", "،", ","))


def days_of(tags: Tags) -> list[DateHit]:
    """The days a sentence tells, without the spans that are counted over; some days of shelling are those of the act."""
    told = (hit for hit in tags.dates.values() if hit.kind != "period" or (hit.rule == "between" and tags.weapons))
    return [hit for hit in told if hit.precision < _WEEK]


def nearest_day(tags: Tags, start: int, end: int) -> list[DateHit]:
    """For people told without a day of their own: the next day of a list, else the one before, else the only one told."""
    told = [(at, hit) for at, hit in sorted(tags.dates.items()) if at >= end and hit.rule != EARLIER_ACT]
    after = [hit for at, hit in told if (start or len(tags.dates) == 1) and not recalled(tags, range(end, at), hit)]
    return after[:1] or [hit for at, hit in sorted(tags.dates.items()) if at < start][-1:]


def recalled(tags: Tags, before: range, hit: DateHit) -> bool:
    """Whether a month or a year is that of what befell somebody only named: one close to X, who was killed last year."""
    return hit.precision >= _MONTH and any(tags.form(at) in WHO for at in before)


WHO = ("الذي", "التي", "who")


def number_in_month(tags: Tags, day: DateHit | None) -> set[str]:
    """The number that a day told by it has in its month, also that of a night: "after midnight of 7 May"."""
    if day is None or day.kind not in ("explicit", "night") or day.precision > _DAYS:
        return set()
    if day.first:
        return {str(told.day) for told in (day.first, day.last) if told}
    return {form for form in tags.forms[day.start:day.end] if form.isdecimal() and len(form) < _DIGITS}


_DIGITS, _FREED = 3, 3
"""So many digits are no day's number."""
