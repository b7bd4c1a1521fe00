"""Whether a scene is of the days of an incident, or of others: then it is another incident (codebook 1 and 9)."""

from __future__ import annotations

from datetime import date, timedelta

from stats.accounts.agreement import agreement
from stats.accounts.day import SOME_TIME_AGO, number_in_month
from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.when import day_span
from stats.accounts.where import spots
from stats.find.date import EARLIER, EARLIER_ACT, DateHit

DIFFERENT = -9
"""How well what is another incident fits."""
_LONG, _FRESH, _OPENS = timedelta(days=7), timedelta(days=2), 3
_FEW, _LOOSE = 2, 3
_LONG_AGO = ("weeks ago", "months ago", "years ago")


def days_agree(scene: Scene, incident: Incident, published: date | None) -> float:
    """How well the days of a scene fit those of an incident (codebook 9)."""
    days = incident.days(published)
    if not scene.told_day:
        return 0
    start, end = day_span(scene.told_day, published)
    if scene.day and scene.day.rule == SOME_TIME_AGO and any(s.day and s.day.rule != SOME_TIME_AGO for s in incident.scenes):
        return DIFFERENT
    today = {_today(s.told_day) for s in incident.scenes if s.told_day}
    if _today(scene.told_day) and True in today:
        return 1
    if today == {True} and scene.told_day.precision >= _LOOSE and scene.told_day.kind != "period":
        return DIFFERENT  # "early this month", behind what happened today
    kinds = {s.told_day.kind for s in incident.scenes if s.told_day}
    apart = today == {not _today(scene.told_day)} or {scene.told_day.kind, *kinds} == {"relative", "explicit"}
    apart = apart and not _of_the_same_number(scene, incident)
    if published is None and scene.told_day.first is None and apart and not _told_again(scene, incident):
        return DIFFERENT  # "today" or "last night", and a day of a month: no stamp says how far apart
    if published is None and any(_of_other_days(scene, other) for other in incident.scenes):
        return DIFFERENT
    if published is None and True in today and _of_an_older_day(scene, incident):
        return DIFFERENT
    if published is None and (_weeks_apart(scene, incident) or _of_a_day_of_its_own(scene, incident)):
        return DIFFERENT
    hours_before = scene.day is not None and scene.day.rule == EARLIER and scene.day.first == published
    if hours_before or (not days and scene.told_day.rule in (EARLIER, EARLIER_ACT)):
        return DIFFERENT  # "the shelling came hours after a blast": another act, be it of the same day
    if not days and (_recalled(scene, end, published) or _of_others_long_ago(scene, incident, end, published)):
        return DIFFERENT
    if not days:
        if start == published or _said_after(start, incident) or all(other.title for other in incident.scenes):
            return 0
        opening = all((other.lead or other.title) and other.vague for other in incident.scenes)
        return -1 if agreement(scene, incident.scenes) >= 1 else 0 if opening and not scene.background else DIFFERENT
    if any(_overlap((start, end), other) for other in days):
        return 1
    return DIFFERENT


def _told_again(scene: Scene, incident: Incident) -> bool:
    """Whether a sentence just behind news of a weekday tells the same numbers of the same town as "today", as witnesses do."""
    here = incident.scenes[-1]
    same = bool(spots(scene) & incident.spots) and scene.lows == here.lows and scene.lows.total() > _FEW
    said = scene.told_day is not None and here.told_day is not None and {_today(scene.told_day), _today(here.told_day)}
    return same and said == {True, False} and not scene.background and scene.index - here.index <= _OPENS


def _said_after(start: date | None, incident: Incident) -> bool:
    """Whether an incident told without a day of its own was told of within days of one: "…, it said on Tuesday"."""
    said = [hit.first for scene in incident.scenes for hit in scene.readings[-1].tags.said_days]
    return any(start is not None and day is not None and timedelta(0) <= day - start <= _FRESH for day in said)


def _of_other_days(one: Scene, two: Scene) -> bool:
    """Whether two scenes tell days of a month by other numbers: where no stamp gives their year, these are other days."""
    ours, theirs = (number_in_month(scene.readings[-1].tags, scene.day) for scene in (one, two))
    return bool(ours and theirs) and not ours & theirs


def _of_an_older_day(scene: Scene, incident: Incident) -> bool:
    """Whether a day of a month is recalled of which none of today's news is told: "it had struck the town on 7 May"."""
    recalled = scene.background and scene.day is not None and scene.day.kind == "explicit" and not _today(scene.day)
    return recalled and not _of_the_same_number(scene, incident)


def _of_the_same_number(scene: Scene, incident: Incident) -> bool:
    """Whether a day has the number in its month that one of an incident has: "today, 9 March", "on 9 March"."""
    ours = number_in_month(scene.readings[-1].tags, scene.day)
    return any(ours & number_in_month(other.readings[-1].tags, other.day) for other in incident.scenes)


def _weeks_apart(scene: Scene, incident: Incident) -> bool:
    """Whether one is told as weeks, months or years ago and the other of another day, or the sentence goes on to it with "and"
    from one told without a day: where no stamp dates either, the words alone set them apart."""
    ours, theirs = _weeks_ago(scene), {_weeks_ago(other) for other in incident.scenes if other.day}
    return theirs == {not ours} if theirs else ours and _opens(scene)


def _of_a_day_of_its_own(scene: Scene, incident: Incident) -> bool:
    """Whether a sentence opens with a day of a month for another outcome than that of a weekday: "on the 16th, … arrested"."""
    explicit = _opens(scene) and scene.day is not None and scene.day.kind == "explicit"
    weekdays = {other.told_day.kind for other in incident.scenes if other.told_day} == {"weekday"}
    return explicit and weekdays and incident.outcomes.isdisjoint(mention.outcome for mention in scene.mentions)


def _weeks_ago(scene: Scene) -> bool:
    return scene.day is not None and scene.day.first is None and scene.day.rule in _LONG_AGO


def _opens(scene: Scene) -> bool:
    """Whether a sentence opens with its day, going on from what was told: "and two weeks ago …"."""
    opens = scene.day is not None and scene.day.start < _OPENS
    return opens and scene.readings[-1].tags.form(0).startswith("و")


def _recalled(scene: Scene, end: date | None, published: date | None) -> bool:
    """Whether a scene is of a day long before that of news told without one: "and it had struck the town in November"."""
    return (scene.background or _opens(scene)) and bool(end and published and end < published - _LONG)


def _of_others_long_ago(scene: Scene, incident: Incident, end: date | None, published: date | None) -> bool:
    """Whether a scene is of a day long before that of news told without one, and counts others: "a bomb killed two in March"."""
    long_ago = bool(end and published and end < published - _LONG) and scene.index > incident.scenes[-1].index
    told = [m for other in incident.scenes for m in other.mentions if m.people.bound == "exact"]
    told = [m for m in told if m.cue == "update"] or told
    ours = {(m.outcome, m.people.low) for m in scene.mentions if m.people.bound == "exact"}
    theirs = {(m.outcome, m.people.low) for m in told}
    shared = {outcome for outcome, _ in ours} & {outcome for outcome, _ in theirs}
    return long_ago and bool(shared) and ours.isdisjoint(theirs)


def _today(hit: DateHit) -> bool:
    return hit.rule.startswith("today")


def _overlap(one: tuple[date | None, date | None], two: tuple[date | None, date | None]) -> bool:
    if None in one or None in two:
        return True
    return one[0] <= two[1] and two[0] <= one[1]  # type: ignore[operator]
