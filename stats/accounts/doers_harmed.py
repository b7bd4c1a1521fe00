"""Whether those who did one act are harmed in another, by somebody unknown: two incidents (codebook 1)."""

from __future__ import annotations

from collections.abc import Set

from stats.accounts.scene import Scene
from stats.accounts.who import perpetrators, struck
from stats.find.people import Mention


def of_the_doers(scene: Scene, doers: Set[str]) -> bool:
    """Whether gunmen whom nobody knows, or whom the report calls unknown, harmed members of the very force that did what an
    incident tells."""
    return _by_nobody_known(scene) and all(_one_of(scene, mention, doers) for mention in scene.mentions)


def _by_nobody_known(scene: Scene) -> bool:
    nouns = scene.readings[-1].tags.nouns
    gunmen = any(at < scene.mentions[0].start and hit.values[0].kind == "gunman" for at, hit in nouns.items())
    return gunmen or perpetrators(scene) == {"unknown"}


def _one_of(scene: Scene, mention: Mention, doers: Set[str]) -> bool:
    """Whether people are told as members of one of the doers, or as members where one of these was struck."""
    people = mention.people
    if people.force:
        return doers >= set(people.force)
    return people.status == "member" and not doers.isdisjoint(struck(scene))
