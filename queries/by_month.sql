-- question: How many people were harmed in each month?
-- grain: one month and outcome; a month of null holds what has no date
-- parameters: region, actor, outcome, from, to, date
SELECT strftime(day, '%Y-%m') AS month, outcome, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents
FROM counts
WHERE victims = 'all'
GROUP BY ALL
ORDER BY month, outcome
