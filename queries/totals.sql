-- question: How many people were harmed in each governorate, as reported?
-- grain: one first-level area and outcome; incidents of that area alone, with a date
-- parameters: region, actor, outcome, from, to, date
SELECT adm1[1] AS adm1, outcome, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents
FROM counts
WHERE victims = 'all' AND why IS NULL AND len(adm1) = 1
GROUP BY ALL
ORDER BY adm1, outcome
