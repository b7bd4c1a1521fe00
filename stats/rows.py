"""How reports, figures, accounts and incidents lie in tables: their columns, and the way there and back."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from stats.model import Account, Claim, Extraction, Figure, Report, Span

if TYPE_CHECKING:
    import polars as pl

Row = dict[str, Any]

_GROUPS = {"group": "text", "low": "int", "high": "int"}
_SPANS = {"outcome": "text", **_GROUPS}
_CLAIMS = {
    "origin": "text", "outcome": "text", "low": "int", "high": "int", "bound": "text", "groups": _GROUPS, "figures": "texts",
    "evident": "texts",
}
_STATEMENTS = {"origin": "text", "reports": "ints", "figures": "ints"}
_WORDS, _RUN = 8, 2**32
"""A text of fewer words is not told from others by how it begins and ends; what a run's number is less than."""

COLUMNS: Mapping[str, Mapping[str, Any]] = {
    "reports": {
        "version": "text", "edition": "int", "id": "text", "title": "text", "masked_title": "text", "text": "text",
        "published": "text", "day": "day", "publisher": "text", "origin": "text", "url": "text", "lang": "text",
        "invented": "flag", "year": "int",
    },
    "figures": {
        "version": "text", "figure_id": "text", "report_id": "text", "outcome": "text", "low": "int", "high": "int",
        "bound": "text", "field": "text", "start": "int", "end": "int", "rule": "text", "scope": "text", "part_of": "text",
        "incident_id": "text", "status": "text", "affiliation": "text", "sex": "text", "age_group": "text", "ages": "ints",
        "attribution": "texts", "since": "text", "until": "text", "year": "int",
    },
    "accounts": {
        "version": "text", "incident_id": "text", "report_id": "text", "date_start": "text", "date_end": "text",
        "date_precision": "int", "adm1": "texts", "place": "text", "pcode": "text", "lat": "float", "lon": "float",
        "geo_precision": "int", "perpetrators": "texts", "suspected": "texts", "weapon": "text", "spans": _SPANS,
        "minor_ages": "ints", "attribution": "texts", "figures": "texts", "claims": _CLAIMS, "wording": "ints", "runs": "ints",
        "persons": "ints", "year": "int",
    },
    "incidents": {
        "incident_id": "text", "previous_ids": "texts", "date_start": "day", "date_end": "day", "date_precision": "int",
        "published": "day", "adm1": "texts", "place": "text", "pcode": "text", "lat": "float", "lon": "float",
        "geo_precision": "int", "perpetrators": "texts", "suspected": "texts", "disputed": "flag", "weapon": "text",
        "minor_ages": "ints", "attribution": "texts", "grade": "text", "why": "text", "reports": "texts", "accounts": "texts",
        "figures": "texts", "statements": _STATEMENTS, "title": "text", "invented": "flag", "year": "int",
    },
    "cells": {
        "incident_id": "text", "outcome": "text", "victims": "text", "low": "int", "best": "int", "high": "int",
        "origins": "int", "year": "int",
    },
    "links": {
        "first": "text", "second": "text", "judgement": "text", "score": "float", "reasons": "texts", "merged": "flag",
        "year": "int",
    },
    "judgements": {
        "judgement_id": "text", "first": "text", "first_report": "text", "second": "text", "second_report": "text",
        "judgement": "text", "note": "text", "made": "text", "year": "int",
    },
}
"""Column name to kind, table by table. A cell's `victims` are `all`, or a group of them."""
ORDER = {
    "reports": ("published", "version"), "figures": ("report_id", "start", "figure_id"),
    "accounts": ("date_start", "incident_id"), "incidents": ("date_start", "incident_id"),
    "cells": ("incident_id", "outcome", "victims"), "links": ("first", "second"), "judgements": ("made", "judgement_id"),
}
"""How a table's rows lie in its files."""
KEYS = {"incidents": ("incident_id",), "cells": ("incident_id",), "links": ("first", "second")}
"""By what the rows of an incident, or of a link, are known."""
_NAMES = {kind: tuple(f.name for f in fields(kind)) for kind in (Report, Figure, Account, Claim)}
_PLAIN = tuple(name for name in _NAMES[Account] if name not in ("outcomes", "breakdown", "claims"))


def schema(table: str) -> "pl.Schema":
    """The polars schema of a table."""
    return schema_of(COLUMNS[table])


def schema_of(columns: Mapping[str, Any]) -> "pl.Schema":
    """The polars schema of columns whose kinds are given as in `COLUMNS`."""
    import polars as pl

    plain: dict[str, Any] = {
        "text": pl.String(), "int": pl.Int64(), "float": pl.Float64(), "flag": pl.Boolean(), "day": pl.Date(),
        "texts": pl.List(pl.String()), "ints": pl.List(pl.Int64()),
    }

    def kind(name: Any) -> Any:
        return plain[name] if isinstance(name, str) else pl.List(pl.Struct({k: kind(v) for k, v in name.items()}))

    return pl.Schema({column: kind(name) for column, name in columns.items()})


