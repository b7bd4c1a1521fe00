"""Which charts a report has: from rows to what is drawn, with a title, a footer that names the policy, and words for the blind.

A chart of nothing is None: it is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from stats.publish import chart, heat
from stats.publish import map as maps
from stats.publish.count import Count, total
from stats.publish.document import Chart
from stats.publish.ground import Ground, Line, Row, grouped

PANELS = 2
MANY_DAYS = 92
TOP = 16
"""At most this many actors or areas in a chart; the table has them all."""


def summed(rows: Iterable[Row]) -> dict[str, Any]:
    """Rows of one outcome as one row."""
    held = list(rows)
    count = total(Count.of(row) for row in held) or Count(0, 0, 0)
    return {"low": count.low, "best": count.best, "high": count.high, "incidents": sum(row["incidents"] for row in held)}


def _footer(ground: Ground, *more: str) -> str:
    policies = ground.data["policies"]
    names = {name: ground.words(f"policy.{name}.{policies[name]}") for name in ("vague", "conflict")}
    invented = [ground.words("footer.invented")] if ground.data["invented"] else []
    return " ".join([*(ground.words(key) for key in more), ground.words("footer.range", **names), *invented])


def _alt(ground: Ground, title: str, bars: Iterable[tuple[str, str]]) -> str:
    items = [ground.words("alt.item", label=label, value=value) for label, value in bars if value]
    return f"{title}. {'; '.join(items)}."


def _values(ground: Ground, panels: Sequence[chart.Panel]) -> list[tuple[str, str]]:
    return [(f"{title}, {label}", count.text) for title, _, bars in panels for label, count in bars if count]


def whiskers(ground: Ground, key: str, lines: Sequence[Line], outcomes: Sequence[str]) -> Chart | None:
    """Low–best–high a row, for the first outcomes that were reported."""
    words, held = ground.words, list(outcomes[:PANELS])
    lines = [line for line in lines if any(row["outcome"] in held for row in line[2])][:TOP]
    panels = [(words.outcome(o), o, [(cell.text, ground.count(rows, o)) for cell, _, rows in lines]) for o in held]
    panels = [panel for panel in panels if any(count for _, count in panel[2])]
    if not panels:
        return None
    part = "chart.actors" if key == "actors" else "chart.regions"
    title = words(part, outcomes=words.outcomes(held))
    shared = ["footer.shared"] if key != "actors" and ground.data["shared"] else []
    return Chart(
        key,
        title,
        _footer(ground, "legend.key", *shared),
        _alt(ground, title, _values(ground, panels)),
        lambda: chart.whiskers(panels, words("axis.persons"), words.direction == "rtl"),
        [(label, count) for label, count in panels[0][2] if count],
        words(part, outcomes=panels[0][0]),
    )


def regions_map(ground: Ground, outcomes: Sequence[str]) -> Chart | None:
    """The map of the first outcome that was reported."""
    by_region = grouped(ground.data["totals"], "adm1")
    for outcome in outcomes:
        counts = {pcode: count for pcode, rows in by_region.items() if (count := ground.count(rows, outcome))}
        if maps.drawable(set(counts)):
            return _map(ground, outcome, counts)
    return None


def _map(ground: Ground, outcome: str, counts: Mapping[str, Count]) -> Chart:
    words = ground.words
    title = words("chart.map", outcome=words.outcome(outcome))
    alt = _alt(ground, title, [(words.region(pcode), count.text) for pcode, count in counts.items()])
    names = {pcode: words.region(pcode) for pcode in maps.areas()}
    shared = ["footer.shared"] if ground.data["shared"] else []
    footer = _footer(ground, "legend.empty", *shared, "footer.map")
    return Chart("map", title, footer, alt, lambda: maps.governorates(counts, names))


def months(ground: Ground, outcomes: Sequence[str]) -> Chart | None:
    """Small multiples of months, a panel an outcome; None when there is only one month."""
    words, panels = ground.words, _by_month(ground, outcomes)
    if not panels:
        return None
    title = words("chart.months", outcomes=words.outcomes(outcomes))
    return Chart(
        "months",
        title,
        _footer(ground, "legend.bars"),
        _alt(ground, title, _values(ground, panels)),
        lambda: chart.months(panels, words("axis.persons"), words.direction == "rtl"),
    )


def stack(ground: Ground, outcomes: Sequence[str]) -> Chart | None:
    """The harm of each month as one bar of outcomes; None when there is one month or one outcome."""
    words, panels = ground.words, _by_month(ground, outcomes)
    if len(panels) < 2:
        return None
    title = words("chart.stack", outcomes=words.outcomes(outcomes))
    values = [(f"{name}, {month}", str(count.best)) for name, _, bars in panels for month, count in bars if count]
    return Chart(
        "stack",
        title,
        _footer(ground, "legend.stack"),
        _alt(ground, title, values),
        lambda: chart.stack(panels, words("axis.persons"), words.direction == "rtl"),
    )


def _by_month(ground: Ground, outcomes: Sequence[str]) -> list[chart.Panel]:
    """A panel an outcome that any month has, none when there is only one month."""
    by_month = grouped(ground.data["by_month"], "month")
    names = _months_between(sorted(month for month in by_month if month))
    if len(names) < 2:
        return []
    bars = {o: [(month, ground.count(by_month.get(month, []), o)) for month in names] for o in outcomes}
    return [(ground.words.outcome(o), o, held) for o, held in bars.items() if any(count for _, count in held)]


def _months_between(months: Sequence[str]) -> list[str]:
    """Every month from the first to the last, so that a month without reports is seen as one."""
    if not months:
        return []
    numbers = [int(month[:4]) * 12 + int(month[5:]) - 1 for month in (months[0], months[-1])]
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(numbers[0], numbers[1] + 1)]


def days(ground: Ground, outcomes: Sequence[str]) -> Chart | None:
    """A calendar of the days of the selection; None when it spans too many."""
    words, by_day = ground.words, grouped(ground.data["by_day"], "day")
    told = {date.fromisoformat(day): rows for day, rows in by_day.items() if day and len(day) == len("2025-12-01")}
    span = _span(ground.data["selection"], list(told))
    if not told or not span or (span[1] - span[0]).days >= MANY_DAYS:
        return None
    panels = [
        (words.outcome(o), {day: count.best for day, rows in told.items() if (count := ground.count(rows, o))})
        for o in outcomes[:PANELS]
    ]
    panels = [panel for panel in panels if panel[1]]
    if not panels:
        return None
    shown = [o for o in outcomes[:PANELS] if words.outcome(o) in dict(panels)]
    title = words("chart.days", outcomes=words.outcomes(shown))
    alt = _alt(ground, title, [(f"{name}, {day}", str(n)) for name, values in panels for day, n in sorted(values.items())])
    weekdays = [words(f"weekday.{n}") for n in range(7)]
    return Chart("days", title, _footer(ground, "legend.empty"), alt, lambda: heat.calendar(panels, span, weekdays, words.lang))


def _span(selection: Mapping[str, Any], told: list[date]) -> tuple[date, date] | None:
    """The days from and to of the selection, or the first and last that are told; whole weeks at least."""
    if not told:
        return None
    first = date.fromisoformat(selection["from"]) if selection["from"] else min(told)
    last = date.fromisoformat(selection["to"]) if selection["to"] else max(told)
    return first, max(last, first + timedelta(days=6))


def ages(ground: Ground, bands: Sequence[tuple[str, int]]) -> Chart | None:
    """Children by band of age."""
    if not any(n for _, n in bands):
        return None
    words, title = ground.words, ground.words("chart.ages")
    return Chart(
        "ages",
        title,
        _footer(ground),
        _alt(ground, title, [(label, str(n)) for label, n in bands]),
        lambda: chart.bands(bands, words("axis.children"), words.direction == "rtl"),
    )
