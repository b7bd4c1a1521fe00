"""Former ids: what an incident was called before others were merged with it, or before its accounts were read anew."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

_PAST = "SELECT incident_id AS old, previous_ids, accounts, reports FROM last_incidents SEMI JOIN touched ON id = incident_id"
_OLD = f"""
    CREATE OR REPLACE TEMP VIEW live AS SELECT id AS incident_id FROM grouped WHERE id = incident_id AND NOT silent;
    CREATE OR REPLACE TEMP TABLE old AS
    {_PAST} WHERE len(previous_ids) > 0
    UNION ALL SELECT * FROM ({_PAST} WHERE len(previous_ids) = 0) ANTI JOIN live ON live.incident_id = old
"""
"""Incidents that have other ids, or are no more. What is asked of all incidents here is a join, which may lie in files."""
_FORMER = """
    WITH held AS (
        SELECT old, incident_id AS heir, count(*) AS times
        FROM old, unnest(accounts) AS told(id) JOIN grouped USING (id) WHERE NOT silent GROUP BY ALL
    ), left_over AS (
        SELECT old, unnest(reports) AS report_id FROM old ANTI JOIN held USING (old)
    ), of_report AS (
        SELECT report_id, arg_max(incident_id, cluster) AS heir FROM grouped SEMI JOIN left_over USING (report_id)
        WHERE NOT silent GROUP BY report_id
    ), told AS (
        FROM held UNION ALL SELECT old, heir, count(*) FROM left_over JOIN of_report USING (report_id) GROUP BY ALL
    ), heirs AS (
        SELECT * FROM told QUALIFY row_number() OVER (PARTITION BY old ORDER BY times DESC, heir) = 1
    ), said AS (
        SELECT heir, unnest(list_append(previous_ids, old)) AS id FROM old JOIN heirs USING (old)
    )
    SELECT heir, list(DISTINCT id ORDER BY id)
    FROM said ANTI JOIN live ON live.incident_id = said.id ANTI JOIN forgotten USING (id) GROUP BY heir
"""
"""Each id that is gone goes to the incident that holds most of its accounts, or else of its reports."""


def former_ids(at: "Snapshot") -> dict[str, list[str]]:
    """The former ids of the incidents that are settled anew, by incident."""
    at.run(_OLD)
    return dict(at.each(_FORMER))
