"""Digests: what stands under another heading, behind another bullet or in another line of one is another act (codebook 1)."""

from __future__ import annotations

from stats.accounts.agreement import repeats
from stats.accounts.ground import names_ground
from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.setting import headed, is_background
from stats.accounts.where import spots
from stats.find.grammar.one_by_one import bulleted
from stats.find.people import Mention

_MINE, _FIRED = "mine-or-remnant", frozenset(("shooting", "air-strike", "drone-strike", "clash", "stabbing"))


def of_another_item(scene: Scene, incident: Incident) -> bool:
    """Whether a scene is of another heading, bullet or town's line of a digest than an incident told before it."""
    if _of_another_part(scene, incident) or _of_another_bullet(scene, incident) or _of_another_dateline(scene, incident):
        return True
    ours = _labelled(scene)
    towns = [town for line in incident.scenes if ours and (town := _labelled(line))]
    return bool(towns) and not any(ours & town for town in towns)


def _of_another_part(scene: Scene, incident: Incident) -> bool:
    """Whether a scene stands under another heading than an incident, or one tells of a mine and the other of shots."""
    last = incident.scenes[-1]
    parted = scene.part is not None and last.part is not None and scene.part != last.part
    ours, theirs = ({hit.weapon for hit in weapons} for weapons in (scene.weapons, last.weapons))
    return parted or ({_MINE} in (ours, theirs) and any(told and told <= _FIRED for told in (ours, theirs)))


def _of_another_bullet(scene: Scene, incident: Incident) -> bool:
    """Whether a scene and one of an incident are items of a list with bullets, each of which names its town, be it one that we do
    not know, and do not tell the same numbers again."""
    if not _item(scene):
        return False
    items = [_paragraph(line) for line in incident.scenes if _item(line)]
    another = bool(items) and _paragraph(scene) not in items
    return another and not (repeats(scene, incident.scenes) or _rose(scene, incident))


def _rose(scene: Scene, incident: Incident) -> bool:
    """Whether one line of a ticker tells what a toll of the other's place rose to: the newer line may stand before the older."""
    risen = any(mention.cue == "update" for told in (scene, *incident.scenes) for mention in told.mentions)
    return risen and bool(spots(scene) & incident.spots)


def _of_another_dateline(scene: Scene, incident: Incident) -> bool:
    """Whether the paragraphs of both open with datelines, and these differ, as in news of several countries: "IRAQ — …"."""
    ours = _dateline(scene)
    if not ours:
        return False
    theirs = {_dateline(other) for other in incident.scenes}
    return "" not in theirs and ours not in theirs


def _dateline(scene: Scene) -> str:
    """The capitals before a dash that open a scene's paragraph; nothing where none do."""
    tags = scene.readings[-1].tags
    while tags.before is not None and tags.before.sentence.paragraph == tags.sentence.paragraph:
        tags = tags.before
    dash = next((at for at in range(1, _DATELINE) if tags.form(at) == "-"), 0)
    opening = tags.sentence.text(0, dash) if dash else ""
    return opening if opening.isupper() and tags.sentence.field == "text" else ""


_DATELINE = 4


def _item(scene: Scene) -> bool:
    """Whether a scene is told in a line that a bullet opens, and that names its town."""
    line = [reading.tags for reading in scene.readings if reading.tags.sentence.paragraph == _paragraph(scene)]
    return any(map(bulleted, line)) and (bool(spots(scene)) or any(names_ground(tags, 0, len(tags.words)) for tags in line))


def _paragraph(scene: Scene) -> int:
    return scene.readings[-1].tags.sentence.paragraph


def _labelled(scene: Scene) -> frozenset[str]:
    """The town with a colon behind it that opens a line: "Sarmin: 3 dead"; none where none does."""
    tags = scene.readings[-1].tags
    town = tags.places.get(0)
    return spots(scene) if town and not town.broad and tags.form(town.end) == ":" else frozenset()


def lines_of_a_digest(scene: Scene, incident: Incident) -> bool:
    """Whether both open their sentences with what befell people, as lines of a digest do: "the killing of one in X. …"."""
    lines = (scene, *incident.scenes)
    return all(line.mentions[0].start == 0 and line.mentions[0].rule.startswith("verbal-noun") for line in lines)


def turned_to(scene: Scene, incident: Incident) -> bool:
    """Whether a scene without a place of its own is told behind a turn to places in another area than an incident's."""
    areas = {area for hit in scene.near_places if not hit.broad for area in hit.adm1}
    return not scene.places and bool(areas and incident.areas) and areas.isdisjoint(incident.areas)


def acted_elsewhere(scene: Scene, incident: Incident) -> bool:
    """Whether an act in another area than an incident's is told between the two, and a scene without a place of its own goes on
    about that: "shells fell on X in Aleppo. The shelling caused no casualties"."""
    if scene.places or scene.background:
        return False
    between = [reading.tags for reading in scene.readings[:-1] if reading.tags.sentence.index > incident.scenes[-1].index]
    told = [*(hit for hit in scene.near_places if not hit.broad), *filter(None, map(headed, between))]
    areas = {area for hit in told for area in hit.adm1}
    apart = bool(areas and incident.areas) and areas.isdisjoint(incident.areas)
    return apart and any(tags.weapons and tags.places and not is_background(tags) for tags in between)


def other_bodies(scene: Scene, incident: Incident) -> bool:
    """Whether bodies are found in another town, and none are told of an incident: these are of nobody killed there."""
    ours, theirs = ([m for line in lines for m in line.mentions if m.outcome == "killed"] for lines in ([scene], incident.scenes))
    return bool(ours) and all(map(_body, ours)) and not any(map(_body, theirs))


def _body(mention: Mention) -> bool:
    noun = mention.people.noun
    return "body" in mention.people.rule or (noun is not None and noun.kind == "body")
