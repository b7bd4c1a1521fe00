-- question: Which texts came out nearly alike under many names within days?
-- grain: one report, the first of five or more of three or more publishers that share four fifths of their words, no three days apart
-- parameters: none
-- A bundle of relays, or a flood: copies add no origin to a ledger, so many of them settle nothing.
WITH crowded AS MATERIALIZED (
    SELECT DISTINCT key FROM (
        SELECT key, lag(key, 4) OVER (ORDER BY key) AS fourth_before FROM (SELECT unnest(runs)::UINTEGER AS key FROM accounts)
    ) WHERE key = fourth_before
), keyed AS (
    SELECT version, id, key FROM (SELECT version, incident_id AS id, unnest(runs)::UINTEGER AS key FROM accounts) SEMI JOIN crowded USING (key)
), told AS (
    SELECT keyed.*, reports.id AS report_id, publisher, day FROM keyed JOIN reports USING (version) WHERE day IS NOT NULL
), parted AS (
    SELECT *, coalesce(day - lag(day) OVER (PARTITION BY key ORDER BY day, report_id, id) > 3, true) AS begins FROM told
), numbered AS (
    SELECT *, count_if(begins) OVER (PARTITION BY key ORDER BY day, report_id, id) AS wave FROM parted
), waves AS (
    SELECT * FROM numbered QUALIFY count(*) OVER (PARTITION BY key, wave) >= 5
), led AS (
    SELECT waves.*, words, first_value(report_id) OVER same AS leader, first_value(words) OVER same AS lead
    FROM waves JOIN (SELECT version, incident_id AS id, wording AS words FROM accounts) USING (version, id)
    WINDOW same AS (PARTITION BY key, wave ORDER BY day, report_id, id)
), alike AS (
    SELECT DISTINCT leader, report_id, publisher, day FROM led
    WHERE len(list_intersect(words, lead)) >= 0.8 * greatest(len(words), len(lead))
)
SELECT leader AS subject, NULL::VARCHAR AS figure_id,
       format('{} reports of {} publishers say nearly the same from {} to {}',
              count(*), count(DISTINCT publisher), min(day), max(day)) AS finding
FROM alike WHERE leader NOT IN (SELECT report_id FROM alike WHERE report_id <> leader)
GROUP BY leader HAVING count(*) >= 5 AND count(DISTINCT publisher) >= 3
ORDER BY ALL
