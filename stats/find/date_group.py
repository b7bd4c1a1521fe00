"""Join what stands together about the same day: مساء أمس الثلاثاء, today, Monday; and the nights (codebook 9)."""

from collections.abc import Iterable
from datetime import date, timedelta

from stats.find.calendar import weekday_nearest
from stats.find.date_day import AFTER_ARREST, DROPPED, EARLIER_ACT, day_at
from stats.find.date_scan import Scan, single
from stats.find.date_words import RANKS, DateHit, Part

_RELATIVE = RANKS.index("relative")
_DAY = timedelta(days=1)
_MARKS = frozenset(",،()\"'|")
_MOST_LINKS, _MOST_WORDS = 3, 40


def combine(hits: Iterable[DateHit]) -> DateHit | None:
    """The one day that hits about the same day tell: explicit beats weekday beats relative; a period yields to all.

    "Today, Monday" is the Monday nearest the day of publication, before it or after it; so is "yesterday, Monday" under the stamp
    of a Sunday, which is a day or two behind.
    """
    told = sorted(hits, key=lambda hit: (hit.first is None, hit.kind == "period", hit.precision > 2, hit.rank))
    if len(told) < 2:
        return told[0] if told else None
    best = told[0]
    near = next((hit for hit in told if hit.rule in ("today", "yesterday")), None)
    if near and near is not best and best.kind in ("explicit", "weekday"):
        best = _beside_today(best, near)._replace(rule=f"{near.rule}, {best.rule}")
    return best._replace(start=min(hit.start for hit in told), end=max(hit.end for hit in told))


def _beside_today(hit: DateHit, near: DateHit) -> DateHit:
    if hit.kind != "weekday" or hit.first != hit.last or not (hit.first and near.first):
        return hit
    stamp = near.first + timedelta(days=near.rule == "yesterday")
    day = weekday_nearest(hit.first.isoweekday(), stamp)
    return hit._replace(first=day, last=day) if near.rule == "today" or day - stamp == _BEHIND else hit


_BEHIND = timedelta(days=1)
"""How far behind a stamp is, where yesterday is told to be a day that it has not reached."""


class _Run:
    """Words about the same day, read from left to right."""

    def __init__(self, scan: Scan, at: int) -> None:
        self.scan, self.start, self.end = scan, at, at
        self.hits: list[DateHit] = []
        self.night: str | None = None

    def read(self) -> None:
        """Read on while days, parts of days and the few words that link them follow."""
        at, links = self.start, 0
        while links <= _MOST_LINKS and at < self.start + _MOST_WORDS:
            if not self.scan.holds(at) and self.scan.form(at) not in _MARKS:
                return
            after = self._part(at) or self._day(at)
            if after:
                at, links = after, 0
            elif (link := self._link(at)) > at:
                at, links = link, links + 1
            else:
                return

    def _part(self, at: int) -> int | None:
        before = self.scan.role(at, "last")
        part = self.scan.entry(before[1] if before else at, Part)
        if not part or (before and part[0].name != "night"):
            return None
        name, end = part[0].name, part[1]
        if name == "hours":
            return end
        after = self.scan.role(end, "last")
        pointed = before or after
        end = after[1] if after else end
        if pointed or name in ("last-night", "tonight") or (name == "midnight" and self.scan.form(end - 1) == "الليله"):
            self._night_told(at, end, pointed[0].value or 1 if pointed else int(name == "last-night"))
        into = self.scan.form(end) == "into"
        self.night = "hours" if self.scan.form(end - 1) == "الليل" else "night into" if into else name
        self.end = end
        return end + into

    def _night_told(self, at: int, end: int, back: int) -> None:
        published = self.scan.published
        eve = published - back * _DAY if published else None
        self.hits.append(single(at, end, eve, _RELATIVE, "night" if back else "today"))

    def _day(self, at: int) -> int | None:
        if not self.scan.tells(at) or (self.hits and self.scan.clitics(at).startswith("و")):
            return None
        hit = day_at(self.scan, at)
        if hit is None or not self._fits(hit):
            return None
        self.hits.append(hit)
        self.end = hit.end
        return hit.end

    def _fits(self, hit: DateHit) -> bool:
        if hit.rule == "none" or hit.precision > 2 or hit.rule in (EARLIER_ACT, AFTER_ARREST):
            return not self.hits
        return all(hit.rank != other.rank and other.precision <= 2 for other in self.hits)

    def _link(self, at: int) -> int:
        if at >= len(self.scan.words):
            return at
        if self.scan.form(at) in _MARKS and (self.hits or self.night):
            return at + 1
        return self.scan.after(at, "day", "link", "in")


def group_at(scan: Scan, at: int) -> DateHit | None:
    """The day or night told by the words that stand together from a position on."""
    run = _Run(scan, at)
    run.read()
    dropped = next((hit for hit in run.hits if hit.rule in DROPPED), None)
    hit = dropped or combine(run.hits)
    if hit is None:
        return None
    hit = hit._replace(start=at, end=run.end)
    if scan.preceded(at - (scan.form(at - 1) == ":"), "stamp") and hit.kind == "explicit":
        return hit._replace(kind="stamp", rank=RANKS.index("stamp"))
    return _night(hit, run.night, scan.published) if run.night not in (None, "hours") and not dropped else hit


def _night(hit: DateHit, name: str | None, published: date | None) -> DateHit:
    """The night of a day: from its eve to the morning after, never past the day of publication."""
    rule = f"{name} of {hit.rule}"
    if hit.first is None or hit.last is None:
        return hit._replace(kind="night", precision=2, rule=rule)
    first, last = hit.first, hit.last
    if name == "night into":
        first -= _DAY
    elif first == last and not hit.rule.startswith("today"):
        last += _DAY
    if published:
        last = min(last, max(published, first))
    if name == "after-midnight":
        first = last
    elif name == "before-midnight":
        last = first
    return hit._replace(first=first, last=last, kind="night", precision=1 if first == last else 2, rule=rule)
