"""An incident of a report: the scenes that tell of it (codebook 1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from stats.accounts.deaths import newly_told
from stats.accounts.scene import Scene
from stats.accounts.when import day_span
from stats.accounts.where import names, spots
from stats.accounts.who import perpetrators
from stats.find.people import Mention


@dataclass(slots=True)
class Incident:
    """The scenes that tell of one incident, in the order of the text.

    `spots` are the places told as its own, below the first level, `areas` the first-level areas its places may lie in,
    `actors` all that any scene names as having done it, `arrest` the scenes of how those came into custody who died there.
    """

    scenes: list[Scene] = field(default_factory=list)
    spots: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    arrest: list[Scene] = field(default_factory=list)

    def add(self, scene: Scene) -> Incident:
        """Put a scene to those told so far, its places and who did it to theirs."""
        self.scenes.append(scene)
        self.spots |= spots(scene)
        self.areas |= names(scene)
        self.actors |= perpetrators(scene)
        return self

    def days(self, published: date | None) -> list[tuple[date | None, date | None]]:
        """The days its scenes tell."""
        return [day_span(scene.told_day, published) for scene in self.scenes if scene.told_day]

    @property
    def outcomes(self) -> set[str]:
        """The outcomes told so far."""
        return {mention.outcome for scene in self.scenes for mention in scene.mentions}

    def totals(self, outcome: str) -> list[Mention]:
        """The mentions of an outcome told so far."""
        return [m for scene in self.scenes for m in scene.mentions if m.outcome == outcome]


def of_their_kin(mentions: Sequence[Mention], index: int, incident: Incident) -> bool:
    """Whether only kin of those harmed, or one newly told of, are told right behind an incident to have died: "their son died",
    "a passer-by who had been hurt has died"."""
    harmed = not incident.outcomes.isdisjoint(("killed", "wounded"))
    return harmed and all(map(newly_told, mentions)) and 0 < index - incident.scenes[-1].index <= 1
