"""Whether a sentence tells an act of its own in the town of one told before, or somewhere in its area (codebook 1 and 5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from stats.accounts.agreement import repeats
from stats.accounts.elsewhere import ANY_KIND, of_another_kind
from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.where import spots
from stats.accounts.who import perpetrators
from stats.accounts.who_says import stated_by
from stats.find.people import Mention
from stats.find.weapon import FROM_AFAR

_HARMED = frozenset(("killed", "wounded"))


def told_anew(scene: Scene, incident: Incident) -> bool:
    """Whether a sentence that names a place tells of others, harmed by what cannot be the act told before: "in the countryside
    of the governorate an ambush killed two guards", behind a shelling of a village."""
    if _fought_apart(scene, incident) or _named_by_another(scene, incident):
        return True
    if not _of_its_own(scene, incident):
        return False
    kinds = (_another_act, _taken_apart, _found_apart, _of_the_other_side)
    return any(kind(scene, incident) for kind in kinds)


def _fought_apart(scene: Scene, incident: Incident) -> bool:
    """Whether one tells only civilians hit from afar and the other only fighters of a clash, each in a sentence that names where:
    a clash and a shelling told apart are two acts (codebook 1)."""
    theirs = _weapons(incident.scenes)
    ours = _weapons([scene])
    fights, fires = (ours, theirs) if "clash" in ours else (theirs, ours)
    apart = "clash" in fights and fights.isdisjoint(FROM_AFAR) and bool(fires) and fires <= FROM_AFAR
    one_each = [_sides([scene]), _sides(incident.scenes)] in ([{"civilian"}, {"member"}], [{"member"}, {"civilian"}])
    return apart and one_each and bool(spots(scene) and incident.spots)


def _named_by_another(scene: Scene, incident: Incident) -> bool:
    """Whether one origin names one person, and another origin somebody of another name and family: two persons, and two acts as
    far as is told."""
    told = [mention for other in incident.scenes for mention in other.mentions]
    if len(scene.mentions) != 1 or not all(map(_name_of, (*scene.mentions, *told))):
        return False
    ours, theirs = stated_by(scene), frozenset[str]().union(*map(stated_by, incident.scenes))
    one = _name_of(scene.mentions[0])
    others = {form for mention in told for form in _name_of(mention)}
    return bool(ours and theirs) and ours.isdisjoint(theirs) and len(one) > 1 and others.isdisjoint((one[0], one[-1]))


def _name_of(mention: Mention) -> tuple[str, ...]:
    """The words of the name of one person; none where he is not named."""
    return tuple(form for form in mention.people.called if form.isalpha()) if mention.people.high == 1 else ()


def _weapons(scenes: Sequence[Scene]) -> set[str]:
    return {hit.weapon for scene in scenes for hit in scene.weapons}


def _of_its_own(scene: Scene, incident: Incident) -> bool:
    """Whether a later sentence names a place or an area, and people of whom nothing was told before."""
    before = incident.scenes[-1]
    opening = all(other.vague or other.readings[-1].tags.sentence.field == "title" for other in incident.scenes)
    placed = bool(scene.places and incident.areas)
    pointed = any(m.people.definite or m.people.others or m.cue not in ("", "also") for m in scene.mentions)
    later = scene.index > before.index and not (scene.vague or scene.background)
    return placed and later and not (opening or pointed or repeats(scene, incident.scenes))


def _another_act(scene: Scene, incident: Incident) -> bool:
    """Whether the weapons are of other kinds, none of which a fight or a raid brings together."""
    both = {hit.weapon for other in (scene, *incident.scenes) for hit in other.weapons}
    return both.isdisjoint(ANY_KIND) and of_another_kind(scene, incident.scenes)


def _taken_apart(scene: Scene, incident: Incident) -> bool:
    """Whether one tells only of people arrested, or abducted, the other only of people harmed or taken otherwise, by others."""
    ours, theirs = {mention.outcome for mention in scene.mentions}, incident.outcomes
    kinds = (_HARMED, frozenset(("arrested",)), frozenset(("abducted",)))
    if not any(ours <= one and theirs <= other for one, other in permutations(kinds, 2)):
        return False
    return not perpetrators(scene) - {"unknown"} & incident.actors


def _found_apart(scene: Scene, incident: Incident) -> bool:
    """Whether bodies were found somewhere, and nobody was taken or lost before, nor any body found in the same town."""
    before = any(_found(other) and spots(other) & spots(scene) for other in incident.scenes)
    return _found(scene) and incident.outcomes <= _HARMED and not before


def _found(scene: Scene) -> bool:
    tags = scene.readings[-1].tags
    return all("body" in mention.people.rule or tags.form(mention.start) in _BODIES for mention in scene.mentions)


_BODIES = frozenset(("body", "bodies"))


def _of_the_other_side(scene: Scene, incident: Incident) -> bool:
    """Whether one tells only civilians and the other only members of forces, no more than the area being told."""
    sides: list[set[str | None]] = [_sides([scene]), _sides(incident.scenes)]
    return not spots(scene) and sides in ([{"civilian"}, {"member"}], [{"member"}, {"civilian"}])


def _sides(scenes: Sequence[Scene]) -> set[str | None]:
    told = {mention.people.status for scene in scenes for mention in scene.mentions} - {None, "unknown"}
    return {"member" if status == "security" else status for status in told}
