-- question: Who states the numbers?
-- grain: one origin: the body that states a number, or the publisher where none is named
-- parameters: region, actor, outcome, from, to, date
WITH told AS (
    SELECT incident_id AS incident, unnest(accounts) AS incident_id FROM selected
), claimed AS (
    SELECT incident, reports.id AS report, reports.origin AS outlet, unnest(claims) AS claim
    FROM told JOIN accounts USING (incident_id) JOIN reports USING (version)
), stated AS (
    SELECT coalesce(nullif(claim.origin, ''), outlet, 'unknown') AS origin, incident, report, claim.figures AS figures FROM claimed
), counted AS (
    SELECT origin, count(DISTINCT figure) AS figures FROM (SELECT origin, unnest(figures) AS figure FROM stated) GROUP BY origin
)
SELECT origin, count(DISTINCT report) AS reports, coalesce(any_value(counted.figures), 0) AS figures,
       count(DISTINCT incident) AS incidents
FROM stated LEFT JOIN counted USING (origin)
GROUP BY origin
ORDER BY incidents DESC, origin
