-- question: Which running totals of one origin fall?
-- grain: one figure of scope `period` that is lower than an earlier one of the same origin, outcome and beginning
-- parameters: none
WITH told AS (
    SELECT figures.*, reports.published,
           lag(low) OVER same AS before, lag(report_id) OVER same AS earlier
    FROM figures JOIN reports USING (version)
    WHERE scope = 'period' AND part_of IS NULL AND since IS NOT NULL AND published IS NOT NULL
    WINDOW same AS (
        PARTITION BY CASE WHEN len(attribution) > 0 THEN array_to_string(attribution, ' ') ELSE reports.origin END, outcome, since,
                     status, sex, age_group
        ORDER BY published, report_id
    )
)
SELECT report_id AS subject, figure_id, format('{} {} since {} is below the {} of {}', low, outcome, since, before, earlier) AS finding
FROM told WHERE low < before
ORDER BY ALL
