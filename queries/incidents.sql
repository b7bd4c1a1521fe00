-- question: Which incidents were there?
-- grain: one linked incident
-- parameters: region, actor, outcome, from, to, date
-- An incident belongs to the day on which it began; one without a date is kept and shown as unresolved.
SELECT incidents.* EXCLUDE statements, CASE getvariable('date') WHEN 'published' THEN published ELSE date_start END AS day
FROM incidents
WHERE (len(getvariable('region')) = 0 OR list_has_any(adm1, getvariable('region')))
  AND (len(getvariable('actor')) = 0 OR list_has_any(perpetrators, getvariable('actor')))
  AND (len(getvariable('outcome')) = 0
       OR incident_id IN (SELECT incident_id FROM cells WHERE list_contains(getvariable('outcome'), outcome)))
  AND (day IS NULL OR getvariable('from') IS NULL OR day >= getvariable('from'))
  AND (day IS NULL OR getvariable('to') IS NULL OR day <= getvariable('to'))
ORDER BY date_start, adm1, incident_id
