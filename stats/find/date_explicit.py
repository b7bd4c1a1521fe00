"""Read an explicit date: 4/12/2025, 4 December, 6 من تشرين الأول, the 12th of this month (codebook 9)."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from stats.find.calendar import day_of, latest_day, latest_month, months_back, year_of
from stats.find.date_scan import Scan, single
from stats.find.date_words import JOINING, RANKS, SEPARATORS, DateHit, Month, Role, Weekday

_DOTTED = re.compile(r"(\d{1,4})\.(\d{1,2})\.(\d{2,4})")
_EXPLICIT = RANKS.index("explicit")


class Tail(NamedTuple):
    """What stands after a month: its year, how it is pointed at (last, this, same, next), and where that ends."""

    year: int | None
    pointed: str
    end: int


def explicit_at(scan: Scan, at: int) -> DateHit | None:
    """The explicit date or dates told at a position."""
    for read in (_numeric, _day_month, _month_day, _day_of_month, _day_thereof):
        if hit := read(scan, at):
            return hit
    return None


def _day_thereof(scan: Scan, at: int) -> DateHit | None:
    """وفي 5 منه: that day of the month of the day told last."""
    number = scan.number(at)
    month = (scan.told or scan.named) if number and scan.role(number[1], "thereof") else None
    day = day_of(month.year, month.month, number[0]) if month and number else None
    return single(at, number[1] + 1, day, _EXPLICIT, "day thereof") if day and number else None


def _numeric(scan: Scan, at: int) -> DateHit | None:
    parts, end = _figures(scan, at)
    day = _ordered(*parts) if len(parts) == 3 else None
    if day := day if parts[:1] > [31] else _meant(scan, day):
        return single(at, end, day, _EXPLICIT, "day/month/year")
    if len(parts) == 2 and _dated(scan, at) and parts[1] <= 12:
        return _explicit(scan, at, end, [parts[0]], Month(parts[1], False, 1, False), None, "day/month")
    return None


def _figures(scan: Scan, at: int) -> tuple[list[int], int]:
    form = scan.form(at)
    if dotted := _DOTTED.fullmatch(form):
        return [int(part) for part in dotted.groups()], at + 1
    parts: list[int] = []
    separator = scan.form(at + 1)
    while scan.form(at).isdecimal() and separator in SEPARATORS and len(parts) < 4:
        parts.append(int(scan.form(at)))
        if scan.form(at + 1) != separator or not scan.form(at + 2).isdecimal():
            return parts, at + 1
        at += 2
    return [], at


def _ordered(first: int, month: int, last: int) -> date | None:
    """Year first or day first; the American order only where the day cannot be a month."""
    if first > 31:
        return day_of(first, month, last)
    year = last if last > 99 else last + 2000
    if not 1900 <= year <= 2100:
        return None
    return day_of(year, month, first) if month <= 12 else day_of(year, first, month)


def _meant(scan: Scan, day: date | None) -> date | None:
    """The day in the American order where only that is no day to come, or in English is fresh: 12/5 in a post of 5 December."""
    other = day_of(day.year, day.day, day.month) if day and day.day <= 12 else None
    if day is None or other is None or scan.published is None:
        return day
    ago, other_ago = scan.published - day, scan.published - other
    to_come = ago < -_SOON <= other_ago
    fresh = scan.lang == "en" and -_SOON <= other_ago <= _SOON and not -_SOON <= ago <= _SOON
    return other if to_come or fresh else day


_SOON = timedelta(days=2)


def _dated(scan: Scan, at: int) -> bool:
    """Whether the words before say that a date follows."""
    return scan.entry(at - 1, Weekday) is not None or scan.preceded(at, "dated")


def _day_month(scan: Scan, at: int) -> DateHit | None:
    days, end = _days(scan, at)
    begin = scan.after(end, "of") if scan.lang == "en" else scan.after(end, "of", "in")  # "killed two in June"
    begin = scan.after(begin, "day")
    begin = scan.after(begin, "of")
    found = month_at(scan, begin + (scan.form(begin) in ("-", "/"))) if days else None
    if not found:
        return None
    if _apart(scan, at, days):
        hit = _with_tail(scan, at, found[1], days[:1], found[0], "day month")
        return hit._replace(end=_days(scan, at, many=False)[1]) if hit else None
    return _with_tail(scan, at, found[1], days, found[0], "day month")


def _apart(scan: Scan, at: int, days: list[int]) -> bool:
    """Whether two days are two dates (18 و25 من تموز), not one span of days."""
    if days[-1] - days[0] <= 1 or scan.preceded(at, "between", "from"):
        return False
    after = scan.number(at)
    joint = scan.form(after[1]) if after else ""
    return joint in ("و", "and") or (after is not None and scan.clitics(after[1]).startswith("و"))


def _days(scan: Scan, at: int, many: bool = True) -> tuple[list[int], int]:
    """Days of a month in a row: 9 - 10, 1 to 7, 18 و25; and the position after them."""
    days: list[int] = []
    while (found := scan.number(at)) and 1 <= found[0] <= 31:
        days.append(found[0])
        end = found[1]
        at = end + 1 if scan.form(end) in JOINING else end
        if not many or len(days) == 2 or (at == end and not scan.clitics(at).startswith("و")):
            break
    return days, end if days else at


def month_at(scan: Scan, at: int) -> tuple[Month, int] | None:
    """A month's name at a position with the names told beside it (أيلول/ سبتمبر), and the position after them."""
    found = scan.entry(scan.after(at, "month"), Month)
    if not found:
        return None
    month, end = found
    for mark in ("/", "(", ""):
        other = scan.entry(end + len(mark), Month) if mark == scan.form(end)[:len(mark)] else None
        if other and other[0].number == month.number and other[0].hijri == month.hijri:
            end = other[1] + (mark == "(" and scan.form(other[1]) == ")")
            break
    dotted = scan.lang == "en" and scan.form(end) == "." and scan.form(end + 1).isdecimal()
    return month, end + dotted


