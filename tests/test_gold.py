"""Reading keeps what it has reached on the coded reports."""

from pathlib import Path

import gold
import link_score
import pytest
from gold_score import score, traced

GOLDS = gold.golds(Path(__file__).parent.parent.parent / "shared")


@pytest.mark.parametrize("name", list(GOLDS))
def test_reading_keeps_its_floors(name: str) -> None:
    path, origins = GOLDS[name]
    if not path.exists():
        pytest.skip(f"{path.name} is not part of this project and does not stand beside it")
    floors = gold.floors(name)
    assert gold.hashed(path) == floors.pop("sha256"), "the gold is another: measure and pin its floors anew"
    reports = gold.coded(path)
    read = gold.read(reports, origins)
    reached = score(reports, read)
    assert {key: value for key, value in reached.items() if value < floors[key]} == {}
    assert [name for name, row in reports.items() if not traced(row, read[name])] == []


@pytest.mark.parametrize("name", ["2025-02", "2025-11", "2026-03", "2026-04", "2026-07", "2026-09"])
def test_linking_keeps_its_floors(name: str, tmp_path: Path) -> None:
    path, origins = GOLDS[name]
    floors = gold.floors(name)
    reached = link_score.score(gold.coded(path), origins, tmp_path)
    assert {key: value for key, value in reached.items() if value < floors[key]} == {}


def test_a_perfect_reading_scores_one_and_a_missed_count_less() -> None:
    incident = {
        "outcomes": {"killed": [2, 2]}, "breakdown": {}, "date_start": "2024-01-01", "date_end": "2024-01-01", "adm1": ["SY09"],
        "perpetrators": ["unknown"], "attribution": [], "minor_ages": [],
    }
    coded = {"a": {"published": "2024-01-01", "gold": {"incidents": [incident], "period": []}}}
    assert score(coded, {"a": {"incidents": [incident], "period": []}})["incidents"] == 1
    other = incident | {"outcomes": {"killed": [3, 3]}}
    assert score(coded, {"a": {"incidents": [other], "period": []}})["counts"] == 0
