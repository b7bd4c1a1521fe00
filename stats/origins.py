"""The user's own origins: rows of a CSV file, known where reports are read, and kept beside a store's tables to name them."""

import csv
import re
from pathlib import Path
from typing import TYPE_CHECKING

from stats.errors import StatsError
from stats.find.origin import Origins, shipped_origins

if TYPE_CHECKING:
    from stats.snapshot import Snapshot

Rows = dict[str, dict[str, str]]
_FILE = "origins.csv"
_MASTHEADS = "SELECT origin, min(publisher) AS masthead FROM reports WHERE publisher IS NOT NULL GROUP BY origin"
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_NAME = ("name_en", "name_ar")
_UNREADABLE = (OSError, UnicodeDecodeError, csv.Error)


def known(path: Path | None) -> Origins:
    """The origins shipped, and those of a CSV file of more. Raises StatsError when it cannot be read."""
    try:
        return Origins.load(path) if path else shipped_origins()
    except _UNREADABLE as error:
        raise StatsError(f"{path} cannot be read as a CSV of origins: {_why(error)}") from error


def origin_names(path: Path | None) -> Rows:
    """The rows of a CSV file of more origins, by id; none without a file. Raises StatsError when it cannot be read."""
    if path is None:
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return {row["id"]: row for row in csv.DictReader(lines)}
    except KeyError as error:
        raise StatsError(f"{path} cannot be read as a CSV of origins: there is no column {error}") from error
    except _UNREADABLE as error:
        raise StatsError(f"{path} cannot be read as a CSV of origins: {_why(error)}") from error


def _why(error: OSError | UnicodeDecodeError | csv.Error) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)


def kept(store: Path) -> Rows:
    """The origins that a store keeps, by id."""
    path = store / _FILE
    return origin_names(path if path.exists() else None)


def called(at: "Snapshot") -> Rows:
    """What the origins of a store are called: those that it keeps by name, publishers by their mastheads."""
    listed = shipped_origins()
    heard = {row["origin"]: {_NAME[bool(_ARABIC.search(row["masthead"]))]: row["masthead"]} for row in at.rows(_MASTHEADS)}
    return {id_: row for id_, row in heard.items() if not listed[id_].names} | kept(at.store.path)


def keep(store: Path, given: Path) -> None:
    """Keep the names of a file's origins beside those kept before; of two with the same id the later counts."""
    columns = ("id", "name_ar", "name_en", "mastheads")
    rows = kept(store) | origin_names(given)
    aside = store / f"{_FILE}.new"
    with aside.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows.values())
    aside.replace(store / _FILE)
