"""Former ids: what an incident was called before others were merged with it, or before its accounts were read anew."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

_FORMER = """
    WITH live AS (SELECT DISTINCT incident_id FROM grouped WHERE NOT silent),
    old AS (
        SELECT incident_id AS old, previous_ids, accounts, reports FROM last_incidents SEMI JOIN touched ON id = incident_id
        WHERE len(previous_ids) > 0 OR incident_id NOT IN (FROM live)
    ), held AS (
        SELECT old, incident_id AS heir, count(*) AS times
        FROM old, unnest(accounts) AS told(id) JOIN grouped USING (id) WHERE NOT silent GROUP BY ALL
    ), of_report AS (
        SELECT report_id, arg_max(incident_id, cluster) AS heir FROM grouped WHERE NOT silent GROUP BY report_id
    ), told AS (
        FROM held UNION ALL
        SELECT old, heir, count(*) FROM (FROM old ANTI JOIN held USING (old)), unnest(reports) AS told(report_id)
        JOIN of_report USING (report_id) GROUP BY ALL
    ), heirs AS (
        SELECT * FROM told QUALIFY row_number() OVER (PARTITION BY old ORDER BY times DESC, heir) = 1
    ), said AS (
        SELECT heir, unnest(list_append(previous_ids, old)) AS id FROM old JOIN heirs USING (old)
    )
    SELECT heir, list(DISTINCT id ORDER BY id) FROM said WHERE id NOT IN (FROM live UNION ALL FROM forgotten) GROUP BY heir
"""
"""Each id that is gone goes to the incident that holds most of its accounts, or else of its reports."""

def former_ids(at: "Snapshot") -> dict[str, list[str]]:
    """The former ids of the incidents that are settled anew, by incident."""
    return dict(at.each(_FORMER))
