-- question: How old were the children who were harmed?
-- grain: one age in completed years; an age of null holds the children whose age no report tells
-- parameters: region, actor, outcome, from, to, date
WITH told AS (
    SELECT age, count(*) AS persons FROM selected, unnest(minor_ages) AS ages(age) GROUP BY age
), untold AS (
    SELECT sum(greatest(0, children - coalesce(len(minor_ages), 0))) AS persons
    FROM selected JOIN (
        SELECT incident_id, sum(best) AS children FROM counts WHERE victims = 'children' GROUP BY incident_id
    ) USING (incident_id)
)
SELECT age, persons::BIGINT AS persons FROM told
UNION ALL
SELECT NULL, persons::BIGINT FROM untold WHERE persons > 0
ORDER BY age NULLS LAST
