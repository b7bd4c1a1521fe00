-- question: Which incidents touch each governorate?
-- grain: one first-level area and outcome; a shared incident stands under each of its areas, so the rows do not add up
-- parameters: region, actor, outcome, from, to, date
SELECT area AS adm1, outcome, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents, count_if(len(adm1) > 1) AS shared
FROM counts, unnest(adm1) AS areas(area)
WHERE victims = 'all' AND (len(getvariable('region')) = 0 OR list_contains(getvariable('region'), area))
GROUP BY area, outcome
ORDER BY area, outcome
