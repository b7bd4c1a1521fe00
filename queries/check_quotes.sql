-- question: Which figures point outside their report's text?
-- grain: one figure whose quote is gone
-- parameters: none
SELECT figures.report_id AS subject, figure_id, format('{} {} to {} is outside the text', field, start, "end") AS finding
FROM figures JOIN reports USING (version)
WHERE start < 0 OR start >= "end" OR "end" > length(CASE field WHEN 'title' THEN coalesce(title, '') ELSE text END)
ORDER BY ALL
