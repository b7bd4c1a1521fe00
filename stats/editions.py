"""Several tables made one: an edition names the version of each. What no edition names is not there yet.

Every function takes the folder of the tables, which `stats.layout` finds.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stats import __version__
from stats.errors import StoreError
from stats.pieces import change, hash_of, laid_out, pieces
from stats.rows import COLUMNS, Row, frame

if TYPE_CHECKING:
    import polars as pl
    from deltalake import DeltaTable

TABLES = tuple(COLUMNS)
FORGET = "forget"
"""The cause of an edition that tells of a report forgotten."""
_EDITIONS = "editions"
_CONFIGURATION = {"delta.enableExpiredLogCleanup": "false", "delta.dataSkippingNumIndexedCols": "0"}
"""An old edition's log is not for Delta to remove by its age, and a log holds nothing of what the rows say."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the store: its number, when and why it was made, by which program, and its tables' versions.

    `files` are those that no edition before it named, with the hash of each: their paths begin at the tables' folder.
    """

    number: int
    at: str
    cause: str
    program: str
    tables: dict[str, int]
    files: dict[str, str] = field(default_factory=dict)


def create(home: Path) -> None:
    """Make the empty tables and the first edition, number 0."""
    create_tables(home)
    append(home, 0, "create")


def create_tables(home: Path) -> None:
    """Make the empty tables, without an edition."""
    from deltalake import write_deltalake

    for table in TABLES:
        empty = frame(table, [])
        write_deltalake(str(home / table), empty, partition_by=["year"], mode="ignore", configuration=_CONFIGURATION)


def append(home: Path, number: int, cause: str) -> None:
    """Make the tables as they now stand an edition."""
    before = editions(home)[-1].tables if number else {}
    versions = {table: latest(home, table) for table in TABLES}
    new = {
        path: hash_of(home / path) for table, version in versions.items() if version != before.get(table)
        for path in sorted({*paths(home, table, version)}.difference(paths(home, table, before.get(table, 0))))
    }
    now = datetime.now(UTC).isoformat(timespec="seconds")
    write(home, [Edition(number, now, cause, __version__, versions, new)])


def write(home: Path, made: Iterable[Edition]) -> None:
    """Add editions to those there are: all at once, or none."""
    import polars as pl
    from deltalake import write_deltalake

    rows = pl.DataFrame([_row(edition) for edition in made], schema=_schema(), orient="row")
    write_deltalake(str(home / _EDITIONS), rows, mode="append", configuration=_CONFIGURATION)


def editions(home: Path) -> list[Edition]:
    """All editions that are kept, oldest first."""
    import polars as pl

    held = pl.DataFrame(_table(home, _EDITIONS).get_add_actions())
    files = [home / _EDITIONS / path for path in held["path"]]
    return [_edition(row) for row in pl.read_parquet(files, glob=False, missing_columns="insert").sort("number").to_dicts()]


def hashes(made: Iterable[Edition]) -> dict[str, str]:
    """The hash of every file that editions name, by its path from the tables' folder on."""
    return {path: hashed for edition in made for path, hashed in edition.files.items()}


def edition(home: Path, number: int | None) -> Edition:
    """The edition of that number, or the last. Raises StoreError when there is none, or when it is no longer kept."""
    kept = editions(home)
    found = kept[-1:] if number is None else [e for e in kept if e.number == number]
    if found:
        return found[0]
    first, last = kept[0].number, kept[-1].number
    if number is not None and 0 <= number < first:
        raise StoreError(
            f"edition {number} in {home.parent} is no longer kept: ask for one of {first} to {last}; "
            f"`stats store compact --keep N` keeps more from now on"
        )
    raise StoreError(f"there is no edition {number} in {home.parent}: it holds {first} to {last}")


def latest(home: Path, table: str) -> int:
    """The newest version of a table, whether an edition names it or not."""
    return _table(home, table).version()


def files(home: Path, table: str, version: int | None) -> list[str]:
    """Absolute paths of the Parquet files that make up one version of a table, the newest for None; none for an empty one."""
    return [str(home / path) for path in paths(home, table, version)]


def paths(home: Path, table: str, version: int | None) -> list[str]:
    """The same, from the tables' folder on."""
    return [piece.path for piece in pieces(home, table, version)]


def add(home: Path, table: str, rows: "pl.DataFrame") -> None:
    """Add rows that the table does not hold yet; none make no new version."""
    held = pieces(home, table)
    change(home, table, held, [*held, *laid_out(home, table, rows)])


def restore(home: Path, edition: Edition) -> None:
    """Take back what a run wrote after an edition, when it was cut off before it could name one of its own."""
    named = hashes(editions(home)).keys()
    for table, version in edition.tables.items():
        if latest(home, table) == version:
            continue
        held, wanted = pieces(home, table), pieces(home, table, version)
        for left in {piece.path for piece in held} - named:
            (home / left).unlink(missing_ok=True)
        change(home, table, held, wanted)


def _table(home: Path, table: str) -> "DeltaTable":
    from deltalake import DeltaTable

    return DeltaTable(str(home / table))


def _schema() -> "pl.Schema":
    import polars as pl

    plain = dict.fromkeys(("at", "cause", "program"), pl.String())
    hashes = pl.List(pl.Struct({"path": pl.String(), "hash": pl.String()}))
    return pl.Schema({"number": pl.Int64(), **plain, **dict.fromkeys(TABLES, pl.Int64()), "files": hashes})


def _row(made: Edition) -> Row:
    hashes = [{"path": path, "hash": hashed} for path, hashed in made.files.items()]
    return {"number": made.number, "at": made.at, "cause": made.cause, "program": made.program, **made.tables, "files": hashes}


def _edition(row: Row) -> Edition:
    hashes = {file["path"]: file["hash"] for file in row.get("files") or ()}
    return Edition(row["number"], row["at"], row["cause"], row["program"], {t: row[t] for t in TABLES}, hashes)
