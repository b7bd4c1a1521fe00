"""From what was read to incidents: gather the accounts, link them, keep each ledger, and lay the result in rows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from stats.compare import SHORT_WORD
from stats.incident import incident
from stats.ledger import Cell, ledger
from stats.linking import Link, Pair, Telling, link, pair
from stats.policy import recoded
from stats.rows import Row, account_of
from stats.selection import Policies
from stats.text.sentence import words_of

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

_AROUND = 120

_TELLINGS = """
    SELECT a.*, r.published, r.publisher, r.origin, r.title, r.invented,
           r.text[1 + greatest(0, coalesce(f.first, 0) - $around) : coalesce(f.last, length(r.text)) + $around] AS around
    FROM accounts a JOIN reports r USING (version)
    LEFT JOIN (
        SELECT version, incident_id, min(start) AS first, max("end") AS last FROM figures
        WHERE field = 'text' AND scope = 'incident' GROUP BY ALL
    ) f ON f.version = a.version AND f.incident_id = a.incident_id
    ORDER BY a.incident_id
"""
_JUDGED = """
    WITH sole AS (SELECT report_id, min(incident_id) AS id FROM accounts GROUP BY report_id HAVING count(*) = 1)
    SELECT coalesce(a.incident_id, sole_a.id, first) AS first, coalesce(b.incident_id, sole_b.id, second) AS second, judgement
    FROM judgements
    LEFT JOIN accounts a ON a.incident_id = first LEFT JOIN sole sole_a ON sole_a.report_id = first_report
    LEFT JOIN accounts b ON b.incident_id = second LEFT JOIN sole sole_b ON sole_b.report_id = second_report
    ORDER BY made, judgement_id
"""
_VAGUE = "SELECT figure_id, low FROM figures WHERE bound = 'vague'"


def settled(snapshot: "Snapshot", before: Sequence[Row] = ()) -> dict[str, list[Row]]:
    """The rows of incidents, cells and links that follow from a snapshot's reports and judgements, by its policies.

    `before` are the incidents of the edition that this follows: ids that are merged away are kept.
    """
    told = tellings(snapshot)
    groups, links = link(told, judgements(snapshot))
    books = [ledger(group, unnamed) for group in groups]
    rows = [incident(group, kept) for group, kept in zip(groups, books, strict=True)]
    _remember(rows, before)
    conflict = snapshot.policies.conflict
    return {
        "incidents": sorted(rows, key=lambda row: (row["adm1"], str(row["date_start"]), row["incident_id"])),
        "cells": [_cell(row, *found) for row, kept in zip(rows, books, strict=True) for found in kept.cells(conflict).items()],
        "links": [_link(item) for item in links],
    }


def tellings(snapshot: "Snapshot") -> list[Telling]:
    """Every account, with what its report knows; its claims are recoded by the snapshot's policies."""
    told = [_telling(row) for row in snapshot.rows(_TELLINGS, {"around": _AROUND})]
    if snapshot.policies.of_ledgers == Policies().of_ledgers:
        return told
    vague = {row["figure_id"]: row["low"] for row in snapshot.rows(_VAGUE)}
    return [_recoded(telling, snapshot.policies, vague) for telling in told]


def judgements(snapshot: "Snapshot") -> dict[Pair, str]:
    """Persons' judgements by pair of accounts; the last one of a pair holds, and `unsure` takes one back.

    An account that was read anew under another id is known by its report, where that tells one incident alone.
    """
    said = {pair(row["first"], row["second"]): row["judgement"] for row in snapshot.rows(_JUDGED)}
    return {p: judgement for p, judgement in said.items() if judgement != "unsure"}


def unnamed(origin: str) -> bool:
    """Whether an origin is a kind of source that every outlet has of its own."""
    from stats.find.origin import shipped_origins

    return shipped_origins()[origin].unnamed


def _telling(row: Row) -> Telling:
    words = frozenset(word.form for word in words_of(row["around"]) if len(word.form) > SHORT_WORD)
    return Telling(
        account_of(row), row["published"], row["publisher"], row["origin"] or "", words, row["title"], bool(row["invented"])
    )


def _recoded(telling: Telling, policies: Policies, vague: Mapping[str, int]) -> Telling:
    claims = tuple(recoded(claim, policies, vague) for claim in telling.account.claims)
    return replace(telling, account=replace(telling.account, claims=claims))


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


def _link(item: Link) -> Row:
    return {
        "first": item.first, "second": item.second, "judgement": item.judgement, "score": item.score,
        "reasons": list(item.reasons), "merged": item.merged, "year": 0,
    }
