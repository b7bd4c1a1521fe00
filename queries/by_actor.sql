-- question: How many people were harmed in incidents laid to each actor?
-- grain: one actor and outcome; an incident of several actors stands under each, so the rows do not add up
-- parameters: region, actor, outcome, from, to, date
SELECT actor, outcome, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents
FROM counts, unnest(perpetrators) AS actors(actor)
WHERE victims = 'all'
GROUP BY ALL
ORDER BY actor, outcome
