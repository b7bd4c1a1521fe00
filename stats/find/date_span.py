"""Read spans of days: since the start of the year, between 1 and 7 December, the past two days, and what they open."""

from datetime import date, timedelta

from stats.find.date_day import EARLIER_ACT, back, count_at
from stats.find.date_group import group_at
from stats.find.date_scan import Scan, single
from stats.find.date_unit import (
    PRECISION,
    first_months_told,
    fraction_told,
    month_told,
    period_of,
    pointed_told,
    running_year,
    unit_back,
    week_of_month_told,
    year_told,
)
from stats.find.date_words import RANKS, UNITS, DateHit, Part
from stats.language import form_words

_RELATIVE = RANKS.index("relative")
_MOST_EVENT_WORDS = 8
_OF_NOW = ("today", "yesterday", "night of yesterday")
_DURATIONS = tuple(f"{unit}s" for unit in UNITS)


def told_at(scan: Scan, at: int) -> DateHit | None:
    """The day or span of days told at a position."""
    roles = scan.roles(at)
    for role, read in _OPENED if roles else ():
        if role in roles and (hit := read(scan, at)):
            return hit
    hit = _span(scan, at)
    return (hit and _went_on(scan, hit)) or hit


def _went_on(scan: Scan, first: DateHit) -> DateHit | None:
    """مساء الاثنين واستمرت حتى فجر الثلاثاء, with or without what went on before حتى: from the one day to the other."""
    part = scan.entry(first.end, Part)
    lasted = part[1] if part else first.end
    lasted += scan.form(lasted) in (",", "،")
    lasted += scan.form(lasted) in ("and", "which", "that")
    if scan.form(lasted) not in _LASTED:
        return None
    until = scan.role(lasted + 1, "until", "to") or scan.role(lasted + 2, "until", "to")
    last = _span(scan, until[1]) if until else None
    if not (last and first.first and last.last and first.first <= last.last):
        return None
    return period_of(first.start, last.end, first.first, last.last, first.rank, "between")


_LASTED = form_words("ar", "lasted") | form_words("en", "lasted")


def _span(scan: Scan, at: int) -> DateHit | None:
    if scan.names_day(at):
        return group_at(scan, at)
    for read in (fraction_told, first_months_told, _past, group_at, week_of_month_told, month_told, pointed_told, year_told):
        if hit := read(scan, at):
            return hit
    return None


def _since(scan: Scan, at: int) -> DateHit | None:
    """منذ مطلع العام, since 2011: until the day told, or else of publication."""
    since = scan.role(at, "since")
    if not since:
        return None
    target = scan.after(since[1], "link", "single")
    reads = (_span, _start, _duration, _hours, _event)
    begin = next((hit for read in reads if (hit := read(scan, target))), None)
    if begin is None:
        return None
    if begin.first is None and begin.rule in _OF_NOW:
        return begin._replace(start=at)  # since this morning, since yesterday, of a day that no stamp tells
    closing = begin.end + (scan.form(begin.end) in (",", "،"))
    when = scan.form(closing) in _WHEN[scan.lang] and (closing > begin.end or scan.lang == "ar")
    if at and when and begin.first:
        return begin._replace(start=at, rule=EARLIER_ACT)
    until = scan.role(closing, "until", "to") if scan.form(closing) != "and" else None
    close = _span(scan, until[1]) if until else None
    last = close.last if close and close.last and (not begin.first or begin.first <= close.last) else scan.published
    rule = "lasting" if begin.rule in _DURATIONS and not close else "since"
    told = period_of(at, close.end if close else begin.end, begin.first, last, begin.rank, rule)
    running = scan.role(target, "start") is not None and begin.precision >= _RUNNING
    return told._replace(precision=max(told.precision, _RUNNING)) if running else told  # "this year so far", be it six days


_RUNNING = PRECISION["week"]
_WHEN = {"ar": form_words("ar", "when"), "en": frozenset(("when",))}


def _start(scan: Scan, at: int) -> DateHit | None:
    """مطلع العام, the start of the month: of the one that runs on the day of publication, an unknown one without it."""
    time = scan.role(at, "start")
    unit = scan.role(scan.after(time[1], "link"), "week", "month", "year") if time else None
    if not unit:
        return None
    first = unit_back(scan.published, unit[0].name, 0)[0] if scan.published else None
    return DateHit(at, unit[1], first, first, PRECISION[unit[0].name], "relative", _RELATIVE, "start")


