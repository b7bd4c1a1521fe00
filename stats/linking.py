"""Which accounts tell one incident (codebook 11): candidates by area and days, comparisons that say their reason, clusters.

The outcome depends on the set of accounts and judgements alone, never on the order in which they came. An account that counts
nobody (an act) joins an incident that others count; it never makes one, and never makes two of them one.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from stats.clusters import Account, Pair, Scores, clusters, components, ordered
from stats.compare import AT_LEAST_SAME, AT_LEAST_UNSURE, compared
from stats.telling import lay_out

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

_LONGEST = 10
_ANY = -99.0
_CHUNK = 50_000
"""So many accounts are compared, or clustered, at a time."""

_KEYED = f"""
    CREATE OR REPLACE TEMP TABLE keyed AS
    SELECT row_number() OVER (ORDER BY incident_id) AS n, incident_id AS id, dense_rank() OVER (ORDER BY report_id) AS report,
           len(spans) = 0 AS act, if(len(adm1) = 0, [''], list_sort(adm1)) AS areas,
           greatest(coalesce(date_start, date_end)::DATE, date_end::DATE - {_LONGEST})
           - if(coalesce(date_precision, 1) > 1, 1, 0) AS since, date_end::DATE + 1 AS until
    FROM accounts
"""
"""Every account by the order of its id, with its areas (or none) and its days: from its first to the day after its last; one that
tells no day may be late by a day more. Without a date it is no candidate."""
_CUTS = f"""
    SELECT min(since) FROM (SELECT since, (row_number() OVER (ORDER BY since) - 1) // {_CHUNK} AS chunk FROM keyed)
    WHERE since IS NOT NULL GROUP BY chunk ORDER BY 1
"""
_HERE = """
    CREATE OR REPLACE TEMP TABLE here AS
    SELECT * FROM keyed WHERE until >= getvariable('from_day') AND since < getvariable('to_day')
"""
_PAIRS = """
    WITH blocks AS (
        SELECT n, report, act, areas, since, unnest(areas) AS area, day::DATE AS day
        FROM here, unnest(generate_series(since, until, INTERVAL 1 DAY)) AS days(day)
    )
    SELECT a.n AS first, b.n AS second FROM blocks a JOIN blocks b USING (area, day)
    WHERE a.n < b.n AND a.report <> b.report AND day = greatest(a.since, b.since)
      AND day >= getvariable('from_day') AND day < getvariable('to_day')
      AND (len(a.areas) = 1 OR len(b.areas) = 1 OR area = list_min(list_intersect(a.areas, b.areas)))
"""
"""Accounts of different reports that share an area and a day: each pair from the first such block alone."""
_MEMBERS = "CREATE OR REPLACE TEMP TABLE here AS SELECT keyed.*, component FROM keyed JOIN wanted USING (n)"
_INSIDE = """
    SELECT a.n AS first, b.n AS second FROM here a JOIN here b USING (component)
    WHERE a.n < b.n AND a.report <> b.report AND NOT a.act AND NOT b.act AND a.since <= b.until AND b.since <= a.until
      AND list_has_any(a.areas, b.areas)
"""
_STRONG = f"SELECT first, second, score FROM found WHERE score >= {AT_LEAST_SAME}"
_JUDGED = "SELECT a.n, b.n, judgement FROM judged JOIN keyed a ON a.id = first JOIN keyed b ON b.id = second"


def link(at: "Snapshot", judged: Mapping[tuple[str, str], str], least: float = AT_LEAST_UNSURE) -> None:
    """Compare a snapshot's accounts and put them into clusters; persons' judgements on pairs of ids go before any score.

    What scores less than `least` is not kept.

    Leaves the tables `keyed` (n, id, ...), `found` (first, second: numbers; score, reasons) and `member` (id, cluster: the number
    of one of its accounts).
    """
    at.run(_KEYED)
    _compare(at, least)
    accounts = {n: Account(report, act) for n, report, act in at.tuples("SELECT n, report, act FROM keyed")}
    numbered = _numbered(at, judged)
    strong: dict[Pair, float] = {(first, second): score for first, second, score in at.tuples(_STRONG)}
    same = [pair for pair, judgement in numbered.items() if judgement == "same"]
    linked = list(components([*strong, *same]))
    member = {n: n for n in accounts}
    for batch, scores in _scored(at, linked, strong):
        for component in batch:
            for cluster in clusters(component, accounts, scores, numbered):
                member.update(dict.fromkeys(cluster, cluster[0]))
    at.table("numbered", {"n": list(member), "cluster": list(member.values())}, {"n": "int", "cluster": "int"})
    at.run("CREATE OR REPLACE TEMP TABLE member AS SELECT id, cluster FROM numbered JOIN keyed USING (n)")


def _compare(at: "Snapshot", least: float) -> None:
    """Compare what shares a block, so many accounts at a time."""
    cuts = [day for day, in at.tuples(_CUTS)] or [date.min]
    for start, end in pairwise([*cuts, date.max]):
        at.let("from_day", start)
        at.let("to_day", end)
        at.run(_HERE)
        lay_out(at)
        at.collect("found", compared(_PAIRS, least))


def _numbered(at: "Snapshot", judged: Mapping[tuple[str, str], str]) -> dict[Pair, str]:
    firsts, seconds = [pair[0] for pair in judged], [pair[1] for pair in judged]
    columns = {"first": firsts, "second": seconds, "judgement": list(judged.values())}
    at.table("judged", columns, dict.fromkeys(columns, "text"))
    return {ordered(a, b): judgement for a, b, judgement in at.tuples(_JUDGED)}


def _scored(at: "Snapshot", linked: Iterable[list[int]], strong: dict[Pair, float]) -> Iterator[tuple[list[list[int]], Scores]]:
    """The components, some at a time, with every score within those of three accounts or more."""
    pairs = [component for component in linked if len(component) == 2]
    yield pairs, strong
    for batch in _batches(component for component in linked if len(component) > 2):
        numbers = [(n, component[0]) for component in batch for n in component]
        columns = {"n": [n for n, _ in numbers], "component": [first for _, first in numbers]}
        at.table("wanted", columns, dict.fromkeys(columns, "int"))
        at.run(_MEMBERS)
        lay_out(at)
        inside = at.tuples(f"SELECT first, second, score FROM ({compared(_INSIDE, _ANY)})")
        yield batch, strong | {(first, second): score for first, second, score in inside}


def _batches(linked: Iterable[list[int]]) -> Iterator[list[list[int]]]:
    batch, held = [], 0
    for component in linked:
        batch.append(component)
        held += len(component)
        if held >= _CHUNK:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch
