"""The month's gold as accounts, as if they had been read: then only linking and arithmetic are tested."""

import json
from pathlib import Path

from stats.find.gazetteer import Place, names
from stats.model import Account, Claim, Extraction, Report
from stats.text.sentence import words_of

_SLUGS = {"medical-source": "medical-sources", "relatives": "family"}
MONTH = Path(__file__).parent / "month"


def month_extractions() -> list[Extraction]:
    """One extraction a report, in the order of the file."""
    lines = (MONTH / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [_extraction(json.loads(line)) for line in lines]


def _extraction(row: dict) -> Extraction:
    report = Report(**{key: row[key] for key in ("id", "text", "title", "published", "publisher", "url", "lang")}, invented=True)
    accounts = tuple(_account(report, n, told) for n, told in enumerate(row["gold"]["incidents"]))
    return Extraction(report, (), accounts)


def _account(report: Report, number: int, told: dict) -> Account:
    outcomes = {outcome: tuple(span) for outcome, span in told["outcomes"].items()}
    breakdown = {outcome: {g: tuple(s) for g, s in groups.items()} for outcome, groups in told["breakdown"].items()}
    origins = [_SLUGS.get(origin, origin) for origin in told["attribution"]] or [""]
    claims = tuple(
        Claim(origin, outcome, low, high, _bound(low, high), breakdown.get(outcome, {}))
        for outcome, (low, high) in outcomes.items() for origin in origins
    )
    pcode, lat, lon = _point(told["place"], told["adm1"])
    return Account(
        f"{report.id}.{number}", report.id, told["date_start"], told["date_end"], 1, tuple(told["adm1"]), told["place"],
        pcode, lat, lon, 1 if pcode else None, tuple(told["perpetrators"]), (), "unknown", outcomes, breakdown,
        tuple(told["minor_ages"]), tuple(origins if told["attribution"] else ()), (), claims,
    )


def _bound(low: int, high: int | None) -> str:
    """What the gold does not tell: an open span is `at_least`, one from 0 is `at_most`."""
    if high is None:
        return "at_least"
    return "exact" if low == high else "at_most" if low == 0 else "vague" if (low, high) in VAGUE else "range"


VAGUE = ((3, 9), (13, 19))


def _point(place: str | None, areas: list[str]) -> tuple[str | None, float | None, float | None]:
    """The known place whose name the words of `place` hold, the longest first."""
    words = [word.form for word in words_of(place or "")]
    runs = (words[first:first + n] for n in (3, 2, 1) for first in range(len(words) - n + 1))
    for run in runs:
        inside = [p for p in _known(run) if p.adm1 in areas and p.level in ("adm3", "community", "town") and p.lat is not None]
        if inside:
            found = max(inside, key=lambda p: (p.size, p.pcode))
            return found.pcode, found.lat, found.lon
    return None, None, None


def _known(words: list[str]) -> list[Place]:
    known = names("ar" if words[0] > "\u0600" else "en")
    key = "".join(known.key(word) for word in words)
    return [named.place for named in known.get(key) or ()]
