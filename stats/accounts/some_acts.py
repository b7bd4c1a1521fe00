"""Some of the acts over which a running total counts: ten of those attacks hit camps and killed four (codebook 4 and 5)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.scene import Scene
from stats.find.grammar.among_acts import among_acts
from stats.find.people import Mention

_OPENS = 4


def of_some_acts(total: Scene, scene: Scene) -> bool:
    """Whether a scene tells whom some of the acts of a total harmed: they are part of it, and no total of their own."""
    tags, first = scene.readings[-1].tags, scene.mentions[0].start
    same = scene.index == total.index
    start = total.mentions[-1].end if same else 0
    named = among_acts(tags, range(start, first))
    behind = same or 0 < scene.index - total.index <= 1
    return named is not None and behind and (same or named < _OPENS) and _within(scene.mentions, total.mentions)


def _within(parts: Sequence[Mention], wholes: Sequence[Mention]) -> bool:
    """Whether of every outcome no more are told than in all."""
    most = {outcome: max(m.people.low for m in wholes if m.outcome == outcome) for outcome in {m.outcome for m in wholes}}
    return all(part.people.low <= most.get(part.outcome, 0) for part in parts)
