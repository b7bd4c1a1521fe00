-- question: How many people were harmed in incidents that could not be placed or dated?
-- grain: one reason (no place, no date, or both) and outcome
-- parameters: region, actor, outcome, from, to, date
SELECT []::VARCHAR[] AS adm1, why, outcome, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents
FROM counts
WHERE victims = 'all' AND why IS NOT NULL
GROUP BY ALL
ORDER BY why, outcome
