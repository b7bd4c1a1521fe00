"""The ground on which a sentence tells people harmed: whether two of its mentions lie apart (codebook 1)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stats.accounts.setting import aside, fine_places
from stats.find.people import BY_PLACE, GOES_ON, Mention
from stats.find.tags import Tags
from stats.find.time import TimeWords

OWN_PLACE = 4
_OWN_ACT, _STRUCK = 6, 8
ITEM_ENDS = frozenset(("،", ",", ";", "؛", "."))


def right_behind(tags: Tags, mention: Mention, stop: int) -> frozenset[str]:
    """The villages and towns that stand right behind people."""
    return frozenset(hit.name for hit in fine_places(tags, mention.people.end, min(mention.people.end + OWN_PLACE, stop)))


def each_closed(tags: Tags, groups: Sequence[Sequence[Mention]]) -> bool:
    """Whether each group's place stands behind it in a clause that ends before the next: "two by a strike on A, and three …"."""
    closed = all(_closed(tags, before[-1].end, after[0].start) for before, after in pairwise(groups))
    return closed and bool(areas(tags, groups[-1][-1].end, len(tags.words)))


def _closed(tags: Tags, start: int, end: int) -> bool:
    """Whether places stand between two words, all of them before the last comma there."""
    comma = next((at for at in range(end - 1, start, -1) if tags.form(at) in ITEM_ENDS), start)
    return bool(fine_places(tags, start, comma)) and not fine_places(tags, comma, end)


def struck_apart(tags: Tags, turn: int, group: Sequence[Mention]) -> bool:
    """Whether people behind a turn to another act have an act and a place of their own, the turn's clause ended by its comma:
    "one in A while B was shelled, and two by a strike on C"."""
    if not _closed(tags, turn, group[0].start):
        return False
    own = (hit.end for hit in tags.weapons if group[-1].end <= hit.start < group[-1].end + _OWN_ACT)
    return any(fine_places(tags, end, end + _STRUCK) for end in own)


def areas(tags: Tags, start: int, end: int) -> frozenset[str]:
    """The first-level areas in which the places between two words lie."""
    return frozenset(area for at, hit in tags.places.items() if start <= at < end and not aside(tags, at) for area in hit.adm1)


def elsewhere(tags: Tags, before: Mention, mention: Mention, following: Mention | None) -> bool:
    """Whether two counts have a place each right behind them: "one dead in A and three hurt in B" (codebook 1)."""
    one = right_behind(tags, before, mention.start)
    two = right_behind(tags, mention, following.start if following else len(tags.words))
    return bool(one and two) and not one & two


def struck_elsewhere(tags: Tags, first: Mention, mention: Mention) -> bool:
    """Whether another person was harmed by an act of its own at another place: "and another was killed in a strike on B"."""
    here = frozenset(hit.name for hit in fine_places(tags, first.people.end, mention.start))
    own = range(mention.end, mention.end + _OWN_ACT)
    acts = [hit.end for hit in TimeWords(tags).of("act", "one") if hit.start in own] if here else []
    there = frozenset(hit.name for end in acts for hit in fine_places(tags, end, end + OWN_PLACE + 1))
    return bool(there) and not here & there


def placed_apart(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "Seven in Homs, four in Hama": a list goes on with a number in another governorate, or each with its own place."""
    reaches = range(before.people.end, mention.people.start), range(mention.people.end, _item_end(tags, mention))
    here, there = (areas(tags, reach.start, reach.stop) for reach in reaches)
    if mention.rule.startswith(BY_PLACE) and before.rule.startswith(BY_PLACE):
        here, there = (frozenset(tags.places[at].name for at in reach if at in tags.places) for reach in reaches)
    goes_on = mention.rule.startswith((GOES_ON, BY_PLACE, "list:"))
    return goes_on and bool(here and there) and not here & there


def _item_end(tags: Tags, mention: Mention) -> int:
    """Where the item of a list behind a colon ends: at its comma; of another list, a few words behind its number."""
    if not mention.rule.startswith("list:"):
        return mention.end + OWN_PLACE
    marks = (at for at in range(mention.people.end, len(tags.words)) if tags.form(at) in ITEM_ENDS)
    return next(marks, len(tags.words))


def on_two_grounds(tags: Tags, turn: int, end: int) -> bool:
    """Whether a village or the like is named before a turn and behind it, or areas that do not meet."""
    if _names_ground(tags, 0, turn) and _names_ground(tags, turn, end):
        return True
    before, behind = areas(tags, 0, turn), areas(tags, turn, end)
    return bool(before and behind) and not before & behind


def _names_ground(tags: Tags, start: int, end: int) -> bool:
    """Whether a place stands between two words, known to us or only called one: "in the area of …"."""
    called = (at for at in range(start, min(end, len(tags.words))) if tags.value(at, "clause_words") == "ground")
    return bool(fine_places(tags, start, end)) or any(tags.form(at - 1) in ("في", "علي") for at in called)
