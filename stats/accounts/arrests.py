"""Arrests by another than who did the act: an incident of their own (codebook 5)."""

from __future__ import annotations

from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.tally import SECURITY_FORCES
from stats.accounts.who import perpetrators
from stats.find.grammar.ar_force import NO_FORCE
from stats.find.tags import Tags


def arrest_by_others(scene: Scene, incident: Incident) -> bool:
    """Whether a force only arrests, behind what no force did, or police where nobody names them."""
    taken = all(mention.outcome == "arrested" for mention in scene.mentions) and "arrested" not in incident.outcomes
    arresting = perpetrators(scene)
    if not taken or not incident.actors <= NO_FORCE or arresting <= NO_FORCE:
        return False
    told = (reading.tags for other in incident.scenes for reading in other.readings)
    police = not arresting.isdisjoint(SECURITY_FORCES) and not any(_named(scene, tags) for tags in told)
    return bool(incident.actors) or police


def _named(scene: Scene, tags: Tags) -> bool:
    """Whether a sentence names a force that acts in a scene, or one of which it may be."""
    ours = {actor for hit in scene.actors for actor in hit.actors}
    return bool(ours & _ANY) or any(not ours.isdisjoint(hit.actors) for hit in tags.actors.values())


_ANY = frozenset(("patrol", "again", "speaker", "own"))
