"""Drawing with matplotlib: one style sheet, SVG with shapes for letters, the same bytes for the same input.

matplotlib is imported when the first chart is drawn, as it is slow to load.
"""

import io
import re
from collections.abc import Callable, Sequence
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
Bars = Sequence[tuple[str, Count | None]]
Panel = tuple[str, str, Bars]
"""A panel of a chart: its title, the key of its colour, its bars (None: not reported)."""


@cache
def _style() -> Any:
    from matplotlib import font_manager, rc_params_from_file

    for weight in ("Regular", "Medium", "Bold"):
        font_manager.fontManager.addfont(folders()[-1] / f"IBMPlexSansArabic-{weight}.ttf")
    return rc_params_from_file(shipped("reports", "charts.mplstyle"), use_default_template=False)


def drawn(height: float, panels: int, paint: Callable[[list["Axes"]], None], width: float = WIDTH) -> bytes:
    """An SVG of some panels side by side, painted by a function."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    with rc_context(_style()):
        figure = Figure(figsize=(width, height), layout="constrained")
        canvas = FigureCanvasSVG(figure)
        axes = list(figure.subplots(1, panels, squeeze=False)[0])
        paint(axes)
        for artist in (artist for ax in axes for artist in (*ax.texts, *ax.lines, *ax.patches)):
            artist.set_in_layout(False)  # what stands inside an axis needs no room beside it, and measuring it is slow
        held = io.BytesIO()
        # savefig would draw twice
        canvas.print_svg(held, metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))  # type: ignore[no-untyped-call]
    return re.sub(rb' d="[^"]+"', lambda path: re.sub(rb"(\.\d\d)\d+", rb"\1", path[0]), held.getvalue())


def whiskers(panels: Sequence[Panel], unit: str, rtl: bool) -> bytes:
    """A dot at best, a line from low to high, a triangle where open; one panel an outcome, the names at the first."""
    labels = [plain(label) for label, _ in panels[0][2]]

    def paint(axes: list["Axes"]) -> None:
        for at, (ax, (title, key, bars)) in enumerate(zip(axes[::-1] if rtl else axes, panels, strict=True)):
            _whisker_panel(ax, bars, COLOURS[key])
            _dress(ax, title, unit, rtl)
            ax.set_yticks(range(len(labels)) if at == 0 else [], labels if at == 0 else [])
            ax.set_ylim(len(labels) - 0.4, -0.6)

    return drawn(0.75 + 0.235 * len(labels), len(panels), paint)


def _whisker_panel(ax: "Axes", bars: Bars, colour: str) -> None:
    top = _top(bars)
    for at, (_, count) in enumerate(bars):
        if count is None:
            continue
        end = top * 1.04 if count.high is None else count.high
        ax.plot([count.low, end], [at, at], color=colour, linewidth=2.2, alpha=0.55, solid_capstyle="butt")
        ax.plot([count.best], [at], "o", color=colour, markersize=5)
        if count.high is None:
            ax.plot([end], [at], marker=(3, 0, 90 if ax.xaxis_inverted() else -90), color=colour, markersize=6)
        ax.annotate(plain(count.text), (end, at), xytext=(7, 0), textcoords="offset points", va="center", fontsize=7.5, color=INK)
    ax.set_xlim(0, top * 1.45)


def _top(bars: Bars) -> int:
    """The largest value that is drawn, at least 1."""
    return max([1, *(max(count.best, count.low, count.high or 0) for _, count in bars if count)])


def _dress(ax: "Axes", title: str, unit: str, rtl: bool) -> None:
    from matplotlib.ticker import MaxNLocator

    ax.set_title(title, loc="right" if rtl else "left")
    ax.set_xlabel(unit)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=5, min_n_ticks=2))
    if rtl:
        _mirror(ax)


def _mirror(ax: "Axes") -> None:
    """An axis that runs from right to left, its names on the right."""
    ax.invert_xaxis()
    ax.yaxis.tick_right()
    for text in ax.texts:
        text.set_horizontalalignment("right")
        text.set_position((-text.get_position()[0], text.get_position()[1]))


def months(panels: Sequence[Panel], unit: str, rtl: bool) -> bytes:
    """Small multiples: one panel an outcome, a bar a month at best with a whisker from low to high."""

    def paint(axes: list["Axes"]) -> None:
        for ax, (title, key, bars) in zip(axes[::-1] if rtl else axes, panels, strict=True):
            _month_panel(ax, bars, COLOURS[key])
            ax.set_title(title, loc="right" if rtl else "left")
            ax.set_ylabel(unit)
            if rtl:
                _mirror(ax)
                ax.yaxis.set_label_position("right")

    return drawn(2.1, len(panels), paint)


def _month_panel(ax: "Axes", bars: Bars, colour: str) -> None:
    top = _top(bars)
    for at, (_, count) in enumerate(bars):
        if count is None:
            continue
        end = top * 1.08 if count.high is None else count.high
        ax.bar(at, count.best, color=colour, width=0.62, alpha=0.75)
        ax.plot([at, at], [count.low, end], color=INK, linewidth=1)
        if count.high is None:
            ax.plot([at], [end], "^", color=INK, markersize=4)
    ax.set_xticks(range(len(bars)), [plain(label) for label, _ in bars], rotation=90 if len(bars) > 4 else 0)
    ax.set_xlim(-0.7, max(len(bars), 3) - 0.3)
    ax.set_ylim(0, top * 1.15)
    ax.grid(axis="x", visible=False)
    ax.grid(axis="y", visible=True)


def bands(bars: Sequence[tuple[str, int]], unit: str, rtl: bool) -> bytes:
    """Plain bars; the last, those unknown, is drawn paler."""

    def paint(axes: list["Axes"]) -> None:
        ax = axes[0]
        for at, (_, n) in enumerate(bars):
            ax.barh(at, n, color=COLOURS["children"], height=0.62, alpha=0.4 if at == len(bars) - 1 else 0.9)
            ax.annotate(str(n or ""), (n, at), xytext=(4, 0), textcoords="offset points", va="center", fontsize=8)
        ax.set_yticks(range(len(bars)), [plain(label) for label, _ in bars])
        ax.set_ylim(len(bars) - 0.5, -0.5)
        ax.set_xlim(0, max(1, *(n for _, n in bars)) * 1.12)
        _dress(ax, "", unit, rtl)

    return drawn(1.9, 1, paint, WIDTH * 0.75)
