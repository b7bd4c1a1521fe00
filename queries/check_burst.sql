-- question: Which texts came out nearly alike under many names within days?
-- grain: one report, the first of five or more of three or more publishers that share four fifths of their words, no three days apart
-- parameters: none
-- A bundle of relays, or a flood: copies add no origin to a ledger, so many of them settle nothing.
WITH keyed AS NOT MATERIALIZED (
    -- wording is sorted, so texts alike mostly begin or end alike, or would but for a word; one word alone is shared by chance
    SELECT version, incident_id AS id, wording AS words, unnest([
        hash(wording[1], wording[2], wording[3]), hash(wording[2], wording[3], wording[4]),
        hash(wording[-3], wording[-2], wording[-1]), hash(wording[-4], wording[-3], wording[-2])
    ]) AS key
    FROM accounts WHERE len(wording) >= 8
), crowded AS (
    SELECT key FROM keyed GROUP BY key HAVING count(*) >= 5
), told AS (
    SELECT keyed.*, reports.id AS report_id, publisher, day
    FROM keyed SEMI JOIN crowded USING (key) JOIN reports USING (version) WHERE day IS NOT NULL
), parted AS (
    SELECT *, coalesce(day - lag(day) OVER (PARTITION BY key ORDER BY day, report_id, id) > 3, true) AS begins FROM told
), waves AS (
    SELECT *, count_if(begins) OVER (PARTITION BY key ORDER BY day, report_id, id) AS wave FROM parted
), led AS (
    SELECT *, first_value(report_id) OVER same AS leader, first_value(words) OVER same AS lead
    FROM waves WINDOW same AS (PARTITION BY key, wave ORDER BY day, report_id, id)
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
