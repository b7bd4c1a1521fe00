"""Read one day where it is told: explicitly, by its weekday, or from the day of publication (codebook 9)."""

from datetime import date, timedelta

from stats.find.calendar import months_back, weekday_past, year_span
from stats.find.date_explicit import explicit_at
from stats.find.date_scan import Scan, single
from stats.find.date_words import RANKS, UNITS, DateHit, Relative, Role, Weekday
from stats.find.person import person_nouns

_WEEKDAY, _RELATIVE = RANKS.index("weekday"), RANKS.index("relative")
EARLIER = "earlier"
"""The rule of a day on which something else was done before what a report tells of: "this comes two days after"."""
EARLIER_ACT = "earlier act"
"""The rule of the day of an older act that a clause goes on to tell: "a week after another blast", "since March, when …"."""
AFTER_ARREST = "after arrest"
"""The rule of the day on which one was taken who died later: "a week after his arrest"."""
DROPPED = ("future", "none", "channel")
"""Rules of hits that are read over only so that no part of them is taken for a date of harm."""


def day_at(scan: Scan, at: int) -> DateHit | None:
    """The day or days told at a position."""
    for read in (_weekday, _relative) if scan.names_day(at) else (explicit_at, _weekday, _relative, _ago):
        if hit := read(scan, at):
            return hit
    return None


def _weekday(scan: Scan, at: int) -> DateHit | None:
    before = scan.role(at, "last", "next", "this")
    found = scan.entry(before[1] if before else at, Weekday)
    if not found or (scan.lang == "ar" and _no_weekday(scan, at, found[1])):
        return None
    number, end = found[0].number, found[1]
    other, into = _next_weekday(scan, number, end), scan.form(end) in _INTO
    if other:
        number, end = number % 7 + 1, other
    after = scan.role(end, "last", "next", "this")
    pointed = (before or after or (None, 0))[0]
    end = after[1] if after else end
    if pointed and pointed.name == "next":
        return single(at, end, None, _WEEKDAY, "future")
    return _weekday_hit(scan, at, end, number, pointed is not None and pointed.name == "last", bool(other), into)


def _weekday_hit(scan: Scan, at: int, end: int, number: int, over: bool, pair: bool, into: bool) -> DateHit:
    if scan.published is None:
        return DateHit(at, end, None, None, 1 + pair, "weekday", _WEEKDAY, "weekday")
    tomorrow = number == scan.published.isoweekday() % 7 + 1
    if pair and into and tomorrow and not over:  # the night into it has begun
        return DateHit(at, end, scan.published, scan.published, 1, "weekday", _WEEKDAY, "weekday")
    day = weekday_past(number, scan.published - timedelta(days=over))
    return DateHit(at, end, day - timedelta(days=pair), day, 1 + pair, "weekday", _WEEKDAY, "weekday")


_INTO = frozenset(("-", "–", "/", "to", "into"))


def _no_weekday(scan: Scan, at: int, end: int) -> bool:
    """Whether it is the eleven (الأحد عشر), or a market's or a person's name."""
    return scan.form(end).startswith("عشر") or scan.preceded(at, "not-weekday") or _of_two(scan, at)


def _of_two(scan: Scan, at: int) -> bool:
    """Whether "the two" stands behind those it counts: الشقيقين الاثنين, مرافقيه الاثنين."""
    before = scan.form(at - 1)
    dual = before.startswith(("ال", "وال", "بال", "لل")) and before.endswith(("ين", "ان")) and before not in _NO_DUAL
    if at == 0 or scan.form(at) not in _THE_TWO or dual:
        return at > 0 and scan.form(at) in _THE_TWO
    kin = person_nouns("ar").at(scan.words, at - 1) if before.endswith(_OWN_DUAL) else None  # not الطائرات الروسية الاثنين
    return kin is not None and kin.end == at and kin.values[0].possessed


_THE_TWO, _NO_DUAL = frozenset(("الاثنين", "الاتنين")), frozenset(("الاثنين", "الان"))
_OWN_DUAL = ("يه", "يها", "يهم", "اه", "اها", "اهم")


def _next_weekday(scan: Scan, number: int, at: int) -> int | None:
    """The position after a second weekday that is the day after the first: Monday - Tuesday, الأربعاء والخميس."""
    step = int(scan.form(at) in _INTO or scan.form(at) == "and")
    step += bool(step) and scan.form(at + 1) in ("early", "late")
    found = scan.entry(at + step, Weekday) if step or scan.lang == "ar" else None
    return found[1] if found and found[0].number == number % 7 + 1 else None


def _relative(scan: Scan, at: int) -> DateHit | None:
    found = scan.entry(at, Relative)
    if not found:
        return None
    word, end = found
    base = scan.published if word.base == "published" else scan.told or (scan.published if _day_before(scan, word) else None)
    if base and word.base == "after-told":
        base += timedelta(days=1)
    if word.name in DROPPED or (base is None and word.base != "published"):
        return single(at, end, None, _RELATIVE, "none")
    first, last = (base - timedelta(days=days) if base and days is not None else None for days in (word.first, word.last))
    kind = "period" if word.name == "recently" else "relative"
    return DateHit(at, end, first, last, word.precision, kind, _RELATIVE, word.name)


def _day_before(scan: Scan, word: Relative) -> bool:
    """Whether a day lies before that of publication, where no other is told: "mourned two men killed a day earlier"."""
    return word.name == "day-before" and scan.lang == "en"


