"""The sections on where the figures come from: method, caveats, sources."""

from collections import Counter

from stats.publish.count import isolated, named, plain
from stats.publish.document import Cell, Section, Table, code, number
from stats.publish.ground import Ground
from stats.queries import SMALL

EXACT_PLACE = 2
"""UCDP's geo_precision up to here is the exact spot or the town."""
EXACT_DAY = 1
GOVERNORATE = 4


def method(ground: Ground) -> Section:
    """Every policy by name, precision shares, the edition, caveats."""
    words, data = ground.words, ground.data
    policies = [
        [Cell(words(f"policy.{name}")), code(value), Cell(words(f"policy.{name}.{value}"))]
        for name, value in data["policies"].items()
    ]
    policy_columns = [ground.column("policy"), ground.column("value", "code"), ground.column("meaning")]
    pairs, shares = ground.heads("item", "value"), ground.heads("item", "share")
    tables = [Table("policies", words("table.policies"), policy_columns, policies)]
    tables += [Table("precision", words("table.precision"), shares, _precision(ground))] if ground.data["precision"] else []
    found = _found(ground)
    tables += [Table("checks", words("table.checks"), ground.heads("item", "findings:number"), found)] if found else []
    tables.append(Table("edition", words("table.edition"), pairs, _edition(ground)))
    caveats = [words(f"caveat.{key}", limit=isolated(str(SMALL))) for key in ("reporting", "open", "place", "small", "names")]
    return Section("method", words("section.method"), [words("report.enumeration"), *caveats], tables=tables)


def _precision(ground: Ground) -> list[list[Cell]]:
    kinds = {"date": ("date", EXACT_DAY), "place": ("place", EXACT_PLACE), "region": ("place", GOVERNORATE)}
    rows = []
    for key, (kind, limit) in kinds.items():
        of_kind = [row for row in ground.data["precision"] if row["kind"] == kind]
        part = sum(row["incidents"] for row in of_kind if row["precision"] and row["precision"] <= limit)
        whole = sum(row["incidents"] for row in of_kind)
        share = {"part": part, "whole": whole, "share": percent(part, whole)}
        text = ground.words("precision.of", **{name: isolated(str(n)) for name, n in share.items()})
        rows.append([Cell(ground.words(f"precision.{key}")), Cell(text)])
    return rows


def percent(part: int, whole: int) -> int:
    """The nearest whole percent; all alone is 100, and none alone is 0."""
    near = (200 * part + whole) // (2 * max(1, whole))
    return near if part in (0, whole) else min(99, max(1, near))


def _found(ground: Ground) -> list[list[Cell]]:
    """How much of the store does not add up or may be false, check by check."""
    counts = Counter(row["check"] for row in ground.data.get("checks", ()))
    return [[Cell(ground.words(f"check.{name}")), number(count)] for name, count in sorted(counts.items())]


def _edition(ground: Ground) -> list[list[Cell]]:
    data = ground.data
    values = {
        "through": data["data_through"] or "",
        "number": str(data.get("edition", "")),
        "version": data["version"],
        "hash": data["input_hash"],
        "reports": str(data["reports"]),
        "undated": str(data["undated"]),
    }
    rows = [[Cell(ground.words(f"edition.{key}")), code(value)] for key, value in values.items()]
    return [*rows, [Cell(ground.words("edition.places")), Cell(ground.words("edition.places_licence"))]]


def sources(ground: Ground) -> Section:
    """Origins and publishers with counts."""
    words, data = ground.words, ground.data
    counted = [ground.column(key, "number") for key in ("reports", "figures", "incidents")]
    origins = [
        [Cell(words.origin(row["origin"])), *(number(row[key]) for key in ("reports", "figures", "incidents"))]
        for row in data["sources"]
    ]
    publishers = [
        [Cell(_masthead(ground, row["publisher"])), number(row["reports"])]
        for row in data["publishers"]
    ]
    tables = [Table("origins", words("table.origins"), [ground.column("origin"), *counted], origins)] if origins else []
    tables += (
        [Table("publishers", words("table.publishers"), [ground.column("publisher"), counted[0]], publishers)]
        if publishers
        else []
    )
    return Section("sources", words("section.sources"), [words("lead.sources" if tables else "lead.no_sources")], tables=tables)


def _masthead(ground: Ground, told: str | None) -> str:
    """A publisher by name, and by its masthead where that is another."""
    name = ground.words.publisher(told) or ground.words("row.no_publisher")
    return f"{name} ({named(told)})" if told and plain(name) != told else name
