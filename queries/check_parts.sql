-- question: Which parts are larger than the whole they belong to, within one report?
-- grain: one part whose floor is above its whole's ceiling
-- parameters: none
SELECT part.report_id AS subject, part.figure_id, format('{} of {} is above its whole, {}', part.low, part.outcome, whole.high) AS finding
FROM figures part JOIN figures whole ON whole.version = part.version AND whole.figure_id = part.part_of
WHERE part.low > whole.high
ORDER BY ALL