def _ago(scan: Scan, at: int) -> DateHit | None:
    """قبل خمسة أيام, three days ago; يأتي ذلك بعد يومين من, of what happened two days before the day told last."""
    before = scan.role(at, "ago", "came")
    counted = count_at(scan, before[1] if before else at)
    if not counted:
        return None
    count, unit, end = counted
    after = scan.role(end, "back")
    if not before and not after:
        return _earlier(scan, at, end, count, unit)
    if before and before[0].name == "came":
        told = _told_ago(at, end, count, unit, scan.told or scan.published)
        return told._replace(rule=EARLIER) if told else None
    if scan.role(scan.after(end, "of"), "event"):
        return single(at, end, None, _RELATIVE, "none")
    return _told_ago(at, after[1] if after else end, count, unit, scan.published)


def _earlier(scan: Scan, at: int, end: int, count: int | None, unit: str) -> DateHit | None:
    """ "Two days after another blast killed four", "three days earlier": so many units before the day told last."""
    another = scan.role(end, "another", "taken", "earlier") or _that_act(scan, end)
    base = scan.told or scan.published
    if another and another[0].name not in ("another", "that_act"):
        return _before_that(scan, at, end, count, unit, another)
    if another is None or base is None or (count is None and unit != "day"):
        return None
    if count is None:
        return DateHit(at, another[1], back(base, 6, unit), back(base, 2, unit), 2, "relative", _RELATIVE, EARLIER_ACT)
    day = back(base, count, unit)
    precision = 1 + (scan.told is None) if unit in ("day", "hour") else {"week": 3, "month": 4, "year": 5}[unit]
    return DateHit(at, another[1], day, day, precision, "relative", _RELATIVE, EARLIER_ACT)


def _that_act(scan: Scan, at: int) -> tuple[Role, int] | None:
    """ "After the ambush that killed five": an act of which the same words tell who was harmed."""
    told = scan.role(at, "that_act")
    reach = range(told[1] + 1, told[1] + _NOUN) if told else ()
    return told if any(scan.form(word) in _THAT for word in reach) else None


_NOUN, _THAT = 4, ("that", "which")


def _before_that(scan: Scan, at: int, end: int, count: int | None, unit: str, word: tuple[Role, int]) -> DateHit | None:
    """ "Three days earlier", "three days after his arrest": the day, or two to six days, before the one told last."""
    base = scan.told or scan.published
    if base is None or unit not in _SHORT or (count is None and unit != "day") or scan.number(at - 1):
        return None
    first, last = (back(base, count or days, unit) for days in (6, 2))
    precision = 3 if unit == "week" else 1 if count and scan.told else 2
    if word[0].name == "taken" and scan.lang == "ar" and not (count and scan.told):
        return None  # of which day they are counted is not told
    if word[0].name == "taken":
        return DateHit(at, end, first, last, precision, "relative", _RELATIVE, AFTER_ARREST)
    return DateHit(at, word[1], first, last, precision, "relative", _RELATIVE, f"{unit}s earlier")


_SHORT = ("hour", "day", "week")


def count_at(scan: Scan, at: int) -> tuple[int | None, str, int] | None:
    """A count of units of time: about five days, شهرين, several weeks (None); and the position after it."""
    if scan.does.isdisjoint(UNITS):
        return None
    at = scan.after(at, "about")
    number = scan.number(at) or _single(scan, at)
    few = scan.role(at, "few")
    unit = scan.role(number[1] if number else few[1] if few else at, *UNITS)
    if not unit or (unit[0].value and not number and not few and (scan.lang == "en" or scan.form(unit[1] - 1) == "الساعه")):
        return None
    count = number[0] if number else None if few else unit[0].value
    return count, unit[0].name, scan.after(unit[1], "few")


def _single(scan: Scan, at: int) -> tuple[int, int] | None:
    found = scan.role(at, "single")
    return (1, found[1]) if found else None


def _told_ago(at: int, end: int, count: int | None, unit: str, day: date | None) -> DateHit | None:
    """The day, month or year that lies so many units before a day; open where the count is vague.

    "A few days ago" is from 6 to 2 days before (codebook 9), "hours ago" the day itself.
    """
    rule = f"{unit}s ago"
    if count is None and unit == "hour":
        count = 0
    if day and count is None and unit == "day":
        return DateHit(at, end, back(day, 6, unit), back(day, 2, unit), 2, "relative", _RELATIVE, rule)
    if day is None or count is None:
        return DateHit(at, end, None, None, 5, "relative", _RELATIVE, rule)
    if unit in ("day", "week", "hour"):
        told = back(day, count, unit)
        return DateHit(at, end, told, told, 3 if unit == "week" else 1, "relative", _RELATIVE, rule)
    span = months_back(day, count) if unit == "month" else year_span(max(day.year - count, 1))
    return DateHit(at, end, *span, 4 if unit == "month" else 5, "relative", _RELATIVE, rule) if span else None


def back(day: date, count: int, unit: str) -> date:
    """The day so many units before a day; hours count by whole days."""
    days = {"hour": count // 24, "day": count, "week": 7 * count}.get(unit)
    if days is not None:
        return day - timedelta(days=min(days, 100_000))
    first = months_back(day, count * (12 if unit == "year" else 1))
    return min(first[0] + timedelta(days=day.day - 1), first[1])
