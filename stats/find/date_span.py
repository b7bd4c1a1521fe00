"""Read spans of days: months, weeks, years, since the start of the year, between 1 and 7 December, the past two days."""

from datetime import date, timedelta

from stats.find.calendar import DaySpan, latest_month, month_span, months_back, weeks_back, year_span
from stats.find.date_day import back, count_at
from stats.find.date_explicit import month_at, tail_at
from stats.find.date_group import group_at
from stats.find.date_scan import Scan, single
from stats.find.date_words import RANKS, UNITS, DateHit, Month, Part

_EXPLICIT, _RELATIVE = RANKS.index("explicit"), RANKS.index("relative")
_PRECISION = {"day": 1, "hour": 1, "week": 3, "month": 4, "year": 5}
_LONGEST = ((1, 1), (6, 2), (8, 3), (31, 4))
_OPENING = ("in", "during", "since", "until", "from", "to", "between")
_MOST_EVENT_WORDS = 8
_TIMES = ("start", "mid", "end")
_DURATIONS = tuple(f"{unit}s" for unit in UNITS)


def told_at(scan: Scan, at: int) -> DateHit | None:
    """The day or span of days told at a position."""
    roles = scan.roles(at)
    for role, read in _OPENED if roles else ():
        if role in roles and (hit := read(scan, at)):
            return hit
    return _span(scan, at)


def _span(scan: Scan, at: int) -> DateHit | None:
    if scan.names_day(at):
        return group_at(scan, at)
    for read in (_past, group_at, _week_of_month, _month, _pointed, _year):
        if hit := read(scan, at):
            return hit
    return None


def _period(at: int, end: int, first: date | None, last: date | None, rank: int, rule: str) -> DateHit:
    last = max(first, last) if first and last else last  # "since 2025" told before 2025: no span ends before it begins
    days = (last - first).days + 1 if first and last else 366
    precision = next((value for longest, value in _LONGEST if days <= longest), 5)
    return DateHit(at, end, first, last, precision, "period", rank, rule)


def _since(scan: Scan, at: int) -> DateHit | None:
    """منذ مطلع العام, since 2011: until the day told, or else of publication."""
    since = scan.role(at, "since")
    if not since:
        return None
    target = scan.after(since[1], "link")
    reads = (_span, _start, _duration, _hours, _event)
    begin = next((hit for read in reads if (hit := read(scan, target))), None)
    if begin is None:
        return None
    until = scan.role(begin.end + (scan.form(begin.end) in (",", "،")), "until", "to")
    close = _span(scan, until[1]) if until else None
    last = close.last if close and close.last and (not begin.first or begin.first <= close.last) else scan.published
    rule = "lasting" if begin.rule in _DURATIONS and not close else "since"
    return _period(at, close.end if close else begin.end, begin.first, last, begin.rank, rule)


def _start(scan: Scan, at: int) -> DateHit | None:
    """مطلع العام, the start of the month: of the one that runs on the day of publication."""
    time = scan.role(at, "start")
    unit = scan.role(scan.after(time[1], "link"), "week", "month", "year") if time else None
    if not unit or scan.published is None:
        return None
    first = _unit_back(scan.published, unit[0].name, 0)[0]
    return DateHit(at, unit[1], first, first, _PRECISION[unit[0].name], "relative", _RELATIVE, "start")


def _duration(scan: Scan, at: int) -> DateHit | None:
    """منذ أسبوع, منذ أكثر من شهرين."""
    counted = count_at(scan, at)
    if not counted:
        return None
    count, unit, end = counted
    count = 0 if unit == "hour" and count is None else count
    first = back(scan.published, count, unit) if scan.published and count is not None else None
    return DateHit(at, end, first, first, _PRECISION[unit], "relative", _RELATIVE, f"{unit}s")


def _hours(scan: Scan, at: int) -> DateHit | None:
    """منذ ساعات الصباح is since this morning, though hours alone name no day."""
    part = scan.entry(at, Part)
    return single(at, part[1], scan.published, _RELATIVE, "today") if part and part[0].name == "hours" else None


def _event(scan: Scan, at: int) -> DateHit | None:
    """منذ بدء التصعيد في 12 كانون الأول: since an event whose day is told."""
    for position in range(at, min(at + _MOST_EVENT_WORDS, len(scan.words))):
        if not scan.form(position).isalpha():
            return None
        told = scan.role(position, "in")
        hit = _span(scan, scan.after(told[1], "link")) if told else None
        if hit:
            return hit if hit.kind == "explicit" else None
    return None


def _until(scan: Scan, at: int) -> DateHit | None:
    until = scan.role(at, "until")
    close = _span(scan, until[1]) if until else None
    return _period(at, close.end, None, close.last, close.rank, "until") if close else None


