"""Who a scene says did it, and to whom those harmed belong (codebook 7)."""

from __future__ import annotations

from stats.accounts.scene import Scene
from stats.find.actor import ActorHit

DID = ("perpetrator", "suspected", "supporter", "clash-side")
_HIT = ("target", "victim-affiliation")


def doers(scene: Scene) -> list[ActorHit]:
    """The actors a scene's own sentence, or else those just before it, name as having done it."""
    return [hit for hit in scene.actors if hit.role in DID] or [hit for hit in scene.near_actors if hit.role in DID]


def perpetrators(scene: Scene) -> frozenset[str]:
    """Every id that a scene's doers may stand for."""
    return frozenset(actor for hit in doers(scene) for actor in hit.actors)


def struck(scene: Scene) -> tuple[str, ...]:
    """The ids of the force a scene says was hit: members without a named force are its own."""
    for hit in (*scene.actors, *scene.near_actors):
        if hit.role in _HIT:
            return hit.actors
    return ()
