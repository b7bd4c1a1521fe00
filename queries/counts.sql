-- question: How many people does each incident count, by outcome and by group of victims?
-- grain: one incident, outcome and group (`all`, or one of the breakdown's)
-- parameters: region, actor, outcome, from, to, date
-- `small_cell`: fewer than three persons of one place and day, who may be known by it.
SELECT incident_id, outcome, victims, low, best, high, origins, 0 < best AND best < 3 AS small_cell, day, adm1,
       perpetrators, why
FROM selected JOIN cells USING (incident_id)
WHERE len(getvariable('outcome')) = 0 OR list_contains(getvariable('outcome'), outcome)
ORDER BY day, incident_id, outcome, victims