def _between(scan: Scan, at: int) -> DateHit | None:
    """بين 1 و7 كانون الأول, from 30 November to 2 December."""
    opening = scan.role(at, "between", "from")
    first = _span(scan, opening[1]) if opening else None
    if first is None:
        return None
    if first.kind in ("explicit", "weekday") and first.precision == 2:
        return _period(at, first.end, first.first, first.last, first.rank, "between")
    joined = scan.after(first.end, "until", "to") + (scan.form(first.end) in ("-", "و"))
    last = _span(scan, joined) if joined > first.end or scan.clitics(joined).startswith("و") else None
    if last is None or not (first.first and last.last) or first.first > last.last:
        return None
    return _period(at, last.end, first.first, last.last, first.rank, "between")


def _during(scan: Scan, at: int) -> DateHit | None:
    """خلال تشرين الثاني and خلال شهر are periods; خلال يوم أمس is a day."""
    during = scan.role(at, "during")
    hit = _span(scan, during[1]) if during else None
    if during and hit is None:
        counted = count_at(scan, during[1])
        bare = counted and counted[1] in ("week", "month", "year") and not scan.number(scan.after(during[1], "about"))
        return _past_period(scan, at, counted[2], *counted[:2]) if counted and bare else None
    return hit._replace(start=at, kind="period" if hit.precision > 2 else hit.kind) if hit else None


def _for(scan: Scan, at: int) -> DateHit | None:
    """For months, for two weeks: how long something has gone on."""
    opening = scan.role(at, "for")
    counted = count_at(scan, opening[1]) if opening else None
    if not counted or counted[1] not in ("week", "month", "year") or scan.role(counted[2], "back"):
        return None
    return _past_period(scan, at, counted[2], *counted[:2])._replace(rule="lasting")


def _past(scan: Scan, at: int) -> DateHit | None:
    """اليومين الماضيين, الـ24 ساعة الماضية, the past three weeks."""
    before = scan.role(at, "last", "past", "final")
    begin = scan.after(before[1], "link") if before else scan.after(at, "link")
    counted = _counted_unit(scan, begin, before is not None)
    after = None if before or not counted else scan.role(counted[2], "last", "past")
    if not counted or not (before or after):
        return None
    count, unit, end = counted
    number = scan.number(begin)
    if number and scan.clitics(number[1]).endswith("ال"):
        return None
    if count == 1 and not number and (after or (before and before[0].name != "past")):
        return None
    return _past_period(scan, at, after[1] if after else end, count, unit)


def _counted_unit(scan: Scan, at: int, pointed: bool) -> tuple[int | None, str, int] | None:
    """الأيام الثلاثة, ثلاثة أيام, and where it is pointed at also a bare "week"."""
    unit = scan.role(at, *UNITS)
    number = scan.number(scan.after(unit[1], "link")) if unit and unit[0].value is None else None
    if unit and number:
        return number[0], unit[0].name, number[1]
    counted = count_at(scan, at)
    return counted or ((unit[0].value, unit[0].name, unit[1]) if unit and pointed else None)


def _past_period(scan: Scan, at: int, end: int, count: int | None, unit: str) -> DateHit:
    published = scan.published
    if published is None or (count is None and unit != "hour"):
        return _period(at, end, None, published, _RELATIVE, "past")._replace(precision=max(_PRECISION[unit], 2))
    first = back(published, max(count or 24, 24) if unit == "hour" else count or 1, unit)
    last = published - timedelta(days=unit == "day")
    return _period(at, end, first, last, _RELATIVE, "past")


def _week_of_month(scan: Scan, at: int) -> DateHit | None:
    """الأسبوع الأول من كانون الأول, the first week of December."""
    number = scan.number(at)
    unit = scan.role(number[1] if number else at, "week")
    number = number or (scan.number(unit[1]) if unit else None)
    if not unit or not number or not 1 <= number[0] <= 4:
        return None
    month = _month(scan, scan.after(max(unit[1], number[1]), "of"), opened=True)
    if not month or not month.first:
        return None
    first = month.first + timedelta(days=7 * (number[0] - 1))
    return month._replace(start=at, first=first, last=first + timedelta(days=6), precision=3, rule="week of the month")


