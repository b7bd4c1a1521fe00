"""Whether a vehicle that was hit carried civilians: those harmed in it are they (codebook 6)."""

from __future__ import annotations

from stats.find.tags import Tags
from stats.find.weapon import BOMBARDMENT
from stats.language import form_words

_CARRIES = {"ar": form_words("ar", "carries") | form_words("ar", "laden"), "en": form_words("en", "carries")}
_HIT = (*BOMBARDMENT, "mine-or-remnant", "explosive-device", "car-bomb", "shooting")
_REACH = 4


def carries_civilians(tags: Tags, position: int) -> bool:
    """Whether a word says of what was hit that civilians, and nobody of a force, were aboard: حافلة تقل عمالا."""
    if tags.form(position) not in _CARRIES[tags.lang] or tags.form(position + 1) == "عن":  # لا يقل عن خمسة مدنيين
        return False
    near = [tags.nouns[at].values[0] for at in range(position + 1, position + _REACH) if at in tags.nouns]
    civil = bool(near) and all(noun.status == "civilian" and noun.outcome is None for noun in near)
    return civil and any(hit.weapon in _HIT for hit in tags.weapons)
