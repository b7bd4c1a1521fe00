"""The files below a folder, in the order of their names."""

from collections.abc import Iterator
from pathlib import Path

from stats.errors import ReadError
from stats.read.row import OtherKindError

_STORE = frozenset(("store.json", "lock"))
"""What lies at the top of every store: its tables hold reports that were read already."""


def files(folder: Path) -> Iterator[tuple[Path, ReadError | None]]:
    """Every file below a folder, and every folder or link that cannot be followed with the reason.

    Hidden ones are left out, and so are, by name, a store and a folder met again through a link.
    """
    met: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not is_folder(path):
            yield path, ReadError("this link leads nowhere, or in a circle") if _lost(path) else None
            continue
        try:
            known = path.stat()
            inside = sorted((p for p in path.iterdir() if not p.name.startswith(".")), reverse=True)
        except OSError as error:
            yield path, ReadError(f"this folder cannot be opened: {error.strerror}")
            continue
        if (known.st_dev, known.st_ino) in met:
            yield path, OtherKindError("this folder was read already, by another way to it")
            continue
        met.add((known.st_dev, known.st_ino))
        if {p.name for p in inside} >= _STORE:
            yield path, OtherKindError("this folder is a store, not reports to read")
            continue
        waiting += inside


def is_folder(path: Path) -> bool:
    """Whether it is a folder; not where one may not look, which is told when it is opened."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _lost(path: Path) -> bool:
    try:
        return path.is_symlink() and not path.exists()
    except OSError:
        return False
