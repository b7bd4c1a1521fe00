-- question: How many people were harmed in all?
-- grain: one outcome; every incident once, shared and unresolved ones included
-- parameters: region, actor, outcome, from, to, date
SELECT outcome, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents
FROM counts
WHERE victims = 'all'
GROUP BY ALL
ORDER BY outcome
