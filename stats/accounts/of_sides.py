"""Of which side those harmed are: gunmen of who attacked, the dead "of both sides" or of an army, an officer of police on a raid
(codebook 6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.tally import SECURITY_FORCES
from stats.find.actor_day import irregulars
from stats.find.grammar.ar_force import HIT
from stats.find.ordinal import Ordinal, find_ordinals
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_BOTH = {"ar": form_words("ar", "both_sides"), "en": form_words("en", "both_sides")}
_LEADS = {"ar": form_words("ar", "of_both_sides"), "en": form_words("en", "of_both_sides")}
_OFFICERS = form_words("en", "officers")
_REACH = 8
_CIVIL = frozenset(("unknown", "private-person", "other", "civilians"))


def with_side(scene: Scene, incident: Incident, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of one outcome of a scene, those of a side as members of its force."""
    return [_told(mention, scene, incident) or mention for mention in mentions]


def _told(mention: Mention, scene: Scene, incident: Incident) -> Mention | None:
    return _of_police(mention, scene, incident) or _of_side(mention, scene, incident) or _of_the_last(mention, scene)


def _of_side(mention: Mention, scene: Scene, incident: Incident) -> Mention | None:
    people = mention.people
    if people.status != "unknown" or people.force or people.former or people.high == 0:
        return None
    gunman = people.noun is not None and people.noun.kind == "gunman"
    force = _attacking(incident) if gunman else _lost(mention, scene)
    force = force or (_fighting(scene) if _of_both(scene.readings[-1].tags, mention) else ())
    return replace(mention, people=replace(people, status="member", force=force)) if force else None


def _attacking(incident: Incident) -> tuple[str, ...]:
    """The one armed group that attacked a force, and was not hit itself."""
    told = [hit for scene in incident.scenes for hit in (*scene.actors, *scene.near_actors)]
    struck = {actor for hit in told if hit.role in HIT for actor in hit.actors}
    attacking = {hit.actors for hit in told if hit.acts and hit.actors[0] in irregulars()}
    groups = {actors for actors in attacking if struck.isdisjoint(actors)}
    return groups.pop() if struck and len(groups) == 1 else ()


def _lost(mention: Mention, scene: Scene) -> tuple[str, ...]:
    """The force whose dead a toll says that it counts: ارتفع عدد قتلى الجيش السوري في التفجير إلى ثلاثة."""
    tags = scene.readings[-1].tags
    lost = [hit for hit in scene.actors if hit.role in HIT and hit.end <= mention.start and hit.noun == "force"]
    dead = (hit for hit in lost if hit.first - 1 in tags.nouns and tags.nouns[hit.first - 1].values[0].outcome == mention.outcome)
    return next((hit.actors for hit in dead), ()) if mention.rule.startswith("toll") else ()


def _of_the_last(mention: Mention, scene: Scene) -> Mention | None:
    """Those of a toll that rose to as many by the death of one of a force: "a third soldier died, raising the toll to three"."""
    if not mention.rule.startswith("toll") or mention.people.status != "unknown" or mention.people.force:
        return None
    tags = scene.readings[-1].tags
    nth = [one for one in find_ordinals(tags.words, tags.lang) if one.value == mention.people.low]
    last = (m.people for m in scene.mentions if m.people.status in _FORCES and any(_spans(m, one) for one in nth))
    people = next(last, None)
    return replace(mention, people=replace(mention.people, status=people.status, force=people.force)) if people else None


def _spans(mention: Mention, ordinal: Ordinal) -> bool:
    return mention.people.start <= ordinal.start < mention.people.end and "ordinal" in mention.people.rule


_FORCES = ("member", "security")


def _fighting(scene: Scene) -> tuple[str, ...]:
    """The first of two forces at least that fight each other, none of them police, tribes alone or men of no force."""
    sides = {hit.actors for hit in (*scene.actors, *scene.near_actors) if hit.acts}
    armed = all(_CIVIL.isdisjoint(actors) and SECURITY_FORCES.isdisjoint(actors[:1]) for actors in sides)
    return min(sides) if len(sides) > 1 and armed else ()


def _of_both(tags: Tags, mention: Mention) -> bool:
    """Whether "of both sides" stands right behind people, or behind others of the same list."""
    leads, start = _LEADS[tags.lang], mention.people.start + 1
    near = range(start, min(mention.people.end + _REACH, len(tags.words)))
    both = next((at for at in near if tags.form(at) in _BOTH[tags.lang] and tags.form(at - 1) in leads), None)
    between = range(mention.people.end, both or 0)
    return both is not None and all(at in tags.nouns or tags.form(at) in leads or tags.form(at).isdecimal() for at in between)


def _of_police(mention: Mention, scene: Scene, incident: Incident) -> Mention | None:
    """An officer of no force that is named, where police alone acted: "one officer was wounded"; أصيب أحد عناصرنا."""
    people, tags = mention.people, scene.readings[-1].tags
    officer = tags.lang == "en" and not _OFFICERS.isdisjoint(tags.forms[people.start:people.end])
    own = people.noun is not None and people.noun.possessed and tags.form(people.end - 1).endswith("نا")
    acted = incident.actors - {"unknown"}
    if people.status != "member" or people.force or not (officer or own) or not acted or not acted <= SECURITY_FORCES | {"hts"}:
        return None
    return replace(mention, people=replace(people, status="security"))
