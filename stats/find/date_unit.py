"""Read months, weeks and years, and parts of them: last March, the first week of December, النصف الأول من عام 2025."""

from datetime import date, timedelta

from stats.find.calendar import DaySpan, latest_month, month_span, months_back, weeks_back, year_span
from stats.find.date_explicit import month_at, tail_at
from stats.find.date_scan import Scan, single
from stats.find.date_words import RANKS, DateHit, Month
from stats.language import folded

PRECISION = {"day": 1, "hour": 1, "week": 3, "month": 4, "year": 5}
_EXPLICIT, _RELATIVE = RANKS.index("explicit"), RANKS.index("relative")
_LONGEST = ((1, 1), (6, 2), (8, 3), (31, 4))
_OPENING = ("in", "during", "since", "until", "from", "to", "between")
_TIMES, _POINTING = ("start", "mid", "end"), ("this", "last", "next")
_MONTHS, _WEEKS = 12, 4


def period_of(at: int, end: int, first: date | None, last: date | None, rank: int, rule: str) -> DateHit:
    """A span of days as a period; `first` or `last` is None where it is open."""
    last = max(first, last) if first and last else last  # "since 2025" told before 2025: no span ends before it begins
    precision = precise(first, last) if first and last else PRECISION["year"]
    return DateHit(at, end, first, last, precision, "period", rank, rule)


def precise(first: date, last: date) -> int:
    """The precision of a span of days, by how long it is."""
    days = (last - first).days + 1
    return next((value for longest, value in _LONGEST if days <= longest), 5)


def week_of_month_told(scan: Scan, at: int) -> DateHit | None:
    """الأسبوع الأول من كانون الأول, the first week of December."""
    if "week" not in scan.does:
        return None
    number, unit, end = _nth(scan, at, "week")
    month = month_told(scan, scan.after(end, "of"), opened=True) if unit and 1 <= number <= _WEEKS else None
    if not month or not month.first:
        return None
    first = month.first + timedelta(days=7 * (number - 1))
    return month._replace(start=at, first=first, last=first + timedelta(days=6), precision=3, rule="week of the month")


def fraction_told(scan: Scan, at: int) -> DateHit | None:
    """النصف الأول من تشرين الثاني, the third quarter of last year."""
    if "fraction" not in scan.does:
        return None
    number, parts, end = _nth(scan, at, "fraction")
    if not 1 <= number <= parts:
        return None
    begin = scan.after(end, "of")
    whole = month_told(scan, begin, opened=True) or pointed_told(scan, begin) or year_told(scan, begin)
    whole = whole or running_year(scan, begin)
    if not whole or not whole.first or not whole.last:
        return None
    first, last = _share(whole.first, whole.last, number, parts)
    return whole._replace(start=at, first=first, last=last, precision=precise(first, last), rule="part of a span")


def _nth(scan: Scan, at: int, name: str) -> tuple[int, int, int]:
    """The number and the value of "the second quarter" or الربع الثاني, and the position after it; 0 where it is not told."""
    before = scan.number(at)
    unit = scan.role(before[1] if before else at, name)
    number = before or (scan.number(unit[1]) if unit else None)
    return (number[0], unit[0].value or 0, max(unit[1], number[1])) if unit and number else (0, 0, at)


def first_months_told(scan: Scan, at: int) -> DateHit | None:
    """الأشهر التسعة الأولى من عام 2025, the first nine months of this year."""
    if "month" not in scan.does:
        return None
    months, end = _first_months(scan, at)
    begin = scan.after(end, "of")
    year = (pointed_told(scan, begin) or year_told(scan, begin)) if 1 <= months <= _MONTHS else None
    if not year or year.precision != PRECISION["year"] or not year.first:
        return None
    last = (month_span(year.first.year, months) or (None, year.last))[1]
    return period_of(at, year.end, year.first, last, year.rank, "first months")


def _first_months(scan: Scan, at: int) -> tuple[int, int]:
    """How many months "the first nine months" or الأشهر التسعة الأولى are, and the position after it; 0 where it is not told."""
    unit = scan.role(at, "month")
    number = scan.number(unit[1] if unit else _past_first(scan, at))
    if not number:
        return 0, at
    end = _past_first(scan, number[1]) if unit else scan.after(number[1], "month")
    return (number[0], end) if end > number[1] else (0, at)


