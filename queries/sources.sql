-- question: Who states the numbers?
-- grain: one origin: the body that states a number, or the publisher where none is named
-- parameters: region, actor, outcome, from, to, date
-- Ids and origins are joined and counted by their hashes: of millions of accounts their texts are most of the work.
WITH told AS (
    SELECT hash(incident_id) AS incident, hash(unnest(accounts)) AS account FROM selected
), outlets AS (
    SELECT hash(version) AS version, origin FROM reports
), claiming AS (
    SELECT hash(incident_id) AS account, hash(version) AS version, hash(report_id) AS report,
           unnest(list_transform(claims, lambda claim: {
               'origin': claim.origin, 'figures': list_transform(claim.figures, lambda figure: hash(figure))})) AS claim
    FROM accounts
), stated AS MATERIALIZED (
    SELECT *, hash(origin) AS key FROM (
        SELECT coalesce(nullif(claim.origin, ''), outlets.origin, 'unknown') AS origin, incident, report, claim.figures AS figures
        FROM told JOIN claiming USING (account) JOIN outlets USING (version)
    )
), counted AS (
    SELECT key, count(DISTINCT figure) AS figures FROM (SELECT key, unnest(figures) AS figure FROM stated) GROUP BY key
)
SELECT any_value(origin) AS origin, count(DISTINCT report) AS reports, coalesce(any_value(counted.figures), 0) AS figures,
       count(DISTINCT incident) AS incidents
FROM stated LEFT JOIN counted USING (key)
GROUP BY key
ORDER BY incidents DESC, origin
