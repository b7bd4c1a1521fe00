"""What travels through the pipeline: Report, Figure, Account, Incident. Terms are the codebook's."""

from dataclasses import dataclass, field
from datetime import date

OUTCOMES = ("killed", "wounded", "arrested", "abducted", "missing", "killed_or_wounded")
BOUNDS = ("exact", "at_least", "at_most", "about", "range", "vague")
SCOPES = ("incident", "period")
STATUSES = ("civilian", "combatant", "security", "unknown")
SEXES = ("female", "male", "unknown")
AGE_GROUPS = ("child", "adult", "unknown")
GROUPS = ("civilians", "combatants", "security", "children", "women", "men", "boys", "girls")
WEAPONS = (
    "air-strike", "drone-strike", "shelling", "missile", "explosive-device", "car-bomb", "suicide-attack",
    "mine-or-remnant", "shooting", "sniper", "clash", "raid", "execution", "stabbing", "torture", "arson",
    "vehicle", "chemical", "other", "unknown",
)

Span = tuple[int, int | None]
"""A count as (low, high) in persons; high is None when the words set no ceiling (codebook 3)."""


@dataclass(frozen=True, slots=True)
class Report:
    """One published text (codebook 1). `published` is an ISO 8601 date or time, or None when unknown."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    lang: str | None = None
    invented: bool = False

    @property
    def day(self) -> date | None:
        """The day of publication, as its stamp gives it."""
        return date.fromisoformat(self.published[:10]) if self.published else None

    def field(self, name: str) -> str:
        """The text that a figure's offsets point into: `text` or `title`."""
        return (self.title or "") if name == "title" else self.text


@dataclass(frozen=True, slots=True)
class Figure:
    """One statement of harm to people (codebook 1): who says that how many of whom were killed, wounded, …

    `start` and `end` are Unicode code points into the report's `field`. A figure of scope `period` has no
    `incident_id`; `since` and `until` (ISO dates) bound it where the text does.
    """

    figure_id: str
    report_id: str
    outcome: str
    low: int
    high: int | None
    bound: str
    field: str
    start: int
    end: int
    rule: str
    scope: str = "incident"
    part_of: str | None = None
    incident_id: str | None = None
    status: str = "unknown"
    affiliation: str | None = None
    sex: str = "unknown"
    age_group: str = "unknown"
    ages: tuple[int, ...] = ()
    attribution: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    @property
    def span(self) -> Span:
        """The count as (low, high)."""
        return self.low, self.high


@dataclass(frozen=True, slots=True)
class Claim:
    """What one origin says of one outcome of an incident, as one report gives it: the unit the ledger follows from.

    `origin` is empty when the publisher speaks for itself. A claim sums the figures of one telling ("a woman and
    a child") and is the origin's last word in that report; `figures` are the ids of those that make it. `evident` are the
    groups whose number it does not state, but shows by who they were.
    """

    origin: str
    outcome: str
    low: int
    high: int | None
    bound: str
    groups: dict[str, Span] = field(default_factory=dict)
    figures: tuple[str, ...] = ()
    evident: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """One report's telling of one incident: what it says happened, where, when, by whom (codebook 6 to 10).

    `outcomes` maps an outcome to its (low, high); `breakdown` maps an outcome to groups of it. Dates are ISO
    days; latitude and longitude are WGS 84 degrees; `geo_precision` and `date_precision` are UCDP's. `wording` and `persons` are
    its words and the names of those harmed as numbers, which only linking compares.
    """

    incident_id: str
    report_id: str
    date_start: str | None
    date_end: str | None
    date_precision: int | None
    adm1: tuple[str, ...]
    place: str | None
    pcode: str | None
    lat: float | None
    lon: float | None
    geo_precision: int | None
    perpetrators: tuple[str, ...]
    suspected: tuple[str, ...]
    weapon: str
    outcomes: dict[str, Span] = field(default_factory=dict)
    breakdown: dict[str, dict[str, Span]] = field(default_factory=dict)
    minor_ages: tuple[int, ...] = ()
    attribution: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    wording: tuple[int, ...] = ()
    persons: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one report; `acts` are accounts without outcomes, of a report that counts nobody."""

    report: Report
    figures: tuple[Figure, ...] = ()
    accounts: tuple[Account, ...] = ()
    acts: tuple[Account, ...] = ()

    @property
    def period(self) -> tuple[Figure, ...]:
        """The running totals the report tells (codebook 5)."""
        return tuple(f for f in self.figures if f.scope == "period")
