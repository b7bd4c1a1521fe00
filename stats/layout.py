"""Where a store's tables lie: `store.json` names their folder, so that replacing one small file replaces all of them at once."""

import fcntl
import json
import logging
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from shlex import quote
from typing import IO, Any

from stats.errors import StoreError
from stats.rows import COLUMNS
from stats.trouble import closed

FORMAT = 1
KEEP = 50
_FILE, _LOCK, _FOLDER = "store.json", "lock", "tables-"
_NAMED = re.compile(_FOLDER + r"\d+")
_TRIES = 100
_SAID = 80
_LOG = logging.getLogger(__name__)
_NOT_HELD = re.compile(r"[\[\]\\\x00-\x1f]|%[0-9A-Fa-f]{2}")
"""What a path may not hold: Delta's libraries take these for patterns, separators or escapes."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What `store.json` says: the tables' folder, the store's format and columns, how many editions to keep."""

    tables: str
    format: int
    columns: Mapping[str, Mapping[str, Any]]
    keep: int

    @property
    def is_current(self) -> bool:
        """Whether its rows are those that this program writes."""
        return (self.format, self.columns) == (FORMAT, COLUMNS)

    @property
    def is_newer(self) -> bool:
        """Whether it holds what this program does not know."""
        known = ((table, name, kind) for table, columns in self.columns.items() for name, kind in columns.items())
        return self.format > FORMAT or any(COLUMNS.get(table, {}).get(name) != kind for table, name, kind in known)


def checked(path: str | Path) -> Path:
    """The absolute path of a store. Raises StoreError for a folder in which no store can lie."""
    root = Path(path).resolve()
    if odd := _NOT_HELD.search(str(root)):
        raise StoreError(f"{root}: a store cannot lie in a folder with {odd[0]!a} in its path; choose another --store")
    return root


def exists(root: Path) -> bool:
    """Whether a store stands at that folder, of this format or of an older one."""
    return (root / _FILE).exists() or is_older(root)


def found(path: str | Path) -> Path:
    """The absolute path of a store that is there. Raises StoreError when there is none."""
    root = checked(path)
    if not exists(root):
        raise StoreError(f"there is no store at {path}: run `stats ingest PATH --store {quote(str(path))}` first")
    return root


def made(root: Path) -> None:
    """Make the folder of a store, where there is none. Raises StoreError when it cannot be made."""
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"no store can be made at {root}: {error.strerror}; choose another --store") from error


def is_older(root: Path) -> bool:
    """Whether a store of format 0 stands there: its tables lay beside each other in the store's own folder."""
    return not (root / _FILE).exists() and (root / "editions" / "_delta_log").is_dir()


def layout(root: Path) -> Layout:
    """What the store says of itself. Raises StoreError when it is damaged, or of a format that this program does not read."""
    said = stated(root)
    if not said.is_current:
        raise StoreError(f"an older stats made the store at {root}: `stats store compact --store {root}` brings it up to date")
    return said


def stated(root: Path) -> Layout:
    """The same of a store that may also be of an older format."""
    if is_older(root):
        return Layout(".", 0, {}, KEEP)
    try:
        with _readable(root):
            cells = json.loads((root / _FILE).read_text(encoding="utf-8"))
        said = Layout(cells["tables"], int(cells["format"]), dict(cells["columns"]), int(cells["keep"]))
        if not _NAMED.fullmatch(said.tables):
            raise ValueError(said.tables)
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{root / _FILE} is damaged: put back a copy of it, or of the store (`stats store import`)") from error
    if said.is_newer:
        raise StoreError(f"another, newer stats made the store at {root}: install that one, or ingest into another --store")
    return said


@contextmanager
def renewed(root: Path, keep: int, *, even_if_read: bool = False) -> Iterator[Path]:
    """A new folder for tables, to be filled: then all that it holds is there at once, and all before it is swept away.

    When the filling fails, the store stays as it was.
    """
    home = begun(root)
    try:
        yield home
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
    name(root, home, keep)
    sweep(root, even_if_read=even_if_read)


