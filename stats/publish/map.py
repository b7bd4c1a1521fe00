"""The map of governorates: colour for the best value, name and figure on each; grey where nothing was reported."""

import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from stats.publish.chart import FAINT, INK, drawn
from stats.publish.count import Count, plain
from stats.shipped import shipped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Ring = list[tuple[float, float]]
COLOUR_MAP = "YlOrBr"
ASIDE = {
    "SY01": (35.0, 33.8),
    "SY03": (37.35, 33.45),
    "SY06": (35.15, 35.55),
    "SY07": (35.6, 36.45),
    "SY10": (35.1, 34.85),
    "SY12": (35.35, 32.45),
    "SY13": (37.9, 32.45),
    "SY14": (35.1, 33.05),
}
"""Where a name stands (degrees) for areas too small to hold it; a thin line leads there."""
INSIDE = {"SY03"}
"""Of these, those whose name still stands on the area: no line."""


@cache
def areas() -> dict[str, list[Ring]]:
    """The rings of every governorate, in degrees."""
    shapes = json.loads(shipped("data", "places", "syria_adm1.geojson").read_text(encoding="utf-8"))["features"]
    return {shape["properties"]["pcode"]: _rings(shape["geometry"]) for shape in shapes}


def _rings(geometry: Mapping[str, Any]) -> list[Ring]:
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[(x, y) for x, y in part[0]] for part in parts]


def drawable(pcodes: set[str]) -> bool:
    """Whether the map has any of these areas."""
    return bool(pcodes & set(areas()))


def governorates(counts: Mapping[str, Count], names: Mapping[str, str]) -> bytes:
    """The map as SVG."""

    def paint(axes: list["Axes"]) -> None:
        from matplotlib import colormaps

        ax, shades = axes[0], colormaps[COLOUR_MAP]
        top = max([1, *(count.best for count in counts.values())])
        for pcode, rings in sorted(areas().items(), key=lambda area: area[0] == "SY01"):
            count = counts.get(pcode)
            colour = shades(0.08 + 0.8 * count.best / top) if count else FAINT
            _area(ax, rings, colour)
        for pcode, rings in areas().items():
            _label(ax, pcode, rings, names[pcode], counts.get(pcode), top)
        ax.set_aspect(1.2)
        ax.set_axis_off()
        ax.set_xlim(34.5, 42.5)
        ax.set_ylim(31.95, 37.45)

    return drawn(3.6, 1, paint, 5.4)


def _area(ax: "Axes", rings: list[Ring], colour: Any) -> None:
    for ring in rings:
        xs, ys = zip(*ring, strict=True)
        ax.fill(xs, ys, facecolor=colour, edgecolor="#7a7a7a", linewidth=0.5)


def _label(ax: "Axes", pcode: str, rings: list[Ring], name: str, count: Count | None, top: int) -> None:
    middle = _centre(max(rings, key=len))
    at = ASIDE.get(pcode, middle)
    if pcode in ASIDE and pcode not in INSIDE:
        ax.plot([middle[0], at[0]], [middle[1], at[1]], color="#8a8a8a", linewidth=0.5)
    dark = bool(count and count.best > 0.6 * top and (pcode not in ASIDE or pcode in INSIDE))
    outside = pcode in ASIDE and pcode not in INSIDE
    ax.text(
        *at,
        f"{name}\n{plain(count.text)}" if count else name,
        ha="center",
        va="center",
        fontsize=6.8,
        linespacing=1.15,
        color="white" if dark else INK,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.2} if outside else None,
    )


def _centre(ring: Ring) -> tuple[float, float]:
    """The centroid of a ring, in degrees."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return x / (3 * area), y / (3 * area)
