"""Death in custody: one incident with the arrest, from its day to the day of death (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from stats.accounts.day import precision_of
from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.when import Days
from stats.find.custody import in_custody
from stats.find.people import INFORMED, OWN_BODY
from stats.language import form_words


def with_arrests(incidents: Sequence[Incident]) -> list[Incident]:
    """The incidents of a report, each death in custody put together with the arrest of as many that it tells."""
    told = list(incidents)
    for death in [incident for incident in told if _in_custody(incident)]:
        arrest = next((other for other in told if _of_the_same(death, other)), None)
        if arrest:
            told.remove(arrest)
            death.arrest = [_taken(scene, _own_bodies(death)) for scene in arrest.scenes]
            for scene in death.arrest:
                death.add(scene)
    return told


def _taken(scene: Scene, dead: bool) -> Scene:
    """A scene of how somebody was taken; who was only lost is dead where he was found so, and all are whose bodies were."""
    told = [replace(mention, outcome="killed") if mention.outcome == "missing" else mention for mention in scene.mentions]
    found = [replace(mention, outcome="killed") for mention in told if dead and mention.outcome != "killed"]
    return replace(scene, mentions=(*told, *found))


def _own_bodies(death: Incident) -> bool:
    """Whether the bodies of several told before are found, who are as many as these."""
    return _own_body(death) and all(mention.people.bound == "vague" for mention in death.totals("killed"))


def from_arrest(incident: Incident, when: Days, published: date | None) -> Days:
    """The days of a death in custody: from that of the arrest, where it is told, to its own."""
    taken = [first for first, _ in Incident(incident.arrest).days(published) if first]
    first, last, precision = when
    if not taken or not last or min(taken) >= (first or last):
        return when
    return min(taken), last, max(precision or 1, precision_of((last - min(taken)).days))


def of_dead(scene: Scene, incident: Incident) -> bool:
    """Whether a scene tells, with a day of its own, how the one was taken of whose death in custody an incident tells."""
    points = all(m.outcome == "arrested" and m.people.definite and m.people.high == 1 for m in scene.mentions)
    return points and scene.day is not None and _in_custody(incident)


def informs(scene: Scene, incident: Incident) -> bool:
    """Whether a scene tells that the family of the one who died in custody was told of it, as an incident tells."""
    return all(mention.rule.endswith(INFORMED) for mention in scene.mentions) and _in_custody(incident)


def of_jailers(scene: Scene, incident: Incident) -> bool:
    """Whether one tells of guards arrested and the other of somebody tortured to death: they were taken for it, not with him."""
    return _jailers([scene], incident.scenes) or _jailers(incident.scenes, [scene])


def _jailers(taken: Sequence[Scene], death: Sequence[Scene]) -> bool:
    guards = all(m.outcome == "arrested" and m.people.status in _FORCES for scene in taken for m in scene.mentions)
    died = any(m.outcome == "killed" for scene in death for m in scene.mentions)
    return guards and died and any(hit.weapon == "torture" for scene in death for hit in scene.weapons)


_FORCES = ("member", "security")


def _in_custody(incident: Incident) -> bool:
    """Whether those who died are told to have been held, by "his body" alone, or by their families' having been told, and nobody
    else was harmed."""
    if incident.outcomes != {"killed"}:
        return False
    held = any(in_custody(scene.readings[-1].tags) for scene in incident.scenes)
    return held or _own_body(incident) or _informed(incident) or _bodies(incident)


def _informed(incident: Incident) -> bool:
    """Whether families were told of the death of those who died."""
    return all(mention.rule.endswith(INFORMED) for mention in incident.totals("killed"))


def _own_body(incident: Incident) -> bool:
    """Whether a body is told as that of one told before: "his body was handed over"."""
    told = [mention.people for mention in incident.totals("killed")]
    english = all(people.noun is not None and people.noun.kind == "body" and people.rule == "own" for people in told)
    return english or all(mention.rule == OWN_BODY for mention in incident.totals("killed"))


def _bodies(incident: Incident) -> bool:
    """Whether nothing but bodies is told of the dead."""
    return _found(incident) or all("body" in mention.people.rule for mention in incident.totals("killed"))


def _found(incident: Incident) -> bool:
    """Whether the dead are told as found: "found dead", "the body of a man"."""
    scenes = [(scene.readings[-1].tags, m) for scene in incident.scenes for m in scene.mentions if m.outcome == "killed"]
    return all(not _FOUND.isdisjoint(tags.forms[mention.start:mention.end]) for tags, mention in scenes)


_FOUND = form_words("en", "remains") | {"found"}


def _of_one_told(incident: Incident) -> bool:
    """Whether a death is told of one told before: "he died under torture", وتوفي تحت التعذيب."""
    return all(mention.people.rule in ("pronoun", "carried-on") for mention in incident.totals("killed"))


def _of_the_same(death: Incident, other: Incident) -> bool:
    """Whether an incident tells only of an arrest, of as many whom it points back at, not elsewhere and by no other force."""
    taken = [mention for outcome in sorted(other.outcomes) for mention in other.totals(outcome)]
    points = all(m.people.definite or m.people.rule == "pronoun" for m in taken)
    points = points or _own_body(death) or _informed(death) or _of_one_told(death)
    if _bodies(death) and not _own_body(death) and other.outcomes != {"abducted"}:
        return False  # "the suspect was arrested"
    lost = {"missing"} if _own_body(death) or (_found(death) and points) else {"arrested"}
    if other is death or not points or other.outcomes not in ({"arrested"}, {"abducted"}, lost):
        return False
    if len(taken) > 1 and not _own_body(death):
        return False
    died, held = (max(m.people.low for m in told) for told in (death.totals("killed"), taken))
    forces = death.actors - {"unknown"}, other.actors - {"unknown"}
    meet = not death.areas or not other.areas or bool(death.areas & other.areas)
    as_many = died == held or (_own_bodies(death) and held > died)
    return as_many and meet and not (all(forces) and forces[0].isdisjoint(forces[1]))
