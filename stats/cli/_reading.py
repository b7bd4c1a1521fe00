"""Reports read one by one for a command, and at the end what could not be read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from stats.cli._output import visible
from stats.errors import ReadError
from stats.find.origin import Origins, shipped_origins
from stats.model import Report
from stats.read import Unread, reports


class Reading:
    """The reports of files and folders, with what failed and what was passed over."""

    def __init__(self, paths: Iterable[Path], published: str | None = None) -> None:
        self.failed: list[Unread] = []
        self.passed_over: list[Unread] = []
        self._items = reports(paths, published=published)

    def __iter__(self) -> Iterator[Report | Unread]:
        """The reports, and what could not be read in its place among them."""
        for item in self._items:
            if isinstance(item, Unread) and item.passed_over:
                self.passed_over.append(item)
                continue
            if isinstance(item, Unread):
                self.failed.append(item)
            yield item

    def finish(self) -> None:
        """Name what was not read, on stderr, and leave with exit code 1 when something failed."""
        for item in self.passed_over:
            click.echo(visible(item.error), err=True)
        if self.failed:
            click.echo(f"{len(self.failed)} could not be read:", err=True)
            for item in self.failed:
                click.echo(f"  {visible(item.error)}", err=True)
            raise click.exceptions.Exit(1)


def known_origins(path: Path | None) -> Origins:
    """The origins shipped, and those of a file of the user's. Raises StatsError when that cannot be read."""
    try:
        return Origins.load(path) if path else shipped_origins()
    except OSError as error:
        raise ReadError(f"{path} cannot be opened: {error.strerror}") from error
