"""Running totals: kept, shown, never added (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.merge import Incident
from stats.accounts.scene import Scene
from stats.accounts.tally import Count, count
from stats.model import OUTCOMES


def set_apart(found: Sequence[Scene], told: list[Incident]) -> tuple[list[Incident], list[Incident]]:
    """The running totals of a report, and its incidents: those of a stated period, and sums of what is told one by one."""
    periods = [Incident([scene]) for scene in found if scene.period]
    sums = [incident for incident in told if _is_sum(incident, [other for other in told if other is not incident])]
    return [*periods, *sums], [incident for incident in told if incident not in sums]


def _is_sum(incident: Incident, others: list[Incident]) -> bool:
    """Whether every number of an incident is the sum of at least two others' numbers, told one by one."""
    ours = _totals(incident)
    if len(others) < 2 or not ours:
        return False
    theirs = [_totals(other) for other in others]
    return all(_sums_up(tally, [t[outcome] for t in theirs if outcome in t]) for outcome, tally in ours.items())


def _sums_up(total: Count, parts: list[Count]) -> bool:
    return len(parts) > 1 and total.bound != "vague" and total.low > 0 and total.low == sum(part.low for part in parts)


def _totals(incident: Incident) -> dict[str, Count]:
    found = {}
    for outcome in OUTCOMES:
        told = [[m for m in scene.mentions if m.outcome == outcome] for scene in incident.scenes]
        counts = [count(mentions, False, ()) for mentions in told if mentions]
        if counts:
            found[outcome] = max(counts, key=lambda tally: tally.low)
    return found
