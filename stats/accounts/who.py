"""Who a scene says did it, and to whom those harmed belong (codebook 7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice

from stats.accounts.doers_told import ambushing, announcing, heading, laying, under_headline
from stats.accounts.scene import Reading, Scene
from stats.accounts.setting import is_background, opens_another, tells_of_another
from stats.accounts.sides import CAPTORS, TAKEN, arrests_next, both_ways, claims_another, clash_sides, struck_back
from stats.find.actor import ActorHit
from stats.find.actor_day import valid_on
from stats.find.grammar.ar_force import HIT
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags
from stats.find.weapon import BOMBARDMENT, weapon_of
from stats.language import form_words, joined

_TOLD_AFTER = ("claimant", "launcher")
_SHELLING, _PRIVATE = "القصف", ("private-person",)
_PROXIES = {"sna": "turkey", "iran-backed": "iran"}
_BOMBS = ("mine-or-remnant", "suicide-attack", "car-bomb", "explosive-device")
_OF_FORCES = ("air-strike", "drone-strike", "shelling")
_CLOSE, _REACH, _MONTH = 6, 10, 4
_TOWN, _CLAIM, _SEVERAL = 2, 2, 2
_EXACT = ("community", "town", "adm3")


def responsible(scenes: Sequence[Scene]) -> list[ActorHit]:
    """The actors that an incident's own sentences name as having done it, with their allies told beside.

    Where these name nobody: those of the sentences just before, except of a mine; else who claimed it just after, fired from
    his ground, or is said there to have done "the attack"; else who announces it.
    """
    mine = _weapon(scenes) == "mine-or-remnant"
    own = _fitting([hit for scene in scenes for hit in _own(scene)], scenes)
    sides = clash_sides(scenes) or struck_back(own, scenes)
    if not own:
        told = [*_fitting([] if mine else _before(scenes), scenes), *sides]
        behind = told or _claiming(scenes) or _supposed(scenes) or _told_behind(scenes) or ambushing(scenes)
        behind = behind or under_headline(scenes) or laying(scenes) or announcing(scenes) or heading(scenes)
        return behind or _of_act_before(scenes)
    known = {actor for hit in own for actor in hit.actors} - {"unknown"}
    if not known and (named := _claimed(scenes) or _supposed(scenes) or _told_behind(scenes)):
        return named  # "by gunmen whom nobody knows … IS claimed the attack"
    own_day = [scene for scene in scenes if scene.background and scene.day is not None and scene.day.kind == "explicit"]
    alone = [scene for scene in scenes if not (mine or scene in own_day or _recalled(scene))]
    allies = [told for scene in alone for told in _beside(scene, scene.readings[:-1], aside=True)]
    joined = [hit for told in allies if any(known & set(hit.actors) for hit in told) for hit in told]
    followed = [(scene, [r for r in scene.after if not opens_another(r.tags)]) for scene in scenes]
    going_on = [hit for scene, readings in followed for acting in _beside(scene, readings) for hit in acting]
    allied = (hit for hit in going_on if _PROXIES.get(hit.actors[0]) in known and hit.role != "clash-side")
    fired = _launching(scenes) if _weapon(scenes) in _OF_FORCES else []
    return [*own, *sides, *joined, *allied, *fired]


def _before(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Who acts in the sentences just before."""
    near = [scene for scene in scenes if not (_recalled(scene) or _body_found(scene))]
    return [hit for scene in near for told in _beside(scene, scene.readings[:-1]) for hit in told]


