-- question: Who published the reports?
-- grain: one publisher
-- parameters: region, actor, outcome, from, to, date
SELECT publisher, count(DISTINCT id) AS reports
FROM reports
WHERE id IN (SELECT report FROM selected, unnest(reports) AS told(report))
GROUP BY ALL
ORDER BY reports DESC, publisher
