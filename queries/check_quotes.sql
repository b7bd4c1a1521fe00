-- question: Which figures point outside their report's text?
-- grain: one figure whose quote is gone
-- parameters: none
SELECT figures.report_id AS subject, figure_id, format('{} {} to {} is outside the text', field, start, "end") AS finding
FROM figures JOIN (SELECT version, length(text) AS text, length(coalesce(title, '')) AS title FROM reports) USING (version)
WHERE start < 0 OR start >= "end" OR "end" > CASE field WHEN 'title' THEN title ELSE text END
ORDER BY ALL
