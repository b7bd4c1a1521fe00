"""Numbers of two origins that are no disagreement: the one tells a part of the other, or is open to it (codebook 10)."""

from __future__ import annotations

from dataclasses import replace

from stats.accounts.tally import Count

_KINDS = ("children", "women")
_MANY = 2


def contains(open_one: Count, exact: Count) -> bool:
    """Whether "more than 30" is open to an exact number not far above it."""
    stated = open_one.high is None and open_one.bound == "at_least" and exact.bound == "exact"
    return stated and open_one.low <= exact.low <= _MANY * open_one.low


def without_partial(by_origin: dict[str, Count]) -> dict[str, Count]:
    """The counts of an outcome without an origin that tells only of the children, or the women, of whom another tells as many
    among others, "a woman and three children", and three children; or of people whom another tells as a part of its own."""
    found = dict(by_origin)
    for origin, tally in by_origin.items():
        fuller = next((o for o, whole in found.items() if o != origin and (_part_of(tally, whole) or among(tally, whole))), None)
        if fuller is not None:
            found[fuller] = replace(found[fuller], mentions=(*found[fuller].mentions, *tally.mentions))
            del found[origin]
    return found


def among(one: Count, many: Count) -> bool:
    """Whether people are told again as a part of others: "a commander killed", then "four gunmen, one of them a commander"."""
    parts = {part.people.noun for mention in many.mentions for part in mention.parts}
    return one.low < many.low and all(m.people.noun and m.people.noun in parts for m in one.mentions)


def _part_of(tally: Count, whole: Count) -> bool:
    """Whether one counts a kind of people alone, and the other as many of that kind and others."""
    kinds = [kind for kind in _KINDS if tally.groups.get(kind) == tally.span]
    exact = tally.bound == whole.bound == "exact" and 1 < tally.low < whole.low
    return exact and any(whole.groups.get(kind) == tally.span for kind in kinds)


def points_at(count: Count, toll: Count) -> bool:
    """Whether those of a count are pointed at behind a toll: "five of the dead were soldiers" says it of the toll that rose."""
    behind = count.mentions[0].sentence > toll.mentions[-1].sentence
    return behind and all(mention.people.definite for mention in count.mentions)
