"""The sections that tell: worst incidents, disagreements, period totals, changes, method, sources, the list of incidents."""

from collections.abc import Iterable, Sequence

from stats.publish.count import Count, isolated, named, total
from stats.publish.document import Cell, Column, Section, Table, code, figure, number, spread
from stats.publish.ground import Ground, Row

WORST = 5
LISTED = 200
SMALL = 3
"""Cells under this many persons below governorate level are flagged."""
EXACT_PLACE = 2
"""UCDP's geo_precision up to here is the exact spot or the town."""
GOVERNORATE = 4


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
        place=named(ground.place(incident)),
        region=words.regions(incident["adm1"]),
        actors=words.actors(incident["perpetrators"]),
    )
    said = spans(ground, incident)
    origins = sorted({origin for by_origin in said.values() for origin in by_origin})
    rows = [
        [Cell(words.origin(origin)), *(spread(said.get(o, {}).get(origin)) for o in outcomes), Cell("")] for origin in origins
    ]
    summed = [
        Cell(
            figure(Count.of(incident["outcomes"][o])).text,
            "count",
            Count.of(incident["outcomes"][o]),
            incident=incident["incident_id"],
        )
        for o in outcomes
    ]
    rows.append([Cell(words("row.all")), *summed, short(incident)])
    columns = [ground.column("origin"), *ground.columns(outcomes), ground.column("code", "code")]
    return Table("ledger", caption, columns, rows, frozenset({len(rows) - 1}))


def short(incident: Row) -> Cell:
    """An incident's id, as far as it is needed to find it."""
    return Cell(isolated(incident["incident_id"][:10]), "code", incident=incident["incident_id"])


def spans(ground: Ground, incident: Row) -> dict[str, dict[str, Count]]:
    """Outcome -> origin -> its last word on an incident."""
    held: dict[str, dict[str, Count]] = {}
    for row in ground.data["evidence"]:
        if row["incident_id"] == incident["incident_id"] and row["current"]:
            for origin in row["attribution"] or [row["publisher"] or "unknown"]:
                held.setdefault(row["outcome"], {})[origin] = Count.of(row)
    return held


def disputes(ground: Ground) -> Section:
    """Incidents whose origins give different figures."""
    words = ground.words
    rows = [
        _dispute(ground, incident, outcome, said)
        for incident in ground.incidents
        for outcome, said in spans(ground, incident).items()
        if len({count.range for count in said.values()}) > 1
    ]
    columns = [
        ground.column("date"),
        ground.column("place"),
        ground.column("outcome"),
        ground.column("said", "wide"),
        Column(words("column.figure"), "count"),
        ground.column("code", "code"),
    ]
    tables = [Table("disputes", words("table.disputes"), columns, rows)] if rows else []
    return Section("disputes", words("section.disputes"), [words("lead.disputes" if rows else "lead.no_disputes")], tables=tables)


def _dispute(ground: Ground, incident: Row, outcome: str, said: dict[str, Count]) -> list[Cell]:
    words = ground.words
    told = words.join(f"{words.origin(origin)}: {isolated(count.range)}" for origin, count in sorted(said.items()))
    count = Count.of(incident["outcomes"][outcome]) if outcome in incident["outcomes"] else None
    return [
        _when(ground, incident),
        _where(ground, incident),
        Cell(words.outcome(outcome)),
        Cell(told),
        Cell(figure(count).text, "count", count, incident=incident["incident_id"]),
        short(incident),
    ]


def _when(ground: Ground, incident: Row) -> Cell:
    return Cell(ground.words.days(incident["date_start"], incident["date_end"]), "date")


def _where(ground: Ground, incident: Row) -> Cell:
    regions, place = ground.words.regions(incident["adm1"]), incident.get("place")
    return Cell(f"{regions}: {named(place)}" if regions and place else ground.place(incident))


def period(ground: Ground) -> Section:
    """Running totals as told, beside the sum of incidents."""
    words = ground.words
    rows = [_told(ground, row) for row in ground.data["period"]]
    columns = [
        ground.column("outcome"),
        Column(words("column.told"), "count"),
        ground.column("since"),
        Column(words("column.sum"), "count"),
        ground.column("origin"),
        ground.column("published"),
        ground.column("code", "code"),
    ]
    tables = [Table("period", words("table.period"), columns, rows)] if rows else []
    return Section("period", words("section.period"), [words("lead.period" if rows else "lead.no_period")], tables=tables)


def _told(ground: Ground, row: Row) -> list[Cell]:
    since, until = row["since"], row["until"]
    address = ground.address.but(outcome=row["outcome"], **({"span": f"{since}_{until}"} if since and until else {}))
    held = total(Count.of(i["outcomes"][row["outcome"]]) for i in ground.incidents if address.holds(i))
    return [
        Cell(ground.words.outcome(row["outcome"])),
        spread(Count.of(row)),
        Cell(ground.words.span(since, until) if since or until else ""),
        figure(held, address),
        Cell(_origin(ground, row)),
        Cell(isolated((row["published"] or "")[:10]), "date"),
        code(row["figure_id"][:10]),
    ]


def _origin(ground: Ground, row: Row) -> str:
    return ground.words.join(map(ground.words.origin, row["attribution"])) or named(row["publisher"] or "")


