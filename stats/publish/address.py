"""The code of a figure: short, the same in every edition, and enough to find the figure again.

`2025-12.SY09.killed` is those killed in incidents of Deir-ez-Zor alone in that month; `2025-12.SY04+SY09.killed` in incidents
shared by exactly these two; `2025-12.in-SY09.…` in any that touch it; `2025-12.none.…` in those without a place or a date.
An actor (`by-sdf`; `by-sdf+ypg` is either), a day (`on-2025-12-18`; `on-2025-12` is what of a month has a date), a group
(`of-children`) and the ages of minors (`aged-5-11`; `aged-unknown` is children of unstated age) narrow it further.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from stats.errors import AskedError
from stats.model import GROUPS, OUTCOMES
from stats.publish.words import whole_month
from stats.selection import Selection, day, month_span

_DAY = r"\d{4}-\d\d-\d\d"
_SPAN = re.compile(rf"(?:(\d{{4}}-\d\d)|({_DAY})?_({_DAY})?|all)")
UNKNOWN = "unknown"
"""The ages of children of unstated age."""
_REGION = re.compile(r"[A-Z]{2}\d{2,6}(?:\+[A-Z]{2}\d{2,6}){0,20}")


@dataclass(frozen=True, slots=True)
class Address:
    """What a figure counts; None leaves a side open. `adm1` is exact, `within` asks for a touch of any."""

    span: str = "all"
    within: tuple[str, ...] = ()
    adm1: tuple[str, ...] | None = None
    actors: tuple[tuple[str, ...], ...] = ()
    outcome: str | None = None
    group: str | None = None
    day: str | None = None
    ages: str | None = None

    def __str__(self) -> str:
        parts = [self.span]
        if self.adm1 is not None:
            parts.append("+".join(self.adm1) or "none")
        elif self.within:
            parts.append("in-" + "+".join(self.within))
        parts += ["by-" + "+".join(any_of) for any_of in self.actors]
        parts += [f"on-{self.day}"] if self.day else []
        parts += [f"of-{self.group}"] if self.group else []
        parts += [f"aged-{self.ages}"] if self.ages else []
        return ".".join(parts + ([self.outcome] if self.outcome else []))

    def select(self, selection: Selection) -> Selection:
        """The selection narrowed to what this address can ask of the store; `holds` does the rest."""
        first, last = (day(text) if text else None for text in bounds(self.span))
        regions = self.within if self.adm1 is None else self.adm1
        actors = self.actors[0] if self.actors else ()
        outcomes = (self.outcome,) if self.outcome else ()
        return replace(selection, region=regions, actor=actors, outcome=outcomes, date_from=first, date_to=last)

    def but(self, **changes: Any) -> "Address":
        """The same address with something narrowed."""
        return replace(self, **changes)

    def holds(self, incident: Mapping[str, Any]) -> bool:
        """Whether the figure counts this incident (a dict as `stats query incidents` prints)."""
        return (
            self._in_time(incident)
            and self._in_place(incident)
            and all(set(any_of) & set(incident["perpetrators"]) for any_of in self.actors)
            and (not self.outcome or self.outcome in incident["outcomes"])
            and (not self.group or self.group in self._groups(incident))
            and (not self.ages or self._of_age(incident))
        )

    def _groups(self, incident: Mapping[str, Any]) -> set[str]:
        held = incident.get("breakdown", {})
        return {group for outcome in ([self.outcome] if self.outcome else held) for group in held.get(outcome, {})}

    def _of_age(self, incident: Mapping[str, Any]) -> bool:
        """Whether a minor harmed is of these ages; for those unknown, whether more children may be told than ages."""
        told = incident["minor_ages"]
        if self.ages != UNKNOWN:
            first, last = map(int, str(self.ages).split("-"))
            return any(first <= age <= last for age in told)
        highs = [groups["children"][1] for groups in incident.get("breakdown", {}).values() if "children" in groups]
        return None in highs or sum(filter(None, highs)) > len(told)

    def _in_time(self, incident: Mapping[str, Any]) -> bool:
        start = incident.get("day", incident["date_start"])
        if self.day:
            return bool((start or "").startswith(self.day))
        first, last = bounds(self.span)
        return start is None or ((not first or start >= first) and (not last or start <= last))

    def _in_place(self, incident: Mapping[str, Any]) -> bool:
        places, dated = set(incident["adm1"]), incident["date_start"] is not None
        if self.adm1 == ():
            return not places or not dated
        if self.adm1 is not None:
            return places == set(self.adm1) and dated
        return not self.within or bool(places & set(self.within))


def of_selection(selection: Mapping[str, Any]) -> Address:
    """The address that every figure of a report starts with."""
    span = span_of(selection.get("from"), selection.get("to"))
    actors = tuple(selection.get("actor") or ())
    return Address(span, within=tuple(selection.get("region") or ()), actors=(actors,) if actors else ())


def span_of(start: str | None, end: str | None) -> str:
    """How the days from and to are written in an address."""
    return whole_month(start, end) or (f"{start or ''}_{end or ''}" if start or end else "all")


def bounds(span: str) -> tuple[str | None, str | None]:
    """The first and the last day of `2025-12`, `2025-12-01_2025-12-20` or `all`."""
    if span == "all":
        return None, None
    if "_" not in span:
        first_day, last_day = month_span(span)
        return first_day.isoformat(), last_day.isoformat()
    first, last = span.split("_")
    return first or None, last or None


def dated(incidents: Iterable[Mapping[str, Any]], policy: str) -> list[dict[str, Any]]:
    """Incidents with the day that the policy on dates goes by, where that is not the day of the harm."""
    return [{**row, "day": row["published"]} if policy == "published" else dict(row) for row in incidents]


def is_code(text: str) -> bool:
    """Whether a text is meant as a figure's code and not as an id."""
    return bool(_SPAN.fullmatch(text.partition(".")[0]))


def parse(code: str) -> Address:
    """Read a figure's code; AskedError names the part that cannot be read."""
    span, *parts = code.split(".")
    if not _SPAN.fullmatch(span):
        raise AskedError(f"{code!r} is no figure's code: it must begin with a month such as 2025-12, two days joined by _ or all")
    address = Address(span)
    for part in parts:
        address = address.but(**_part(code, part, address))
    return address


def _part(code: str, part: str, address: Address) -> dict[str, Any]:
    head, _, rest = part.partition("-")
    if part == "none" or _REGION.fullmatch(part):
        return {"adm1": () if part == "none" else tuple(part.split("+"))}
    if head == "in" and _REGION.fullmatch(rest):
        return {"within": tuple(rest.split("+"))}
    if part in OUTCOMES:
        return {"outcome": part}
    if head == "of" and rest in GROUPS:
        return {"group": rest}
    if head == "aged" and re.fullmatch(rf"\d{{1,2}}-\d{{1,2}}|{UNKNOWN}", rest):
        return {"ages": rest}
    if head == "by" and rest:
        return {"actors": (*address.actors, tuple(rest.split("+")))}
    if head == "on" and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", rest):
        return {"day": rest}
    raise AskedError(
        f"{part!r} in the figure's code {code!r} is no region, outcome, actor (by-), day (on-), group (of-) or ages (aged-)"
    )
