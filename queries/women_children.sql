-- question: How many women, children, civilians and fighters were among those harmed?
-- grain: one outcome and group; the incidents are those that tell the group, and groups overlap
-- parameters: region, actor, outcome, from, to, date
SELECT outcome, victims, sum(low)::BIGINT AS low, sum(best)::BIGINT AS best,
       CASE WHEN count(high) = count(*) THEN sum(high)::BIGINT END AS high, count(*) AS incidents
FROM counts
WHERE victims <> 'all'
GROUP BY ALL
ORDER BY outcome, victims
