"""Ids that stand in a file twice: a report is known by its id, so the second is refused and named."""

from pathlib import Path
from typing import NamedTuple

from stats.model import Report
from stats.read.part import Item, Unread, unread

WITHIN = 100_000


class Placed(NamedTuple):
    """Where a report of a given id stands: enough to see whether the id stood there before."""

    path: Path
    opens: bool
    place: str | None
    id: str


def placed(item: Item) -> Placed | Unread:
    """Where an item stands, or the item itself when it could not be read."""
    path, opens, place, read = item
    return Placed(path, opens, place, read.id) if isinstance(read, Report) else read


class Ids:
    """The ids met in the file that is being read; memory does not grow with it: no more than `WITHIN` to twice that are kept."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._met: set[str] = set()
        self._before: set[str] = set()

    def refused(self, item: Placed | Unread) -> Unread | None:
        """What could not be read, and what has an id that its file held already; None for any other report."""
        if isinstance(item, Unread):
            return item
        if item.opens or item.path != self._path:
            self._path, self._met, self._before = item.path, set(), set()
        if item.id in self._met or item.id in self._before:
            again = f"the id {item.id!r} stands in this file already: give each report its own"
            return unread(item.path, again, item.place, {"id": item.id})
        self._met.add(item.id)
        if len(self._met) == WITHIN:
            self._before, self._met = self._met, set()
        return None
