"""The incidents as GeoJSON points (WGS 84), each with its precision; one without a place has no geometry."""

import json
from collections.abc import Mapping
from typing import Any

from stats.publish.tables import incident_rows


def geojson(data: Mapping[str, Any]) -> str:
    """A FeatureCollection of the report's incidents."""
    features = [_feature(row) for row in incident_rows(data)]
    about = {"policies": data["policies"], "data_through": data["data_through"], "invented": data["invented"]}
    return json.dumps({"type": "FeatureCollection", "features": features, **about}, ensure_ascii=False, indent=1) + "\n"


def _feature(row: Mapping[str, Any]) -> dict[str, Any]:
    lon, lat = row["lon"], row["lat"]
    point = {"type": "Point", "coordinates": [lon, lat]} if lon is not None and lat is not None else None
    properties = {key: value for key, value in row.items() if key not in ("lat", "lon") and value not in (None, "")}
    return {"type": "Feature", "id": row["incident_id"], "geometry": point, "properties": properties}