def changes(ground: Ground) -> Section:
    """What later reports changed since the last edition."""
    words, by_id = ground.words, {incident["incident_id"]: incident for incident in ground.incidents}
    rows = [
        [
            _when(ground, by_id[row["incident_id"]]),
            _where(ground, by_id[row["incident_id"]]),
            Cell(words.outcome(row["outcome"])),
            _triple(row["before"]),
            _triple(row["after"]),
            short(row),
        ]
        for row in ground.data["changes"]
        if row["incident_id"] in by_id
    ]
    columns = [
        ground.column("date"),
        ground.column("place"),
        ground.column("outcome"),
        Column(words("column.before"), "count"),
        Column(words("column.after"), "count"),
        ground.column("code", "code"),
    ]
    tables = [Table("changes", words("table.changes"), columns, rows)] if rows else []
    return Section("changes", words("section.changes"), [words("lead.changes" if rows else "lead.no_changes")], tables=tables)


def _triple(ends: Sequence[int | None] | None) -> Cell:
    if ends is None:
        return figure(None)
    low, best, high = ends
    return figure(Count(low or 0, best or 0, high))


def method(ground: Ground) -> Section:
    """Every policy by name, precision shares, the edition, caveats."""
    words, data = ground.words, ground.data
    policies = [
        [Cell(words(f"policy.{name}")), code(value), Cell(words(f"policy.{name}.{value}"))]
        for name, value in data["policies"].items()
    ]
    policy_columns = [ground.column("policy"), ground.column("value", "code"), ground.column("meaning")]
    pairs = [ground.column("item"), ground.column("value")]
    tables = [Table("policies", words("table.policies"), policy_columns, policies)]
    tables += [Table("precision", words("table.precision"), pairs, _precision(ground))] if ground.incidents else []
    tables.append(Table("edition", words("table.edition"), pairs, _edition(ground)))
    caveats = [words(f"caveat.{key}", limit=isolated(str(SMALL))) for key in ("reporting", "open", "place", "small", "names")]
    return Section("method", words("section.method"), [words("report.enumeration"), *caveats], tables=tables)


def _precision(ground: Ground) -> list[list[Cell]]:
    whole = len(ground.incidents)
    to = {
        "date": _among(ground, "date_precision", 1),
        "place": _among(ground, "geo_precision", EXACT_PLACE),
        "region": _among(ground, "geo_precision", GOVERNORATE),
    }
    return [
        [
            Cell(ground.words(f"precision.{key}")),
            Cell(ground.words("precision.of", part=isolated(str(n)), whole=isolated(str(whole)))),
        ]
        for key, n in to.items()
    ]


def _among(ground: Ground, key: str, limit: int) -> int:
    return sum(incident[key] is not None and incident[key] <= limit for incident in ground.incidents)


def _edition(ground: Ground) -> list[list[Cell]]:
    data = ground.data
    values = {
        "through": data["data_through"] or "",
        "version": data["version"],
        "hash": data["input_hash"],
        "reports": str(data["reports"]),
        "undated": str(data["undated"]),
    }
    rows = [[Cell(ground.words(f"edition.{key}")), code(value)] for key, value in values.items()]
    return [*rows, [Cell(ground.words("edition.sources_licence")), Cell("")]]


def sources(ground: Ground) -> Section:
    """Origins and publishers with counts."""
    words, data = ground.words, ground.data
    counted = [ground.column(key, "number") for key in ("reports", "figures", "incidents")]
    origins = [
        [Cell(words.origin(row["origin"])), *(number(row[key]) for key in ("reports", "figures", "incidents"))]
        for row in data["sources"]
    ]
    publishers = [[Cell(named(row["publisher"] or "")), number(row["reports"])] for row in data["publishers"]]
    tables = [Table("origins", words("table.origins"), [ground.column("origin"), *counted], origins)] if origins else []
    tables += (
        [Table("publishers", words("table.publishers"), [ground.column("publisher"), counted[0]], publishers)]
        if publishers
        else []
    )
    return Section("sources", words("section.sources"), [words("lead.sources" if tables else "lead.no_sources")], tables=tables)


def incidents(ground: Ground) -> Section:
    """Every incident with its figures, the latest last; cut with a word where there are very many."""
    words, outcomes = ground.words, ground.reported()
    if not ground.incidents:
        return Section("incidents", words("section.incidents"), [words("report.none")])
    shown = ground.incidents[:LISTED]
    leads = [words("lead.incidents", command=isolated("stats trace ID"))]
    if len(shown) < len(ground.incidents):
        leads.append(words("lead.some", shown=isolated(str(len(shown))), all=isolated(str(len(ground.incidents)))))
    columns = [
        ground.column("date"),
        ground.column("place"),
        ground.column("actor"),
        *ground.columns(outcomes),
        ground.column("code", "code"),
    ]
    rows = [
        [_when(ground, i), _where(ground, i), Cell(words.actors(i["perpetrators"])), *_figures(i, outcomes), short(i)]
        for i in shown
    ]
    return Section(
        "incidents", words("section.incidents"), leads, tables=[Table("incidents", words("table.incidents"), columns, rows)]
    )


def _figures(incident: Row, outcomes: Iterable[str]) -> list[Cell]:
    counts = [Count.of(incident["outcomes"][o]) if o in incident["outcomes"] else None for o in outcomes]
    return [Cell(figure(count).text, "count", count, incident=incident["incident_id"]) for count in counts]
