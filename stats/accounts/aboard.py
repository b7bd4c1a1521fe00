"""Whether a vehicle that was hit carried civilians: those harmed in it are they (codebook 6)."""

from __future__ import annotations

from stats.find.tags import Tags
from stats.find.weapon import BOMBARDMENT
from stats.language import form_words

_CARRIES = {"ar": form_words("ar", "carries") | form_words("ar", "laden"), "en": form_words("en", "carries")}
_HIT = (*BOMBARDMENT, "mine-or-remnant", "explosive-device", "car-bomb", "shooting")
_REACH = 4


def carries_civilians(tags: Tags) -> bool:
    """Whether a sentence says of what was hit that civilians, and nobody of a force, were aboard: حافلة تقل عمالا."""
    return any(_with_civilians(tags, at) for at in tags.where(_CARRIES[tags.lang]))


def _with_civilians(tags: Tags, position: int) -> bool:
    """Whether a word for carrying is told of civilians: لا يقل عن خمسة مدنيين is not."""
    if tags.form(position + 1) == "عن":
        return False
    near = [tags.nouns[at].values[0] for at in range(position + 1, position + _REACH) if at in tags.nouns]
    civil = bool(near) and all(noun.status == "civilian" and noun.outcome is None for noun in near)
    return civil and any(hit.weapon in _HIT for hit in tags.weapons)
