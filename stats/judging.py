"""A person's judgement on two accounts: it goes before any score, outlives re-runs, and can be taken back."""

import hashlib
from datetime import UTC, datetime

from stats.clusters import ordered
from stats.errors import StatsError
from stats.rows import Row
from stats.snapshot import Snapshot
from stats.store import Store

_ACCOUNT = """
    SELECT incident_id, report_id FROM accounts
    WHERE incident_id = $id OR (len($id) >= 8 AND starts_with(incident_id, $id)) OR list_contains(figures, $id) OR report_id = $id
       OR incident_id IN (SELECT incident_id FROM incidents WHERE list_contains(previous_ids, $id))
    ORDER BY incident_id = $id DESC, incident_id
"""
_REVIEW = """
    SELECT first, second, score, reasons, a.place AS first_place, b.place AS second_place, a.report_id AS first_report,
           b.report_id AS second_report
    FROM links JOIN accounts a ON a.incident_id = first JOIN accounts b ON b.incident_id = second
    WHERE links.judgement = 'unsure' AND NOT merged
    ORDER BY score DESC, first, second
"""
_JUDGED = "SELECT 1 FROM links WHERE first = $first AND second = $second AND starts_with(reasons[1], 'judged ')"


def judgement_row(store: Store, first: str, second: str, judgement: str, note: str) -> Row:
    """A judgement as a row of `judgements`; each account is kept with its report, by which it is known when read anew."""
    made = datetime.now(UTC).isoformat(timespec="microseconds")
    with Snapshot(store) as at:
        reports = dict(_account(at, id_) for id_ in (first, second))
        if len(reports) < 2:
            raise StatsError(f"{first} and {second} are one account: a judgement needs two")
        one, other = ordered(*reports)
        if judgement == "unsure" and not at.rows(_JUDGED, {"first": one, "second": other}):
            raise StatsError(f"no judgement on {first} and {second} holds: there is none to take back")
    return {
        "judgement_id": hashlib.blake2b(f"{one} {other} {made}".encode(), digest_size=8).hexdigest(), "first": one,
        "first_report": reports[one], "second": other, "second_report": reports[other], "judgement": judgement, "note": note,
        "made": made, "year": int(made[:4]),
    }


def unsure(store: Store) -> list[Row]:
    """The comparisons that a person should look at, the likeliest first."""
    with Snapshot(store) as at:
        return at.rows(_REVIEW)


def _account(at: Snapshot, id_: str) -> tuple[str, str]:
    found = at.rows(_ACCOUNT, {"id": id_})
    if not found:
        raise StatsError(f"nothing in the store has the id {id_!r}: `stats query incidents` lists the ids there are")
    if len(found) > 1 and found[0]["incident_id"] != id_:
        listed = ", ".join(row["incident_id"] for row in found)
        raise StatsError(f"{id_} tells several incidents: name one of {listed}")
    return found[0]["incident_id"], found[0]["report_id"]