def tail_at(scan: Scan, at: int, hijri: bool = False) -> Tail:
    """The year after a month, said or pointed at, or the month pointed at: ديسمبر من العام الماضي, تموز الجاري."""
    start = at + (scan.form(at) in (",", "،", "/", "-"))
    start = scan.after(start, "of", "in")
    if pointed := scan.role(start, "last", "this", "next", "same"):
        name, end = pointed[0].name, pointed[1]
        if unit := scan.role(end, "year"):
            return Tail(_pointed_year(scan, pointed[0], hijri), "", unit[1])
        if scan.role(scan.after(end, "of"), "year"):
            return tail_at(scan, end, hijri)._replace(pointed=name)
        year = scan.year(end, hijri)
        return Tail(year, name, end + (year is not None))
    after = scan.after(start, "year")
    if year := scan.year(after, hijri):
        era = scan.form(after + 1) in ("ه", "م", "هجري", "ميلادي")
        return Tail(year, "", after + 1 + era)
    if after > start and (pointed := scan.role(after, "last", "this")):
        year = scan.year(pointed[1])
        return Tail(year or _pointed_year(scan, pointed[0], hijri), "", pointed[1] + (year is not None))
    return Tail(None, "", at)


def _pointed_year(scan: Scan, pointed: Role, hijri: bool) -> int | None:
    back = pointed.value or 1 if pointed.name == "last" else 0
    return year_of(scan.published, hijri) - back if scan.published else None


def _month_day(scan: Scan, at: int) -> DateHit | None:
    found = month_at(scan, at)
    days, end = _days(scan, found[1]) if found else ([], at)
    if not found or not days or _counts(scan, found[1]):
        return None
    tail = tail_at(scan, end, found[0].hijri)
    if tail.year is None and (scan.lang == "ar" or (found[0].careful and not _stands_as_date(scan, at, end))):
        return None
    return _with_tail(scan, at, end, days, found[0], "month day")


def _counts(scan: Scan, at: int) -> bool:
    """Whether a number behind a month counts something: "in May two shepherds", not "May 2" or "May the second"."""
    number = scan.number(at)
    if scan.lang != "en" or number is None:
        return False
    return scan.form(at).isalpha() and not scan.form(number[1] - 1).endswith(_ORDINAL)


_ORDINAL = ("st", "nd", "rd", "th")


def _stands_as_date(scan: Scan, at: int, end: int) -> bool:
    """Whether "may 5" is a date by what stands before and after it."""
    before = at == 0 or scan.form(at - 1) == "," or scan.preceded(at, "in", "since", "until", "between", "from", "last", "link")
    return before or not scan.form(end).isalpha() or scan.form(at + 1) == "."