def frame(table: str, rows: Iterable[Row]) -> "pl.DataFrame":
    """Rows as a frame in the table's columns."""
    import polars as pl

    return pl.DataFrame(list(rows), schema=schema(table), orient="row")


def version_of(extraction: Extraction) -> str:
    """An id that follows from everything read: a report whose text, stamp or reading changes has another version.

    It follows from the stored rows too, in whatever order they lie.
    """
    figures = sorted(extraction.figures, key=lambda figure: figure.figure_id)
    accounts = sorted((*extraction.accounts, *extraction.acts), key=lambda account: account.incident_id)
    return hashlib.blake2b(repr((extraction.report, figures, accounts)).encode(), digest_size=12).hexdigest()


def report_row(report: Report, version: str, edition: int, origin: str | None, masked_title: str | None) -> Row:
    """A report as a row of `reports`; `origin` is the id its publisher goes by, `masked_title` what is shown of its title."""
    row = {**_cells(report), "version": version, "edition": edition, "origin": origin, "masked_title": masked_title}
    return {**row, "day": report.day, "year": _year(report)}


def figure_row(figure: Figure, version: str, report: Report) -> Row:
    """A figure as a row of `figures`."""
    return {**_cells(figure), "version": version, "year": _year(report)}


def account_row(account: Account, version: str, report: Report) -> Row:
    """An account as a row of `accounts`; outcomes and breakdown become `spans`."""
    row = _cells(account)
    del row["outcomes"], row["breakdown"]
    claims = [{**_cells(claim), "groups": list(_groups(claim.groups))} for claim in account.claims]
    spans, told = list(_spans(account)), runs(account.wording)
    return {**row, "spans": spans, "claims": claims, "runs": told, "version": version, "year": _year(report)}


def runs(wording: Sequence[int]) -> list[int]:
    """The three words with which a telling's sorted words begin and end, or would but for one, as numbers: texts alike share one.

    None of a short text. One word alone is shared by chance.
    """
    if len(wording) < _WORDS:
        return []
    ends = wording[:3], wording[1:4], wording[-3:], wording[-4:-1]
    return [(first + 3 * second + 5 * third) % _RUN for first, second, third in ends]


def number_of(id_: str) -> int:
    """An id as a number of 63 bits, for where ids are only counted."""
    return int.from_bytes(hashlib.blake2b(id_.encode(), digest_size=8).digest()) >> 1


def report_of(row: Mapping[str, Any]) -> Report:
    """The report of a row."""
    return Report(**{name: row[name] for name in _NAMES[Report]})


def figure_of(row: Mapping[str, Any]) -> Figure:
    """The figure of a row."""
    return Figure(**{name: _tuple(row[name]) for name in _NAMES[Figure]})


def account_of(row: Mapping[str, Any]) -> Account:
    """The account of a row."""
    plain = {name: _tuple(row[name]) for name in _PLAIN}
    outcomes: dict[str, Span] = {s["outcome"]: (s["low"], s["high"]) for s in row["spans"] if s["group"] == "all"}
    breakdown: dict[str, dict[str, Span]] = {}
    for span in row["spans"]:
        if span["group"] != "all":
            breakdown.setdefault(span["outcome"], {})[span["group"]] = (span["low"], span["high"])
    return Account(**plain, outcomes=outcomes, breakdown=breakdown, claims=tuple(map(_claim, row["claims"])))


def _cells(held: Report | Figure | Account | Claim) -> Row:
    return {name: getattr(held, name) for name in _NAMES[type(held)]}


def _claim(row: Mapping[str, Any]) -> Claim:
    groups: dict[str, Span] = {g["group"]: (g["low"], g["high"]) for g in row["groups"]}
    figures, evident = (tuple(row[key] or ()) for key in ("figures", "evident"))
    return Claim(row["origin"], row["outcome"], row["low"], row["high"], row["bound"], groups, figures, evident)


def _spans(account: Account) -> Iterable[Row]:
    for outcome, span in account.outcomes.items():
        for row in _groups({"all": span, **account.breakdown.get(outcome, {})}):
            yield {"outcome": outcome, **row}


def _groups(groups: Mapping[str, Span]) -> Iterable[Row]:
    return ({"group": group, "low": low, "high": high} for group, (low, high) in groups.items())


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _year(report: Report) -> int:
    return report.day.year if report.day else 0


def iso(value: object) -> str | None:
    """A day as ISO text, None for None."""
    return value.isoformat() if isinstance(value, date) else None