def _claiming(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Who claims it just after, or fires from his ground."""
    return [hit for scene in scenes for told in _beside(scene, scene.after) for hit in told if hit.role in _TOLD_AFTER]


def _recalled(scene: Scene) -> bool:
    """Whether a scene is told of a month or a year, or of a bomb behind fire from afar: another act than that before it."""
    own, fired = ({hit.weapon for r in told for hit in r.tags.weapons} for told in (scene.readings[-1:], scene.readings[:-1]))
    if fired and own and own.issubset(_BOMBS) and fired.issubset(BOMBARDMENT):
        return True
    return scene.day is not None and scene.day.precision >= _MONTH and scene.day.kind == "explicit" and not scene.lead


def _body_found(scene: Scene) -> bool:
    """Whether only bodies found are told of, with a place of their own, and no harm in the sentence before."""
    found = all("body" in mention.people.rule for mention in scene.mentions) and bool(scene.places)
    return found and not any(reading.tags.triggers for reading in scene.readings[-2:-1])


def _weapon(scenes: Sequence[Scene]) -> str:
    return weapon_of(hit for scene in scenes for hit in scene.weapons)


def _supposed(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Who the sentence right behind supposes to have done it: it names a weapon or tells of suspicion, and no other place; or who
    is supposed or blamed behind "the attack" or "the attackers"."""
    behind = [scene for scene in scenes if any(reading.tags.weapons or _suspects(reading) for reading in scene.after[:1])]
    told = [next(_beside(scene, scene.after[:1]), []) for scene in behind]
    fired = [hit for hits in told for hit in hits if hit.role == "suspected"]
    fired = fired or [hit for tags in _going_on(scenes, _DOERS) for hit in tags.actors.values() if hit.role in _BLAMED]
    next_to = [r for scene in scenes for r in scene.after[:1] if r.tags.sentence.index == scene.index + 1 and not r.mentions]
    blaming = [r.tags for r in next_to if not (r.tags.places or r.tags.weapons or is_background(r.tags) or opens_another(r.tags))]
    return fired or [hit for tags in blaming for hit in tags.actors.values() if hit.role == "accused"]


_BLAMED = ("suspected", "accused")
_DOERS = form_words("ar", "told_doers") | form_words("en", "told_doers")


def _suspects(reading: Reading) -> bool:
    """Whether a sentence that tells of nobody harmed says on whom suspicion falls: "X is the likely author", تحوم الشبهات حول."""
    return not (reading.mentions or _SUSPICION[reading.tags.lang].isdisjoint(reading.tags.forms))


_SUSPICION = {"ar": joined(form_words("ar", "suspicion")), "en": form_words("en", "suspicion") | form_words("en", "authors")}


def _claimed(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Who claims "the attack" in the sentences right behind, which go on with it, or from whose ground it came."""
    return [hit for tags in _going_on(scenes) for hit in tags.actors.values() if hit.role in _TOLD_AFTER]


def _launching(scenes: Sequence[Scene]) -> list[ActorHit]:
    """From whose ground the sentences right behind say that "the shelling" came: وأشار إلى أن القصف مصدره مناطق …"""
    found: list[ActorHit] = []
    for tags in _going_on(scenes):
        fired = [at for at in pointing_back(tags) if at and tags.form(at + 1) in _WHENCE]
        launching = (hit for hit in tags.actors.values() if hit.role == "launcher")
        found += [hit for hit in launching if any(0 < hit.first - at < _REACH for at in fired)]
    return found


_WHENCE = frozenset(("مصدره", "مصدرها"))


def _going_on(scenes: Sequence[Scene], doers: Set[str] = frozenset()) -> Iterator[Tags]:
    """The sentences right behind that go on with an act: they say "the attack", or who did it by one of the words for doers."""
    told = (tags for scene in scenes for tags in beside(scene, scene.after[:_CLAIM]))
    told = (tags for tags in told if not (is_background(tags) or opens_another(tags)))
    return (t for t in told if not doers.isdisjoint(t.forms) or pointing_back(t))


def _told_behind(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Who is said in the sentence right behind, which names no place of its own, to have done "the shelling"."""
    found: list[ActorHit] = []
    bomb = _weapon(scenes) in _BOMBS
    for scene in scenes:
        told = {place for hit in (*scene.places, *scene.near_places) for place in hit.candidates}
        for tags in (r.tags for r in scene.after[:1] if r.tags.sentence.index == scene.index + 1):
            if not any(told.isdisjoint(hit.candidates) for hit in tags.places.values()):
                acting = [hit for hit in _acting(hit for _, hit in sorted(tags.actors.items())) if hit.role != "accused"]
                found += [
                    hit for hit in acting
                    if any(at in _just_before(hit) and not (bomb and tags.form(at) == _SHELLING) for at in pointing_back(tags))
                ]
        found += [hit for tags in how_died(scene) for hit in _acting(hit for _, hit in sorted(tags.actors.items()))]
    return found


def how_died(scene: Scene) -> list[Tags]:
    """The sentence behind that begins with how those told died and names nobody: الشهيدة هند, on the next line استشهدت بقصف …"""
    if all(mention.outcome != "killed" for mention in scene.mentions):
        return []
    opening = (reading.tags for reading in scene.after if reading.tags.lang == "ar" and 0 in reading.tags.triggers)
    died = (t for t in opening if any(one.kind == "verb" and one.outcome == "killed" for one in t.triggers[0].values))
    return list(islice(died, 1))


def _of_act_before(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Who did what the sentence right before tells of places with a scene's among them, when it goes on with "the shelling"; of
    any places when it tells of another like it."""
    found: list[ActorHit] = []
    for scene in scenes:
        own, spots = scene.readings[-1].tags, {place for hit in scene.places for place in hit.candidates}
        like_it = tells_of_another(own, scene.mentions[0].start)
        if like_it or any(at < scene.mentions[0].start for at in pointing_back(own)):
            near = [r.tags for r in scene.readings[-2:-1] if r.tags.sentence.index == scene.index - 1]
            near = [tags for tags in near if like_it or any(hit.candidates[0] in spots for hit in tags.places.values())]
            acting = _acting(hit for tags in near for _, hit in sorted(tags.actors.items()))
            found += [hit for hit in acting if hit.role != "captor"]
    return found


def _just_before(hit: ActorHit) -> range:
    return range(max(hit.clause[0], hit.first - _REACH), hit.first)


def pointing_back(tags: Tags) -> list[int]:
    """The words that are an act told before: القصف, "the shelling"."""
    if tags.lang == "ar":
        return [at for at in tags.where(_AND_ACTS) if at == 0 or tags.form(at) in _ACTS]
    return [at for at in tags.where(_ACTS_EN) if tags.form(at - 1) in ("the", "that", "this")]


_ACTS, _ACTS_EN = form_words("ar", "told_act"), form_words("en", "told_act")
_AND_ACTS = joined(_ACTS)


def _fitting(hits: list[ActorHit], scenes: Sequence[Scene]) -> list[ActorHit]:
    """The doers of what was done: not who arrests others for it, nor a quarrel beside a force that acts."""
    outcomes = {mention.outcome for scene in scenes for mention in scene.mentions}
    if not outcomes <= TAKEN:
        hits = [hit for hit in hits if hit.role != "pursuer"]
    if not outcomes & TAKEN:
        others = [hit for hit in hits if hit.role != "captor"]
        hits = others if others or _weapon(scenes) in _BOMBS else hits
    named = [hit for hit in hits if hit.actors != _PRIVATE]
    if _weapon(scenes) in _OF_FORCES:
        return named  # "his brother was killed by shelling" is written like "he killed his brother"
    forces = [hit for hit in named if outcomes <= TAKEN or hit.role not in CAPTORS]
    return named if forces else hits


def beside(scene: Scene, readings: Sequence[Reading]) -> Iterator[Tags]:
    """The sentences beside a scene's own that tell of no other place."""
    spots = {place for hit in scene.places for place in hit.candidates if hit.level != "country"}
    for reading in readings:
        named = [hit for hit in reading.tags.places.values() if hit.level in _EXACT]
        told = {hit.candidates[0] for hit in named if _village(hit)}
        told = told or {hit.candidates[0] for hit in named if len(named) > _SEVERAL}
        if not spots or not told or spots & told:
            yield reading.tags


def _beside(scene: Scene, readings: Sequence[Reading], aside: bool = False) -> Iterator[list[ActorHit]]:
    """Who acts in each sentence beside a scene's own; of what goes on in general or was done before (`aside`: left out) all may
    be told."""
    for tags in beside(scene, readings):
        if aside and (is_background(tags) or opens_another(tags) or both_ways(tags)):
            continue
        acting = _acting(hit for _, hit in sorted(tags.actors.items()))
        answered = acting and tags.value(acting[0].clause[0], "clause_words") in ("reply", "answered")  # is another act
        yield [hit for hit in acting if hit.clause == acting[0].clause and not answered]


def _village(hit: PlaceHit) -> bool:
    return hit.level == "community" and hit.candidates[0].size < _TOWN and "countryside" not in hit.kinds


def _own(scene: Scene) -> list[ActorHit]:
    """Who acts in a scene's sentence; what a clause without a mention tells ("while he shelled …") is another act."""
    acting = [hit for hit in _acting(scene.actors) if not (claims_another(hit, scene) or arrests_next(hit, scene))]
    taken = not scene.crime and all(mention.outcome in TAKEN for mention in scene.mentions)
    if taken and not any(hit.role in CAPTORS for hit in acting):
        acting += [hit for hit in _captors(scene) if not arrests_next(hit, scene)]
    telling = [hit for hit in acting if any(hit.clause[0] <= mention.start < hit.clause[1] for mention in scene.mentions)]
    return telling or acting


def _captors(scene: Scene) -> list[ActorHit]:
    """Who is said to arrest just before the first of those taken, or stands right before "took three men"."""
    near = range(scene.mentions[0].start - _CLOSE, scene.mentions[0].start + 1)
    tags, took = scene.readings[-1].tags, [mention.start for mention in scene.mentions if mention.rule.startswith("verb")]
    takers = took if tags.lang == "en" else [hit.end for hit in tags.actors.values() if took and _opens(hit, tags, took[0])]
    return [hit for hit in tags.actors.values() if (hit.role in CAPTORS and hit.end in near) or hit.end in takers]


def _opens(hit: ActorHit, tags: Tags, took: int) -> bool:
    """Whether an actor behind the first verb of a sentence is who does its second: ضبط الأمن العام شاحنة، وأوقف سائقها."""
    force = hit.noun in ("force", "state") and hit.role == "mentioned"
    return force and hit.first == 1 and tags.form(took).startswith("و")


def _acting(hits: Iterable[ActorHit]) -> list[ActorHit]:
    return [hit for hit in hits if hit.acts]


def doers(scene: Scene) -> list[ActorHit]:
    """The actors a scene's own sentence, or else those just before it, name as having done it."""
    return _own(scene) or _acting(scene.near_actors)


def perpetrators(scene: Scene) -> frozenset[str]:
    """Every id that a scene's doers may stand for on its day."""
    day = (scene.told_day and scene.told_day.first) or scene.readings[-1].tags.published
    return frozenset(actor for hit in doers(scene) for actor in valid_on(hit.actors, day))


def struck(scene: Scene) -> tuple[str, ...]:
    """The ids of the force a scene says was hit: members without a named force are its own."""
    for hit in (*scene.actors, *scene.near_actors):
        if hit.role in HIT:
            return hit.actors
    return ()
