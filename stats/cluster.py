"""Reports read by the workers of a Dask cluster: a file in, a file out, named by its content, so that a rerun skips it."""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from stats import __version__
from stats.engine import Make, do
from stats.errors import StatsError
from stats.intake import Intake, gathered
from stats.output import Outputs
from stats.read import FORMATS, Unread, batches
from stats.read.batch import files_of, without_reports
from stats.read.twice import Ids
from stats.rows import COLUMNS

if TYPE_CHECKING:
    from distributed import Client, Future
    from fsspec import AbstractFileSystem

_AHEAD = 1000
_PATIENCE = 30
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, by its path or its URL; `listed` when it was found in a folder and not given by name."""

    url: str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """How sources are read: what is made of reports, the day of undated ones, where outputs go, by which program."""

    make: Make[Intake]
    outputs: str
    published: str | None = None
    program: str = __version__

    def __call__(self, source: Source) -> str:
        """Read a source unless its output is there; the output's name. Raises StatsError on a machine with another program."""
        if self.program != __version__:
            raise StatsError(f"a worker runs stats {__version__}, this is {self.program}: install the same on every machine")
        outputs = Outputs(self.outputs)
        with TemporaryDirectory(prefix="stats-") as folder:
            path = _fetched(source.url, Path(folder))
            name = f"{self._hash(source, path)}.zip"
            if not outputs.holds(name):
                unread: list[Unread] = []
                outputs.put(name, gathered(self._intakes(source, path, unread)), unread)
        return name

    def _intakes(self, source: Source, path: Path, unread: list[Unread]) -> Iterator[Intake]:
        ids = Ids()
        for batch in batches([path], published=self.published, listed=source.listed):
            done = do(self.make, batch)
            refused = done.refused(ids)
            unread += (_of(source, path, item) for item in refused if item)
            yield done.made.taken(done.taken(refused))

    def _hash(self, source: Source, path: Path) -> str:
        """A hash of the file's bytes and of all else that its output depends on."""
        settings = (source, self.make, self.published, self.program, COLUMNS)
        found = hashlib.blake2b(repr(settings).encode(), digest_size=16)
        if path.is_file():
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    found.update(chunk)
        return found.hexdigest()


def sources(given: Iterable[str]) -> Iterator[Source | Unread]:
    """The files of paths and URLs, folders with all they hold; what is no file of reports is named."""
    for one in given:
        yield from _folder_of(one) if "://" in one else _local(Path(one))


def outputs_of(job: Job, found: Iterable[Source], address: str) -> Iterator[str]:
    """The names of the outputs of sources, in their order, as the workers of the scheduler at an address make them.

    A worker that dies is done without. Raises StatsError when there is no scheduler or no worker, or when workers die again
    and again over one source.
    """
    with _client(address) as client:
        waiting: deque[tuple[Source, Future[str]]] = deque()
        stream = iter(found)
        while True:
            for source in islice(stream, _AHEAD - len(waiting)):
                waiting.append((source, client.submit(job, source, pure=False)))
            if not waiting:
                return
            yield _result(*waiting.popleft())


def _client(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        raise StatsError("--engine dask needs Dask: pip install 'casualty-stats[dask]'") from error
    try:
        client = Client(  # type: ignore[no-untyped-call]
            address, timeout=_PATIENCE, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise StatsError(f"no scheduler answers at {address}: start one with `dask scheduler`") from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        client.close()  # type: ignore[no-untyped-call]
        raise StatsError(f"the scheduler at {address} has no workers: start some with `dask worker {address}`") from error
    return client


def _result(source: Source, future: "Future[str]") -> str:
    from distributed.scheduler import KilledWorker

    try:
        return future.result()
    except KilledWorker as error:
        raise StatsError(f"{source.url}: workers died over it again and again: is there enough memory?") from error


def _local(path: Path) -> Iterator[Source | Unread]:
    if not path.is_dir():
        yield Source(str(path.resolve()))
        return
    found = False
    for item in files_of(path):
        found |= isinstance(item, Path) or not item.passed_over
        yield item if isinstance(item, Unread) else Source(str(item.resolve()), listed=True)
    if not found:
        yield without_reports(path)


def _folder_of(url: str) -> Iterator[Source]:
    """The files below a URL, or the one that it names."""
    files, root = _opened(url)
    if not files.isdir(root):
        yield Source(url)
    else:
        below = (path for path in sorted(files.find(root)) if Path(path).suffix.lower() in FORMATS)
        yield from (Source(files.unstrip_protocol(path), listed=True) for path in below)


def _fetched(url: str, folder: Path) -> Path:
    """The file itself when it is on this machine, else a copy of its own name."""
    if "://" not in url:
        return Path(url)
    files, path = _opened(url)
    if "file" in files.protocol:
        return Path(path)
    with suppress(FileNotFoundError):
        files.get_file(path, str(folder / Path(path).name))
    return folder / Path(path).name


def _opened(url: str) -> "tuple[AbstractFileSystem, str]":
    from fsspec.core import url_to_fs

    try:
        files, path = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise StatsError(f"{url} cannot be opened: {error}") from error
    return files, path


def _of(source: Source, path: Path, item: Unread) -> Unread:
    """What was not read, by the name that the user gave."""
    return replace(item, error=item.error.replace(str(path), source.url), path=Path(source.url))
