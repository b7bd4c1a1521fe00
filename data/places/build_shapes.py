"""Syria's governorates, simplified for a map of a page's width."""

import json
from math import hypot
from pathlib import Path


def write_polygons(path: Path, out: Path) -> None:
    """Syria's governorates with every corner that is told apart at about 300 m."""
    shapes = json.loads(path.read_text(encoding="utf-8"))
    for feature in shapes["features"]:
        geometry = feature["geometry"]
        rings = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        kept = [[ring for ring in map(_simplified, part) if len(ring) > 3] for part in rings]
        feature["geometry"] = {"type": "MultiPolygon", "coordinates": [part for part in kept if part]}
    out.write_text(json.dumps(shapes, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _simplified(ring: list[list[float]]) -> list[list[float]]:
    """Douglas and Peucker's line simplification of a closed ring, tolerance 0.003 degrees."""
    half = max(range(len(ring)), key=lambda at: hypot(ring[at][0] - ring[0][0], ring[at][1] - ring[0][1]))
    line = _straight(ring[:half + 1])[:-1] + _straight(ring[half:])
    return [[round(x, 3), round(y, 3)] for x, y in line]


def _straight(line: list[list[float]], tolerance: float = 0.003) -> list[list[float]]:
    kept, pending = {0, len(line) - 1}, [(0, len(line) - 1)]
    while pending:
        first, last = pending.pop()
        far = max(range(first + 1, last), key=lambda at: _off(line[at], line[first], line[last]), default=None)
        if far is not None and _off(line[far], line[first], line[last]) > tolerance:
            kept.add(far)
            pending += [(first, far), (far, last)]
    return [line[at] for at in sorted(kept)]


def _off(point: list[float], start: list[float], end: list[float]) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    if not length:
        return hypot(point[0] - start[0], point[1] - start[1])
    return abs(dy * (point[0] - start[0]) - dx * (point[1] - start[1])) / length
