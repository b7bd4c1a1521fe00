-- question: Which running totals do reports give? They are shown beside the sums, never added.
-- grain: one figure of scope `period`
-- parameters: region, actor, outcome, from, to (by the day of publication; of a region or an actor: from reports that tell its incidents)
SELECT figure_id, report_id, publisher, published, url, outcome, low, high, bound, since, until, attribution, field, start, "end", rule
FROM figures JOIN reports USING (version)
WHERE scope = 'period' AND part_of IS NULL
  AND (len(getvariable('outcome')) = 0 OR list_contains(getvariable('outcome'), outcome))
  AND coalesce(reports.day >= getvariable('from'), true) AND coalesce(reports.day <= getvariable('to'), true)
  AND (len(getvariable('region')) + len(getvariable('actor')) = 0
       OR report_id IN (SELECT report FROM selected, unnest(reports) AS told(report)))
ORDER BY published, report_id, start, figure_id
