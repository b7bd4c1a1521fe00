"""What `stats extract --format jsonl` prints of one report."""

from __future__ import annotations

from typing import Any

from stats.model import Account, Extraction, Figure, Report
from stats.text.order import shown_otherwise
from stats.text.quote import quote


def extraction_record(extraction: Extraction) -> dict[str, Any]:
    """The JSON object of one report: its figures with their quotes, its incidents, its running totals."""
    report = extraction.report
    record: dict[str, Any] = {"id": report.id, "lang": report.lang, "published": report.published}
    if report.invented:
        record["invented"] = True
    record["figures"] = [_figure(figure, report) for figure in extraction.figures]
    record["incidents"] = [_incident(account) for account in extraction.accounts]
    record["period"] = [_figure(figure, report) for figure in extraction.period if figure.part_of is None]
    return record


def _figure(figure: Figure, report: Report) -> dict[str, Any]:
    source = report.field(figure.field)
    flags = {"shown_otherwise": True} if shown_otherwise(source, figure.start, figure.end) else {}
    return {
        "figure_id": figure.figure_id, "outcome": figure.outcome, "low": figure.low, "high": figure.high, "bound": figure.bound,
        "scope": figure.scope, "part_of": figure.part_of, "incident_id": figure.incident_id,
        "field": figure.field, "start": figure.start, "end": figure.end,
        "text": source[figure.start:figure.end], "quote": quote(source, figure.start, figure.end),
        "rule": figure.rule, "status": figure.status, "affiliation": figure.affiliation,
        "sex": figure.sex, "age_group": figure.age_group, "ages": list(figure.ages), "attribution": list(figure.attribution),
        "since": figure.since, "until": figure.until, **flags,
    }


def _incident(account: Account) -> dict[str, Any]:
    return {
        "incident_id": account.incident_id,
        "date_start": account.date_start, "date_end": account.date_end, "date_precision": account.date_precision,
        "adm1": list(account.adm1), "place": account.place, "pcode": account.pcode, "lat": account.lat, "lon": account.lon,
        "geo_precision": account.geo_precision, "perpetrators": list(account.perpetrators), "suspected": list(account.suspected),
        "weapon": account.weapon,
        "outcomes": {outcome: list(span) for outcome, span in account.outcomes.items()},
        "breakdown": {o: {group: list(span) for group, span in groups.items()} for o, groups in account.breakdown.items()},
        "minor_ages": list(account.minor_ages), "attribution": list(account.attribution), "figures": list(account.figures),
    }
