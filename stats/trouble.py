"""What goes wrong beneath a store, in words: a full disk, a damaged file, tables written anew while they were read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stats.errors import StoreError

_LIBRARIES = ("deltalake", "_internal", "polars", "duckdb", "_duckdb")
_NOT_WRITTEN = {
    "No space left": "no space is left on its disk", "File too large": "a file would be larger than is allowed",
    "Disk quota": "the disk's quota is used up", "Read-only file system": "its file system is read-only",
    "Permission denied": "its folder's permissions forbid it",
    "transport error": "a file could not be written to its end, for want of space perhaps",
}
_WAY_OUT = "put back a copy of it or of the store (`stats store import`), or ingest the reports into another --store"


@contextmanager
def explained(home: Path) -> Iterator[None]:
    """Turn what libraries raise over a store's tables into a StoreError that says what is wrong, where, and what to do."""
    try:
        yield
    except Exception as error:
        if _is_of_libraries(error) or (isinstance(error, OSError) and _why_not_written(error)):
            raise StoreError(_words(home, error)) from error
        raise


def damaged(home: Path) -> dict[str, str]:
    """Files that editions name and that are not as they were written: `missing` or `damaged`, by path from the folder on."""
    from stats.editions import editions, hashes

    found = {}
    for path, hashed in hashes(editions(home)).items():
        if wrong := _wrong(home / path, hashed):
            found[path] = wrong
    return found


def ensure(path: Path, hashed: str | None) -> None:
    """Raise StoreError for a file that is missing or, where its hash is known, damaged."""
    if wrong := _wrong(path, hashed):
        raise StoreError(_broken(path, wrong))


def _wrong(path: Path, hashed: str | None) -> str | None:
    from stats.pieces import hash_of

    if not path.exists():
        return "missing"
    return "damaged" if hashed and hash_of(path) != hashed else None


def _is_of_libraries(error: Exception) -> bool:
    delta = isinstance(error, OSError) and error.errno is None
    return delta or type(error).__module__.partition(".")[0] in _LIBRARIES


def _why_not_written(error: Exception) -> str | None:
    return next((why for said, why in _NOT_WRITTEN.items() if said in str(error)), None)


def closed(root: Path, path: Path) -> str:
    """What is said of a store of which a file or folder may not be read."""
    return f"the store at {root} cannot be read: {path} is closed to this user; mend its permissions and run the command again"


def _words(home: Path, error: Exception) -> str:
    store = f"the store at {home.parent}"
    if not home.exists():
        return f"{store} was written anew while it was read: run the command again"
    if "Permission denied" in str(error) and (shut := _closed(home)):
        return closed(home.parent, shut)
    if why := _why_not_written(error):
        return f"{store} cannot be written, as {why}; what it held is as it was: mend that and run the command again"
    if "Out of Memory" in str(error):
        return f"{store} needs more memory than it may hold; what it held is as it was: take fewer reports at a time"
    try:
        for path, wrong in damaged(home).items():
            return _broken(home / path, wrong)
    except Exception:
        return f"the list of editions in {home / 'editions'} is damaged: {_WAY_OUT}"
    said = str(error).strip().partition("\n")[0]
    return f"{store} cannot be read, its logs may be damaged ({said}): {_WAY_OUT}"


def _closed(home: Path) -> Path | None:
    return next((path for path in home.rglob("*") if not os.access(path, os.R_OK)), None)


def _broken(path: Path, wrong: str) -> str:
    return f"{path} is {wrong}: {_WAY_OUT}; `stats store verify` lists all that is wrong"
