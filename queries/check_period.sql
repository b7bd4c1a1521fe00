-- question: How far are the running totals that reports give from the sum of the incidents of that span?
-- grain: one figure of scope `period` that tells its span; the residual is what the incidents in the store leave unexplained
-- parameters: none (all incidents that begin in the span, wherever they are)
SELECT figures.report_id AS subject, figures.figure_id,
       format('{} {} from {} to {}; incidents in the store: {}; residual {}', figures.low, figures.outcome, since,
              coalesce(until, reports.day::VARCHAR), coalesce(sum(cells.best), 0)::BIGINT,
              (figures.low - coalesce(sum(cells.best), 0))::BIGINT) AS finding
FROM figures JOIN reports USING (version)
LEFT JOIN incidents ON incidents.date_start BETWEEN since::DATE AND coalesce(until::DATE, reports.day)
LEFT JOIN cells ON cells.incident_id = incidents.incident_id AND cells.outcome = figures.outcome AND cells.victims = 'all'
WHERE scope = 'period' AND part_of IS NULL AND since IS NOT NULL AND coalesce(until, reports.day::VARCHAR) IS NOT NULL
GROUP BY figures.report_id, figures.figure_id, figures.low, figures.outcome, since, until, reports.day
ORDER BY ALL
