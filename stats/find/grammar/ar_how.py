"""What an Arabic clause says behind an outcome word that leaves nobody harmed: illness, survival, another sense (codebook 2)."""

from __future__ import annotations

from stats.find.tags import Tags

_NEAR = 8
_ANOTHER_SENSE = frozenset({"figurative", "habitual"})


def unhurt(tags: Tags, position: int) -> bool:
    """Whether an illness or shock follows: أصيب خمسة أطفال بحالة هلع."""
    how = _told(tags, position) if "unhurt" in tags.says else ()
    return "unhurt" in how and "hurt" not in how


def another_sense(tags: Tags, position: int) -> bool:
    """Whether a verb cites, suspends, wins, or tells what is done every year: استشهد بآيات, أوقف عن العمل, تقتل الألغام سنويا."""
    return not _ANOTHER_SENSE.isdisjoint(tags.says) and not _ANOTHER_SENSE.isdisjoint(_told(tags, position))


def alive(tags: Tags, position: int) -> bool:
    """Whether who was found is alive."""
    return any(position <= at < position + _NEAR for at in tags.clauses.get("alive", ()))


def _told(tags: Tags, position: int) -> set[str]:
    """The small words of the clause."""
    behind = range(position, position + _NEAR)
    end = next((at for at in behind if tags.form(at) in ("،", ".", "") or at in tags.triggers), behind.stop)
    return {tags.value(at, "clause_words") for at in range(position, end)}