def begun(root: Path) -> Path:
    """A new and empty folder for tables, which nothing names yet."""
    taken = [int(path.name.removeprefix(_FOLDER)) for path in _folders(root)]
    home = root / f"{_FOLDER}{max(taken, default=0) + 1}"
    home.mkdir()
    return home


def name(root: Path, home: Path, keep: int) -> None:
    """Make a folder of tables the store's own."""
    said = Layout(home.name, FORMAT, COLUMNS, keep)
    aside = root / f"{_FILE}.new"
    with aside.open("w", encoding="utf-8") as file:
        json.dump(asdict(said), file)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(root / _FILE)


def hold(root: Path) -> tuple[Path, int | None]:
    """The tables' folder and a handle that keeps it from being swept away; None where the file system knows no locks."""
    for _ in range(_TRIES):
        home = root / layout(root).tables
        with suppress(FileNotFoundError), _readable(root):
            handle = os.open(home, os.O_RDONLY)
            locks = _lock(handle, fcntl.LOCK_SH)
            if root / layout(root).tables == home:
                return home, handle if locks else None
            os.close(handle)
    raise StoreError(f"{home} is missing though {root / _FILE} names it: put back a copy of the store (`stats store import`)")


def sweep(root: Path, *, even_if_read: bool = False) -> None:
    """Remove what lies in folders that the store does not name; what is being read is left for the next time, unless told."""
    named = stated(root).tables
    for home in _folders(root):
        if home.name != named:
            _remove(home, even_if_read)
    for table in (*COLUMNS, "editions"):
        if named != "." and (root / table).is_dir():
            shutil.rmtree(root / table)


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold a store for writing; others wait, and say for whom. The lock goes with its process, so that none is ever left over."""
    try:
        file = (root / _LOCK).open("a+", encoding="ascii", errors="replace")
    except OSError as error:
        raise StoreError(
            f"the store at {root} cannot be written: {error.strerror}; nothing was changed: mend that, or choose another --store"
        ) from error
    with file:
        if not _had(file, root):
            raise StoreError(f"{root}: this file system has no file locks, which writing needs; move the store to another")
        with suppress(OSError):  # on a full disk nobody is told who holds the store
            file.truncate(0)
            os.write(file.fileno(), f"process {os.getpid()}, since {datetime.now().astimezone():%H:%M:%S}".encode())
        yield


def _had(file: IO[str], root: Path) -> bool:
    """Wait for a store's lock, and say so where another holds it; False where the file system knows none."""
    try:
        return _lock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        _LOG.warning("waiting for the store at %s: it is being written by %s", root, file.read(_SAID) or "another process")
        return _lock(file.fileno(), fcntl.LOCK_EX)


@contextmanager
def _readable(root: Path) -> Iterator[None]:
    """Turn what a file or folder that may not be read raises into a StoreError."""
    try:
        yield
    except PermissionError as error:
        raise StoreError(closed(root, error.filename)) from error


def _folders(root: Path) -> list[Path]:
    return sorted(path for path in root.glob(f"{_FOLDER}*") if _NAMED.fullmatch(path.name))


def _lock(handle: int, kind: int) -> bool:
    """Whether the lock was had; False where the file system knows none."""
    try:
        fcntl.flock(handle, kind)
    except BlockingIOError:
        raise
    except OSError:
        return False
    return True


def _remove(home: Path, even_if_read: bool) -> None:
    """The lock is held meanwhile: who comes to read just then waits, and finds that the store names another folder."""
    handle = os.open(home, os.O_RDONLY)
    try:
        if even_if_read or _free(handle):
            shutil.rmtree(home)
    except PermissionError as error:
        raise StoreError(
            f"{home} holds what the store no longer does, and cannot be removed: {error.strerror}; remove it yourself, or mend "
            "its permissions and run the command again"
        ) from error
    finally:
        os.close(handle)


def _free(handle: int) -> bool:
    try:
        _lock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
