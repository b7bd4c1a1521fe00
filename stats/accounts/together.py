"""Whether people are told in one breath with those before them, so that a place between them parts nothing (codebook 1)."""

from __future__ import annotations

from stats.find.people import Mention
from stats.find.tags import Tags

_ITEM = 14
_SELF = frozenset(("himself", "herself", "themselves"))
_WITH = frozenset(("مع", "برفقه", "ومعه", "ومعهم"))
"""Behind these stand people harmed at the place of those before them."""


def together(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether people were harmed where those told just before them were, whatever place stands between."""
    accompanied = tags.form(mention.people.start - 1) in _WITH and mention.start == mention.people.start
    return accompanied or _beside_home(tags, before, mention) or _bomber(tags, before, mention)


def _bomber(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "A man blew himself up in Aleppo, killing two": all die of one bomb."""
    himself = tags.lang == "en" and any(tags.form(at) in _SELF for at in range(before.start, mention.start))
    return himself or before.rule == "own-device"


def _beside_home(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether only where those before are from stands before the next of a list: الشاب سالم من مخيم الدهيشة، والشاب وليد."""
    end = before.people.end + (tags.form(before.people.end) == ")")
    one = before.people.low == 1 and "number" not in before.people.rule
    listed_too = mention.start == mention.people.start and mention.people.end - end < _ITEM
    return one and tags.form(end) == "من" and listed_too and before.outcome == mention.outcome
