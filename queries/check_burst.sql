-- question: Which texts came out nearly alike under many names within days?
-- grain: one report, the first of five or more of three or more publishers that share four fifths of their words, no three days apart
-- parameters: none
-- A bundle of relays, or a flood: copies add no origin to a ledger, so many of them settle nothing.
WITH told AS (
    SELECT report_id, first(publisher) AS publisher, first(day) AS day, list_distinct(flatten(list(wording))) AS words
    FROM accounts JOIN reports USING (version) WHERE day IS NOT NULL
    GROUP BY report_id HAVING len(words) >= 8
), keyed AS (
    -- texts alike have the same smallest word in most of three orders of the words
    SELECT told.*, salt, list_min(list_transform(words, lambda word: xor(word, salt))) AS key
    FROM told, (VALUES (0), (1431655765), (858993459)) AS orders(salt)
), parted AS (
    SELECT *, coalesce(day - lag(day) OVER (PARTITION BY salt, key ORDER BY day, report_id) > 3, true) AS begins FROM keyed
), waves AS (
    SELECT *, count_if(begins) OVER (PARTITION BY salt, key ORDER BY day, report_id) AS wave FROM parted
), led AS (
    SELECT *, first_value(report_id) OVER same AS leader, first_value(words) OVER same AS lead
    FROM waves WINDOW same AS (PARTITION BY salt, key, wave ORDER BY day, report_id)
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
