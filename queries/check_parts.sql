-- question: Which parts are larger than the whole they belong to, within one report?
-- grain: one part whose floor is above its whole's ceiling
-- parameters: none
-- Ids are joined by their hashes first: of millions of figures their texts are most of the work.
WITH above AS MATERIALIZED (
    SELECT key
    FROM (SELECT hash(version, part_of) AS key, low FROM figures WHERE part_of IS NOT NULL)
    JOIN (SELECT hash(version, figure_id) AS key, high FROM figures) USING (key)
    WHERE low > high
)
SELECT part.report_id AS subject, part.figure_id, format('{} of {} is above its whole, {}', part.low, part.outcome, whole.high) AS finding
FROM (FROM figures SEMI JOIN above ON key = hash(version, part_of)) part
JOIN (FROM figures SEMI JOIN above ON key = hash(version, figure_id)) whole ON whole.version = part.version AND whole.figure_id = part.part_of
WHERE part.low > whole.high
ORDER BY ALL
