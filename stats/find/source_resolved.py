"""Which origin a source of a report stands for: a short name, one who goes on, the outlet's own (codebook 7, attribution)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from stats.find.origin import Name, Origins, shared_names, shipped_origins
from stats.find.source import SourceHit


def resolved(
    hits: Sequence[Sequence[SourceHit]], publisher: str | None = None, origins: Origins | None = None,
    countries: Callable[[], Sequence[str]] = tuple,
) -> list[list[SourceHit]]:
    """The hits of a report's sentences, in order, each with its one `origin`.

    A short name is the body of that kind named last, else the publisher, else that of the country told of most (`countries`, the
    first most; Syria where none is). An outlet quoting itself, or its correspondent, is None; sources that told it are its own.
    """
    origins = origins or shipped_origins()
    reader = _Resolver(origins, origins.masthead(publisher), countries)
    return [reader.of_a_chain([reader.read(hit) for hit in sentence]) for sentence in hits]


HOME = "SY"


class _Resolver:
    def __init__(self, origins: Origins, own: str | None, countries: Callable[[], Sequence[str]]) -> None:
        self.origins, self.own, self.countries = origins, own, countries
        self.named: dict[str, int] = {}
        self.order = count()
        self.speaker: str | None = None

    def read(self, hit: SourceHit) -> SourceHit:
        origin = self._one(hit.names)
        if hit.sources and origin == self.own:
            self.speaker = origin = hit.sources
            hit = hit._replace(cue="said")
        elif hit.cue == "again":
            origin = self.speaker
        elif hit.cue == "correspondent":
            self.speaker = origin = None
        elif hit.cue == "quoted" and origin and self.origins[origin].unnamed and self.speaker:
            origin = self.speaker
        elif hit.states:
            self.speaker = origin = None if origin and origin == self.own and self.origins[origin].outlet else origin
        return self._known(hit, origin)

    def of_a_chain(self, hits: list[SourceHit]) -> list[SourceHit]:
        """The hits of a sentence; where nobody else states anything, another outlet that somebody without a body of his own told
        of it does: of a chain the nearest named one."""
        told = next((at for at, hit in enumerate(hits) if hit.cue == "told"), None)
        if told is None or not self.own or any(hit.states or hit.cue in ("again", "correspondent") for hit in hits):
            return hits
        outlet = self._one(hits[told].names)
        if outlet is None or outlet == self.own or not self.origins[outlet].outlet:
            return hits
        return [*hits[:told], hits[told]._replace(cue="said", origin=outlet), *hits[told + 1:]]

    def _known(self, hit: SourceHit, origin: str | None) -> SourceHit:
        if origin and hit.cue != "again":
            self.named[origin] = next(self.order)
        return hit._replace(origin=origin if hit.states or hit.cue == "again" else None)

    def _one(self, names: tuple[Name, ...]) -> str | None:
        known = [name.origin for name in names]
        full = [name.origin for name in names if not name.short]
        if len(set(known)) == 1 and (full or any(name.partial for name in names)):
            return known[0]
        last = max((origin for origin in known if origin in self.named), key=self.named.__getitem__, default=None)
        return last or (self.own if self.own in known else None) or self._there(full)

    def _there(self, known: Sequence[str]) -> str | None:
        """Of the bodies of one name in several countries that of the country told of: the Civil Defence of Gaza."""
        homes = {row["country"]: row["origin"] for row in shared_names() if row["origin"] in known}
        if len(homes) < 2:
            return known[0] if known else None
        return next((homes[country] for country in self.countries() or (HOME,) if country in homes), None)
