-- question: Who states the numbers?
-- grain: one origin: the body that states a number, or the publisher where none is named
-- parameters: region, actor, outcome, from, to, date
SELECT coalesce(nullif(claim.origin, ''), reports.origin, 'unknown') AS origin, count(DISTINCT reports.id) AS reports,
       count(DISTINCT figure) AS figures, count(DISTINCT told.incident) AS incidents
FROM (SELECT incident_id AS incident, unnest(accounts) AS incident_id FROM selected) told
JOIN accounts USING (incident_id)
JOIN reports USING (version),
unnest(accounts.claims) AS claims(claim)
LEFT JOIN LATERAL unnest(claim.figures) AS stated(figure) ON true
GROUP BY ALL
ORDER BY incidents DESC, origin