def _month(scan: Scan, at: int, opened: bool = False) -> DateHit | None:
    """A month with no day: في آذار الماضي, last March, منتصف شباط."""
    time = scan.role(at, *_TIMES)
    begin = scan.after(time[1] + (scan.form(time[1]) == "-"), "of") if time else at
    before = scan.role(begin, "last", "this", "next")
    begin = before[1] if before else begin
    found = month_at(scan, begin)
    if not found or (before and scan.lang == "ar" and before[0].name != "this"):
        return None
    month, end = found
    tail = tail_at(scan, end, month.hijri)
    if not (opened or time or before or _in_context(scan, at, begin, month, end, tail.end)):
        return None
    if tail.pointed == "next" or (before and before[0].name == "next"):
        return single(at, tail.end, None, _EXPLICIT, "future")
    over = tail.pointed == "last" or (before is not None and before[0].name == "last")
    first, last = _month_days(scan, month, tail.year, over)
    hit = DateHit(at, tail.end, first, last, 4, "explicit", _EXPLICIT, "month")
    return _part_of(hit, time[0].name if time else "", scan.published)


def _in_context(scan: Scan, at: int, begin: int, month: Month, end: int, tail_end: int) -> bool:
    """Whether a month's name alone is the month: by what follows, the word month, a second name or a preposition."""
    entry = scan.entry(begin, Month)
    if tail_end > end or entry is None or entry[1] < end:
        return True
    plain = not month.careful or (not month.hijri and scan.clitics(begin) in ("", "و"))
    return scan.preceded(at, *_OPENING) and (scan.lang == "en" or plain)


def _month_days(scan: Scan, month: Month, year: int | None, over: bool) -> DaySpan | tuple[None, None]:
    year = year or (None if month.hijri else scan.year_hint)
    if year is not None:
        return month_span(year, month.number, month.hijri) or (None, None)
    if scan.published is None:
        return None, None
    return latest_month(month.number, scan.published, month.hijri, over) or (None, None)


def _part_of(hit: DateHit, time: str, published: date | None) -> DateHit:
    """The third of a span that its start, middle or end is; a span begun is cut at the day of publication."""
    if hit.first is None or hit.last is None:
        return hit
    third = timedelta(days=((hit.last - hit.first).days + 1) // 3)
    first, last = hit.first, hit.last
    if time in _TIMES:
        first += _TIMES.index(time) * third
        last = last if time == "end" else first + third - timedelta(days=1)
    return hit._replace(first=first, last=min(last, published) if published and first <= published else last)


def _pointed(scan: Scan, at: int) -> DateHit | None:
    """الشهر الماضي, this year, مطلع الأسبوع الجاري."""
    time = scan.role(at, *_TIMES)
    begin = time[1] if time else at
    before = scan.role(begin, "this", "last", "next")
    unit = scan.role(before[1] if before else begin, "week", "month", "year")
    if not unit or unit[0].value != 1 or (scan.lang == "ar" and not before and not scan.clitics(unit[1] - 1).endswith("ال")):
        return None
    pointed = before or scan.role(unit[1], "this", "last", "next")
    if not pointed:
        return None
    end = max(unit[1], pointed[1])
    end += unit[0].name == "year" and scan.year(end) is not None
    hit = _pointed_hit(scan, at, end, unit[0].name, pointed[0].name, pointed[0].value or 1)
    hit = _part_of(hit, time[0].name if time else "", scan.published)
    return hit._replace(kind="relative") if time else hit


def _pointed_hit(scan: Scan, at: int, end: int, unit: str, pointed: str, count: int) -> DateHit:
    if pointed == "next":
        return single(at, end, None, _RELATIVE, "future")
    kind = "relative" if pointed == "last" else "period"
    back_by = count if pointed == "last" else 0
    first, last = _unit_back(scan.published, unit, back_by) if scan.published else (None, None)
    return DateHit(at, end, first, last, _PRECISION[unit], kind, _RELATIVE, f"{pointed} {unit}")


def _unit_back(day: date, unit: str, count: int) -> DaySpan:
    if unit == "week":
        return weeks_back(day, count)
    return months_back(day, count) if unit == "month" else year_span(max(day.year - count, 1)) or (day, day)


def _year(scan: Scan, at: int) -> DateHit | None:
    """عام 2011, in 2019, أواخر عام 2021."""
    time = scan.role(at, *_TIMES)
    begin = scan.after(time[1] if time else at, "year")
    year = scan.year(begin)
    if year is None or (begin == at and not _bare_year(scan, at)):
        return None
    first, last = year_span(year) or (None, None)
    hit = DateHit(at, begin + 1, first, last, 5, "explicit", _EXPLICIT, "year")
    return _part_of(hit, time[0].name if time else "", scan.published)


def _bare_year(scan: Scan, at: int) -> bool:
    if scan.preceded(at, "since", "during"):
        return True
    return scan.preceded(at, *_OPENING) and not scan.form(at + 1).isalpha()


_OPENED = (("since", _since), ("until", _until), ("between", _between), ("from", _between), ("during", _during), ("for", _for))
"""What the words at a span's head open, in the order in which they are tried."""
