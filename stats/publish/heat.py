"""The calendar of days: a square a day, colour for the best value; days with no report stay grey."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from stats.publish.chart import FAINT, INK, drawn
from stats.publish.map import COLOUR_MAP

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

    def paint(axes: list["Axes"]) -> None:
        for ax, (title, values) in zip(axes[::-1] if lang == "ar" else axes, panels, strict=True):
            _squares(ax, values, span, start, lang == "ar")
            names = [weekdays[(FIRST_WEEKDAY[lang] + n) % 7] for n in range(7)]
            ax.set_xticks([n + 0.5 for n in range(7)], names)
            ax.set_title(title, loc="right" if lang == "ar" else "left", pad=16)
            _frame(ax, weeks, lang == "ar")

    return drawn(0.6 + 0.36 * weeks, len(panels), paint)


def _squares(ax: "Axes", values: Mapping[date, int], span: tuple[date, date], start: date, rtl: bool) -> None:
    from matplotlib import colormaps
    from matplotlib.patches import Rectangle

    top = max([1, *values.values()])
    for offset in range((span[1] - span[0]).days + 1):
        day = span[0] + timedelta(days=offset)
        week, column = divmod((day - start).days, 7)
        value = values.get(day)
        colour = FAINT if value is None else colormaps[COLOUR_MAP](0.05 + 0.85 * value / top)
        ax.add_patch(Rectangle((column, week), 0.94, 0.94, facecolor=colour, edgecolor="none"))
        ink = "white" if value is not None and value > 0.6 * top else INK
        ax.text(column + 0.08, week + 0.06, str(day.day), fontsize=5.5, va="top", ha="right" if rtl else "left", color=ink)
        if value is not None:
            ax.text(column + 0.5, week + 0.58, str(value), fontsize=8.5, ha="center", va="center", color=ink)


def _frame(ax: "Axes", weeks: int, rtl: bool) -> None:
    ax.set_xlim(7 if rtl else 0, 0 if rtl else 7)
    ax.set_ylim(weeks, 0)
    ax.xaxis.tick_top()
    ax.set_yticks([])
    ax.grid(visible=False)
    for side in ax.spines.values():
        side.set_visible(False)
