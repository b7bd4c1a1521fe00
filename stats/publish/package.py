"""The report as a zipped Frictionless data package: CSV files and a `datapackage.json` with schema, sources and licence."""

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from stats.publish import tables

NUMBERS = {"age", "low", "best", "high", "incidents", "date_precision", "geo_precision"}
DEGREES = {"lat", "lon"}
FLAGS = {"open", "invented", "small_cell"}
DAYS = {"date_start", "date_end"}
LICENCE = {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
PLACES = {
    "title": "OCHA Common Operational Datasets: administrative boundaries (CC BY-IGO)", "path": "https://data.humdata.org/",
}  # fmt: skip


def package(data: Mapping[str, Any]) -> bytes:
    """The package as a zip archive; the same bytes for the same data."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files(data).items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def files(data: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of the package by name."""
    held = {"figures": (tables.COLUMNS, tables.rows(data)), "incidents": (tables.INCIDENT_COLUMNS, tables.incident_rows(data))}
    made = {f"{name}.csv": tables.csv(columns, rows).encode() for name, (columns, rows) in held.items()}
    resources = [_resource(name, columns, made[f"{name}.csv"]) for name, (columns, _) in held.items()]
    described = json.dumps(_described(data, resources), ensure_ascii=False, indent=1) + "\n"
    return {**made, "datapackage.json": described.encode()}


def _described(data: Mapping[str, Any], resources: list[dict[str, Any]]) -> dict[str, Any]:
    sources = [{"title": row["publisher"]} for row in data["publishers"] if row["publisher"]] + [PLACES]
    return {
        "name": "reported-casualties", "profile": "tabular-data-package", "title": "Reported casualties",
        "version": data["version"],
        "description": "An enumeration of what reports state, not an estimate of the true toll. Empty means not reported.",
        "licenses": [LICENCE], "sources": sources, "resources": resources, "selection": data["selection"],
        "policies": data["policies"], "data_through": data["data_through"], "input_hash": data["input_hash"],
        "invented": data["invented"],
    }  # fmt: skip


def _resource(name: str, columns: tuple[str, ...], content: bytes) -> dict[str, Any]:
    from hashlib import sha256

    fields = [{"name": column, "type": _type(column)} for column in columns]
    return {
        "name": name, "path": f"{name}.csv", "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {"fields": fields, "missingValues": [""]},
    }  # fmt: skip


def _type(column: str) -> str:
    if column in NUMBERS or column.endswith(("_low", "_best", "_high")):
        return "integer"
    if column in DEGREES:
        return "number"
    return "boolean" if column in FLAGS else "date" if column in DAYS else "string"
