-- question: Who states the numbers?
-- grain: one origin: the body that states a number, or the publisher where none is named
-- parameters: region, actor, outcome, from, to, date
-- The days are asked for again, so that rows of others are passed over.
WITH stated AS (
    SELECT unnest(statements, recursive := true) FROM incidents SEMI JOIN selected USING (incident_id)
    WHERE getvariable('date') = 'published' OR date_start IS NULL
          OR (coalesce(date_start >= getvariable('from'), true) AND coalesce(date_start <= getvariable('to'), true))
), counted AS (
    SELECT origin, count(*) AS incidents FROM stated GROUP BY origin
), reported AS (
    SELECT origin, count(DISTINCT report) AS reports FROM (SELECT origin, unnest(reports) AS report FROM stated) GROUP BY origin
), figured AS (
    SELECT origin, count(DISTINCT figure) AS figures FROM (SELECT origin, unnest(figures) AS figure FROM stated) GROUP BY origin
)
SELECT origin, reports, coalesce(figures, 0) AS figures, incidents
FROM counted JOIN reported USING (origin) LEFT JOIN figured USING (origin)
ORDER BY incidents DESC, origin
