"""Drawing with matplotlib: one style sheet, SVG with shapes for letters, the same bytes for the same input.

matplotlib is imported when the first chart is drawn, as it is slow to load. Margins are computed here, and what is alike is drawn
as one collection: matplotlib's own layout and an artist for every dot take twice the time.
"""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from stats.publish.count import Count, plain
from stats.publish.fonts import folders
from stats.shipped import shipped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = {
    "killed": "#a63a00",
    "wounded": "#c27c00",
    "arrested": "#0072b2",
    "abducted": "#3f8fbf",
    "missing": "#00795a",
    "killed_or_wounded": "#a0527e",
    "children": "#5b4a9e",
}
INK, FAINT = "#262626", "#e4e4e4"
WIDTH = 6.9
"""Inches: the text width of an A4 page."""
POINTS = 72
COLUMNS = 3
"""Panels in a row of small multiples."""
LYING = 3
"""Names of months up to which they are not turned upright."""
Bars = Sequence[tuple[str, Count | None]]
Panel = tuple[str, str, Bars]
"""A panel of a chart: its title, the key of its colour, its bars (None: not reported)."""


@dataclass(frozen=True, slots=True)
class Room:
    """Inches around and between the panels of a chart; `names` is the side where the names stand: left, or right in Arabic."""

    names: float = 0.1
    far: float = 0.1
    top: float = 0.3
    bottom: float = 0.45
    gap: float = 0.25

    def spec(self, width: float, height: float, rows: int, columns: int, rtl: bool) -> dict[str, float]:
        """The same as matplotlib's fractions of the figure and of a panel."""
        left, right = (self.far, self.names) if rtl else (self.names, self.far)
        wide = (width - left - right - self.gap * (columns - 1)) / columns
        between = self.top + self.bottom
        high = (height - between * rows) / rows
        return {
            "left": left / width, "right": 1 - right / width, "top": 1 - self.top / height, "bottom": self.bottom / height,
            "wspace": self.gap / wide, "hspace": between / high,
        }  # fmt: skip


@cache
def _style() -> Any:
    from matplotlib import font_manager, rc_params_from_file

    for weight in ("Regular", "Medium", "Bold"):
        font_manager.fontManager.addfont(_font(weight))
    return rc_params_from_file(shipped("reports", "charts.mplstyle"), use_default_template=False)


def _font(weight: str) -> Any:
    return folders()[-1] / f"IBMPlexSansArabic-{weight}.ttf"


def span(labels: Iterable[str], size: float) -> float:
    """The inches that the longest of some labels takes."""
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(_font("Regular")))
    font.set_size(size, POINTS)
    widths = [0.0]
    for label in labels:
        font.set_text(label)
        widths.append(font.get_width_height()[0] / 64)
    return max(widths) / POINTS


def drawn(
    size: tuple[float, float], panels: tuple[int, int], room: Room, paint: Callable[[list["Axes"]], None], rtl: bool = False
) -> bytes:
    """An SVG of panels in rows and columns, painted by a function; the first panel is at the side where reading begins."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    with rc_context(_style()):
        figure = Figure(figsize=size)
        canvas = FigureCanvasSVG(figure)
        grid = figure.subplots(*panels, squeeze=False, gridspec_kw=room.spec(*size, *panels, rtl))
        paint([ax for row in grid for ax in (row[::-1] if rtl else row)])
        held = io.BytesIO()
        # savefig would draw twice
        canvas.print_svg(held, metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))  # type: ignore[no-untyped-call]
    return re.sub(rb' d="[^"]+"', lambda path: re.sub(rb"(\.\d\d)\d+", rb"\1", path[0]), held.getvalue())


def whiskers(panels: Sequence[Panel], unit: str, rtl: bool) -> bytes:
    """A dot at best, a line from low to high, a triangle where open; one panel an outcome, the names at the first."""
    labels = [plain(label) for label, _ in panels[0][2]]

    def paint(axes: list["Axes"]) -> None:
        for at, (ax, (title, key, bars)) in enumerate(zip(axes, panels, strict=True)):
            ax.set_xlim(*_ends(_top(bars) * 1.45, rtl))
            _dress(ax, title, unit, rtl)
            _whisker_panel(ax, bars, COLOURS[key], rtl)
            ax.set_yticks(range(len(labels)) if at == 0 else [], labels if at == 0 else [])
            ax.set_ylim(len(labels) - 0.4, -0.6)

    room = Room(names=span(labels, 8.5) + 0.12)
    return drawn((WIDTH, 0.8 + 0.23 * len(labels)), (1, len(panels)), room, paint, rtl)


def _ends(top: float, rtl: bool) -> tuple[float, float]:
    return (top, 0) if rtl else (0, top)


def _whisker_panel(ax: "Axes", bars: Bars, colour: str, rtl: bool) -> None:
    top = _top(bars)
    held = [(at, count, top * 1.04 if count.high is None else count.high) for at, (_, count) in enumerate(bars) if count]
    rows, tips = [at for at, *_ in held], [tip for *_, tip in held]
    ax.hlines(rows, [count.low for _, count, _ in held], tips, color=colour, linewidth=2.2, alpha=0.55)
    ax.plot([count.best for _, count, _ in held], rows, "o", color=colour, markersize=5)
    opened = [(tip, at) for at, count, tip in held if count.high is None]
    ax.plot(*_points(opened), linestyle="", marker=(3, 0, 90 if rtl else -90), color=colour, markersize=6)
    _beside(ax, [(tip, at, plain(count.text)) for at, count, tip in held], rtl)


def _points(pairs: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [x for x, _ in pairs], [y for _, y in pairs]


def _beside(ax: "Axes", labels: Iterable[tuple[float, float, str]], rtl: bool) -> None:
    """Texts a little beyond the tips of bars or lines."""
    from matplotlib.transforms import offset_copy

    beyond = offset_copy(ax.transData, ax.get_figure(root=True), -7 if rtl else 7, 0, units="points")
    for x, y, text in labels:
        ax.text(x, y, text, transform=beyond, va="center", ha="right" if rtl else "left", fontsize=7.5, color=INK)


def _top(bars: Bars) -> int:
    """The largest value that is drawn, at least 1."""
    return max([1, *(max(count.best, count.low, count.high or 0) for _, count in bars if count)])


def _dress(ax: "Axes", title: str, unit: str, rtl: bool) -> None:
    """A value axis below, its panel's title, and names at the side where reading begins."""
    ax.set_title(title, loc="right" if rtl else "left")
    ax.set_xlabel(unit)
    ax.xaxis.set_major_locator(_whole())
    if rtl:
        ax.yaxis.tick_right()


