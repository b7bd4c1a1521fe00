"""From figures to accounts: what one report tells of each incident (codebook 4 to 10).

`scene` cuts sentences into outcomes told together, by `day` and by the `period` they were counted over; `recap` sets running
totals apart; `merge` puts scenes of one incident together; `tally`, `value` and `claims` count them; `when`, `where` and `who`
place them; `build` makes the figures and accounts. Where nobody is harmed, `act` tells what was done.
"""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.act import acts
from stats.accounts.build import Builder
from stats.accounts.evident import with_evidence
from stats.accounts.merge import Incident, merge
from stats.accounts.recap import set_apart
from stats.accounts.scene import Reading, scenes
from stats.accounts.when import opening_days
from stats.accounts.wording import worded
from stats.find.location import areas_named
from stats.model import Extraction, Report

__all__ = ["Reading", "accounts", "acts"]


def accounts(report: Report, readings: Sequence[Reading], own: str) -> Extraction:
    """The figures and accounts of a report out of its sentences as read; `own` is its publisher's origin id or empty."""
    found = scenes(readings)
    periods, told = set_apart(found)
    areas = areas_named([hit for reading in readings for _, hit in sorted(reading.tags.places.items())])
    builder = Builder(report, own, areas, opening_days(readings))
    built = [account for incident in merge(told, report.day) if (account := builder.account(incident, "incident"))]
    for total in periods:
        builder.account(Incident(total), "period")
    figures = tuple(builder.figures.values())
    return Extraction(report, figures, tuple(
        worded(with_evidence(account, figures, report), figures, readings) for account in built
    ))
