"""Forces that fight on one side (codebook 7)."""

from __future__ import annotations

from collections.abc import Iterable

ALLIED = (
    frozenset({"sdf", "asayish", "ypg"}), frozenset({"syrian-government", "general-security"}),
    frozenset({"assad-government", "iran-backed", "russia", "iran", "hezbollah"}), frozenset({"turkey", "sna"}),
)
"""Forces of one side, which do not fight each other."""


def of_one_side(one: Iterable[str], two: Iterable[str]) -> bool:
    """Whether two forces are one, or of one side, so that the people of either may be told as the other's."""
    ours, theirs = {*one}, {*two}
    return not ours.isdisjoint(theirs) or any(pair & ours and pair & theirs for pair in ALLIED)
