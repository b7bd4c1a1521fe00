"""The sections that count: key figures, governorates, actors, time, groups, arrests and abductions."""

from collections.abc import Callable, Sequence

from stats.publish import charts
from stats.publish.address import UNKNOWN
from stats.publish.count import Count, isolated
from stats.publish.document import Cell, Chart, Section, Table, code, number
from stats.publish.findings import findings
from stats.publish.ground import HARM, HELD, Ground, Line, Row, grouped

GROUPS = ("women", "children", "girls", "boys", "men", "civilians", "combatants", "security")
BANDS = ((0, 4), (5, 11), (12, 14), (15, 17))
LOW_BASE = 10
"""Below this many before, a change is not put into words."""
MODERATE, LARGE = 10, 25
"""ACLED's bands of change, in percent."""


def key_figures(ground: Ground) -> Section:
    """Every outcome with low, best, high and its change on the span before."""
    words = ground.words
    columns = [
        ground.column("outcome"),
        *(ground.column(end, "number") for end in ("low", "best", "high")),
        ground.column("incidents", "number"),
    ]
    columns += [ground.column("change")] if ground.data.get("previous") else []
    columns += [ground.column("code", "code")]
    rows = [_key_row(ground, row) for outcome in ground.reported() for row in ground.data["all"] if row["outcome"] == outcome]
    codes = [str(ground.address.but(outcome=outcome)) for outcome in ground.reported()]
    table = Table("key", words("table.key"), columns, rows, codes=codes)
    leads = findings(ground) if rows else [words("report.none")]
    return Section("key", words("section.key"), leads, tables=[table] if rows else [])


def _key_row(ground: Ground, row: Row) -> list[Cell]:
    count, address = Count.of(row), ground.address.but(outcome=row["outcome"])
    top = ground.words("value.open") if count.high is None else isolated(str(count.high))
    ends = [Cell(text, "number", count, address) for text in (isolated(str(count.low)), isolated(str(count.best)), top)]
    change = [Cell(_change(ground, row["outcome"], count))] if ground.data.get("previous") else []
    events = number(row["incidents"], address)
    return [Cell(ground.words.outcome(row["outcome"])), *ends, events, *change, code(str(address))]


def _change(ground: Ground, outcome: str, count: Count) -> str:
    before = ground.count(ground.data["previous"]["all"], outcome)
    if before is None:
        return ground.words("change.none_before")
    return ground.words(
        "change.with", word=ground.words(f"change.{change(before.best, count.best)}"), before=isolated(before.text)
    )


def change(before: int, now: int) -> str:
    """The key of the words for a change: ACLED's bands, with a guard against a low base."""
    if before < LOW_BASE:
        return "low_base"
    percent = 100 * (now - before) / before
    if abs(percent) <= MODERATE:
        return "little"
    return ("rise" if percent > 0 else "fall") + ("_large" if abs(percent) > LARGE else "_moderate")


def regions(ground: Ground) -> Section:
    """By governorate: those of one, those shared, the unresolved, all."""
    words, outcomes = ground.words, ground.reported(HARM)
    lines = region_lines(ground)
    table = ground.table("regions", "region", outcomes, lines, strong=[-1])
    drawn = [charts.regions_map(ground, outcomes), charts.whiskers(ground, "regions", _of_one(ground), outcomes)]
    undated = sum(not incident.get("day", incident["date_start"]) for incident in ground.incidents)
    leads = [words("lead.regions")]
    leads += [words("lead.undated", incidents=isolated(str(undated)))] if undated and ground.address.span != "all" else []
    return _section(ground, "regions", table if outcomes else None, drawn, leads)


def _of_one(ground: Ground) -> list[Line]:
    return [
        (Cell(ground.words.region(pcode)), ground.address.but(adm1=(pcode,)), rows)
        for pcode, rows in grouped(ground.data["totals"], "adm1").items()
    ]


def region_lines(ground: Ground) -> list[Line]:
    """The rows of every table by governorate, the sum last."""
    words, address = ground.words, ground.address
    shared = [
        (Cell(words("row.shared", regions=words.regions(pcodes))), address.but(adm1=pcodes), rows)
        for pcodes, rows in grouped(ground.data["shared"], "adm1").items()
    ]
    unresolved = [(Cell(words("row.unresolved")), address.but(adm1=()), merged(ground.data["unresolved"]))]
    return [*_of_one(ground), *shared, *unresolved, (Cell(words("row.all")), address, list(ground.data["all"]))]


def merged(rows: Sequence[Row]) -> list[Row]:
    """Rows of one outcome summed to one row, for the unresolved that differ in why."""
    return [charts.summed(same) | {"outcome": outcome} for outcome, same in grouped(rows, "outcome").items()]


def actors(ground: Ground) -> Section:
    """By actor; those with most killed first."""
    words, outcomes = ground.words, ground.reported(HARM)
    lines = [
        (Cell(words.actor(actor)), ground.address.but(actors=(*ground.address.actors, (actor,))), rows)
        for actor, rows in grouped(ground.data["by_actor"], "actor").items()
    ]
    lines = [line for line in lines if any(row["outcome"] in outcomes for row in line[2])]
    lines.sort(key=_weight(ground, outcomes))
    table = ground.table("actors", "actor", outcomes, lines)
    return _section(
        ground, "actors", table if lines else None, [charts.whiskers(ground, "actors", lines, outcomes)], [words("lead.actors")]
    )


