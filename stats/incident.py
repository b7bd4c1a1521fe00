"""What the accounts of one incident say together of where, when, by whom and with what (codebook 11)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from stats.find.actor_day import speaks_for
from stats.ledger import Ledger
from stats.model import Account
from stats.rows import Row, number_of
from stats.telling import Telling

ACKNOWLEDGED, CORROBORATED, SINGLE, CONTESTED = "acknowledged", "corroborated", "single-origin", "contested"
_ONE_FORCE = {"ypg": "sdf"}
_UNNAMED = frozenset({"unknown", "other"})
_NO_ONE = frozenset({"unknown"})
_IMPRECISE = 9


def incident(told: Sequence[Telling], ledger: Ledger, former: Sequence[str] = ()) -> Row:
    """The row of an incident, its ledger's cells aside; its id is that of its earliest account, `former` are ids it had.

    What tells the act alone adds its report, and nothing else.
    """
    group = [telling for telling in told if telling.counts]
    accounts = [telling.account for telling in group]
    start, end, precision = _days(accounts)
    areas, actors = _areas(accounts), _perpetrators(accounts)
    disputed = _disputed(accounts)
    origins = sorted({entry.origin for entries in ledger.entries.values() for entry in entries})
    first = next((telling.published[:10] for telling in group if telling.published), None)
    return {
        "incident_id": group[0].id, "previous_ids": list(former), "date_start": start, "date_end": end,
        "date_precision": precision,
        "published": date.fromisoformat(first) if first else None, "adm1": areas, **_spot(accounts, areas),
        "perpetrators": actors, "suspected": _suspected(accounts), "disputed": disputed, "weapon": _weapon(accounts),
        "minor_ages": _minors(accounts), "attribution": origins, "grade": _grade(ledger, actors, origins, disputed),
        "why": _why(start, areas), "reports": sorted({t.account.report_id for t in told}), "accounts": sorted(t.id for t in told),
        "figures": sorted({f for a in accounts for f in a.figures}), "statements": statements(told),
        "title": next((t.title for t in group if t.title), None),
        "invented": any(t.invented for t in group), "year": start.year if start else 0,
    }


def statements(told: Iterable[Telling]) -> list[Row]:
    """Who states the numbers: each origin, a publisher where none is named, with the reports and figures in which it does.

    Reports and figures are numbers (`stats.rows.number_of`).
    """
    found: dict[str, tuple[set[str], set[str]]] = {}
    for telling in told:
        for claim in telling.account.claims:
            reports, figures = found.setdefault(claim.origin or telling.origin or "unknown", (set(), set()))
            reports.add(telling.account.report_id)
            figures.update(claim.figures)
    return [
        {"origin": origin, "reports": sorted(map(number_of, reports)), "figures": sorted(map(number_of, figures))}
        for origin, (reports, figures) in sorted(found.items())
    ]


def _days(accounts: Sequence[Account]) -> tuple[date | None, date | None, int | None]:
    """The days told by the most exact accounts: a looser one does not widen them."""
    dated = [a for a in accounts if a.date_start or a.date_end]
    if not dated:
        return None, None, None
    precision = min(a.date_precision or _IMPRECISE for a in dated)
    exact = [a for a in dated if (a.date_precision or _IMPRECISE) == precision]
    start = min(a.date_start or a.date_end or "" for a in exact)
    end = max(a.date_end or a.date_start or "" for a in exact)
    return date.fromisoformat(start), date.fromisoformat(end), precision


def _areas(accounts: Sequence[Account]) -> list[str]:
    """The areas that at least half of those naming any name; all, when none is named so often."""
    naming = [a.adm1 for a in accounts if a.adm1]
    votes = Counter(area for areas in naming for area in areas)
    return sorted(area for area, n in votes.items() if 2 * n >= len(naming)) or sorted(votes)


def _spot(accounts: Sequence[Account], areas: Sequence[str]) -> Row:
    """The most exact place within the areas, the earliest telling first."""
    inside = [a for a in accounts if set(a.adm1) & set(areas)] or list(accounts)
    best = min(inside, key=lambda a: (a.place is None, a.pcode is None, a.geo_precision or _IMPRECISE))
    return {"place": best.place, "pcode": best.pcode, "lat": best.lat, "lon": best.lon, "geo_precision": best.geo_precision}


def _perpetrators(accounts: Iterable[Account]) -> list[str]:
    """`unknown` gives way to named actors; all named ones are kept."""
    named = list(dict.fromkeys(p for a in accounts for p in a.perpetrators))
    return [p for p in named if p not in _NO_ONE] or named or ["unknown"]


def _suspected(accounts: Sequence[Account]) -> list[str]:
    stated = {p for a in accounts for p in a.perpetrators if p not in a.suspected}
    return sorted({p for a in accounts for p in a.suspected} - stated)


def one_force(a: Account) -> frozenset[str]:
    """The named actors; the SDF and the YPG are one force (codebook 7)."""
    return frozenset(_ONE_FORCE.get(p, p) for p in a.perpetrators) - _UNNAMED


def _disputed(accounts: Iterable[Account]) -> bool:
    """Whether two accounts name actors that have none in common."""
    named = [one_force(a) for a in accounts]
    return any(a and b and not a & b for a in named for b in named)


def _weapon(accounts: Iterable[Account]) -> str:
    known = Counter(a.weapon for a in accounts if a.weapon != "unknown")
    return known.most_common(1)[0][0] if known else "unknown"


def _minors(accounts: Iterable[Account]) -> list[int]:
    """Each age as often as the account that tells it most often."""
    most: Counter[int] = Counter()
    for account in accounts:
        most |= Counter(account.minor_ages)
    return sorted(most.elements())


def _why(start: date | None, areas: Sequence[str]) -> str | None:
    missing = [what for what, known in (("date", start), ("place", areas)) if not known]
    return f"no {' or '.join(missing)}" if missing else None


def _grade(ledger: Ledger, actors: Sequence[str], origins: Sequence[str], disputed: bool) -> str:
    """What the reports' text alone shows; never a verification."""
    if any(speaks_for(origin) & set(actors) for origin in origins):
        return ACKNOWLEDGED
    if disputed:
        return CONTESTED
    most = max((len(entries) for entries in ledger.entries.values()), default=0)
    return CORROBORATED if most > 1 else SINGLE
