"""Earlier tolls of an incident, which a later one has taken the place of (codebook 10)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.scene import Scene
from stats.accounts.tally import TAKEN_UP, Count
from stats.accounts.where import spots

_CUES = frozenset(("former", "earlier", "buried"))


def earlier_toll(scene: Scene, told: Sequence[Scene]) -> bool:
    """Whether a scene is an earlier toll of what has been told, of no other place, or the burial of its dead: no more than it."""
    cues = {mention.cue for mention in scene.mentions}
    if not cues <= _CUES:
        return False
    ours, theirs = _sums([scene]), _sums(told)
    known = [outcome for outcome in ("killed", *ours) if outcome in ours and outcome in theirs][:1]
    fits = any(ours[outcome] <= theirs[outcome] for outcome in known)
    later = [mention.cue for other in told for mention in other.mentions if mention.outcome in known]
    here = frozenset[str]().union(*map(spots, told))
    placed = buries(scene) or not spots(scene) or bool(spots(scene) & here)
    return fits and ("earlier" not in cues or "update" in later) and placed


def buries(scene: Scene) -> bool:
    """Whether a scene tells of a burial, which may be elsewhere than the harm, and later."""
    return any(mention.cue == "buried" for mention in scene.mentions)


def _sums(told: Sequence[Scene]) -> dict[str, int]:
    """The highest number that a scene tells of each outcome."""
    sums: dict[str, int] = {}
    for scene in told:
        for outcome in {mention.outcome for mention in scene.mentions}:
            low = sum(mention.people.low for mention in scene.mentions if mention.outcome == outcome)
            sums[outcome] = max(low, sums.get(outcome, 0))
    return sums


def without_earlier(told: dict[tuple[str, str], list[Count]]) -> None:
    """Drop, in place, earlier tolls of an outcome of which any origin tells a later one."""
    later = {outcome for (outcome, _), counts in told.items() if not all(map(_earlier, counts))}
    for key in [key for key in told if key[0] in later]:
        if kept := [tally for tally in told[key] if not _earlier(tally)]:
            told[key] = kept
        else:
            del told[key]


def _earlier(tally: Count) -> bool:
    return all(mention.cue in TAKEN_UP for mention in tally.mentions)
