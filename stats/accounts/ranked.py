"""Areas ranked by how many of a running total each had: parts of it, and no acts (codebook 5)."""

from __future__ import annotations

from stats.accounts.scene import Scene
from stats.accounts.where import spots
from stats.language import form_words

_RANKING = {"ar": form_words("ar", "ranking"), "en": form_words("en", "ranking")}
_NEAR = 2


def ranked_below(total: Scene, scene: Scene) -> bool:
    """Whether a scene right behind a running total only says which areas had most of it: "Aleppo came first with 22 deaths,
    followed by Homs with nine"."""
    tags = scene.readings[-1].tags
    if not 0 <= scene.index - total.index <= _NEAR or _RANKING[tags.lang].isdisjoint(tags.forms):
        return False
    fewer = all(low <= total.lows.get(outcome, 0) for outcome, low in scene.lows.items())
    return fewer and not (spots(scene) or scene.day or tags.weapons)
