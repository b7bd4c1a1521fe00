"""Commands killed at random moments, and several writers at once: nothing is lost or doubled, readers see whole editions."""

import random
from pathlib import Path

import crash
import pytest

KILLS = 4


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return crash.template(tmp_path_factory.mktemp("crash"))


@pytest.mark.parametrize("name", ["first", "ingest", "link", "compact", "forget"])
def test_a_command_that_is_killed_can_be_finished(tmp_path: Path, template: Path, name: str) -> None:
    chance = random.Random(name)
    command = crash.tried(tmp_path, name, template)
    for number in range(KILLS):
        crash.survived(tmp_path, command, chance, number)


@pytest.mark.parametrize("writers", [2, 4])
def test_writers_at_once_lose_and_double_nothing(tmp_path: Path, writers: int) -> None:
    lost, doubled, _ = crash.at_once(tmp_path, writers)
    assert (lost, doubled) == (0, 0)
