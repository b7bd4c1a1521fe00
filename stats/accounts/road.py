"""What is done on a road is done in the areas that it links (codebook 8)."""

from __future__ import annotations

from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags
from stats.language import form_words

_LINKING, _ROADS, _ROAD_REACH = form_words("ar", "linking"), frozenset(("الطريق", "طريق")), 6


def on_road(tags: Tags, words: range) -> list[PlaceHit]:
    """The places linked by a road on which something was done, with no other place: على الطريق الواصل بين الرقة ودير الزور."""
    links = [at for at in words if tags.form(at) in _LINKING and tags.form(at - 1) in _ROADS][:1]
    ends = [hit for at, hit in sorted(tags.places.items()) for link in links if link < at <= link + _ROAD_REACH]
    return [hit for hit in ends if not hit.role]
