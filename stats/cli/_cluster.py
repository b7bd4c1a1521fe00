"""An ingest by the workers of a cluster: all files are read first, then the store takes what came of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from stats.cli._reading import Reading
from stats.cluster import Job, Source, outputs_of, sources
from stats.intake import Intake
from stats.output import Outputs
from stats.read import Unread


class Cluster:
    """The files of paths and URLs, and the outputs that workers make of them."""

    def __init__(self, paths: Iterable[str], job: Job, scheduler: str) -> None:
        self._job, self._scheduler = job, scheduler
        self._items = list(sources(paths))
        self._names: Sequence[str] = ()

    def read(self, advance: Callable[[int], None]) -> None:
        """Have every file read that has no output yet."""
        found = (item for item in self._items if isinstance(item, Source))
        self._names = [self._read(name, advance) for name in outputs_of(self._job, found, self._scheduler)]

    def intakes(self, reading: Reading) -> Iterator[Intake]:
        """The rows of the outputs, in the order of their files; `reading` is told what was not read."""
        outputs, names = Outputs(self._job.outputs), iter(self._names)
        for item in self._items:
            if isinstance(item, Unread):
                reading.note(item)
                continue
            rows, unread = outputs.get(next(names))
            for one in unread:
                reading.note(one)
            yield from rows

    def sweep(self) -> None:
        """Remove the outputs."""
        Outputs(self._job.outputs).remove(self._names)

    def _read(self, name: str, advance: Callable[[int], None]) -> str:
        advance(1)
        return name


def absolute(place: str) -> str:
    """A URL as it is, a path from the root on: workers stand in other folders."""
    return place if "://" in place else str(Path(place).resolve())
