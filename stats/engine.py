"""Reports read and made into something, batch by batch: in this process, or in several of this machine.

Results come in the order of the batches and do not depend on who did the work. `stats.cluster` does the same on other machines.
"""

import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Generic, TypeVar

from stats.collector import unswept
from stats.errors import StatsError
from stats.model import Report
from stats.read.batch import Batch, read_batch
from stats.read.part import Item, Unread, unread
from stats.read.twice import Ids, Placed, placed

T = TypeVar("T")
Make = Callable[[Sequence[Report]], T]
"""What is made of the reports of a batch; other processes are sent it, so it must be picklable."""

ENOUGH = 8
"""Batches below which the start of other processes costs more than they save."""
_AHEAD = 8
_DEATHS = 3


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A batch that was read: its items in order, and what was made of the reports among them."""

    items: tuple[Placed | Unread, ...]
    made: T

    def refused(self, ids: Ids) -> list[Unread | None]:
        """For each item why it is not taken, None for one that is; to be asked in the order of the batches."""
        return [ids.refused(item) for item in self.items]

    def taken(self, refused: Sequence[Unread | None]) -> list[bool]:
        """For each report whether it is taken."""
        return [why is None for item, why in zip(self.items, refused, strict=True) if not isinstance(item, Unread)]


def do(make: Make[T], batch: Batch) -> Done[T]:
    """Read a batch and make of its reports what is asked; a report over which our own code fails is named and left out."""
    with unswept():
        items = list(read_batch(batch))
        try:
            made = make(_reports(items))
        except Exception:
            items = [_tried(make, item) for item in items]
            made = make(_reports(items))
        return Done(tuple(map(placed, items)), made)


def _reports(items: Iterable[Item]) -> list[Report]:
    return [item.read for item in items if isinstance(item.read, Report)]


def _tried(make: Make[T], item: Item) -> Item:
    """An item, or in its place what our code fails with over its report: one fault must not cost a run of thousands."""
    if isinstance(item.read, Unread):
        return item
    try:
        make([item.read])
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__} in {Path(where.filename).name}, line {where.lineno}"
        told = f"the report is left out by a fault of this program ({fault}): please send its text to whoever maintains it"
        return item._replace(read=unread(item.path, told, item.place, {"id": item.read.id}))
    return item


def each(make: Make[T], batches: Iterable[Batch], workers: int) -> Iterator[Done[T]]:
    """Every batch done, in order. More than one of `workers` are processes of their own, unless the input is small.

    A process that dies is replaced and its batches are done again. Raises StatsError when they die again and again.
    """
    stream = iter(batches)
    head = list(islice(stream, ENOUGH))
    if workers > 1 and len(head) == ENOUGH:
        yield from _Pool(make, workers).each(chain(head, stream))
    else:
        yield from (do(make, batch) for batch in chain(head, stream))


class _Pool(Generic[T]):
    """Processes that do batches, and the batches they were given, in order."""

    def __init__(self, make: Make[T], workers: int) -> None:
        self._make, self._workers = make, workers
        self._given: deque[tuple[Batch, Future[Done[T]]]] = deque()
        self._deaths = 0
        self._executor = self._fresh()

    def each(self, batches: Iterator[Batch]) -> Iterator[Done[T]]:
        try:
            for batch in islice(batches, _AHEAD * self._workers):
                self._give(batch)
            while self._given:
                yield self._first()
                for batch in islice(batches, 1):
                    self._give(batch)
        finally:
            self._executor.shutdown(cancel_futures=True)

    def _fresh(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._workers, get_context("spawn"), initializer=_start, initargs=(self._make,))

    def _give(self, batch: Batch) -> None:
        try:
            self._given.append((batch, self._executor.submit(_do, batch)))  # type: ignore[arg-type]
        except BrokenProcessPool:
            self._replace()
            self._give(batch)

    def _first(self) -> Done[T]:
        while True:
            _, future = self._given[0]
            try:
                done = future.result()
            except BrokenProcessPool:
                self._replace()
            else:
                self._given.popleft()
                self._deaths = 0
                return done

    def _replace(self) -> None:
        """Start anew after a death; what was not done is given again."""
        self._deaths += 1
        if self._deaths > _DEATHS:
            raise StatsError(
                f"worker processes died {self._deaths} times over the same reports, those of {_named(self._given[0][0])}: "
                "is there enough memory? Fewer processes need less: give a smaller --workers"
            )
        self._executor.shutdown(wait=False)
        self._executor = self._fresh()
        given, self._given = self._given, deque()
        for batch, future in given:
            if future.done() and not future.exception():
                self._given.append((batch, future))
            else:
                self._give(batch)


def _named(batch: Batch) -> str:
    return " to ".join(dict.fromkeys((str(batch[0].path), str(batch[-1].path))))


_making: list[Make[object]] = []


def _start(make: Make[object]) -> None:
    """A worker leaves keyboard interrupts to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()
    _making.append(make)


def _follow_parent() -> None:
    if parent := parent_process():
        with suppress(OSError):
            parent.join()
    os._exit(1)


def _do(batch: Batch) -> Done[object]:
    return do(_making[-1], batch)
