-- question: Which parts that exclude each other add up to more than their whole, within one report?
-- grain: one whole; men, women and children exclude each other; one part alone is check_parts'
-- parameters: none
WITH classed AS (
    SELECT version, part_of, sex, age_group, max(low) AS low FROM figures
    WHERE part_of IS NOT NULL AND (age_group = 'child' OR (age_group = 'adult' AND sex <> 'unknown'))
    GROUP BY ALL
), told AS (
    SELECT *, age_group = 'child' AND sex = 'unknown' AS every_child,
           bool_or(age_group = 'child' AND sex = 'unknown') OVER (PARTITION BY version, part_of) AS children_told
    FROM classed SEMI JOIN (SELECT version, part_of FROM classed GROUP BY ALL HAVING count(*) > 1) USING (version, part_of)
), parts AS (
    SELECT version, part_of, sum(low)::BIGINT AS low
    FROM told WHERE age_group = 'adult' OR every_child OR NOT children_told
    GROUP BY ALL HAVING count(*) > 1
)
SELECT whole.report_id AS subject, whole.figure_id, format('parts of {} {} add up to {}', whole.high, whole.outcome, parts.low) AS finding
FROM parts JOIN figures whole ON whole.version = parts.version AND whole.figure_id = parts.part_of
WHERE parts.low > whole.high
ORDER BY ALL
