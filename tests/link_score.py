"""How well the accounts of coded reports are linked, by the events that their coder named."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from gold import report_of
from gold_score import paired

from stats.find.origin import Origins
from stats.pipeline import extract
from stats.publish.record import extraction_record
from stats.queries import incidents, snapshot
from stats.selection import Selection
from stats.store import Store


class Told(NamedTuple):
    """An account that pairs with a coded one: its report, the coder's event, and the incident that it was linked to."""

    report: str
    event: str
    incident: str


def score(reports: dict[str, dict[str, Any]], origins: Origins, folder: Path) -> dict[str, float]:
    """Of pairs of accounts of different reports, the share of those linked that are of one event, and of those of one event
    that are linked."""
    told = list(_told(reports, origins, folder))
    pairs = [(a.event == b.event, a.incident == b.incident) for a, b in combinations(told, 2) if a.report != b.report]
    right = sum(same and linked for same, linked in pairs)
    return {
        "links_precision": right / max(1, sum(linked for _, linked in pairs)),
        "links_recall": right / max(1, sum(same for same, _ in pairs)),
    }


def _told(reports: dict[str, dict[str, Any]], origins: Origins, folder: Path) -> Iterator[Told]:
    store = Store(folder / "store", create=True)
    read = {name: extract(report_of(row), origins) for name, row in reports.items()}
    store.ingest(read.values())
    with snapshot(store, Selection()) as at:
        of = {figure: row["incident_id"] for row in incidents(at, Selection()) for figure in row["figures"]}
    for name, row in reports.items():
        for coded, found in paired(row["gold"]["incidents"], extraction_record(read[name])["incidents"]):
            if coded and found:
                yield Told(name, coded["event"], of[found["figures"][0]])
