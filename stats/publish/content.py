"""What a report says, before any layout: sections of tables and charts, made from `queries.report_data`.

The given dict holds (rows are dicts; a count is `low`, `best`, `high`; `high` None is open; an absent row was not reported):

- `selection`: `region` (list of p-codes), `actor` (list of ids), `outcome` (list), `from`, `to` (ISO days or None)
- `policies`: name -> value; `invented`: bool; `version`; `input_hash`; `data_through`: latest publication day or None
- `reports`, `figures`: how many were read for the selection; `undated`: how many reports have no date
- `totals`, `shared`, `unresolved`, `all`: as in the contract (`adm1`, `outcome`, count, `incidents`; `why` where unresolved)
- `by_month` (`month`, `outcome`, count, `incidents`): up to twelve months that end with the selection; `by_day` (`day`, …)
- `by_actor` (`actor`, `outcome`, count, `incidents`): incidents with several perpetrators stand under each
- `groups` (`outcome`, `group`, `low`, `high`, `incidents`); `ages` (`age`, `persons`; `age` None: children of unstated age)
- `previous`: None or `from`, `to` and `all` of the span before, of the same length
- `incidents`: the keys of `stats query incidents` and `title`; `killed` etc. under `outcomes` as low, best, high, origins
- `evidence` (`incident_id`, `figure_id`, `report_id`, `publisher`, `published`, `url`, `outcome`, count without `best`, `bound`,
  `rule`, `quote`, `start`, `end` in the quote, `attribution`, `current`: whether it is its origin's last word)
- `period` (`figure_id`, `report_id`, `publisher`, `published`, `url`, `outcome`, `low`, `high`, `bound`, `since`, `until`,
  `attribution`, `quote`, `start`, `end`)
- `changes` (`incident_id`, `outcome`, `before`, `after` as [low, best, high]): since the last edition
- `sources` (`origin`, `reports`, `figures`, `incidents`); `publishers` (`publisher`, `reports`)
"""
