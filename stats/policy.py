"""The codebook's policies on how vague words and bystanders are counted (codebook 3, 6 and 13)."""

from collections.abc import Mapping
from dataclasses import replace

from stats.model import Claim, Span
from stats.selection import Policies

_ACLED = {2: 3, 20: 10, 24: 12, 200: 100}
_NOT_CIVILIAN = ("combatants", "security")


def recoded(claim: Claim, policies: Policies, vague: Mapping[str, int]) -> Claim:
    """A claim by the given policies; `vague` maps the ids of vague figures to their floors."""
    if policies.vague == "acled":
        claim = _acled(claim, vague)
    if policies.civilians == "by-default":
        claim = replace(claim, groups={**claim.groups, "civilians": _by_default(claim)})
    return claim


def _acled(claim: Claim, vague: Mapping[str, int]) -> Claim:
    """Several is 3, tens 10, dozens 12, hundreds 100; a number that ACLED gives no rule for keeps its floor."""
    floors = [vague[f] for f in claim.figures if f in vague]
    if not floors and claim.bound == "vague":
        floors = [claim.low]
    return replace(claim, low=claim.low + sum(_ACLED.get(floor, floor) - floor for floor in floors))


def _by_default(claim: Claim) -> Span:
    """All who are not said to be of a force."""
    of_force = [claim.groups[group] for group in _NOT_CIVILIAN if group in claim.groups]
    stated = claim.groups.get("civilians", (0, None))[0]
    most = sum(high if high is not None else claim.low for _, high in of_force)
    high = None if claim.high is None else claim.high - sum(low for low, _ in of_force)
    low = max(stated, claim.low - most)
    return low, high if high is None else max(high, low)
