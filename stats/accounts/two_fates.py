"""Who had two outcomes is one person: of whom nothing is said where he was taken is what he is where he died (codebook 2)."""

from __future__ import annotations

from dataclasses import replace

from stats.accounts.incident import Incident
from stats.accounts.tally import Count
from stats.accounts.value import spanned
from stats.find.custody import in_custody
from stats.model import Span

_TAKEN = ("arrested", "abducted", "missing")
_STATUS = frozenset(("civilians", "combatants", "security"))

Claimed = dict[str, dict[str, Count]]
"""Counts by outcome and origin."""


def with_both_fates(found: Claimed, incident: Incident) -> Claimed:
    """The counts with the groups of those who were taken given to the dead and the other way round, where as many as were taken
    died in custody."""
    held = bool(incident.arrest) or any(in_custody(scene.readings[-1].tags) for scene in incident.scenes)
    taken = next((outcome for outcome in _TAKEN if outcome in found), None)
    if not held or taken is None or "killed" not in found:
        return found
    died, caught = (spanned(list(found[outcome].values())) for outcome in ("killed", taken))
    if died.span != caught.span or died.span[0] != died.span[1]:
        return found
    stated = _STATUS & (died.groups.keys() | caught.groups.keys())
    if len(stated) > 1:
        return found
    return found | {outcome: _shared(found[outcome], died.groups | caught.groups) for outcome in ("killed", taken)}


def _shared(by_origin: dict[str, Count], groups: dict[str, Span]) -> dict[str, Count]:
    return {origin: replace(tally, groups=groups | tally.groups) for origin, tally in by_origin.items()}
