"""Reports read for a command by one process or many, and at the end what could not be read."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from stats.cli._output import visible
from stats.engine import Done, Make, each
from stats.intake import Intake
from stats.model import Report
from stats.read import Unread, batches, reports
from stats.read.batch import BYTES
from stats.read.twice import Ids

T = TypeVar("T")


class Reading:
    """The reports of files and folders, with what failed and what was passed over."""

    def __init__(self, paths: Iterable[Path], published: str | None = None) -> None:
        self.failed: list[Unread] = []
        self.passed_over: list[Unread] = []
        self._paths, self._published = paths, published

    def __iter__(self) -> Iterator[Report | Unread]:
        """The reports, and what could not be read in its place among them."""
        yield from self._noted(reports(self._paths, published=self._published))

    def made(self, make: Make[Sequence[T]], workers: int, size: int = BYTES) -> Iterator[T | Unread]:
        """What `make` makes of each report, and what could not be read in its place among them."""
        ids = Ids()
        for done in self.done(make, workers, size):
            made = iter(done.made)
            for item, refused in zip(done.items, done.refused(ids), strict=True):
                results = [] if isinstance(item, Unread) else [next(made)]
                yield from self._noted([refused] if refused else results)

    def done(self, make: Make[T], workers: int, size: int = BYTES) -> Iterator[Done[T]]:
        """What `make` makes of the reports, batch by batch; a batch is of `size` bytes."""
        return each(make, batches(self._paths, published=self._published, size=size), workers)

    def intakes(self, make: Make[Intake], workers: int, size: int = BYTES) -> Iterator[Intake]:
        """The rows of reports, batch by batch."""
        ids = Ids()
        for done in self.done(make, workers, size):
            refused = done.refused(ids)
            for item in filter(None, refused):
                self.note(item)
            yield done.made.taken(done.taken(refused))

    def note(self, item: Unread) -> None:
        """Keep what could not be read, to be named at the end."""
        (self.passed_over if item.passed_over else self.failed).append(item)

    def finish(self) -> None:
        """Name what was not read, on stderr, and leave with exit code 1 when something failed."""
        for item in self.passed_over:
            click.echo(visible(item.error), err=True)
        if self.failed:
            click.echo(f"{len(self.failed)} could not be read:", err=True)
            for item in self.failed:
                click.echo(f"  {visible(item.error)}", err=True)
            raise click.exceptions.Exit(1)

    def _noted(self, items: Iterable[T | Unread]) -> Iterator[T | Unread]:
        for item in items:
            if isinstance(item, Unread):
                self.note(item)
            if not (isinstance(item, Unread) and item.passed_over):
                yield item
