"""Arabic "it hit him", written like "his injury": سالم أصابته شظية, but إصابته بشظية (codebook 2)."""

from stats.find.tags import Tags
from stats.language import form_words

_HIT_HIM, _WHAT = form_words("ar", "hit_him"), form_words("ar", "what_hits")


def hit_by_what_follows(tags: Tags, position: int, end: int) -> bool:
    """Whether what hit people stands right behind the verb as its subject, without a preposition."""
    return tags.form(position).removeprefix("و") in _HIT_HIM and tags.form(end).removeprefix("ال") in _WHAT
