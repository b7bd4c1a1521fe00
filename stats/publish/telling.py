"""The sections that tell: worst incidents, disagreements, period totals, changes, the list of incidents."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from stats.publish.address import Address, bounds, span_of
from stats.publish.count import Count, isolated, total
from stats.publish.document import Cell, Column, Section, Table, code, figure, spread
from stats.publish.ground import Ground, Row

WORST = 5
LISTED = 200
"""Rows of a listing; how many there are is said where it is cut."""


def worst(ground: Ground) -> Section:
    """The incidents with most killed, then most wounded, each with what its origins said last."""
    ranked = sorted((i for i in ground.incidents if _rank(i) > (0, 0)), key=lambda i: (*(-n for n in _rank(i)), i["incident_id"]))
    tables = [_ledger(ground, incident) for incident in ranked[:WORST]]
    return Section(
        "worst", ground.words("section.worst"), [ground.words("lead.worst" if tables else "lead.no_worst")], tables=tables
    )


def _rank(incident: Row) -> tuple[int, int]:
    killed, wounded = (incident["outcomes"].get(outcome, {}).get("best", 0) for outcome in ("killed", "wounded"))
    return killed, wounded


def _ledger(ground: Ground, incident: Row) -> Table:
    words, outcomes = ground.words, [o for o in ground.reported() if o in incident["outcomes"]]
    caption = words(
        "table.ledger",
        day=words.days(incident["date_start"], incident["date_end"]),
        place=ground.place(incident),
        region=words.regions(incident["adm1"]),
        actors=words.actors(incident["perpetrators"]),
    )
    said, days = spans(ground, incident), {}
    for _, origin, row in sorted(sayings(ground, incident), key=lambda saying: saying[2]["published"] or ""):
        days[origin] = Cell(isolated((row["published"] or "")[:10]), "date")
    rows = [
        [Cell(origin), days[origin], *(spread(said.get(o, {}).get(origin)) for o in outcomes), Cell("", "code")]
        for origin in sorted(days)
    ]
    rows.append([Cell(words("row.settled")), Cell("", "date"), *_figures(incident, outcomes), short(incident)])
    columns = [*ground.heads("origin", "published:date"), *ground.columns(outcomes), ground.column("code", "code")]
    return Table("ledger", caption, columns, rows, frozenset({len(rows) - 1}))


def short(incident: Row) -> Cell:
    """An incident's id, as far as it is needed to find it."""
    return Cell(isolated(incident["incident_id"][:10]), "code", incident=incident["incident_id"])


def sayings(ground: Ground, incident: Row) -> Iterator[tuple[str, str, Row]]:
    """Outcome, origin's name and its last word on an incident; of two with one name the later goes by its publisher too."""
    taken = set()
    for row in ground.said.get(incident["incident_id"], []):
        name = ground.words.origin(row["origin"])
        if (row["outcome"], name) in taken:
            name = f"{name} ({ground.words.publisher(row['publisher'])})"
        taken.add((row["outcome"], name))
        yield row["outcome"], name, row


def spans(ground: Ground, incident: Row) -> dict[str, dict[str, Count]]:
    """Outcome -> origin's name -> its last word on an incident."""
    held: dict[str, dict[str, Count]] = {}
    for outcome, name, row in sayings(ground, incident):
        held.setdefault(outcome, {})[name] = Count.of(row)
    return held


def disputes(ground: Ground) -> Section:
    """Incidents whose origins give different figures; eight beside at least eight are none that leaves anything open."""
    rows = [
        _dispute(ground, incident, outcome, said)
        for incident in ground.incidents
        for outcome, said in spans(ground, incident).items()
        if len({count.range for count in said.values()}) > 1 and _spread(incident["outcomes"][outcome])
    ]
    rows += [_dispute_of_actors(ground, incident) for incident in ground.incidents if incident.get("disputed")]
    columns = ground.heads("date:date", "place", "outcome:label", "said:wide", "figure:count", "code:code")
    return _listing(ground, "disputes", columns, rows)


def _spread(cell: Row) -> bool:
    return not cell["low"] == cell["best"] == cell["high"]


def _dispute(ground: Ground, incident: Row, outcome: str, said: dict[str, Count]) -> list[Cell]:
    words = ground.words
    told = words.join(f"{origin}: {isolated(count.range)}" for origin, count in sorted(said.items()))
    where = [_when(ground, incident), _where(ground, incident), Cell(words.outcome(outcome))]
    return [*where, Cell(told), *_figures(incident, [outcome]), short(incident)]


def _dispute_of_actors(ground: Ground, incident: Row) -> list[Cell]:
    where = [_when(ground, incident), _where(ground, incident), Cell(ground.words("column.actor"))]
    return [*where, Cell(ground.words.actors(incident["perpetrators"])), figure(None), short(incident)]


def _when(ground: Ground, incident: Row) -> Cell:
    return Cell(ground.words.days(incident["date_start"], incident["date_end"]), "date")


