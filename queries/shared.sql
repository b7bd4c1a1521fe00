-- question: How many people were harmed in incidents that several governorates share?
-- grain: one set of first-level areas and outcome; each incident once
-- parameters: region, actor, outcome, from, to, date
SELECT adm1, outcome, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents
FROM counts
WHERE victims = 'all' AND why IS NULL AND len(adm1) > 1
GROUP BY ALL
ORDER BY adm1, outcome
