"""What a user asks for: which part of the store (Selection) and by which of the codebook's policies (Policies)."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta

from stats.errors import AskedError
from stats.model import OUTCOMES

POLICIES = {
    "vague": ("floor", "acled"),
    "civilians": ("stated-or-evident", "by-default"),
    "conflict": ("span-and-majority", "lowest", "latest"),
    "date": ("incident", "published"),
    "place": ("of-harm",),
    "shared": ("once-above",),
    "period": ("apart",),
}


@dataclass(frozen=True, slots=True)
class Policies:
    """The codebook's policies by name (codebook 13); the defaults are its own. Raises AskedError for an unknown value."""

    vague: str = "floor"
    civilians: str = "stated-or-evident"
    conflict: str = "span-and-majority"
    date: str = "incident"
    place: str = "of-harm"
    shared: str = "once-above"
    period: str = "apart"

    @property
    def of_ledgers(self) -> tuple[str, str, str]:
        """Those that decide how a ledger is kept; the others only choose what is summed."""
        return self.vague, self.civilians, self.conflict

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if value not in POLICIES[name]:
                raise AskedError(f"--{name} is {value!r}; it must be one of: {', '.join(POLICIES[name])}")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which incidents: p-codes of areas, ids of actors, outcomes (empty: all), days from and to, what was known by `as_of`."""

    region: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    as_of: date | None = None
    edition: int | None = None
    lang: str = "en"
    policies: Policies = field(default_factory=Policies)

    @property
    def narrows(self) -> bool:
        """Whether it leaves out any incident."""
        return bool(self.region or self.actor or self.outcome or self.date_from or self.date_to)

    @property
    def before(self) -> tuple[date, date] | None:
        """The span of the same length that ends the day before this one, None where this one is open."""
        if not (self.date_from and self.date_to):
            return None
        if _is_month(self.date_from, self.date_to):
            last = self.date_from - timedelta(days=1)
            return last.replace(day=1), last
        length = self.date_to - self.date_from
        return self.date_from - timedelta(days=1) - length, self.date_from - timedelta(days=1)


def asked(
    *, region: Iterable[str] = (), actor: Iterable[str] = (), outcome: Iterable[str] = (), month: str | None = None,
    since: str | None = None, until: str | None = None, as_of: str | None = None, edition: int | None = None,
    policies: Policies | None = None,
) -> Selection:  # fmt: skip
    """The selection in a user's words: names of regions and actors, days as ISO text. Raises AskedError for what is not known."""
    from stats import lookup

    regions = dict.fromkeys(pcode for name in region for pcode in lookup.regions(name))
    actors = dict.fromkeys(map(lookup.actor, actor))
    return Selection(
        tuple(regions), tuple(actors), _outcomes(outcome), *_days(month, since, until), day(as_of) if as_of else None, edition,
        policies=policies or Policies(),
    )  # fmt: skip


def month_span(month: str) -> tuple[date, date]:
    """First and last day of a month written `2025-12`. Raises AskedError when it is not one."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise AskedError(f"--month is {month!r}; write it as year and month, e.g. 2025-12") from None
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def day(text: str) -> date:
    """A day written `2025-12-31`. Raises AskedError when it is not one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise AskedError(f"{text!r} is not a day; write year, month and day, e.g. 2025-12-31") from None


def _outcomes(names: Iterable[str]) -> tuple[str, ...]:
    outcomes = tuple(dict.fromkeys(names))
    if unknown := set(outcomes).difference(OUTCOMES):
        raise AskedError(f"there is no outcome {min(unknown)!r}; there are: {', '.join(OUTCOMES)}")
    return outcomes


def _days(month: str | None, since: str | None, until: str | None) -> tuple[date | None, date | None]:
    if month and (since or until):
        raise AskedError("give either --month or --from and --to, not both")
    first, last = month_span(month) if month else (day(since) if since else None, day(until) if until else None)
    if first and last and first > last:
        raise AskedError(f"--from {first} is after --to {last}: exchange them")
    return first, last


def _is_month(first: date, last: date) -> bool:
    return (first, last) == month_span(f"{first:%Y-%m}")
