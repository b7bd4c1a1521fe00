-- question: Who states the numbers?
-- grain: one origin: the body that states a number, or the publisher where none is named
-- parameters: region, actor, outcome, from, to, date
SELECT coalesce(nullif(claim.origin, ''), reports.origin, 'unknown') AS origin, count(DISTINCT reports.id) AS reports,
       count(DISTINCT figure) AS figures, count(DISTINCT selected.incident_id) AS incidents
FROM selected
JOIN accounts ON list_contains(selected.accounts, accounts.incident_id)
JOIN reports USING (version),
unnest(accounts.claims) AS claims(claim)
LEFT JOIN LATERAL unnest(claim.figures) AS stated(figure) ON true
GROUP BY ALL
ORDER BY incidents DESC, origin
