-- question: Which reports tell one event, and why?
-- grain: one pair of accounts that stand together; also of acts that nobody counts, which are no incidents
-- parameters: none
SELECT a.report_id AS first_report, b.report_id AS second_report, first, second, judgement, score, reasons
FROM links JOIN accounts a ON a.incident_id = first JOIN accounts b ON b.incident_id = second
WHERE merged
ORDER BY first_report, second_report, first, second
