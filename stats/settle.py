"""From what was read to incidents: gather the accounts, link them, keep each ledger, and lay the result in rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any

from stats.clusters import ordered
from stats.collector import unswept
from stats.compare import AT_LEAST_UNSURE, judgement
from stats.former import former_ids
from stats.incident import incident
from stats.ledger import Cell, ledger
from stats.linking import link
from stats.rows import Row, frame
from stats.since import NOTHING, Last, look
from stats.snapshot import LINKING, Snapshot
from stats.telling import Telling, near, tellings

_SOME, _BATCH = 400, 5000
"""So many incidents are held as rows, and so many accounts are read, at a time."""
_JUDGED = """
    WITH sole AS (
        SELECT report_id, min(incident_id) AS id FROM accounts
        WHERE report_id IN (SELECT first_report FROM judgements UNION SELECT second_report FROM judgements)
        GROUP BY report_id HAVING count(*) = 1
    )
    SELECT coalesce(a.incident_id, sole_a.id, first) AS first, coalesce(b.incident_id, sole_b.id, second) AS second, judgement,
           judgement_id IN (SELECT judgement_id FROM given_judgements) AS given
    FROM judgements
    LEFT JOIN accounts a ON a.incident_id = first LEFT JOIN sole sole_a ON sole_a.report_id = first_report
    LEFT JOIN accounts b ON b.incident_id = second LEFT JOIN sole sole_b ON sole_b.report_id = second_report
    ORDER BY made, judgement_id
"""
_SAID = {"first": "text", "second": "text", "judgement": "text", "given": "flag"}
_GROUPED = """
    CREATE OR REPLACE TEMP TABLE grouped AS
    SELECT id, cluster, version, k.report_id, coalesce(nullif(r.published, ''), '~') AS published, act, until,
           first_value(id) OVER earliest AS incident_id, first_value(act) OVER earliest AS silent
    FROM keyed k JOIN member USING (id) JOIN reports r USING (version)
    WINDOW earliest AS (PARTITION BY cluster ORDER BY act, coalesce(nullif(r.published, ''), '~'), k.report_id, id)
"""
"""The tellings of each incident: those that count, in order of publication, then those of the act alone. What nobody counts
is no incident (`silent`)."""
_BATCHED = f"""
    CREATE OR REPLACE TEMP TABLE batched AS
    WITH sized AS (SELECT cluster, count(*) AS size, min(until) AS until FROM grouped WHERE NOT silent GROUP BY cluster),
    cut AS (SELECT cluster, ((sum(size) OVER (ORDER BY until, cluster) - 1) // {_BATCH})::INT AS batch FROM sized)
    SELECT grouped.*, batch FROM grouped JOIN cut USING (cluster);
    CREATE OR REPLACE TEMP TABLE telling AS
    SELECT batch, version, published, publisher, origin, masked_title, invented
    FROM (SELECT DISTINCT batch, version FROM batched) JOIN reports USING (version)
"""
"""Incidents of days that follow each other, so many accounts at a time, and what their reports are called."""
_HERE = """
    CREATE OR REPLACE TEMP TABLE here AS FROM batched WHERE batch = {0};
    CREATE OR REPLACE TEMP VIEW telling_here AS FROM telling WHERE batch = {0}
"""
_LINKS = f"""
    WITH known AS (
        SELECT judged.*, year(a.until - 1) AS year FROM judged JOIN keyed a ON a.id = first JOIN keyed b ON b.id = second
    )
    SELECT first, second, coalesce(known.judgement, {judgement('score')}) AS judgement, coalesce(score, 0.0) AS score,
           list_concat(if(known.judgement IS NULL, [], ['judged ' || known.judgement]), coalesce(reasons, [])) AS reasons,
           coalesce(a.cluster = b.cluster, false) AS merged, coalesce(pairs.year, known.year, 0) AS year
    FROM pairs FULL JOIN known USING (first, second)
    LEFT JOIN member a ON a.id = first LEFT JOIN member b ON b.id = second
"""


def settle(at: Snapshot, last: Last = NOTHING) -> None:
    """Derive incidents, cells and links from a snapshot's reports and judgements, by its policies.

    Leaves them aside under the names `new_incidents`, `new_cells`, `new_links`: all of them, or where `last` tells what was given
    since an edition, those alone that may have changed; `stats.overlay` puts them into the place of what they replace.
    """
    at.bound(LINKING)
    linked(at, last)
    at.run(_GROUPED)
    at.collect("new_links", _LINKS)
    at.drop("keyed", "member")
    former = former_ids(at, last)
    groups = _groups(at)
    while _hold(at, islice(groups, _SOME), former):
        pass
    at.drop("batched", "here", "telling")


def linked(at: Snapshot, last: Last = NOTHING, least: float = AT_LEAST_UNSURE) -> None:
    """Link a snapshot's accounts, as `stats.linking` has it, by all that persons judged."""
    look(at, last)
    _judgements(at)
    link(at, last, least)


def _hold(at: Snapshot, groups: Iterable[list[Telling]], former: Mapping[str, Sequence[str]]) -> bool:
    """Put the incidents of some groups aside; False where there is none."""
    rows: list[Row] = []
    cells: list[Row] = []
    with unswept():
        for group in groups:
            kept = ledger(group, unnamed)
            rows.append(incident(group, kept, former.get(group[0].incident, ())))
            cells.extend(_cell(rows[-1], *found) for found in kept.cells(at.policies.conflict).items())
        if rows:
            at.hold("new_incidents", frame("incidents", rows))
            at.hold("new_cells", frame("cells", cells))
    return bool(rows)


def _groups(at: Snapshot) -> Iterator[list[Telling]]:
    """The tellings of each incident in their order."""
    at.run(_BATCHED)
    batches, = at.tuples("SELECT coalesce(max(batch) + 1, 0) FROM batched")[0]
    for batch in range(batches):
        at.run(_HERE.format(batch))
        wanted = f"JOIN here g ON g.id = a.incident_id WHERE {near(at, 'here')}"
        told = tellings(at, wanted, "g.incident_id", "g.cluster, g.act, g.published, g.report_id, g.id", reports="telling_here")
        yield from (list(group) for _, group in groupby(told, key=lambda telling: telling.incident))


def _judgements(at: Snapshot) -> None:
    """Make `said`, persons' judgements by pair of accounts, and `judged`, those that hold: `unsure` takes one back.

    The last one of a pair holds. An account that was read anew under another id is known by its report, where that tells one
    incident alone.
    """
    said: dict[tuple[str, str], Row] = {}
    for row in at.rows(_JUDGED) if at.tuples("SELECT 1 FROM judgements LIMIT 1") else ():
        first, second = ordered(row["first"], row["second"])
        given = row["given"] or said.get((first, second), row)["given"]
        said[first, second] = {"first": first, "second": second, "judgement": row["judgement"], "given": given}
    at.table("said", list(said.values()), _SAID)
    at.run("CREATE OR REPLACE TEMP VIEW judged AS SELECT * FROM said WHERE judgement <> 'unsure'")


def unnamed(origin: str) -> bool:
    """Whether an origin is a kind of source that every outlet has of its own."""
    from stats.find.origin import shipped_origins

    return shipped_origins()[origin].unnamed


def _cell(row: Row, key: tuple[str, str], cell: Cell) -> Row:
    found: dict[str, Any] = {"outcome": key[0], "victims": key[1], "low": cell.low, "best": cell.best, "high": cell.high}
    return {"incident_id": row["incident_id"], **found, "origins": cell.origins, "year": row["year"]}
