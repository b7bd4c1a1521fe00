"""Arabic lists behind "and the dead are:" that say who those are whom a number has just counted (codebook 4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from stats.find.grammar.ar_listed import NAMED_LIST
from stats.find.grammar.attach import attached
from stats.find.people import Mention

_POINTED, _GOES_ON = "pointed-list", ("pointed-list", "list:", "list-goes-on")


def pointed_parts(found: Sequence[Mention]) -> list[Mention]:
    """The mentions, those of a list made parts of the number before it where they are as many: "three dead and five wounded; the
    dead are: a man and his wife in a village, and a worker". A place inside the list makes no other incident of its people."""
    first = next((number for number, mention in enumerate(found) if mention.rule.startswith(_POINTED)), len(found))
    if first == len(found):
        return list(found)
    outcome = found[first].outcome
    run = list(takewhile(lambda one: one.outcome == outcome and one.rule.startswith(_GOES_ON), found[first:]))
    before = [number for number in range(first) if found[number].outcome == outcome]
    whole = found[before[-1]] if before else None
    if whole is None or not _splits(whole, run):
        return list(found)
    parted = attached(whole, tuple(mention.people for mention in run), run[-1].end, "listing")
    return [parted if mention is whole else mention for mention in found if mention not in run]


def _splits(whole: Mention, run: Sequence[Mention]) -> bool:
    """Whether those of a list are as many as a number, which tells no others and has no parts yet."""
    plain = not (whole.parts or whole.people.others or any(mention.parts for mention in run))
    counted = all(mention.people.bound == "exact" for mention in (whole, *run))
    stated = "number" in whole.people.rule or whole.rule.startswith(NAMED_LIST)
    several = whole.people.low > 1 and sum(mention.people.low for mention in run) == whole.people.low
    return plain and counted and stated and several
