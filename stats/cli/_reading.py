"""Reports read one by one for a command; what cannot be read is told as it comes, and counted."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from stats.errors import ReadError
from stats.find.origin import Origins, shipped_origins
from stats.model import Report
from stats.read import Unread, reports


class Reading:
    """The reports of files and folders, and after them what could not be read."""

    def __init__(self, paths: Iterable[Path], published: str | None = None) -> None:
        self.failed: list[Unread] = []
        self._items = reports(paths, published=published)

    def __iter__(self) -> Iterator[Report | Unread]:
        """The reports, and what could not be read in its place among them; that is told on stderr too."""
        for item in self._items:
            if isinstance(item, Unread):
                click.echo(item.error, err=True)
            if isinstance(item, Report):
                yield item
            elif not item.passed_over:
                self.failed.append(item)
                yield item

    def finish(self) -> None:
        """Leave with exit code 1 when something could not be read."""
        if self.failed:
            raise click.exceptions.Exit(1)


def known_origins(path: Path | None) -> Origins:
    """The origins shipped, and those of a file of the user's. Raises StatsError when that cannot be read."""
    try:
        return Origins.load(path) if path else shipped_origins()
    except OSError as error:
        raise ReadError(f"{path} cannot be opened: {error.strerror}") from error
