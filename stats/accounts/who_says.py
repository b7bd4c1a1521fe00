"""Who says what a scene tells (codebook 7)."""

from __future__ import annotations

from stats.accounts.scene import Scene
from stats.find.people import Mention
from stats.find.source import SourceHit

# "While the desk gave four": what such a source states stands behind it.
_CONTRAST = frozenset((";", "while", "whereas", "but", "فيما", "بينما", "لكن", "حين"))
_CONTRAST_REACH = 3


def stated_by(scene: Scene) -> frozenset[str]:
    """The origins that its own sentence names as stating what a scene tells."""
    return frozenset(hit.origin for hit in scene.sources if hit.origin and hit.states)


def origin_of(mention: Mention, scene: Scene, own: str) -> str:
    """The origin that states a mention: the nearest in its sentence that covers it, else who speaks on, else the publisher."""
    if mention.people.rule == "pointed":
        return own  # who tells of some of the dead has not stated how many they are
    speaking = [hit for hit in scene.sources if hit.origin and (hit.states or hit.cue == "again")]
    covering = [hit for hit in speaking if _covers(hit, mention, scene)]
    carried = [hit for hit in scene.sources if hit.cue == "carried"]
    nearest = min(covering, key=lambda hit: (hit.cue != "quoted", _gap(hit, mention)), default=carried[0] if carried else None)
    return nearest.origin or own if nearest else own


def _covers(hit: SourceHit, mention: Mention, scene: Scene) -> bool:
    tags = scene.readings[-1].tags
    contrasts = any(tags.form(at) in _CONTRAST for at in range(hit.start - _CONTRAST_REACH, hit.start))
    if hit.scope == "forward" or contrasts:
        return hit.start <= mention.start
    return hit.scope == "both" or hit.start >= mention.start


def _gap(hit: SourceHit, mention: Mention) -> int:
    return max(mention.start - hit.end, hit.start - mention.end, 0)
