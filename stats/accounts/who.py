"""Who a scene says did it, to whom those harmed belong, and who says so (codebook 7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stats.accounts.scene import Reading, Scene
from stats.find.actor import ActorHit
from stats.find.people import Mention
from stats.find.place import PlaceHit
from stats.find.source import SourceHit

DID = ("perpetrator", "suspected", "supporter", "clash-side")
_PROXIES = {"sna": "turkey", "iran-backed": "iran"}
_TOWN = 2
_HIT = ("target", "victim-affiliation")


def responsible(scenes: Sequence[Scene]) -> list[ActorHit]:
    """The actors an incident's own sentences name as having done it, with their allies told beside, else those just before it."""
    own = [hit for scene in scenes for hit in _acting(scene.actors)]
    before = [told for scene in scenes for told in _beside(scene, scene.readings[:-1])]
    if not own:
        return [hit for told in before for hit in told]
    after = [told for scene in scenes for told in _beside(scene, scene.after)]
    known = {actor for hit in own for actor in hit.actors}
    joined = [hit for told in before if any(known & set(hit.actors) for hit in told) for hit in told]
    return own + joined + [hit for told in after for hit in told if _PROXIES.get(hit.actors[0]) in known]


def _beside(scene: Scene, readings: Sequence[Reading]) -> Iterator[list[ActorHit]]:
    """Who acts in each sentence beside a scene's own that tells of no other place."""
    spots = {place for hit in scene.places for place in hit.candidates}
    for reading in readings:
        told = {hit.candidates[0] for hit in reading.tags.places.values() if _village(hit)}
        if not spots or not told or spots & told:
            yield _acting(hit for _, hit in sorted(reading.tags.actors.items()))


def _village(hit: PlaceHit) -> bool:
    return hit.level == "community" and hit.candidates[0].size < _TOWN and "countryside" not in hit.kinds


def _acting(hits: Iterable[ActorHit]) -> list[ActorHit]:
    return [hit for hit in hits if hit.role in DID]


def doers(scene: Scene) -> list[ActorHit]:
    """The actors a scene's own sentence, or else those just before it, name as having done it."""
    return _acting(scene.actors) or _acting(scene.near_actors)


def perpetrators(scene: Scene) -> frozenset[str]:
    """Every id that a scene's doers may stand for."""
    return frozenset(actor for hit in doers(scene) for actor in hit.actors)


def struck(scene: Scene) -> tuple[str, ...]:
    """The ids of the force a scene says was hit: members without a named force are its own."""
    for hit in (*scene.actors, *scene.near_actors):
        if hit.role in _HIT:
            return hit.actors
    return ()


def origin_of(mention: Mention, scene: Scene, own: str) -> str:
    """The origin that states a mention: the nearest in its sentence that covers it, else who speaks on, else the publisher."""
    covering = [hit for hit in scene.sources if hit.origin and (hit.states or hit.cue == "again") and _covers(hit, mention)]
    carried = [hit for hit in scene.sources if hit.cue == "carried"]
    nearest = min(covering, key=lambda hit: _gap(hit, mention), default=carried[0] if carried else None)
    return nearest.origin or own if nearest else own


def _covers(hit: SourceHit, mention: Mention) -> bool:
    if hit.scope == "forward":
        return hit.start <= mention.start
    return hit.scope == "both" or hit.start >= mention.start


def _gap(hit: SourceHit, mention: Mention) -> int:
    return max(mention.start - hit.end, hit.start - mention.end, 0)
