-- question: How many people were harmed on each day?
-- grain: one day and outcome; an incident stands at the day it began, a day of null holds what has no date
-- parameters: region, actor, outcome, from, to, date
SELECT day, outcome, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents
FROM counts
WHERE victims = 'all'
GROUP BY ALL
ORDER BY day, outcome