def _duration(scan: Scan, at: int) -> DateHit | None:
    """منذ أسبوع, منذ أكثر من شهرين."""
    counted = count_at(scan, at)
    if not counted:
        return None
    count, unit, end = counted
    count = 0 if unit == "hour" and count is None else count
    first = back(scan.published, count, unit) if scan.published and count is not None else None
    return DateHit(at, end, first, first, PRECISION[unit], "relative", _RELATIVE, f"{unit}s")


def _hours(scan: Scan, at: int) -> DateHit | None:
    """منذ ساعات الصباح is since this morning, though hours alone name no day."""
    part = scan.entry(at, Part)
    return single(at, part[1], scan.published, _RELATIVE, "today") if part and part[0].name == "hours" else None


def _event(scan: Scan, at: int) -> DateHit | None:
    """منذ بدء التصعيد في 12 كانون الأول: since an event whose day is told."""
    for position in range(at, min(at + _MOST_EVENT_WORDS, len(scan.words))):
        if not scan.form(position).isalpha():
            return None
        told = scan.role(position, "in", "of")
        hit = _span(scan, scan.after(told[1], "link")) if told else None
        if hit:
            return hit if hit.kind == "explicit" else None
    return None


def _until(scan: Scan, at: int) -> DateHit | None:
    until = scan.role(at, "until")
    close = _span(scan, until[1]) if until else None
    return period_of(at, close.end, None, close.last, close.rank, "until") if close else None


def _between(scan: Scan, at: int) -> DateHit | None:
    """بين 1 و7 كانون الأول, from 30 November to 2 December."""
    opening = scan.role(at, "between", "from")
    begins = _start if opening and opening[0].name == "from" else _event  # "between the ceasefire of 27 November and …"
    first = _span(scan, opening[1]) or begins(scan, opening[1]) if opening else None
    if first is None:
        return None
    if first.kind in ("explicit", "weekday") and first.precision == 2:
        return period_of(at, first.end, first.first, first.last, first.rank, "between")
    joined = scan.after(first.end, "until", "to") + (scan.form(first.end) in ("-", "و"))
    last = _span(scan, joined) if joined > first.end or scan.clitics(joined).startswith("و") else None
    if last is None and first.rule == "year" and first.first and (year := scan.year(joined)):  # بين عامي 2011 و2024
        return period_of(at, joined + 1, first.first, date(year, 12, 31), first.rank, "between")
    if last is None and first.rule == "start":  # من بداية العام: until now
        return period_of(at, first.end, first.first, scan.published, first.rank, "since")
    if last is None or first.first is None or (last.last and first.first > last.last):
        return None
    return period_of(at, last.end, first.first, last.last, first.rank, "between")


def _during(scan: Scan, at: int) -> DateHit | None:
    """خلال تشرين الثاني, خلال شهر and "within three weeks" are periods; خلال يوم أمس is a day."""
    during = scan.role(at, "during")
    hit = _span(scan, during[1]) or running_year(scan, during[1]) if during else None
    if during and hit is None:
        return _within(scan, at, during[1])
    return hit._replace(start=at, kind="period" if hit.precision > 2 else hit.kind) if hit else None


def _within(scan: Scan, at: int, begin: int) -> DateHit | None:
    """Weeks, months or years, counted, at a position."""
    counted = count_at(scan, begin)
    long = counted is not None and counted[1] in ("week", "month", "year")
    if not (counted and long) or scan.form(counted[2]) == "-" or scan.role(counted[2], "back"):
        return None
    return _past_period(scan, at, counted[2], *counted[:2])


def _for(scan: Scan, at: int) -> DateHit | None:
    """For months, for two weeks: how long something has gone on."""
    opening = scan.role(at, "for")
    counted = count_at(scan, opening[1]) if opening else None
    if not counted or counted[1] not in ("week", "month", "year") or scan.role(counted[2], "back"):
        return None
    return _past_period(scan, at, counted[2], *counted[:2])._replace(rule="lasting")


def _past(scan: Scan, at: int) -> DateHit | None:
    """اليومين الماضيين, الـ24 ساعة الماضية, the past three weeks."""
    if scan.does.isdisjoint(_PASSED):
        return None
    before = scan.role(at, *_PASSED) if not scan.clitics(at).endswith("ال") else None  # الآخر is "the other"
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


_PASSED = ("last", "past", "final")


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
        return period_of(at, end, None, published, _RELATIVE, "past")._replace(precision=max(PRECISION[unit], 2))
    first = back(published, max(count or 24, 24) if unit == "hour" else count or 1, unit)
    last = published - timedelta(days=unit == "day")
    return period_of(at, end, first, last, _RELATIVE, "past")


_OPENED = (("since", _since), ("until", _until), ("between", _between), ("from", _between), ("during", _during), ("for", _for))
"""What the words at a span's head open, in the order in which they are tried."""