def _with_tail(scan: Scan, at: int, end: int, days: list[int], month: Month, rule: str) -> DateHit | None:
    tail = tail_at(scan, end, month.hijri)
    if tail.pointed == "next":
        return single(at, tail.end, None, _EXPLICIT, "future")
    return _explicit(scan, at, tail.end, days, month, tail.year or _running_year(scan, month, tail.pointed), rule)


def _running_year(scan: Scan, month: Month, pointed: str) -> int | None:
    """The year of "25 October this month", which may lie ahead."""
    span = latest_month(month.number, scan.published) if pointed == "this" and scan.published and not month.hijri else None
    return span[0].year if span else None


def _explicit(scan: Scan, at: int, end: int, days: list[int], month: Month, year: int | None, rule: str) -> DateHit | None:
    if year is None and scan.year_hint is None and scan.published is None:
        return single(at, end, None, _EXPLICIT, rule)
    first, last = (resolve(scan, day, month, year) for day in (days[0], days[-1]))
    if first and first == last and year is None and not month.hijri:
        first = last = _of_its_weekday(scan, at, first)
    if first is None or last is None or last < first:
        return None
    return DateHit(at, end, first, last, 1 if first == last else 2, "explicit", _EXPLICIT, rule)


def _of_its_weekday(scan: Scan, at: int, day: date) -> date:
    """A day without a year, or the one some days ahead of the stamp where only that is of the weekday told before it: "Wednesday,
    4 December" in a post that is stamped too early."""
    named = scan.entry(at - 1 - (scan.form(at - 1) in _COMMAS), Weekday)
    ahead = day_of(day.year + 1, day.month, day.day)
    if named is None or ahead is None or scan.published is None or named[0].number == day.isoweekday():
        return day
    return ahead if named[0].number == ahead.isoweekday() and ahead - scan.published <= _EARLY else day


_COMMAS, _EARLY = frozenset((",", "،")), timedelta(days=14)


def resolve(scan: Scan, day: int, month: Month, year: int | None) -> date | None:
    """The day of a month whose year is told, or hinted at, or the latest not more than two days after publication."""
    day += month.from_day - 1
    if year is None and not month.hijri:
        year = scan.year_hint
    if year is not None:
        return day_of(year, month.number, day, month.hijri)
    return latest_day(month.number, day, scan.published, month.hijri) if scan.published else None


def _day_of_month(scan: Scan, at: int) -> DateHit | None:
    """A day of a month pointed at: the 12th of this month, في 15 الجاري."""
    found = scan.number(at)
    if not found or not 1 <= found[0] <= 31:
        return None
    month = None if _counts_acts(scan, at, found[1]) else pointed_month(scan, scan.after(found[1], "of"))
    bare = scan.role(found[1], "running")
    if month is None and bare and scan.published:
        month = scan.published.year, scan.published.month, bare[1]
    day = day_of(month[0], month[1], found[0]) if month else None
    return single(at, month[2], day, _EXPLICIT, "day of the month") if month and day else None


def _counts_acts(scan: Scan, at: int, end: int) -> bool:
    """Whether a number before a month pointed at counts acts: "the third this month", "five of this month's raids", الهجوم هو
    الثالث هذا الشهر."""
    if scan.lang == "ar":
        return scan.form(at).startswith("ال") and scan.after(end, "of") == end
    ordinal = not scan.form(at).isalpha() or scan.form(end - 1).endswith(_ORDINAL)
    dated = "on" in (scan.form(at - 1), scan.form(at - 2)) or scan.after(end, "of") > end
    return not (ordinal and dated)


def pointed_month(scan: Scan, at: int) -> tuple[int, int, int] | None:
    """The year and month of "this month", الشهر الماضي, "the same month", and the position after them."""
    at = scan.after(at, "link")
    before = scan.role(at, "this", "last", "same")
    unit = scan.role(before[1] if before else at, "month")
    if not unit or unit[0].value != 1 or not (before or scan.form(at).endswith("الشهر")):
        return None
    pointed = before or scan.role(unit[1], "this", "last", "same")
    alone = not pointed and scan.form(at - 1) == "من" and not scan.form(unit[1]).startswith("ال")
    base = scan.told or scan.named if alone or (pointed and pointed[0].name == "same") else scan.published
    base = base or (scan.published if alone else None)
    if not (pointed or alone) or base is None:
        return None
    first = months_back(base, pointed[0].value or 1 if pointed and pointed[0].name == "last" else 0)[0]
    return first.year, first.month, max(unit[1], pointed[1] if pointed else 0)
