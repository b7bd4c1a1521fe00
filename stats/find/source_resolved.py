"""Which origin a source of a report stands for: a short name, one who goes on, the outlet's own (codebook 7, attribution)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from stats.find.origin import Name, Origins, shipped_origins
from stats.find.source import SourceHit


def resolved(
    hits: Sequence[Sequence[SourceHit]], publisher: str | None = None, origins: Origins | None = None,
) -> list[list[SourceHit]]:
    """The hits of a report's sentences, in order, each with its one `origin`.

    A short name is the body of that kind named last, else the publisher. An outlet quoting itself, or its correspondent, is None.
    """
    origins = origins or shipped_origins()
    reader = _Resolver(origins, origins.masthead(publisher))
    return [[reader.read(hit) for hit in sentence] for sentence in hits]


class _Resolver:
    def __init__(self, origins: Origins, own: str | None) -> None:
        self.origins, self.own = origins, own
        self.named: dict[str, int] = {}
        self.order = count()
        self.speaker: str | None = None

    def read(self, hit: SourceHit) -> SourceHit:
        origin = self._one(hit.names)
        if hit.cue == "again":
            origin = self.speaker
        elif hit.cue == "correspondent":
            self.speaker = origin = None
        elif hit.cue == "quoted" and origin and self.origins[origin].unnamed and self.speaker:
            origin = self.speaker
        elif hit.states:
            self.speaker = origin = None if origin and origin == self.own and self.origins[origin].outlet else origin
        return self._known(hit, origin)

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
        return last or (self.own if self.own in known else None) or (full[0] if full else None)