def _weight(ground: Ground, outcomes: Sequence[str]) -> Callable[[Line], tuple[int, ...]]:
    def weight(line: Line) -> tuple[int, ...]:
        counts = (ground.count(line[2], outcome) for outcome in outcomes)
        return tuple(-count.best if count else 0 for count in counts)

    return weight


def time(ground: Ground) -> Section:
    """By month (up to twelve) and by day."""
    outcomes = ground.reported()
    months = _time_lines(ground, "by_month", "month", ground.words.month)
    days = _time_lines(ground, "by_day", "day", isolated)
    tables = [ground.table("months", "month", outcomes, months)] if months and outcomes else []
    tables += [ground.table("days", "day", outcomes, days)] if 0 < len(days) <= charts.MANY_DAYS and outcomes else []
    harm = ground.reported(HARM)
    drawn = [charts.months(ground, outcomes), charts.stack(ground, harm), charts.days(ground, harm)]
    leads = [ground.words("lead.time" if tables else "report.none")]
    return Section("time", ground.words("section.time"), leads, [c for c in drawn if c], tables)


def _time_lines(ground: Ground, rows: str, key: str, name: Callable[[str], str]) -> list[Line]:
    by_span = sorted((span, held) for span, held in grouped(ground.data[rows], key).items() if span)
    return [
        (Cell(name(span)), ground.address.but(**({} if key == "day" else {"span": span}), day=span), held)
        for span, held in by_span
    ]


def people(ground: Ground) -> Section:
    """Women, children, other groups, and the ages of minors."""
    words, outcomes, by_group = ground.words, ground.reported(), grouped(ground.data["groups"], "group")
    names = [group for group in GROUPS if group in by_group]
    columns = [ground.column("group"), *ground.columns(outcomes), ground.column("code", "code")]
    rows = [
        [
            Cell(words(f"group.{group}")),
            *ground.counts(by_group[group], outcomes, ground.address.but(group=group)),
            code(str(ground.address.but(group=group))),
        ]
        for group in names
    ]
    tables = [Table("groups", words("table.groups"), columns, rows, codes=names)] if rows else []
    tables += [_ages(ground)] if ground.data["ages"] else []
    drawn = charts.ages(ground, age_bands(ground))
    return Section(
        "people",
        words("section.people"),
        [words("lead.people" if tables else "lead.no_people")],
        [drawn] if drawn else [],
        tables,
    )


def _ages(ground: Ground) -> Table:
    columns = ground.heads("age", "persons:number", "code:code")
    addresses = [ground.address.but(ages=f"{first}-{last}") for first, last in BANDS] + [ground.address.but(ages=UNKNOWN)]
    rows = [
        [Cell(label), number(n, address) if n else Cell("", "number"), code(str(address))]
        for (label, n), address in zip(age_bands(ground), addresses, strict=True)
    ]
    return Table("ages", ground.words("table.ages"), columns, rows)


def age_bands(ground: Ground) -> list[tuple[str, int]]:
    """Children harmed by band of age, those of unstated age last; none is spread over the bands."""
    ages = {row["age"]: row["persons"] for row in ground.data["ages"]}
    bands = [
        (isolated(f"{first}–{last}"), sum(n for age, n in ages.items() if age is not None and first <= age <= last))
        for first, last in BANDS
    ]
    return [*bands, (ground.words("ages.unknown"), ages.get(None, 0))]


def held(ground: Ground) -> Section:
    """Arrests and abductions, by governorate and by actor."""
    words, outcomes = ground.words, ground.reported(HELD)
    if not outcomes:
        return Section("held", words("section.held"), [words("lead.no_held")])
    lines = [line for line in region_lines(ground) if any(row["outcome"] in outcomes for row in line[2])]
    by_actor = [
        (Cell(words.actor(actor)), ground.address.but(actors=(*ground.address.actors, (actor,))), rows)
        for actor, rows in grouped(ground.data["by_actor"], "actor").items()
    ]
    by_actor = sorted(
        (line for line in by_actor if any(row["outcome"] in outcomes for row in line[2])), key=_weight(ground, outcomes)
    )
    tables = [
        ground.table("held_regions", "region", outcomes, lines, strong=[-1]),
        ground.table("held_actors", "actor", outcomes, by_actor),
    ]
    drawn = charts.whiskers(ground, "held", [line for line in lines[:-1] if line[1].adm1 and len(line[1].adm1) == 1], outcomes)
    return Section("held", words("section.held"), [words("lead.held")], [drawn] if drawn else [], tables)


def _section(ground: Ground, key: str, table: Table | None, drawn: Sequence[Chart | None], leads: list[str]) -> Section:
    title = ground.words(f"section.{key}")
    if table is None:
        return Section(key, title, [ground.words("report.none")])
    return Section(key, title, leads, [chart for chart in drawn if chart], [table])
