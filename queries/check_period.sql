-- question: How far are the running totals that reports give from the sum of the incidents of that span?
-- grain: one figure of scope `period` that tells its span; the residual is what the incidents in the store leave unexplained
-- parameters: none (all incidents that begin in the span, wherever they are)
WITH totals AS (
    SELECT figures.report_id, figure_id, outcome, low, since, until, since::DATE AS first, coalesce(until::DATE, reports.day) AS last
    FROM figures JOIN reports USING (version)
    WHERE scope = 'period' AND part_of IS NULL AND since IS NOT NULL AND last IS NOT NULL
), daily AS (
    SELECT outcome, day, sum(best) OVER (PARTITION BY outcome ORDER BY day)::BIGINT AS so_far
    FROM (
        SELECT outcome, date_start AS day, sum(best) AS best FROM incidents JOIN cells USING (incident_id)
        WHERE victims = 'all' AND date_start IS NOT NULL GROUP BY ALL
    )
), counted AS (
    SELECT totals.*, coalesce(upto.so_far, 0) - coalesce(before.so_far, 0) AS best
    FROM totals ASOF LEFT JOIN daily upto ON totals.outcome = upto.outcome AND totals.last >= upto.day
    ASOF LEFT JOIN daily before ON totals.outcome = before.outcome AND totals.first > before.day
)
SELECT report_id AS subject, figure_id,
       format('{} {} from {} to {}; incidents in the store: {}; residual {}', low, outcome, since, last, greatest(best, 0),
              low - greatest(best, 0)) AS finding
FROM counted
ORDER BY ALL
