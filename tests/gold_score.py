"""Score read accounts against coded ones: how many counts, incidents, groups, ages, running totals and attributes are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from stats.model import OUTCOMES

Row = dict[str, Any]
GROUPS = ("civilians", "combatants", "security", "children", "women")
ATTRIBUTES = ("date_start", "date_end", "adm1", "perpetrators", "attribution")


class Tally:
    """What is right, what is too much and what is missed."""

    def __init__(self) -> None:
        self.right = self.extra = self.missed = 0

    def add(self, gold: Iterable[Any], read: Iterable[Any]) -> None:
        coded, found = Counter(gold), Counter(read)
        right = (coded & found).total()
        self.right += right
        self.missed += coded.total() - right
        self.extra += found.total() - right

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 1.0 where there is nothing to find and nothing found."""
        told = 2 * self.right + self.extra + self.missed
        return 2 * self.right / told if told else 1.0


def score(gold: dict[str, Row], read: dict[str, Row]) -> dict[str, float]:
    """Each measure's value between 0 and 1; `gold` and `read` are reports by id, with `incidents` and `period`."""
    tallies = {name: Tally() for name in ("counts", "loose", "incidents", "breakdown", "minors", "period")}
    shares: dict[str, list[bool]] = {name: [] for name in (*ATTRIBUTES, "date_told", "clean")}
    for name, report in gold.items():
        coded, found = report["gold"], read[name]
        pairs = list(paired(coded["incidents"], found["incidents"]))
        for one, two in pairs:
            _compare(one, two, tallies)
            if one and two:
                _attributes(one, two, report["published"], shares)
        tallies["loose"].add(_told(coded["incidents"]), _told(found["incidents"]))
        tallies["minors"].add(_ages(coded["incidents"]), _ages(found["incidents"]))
        tallies["period"].add(_totals(coded["period"]), _totals(found["period"]))
        if not coded["incidents"]:
            shares["clean"].append(not found["incidents"])
    f1s = {name: tally.f1 for name, tally in tallies.items()}
    return f1s | {name: sum(rights) / len(rights) for name, rights in shares.items() if rights}


def traced(report: Row, read: Row) -> bool:
    """Whether every figure's words stand where it says, and every outcome of an incident has a figure of its own."""
    ids = {(figure["figure_id"], figure["outcome"]) for figure in read["figures"]}
    standing = all((report[f["field"]] or "")[f["start"]:f["end"]] == f["text"] != "" for f in read["figures"])
    told = ((incident["figures"], outcome) for incident in read["incidents"] for outcome in incident["outcomes"])
    return standing and all(any((figure, outcome) in ids for figure in figures) for figures, outcome in told)


def _counts(incident: Row | None) -> dict[str, tuple[int, int | None]]:
    told = incident["outcomes"] if incident else {}
    return {outcome: tuple(told[outcome]) for outcome in OUTCOMES if outcome in told}


def _told(incidents: list[Row]) -> list[Any]:
    return [pair for incident in incidents for pair in _counts(incident).items()]


def _ages(incidents: list[Row]) -> list[int]:
    return [age for incident in incidents for age in incident.get("minor_ages") or []]


def _totals(figures: list[Row]) -> list[Any]:
    return [(figure["outcome"], figure["low"]) for figure in figures]


def _cells(incident: Row | None) -> set[Any]:
    groups = (incident.get("breakdown") or {}) if incident else {}
    return {(o, group, tuple(span)) for o, told in groups.items() for group, span in told.items() if group in GROUPS}


def _likeness(one: Row, two: Row) -> float:
    coded, found = _counts(one), _counts(two)
    shared = coded.keys() & found.keys()
    if not shared:
        return 0
    same_day, same_area = one["date_start"] == two["date_start"], bool(set(one["adm1"]) & set(two["adm1"]))
    return sum(2.0 * (coded[o] == found[o]) + 0.5 for o in shared) + same_day + same_area


def paired(coded: list[Row], found: list[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """The incidents of one report paired, the most alike first; those left over with None."""
    ranked = sorted((-_likeness(one, two), i, j) for i, one in enumerate(coded) for j, two in enumerate(found))
    ones, twos = set(range(len(coded))), set(range(len(found)))
    for likeness, i, j in ranked:
        if likeness < 0 and i in ones and j in twos:
            ones.remove(i)
            twos.remove(j)
            yield coded[i], found[j]
    yield from ((coded[i], None) for i in sorted(ones))
    yield from ((None, found[j]) for j in sorted(twos))


def _compare(one: Row | None, two: Row | None, tallies: dict[str, Tally]) -> None:
    tallies["counts"].add(_counts(one).items(), _counts(two).items())
    tallies["breakdown"].add(_cells(one), _cells(two))
    same = one and two and _counts(one) == _counts(two) and all(_same(one, two, key) for key in ("date_start", "adm1"))
    tallies["incidents"].add(["right"] if one else [], [] if not two else ["right"] if same else ["wrong"])


def _attributes(one: Row, two: Row, published: str | None, shares: dict[str, list[bool]]) -> None:
    for key in ATTRIBUTES:
        shares[key].append(_same(one, two, key))
    if one["date_start"] != (published or "")[:10]:
        shares["date_told"].append(_same(one, two, "date_start"))


def _same(one: Row, two: Row, key: str) -> bool:
    return set(one[key] or []) == set(two[key] or []) if isinstance(one[key], list) else one[key] == two[key]
