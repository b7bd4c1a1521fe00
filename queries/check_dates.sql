-- question: Which reports tell of harm that came after them, or came out on another day than their address says?
-- grain: one report
-- parameters: none
WITH addressed AS (
    SELECT id, day, try_cast(regexp_replace(regexp_extract(url, '/(20\d\d[/-][01]?\d[/-][0-3]?\d)(?:/|-|$)', 1), '/', '-', 'g') AS DATE) AS told
    FROM reports
)
SELECT report_id AS subject, NULL::VARCHAR AS figure_id,
       format('published on {}, it tells of harm on {}', day, max(try_cast(date_start AS DATE))) AS finding
FROM accounts JOIN reports USING (version) WHERE try_cast(date_start AS DATE) > day + 1 GROUP BY report_id, day
UNION ALL
SELECT id, NULL, format('published on {}, its address says {}', day, told) FROM addressed WHERE abs(day - told) > 3
ORDER BY ALL
