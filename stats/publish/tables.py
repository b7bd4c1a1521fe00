"""The figures as tidy rows, and as CSV: one row a count, whichever part of the report it stands in."""

import csv as csv_files
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from stats.publish.address import Address, of_selection

COLUMNS = (
    "part",
    "code",
    "adm1",
    "month",
    "day",
    "actor",
    "group",
    "age",
    "outcome",
    "low",
    "best",
    "high",
    "open",
    "incidents",
    "why",
    "invented",
)
"""`high` is empty and `open` true where the words set no ceiling; `best` is empty for parts that have none (groups, period)."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
Row = Mapping[str, Any]


def rows(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Every count of the report as a row of COLUMNS; a count that was not reported has no row."""
    address = of_selection(data["selection"])
    parts: list[tuple[str, Sequence[Row], Any]] = [
        ("region", data["totals"], lambda row: address.but(adm1=(row["adm1"],))),
        ("shared", data["shared"], lambda row: address.but(adm1=tuple(row["adm1"]))),
        ("unresolved", data["unresolved"], lambda row: address.but(adm1=())),
        ("all", data["all"], lambda row: address),
        ("month", data["by_month"], lambda row: address.but(span=row["month"]) if row["month"] else address),
        ("day", data["by_day"], lambda row: address.but(day=row["day"])),
        ("actor", data["by_actor"], lambda row: address.but(actors=(*address.actors, (row["actor"],)))),
        ("group", data["groups"], lambda row: address.but(group=row["group"])),
    ]
    counts = [_row(data, part, row, place(row)) for part, held, place in parts for row in held]
    ages = [
        _blank(data) | {"part": "age", "age": row["age"], "low": row["persons"], "high": row["persons"], "group": "children"}
        for row in data["ages"]
    ]
    return counts + ages + [_period(data, row) for row in data["period"]]


def _blank(data: Mapping[str, Any]) -> dict[str, Any]:
    return dict.fromkeys(COLUMNS) | {"open": False, "invented": data["invented"]}


def _row(data: Mapping[str, Any], part: str, row: Row, address: Address) -> dict[str, Any]:
    adm1 = row.get("adm1")
    held = {key: row.get(key) for key in ("outcome", "low", "best", "high", "incidents", "month", "day", "actor", "group", "why")}
    return (
        _blank(data)
        | held
        | {
            "part": part,
            "code": str(address.but(outcome=row["outcome"])),
            "open": row["high"] is None,
            "adm1": adm1 if isinstance(adm1, str) else "+".join(adm1 or []),
        }
    )


def _period(data: Mapping[str, Any], row: Row) -> dict[str, Any]:
    return _blank(data) | {
        "part": "period",
        "code": row["figure_id"],
        "outcome": row["outcome"],
        "low": row["low"],
        "high": row["high"],
        "open": row["high"] is None,
    }


def csv(held: Iterable[Row], columns: Sequence[str] = COLUMNS, heads: Sequence[Sequence[str]] = ()) -> str:
    """Rows as CSV with a header line, and further head lines (HXL) below it; nothing in it runs as a formula."""
    text = io.StringIO()
    writer = csv_files.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(heads)
    writer.writerows([inert(row.get(column)) for column in columns] for row in held)
    return text.getvalue()


def inert(value: Any) -> Any:
    """A cell that no spreadsheet runs: a text that begins like a formula gets an apostrophe before it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA) else value
