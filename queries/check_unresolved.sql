-- question: Which incidents have no date or no place?
-- grain: one incident
-- parameters: none
SELECT incident_id AS subject, NULL::VARCHAR AS figure_id, why AS finding FROM incidents WHERE why IS NOT NULL
ORDER BY ALL
