"""The incidents in column layouts that others use: HDX HAPI's, ACLED's, UCDP GED's.

`reports/layouts.tsv` lists their columns and what each holds; what reports cannot fill is empty.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from stats.language import read_table
from stats.publish.count import Count, plain, total
from stats.publish.ground import grouped
from stats.publish.tables import csv
from stats.publish.words import Words
from stats.shipped import shipped

Row = Mapping[str, Any]
ACLED_PLACE = {1: 1, 2: 2, 3: 2}
"""UCDP's geo_precision as ACLED's; anything wider is 3."""
ACLED_TIME = {1: 1, 2: 2}
"""UCDP's date precision as ACLED's; anything wider is 3."""
COUNTRIES = {
    "SY": ("SYR", 760, 652), "IQ": ("IRQ", 368, 645), "LB": ("LBN", 422, 660), "PS": ("PSE", 275, None), "YE": ("YEM", 887, 678),
    "JO": ("JOR", 400, 663), "SD": ("SDN", 729, 625), "LY": ("LBY", 434, 620),
}  # fmt: skip
"""A country's ISO 3166-1 codes (letters, number) and its number with Gleditsch and Ward."""
AFRICA = {"SD", "LY"}


def columns(layout: str) -> dict[str, str]:
    """The columns of a layout in order, each with its HXL tag."""
    rows = read_table(shipped("reports", "layouts.tsv"))
    return {row["column"]: row["tag"] for row in rows if row["layout"] == layout}


def hapi(data: Row, hxl: bool) -> str:
    """A row a month and governorate: incidents and killed (best). Shared and unresolved incidents carry a warning or an error."""
    words = Words("en")
    keyed = [{**row, "key": ((row["date_start"] or "")[:7], tuple(row["adm1"]))} for row in data["incidents"]]
    held = [_hapi(key, rows, words) for key, rows in sorted(grouped(keyed, "key").items())]
    tags = columns("hapi")
    return csv(list(tags), held, list(tags.values()) if hxl else None)


def _hapi(key: tuple[str, tuple[str, ...]], incidents: Iterable[Row], words: Words) -> dict[str, Any]:
    (month, adm1), rows = key, list(incidents)
    killed = total(Count.of(row["outcomes"]["killed"]) for row in rows if "killed" in row["outcomes"])
    one = adm1[0] if len(adm1) == 1 else None
    warning = f"shared by {'+'.join(adm1)}, counted once here" if len(adm1) > 1 else None
    missing = " and ".join(name for name, told in (("date", month), ("place", adm1)) if not told)
    return {
        "location_code": _codes(adm1)[0], "provider_admin1_name": words.region(one) if one else None,
        "admin1_code": one, "admin1_name": words.region(one) if one else None, "admin_level": 1 if one else 0,
        "event_type": "political_violence", "events": len(rows), "fatalities": killed.best if killed else None,
        "reference_period_start": f"{month}-01" if month else None, "reference_period_end": _last_day(month),
        "warning": warning, "error": f"no {missing} in the reports" if missing else None,
    }  # fmt: skip


def _codes(adm1: Sequence[str]) -> tuple[str | None, int | None, int | None]:
    """The codes of the country that areas lie in."""
    return COUNTRIES.get(_country(adm1), (None, None, None))


def _country(adm1: Sequence[str]) -> str:
    return (list(adm1) or [""])[0][:2]


def _last_day(month: str) -> str | None:
    from calendar import monthrange

    return f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]}" if month else None


def acled(data: Row) -> str:
    """An incident a row in ACLED's columns; `fatalities` is best, `notes` holds the range of killed."""
    words = Words("en", data.get("origins"))
    return csv(list(columns("acled")), [_acled(row, words) for row in data["incidents"]])


def _acled(row: Row, words: Words) -> dict[str, Any]:
    actors, killed = [words.actor(actor) for actor in row["perpetrators"]], row["outcomes"].get("killed")
    tags = [tag for tag, holds in (("invented", row.get("invented")), ("small cell", row["small_cell"])) if holds]
    note = f"Killed: {Count.of(killed).text}." if killed else "Killed: not reported."
    return {
        "event_id_cnty": row["incident_id"], "event_date": row["date_start"], "year": (row["date_start"] or "")[:4],
        "time_precision": ACLED_TIME.get(row["date_precision"], 3), "actor1": (actors or [""])[0],
        "assoc_actor_1": "; ".join(actors[1:]), "iso": _codes(row["adm1"])[1],
        "country": words.region(_country(row["adm1"])),
        "admin1": "; ".join(map(words.region, row["adm1"])), "location": row["place"], "latitude": row["lat"],
        "longitude": row["lon"], "geo_precision": ACLED_PLACE.get(row["geo_precision"], 3), "notes": note,
        "source": _origins(row, words), "fatalities": killed["best"] if killed else None,
        "sub_event_type": row["weapon"], "tags": "; ".join(tags),
    }  # fmt: skip


def _origins(row: Row, words: Words) -> str:
    return "; ".join(plain(words.origin(origin)) for origin in row.get("attribution", []))


def ged(data: Row) -> str:
    """An incident with killed a row in UCDP GED's columns; `high` is empty where it is open."""
    words = Words("en", data.get("origins"))
    return csv(list(columns("ged")), [_ged(row, words) for row in data["incidents"] if "killed" in row["outcomes"]])


def _ged(row: Row, words: Words) -> dict[str, Any]:
    killed, actors = row["outcomes"]["killed"], [words.actor(actor) for actor in row["perpetrators"]]
    civilians = row["breakdown"].get("killed", {}).get("civilians")
    return {
        "id": row["incident_id"], "year": (row["date_start"] or "")[:4], "side_a": (actors or [""])[0],
        "side_b": "; ".join(actors[1:]), "number_of_sources": killed["origins"],
        "source_original": _origins(row, words), "where_prec": row["geo_precision"],
        "where_coordinates": row["place"], "adm_1": "; ".join(map(words.region, row["adm1"])), "latitude": row["lat"],
        "longitude": row["lon"], "geom_wkt": f"POINT ({row['lon']} {row['lat']})" if row["lat"] is not None else None,
        "country": words.region(_country(row["adm1"])), "country_id": _codes(row["adm1"])[2],
        "region": "Africa" if _country(row["adm1"]) in AFRICA else "Middle East", "date_prec": row["date_precision"],
        "date_start": row["date_start"], "date_end": row["date_end"], "deaths_civilians": civilians[0] if civilians else None,
        "best": killed["best"], "high": killed["high"], "low": killed["low"], "small_cell": row["small_cell"],
    }  # fmt: skip
