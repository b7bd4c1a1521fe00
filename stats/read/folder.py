"""The files below a folder, in the order of their names."""

from collections.abc import Iterator
from pathlib import Path

from stats.errors import ReadError
from stats.read.row import OtherKindError


def files(folder: Path) -> Iterator[tuple[Path, ReadError | None]]:
    """Every file below a folder, and every folder or link that cannot be followed with the reason.

    Hidden ones are left out, and so is, by name, a folder met again through a link.
    """
    met: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not path.is_dir():
            lost = path.is_symlink() and not path.exists()
            yield path, ReadError("this link leads nowhere, or in a circle") if lost else None
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
        waiting += inside
