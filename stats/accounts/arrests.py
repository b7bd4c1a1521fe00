"""Arrests by another than who did the act: an incident of their own (codebook 5)."""

from __future__ import annotations

from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.tally import SECURITY_FORCES
from stats.accounts.who import perpetrators
from stats.find.custody import in_custody
from stats.find.grammar.ar_force import NO_FORCE
from stats.find.people import AGAIN, OWN_BODY, Mention
from stats.find.tags import Tags
from stats.language import form_words


def arrest_by_others(scene: Scene, incident: Incident) -> bool:
    """Whether a force only arrests, behind what no force did, or police where nobody names them."""
    taken = all(mention.outcome == "arrested" for mention in scene.mentions) and "arrested" not in incident.outcomes
    arresting = perpetrators(scene)
    if not taken or not incident.actors <= NO_FORCE or arresting <= NO_FORCE:
        return False
    told = (reading.tags for other in incident.scenes for reading in other.readings)
    police = not arresting.isdisjoint(SECURITY_FORCES) and not any(_named(scene, tags) for tags in told)
    return bool(incident.actors) or police


def bodies_beside_arrest(scene: Scene, incident: Incident) -> bool:
    """Whether bodies are found where a force has taken others, and no word says that it killed them: two acts (codebook 5)."""
    taken = incident.outcomes == {"arrested"} and bool(incident.actors - {"unknown"})
    tags = scene.readings[-1].tags
    found = taken and not perpetrators(scene) - {"unknown"} and all(_body(tags, mention) for mention in scene.mentions)
    return found and not in_custody(tags)


def _body(tags: Tags, mention: Mention) -> bool:
    """Whether the body of somebody not told before is found, and of no fighter, who may have fought those who came."""
    people = mention.people
    known = people.definite or people.rule in ("own", "pronoun") or mention.rule.endswith((AGAIN, OWN_BODY))
    known = known or people.status in ("member", "security") or (people.noun is not None and people.noun.kind == "gunman")
    found = "body" in people.rule or not _REMAINS.isdisjoint(tags.forms[mention.start:mention.end])
    return mention.outcome == "killed" and found and not known


_REMAINS = form_words("en", "remains")


def _named(scene: Scene, tags: Tags) -> bool:
    """Whether a sentence names a force that acts in a scene, or one of which it may be."""
    ours = {actor for hit in scene.actors for actor in hit.actors}
    return bool(ours & _ANY) or any(not ours.isdisjoint(hit.actors) for hit in tags.actors.values())


_ANY = frozenset(("patrol", "again", "speaker", "own"))