def _whole() -> Any:
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(integer=True, nbins=4, min_n_ticks=2)


def months(panels: Sequence[Panel], unit: str, rtl: bool) -> bytes:
    """Small multiples: one panel an outcome, a bar a month at best with a whisker from low to high."""
    rows, columns = -(-len(panels) // COLUMNS), min(len(panels), COLUMNS)

    def paint(axes: list["Axes"]) -> None:
        for ax, (title, key, bars) in zip(axes, panels, strict=False):
            _upright(ax, title, [label for label, _ in bars], unit, rtl)
            _month_panel(ax, bars, COLOURS[key])
        for ax in axes[len(panels):]:
            ax.set_axis_off()

    room = Room(names=0.55, gap=0.6, bottom=_foot(panels[0][2]))
    return drawn((WIDTH, (1.3 + room.bottom) * rows), (rows, columns), room, paint, rtl)


def _foot(bars: Bars) -> float:
    """The inches that the names of months take: they stand upright where there are many."""
    return 0.65 if len(bars) > LYING else 0.35


def stack(panels: Sequence[Panel], unit: str, rtl: bool) -> bytes:
    """One bar a month: the best values of the outcomes on top of each other, the first at the foot."""
    labels = [label for label, _ in panels[0][2]]

    def paint(axes: list["Axes"]) -> None:
        ax, feet = axes[0], [0] * len(labels)
        for title, key, bars in panels:
            heights = [count.best if count else 0 for _, count in bars]
            ax.bar(range(len(labels)), heights, bottom=feet, width=0.62, color=COLOURS[key], label=title)
            feet = [foot + height for foot, height in zip(feet, heights, strict=True)]
        _upright(ax, "", labels, unit, rtl)
        ax.set_ylim(0, max(1, *feet) * 1.1)
        side = {"loc": "upper right", "bbox_to_anchor": (0, 1)} if rtl else {"loc": "upper left", "bbox_to_anchor": (1, 1)}
        ax.legend(reverse=True, frameon=False, fontsize=8, markerfirst=not rtl, borderaxespad=0, **side)

    room = Room(names=0.55, far=span((title for title, *_ in panels), 8) + 0.5, top=0.1, bottom=_foot(panels[0][2]))
    return drawn((WIDTH, 1.4 + room.bottom), (1, 1), room, paint, rtl)


def _upright(ax: "Axes", title: str, labels: Sequence[str], unit: str, rtl: bool) -> None:
    """A value axis at the side where reading begins, months below that run the way it reads."""
    ax.set_title(title, loc="right" if rtl else "left")
    ax.set_ylabel(unit)
    ax.yaxis.set_major_locator(_whole())
    ax.set_xticks(range(len(labels)), [plain(label) for label in labels], rotation=90 if len(labels) > LYING else 0, fontsize=7)
    first, last = -0.7, max(len(labels), 3) - 0.3
    ax.set_xlim(*((last, first) if rtl else (first, last)))
    ax.grid(axis="x", visible=False)
    ax.grid(axis="y", visible=True)
    if rtl:
        ax.yaxis.tick_right()
        ax.yaxis.set_label_position("right")


def _month_panel(ax: "Axes", bars: Bars, colour: str) -> None:
    top = _top(bars)
    held = [(at, count, top * 1.08 if count.high is None else count.high) for at, (_, count) in enumerate(bars) if count]
    places = [at for at, *_ in held]
    ax.bar(places, [count.best for _, count, _ in held], color=colour, width=0.62, alpha=0.75)
    ax.vlines(places, [count.low for _, count, _ in held], [tip for *_, tip in held], color=INK, linewidth=1)
    ax.plot(*_points([(at, tip) for at, count, tip in held if count.high is None]), "^", color=INK, markersize=4)
    ax.set_ylim(0, top * 1.15)


def bands(bars: Sequence[tuple[str, int]], unit: str, rtl: bool) -> bytes:
    """Plain bars; the last, those unknown, is drawn paler."""
    labels, values = [plain(label) for label, _ in bars], [n for _, n in bars]

    def paint(axes: list["Axes"]) -> None:
        ax, top = axes[0], max(1, *values) * 1.12
        ax.set_xlim(*_ends(top, rtl))
        _dress(ax, "", unit, rtl)
        for bar in ax.barh(range(len(bars)), values, color=COLOURS["children"], height=0.62, alpha=0.9)[-1:]:
            bar.set_alpha(0.4)
        _beside(ax, [(n, at, str(n)) for at, n in enumerate(values) if n], rtl)
        ax.set_yticks(range(len(bars)), labels)
        ax.set_ylim(len(bars) - 0.5, -0.5)

    return drawn((WIDTH * 0.75, 1.7), (1, 1), Room(names=span(labels, 8.5) + 0.12, top=0.1), paint, rtl)