def _where(ground: Ground, incident: Row) -> Cell:
    regions, place = ground.words.regions(incident["adm1"]), ground.place(incident)
    return Cell(f"{regions}: {place}" if regions and incident.get("place") else place)


def period(ground: Ground) -> Section:
    """Running totals as told, beside the sum of incidents."""
    rows = [_told(ground, row) for row in ground.data["period"]]
    columns = ground.heads("outcome:label", "told:count", "since", "sum:count", "origin", "published:date", "code:code")
    return _listing(ground, "period", columns, rows)


def _told(ground: Ground, row: Row) -> list[Cell]:
    since, until = row["since"], row["until"]
    address = _within(ground, since, until).but(outcome=row["outcome"])
    held = total(Count.of(i["outcomes"][row["outcome"]]) for i in ground.incidents if address.holds(i))
    return [
        Cell(ground.words.outcome(row["outcome"])),
        Cell(spread(Count.of(row)).text, "count", Count.of(row), figure=row["figure_id"]),
        Cell(ground.words.span(since, until) if since or until else ground.words("row.no_period")),
        figure(held, address),
        Cell(_origin(ground, row)),
        Cell(isolated((row["published"] or "")[:10]), "date"),
        code(row["figure_id"][:10]),
    ]


def _within(ground: Ground, since: str | None, until: str | None) -> Address:
    """The address of the incidents of this report that a running total can hold."""
    first, last = bounds(ground.address.span)
    begin, end = max(filter(None, (since, first)), default=None), min(filter(None, (until, last)), default=None)
    return ground.address.but(span=span_of(begin, end)) if since and until else ground.address


def _origin(ground: Ground, row: Row) -> str:
    return ground.words.join(map(ground.words.origin, row["attribution"])) or ground.words.publisher(row["publisher"])


def changes(ground: Ground) -> Section:
    """What later reports changed since the last edition, in order of days; how many incidents are new to it."""
    by_id = {incident["incident_id"]: incident for incident in ground.incidents}
    told = [row for row in ground.data["changes"] if row["incident_id"] in by_id]
    new = {row["incident_id"] for row in told if row["new"]}
    told.sort(key=lambda row: (by_id[row["incident_id"]]["date_start"] or "", row["incident_id"]))
    rows = [_changed(ground, row, by_id[row["incident_id"]]) for row in told if not row["new"]]
    columns = ground.heads("date:date", "place", "outcome:label", "before:count", "after:count", "code:code")
    none = "lead.first_edition" if ground.data.get("edition") == 1 else None
    section = _listing(ground, "changes", columns, rows, none=none)
    more = [ground.words("lead.new", incidents=isolated(str(len(new))))] if new else []
    return replace(section, leads=[*section.leads, *more])


def _changed(ground: Ground, row: Row, incident: Row) -> list[Cell]:
    where = [_when(ground, incident), _where(ground, incident), Cell(ground.words.outcome(row["outcome"]))]
    return [*where, _triple(row["before"]), _triple(row["after"]), short(row)]


def _triple(ends: Sequence[int | None] | None) -> Cell:
    if ends is None:
        return figure(None)
    low, best, high = ends
    return figure(Count(low or 0, best or 0, high))


def incidents(ground: Ground) -> Section:
    """Every incident with its figures."""
    outcomes = ground.reported()
    columns = [*ground.heads("date:date", "place", "actor:wide"), *ground.columns(outcomes), ground.column("code", "code")]
    rows = [_incident(ground, incident, outcomes) for incident in ground.incidents[:LISTED]]
    return _listing(ground, "incidents", columns, rows, len(ground.incidents))


def _incident(ground: Ground, incident: Row, outcomes: Sequence[str]) -> list[Cell]:
    actors = Cell(ground.words.actors(incident["perpetrators"]))
    return [_when(ground, incident), _where(ground, incident), actors, *_figures(incident, outcomes), short(incident)]


def _listing(
    ground: Ground, key: str, columns: list[Column], rows: list[list[Cell]], count: int | None = None, none: str | None = None
) -> Section:
    """A section of one table, cut with a word where it is very long, or a sentence that there is nothing."""
    words, whole = ground.words, len(rows) if count is None else count
    shown = rows[:LISTED]
    leads = [words(f"lead.{key}" if rows else none or f"lead.no_{key}", command=isolated("stats trace ID"))]
    if len(shown) < whole:
        leads.append(words("lead.some", shown=isolated(str(len(shown))), all=isolated(str(whole))))
    tables = [Table(key, words(f"table.{key}"), columns, shown)] if rows else []
    return Section(key, words(f"section.{key}"), leads, tables=tables)


def _figures(incident: Row, outcomes: Iterable[str]) -> list[Cell]:
    told = incident["outcomes"]
    counts = {outcome: Count.of(told[outcome]) if outcome in told else None for outcome in outcomes}
    return [
        Cell(figure(count).text, "count", count, incident=incident["incident_id"], outcome=outcome)
        for outcome, count in counts.items()
    ]
