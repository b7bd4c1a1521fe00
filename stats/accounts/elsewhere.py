"""Whether a sentence turns to another act in another town, though it tells the same number (codebook 1)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.agreement import repeats
from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.setting import turning, turns_away
from stats.accounts.where import spots
from stats.find.grammar.one_by_one import bulleted
from stats.find.weapon import FROM_AFAR
from stats.language import form_words

_KINDS = (
    FROM_AFAR,
    frozenset(("shooting", "sniper", "clash", "execution")),
    frozenset(("explosive-device", "car-bomb", "suicide-attack")),
    frozenset(("mine-or-remnant",)),
    frozenset(("stabbing",)),
)
"""Weapons that may be told for one another; a blast may be anything."""
ANY_KIND = frozenset(("raid", "clash"))
"""Acts in which weapons of several kinds are used."""


def turns_elsewhere(scene: Scene, incident: Incident) -> bool:
    """Whether a sentence says that it goes on to something else than an incident of another town, or tells of another kind of
    act: "meanwhile a mine killed two in …"; or is another item of a list with bullets."""
    other = incident.scenes[-1]
    town = any(hit.adm1 and not hit.broad for hit in other.places)  # the north-west of a country is none
    items = bulleted(scene.readings[-1].tags) and bulleted(other.readings[-1].tags) and scene.index != other.index
    return town and (scene.separate or items or _goes_on(scene) or of_another_kind(scene, [other]))


def of_another_act(scene: Scene, incident: Incident) -> bool:
    """Whether a scene without a town of its own, behind a turn to something else, tells of another kind of act than an incident,
    of members of other forces, or only of arrests where nobody was taken: "in other news, a mine hurt two"."""
    if not scene.separate or spots(scene):
        return False
    taken = {mention.outcome for mention in scene.mentions} <= _TAKEN and not incident.outcomes & _TAKEN
    ours, theirs = ({m.people.force for s in told for m in s.mentions} - {()} for told in ([scene], incident.scenes))
    fought = any(hit.weapon == "clash" for other in (scene, *incident.scenes) for hit in other.weapons)
    others = bool(ours and theirs) and not ours & theirs and not fought
    return taken or others or of_another_kind(scene, incident.scenes)


_TAKEN = frozenset(("arrested", "abducted"))


def goes_elsewhere(scene: Scene) -> bool:
    """Whether a sentence opens with a turn to something else, or with its place: "in the town of X, two were killed"."""
    tags, reach = scene.readings[-1].tags, min(scene.mentions[0].start, _LONGEST_OPENING)
    opens = any(hit.start < reach and tags.form(hit.last) in _COMMAS and "in" in hit.kinds for hit in scene.places)
    return scene.separate or _goes_on(scene) or opens


def in_turn(scene: Scene, incidents: Sequence[Incident], number: int) -> bool:
    """Whether the same numbers as an incident's are told of another town, and yet another act stands between: of a third one."""
    here, told = spots(scene), incidents[number]
    between = any(other.spots and not other.spots & (here | told.spots) for other in incidents[number + 1:])
    apart = bool(here and told.spots) and not here & told.spots and not (scene.background or scene.vague)
    return apart and between and any(other.lows == scene.lows and not other.title for other in told.scenes)


_LONGEST_OPENING, _COMMAS = 5, frozenset((",", "،"))


def told_elsewhere(scene: Scene, incident: Incident) -> bool:
    """Whether an English sentence says first that it turns to something else, in a town that an incident with numbers does not
    name: "meanwhile, a man was abducted in the town of X"."""
    here, tags = spots(scene), scene.readings[-1].tags
    apart = tags.lang == "en" and bool(here) and not here & incident.spots
    return apart and (tags.form(0) in _ALSO or scene.separate) and not all(other.vague for other in incident.scenes)


def _goes_on(scene: Scene) -> bool:
    """Whether a sentence opens with a turn to something else, or tells it before its people: كما, فيما, "elsewhere"."""
    tags = scene.readings[-1].tags
    return tags.form(0) in _ALSO or 0 in turning(tags) or turns_away(tags, scene.mentions[0].start)


_ALSO = form_words("ar", "also") | form_words("en", "also")


def of_another_kind(scene: Scene, others: Sequence[Scene]) -> bool:
    """Whether all weapons of one are of another kind than all of the others."""
    ours, theirs = _kinds([scene]), _kinds(others)
    return None not in ours | theirs and bool(ours and theirs) and not ours & theirs


def by_another_weapon(scene: Scene, incident: Incident) -> bool:
    """Whether a scene tells of a device or a mine that went off and an incident of fire from afar, or the other way round, and
    of others: two acts, be they in one town (codebook 1)."""
    vague = (scene.vague and not spots(scene)) or all(other.title and other.vague for other in incident.scenes)
    if vague or not of_another_kind(scene, incident.scenes) or repeats(scene, incident.scenes):
        return False
    kinds = _kinds([scene, *incident.scenes])
    return FROM_AFAR in kinds and not kinds.isdisjoint(_ON_THE_SPOT)


_ON_THE_SPOT = _KINDS[2:]


def _kinds(scenes: Sequence[Scene]) -> set[frozenset[str] | None]:
    """The kinds of the weapons that scenes tell, but of an act answered (ردا على تفجير); None for what is of no kind."""
    hits = ((hit, scene.readings[-1].tags.forms) for scene in scenes for hit in scene.weapons)
    told = (hit.weapon for hit, forms in hits if tuple(forms[max(0, hit.start - 2):hit.start]) != _ANSWER)
    return {next((kind for kind in _KINDS if weapon in kind), None) for weapon in told}


_ANSWER = ("ردا", "علي")
