"""Ids that stand in a file twice: a report is known by its id, so the second is refused and named."""

from array import array
from bisect import bisect_left
from heapq import merge
from pathlib import Path
from typing import NamedTuple

from stats.model import Report
from stats.read.part import Item, Unread, unread

WITHIN, _SOME = 100_000, 5_000


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
    """The ids met in the file that is being read, known by hashes of 64 bits.

    Memory does not grow with the file: no more than `WITHIN` to twice that are kept, and only the last `_SOME` not in order.
    """

    def __init__(self) -> None:
        self._path: Path | None = None
        self._begin()

    def _begin(self) -> None:
        self._last: set[int] = set()
        self._met, self._before = array("q"), array("q")

    def refused(self, item: Placed | Unread) -> Unread | None:
        """What could not be read, and what has an id that its file held already; None for any other report."""
        if isinstance(item, Unread):
            return item
        if item.opens or item.path != self._path:
            self._path = item.path
            self._begin()
        hashed = hash(item.id)
        if hashed in self._last or _holds(self._met, hashed) or _holds(self._before, hashed):
            again = f"the id {item.id!r} stands in this file already: give each report its own"
            return unread(item.path, again, item.place, {"id": item.id})
        self._last.add(hashed)
        if len(self._last) == _SOME:
            self._keep()
        return None

    def _keep(self) -> None:
        self._met, self._last = array("q", merge(self._met, sorted(self._last))), set()
        if len(self._met) >= WITHIN:
            self._before, self._met = self._met, array("q")


def _holds(hashes: "array[int]", hashed: int) -> bool:
    at = bisect_left(hashes, hashed)
    return at < len(hashes) and hashes[at] == hashed
