"""From what was read to incidents: gather the accounts, link them, keep each ledger, and lay the result in rows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from stats.compare import judgement
from stats.incident import incident
from stats.ledger import Cell, ledger
from stats.linking import link
from stats.rows import Row
from stats.telling import Telling, tellings

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

_JUDGED = """
    WITH sole AS (SELECT report_id, min(incident_id) AS id FROM accounts GROUP BY report_id HAVING count(*) = 1)
    SELECT coalesce(a.incident_id, sole_a.id, first) AS first, coalesce(b.incident_id, sole_b.id, second) AS second, judgement
    FROM judgements
    LEFT JOIN accounts a ON a.incident_id = first LEFT JOIN sole sole_a ON sole_a.report_id = first_report
    LEFT JOIN accounts b ON b.incident_id = second LEFT JOIN sole sole_b ON sole_b.report_id = second_report
    ORDER BY made, judgement_id
"""
_LINKS = f"""
    WITH compared AS (
        SELECT a.id AS first, b.id AS second, score, reasons
        FROM found JOIN keyed a ON a.n = found.first JOIN keyed b ON b.n = found.second
    ), known AS (SELECT judged.* FROM judged JOIN keyed a ON a.id = first JOIN keyed b ON b.id = second)
    SELECT first, second, coalesce(known.judgement, {judgement('score')}) AS judgement, coalesce(score, 0.0) AS score,
           list_concat(if(known.judgement IS NULL, [], ['judged ' || known.judgement]), coalesce(reasons, [])) AS reasons,
           coalesce(a.cluster = b.cluster, false) AS merged, 0 AS year
    FROM compared FULL JOIN known USING (first, second)
    LEFT JOIN member a ON a.id = first LEFT JOIN member b ON b.id = second
    ORDER BY first, second
"""


def settled(at: "Snapshot", before: Sequence[Row] = ()) -> dict[str, list[Row]]:
    """The rows of incidents, cells and links that follow from a snapshot's reports and judgements, by its policies.

    `before` are the incidents of the edition that this follows: ids that are merged away are kept.
    """
    link(at, judgements(at))
    links = at.rows(_LINKS)
    rows: list[Row] = []
    cells: list[Row] = []
    for group in _groups(at):
        kept = ledger(group, unnamed)
        rows.append(incident(group, kept))
        cells.extend(_cell(rows[-1], *found) for found in kept.cells(at.policies.conflict).items())
    _remember(rows, before)
    return {
        "incidents": sorted(rows, key=lambda row: (row["adm1"], str(row["date_start"]), row["incident_id"])),
        "cells": cells, "links": links,
    }


def _groups(at: "Snapshot") -> Iterator[list[Telling]]:
    """The tellings of each incident: those that count, in order of publication, then those of the act alone.

    An act that nobody counts is no incident.
    """
    cluster = dict(at.tuples("SELECT id, cluster FROM member"))
    told = sorted(tellings(at), key=lambda t: (cluster[t.id], t.order))
    groups = (list(group) for _, group in groupby(told, key=lambda telling: cluster[telling.id]))
    return (group for group in groups if group[0].counts)


def judgements(at: "Snapshot") -> dict[tuple[str, str], str]:
    """Persons' judgements by pair of accounts; the last one of a pair holds, and `unsure` takes one back.

    An account that was read anew under another id is known by its report, where that tells one incident alone.
    """
    said = {pair(row["first"], row["second"]): row["judgement"] for row in at.rows(_JUDGED)}
    return {p: judgement for p, judgement in said.items() if judgement != "unsure"}


def pair(left: str, right: str) -> tuple[str, str]:
    """Two ids in one order."""
    return (left, right) if left < right else (right, left)


def unnamed(origin: str) -> bool:
    """Whether an origin is a kind of source that every outlet has of its own."""
    from stats.find.origin import shipped_origins

    return shipped_origins()[origin].unnamed


def _remember(rows: Sequence[Row], before: Iterable[Row]) -> None:
    """Give each id that is gone to the incident that holds most of its accounts, or else of its reports."""
    live = {row["incident_id"] for row in rows}
    holder = {account: row for row in rows for account in row["accounts"]}
    of_report = {report: row for row in rows for report in row["reports"]}
    for old in before:
        held = [holder[a] for a in old["accounts"] if a in holder] or [of_report[r] for r in old["reports"] if r in of_report]
        if held:
            most = Counter(row["incident_id"] for row in held).most_common()
            heir = min(id_ for id_, n in most if n == most[0][1])
            row = next(row for row in held if row["incident_id"] == heir)
            row["previous_ids"] = sorted({*row["previous_ids"], *old["previous_ids"], old["incident_id"]} - live)


def _cell(row: Row, key: tuple[str, str], cell: Cell) -> Row:
    found: dict[str, Any] = {"outcome": key[0], "victims": key[1], "low": cell.low, "best": cell.best, "high": cell.high}
    return {"incident_id": row["incident_id"], **found, "origins": cell.origins, "year": row["year"]}
