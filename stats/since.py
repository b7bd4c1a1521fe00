"""What a store was given since an edition: accounts that are fresh or gone, and all that their links may have changed.

Links are compared pair by pair, and clusters follow from the components that links hold together. So whoever compares the fresh
accounts with all that share an area and a day, and settles anew every component that holds a fresh account, held one that is
gone, or is newly judged, has what comes of settling all.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stats.compare import AT_LEAST_SAME
from stats.pieces import year_of

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

Files = Mapping[str, Sequence[str]]
GIVEN = ("reports", "accounts", "judgements")
DERIVED = ("incidents", "cells", "links")


@dataclass(frozen=True, slots=True)
class Last:
    """The files of an edition's derived tables, and those that reports, accounts and judgements got since.

    Without any `given` all is settled anew, and of the edition only its incidents' ids are kept; none that is `forgotten`.
    """

    derived: Files = field(default_factory=dict)
    given: Files | None = None
    forgotten: Collection[str] = ()


NOTHING = Last()
LONGEST = 10
"""Of an account's days, those that are compared: so many before its last."""
WORDS = "md5(concat_ws(chr(0), title, text, published))"
"""What of a report is another's where it was revised, the same where it was only read anew."""
_SHOWN = 3
_WHOLE = """
    CREATE OR REPLACE TEMP VIEW fresh AS SELECT * FROM accounts;
    CREATE OR REPLACE TEMP TABLE gone AS SELECT '' AS id WHERE false;
"""
_GIVEN = """
    CREATE OR REPLACE TEMP VIEW fresh AS SELECT * FROM given_accounts ANTI JOIN replaced USING (version);
    CREATE OR REPLACE TEMP TABLE gone AS
    WITH older AS (
        SELECT * FROM all_reports SEMI JOIN given_reports USING (id) ANTI JOIN given_reports USING (version)
    ), stood AS (
        SELECT version, row_number() OVER newest AS place FROM older
        WINDOW newest AS (PARTITION BY id ORDER BY published DESC NULLS LAST, edition DESC, version DESC)
    )
    SELECT incident_id AS id FROM all_accounts
    WHERE version IN (SELECT version FROM stood SEMI JOIN replaced USING (version) WHERE place = 1);
"""
"""Gone is what stood until a later version of its report came."""
_CHANGED = "CREATE OR REPLACE TEMP TABLE changed AS SELECT incident_id AS id FROM fresh UNION SELECT id FROM gone"
_EDGES = f"""
    SELECT first, second FROM found WHERE score >= {AT_LEAST_SAME}
    UNION ALL SELECT first, second FROM judged WHERE judgement = 'same'
"""
_HELD = f"SELECT first, second FROM near_links WHERE score >= {AT_LEAST_SAME} OR judgement = 'same'"
_SEEDS = """
    CREATE OR REPLACE TEMP TABLE touched AS
    SELECT id FROM changed UNION SELECT unnest([first, second]) FROM said
    WHERE given OR first IN (FROM changed) OR second IN (FROM changed)
"""
_BEGUN = "CREATE OR REPLACE TEMP TABLE reached AS FROM touched"
_REACHED = """
    CREATE OR REPLACE TEMP TABLE reached AS
    WITH met AS (
        SELECT second AS id FROM edges SEMI JOIN reached ON first = id
        UNION SELECT first FROM edges SEMI JOIN reached ON second = id
    ) FROM met ANTI JOIN touched USING (id)
"""
_YEARS = f"""
    SELECT DISTINCT filename, unnest([year(date_start::DATE), year(last - {LONGEST + 2}), year(last + {LONGEST + 2})])
    FROM (SELECT *, date_end::DATE AS last FROM read_parquet({{files}}, filename = true)) SEMI JOIN touched ON id = incident_id
"""
"""An incident lies in the year in which one of its accounts begins, a link in that in which its first account ends: it may be
the other one, which is of days near by."""
_EVERY = """
    CREATE OR REPLACE TEMP TABLE touched AS
    SELECT incident_id AS id FROM accounts UNION SELECT unnest(accounts) FROM last_incidents
"""
_REVISED = """
    WITH several AS (
        SELECT id, edition > {edition} AS fresh, {WORDS} AS words FROM all_reports
        SEMI JOIN (SELECT id FROM all_reports SEMI JOIN replaced USING (version)) USING (id)
    ), told AS (SELECT id, bool_or(NOT fresh) AS before FROM several GROUP BY id, words)
    SELECT count(*) - count(DISTINCT id) FILTER (id NOT IN (SELECT id FROM several WHERE NOT fresh)),
           (SELECT coalesce(list(id ORDER BY id)[:{shown}], [])
            FROM (SELECT id FROM told GROUP BY id HAVING count(*) > 1 AND bool_or(NOT before)))
    FROM several WHERE fresh
"""


