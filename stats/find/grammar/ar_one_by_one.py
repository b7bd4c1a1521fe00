"""Arabic: those of a total who are told one by one, each with a place of his own, behind "among them" (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import Cue
from stats.find.people import Mention
from stats.find.place_words import SITED
from stats.find.tags import Tags

ONE_BY_ONE = "one_by_one"
"""The link of people who stand in such a list."""
_LINKS, _SITED, _SEVERAL = ("parts", "listing"), SITED | {"in"}, 2


def placed_one_by_one(tags: Tags, lists: Sequence[Chain]) -> list[Chain]:
    """The lists of a sentence; in "seven died, among them three in X, a child in Y and two in Z" the last three are apart.

    Not so where the total has a village or town of its own: then what follows is within it.
    """
    first = next((number for number, chain in enumerate(lists) if chain.link in _LINKS and chain.items), None)
    if not first or any(not hit.broad for at, hit in tags.places.items() if at < lists[first].start):
        return list(lists)
    starts = [*(chain.start for chain in lists[first + 1:]), len(tags.words)]
    told: list[Chain] = []
    spots = list[frozenset[str]]()
    for chain, end in zip(lists[first:], starts, strict=True):
        spot = _spot(tags, chain, end)
        if not spot or (told and not _goes_on(tags, chain)):
            break
        told.append(replace(chain, start=chain.items[0].start, link=ONE_BY_ONE))
        spots.append(spot)
    apart = len(told) >= _SEVERAL and not any(one & two for one, two in pairwise(spots))
    return [*lists[:first], *told, *lists[first + len(told):]] if apart else list(lists)


def of_their_total(chain: Chain, found: Sequence[Mention]) -> Cue | None:
    """The outcome of the total over people told one by one, where one was told that has room for them."""
    whole = next((mention for mention in reversed(found) if not mention.rule.startswith("list:")), None)
    if whole is None or whole.people.low < sum(item.low for item in chain.items):
        return None
    return Cue(chain.start, chain.start, whole.outcome, "noun", "list")


def _spot(tags: Tags, chain: Chain, end: int) -> frozenset[str]:
    """The codes of the village or town in which people of no outcome of their own were harmed, told before the next; none
    without one."""
    if not chain.items or any(item.outcome for item in chain.items) or any(chain.end <= at < end for at in tags.triggers):
        return frozenset()
    hits = (hit for at, hit in tags.places.items() if chain.end <= at < end)
    placed = (hit for hit in hits if not (hit.broad or hit.role) and not _SITED.isdisjoint(hit.kinds))
    return frozenset(place.pcode for hit in placed for place in hit.candidates)


def _goes_on(tags: Tags, chain: Chain) -> bool:
    """Whether people stand behind a mark or "and", and are none of those before."""
    return not chain.link and (tags.form(chain.start).startswith("و") or tags.form(chain.start - 1) in ("،", "؛", ";"))
