"""A store as one file, and back: a plain tar that begins with a list of all it holds. The same store gives the same bytes.

What is unpacked was written by anybody: nothing of it is trusted until it is verified, and no path in it is followed.
"""

import io
import json
import re
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from stats import editions, layout
from stats.editions import TABLES, Edition
from stats.errors import StoreError
from stats.layout import Layout
from stats.pieces import Piece, hash_of, pieces
from stats.store import Store
from stats.trouble import ensure, explained
from stats.upkeep.rebuild import Rebuild
from stats.upkeep.verify import wrong

_LIST, _ORIGINS = "store.json", "origins.csv"
_LONGEST_LIST = 64 << 20
_PATH = re.compile(rf"(?:{'|'.join(TABLES)})/year=\d{{1,4}}/part-[\w.-]{{1,120}}\.parquet")
_VALUES, _UNPACKED = 64, 1000
"""At most so many values, and so many bytes unpacked, for a byte of a Parquet file: beyond that it is made to fill memory."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What an export or import moved: editions, reports in the last of them, files and bytes."""

    editions: int
    reports: int
    files: int
    bytes: int


def export(root: Path, target: Path) -> Moved:
    """Write a store to a file, which is whole or not there. Raises StoreError for a damaged store, or a file that cannot be."""
    store = Store(root)
    aside = target.with_name(f"{target.name}.new")
    with explained(store.tables), _whole(aside, target):
        told = _told(store)
        with aside.open("wb") as file, tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
            _add(tar, _LIST, json.dumps(told, sort_keys=True, ensure_ascii=False).encode())
            if (root / _ORIGINS).exists():
                _add(tar, _ORIGINS, (root / _ORIGINS).read_bytes())
            for path, known in sorted(told["files"].items()):
                ensure(store.tables / path, known["hash"])
                with (store.tables / path).open("rb") as source:
                    tar.addfile(_member(path, known["size"]), source)
        aside.replace(target)
    return Moved(len(told["editions"]), _reports(store), len(told["files"]), target.stat().st_size)


def import_(source: Path, path: str | Path, *, replace: bool = False) -> Moved:
    """Make a store of an exported file, or `replace` the one that is there, once all that the file holds is verified.

    Raises StoreError for a file that is no sound export, and changes nothing then.
    """
    root = layout.checked(path)
    if layout.exists(root) and not replace:
        raise StoreError(f"there is a store at {root} already: --replace puts the file's in its place once it is verified")
    there = root.exists()
    layout.made(root)
    try:
        with layout.locked(root):
            return _imported(source, root)
    except BaseException:
        if not there:
            shutil.rmtree(root, ignore_errors=True)
        raise


def _imported(source: Path, root: Path) -> Moved:
    incoming = layout.begun(root)
    try:
        with _refusing(source), tarfile.open(source, mode="r:") as tar:
            told = _read_list(tar)
            origins = _unpack(tar, told["files"], incoming)
        with layout.renewed(root, told["keep"]) as home, explained(home):
            _lay_out(told, incoming, home)
            if found := wrong(home):
                raise StoreError(f"{source} holds {found[0]['what']}: {Path(found[0]['where']).name}; nothing was changed")
    finally:
        shutil.rmtree(incoming, ignore_errors=True)
    if origins is not None:
        (root / _ORIGINS).write_bytes(origins)
    return Moved(len(told["editions"]), _reports(Store(root)), len(told["files"]), source.stat().st_size)


@contextmanager
def _whole(aside: Path, target: Path) -> Iterator[None]:
    """Leave no half of a file behind when its writing fails."""
    try:
        yield
    except BaseException as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno and error.filename in (None, str(aside)):
            raise StoreError(f"{target} cannot be written: {error.strerror}; choose another file") from error
        raise


@contextmanager
def _refusing(source: Path) -> Iterator[None]:
    """Say of whatever cannot be read that the file is no export."""
    try:
        yield
    except (tarfile.TarError, ValueError, KeyError, TypeError, AttributeError, RecursionError, EOFError) as error:
        why = str(error) or type(error).__name__
        raise StoreError(f"{source} is no sound export of a store: {why}; nothing was changed") from error


