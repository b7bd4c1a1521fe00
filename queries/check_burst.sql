-- question: Which texts came out nearly alike under many names within days?
-- grain: one report, the first of five or more of three or more publishers that share four fifths of their words, no three days apart
-- parameters: none
-- A bundle of relays, or a flood: copies add no origin to a ledger, so many of them settle nothing.
WITH told AS (
    SELECT incident_id AS id, report_id, publisher, day, wording AS words
    FROM accounts JOIN reports USING (version) WHERE day IS NOT NULL AND len(wording) >= 8
), keyed AS (
    -- texts alike have the same smallest word in most of three orders of the words
    SELECT id, report_id, publisher, day, salt, list_min([xor(word, salt) for word in words]) AS key
    FROM told, (VALUES (0), (1431655765), (858993459)) AS orders(salt)
), parted AS (
    SELECT *, coalesce(day - lag(day) OVER (PARTITION BY salt, key ORDER BY day, report_id, id) > 3, true) AS begins
    FROM keyed SEMI JOIN (
        SELECT salt, key FROM keyed GROUP BY ALL HAVING count(*) >= 5 AND count(DISTINCT publisher) >= 3
    ) USING (salt, key)
), waves AS (
    SELECT *, count_if(begins) OVER (PARTITION BY salt, key ORDER BY day, report_id, id) AS wave FROM parted
), led AS (
    SELECT *, first_value(id) OVER same AS leader, count(*) OVER same_all AS size
    FROM waves
    WINDOW same AS (PARTITION BY salt, key, wave ORDER BY day, report_id, id), same_all AS (PARTITION BY salt, key, wave)
), worded AS (
    SELECT led.report_id, led.publisher, led.day, lead.report_id AS leader, own.words, lead.words AS lead
    FROM led JOIN told own USING (id) JOIN told lead ON lead.id = led.leader
    WHERE size >= 5
), alike AS (
    SELECT DISTINCT leader, report_id, publisher, day FROM worded
    WHERE len(list_intersect(words, lead)) >= 0.8 * greatest(len(words), len(lead))
)
SELECT leader AS subject, NULL::VARCHAR AS figure_id,
       format('{} reports of {} publishers say nearly the same from {} to {}',
              count(*), count(DISTINCT publisher), min(day), max(day)) AS finding
FROM alike WHERE leader NOT IN (SELECT report_id FROM alike WHERE report_id <> leader)
GROUP BY leader HAVING count(*) >= 5 AND count(DISTINCT publisher) >= 3
ORDER BY ALL
