"""The user's own origins: rows of a CSV file (id, name_ar, name_en), kept beside a store's tables so that reports name them."""

import csv
from pathlib import Path

from stats.errors import StatsError

Rows = dict[str, dict[str, str]]
_FILE = "origins.csv"


def origin_names(path: Path | None) -> Rows:
    """The rows of a CSV file of more origins, by id; none without a file. Raises StatsError when it cannot be read."""
    if path is None:
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return {row["id"]: row for row in csv.DictReader(lines)}
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise StatsError(f"{path} cannot be read as a CSV of origins (id,name_ar,name_en): {error}") from error


def kept(store: Path) -> Rows:
    """The origins that a store keeps, by id."""
    path = store / _FILE
    return origin_names(path if path.exists() else None)


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