def _past_first(scan: Scan, at: int) -> int:
    """The position after "first" in words, or the position itself when it does not stand there."""
    number = scan.number(at)
    return number[1] if number and number[0] == 1 and not scan.form(at).isdecimal() else at


def _share(first: date, last: date, number: int, parts: int) -> DaySpan:
    """The first, second … of so many parts of a span: of a year in whole months, of a month in days."""
    if first.year == last.year and (first.month, last.month) == (1, _MONTHS):
        months = _MONTHS // parts
        start = first.replace(month=months * (number - 1) + 1)
        return start, (month_span(first.year, months * number) or (first, last))[1]
    length = timedelta(days=((last - first).days + 1) // parts)
    start = first + (number - 1) * length
    return start, last if number == parts else start + length - timedelta(days=1)


def month_told(scan: Scan, at: int, opened: bool = False) -> DateHit | None:
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
    if month.beside:
        return False
    if at == 0 and scan.lang == "en" and not month.careful:
        return True  # "November casualty figures"
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


def pointed_told(scan: Scan, at: int) -> DateHit | None:
    """الشهر الماضي, this year, مطلع الأسبوع الجاري."""
    if scan.does.isdisjoint(_POINTING):
        return None
    time = scan.role(at, *_TIMES)
    begin = time[1] if time else at
    before = scan.role(begin, *_POINTING)
    unit = scan.role(before[1] if before else begin, "week", "month", "year")
    if not unit or unit[0].value != 1 or (scan.lang == "ar" and not before and not scan.clitics(unit[1] - 1).endswith("ال")):
        return None
    pointed = before or scan.role(unit[1], *_POINTING)
    if not pointed:
        return None
    end = max(unit[1], pointed[1])
    end += unit[0].name == "year" and scan.year(end) is not None
    hit = _pointed_hit(scan, at, end, unit[0].name, pointed[0].name, pointed[0].value or 1)
    hit = _part_of(hit, time[0].name if time else "", scan.published)
    return hit._replace(kind="relative") if time or _earlier(scan, at) else hit


def _earlier(scan: Scan, at: int) -> bool:
    """Whether something was done "earlier this month", في وقت سابق من هذا الشهر: no time over which people are counted."""
    return scan.form(at - 1) == "earlier" or (scan.form(at - 2), scan.form(at - 1)) == ("سابق", "من")


def _pointed_hit(scan: Scan, at: int, end: int, unit: str, pointed: str, count: int) -> DateHit:
    if pointed == "next":
        return single(at, end, None, _RELATIVE, "future")
    kind = "relative" if pointed == "last" else "period"
    back_by = count if pointed == "last" else 0
    first, last = unit_back(scan.published, unit, back_by) if scan.published else (None, None)
    return DateHit(at, end, first, last, PRECISION[unit], kind, _RELATIVE, f"{pointed} {unit}")


def running_year(scan: Scan, at: int) -> DateHit | None:
    """ "The year", العام: the one that runs, where no other is told."""
    begin = at + (scan.form(at) == "the")
    unit = scan.role(begin, "year")
    pointed = begin > at if scan.lang == "en" else scan.clitics(begin).endswith("ال")
    if not (unit and unit[0].value == 1 and pointed) or scan.year(unit[1]) or scan.form(unit[1]) == "of":
        return None
    return _pointed_hit(scan, at, unit[1], "year", "this", 1)


def unit_back(day: date, unit: str, count: int) -> DaySpan:
    """The week, month or year so many of them before that of a day."""
    if unit == "week":
        return weeks_back(day, count)
    return months_back(day, count) if unit == "month" else year_span(max(day.year - count, 1)) or (day, day)


def year_told(scan: Scan, at: int) -> DateHit | None:
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
    if scan.preceded(at, "since", "during") or (scan.preceded(at, "of") and scan.preceded(at - 1, "month", "fraction")):
        return True
    if scan.preceded(at, *_OPENING) and not scan.form(at + 1).isalpha():
        return True
    acts = folded("en", "time_words", "what", "one") if scan.lang == "en" else ()
    of_act = scan.preceded(at, "of") and scan.form(at - 2) in acts
    return of_act or (scan.form(at - 1) == "the" and scan.form(at + 1) in acts)
