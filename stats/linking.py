"""Which accounts tell one incident (codebook 11): candidates by area and days, comparisons that say their reason, clusters.

The outcome depends on the set of accounts and judgements alone, never on the order in which they came. An account that counts
nobody (an act) joins an incident that others count; it never makes one, and never makes two of them one.
"""

from array import array
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from stats.clusters import Account, Pair, Scores, clusters, ordered, roots
from stats.compare import AT_LEAST_SAME, AT_LEAST_UNSURE, compared
from stats.since import LONGEST, Last, touch
from stats.telling import lay_out, near

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

_ANY = -99.0
_CHUNK, _BATCH = 10_000, 10_000
"""So many accounts are compared, and so many clustered, at a time."""

_FACTS = f"""
    SELECT incident_id AS id, report_id, version, len(spans) = 0 AS act, if(len(adm1) = 0, [''], list_sort(adm1)) AS areas,
           greatest(coalesce(date_start, date_end)::DATE, date_end::DATE - {LONGEST})
           - if(coalesce(date_precision, 1) > 1, 1, 0) AS since, date_end::DATE + 1 AS until
"""
"""An account's areas (or none) and its days: from its first to the day after its last; one that tells no day may be late by a day
more. Without a date it is no candidate."""
_NUMBERED = "SELECT row_number() OVER () AS n, hash(report_id) AS report, * FROM ({} ORDER BY id)"
"""Accounts by the order of their ids: sorted first, as DuckDB holds all of what it numbers by an order of its own."""
_EVERY = f"CREATE OR REPLACE TEMP TABLE candidates AS {_NUMBERED.format(f'{_FACTS}, true AS fresh FROM accounts')}"
_DAYS = f"SELECT min(since), max(until) FROM ({_FACTS} FROM fresh)"
_NEAR = f"""
    CREATE OR REPLACE TEMP TABLE candidates AS
    WITH near AS MATERIALIZED (
        SELECT *, id IN (SELECT incident_id FROM fresh) AS fresh
        FROM ({_FACTS} FROM accounts WHERE date_end BETWEEN '{{first}}' AND '{{last}}')
    ), blocks AS (
        SELECT id, fresh, area, day
        FROM near, unnest(areas) AS held(area), unnest(generate_series(since, until, INTERVAL 1 DAY)) AS days(day)
    )
    {_NUMBERED.format("FROM near WHERE id IN (SELECT id FROM blocks SEMI JOIN (FROM blocks WHERE fresh) USING (area, day))")}
"""
"""The fresh accounts, and those that share an area and a day with one."""
_CUTS = f"""
    SELECT min(since) FROM (SELECT since, (row_number() OVER (ORDER BY since) - 1) // {_CHUNK} AS chunk FROM candidates)
    WHERE since IS NOT NULL GROUP BY chunk ORDER BY 1
"""
_HERE = """
    CREATE OR REPLACE TEMP TABLE here AS
    SELECT * FROM candidates WHERE until >= getvariable('from_day') AND since < getvariable('to_day')
"""
_PAIRS = """
    CREATE OR REPLACE TEMP TABLE near_pairs AS
    WITH blocks AS (
        SELECT n, report, fresh, areas, since, unnest(areas) AS area, day::DATE AS day
        FROM here, unnest(generate_series(since, until, INTERVAL 1 DAY)) AS days(day)
    )
    SELECT least(a.n, b.n) AS first, greatest(a.n, b.n) AS second FROM blocks a JOIN blocks b USING (area, day)
    WHERE a.fresh AND (a.n < b.n OR NOT b.fresh) AND a.report <> b.report AND day = greatest(a.since, b.since)
      AND day >= getvariable('from_day') AND day < getvariable('to_day')
      AND (len(a.areas) = 1 OR len(b.areas) = 1 OR area = list_min(list_intersect(a.areas, b.areas)))
"""
"""Accounts of different reports that share an area and a day, one of them fresh: each pair from the first such block alone."""
_FOUND = """
    SELECT a.id AS first, b.id AS second, p.score, p.reasons, year(a.until - 1) AS year
    FROM ({}) p JOIN here a ON a.n = p.first JOIN here b ON b.n = p.second
"""
_TOUCHED = "FROM accounts a SEMI JOIN touched t ON t.id = a.incident_id"
_KEYED = f"CREATE OR REPLACE TEMP TABLE keyed AS {_NUMBERED.format(f'{_FACTS} {{}}')}"
_KNOWN = f"""
    SELECT first, second, score, reasons, year FROM found
    UNION ALL
    SELECT first, second, score, list_filter(reasons, lambda reason: NOT starts_with(reason, 'judged ')), year(a.until - 1)
    FROM near_links JOIN keyed a ON a.id = first SEMI JOIN keyed b ON b.id = second
    ANTI JOIN changed c ON c.id = first ANTI JOIN changed d ON d.id = second
    WHERE score >= {AT_LEAST_UNSURE}
"""
"""What was compared now, and what stood in the edition before between accounts that did not change."""
_STRONG = f"""
    CREATE OR REPLACE TEMP TABLE strong AS
    SELECT a.n AS first, b.n AS second, score FROM pairs p JOIN keyed a ON a.id = p.first JOIN keyed b ON b.id = p.second
    WHERE score >= {AT_LEAST_SAME}
"""
_JUDGED = "SELECT a.n, b.n, judgement FROM judged JOIN keyed a ON a.id = first JOIN keyed b ON b.id = second"
_COMPONENTS = f"""
    CREATE OR REPLACE TEMP TABLE components AS
    WITH held AS (
        SELECT component, count(*) AS size, min(since) AS since FROM rooted JOIN keyed USING (n)
        GROUP BY component HAVING size > 1
    ), batched AS (
        SELECT *, ((sum(size) OVER (ORDER BY since, component) - 1) // {_BATCH})::INT AS batch FROM held
    )
    SELECT n, component, size, batch FROM rooted JOIN batched USING (component)
"""
"""What links hold together, so much at a time, of days that follow each other."""
_MEMBERS = """
    CREATE OR REPLACE TEMP TABLE here AS SELECT keyed.*, component, size FROM keyed JOIN components USING (n) WHERE batch = {}
"""
_LINKED = """
    CREATE OR REPLACE TEMP TABLE within AS
    SELECT first, second, score, a.act OR b.act AS act FROM strong JOIN here a ON a.n = first JOIN here b ON b.n = second
    WHERE a.size = 2 OR a.act OR b.act
"""
_BOTH_WAYS = "SELECT first, second, score FROM within UNION ALL SELECT second, first, score FROM within ORDER BY ALL"
_RANKED = f"SELECT first, second FROM within WHERE score >= {AT_LEAST_SAME} AND NOT act ORDER BY score DESC, first, second"
_INSIDE = """
    CREATE OR REPLACE TEMP TABLE near_pairs AS
    SELECT a.n AS first, b.n AS second FROM here a JOIN here b USING (component)
    WHERE a.n < b.n AND a.report <> b.report AND NOT a.act AND NOT b.act AND a.since <= b.until AND b.since <= a.until
      AND list_has_any(a.areas, b.areas)
"""


