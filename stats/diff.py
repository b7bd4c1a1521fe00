"""What changed between two editions of a store, and why."""

from collections.abc import Collection

from stats.rows import Row
from stats.snapshot import Snapshot
from stats.store import Store

_CELLS = "SELECT incident_id, outcome, [low, best, high] AS count FROM cells WHERE victims = 'all' ORDER BY ALL"


def changed_counts(at: Snapshot, incidents: Collection[str]) -> list[Row]:
    """The outcomes of the given incidents whose counts the edition before had otherwise, or not at all."""
    if at.store.edition.number < 2:
        return []
    with Snapshot(Store(at.store.path, edition=at.store.edition.number - 1), at.as_of, at.policies) as earlier:
        before = _counts(earlier)
    now = {key: count for key, count in _counts(at).items() if key[0] in incidents}
    return [
        {"incident_id": key[0], "outcome": key[1], "before": before.get(key), "after": count}
        for key, count in now.items() if before.get(key) != count
    ]


def _counts(at: Snapshot) -> dict[tuple[str, str], list[int | None]]:
    return {(row["incident_id"], row["outcome"]): row["count"] for row in at.rows(_CELLS)}
