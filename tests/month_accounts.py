"""The month's gold as accounts, as if they had been read: then only linking and arithmetic are tested."""

import json
from pathlib import Path

from stats.accounts.wording import wording
from stats.find.location import Location, locate
from stats.find.origin import Origins
from stats.find.place import find_places
from stats.model import Account, Claim, Extraction, Report
from stats.text.word import words_of

_SLUGS = {"medical-source": "medical-sources", "relatives": "family"}
MONTH = Path(__file__).parent / "month"


def month_extractions() -> list[Extraction]:
    """One extraction a report, in the order of the file."""
    lines = (MONTH / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [_extraction(json.loads(line)) for line in lines]


def month_origins() -> Origins:
    """The month's invented origins beside the shipped ones."""
    return Origins.load(MONTH / "origins.csv")


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
    at = _located(told)
    return Account(
        f"{report.id}.{number}", report.id, told["date_start"], told["date_end"], 1, tuple(told["adm1"]), told["place"],
        at.pcode, at.lat, at.lon, at.geo_precision, tuple(told["perpetrators"]), (), "unknown", outcomes, breakdown,
        tuple(told["minor_ages"]), tuple(origins if told["attribution"] else ()), (), claims, wording(words_of(report.text)),
    )


def _bound(low: int, high: int | None) -> str:
    """What the gold does not tell: an open span is `at_least`, one from 0 is `at_most`."""
    if high is None:
        return "at_least"
    return "exact" if low == high else "at_most" if low == 0 else "vague" if (low, high) in VAGUE else "range"


VAGUE = ((3, 9), (13, 19))


def _located(told: dict) -> Location:
    """Where the gold's place is, as the program reads it in the gold's area."""
    place, areas = told["place"] or "", told["adm1"]
    hits = find_places(words_of(place), place, "ar" if place > "\u0600" else "en")
    found = locate(hits, areas) if hits and len(areas) == 1 else Location()
    return found if set(found.adm1) <= set(areas) else Location()
