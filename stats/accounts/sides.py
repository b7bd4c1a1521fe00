"""The sides of a clash, where who was attacked harmed those who attacked him, and who is named for another act (codebook 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stats.accounts.allies import ALLIED
from stats.accounts.scene import Scene
from stats.find.actor import ActorHit
from stats.find.grammar.ar_attackers import called_attackers, repels
from stats.find.grammar.ar_force import HIT
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.find.weapon import FROM_AFAR
from stats.language import form_words

TAKEN = frozenset({"arrested", "abducted", "missing"})
CAPTORS = ("captor", "pursuer")


def clash_sides(scenes: Sequence[Scene]) -> list[ActorHit]:
    """The forces hit in a clash or ambush: they are sides of it where those who attacked them are harmed too."""
    fought = any(hit.weapon == "clash" for scene in scenes for hit in scene.weapons) or any(map(_mutual, scenes))
    if not fought:
        return []
    harmed = [hit for scene in scenes for hit in scene.actors if _harmed(scene, hit)]
    attackers = any(m.people.noun and m.people.noun.kind == "gunman" for scene in scenes for m in scene.mentions)
    if len({hit.actors for hit in harmed}) < 2 and not attackers:
        return []
    return harmed + [hit for scene in scenes for hit in (*scene.actors, *scene.near_actors) if hit.role in HIT]


def _harmed(scene: Scene, hit: ActorHit) -> bool:
    """Whether some of an actor's people are told as harmed, and not that none are."""
    return any(_belong(scene, mention, hit) for mention in scene.mentions if mention.people.high != 0)


def _mutual(scene: Scene) -> bool:
    """Whether a scene's own words tell of shelling that both sides did: قصف متبادل."""
    tags = scene.readings[-1].tags
    return any(tags.form(hit.end) in _MUTUAL or tags.form(hit.start - 1) in _EXCHANGE for hit in scene.weapons)


_MUTUAL, _EXCHANGE = form_words("ar", "mutual"), form_words("ar", "exchange")


def both_ways(tags: Tags) -> bool:
    """Whether a sentence tells acts of both sides: a force acts and is hit in it, so that not all who act are allies."""
    acting, hit = ({actor for told in tags.actors.values() if test(told) for actor in told.actors} for test in (_acts, _is_hit))
    return not acting.isdisjoint(hit)


def _acts(hit: ActorHit) -> bool:
    return hit.acts


def _is_hit(hit: ActorHit) -> bool:
    return hit.role in HIT


def struck_back(own: Sequence[ActorHit], scenes: Sequence[Scene]) -> list[ActorHit]:
    """The forces attacked, where some of the attackers were harmed by others than themselves: they are sides of a clash."""
    if any(hit.weapon in FROM_AFAR for scene in scenes for hit in scene.weapons):
        return []
    attackers = [] if own else [force for scene in scenes for force in _of_attackers(scene)]
    doers = {actor for hit in own for actor in hit.actors if hit.role not in CAPTORS}.union(*attackers)
    harmed = [m.people for scene in scenes for m in scene.mentions if m.outcome not in TAKEN and m.rule != "own-device"]
    harmed = [people for people in harmed if people.high != 0]
    called = any(_called_attackers(scene, mention) for scene in scenes for mention in scene.mentions)
    own_bomb = any(hit.weapon == "suicide-attack" for scene in scenes for hit in scene.weapons)  # the attacker died by it
    called = called and not own_bomb
    if not (called or any(doers.intersection(people.force) for people in harmed)):
        return []
    forces = [people.force for people in harmed if people.force]
    told = ((scene.readings[-1].tags, hit) for scene in scenes for hit in scene.actors)
    hits = (hit for tags, hit in told if hit.role in HIT or hit.actors in forces or repels(tags, hit))
    own_side = doers.union(*(pair for pair in ALLIED if doers & pair))
    return [hit for hit in hits if own_side.isdisjoint(hit.actors) or hit.actors in attackers]


def _of_attackers(scene: Scene) -> Iterator[tuple[str, ...]]:
    """The forces of those harmed who are called attackers: three attackers of X's."""
    return (m.people.force for m in scene.mentions if m.people.force and _called_attackers(scene, m))


def _called_attackers(scene: Scene, mention: Mention) -> bool:
    """Whether people harmed are called attackers: قتل ثلاثة من المهاجمين."""
    people = mention.people
    counted = mention.outcome not in TAKEN and not (people.definite and people.bound == "vague")
    return counted and called_attackers(scene.readings[-1].tags, people)


def _belong(scene: Scene, mention: Mention, hit: ActorHit) -> bool:
    """Whether the people of a mention are an actor's, or some of them: سبعة قتلى من الجيش والعشائر."""
    also = mention.people.force and hit.first == mention.end and scene.readings[-1].tags.form(hit.first).startswith("و")
    return bool(also) or mention.people.force == hit.actors or (hit.first < mention.end and hit.end > mention.start)


def claims_another(hit: ActorHit, scene: Scene) -> bool:
    """Whether who claims an act claims one told before, in a list of several: three by a bomb that X claimed, two in a town."""
    told = scene.readings[-1].mentions
    return hit.role == "claimant" and hit.start < scene.mentions[0].start and any(mention.end <= hit.start for mention in told)


def arrests_next(hit: ActorHit, scene: Scene) -> bool:
    """Whether who arrests does so behind a comma and "and", after what a scene tells: قتل تاجر، وأوقف الأمن العام شخصين."""
    tags, verb = scene.readings[-1].tags, hit.first - 1
    told = {mention.outcome for mention in scene.mentions}
    if hit.role in CAPTORS and told == {"abducted"}:  # who frees them arrests others in the same sentence
        return any(mention.outcome == "arrested" for mention in scene.readings[-1].mentions)
    behind = hit.role in CAPTORS and all(mention.end < verb and mention.outcome not in TAKEN for mention in scene.mentions)
    return behind and tags.form(verb).startswith("و") and tags.form(verb - 1) == "،"
