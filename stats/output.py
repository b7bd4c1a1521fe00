"""What was read of one input, as one file that any machine can write and read: rows in Parquet, zipped, and what was not read."""

import json
import uuid
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING

from stats.intake import Intake
from stats.read import Unread

if TYPE_CHECKING:
    import polars as pl

_UNREAD = "unread.jsonl"
_TABLES = tuple(field.name for field in fields(Intake))


class Outputs:
    """A folder of outputs, local or in an object store: a path or a URL as fsspec takes it."""

    def __init__(self, url: str) -> None:
        from fsspec.core import url_to_fs

        self._files, self._root = url_to_fs(url)

    def holds(self, name: str) -> bool:
        """Whether the output of that name is there, and so is whole."""
        return bool(self._files.exists(self._path(name)))

    def put(self, name: str, intakes: Iterable[Intake], unread: list[Unread]) -> None:
        """Write an output aside and rename it; `unread` may grow while `intakes` are made."""
        self._files.makedirs(self._root, exist_ok=True)
        with TemporaryDirectory(prefix="stats-") as folder:
            local, aside = Path(folder) / name, self._path(f".{name}.{uuid.uuid4().hex}")
            _write(local, intakes, unread)
            self._files.put_file(str(local), aside)
            self._files.mv(aside, self._path(name))

    def get(self, name: str) -> tuple[Iterator[Intake], list[Unread]]:
        """The rows of an output, and what could not be read."""
        with self._files.open(self._path(name), "rb") as file, zipfile.ZipFile(file) as packed:
            lines = packed.read(_UNREAD).decode().splitlines()
        return self._intakes(name), [_unread(json.loads(line)) for line in lines]

    def remove(self, names: Iterable[str]) -> None:
        """Remove outputs, and their folder when nothing else is in it."""
        for name in names:
            if self.holds(name):
                self._files.rm_file(self._path(name))
        if self._files.exists(self._root) and not self._files.ls(self._root):
            self._files.rmdir(self._root)

    def _intakes(self, name: str) -> Iterator[Intake]:
        with self._files.open(self._path(name), "rb") as file, zipfile.ZipFile(file) as packed:
            for number in range((len(packed.namelist()) - 1) // len(_TABLES)):
                yield Intake(*(_frame(packed.open(_member(number, table))) for table in _TABLES))

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"


def _write(path: Path, intakes: Iterable[Intake], unread: list[Unread]) -> None:
    """Parquet is compressed by itself. The same rows give the same bytes."""
    with zipfile.ZipFile(path, "w") as packed:
        for number, intake in enumerate(intakes):
            for table in _TABLES:
                with packed.open(zipfile.ZipInfo(_member(number, table)), "w") as file:
                    getattr(intake, table).write_parquet(file, compression="zstd")
        lines = (json.dumps([item.id, item.error, str(item.path), item.passed_over]) for item in unread)
        packed.writestr(zipfile.ZipInfo(_UNREAD), "\n".join(lines))


def _member(number: int, table: str) -> str:
    return f"{number:06}/{table}.parquet"


def _frame(file: IO[bytes]) -> "pl.DataFrame":
    import polars as pl

    with file:
        return pl.read_parquet(file.read())


def _unread(cells: list[str | bool]) -> Unread:
    id_, error, path, passed_over = cells
    return Unread(str(id_), str(error), Path(str(path)), bool(passed_over))
