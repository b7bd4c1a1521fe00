"""What a report says, before any layout: sections of tables and charts, made from `queries.report_data`.

The given dict holds (rows are dicts; a count is `low`, `best`, `high`; `high` None is open; an absent row was not reported):

- `selection`: `region` (list of p-codes), `actor` (list of ids), `outcome` (list), `from`, `to` (ISO days or None)
- `policies`: name -> value; `invented`: bool; `version`; `input_hash`; `data_through`: latest publication day or None
- `reports`, `figures`: how many were read for the selection; `undated`: how many reports have no date
- `totals`, `shared`, `unresolved`, `all`: as in the contract (`adm1`, `outcome`, count, `incidents`; `why` where unresolved)
- `by_month` (`month`, `outcome`, count, `incidents`): up to twelve months that end with the selection; `by_day` (`day`, …)
- `by_actor` (`actor`, `outcome`, count, `incidents`): incidents with several perpetrators stand under each
- `groups` (`outcome`, `group`, count, `incidents`); `ages` (`age`, `persons`; `age` None: children of unstated age)
- `precision` (`kind` date or place, UCDP `precision` or None, `incidents`)
- `previous`: None or `from`, `to` and `all` of the span before, of the same length
- `incidents`: the keys of `stats query incidents` and `title`; `killed` etc. under `outcomes` as low,
  best, high, origins
- `evidence` (`incident_id`, `figure_id`, `report_id`, `publisher`, `published`, `url`, `outcome`, count without `best`, `bound`,
  `rule`, `quote`, `start`, `end` in the quote, `attribution`, `current`: whether it is its origin's last word)
- `said` (`incident_id`, `outcome`, `origin`, `low`, `high`, `published`, `publisher`): every origin's last word
- `period` (`figure_id`, `report_id`, `publisher`, `published`, `url`, `outcome`, `low`, `high`, `bound`, `since`, `until`,
  `attribution`, `quote`, `start`, `end`)
- `changes` (`incident_id`, `outcome`, `before`, `after` as [low, best, high], `new`): since the last edition
- `sources` (`origin`, `reports`, `figures`, `incidents`); `publishers` (`publisher`, `reports`)
"""

from collections.abc import Mapping
from typing import Any

from stats.model import OUTCOMES
from stats.publish import method, sections, telling
from stats.publish.address import Address, dated
from stats.publish.count import isolated
from stats.publish.document import Document
from stats.publish.ground import Ground
from stats.publish.words import Words
from stats.selection import POLICIES

SECTIONS = (
    sections.key_figures,
    sections.regions,
    sections.actors,
    sections.time,
    sections.people,
    sections.held,
    telling.worst,
    telling.disputes,
    telling.period,
    telling.changes,
    method.method,
    method.sources,
    telling.incidents,
)


def content(data: Mapping[str, Any], lang: str) -> Document:
    """The report that the data makes, in English (`en`) or Arabic (`ar`)."""
    data = {**data, "incidents": dated(data["incidents"], data["policies"]["date"])}
    words = Words(lang, data.get("origins"))
    ground = Ground(data, words)
    trace = isolated(f"stats trace {_first(ground)}{_asked(data)}")
    notes = [words("report.enumeration"), words("report.reading"), words("report.trace", command=trace)]
    return Document(
        lang,
        words.direction,
        words("report.title"),
        subtitle(words, data["selection"]),
        str(ground.address),
        data["data_through"],
        words("report.invented") if data["invented"] else None,
        notes,
        [make(ground) for make in SECTIONS],
        data,
    )


def _first(ground: Ground) -> Address:
    """The code of a figure as an example: one of a governorate, where there is any."""
    rows = sorted(ground.data["totals"], key=lambda row: OUTCOMES.index(row["outcome"]))
    here = {"adm1": (rows[0]["adm1"],), "outcome": rows[0]["outcome"]} if rows else {"outcome": "killed"}
    return ground.address.but(**here)


def _asked(data: Mapping[str, Any]) -> str:
    """The options that `stats trace` needs to count as this report does."""
    chosen = {name: value for name, value in data["policies"].items() if value != POLICIES[name][0]}
    asked = data["selection"]
    chosen |= {name: asked[key] for name, key in (("as-of", "as_of"), ("edition", "edition")) if asked.get(key) is not None}
    return "".join(f" --{name} {value}" for name, value in chosen.items())


def subtitle(words: Words, selection: Mapping[str, Any]) -> str:
    """What was asked for: regions, span, actors, outcomes, the day by which it was known."""
    parts = [
        words.regions(selection["region"]) if selection["region"] else words("report.everywhere"),
        words.span(selection["from"], selection["to"]),
    ]
    if selection["actor"]:
        parts.append(words("report.of_actors", actors=words.actors(selection["actor"])))
    if selection["outcome"]:
        parts.append(words("report.of_outcomes", outcomes=words.join(map(words.outcome, selection["outcome"]))))
    if known_by := selection.get("as_of"):
        parts.append(words("report.as_of", day=isolated(known_by)))
    return " · ".join(parts)
