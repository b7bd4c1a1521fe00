"""The map of governorates: colour for the best value, name and figure on each; grey where nothing was reported."""

import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from stats.publish.chart import FAINT, INK, Room, drawn
from stats.publish.count import Count, plain
from stats.shipped import shipped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Ring = list[tuple[float, float]]
COLOUR_MAP = "YlOrBr"
SIZE = 3.7, 2.9
"""Inches; degrees of latitude are drawn a fifth longer than those of longitude, as they are there."""
SCALE = (40.2, 32.9), (1.8, 0.16)
"""Degrees: where the strip of colours begins, its width and height."""
STEPS = 24
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
        ax, top = axes[0], max([1, *(count.best for count in counts.values())])
        _areas(ax, counts, top)
        _scale(ax, top)
        for pcode, rings in areas().items():
            _label(ax, pcode, rings, names[pcode], counts.get(pcode), top)
        ax.set_aspect(1.2)
        ax.set_axis_off()
        ax.set_xlim(34.3, 42.5)
        ax.set_ylim(32.1, 37.45)

    return drawn(SIZE, (1, 1), Room(0, 0, 0, 0, 0), paint)


def shade(value: int | None, top: int) -> Any:
    """The colour of a value on a scale that ends at `top`; grey where nothing was reported."""
    from matplotlib import colormaps

    return FAINT if value is None else colormaps[COLOUR_MAP](0.06 + 0.82 * value / top)


def dark(value: int | None, top: int) -> bool:
    """Whether letters on the colour of a value must be white."""
    return value is not None and value > 0.6 * top


def _areas(ax: "Axes", counts: Mapping[str, Count], top: int) -> None:
    """Every area in its colour, the city of Damascus above the area around it."""
    from matplotlib.collections import PolyCollection

    drawn_in_order = sorted(areas().items(), key=lambda area: area[0] == "SY01")
    rings = [(ring, counts.get(pcode)) for pcode, held in drawn_in_order for ring in held]
    shades = [shade(count.best if count else None, top) for _, count in rings]
    shapes = PolyCollection([ring for ring, _ in rings], facecolors=shades, edgecolors="#7a7a7a", linewidths=0.5)
    ax.add_collection(shapes, autolim=False)


def _scale(ax: "Axes", top: int) -> None:
    """A strip of the colours in order, with the values at its ends."""
    from matplotlib.collections import PolyCollection

    (left, foot), (width, height) = SCALE
    steps = [(left + width * step / STEPS, step) for step in range(STEPS)]
    squares = [[(x, foot), (x + width / STEPS, foot), (x + width / STEPS, foot + height), (x, foot + height)] for x, _ in steps]
    shades = [shade(step, STEPS - 1) for _, step in steps]
    ax.add_collection(PolyCollection(squares, facecolors=shades, edgecolors="face", linewidths=0.2), autolim=False)
    for x, text in ((left, "0"), (left + width, str(top))):
        ax.text(x, foot - 0.08, text, fontsize=6.3, ha="center", va="top", color=INK)


def _label(ax: "Axes", pcode: str, rings: list[Ring], name: str, count: Count | None, top: int) -> None:
    middle = _centre(max(rings, key=len))
    at, outside = ASIDE.get(pcode, middle), pcode in ASIDE and pcode not in INSIDE
    if outside:
        ax.plot([middle[0], at[0]], [middle[1], at[1]], color="#8a8a8a", linewidth=0.5)
    ax.text(
        *at,
        f"{name}\n{plain(count.text)}" if count else name,
        ha="center",
        va="center",
        fontsize=6.3,
        linespacing=1.1,
        color="white" if count and dark(count.best, top) and not outside else INK,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.2} if outside else None,
    )


def _centre(ring: Ring) -> tuple[float, float]:
    """The centroid of a ring, in degrees."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return x / (3 * area), y / (3 * area)