def link(at: "Snapshot", last: Last, least: float = AT_LEAST_UNSURE) -> None:
    """Compare a snapshot's fresh accounts with all, and put what they touch into clusters.

    Persons' judgements on pairs of ids (the table `judged`) go before any score. What scores less than `least` is not kept.

    Leaves the tables `keyed` (accounts that are touched: n, id, ...), `pairs` (first, second: ids; score, reasons, year) and
    `member` (id, cluster: the number of one of its accounts).
    """
    _choose(at, last)
    _compare(at, least)
    at.drop("candidates", "here", "told", "near_pairs")
    touch(at, last)
    days = f"(SELECT date_end::DATE + 1 AS until {_TOUCHED})"
    at.run(_KEYED.format("FROM accounts" if last.given is None else f"{_TOUCHED} WHERE {near(at, days)}"))
    at.collect("pairs", _KNOWN)
    _cluster(at)


def _choose(at: "Snapshot", last: Last) -> None:
    """Make `candidates`: the accounts that are compared."""
    if last.given is None:
        at.run(_EVERY)
        return
    first, until = at.tuples(_DAYS)[0]
    days = (first - timedelta(1), until + timedelta(LONGEST + 1)) if first and until else (date.max, date.min)
    at.run(_NEAR.format(first=days[0], last=days[1]))


def _compare(at: "Snapshot", least: float) -> None:
    """Compare what shares a block, so many accounts at a time."""
    cuts = [day for day, in at.tuples(_CUTS)] or [date.min]
    for start, end in pairwise([*cuts, date.max]):
        at.let("from_day", start)
        at.let("to_day", end)
        at.run(_HERE)
        lay_out(at)
        at.run(_PAIRS)
        at.collect("found", _FOUND.format(compared("near_pairs", least)))


def _cluster(at: "Snapshot") -> None:
    """Make `member`, some components at a time."""
    at.run(_STRONG)
    count, = at.tuples("SELECT count(*) FROM keyed")[0]
    judged: dict[Pair, str] = {ordered(a, b): judgement for a, b, judgement in at.tuples(_JUDGED)}
    same = (pair for pair, judgement in judged.items() if judgement == "same")
    numbers, member = (array("q", range(count + 1)) for _ in range(2))
    root = roots(chain(at.each("SELECT first, second FROM strong"), same), count)
    at.table("rooted", {"n": numbers, "component": root}, {"n": "int", "component": "int"})
    at.run(_COMPONENTS)
    batches, = at.tuples("SELECT coalesce(max(batch) + 1, 0) FROM components")[0]
    for number, cluster in chain.from_iterable(_clusters(at, batch, judged) for batch in range(batches)):
        for n in cluster:
            member[n] = number
    at.table("numbered", {"n": numbers, "cluster": member}, {"n": "int", "cluster": "int"})
    at.run("CREATE OR REPLACE TEMP TABLE member AS SELECT id, cluster FROM numbered JOIN keyed USING (n)")
    at.drop("strong", "rooted", "components", "here", "told", "near_pairs", "within", "numbered")


def _clusters(at: "Snapshot", batch: int, judged: dict[Pair, str]) -> Iterator[tuple[int, list[int]]]:
    """The clusters of some components; of those of three accounts or more every score within is looked up."""
    at.run(_MEMBERS.format(batch))
    accounts = {n: Account(report, act) for n, report, act in at.each("SELECT n, report, act FROM here ORDER BY n")}
    at.run(_LINKED)
    at.run("DELETE FROM here WHERE size = 2")
    if at.tuples("SELECT 1 FROM here LIMIT 1"):
        lay_out(at)
        at.run(_INSIDE)
        at.run(f"INSERT INTO within SELECT first, second, score, false FROM ({compared('near_pairs', _ANY)})")
    yield from clusters(accounts, Scores(at.each(_BOTH_WAYS)), at.each(_RANKED), judged)
