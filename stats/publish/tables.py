"""The figures and the incidents as tidy rows: what every table-like export is made from."""

import csv as csv_files
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from stats.model import OUTCOMES
from stats.publish.address import UNKNOWN, Address, of_selection

Row = Mapping[str, Any]
COLUMNS = (
    "part", "code", "adm1", "month", "day", "actor", "group", "age", "outcome", "low", "best", "high", "open", "incidents", "why",
    "invented",
)  # fmt: skip
"""`high` is empty and `open` true where the words set no ceiling; `best` is empty for ages and running totals."""
TAGS = (
    "#meta+part", "#meta+code", "#adm1+code", "#date+month", "#date+day", "#actor+code", "#affected+group", "#affected+age",
    "#affected+outcome", "#affected+min", "#affected+best", "#affected+max", "#meta+open", "#event+num", "#meta+why",
    "#meta+invented",
)  # fmt: skip
"""The HXL tags of COLUMNS."""
ENDS = ("low", "best", "high")
INCIDENT_COLUMNS = (
    "incident_id", "date_start", "date_end", "date_precision", "adm1", "place", "pcode", "lat", "lon", "geo_precision",
    "perpetrators", "suspected", "weapon", *(f"{outcome}_{end}" for outcome in OUTCOMES for end in ENDS), "minor_ages", "origins",
    "reports", "grade", "small_cell", "invented",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def rows(data: Row) -> list[dict[str, Any]]:
    """Every count of the report as a row of COLUMNS; a count that was not reported has no row."""
    parts = _parts(of_selection(data["selection"]))
    counts = [_row(data, part, row, place(row)) for part, key, place in parts for row in data[key]]
    ages = [_age(data, row, of_selection(data["selection"])) for row in data["ages"]]
    return counts + ages + [_period(data, row) for row in data["period"]]


def _parts(address: Address) -> list[tuple[str, str, Callable[[Row], Address]]]:
    """The parts of the report, their keys in its data, and where a row of them is found again."""
    return [
        ("region", "totals", lambda row: address.but(adm1=(row["adm1"],))),
        ("shared", "shared", lambda row: address.but(adm1=tuple(row["adm1"]))),
        ("unresolved", "unresolved", lambda row: address.but(adm1=())),
        ("all", "all", lambda row: address),
        ("month", "by_month", lambda row: address.but(span=row["month"], day=row["month"])),
        ("day", "by_day", lambda row: address.but(day=row["day"])),
        ("actor", "by_actor", lambda row: address.but(actors=(*address.actors, (row["actor"],)))),
        ("group", "groups", lambda row: address.but(group=row["group"])),
    ]


def _blank(data: Row, **cells: Any) -> dict[str, Any]:
    return dict.fromkeys(COLUMNS) | {"open": False, "invented": data["invented"]} | cells


def _row(data: Row, part: str, row: Row, address: Address) -> dict[str, Any]:
    keys = ("outcome", *ENDS, "incidents", "month", "day", "actor", "group", "why")
    adm1 = row.get("adm1") or []
    where = adm1 if isinstance(adm1, str) else "+".join(adm1)
    code = str(address.but(outcome=row["outcome"]))
    held = {key: row.get(key) for key in keys}
    return _blank(data, **held, part=part, code=code, adm1=where or None) | {"open": row["high"] is None}


def _age(data: Row, row: Row, address: Address) -> dict[str, Any]:
    age, persons = row["age"], row["persons"]
    code = str(address.but(ages=UNKNOWN if age is None else f"{age}-{age}"))
    return _blank(data, part="age", code=code, group="children", age=age, low=persons, high=persons)


def _period(data: Row, row: Row) -> dict[str, Any]:
    held = {key: row[key] for key in ("outcome", "low", "high")}
    return _blank(data, part="period", code=row["figure_id"], **held) | {"open": row["high"] is None}


def incident_rows(data: Row) -> list[dict[str, Any]]:
    """Every incident as a row of INCIDENT_COLUMNS; an outcome that was not reported is empty."""
    return [_incident(data, incident) for incident in data["incidents"]]


def _incident(data: Row, incident: Row) -> dict[str, Any]:
    row = {key: incident.get(key) for key in INCIDENT_COLUMNS}
    joined = {key: ";".join(map(str, incident[key])) for key in ("perpetrators", "suspected", "minor_ages", "reports")}
    told = incident["outcomes"]
    counts = {f"{outcome}_{end}": told[outcome][end] for outcome in told for end in ENDS}
    invented = incident.get("invented", data["invented"])
    return row | joined | counts | {
        "adm1": "+".join(incident["adm1"]), "origins": ";".join(incident.get("attribution", [])),
        "invented": invented,
    }  # fmt: skip


def csv(columns: Sequence[str], held: Iterable[Row], tags: Sequence[str] | None = None) -> str:
    """Rows as CSV with a header line, HXL tags below it on request; nothing in it runs as a formula."""
    text = io.StringIO()
    writer = csv_files.writer(text, lineterminator="\n")
    writer.writerows([columns, tags] if tags else [columns])
    writer.writerows([inert(row.get(column)) for column in columns] for row in held)
    return text.getvalue()


def inert(value: Any) -> Any:
    """A cell that no spreadsheet runs: a text that begins like a formula gets an apostrophe before it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA) else value


def parquet(data: Row) -> bytes:
    """Every count of the report as a Parquet file with typed columns."""
    import polars as pl

    numbers = dict.fromkeys(("age", "low", "best", "high", "incidents"), pl.Int64())
    flags = dict.fromkeys(("open", "invented"), pl.Boolean())
    schema = {column: numbers.get(column) or flags.get(column) or pl.String() for column in COLUMNS}
    held = io.BytesIO()
    pl.DataFrame(rows(data), schema=schema).write_parquet(held, compression="zstd")
    return held.getvalue()
