"""Several tables made one: an edition names the version of each. What no edition names is not there yet."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

from stats import __version__
from stats.errors import StoreError
from stats.rows import COLUMNS, Row, frame, schema

TABLES = tuple(COLUMNS)
_EDITIONS = "editions"


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the store: its number, when and why it was made, by which program, and its tables' versions."""

    number: int
    at: str
    cause: str
    program: str
    tables: dict[str, int]


def exists(root: Path) -> bool:
    """Whether a store stands at that folder."""
    return (root / _EDITIONS / "_delta_log").is_dir()


def create(root: Path) -> None:
    """Make the empty tables and the first edition, number 0."""
    import polars as pl
    from deltalake import write_deltalake

    for table in TABLES:
        write_deltalake(str(root / table), pl.DataFrame(schema=schema(table)), partition_by=["year"], mode="ignore")
    append(root, 0, "create")


def append(root: Path, number: int, cause: str) -> None:
    """Make the tables as they now stand an edition."""
    import polars as pl
    from deltalake import write_deltalake

    now = datetime.now(UTC).isoformat(timespec="seconds")
    versions = {table: latest(root, table) for table in TABLES}
    row = {"number": number, "at": now, "cause": cause, "program": __version__, **versions}
    write_deltalake(str(root / _EDITIONS), pl.DataFrame([row]), mode="append")


def editions(root: Path) -> list[Edition]:
    """All editions, oldest first."""
    import polars as pl

    rows = pl.read_parquet(_files(root, _EDITIONS, None), glob=False, missing_columns="insert").sort("number").to_dicts()
    return [Edition(r["number"], r["at"], r["cause"], r["program"], {t: r[t] for t in TABLES}) for r in rows]


def edition(root: Path, number: int | None) -> Edition:
    """The edition of that number, or the last. Raises StoreError when there is none."""
    kept = editions(root)
    found = kept[-1:] if number is None else [e for e in kept if e.number == number]
    if not found:
        raise StoreError(f"there is no edition {number} in {root}: it holds {kept[0].number} to {kept[-1].number}")
    return found[0]


def latest(root: Path, table: str) -> int:
    """The newest version of a table, whether an edition names it or not."""
    from deltalake import DeltaTable

    return DeltaTable(str(root / table)).version()


def files(root: Path, table: str, version: int) -> list[str]:
    """Paths of the Parquet files that make up one version of a table; none for an empty one."""
    return _files(root, table, version)


def _files(root: Path, table: str, version: int | None) -> list[str]:
    from deltalake import DeltaTable

    return [unquote(uri) for uri in DeltaTable(str(root / table), version=version).file_uris()]


def insert(root: Path, table: str, rows: list[Row], keys: tuple[str, ...]) -> None:
    """Add the rows whose keys the table does not hold; nothing new makes no new version."""
    from deltalake import DeltaTable

    if not rows:
        return
    same = " AND ".join(f"old.{key} = new.{key}" for key in (*keys, "year"))
    table_ = DeltaTable(str(root / table))
    table_.merge(frame(table, rows), same, source_alias="new", target_alias="old").when_not_matched_insert_all().execute()


def replace(root: Path, table: str, rows: list[Row]) -> None:
    """Write a derived table anew; older editions keep the version they name."""
    from deltalake import write_deltalake

    write_deltalake(str(root / table), frame(table, rows), mode="overwrite", partition_by=["year"])