def _told(store: Store) -> dict[str, Any]:
    """What the file holds: the store's columns, its editions with the files of each, every file with hash, size and rows."""
    kept = editions.editions(store.tables)
    held = {(e.number, table): pieces(store.tables, table, e.tables[table]) for e in kept for table in TABLES}
    hashes = editions.hashes(kept)
    files = {
        piece.path: {"hash": hashes.get(piece.path) or hash_of(store.tables / piece.path), "size": piece.size, "rows": piece.rows}
        for some in held.values() for piece in some
    }
    said = asdict(layout.layout(store.path))
    return {
        **{key: said[key] for key in ("format", "columns", "keep")}, "files": files,
        "editions": [{
            "number": e.number, "at": e.at, "cause": e.cause, "program": e.program,
            "tables": {table: [piece.path for piece in held[e.number, table]] for table in TABLES},
        } for e in kept],
    }


def _reports(store: Store) -> int:
    """How many reports there are, counted without reading them."""
    from stats.snapshot import Snapshot

    with Snapshot(store) as at:
        return int(at.tuples("SELECT count(*) FROM reports")[0][0])


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    tar.addfile(_member(name, len(data)), io.BytesIO(data))


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size = size
    return member


def _read_list(tar: tarfile.TarFile) -> dict[str, Any]:
    """The list that an export begins with. Raises ValueError for anything that is not as `_told` writes it."""
    data = _content(tar, tar.next(), _LIST, _LONGEST_LIST).read()
    told: dict[str, Any] = json.loads(data)
    said = Layout("", int(told["format"]), told["columns"], int(told["keep"]))
    if not said.is_current:
        raise ValueError("another version of stats made it: import it with that one, then run `stats store compact` with this")
    if not told["editions"] or said.keep < 1:
        raise ValueError("it holds no edition")
    if odd := next((path for path in told["files"] if not _PATH.fullmatch(path)), None):
        raise ValueError(f"it holds a file of another kind ({odd[:80]!a})")
    return told


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo | None, name: str, most: int) -> IO[bytes]:
    """The bytes of a member, which must be a plain file of that name and no larger than told."""
    if member is None or member.name != name or not member.isreg() or member.issparse() or member.size > most:
        raise ValueError(f"{member.name[:80]!a} is not what its list says" if member else f"{name} is missing")
    found = tar.extractfile(member)
    assert found
    return found


def _unpack(tar: tarfile.TarFile, files: dict[str, dict[str, Any]], incoming: Path) -> bytes | None:
    """Write the listed files below a folder; the user's origins, where the file holds them."""
    origins, left = None, dict(files)
    while member := tar.next():
        if member.name == _ORIGINS and origins is None:
            origins = _content(tar, member, _ORIGINS, _LONGEST_LIST).read()
            continue
        if member.name not in left:
            raise ValueError(f"{member.name[:80]!a} is not in its list")
        known = left.pop(member.name)
        target = incoming / member.name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            shutil.copyfileobj(_content(tar, member, member.name, int(known["size"])), file)
        _ensure_sound(target, known)
    if left:
        raise ValueError(f"{min(left)} is missing")
    return origins


def _ensure_sound(path: Path, known: dict[str, Any]) -> None:
    """Raise ValueError for a file that is not the one listed, or that would unpack to far more than it is."""
    import duckdb

    size = path.stat().st_size
    if (hash_of(path), size) != (known["hash"], known["size"]):
        raise ValueError(f"{path.name} is not the file of its list")
    try:
        told = "SELECT sum(total_uncompressed_size), sum(num_values) FROM parquet_metadata($path)"
        unpacked, values = duckdb.execute(told, {"path": str(path)}).fetchall()[0]
    except duckdb.Error:
        raise ValueError(f"{path.name} is no Parquet file") from None
    if (values or 0) > _VALUES * size or (unpacked or 0) > _UNPACKED * size:
        raise ValueError(f"{path.name} would unpack to far more than it is")


def _lay_out(told: dict[str, Any], incoming: Path, home: Path) -> None:
    files, hashes = told["files"], {path: known["hash"] for path, known in told["files"].items()}
    with _refusing(incoming):
        rebuild = Rebuild(incoming, home, hashes)
        for made in told["editions"]:
            for table in TABLES:
                rebuild.put(table, [_piece(table, path, files[path]) for path in made["tables"][table]])
            rebuild.name(Edition(int(made["number"]), str(made["at"]), str(made["cause"]), str(made["program"]), {}))
        rebuild.finish()


def _piece(table: str, path: str, known: dict[str, Any]) -> Piece:
    if not path.startswith(f"{table}/"):
        raise ValueError(f"{path} is no file of {table}")
    return Piece(path, int(path.split("/")[1].removeprefix("year=")), int(known["size"]), int(known["rows"]))
