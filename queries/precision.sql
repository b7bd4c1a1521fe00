-- question: How exactly are the incidents dated and placed?
-- grain: one kind (date, place) and UCDP precision; null where there is none
-- parameters: region, actor, outcome, from, to, date
SELECT 'date' AS kind, date_precision AS precision, count(*) AS incidents FROM selected GROUP BY ALL
UNION ALL
SELECT 'place', geo_precision, count(*) FROM selected GROUP BY ALL
ORDER BY kind, precision NULLS LAST
