"""Read the coded reports and print how well: `make gold` runs it over the gold beside the project and the month in tests."""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

from stats.find.origin import Origins, shipped_origins
from stats.model import Report
from stats.pipeline import extract
from stats.publish.record import extraction_record
from stats.read.row import language_of

sys.path.insert(0, str(Path(__file__).parent))

from gold_score import score

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
_KEYS = ("id", "text", "title", "published", "publisher", "url", "lang")


def coded(path: Path) -> dict[str, dict[str, Any]]:
    """The coded reports of a file, by id."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row for row in rows}


def read(reports: dict[str, dict[str, Any]], origins: Origins) -> dict[str, dict[str, Any]]:
    """What the program reads in the same reports, by id."""
    return {name: extraction_record(extract(report_of(row), origins)) for name, row in reports.items()}


def report_of(row: dict[str, Any]) -> Report:
    cells = {key: row.get(key) for key in _KEYS}
    return Report(**cells | {"lang": row.get("lang") or language_of(row["text"])})


def floors(name: str) -> dict[str, Any]:
    """The pinned floors of a gold: they may only rise, and hold for the gold with that hash alone."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))[name]


def hashed(path: Path) -> str:
    """The hash of a gold file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def golds(shared: Path) -> dict[str, tuple[Path, Origins]]:
    """The files of coded reports and their origins, by name."""
    folders = (HERE / "month", *sorted(path for path in (HERE / "coded").iterdir() if path.is_dir()))
    invented = {folder.name: (folder / "gold.jsonl", Origins.load(folder / "origins.csv")) for folder in folders}
    return {**invented, "real_dev": (shared / "gold" / "real_dev.jsonl", shipped_origins())}


def main(shared: Path) -> None:
    """Print the measures of each gold beside its floors."""
    for name, (path, origins) in golds(shared).items():
        if not path.exists():
            print(f"{name}: {path} is not there, so it is not scored")
            continue
        reports = coded(path)
        print(f"{name}: {len(reports)} reports")
        for measure, value in score(reports, read(reports, origins)).items():
            print(f"  {measure:14} {value:.3f}   floor {floors(name).get(measure, 0):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared"))
