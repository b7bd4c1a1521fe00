"""Victims' names taken out of what a command shows of a report."""

from collections.abc import Callable
from functools import partial

from stats.model import Report
from stats.names import masked, names_in


def hider(report: Report) -> Callable[[str], str]:
    """What hides in a piece of a report the names that stand anywhere in it."""
    return partial(masked, known=names_in(report.text))
