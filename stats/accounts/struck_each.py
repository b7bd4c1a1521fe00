"""Several places in one sentence, each with what was done there: "shelled A, killing one, and B, wounding two" (codebook 1)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.ground import areas
from stats.accounts.setting import fine_places
from stats.find.people import Mention
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags

_COMMAS, _AND, _RESULT = frozenset((",", "،")), 2, 6
_AND_ON = frozenset(("وعلي", "وفي", "واستهدف", "وطال"))


def struck_too(tags: Tags, group: Sequence[Mention], mention: Mention) -> bool:
    """Whether behind the people of one place the next place that was struck is added, and its own result: … وقتل فيها اثنان،
    وبلدة كفر نبل ما أدى إلى إصابة آخر."""
    behind = fine_places(tags, group[-1].end, mention.start)
    before = {hit.name for hit in fine_places(tags, 0, group[0].start)}
    one = next((hit for hit in behind if _added(tags, hit)), None)
    told = one is not None and mention.start - one.last <= _RESULT and {hit.name for hit in behind} == {one.name}
    return told and bool(before) and one is not None and one.name not in before


def _added(tags: Tags, hit: PlaceHit) -> bool:
    """Whether a place is joined by "and" behind a comma to what was struck before it."""
    if tags.lang == "ar":
        first = hit.first - (tags.form(hit.first - 1) in _AND_ON)
        return tags.form(first).startswith("و") and tags.form(first - 1) in _COMMAS
    joined = next((at for at in range(hit.first - 1, hit.first - _AND - 1, -1) if tags.form(at) == "and"), None)
    return joined is not None and tags.form(joined - 1) in _COMMAS


def parted(tags: Tags, start: int, mention: Mention) -> int | None:
    """The semicolon that parts what was done in one governorate from what was done in another."""
    marks = tags.where(_SEMICOLONS)
    between = [at for at in marks if start <= at < mention.start]
    if not between:
        return None
    opened = max((at for at in marks if at < start), default=0)
    closed = min((at for at in marks if at >= mention.end), default=len(tags.words))
    before, behind = areas(tags, opened, between[0]), areas(tags, between[-1], closed)
    return between[-1] if before and behind and not before & behind else None


_SEMICOLONS = frozenset((";", "؛"))
