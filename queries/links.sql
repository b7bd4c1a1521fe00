-- question: Which reports tell one event, and why?
-- grain: one pair of accounts that stand together; of the whole store also of acts that nobody counts, which are no incidents
-- parameters: region, actor, outcome, from, to, date (a selection keeps the pairs within a selected incident)
WITH together AS (
    SELECT * FROM links
    WHERE merged AND (len(getvariable('region')) + len(getvariable('actor')) + len(getvariable('outcome')) = 0
                      AND getvariable('from') IS NULL AND getvariable('to') IS NULL
                      OR first IN (SELECT account FROM selected, unnest(accounts) AS told(account)))
)
SELECT a.report_id AS first_report, b.report_id AS second_report, first, second, judgement, score, reasons
FROM together JOIN accounts a ON a.incident_id = first JOIN accounts b ON b.incident_id = second
ORDER BY first_report, second_report, first, second
