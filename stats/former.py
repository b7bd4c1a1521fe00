"""Former ids: what an incident was called before others were merged with it, or before its accounts were read anew."""

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from stats.since import Last

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

_PAST = "SELECT incident_id AS old, previous_ids, accounts, reports FROM near_incidents"
_OLD = """
    CREATE OR REPLACE TEMP VIEW live AS SELECT id AS incident_id FROM grouped WHERE id = incident_id AND NOT silent;
    CREATE OR REPLACE TEMP {past};
    CREATE OR REPLACE TEMP TABLE old AS FROM past WHERE len(previous_ids) > 0;
    INSERT INTO old FROM (FROM past WHERE len(previous_ids) = 0) ANTI JOIN live ON live.incident_id = old
"""
"""Incidents that have other ids, or are no more. What is asked of all incidents is one join at a time, which may lie in files."""
_HEIRS = """
    CREATE OR REPLACE TEMP TABLE heirs AS
    SELECT old, incident_id AS heir, count(*) AS times
    FROM (SELECT old, unnest(accounts) AS id FROM old) JOIN grouped USING (id) WHERE NOT silent GROUP BY ALL;
    CREATE OR REPLACE TEMP TABLE left_over AS SELECT old, unnest(reports) AS report_id FROM old ANTI JOIN heirs USING (old);
    INSERT INTO heirs
    WITH of_report AS (
        SELECT report_id, arg_max(incident_id, cluster) AS heir FROM grouped SEMI JOIN left_over USING (report_id)
        WHERE NOT silent GROUP BY report_id
    ) SELECT old, heir, count(*) FROM left_over JOIN of_report USING (report_id) GROUP BY ALL;
    CREATE OR REPLACE TEMP TABLE said AS
    WITH first AS (SELECT old, heir FROM heirs QUALIFY row_number() OVER (PARTITION BY old ORDER BY times DESC, heir) = 1)
    SELECT heir, unnest(list_append(previous_ids, old)) AS id FROM old JOIN first USING (old)
"""
"""Each id that is gone goes to the incident that holds most of its accounts, or else of its reports."""
_FORMER = """
    SELECT DISTINCT heir, id FROM said ANTI JOIN live ON live.incident_id = said.id ANTI JOIN forgotten USING (id)
    ORDER BY heir, id
"""


def former_ids(at: "Snapshot", last: Last) -> dict[str, list[str]]:
    """The former ids of the incidents that are settled anew, by incident."""
    some = f"TABLE past AS {_PAST} SEMI JOIN touched ON id = incident_id"
    at.run(_OLD.format(past=f"VIEW past AS {_PAST}" if last.given is None else some))
    at.run(_HEIRS)
    return {heir: [id_ for _, id_ in rows] for heir, rows in groupby(at.each(_FORMER), itemgetter(0))}
