-- question: Which reports were read, and what was found in each?
-- grain: one report (its current version)
-- parameters: region, actor, outcome, from, to, date (a selection keeps the reports that tell a selected incident)
SELECT id, publisher, published, lang, url, invented,
       (SELECT count(*) FROM figures WHERE figures.version = reports.version) AS figures,
       (SELECT count(*) FROM accounts WHERE accounts.version = reports.version AND len(claims) > 0) AS incidents
FROM reports
WHERE len(getvariable('region')) + len(getvariable('actor')) + len(getvariable('outcome')) = 0
      AND getvariable('from') IS NULL AND getvariable('to') IS NULL
   OR id IN (SELECT report FROM selected, unnest(selected.reports) AS told(report))
ORDER BY published, id
