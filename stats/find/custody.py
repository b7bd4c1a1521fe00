"""Words by which a sentence tells that people were held when they died (codebook 2)."""

from __future__ import annotations

from stats.find.tags import Tags
from stats.language import form_words

_PRISONS = {"ar": form_words("ar", "prisons"), "en": form_words("en", "prisons")}
_CENTRES, _DETENTION = form_words("ar", "centres"), form_words("ar", "detention")


def in_custody(tags: Tags) -> bool:
    """Whether a sentence tells of torture or a prison: تحت التعذيب, في سجن حماة, في مركز احتجاز."""
    if any(hit.weapon == "torture" for hit in tags.weapons) or not _PRISONS[tags.lang].isdisjoint(tags.forms):
        return True
    return tags.lang == "ar" and any(tags.form(at + 1) in _DETENTION for at in tags.where(_CENTRES))
