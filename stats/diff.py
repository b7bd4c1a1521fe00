"""What changed between two editions of a store, and why."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from stats.editions import FORGET, Edition, edition, editions
from stats.rows import Row
from stats.since import WORDS
from stats.snapshot import Snapshot
from stats.store import Store

_CELLS = "SELECT incident_id, outcome, [low, best, high] AS count FROM cells WHERE victims = 'all' ORDER BY ALL"
_REPORTS = f"SELECT id, version, {WORDS} AS words FROM reports ORDER BY id"
_INCIDENTS = "SELECT incident_id, previous_ids, reports FROM incidents ORDER BY incident_id"
_MERGED = "SELECT first, second, reasons FROM links WHERE merged ORDER BY first, second"
_JUDGED = "SELECT judgement_id, first, second, judgement, note FROM judgements ORDER BY made"


def since(store: Store, text: str) -> Edition:
    """The edition of that number, or the last one made by the end of that day. Raises StoreError when there is none."""
    if text.isdecimal():
        return edition(store.tables, int(text))
    made = [e for e in editions(store.tables) if e.at[:10] <= date.fromisoformat(text).isoformat()]
    return made[-1] if made else edition(store.tables, 0)


def changes(store: Store, earlier: Edition) -> list[Row]:
    """Every change from an earlier edition to the store's own: what, its subject, before, after, and why."""
    with Snapshot(Store(store.path, edition=earlier.number)) as before, Snapshot(store) as now:
        read = list(_reports(before, now))
        known = {row["subject"]: row["what"] for row in read}
        judged = list(_judged(before, now))
        why = _Why(known, bool(judged), earlier.program != store.edition.program)
        told = [*_program(earlier, store.edition), *_forgotten(earlier, store)]
        return [*told, *read, *judged, *_links(before, now), *_incidents(before, now, why)]


def changed_counts(at: Snapshot, incidents: Collection[str]) -> list[Row]:
    """The outcomes of the given incidents whose counts the edition before had otherwise, or not at all; `new` where it did not
    know the incident.
    """
    number = at.store.edition.number - 1
    if number < 1 or number not in (made.number for made in editions(at.store.tables)):
        return []
    with Snapshot(Store(at.store.path, edition=number), at.as_of, at.policies) as earlier:
        before = _counts(earlier, incidents)
    known = {id_ for id_, _ in before}
    return [
        {"incident_id": key[0], "outcome": key[1], "before": before.get(key), "after": count, "new": key[0] not in known}
        for key, count in _counts(at, incidents).items() if before.get(key) != count
    ]


class _Why:
    """The reasons that an incident may have changed for."""

    def __init__(self, reports: Mapping[str, str], judged: bool, program: bool) -> None:
        self._reports, self._judged, self._program = reports, judged, program

    def of(self, incident: Row | None) -> str:
        """The changed reports that tell it, else what else was changed."""
        told = [f"{self._reports[r]} {r}" for r in (incident or {}).get("reports", ()) if r in self._reports]
        others = [what for what, holds in (("a judgement", self._judged), ("another program version", self._program)) if holds]
        return "; ".join(told or others or ["other reports joined it or left it"])


def _row(what: str, subject: str, before: Any = None, after: Any = None, why: str = "") -> Row:
    return {"what": what, "subject": subject, "before": before, "after": after, "why": why}


def _program(earlier: Edition, now: Edition) -> Iterator[Row]:
    if earlier.program != now.program:
        yield _row("new program version", "stats", earlier.program, now.program)


def _forgotten(earlier: Edition, store: Store) -> Iterator[Row]:
    for made in editions(store.tables):
        if made.cause == FORGET and earlier.number < made.number <= store.edition.number:
            yield _row("report forgotten", f"edition {made.number}", why="no kept edition holds it or anything it gave")


def _reports(before: Snapshot, now: Snapshot) -> Iterator[Row]:
    old = {row["id"]: row for row in before.rows(_REPORTS)}
    for row in now.rows(_REPORTS):
        known = old.get(row["id"])
        if known is None:
            yield _row("new report", row["id"])
        elif known["version"] != row["version"]:
            yield _row("revised report" if known["words"] != row["words"] else "report read anew", row["id"])


def _judged(before: Snapshot, now: Snapshot) -> Iterator[Row]:
    old = {row["judgement_id"] for row in before.rows(_JUDGED)}
    for row in now.rows(_JUDGED):
        if row["judgement_id"] not in old:
            after = "taken back" if row["judgement"] == "unsure" else row["judgement"]
            yield _row("judgement", f"{row['first']} {row['second']}", None, after, row["note"])


def _links(before: Snapshot, now: Snapshot) -> Iterator[Row]:
    old, new = ({(row["first"], row["second"]): row["reasons"] for row in at.rows(_MERGED)} for at in (before, now))
    for pair, reasons in new.items():
        if pair not in old:
            yield _row("new link", " ".join(pair), why="; ".join(reasons))
    for pair in old:
        if pair not in new:
            yield _row("link taken back", " ".join(pair))


def _incidents(before: Snapshot, now: Snapshot, why: _Why) -> Iterator[Row]:
    held = {row["incident_id"]: row for row in now.rows(_INCIDENTS)}
    heirs = {former: row["incident_id"] for row in held.values() for former in row["previous_ids"]}
    old, new = _counts(before), _counts(now)
    for row in before.rows(_INCIDENTS):
        if row["incident_id"] not in held:
            heir = heirs.get(row["incident_id"])
            yield _row("incident gone", row["incident_id"], None, heir, f"merged into {heir}" if heir else why.of(row))
    for key in sorted(old.keys() | new.keys()):
        if key[0] in held and old.get(key) != new.get(key):
            yield _row("count", " ".join(key), old.get(key), new.get(key), why.of(held[key[0]]))


def _counts(at: Snapshot, incidents: Collection[str] | None = None) -> dict[tuple[str, str], list[int | None]]:
    """The counts of the given incidents, of all unless given."""
    at.table("counted", {"id": sorted(incidents or ())}, {"id": "text"})
    sql = _CELLS if incidents is None else _CELLS.replace("ORDER", "AND incident_id IN (FROM counted) ORDER")
    return {(row["incident_id"], row["outcome"]): row["count"] for row in at.rows(sql)}
