"""English: parts that go on behind "four of them children": "and three women", "and the other a woman" (codebook 4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from stats.find.grammar.en_people import people_at
from stats.find.grammar.en_words import kinds
from stats.find.people import People
from stats.find.tags import Tags

_VERBS = frozenset({"be", "have", "finite"})


def more_shares(tags: Tags, part: People, following: Callable[[Tags, Sequence[People]], People | None]) -> tuple[People, ...]:
    """A part and one more that "and" joins to it, of which no verb tells anything else."""
    if tuple(map(tags.form, range(part.end, part.end + 3))) == ("and", "the", "other"):
        other = people_at(tags, part.end + 3)
        one = other is not None and other.noun is not None and other.low == other.high == 1
        return (part, other) if other and one else (part,)
    more = following(tags, [part]) if tags.form(part.end) == "and" else None
    if more is None or more.rule != "number+person" or more.outcome or more.definite:
        return (part,)
    told = more.end in tags.triggers or bool(kinds(tags, more.end) & _VERBS)
    return (part,) if told else (part, more)