def revised(at: "Snapshot", edition: int) -> tuple[int, tuple[str, ...]]:
    """How many of the reports that came after an edition have the id of another, and some ids that got other words."""
    count, ids = at.tuples(_REVISED.format(edition=edition, WORDS=WORDS, shown=_SHOWN))[0]
    return count, tuple(ids)


def look(at: "Snapshot", last: Last) -> None:
    """Make `last_incidents` of an edition, and `fresh` (accounts), `gone` and `changed` (ids)."""
    at.view("last_incidents", "incidents", last.derived.get("incidents", ()))
    for table in GIVEN:
        at.view(f"given_{table}", table, (last.given or {}).get(table, ()))
    at.table("forgotten", {"id": sorted(last.forgotten)}, {"id": "text"})
    at.run(_WHOLE if last.given is None else _GIVEN)
    at.run(_CHANGED)


def touch(at: "Snapshot", last: Last) -> None:
    """Make `touched`: the ids of all accounts that are to be settled anew; what `look` and linking made is there by then.

    From then on accounts and reports are those alone that lie in files with one of these, and `near_incidents`, `near_cells` and
    `near_links` are what an edition held of their years.
    """
    if last.given is None:
        at.run(_EVERY)
        at.view("near_incidents", "incidents", last.derived.get("incidents", ()))
        for table in ("cells", "links"):
            at.view(f"near_{table}", table, ())
        return
    at.run(_SEEDS)
    at.collect("edges", _EDGES)
    seen = set[int]()
    files, years = _near(at)
    while fresh := years - seen:
        at.view("near_links", "links", _of_years(last.derived["links"], fresh))
        at.collect("edges", _HELD)
        seen = years
        if _reach(at):
            files, years = _near(at)
    for table in DERIVED:
        at.view(f"near_{table}", table, _of_years(last.derived[table], years))
    for table in ("accounts", "reports"):
        at.view(f"all_{table}", table, _of_years(at.files(table), set(map(year_of, files))))


def _reach(at: "Snapshot") -> bool:
    """Add to `touched` all that edges hold together with it; whether there is any."""
    at.run(_BEGUN)
    before = _count(at)
    while True:
        at.run(_REACHED)
        if not at.tuples("SELECT 1 FROM reached LIMIT 1"):
            return _count(at) > before
        at.run("INSERT INTO touched FROM reached")


def _count(at: "Snapshot") -> int:
    return int(at.tuples("SELECT count(*) FROM touched")[0][0])


def _near(at: "Snapshot") -> tuple[set[str], set[int]]:
    """The files in which the accounts that are touched lie, and the years in which their incidents and links may lie."""
    files = at.files("accounts")
    found = at.tuples(_YEARS.format(files=files)) if files else []
    return {file for file, _ in found}, {0, *(year for _, year in found if year)}


def _of_years(files: Sequence[str], years: Collection[int]) -> list[str]:
    return [file for file in files if year_of(file) in years]
