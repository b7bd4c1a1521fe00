"""The calendar of days: a square a day, colour for the best value; days with no report stay grey."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from stats.publish.chart import INK, WIDTH, Room, drawn
from stats.publish.map import dark, shade

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FIRST_WEEKDAY = {"en": 0, "ar": 5}
"""Weeks begin on Monday, and on Saturday in Arabic."""


def calendar(
    panels: Sequence[tuple[str, Mapping[date, int]]], span: tuple[date, date], weekdays: Sequence[str], lang: str
) -> bytes:
    """One calendar an outcome: a row a week, the number of the day and its best value in each square."""
    first, last = span
    start = first - timedelta(days=(first.weekday() - FIRST_WEEKDAY[lang]) % 7)
    weeks = (last - start).days // 7 + 1

    rtl = lang == "ar"

    def paint(axes: list["Axes"]) -> None:
        for ax, (title, values) in zip(axes, panels, strict=True):
            _squares(ax, values, span, start, rtl)
            names = [weekdays[(FIRST_WEEKDAY[lang] + n) % 7] for n in range(7)]
            ax.set_xticks([n + 0.5 for n in range(7)], names)
            ax.set_title(title, loc="right" if rtl else "left", pad=16)
            _frame(ax, weeks, rtl)

    return drawn((WIDTH, 0.63 + 0.34 * weeks), (1, len(panels)), Room(top=0.58, bottom=0.05), paint, rtl)


def _squares(ax: "Axes", values: Mapping[date, int], span: tuple[date, date], start: date, rtl: bool) -> None:
    from matplotlib.collections import PolyCollection

    days = [span[0] + timedelta(days=offset) for offset in range((span[1] - span[0]).days + 1)]
    corners = [((day - start).days % 7, (day - start).days // 7) for day in days]
    top = max([1, *values.values()])
    shades = [shade(values.get(day), top) for day in days]
    ax.add_collection(PolyCollection([_square(*corner) for corner in corners], facecolors=shades), autolim=False)
    for day, (column, week) in zip(days, corners, strict=True):
        value = values.get(day)
        ink = "white" if dark(value, top) else INK
        ax.text(column + 0.08, week + 0.06, str(day.day), fontsize=5.5, va="top", ha="right" if rtl else "left", color=ink)
        if value is not None:
            ax.text(column + 0.5, week + 0.58, str(value), fontsize=8.5, ha="center", va="center", color=ink)


def _square(column: int, week: int) -> list[tuple[float, float]]:
    return [(column + x, week + y) for x, y in ((0, 0), (0.94, 0), (0.94, 0.94), (0, 0.94))]


def _frame(ax: "Axes", weeks: int, rtl: bool) -> None:
    ax.set_xlim(7 if rtl else 0, 0 if rtl else 7)
    ax.set_ylim(weeks, 0)
    ax.xaxis.tick_top()
    ax.set_yticks([])
    ax.grid(visible=False)
    for side in ax.spines.values():
        side.set_visible(False)
