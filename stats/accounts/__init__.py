"""From figures to accounts: what one report tells of each incident (codebook 4 to 10).

`scene` cuts sentences into outcomes told together, by `day` and by the `period` they were counted over; `recap` sets running
totals apart, by the `sums` they are; `merge` puts scenes of one incident together, `custody` an arrest and a death; `tally`,
`value` and `claims` count them; `when`, `where` and `who` place them; `build` makes the figures and accounts. Where nobody is
harmed, `act` tells what was done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from stats.accounts.act import acts
from stats.accounts.build import Builder
from stats.accounts.custody import with_arrests
from stats.accounts.evident import with_evidence
from stats.accounts.home import not_whence
from stats.accounts.incident import Incident
from stats.accounts.merge import merge
from stats.accounts.of_wounds import mark_deaths
from stats.accounts.pointed_back import mark_taken
from stats.accounts.recap import set_apart
from stats.accounts.scene import Reading, Scene, scenes
from stats.accounts.second_strike import told_beside
from stats.accounts.wording import worded
from stats.find.location import told_around
from stats.find.place_area import respelled
from stats.model import Extraction, Figure, Report

__all__ = ["Reading", "accounts", "acts"]


_STRETCH = 150
"""Scenes in which what is told twice is looked for: more than a report holds, so only texts that are none are cut by it."""


def accounts(report: Report, readings: Sequence[Reading], own: str) -> Extraction:
    """The figures and accounts of a report out of its sentences as read; `own` is its publisher's origin id or empty."""
    places = [hit for reading in readings for _, hit in sorted(reading.tags.places.items())]
    areas = told_around([hit for reading in readings for hit in not_whence(reading.tags)] or places)
    for reading in readings if any(hit.alike for hit in places) else ():
        reading.tags.places.update({at: respelled(hit, areas, places) for at, hit in reading.tags.places.items() if hit.alike})
    found = scenes(readings)
    told_beside(found)
    mark_deaths(found)
    mark_taken(found)
    stretches = [set_apart(stretch) for stretch in _stretches(found)]
    summed = [scene for periods, _ in stretches for total in periods for scene in total if scene.period is None]
    builder = Builder(report, own, areas, readings, found, summed)
    merged = [incident for _, told in stretches for incident in with_arrests(merge(told, report.day))]
    built = [account for incident in merged if (account := builder.account(incident, "incident"))]
    for total in chain.from_iterable(periods for periods, _ in stretches):
        builder.account(Incident(total), "period")
    figures = {figure.figure_id: figure for figure in builder.figures.values()}
    of_incident: dict[str | None, list[Figure]] = {}
    for figure in figures.values():
        of_incident.setdefault(figure.incident_id, []).append(figure)
    evident = [with_evidence(account, of_incident.get(account.incident_id, []), report) for account in built]
    return Extraction(report, tuple(figures.values()), tuple(worded(evident, figures, readings)))


def _stretches(found: Sequence[Scene]) -> Iterator[Sequence[Scene]]:
    """Scenes are compared with all others of a stretch, so an endless text takes no longer for each of its sentences."""
    yield from (found[at:at + _STRETCH] for at in range(0, len(found), _STRETCH))
