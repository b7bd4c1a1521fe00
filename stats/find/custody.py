"""Words by which a sentence tells that people were held when they died (codebook 2)."""

from __future__ import annotations

from stats.find.tags import Tags
from stats.language import form_words

_PRISONS = {"ar": form_words("ar", "prisons"), "en": form_words("en", "prisons")}


def in_custody(tags: Tags) -> bool:
    """Whether a sentence tells of torture or a prison."""
    return any(hit.weapon == "torture" for hit in tags.weapons) or not _PRISONS[tags.lang].isdisjoint(tags.forms)
