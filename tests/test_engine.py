"""Work done by several processes: the same bytes as by one, in order, whole when a process is killed."""

import json
import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest

from stats import intake
from stats.cli._jsonl import Maker
from stats.cli._reading import Reading
from stats.engine import each
from stats.errors import StatsError
from stats.find.origin import shipped_origins
from stats.intake import Intake
from stats.model import Report
from stats.read import Unread, batches, reports
from stats.store import Store

SAMPLE = Path(__file__).parents[1] / "data" / "sample" / "reports.jsonl"
LINES = Maker(shipped_origins(), True)


@pytest.fixture(scope="module")
def inputs(tmp_path_factory) -> list[Path]:
    """The sample in every kind of file that is cut in its own way, with broken rows and ids that stand there twice."""
    folder = tmp_path_factory.mktemp("inputs")
    rows = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()][:24]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / "a.jsonl").write_text("\n".join([*lines[:9], "{broken", "", *lines[3:5], *lines[9:]]), encoding="utf-8")
    pl.DataFrame(rows).select("id", "text", "published").write_csv(folder / "b.csv")
    (folder / "c").mkdir()
    for row in rows[:12]:
        (folder / "c" / f"{row['id']}.txt").write_text(f"عنوان\n{row['text']}", encoding="utf-8")
    (folder / "c" / "d.txt").write_bytes(bytes(range(1, 32)) * 30)
    return [folder / "a.jsonl", folder / "b.csv", folder / "nothing.txt", folder / "c"]


def made(inputs: list[Path], size: int, workers: int) -> list[str | Unread]:
    return list(Reading(inputs).made(LINES, workers, size))


def test_what_comes_out_does_not_depend_on_workers_or_on_how_the_input_is_cut(inputs):
    expected = made(inputs, 10**9, 1)
    assert sum(isinstance(item, Unread) for item in expected) == 5
    assert len(expected) == 24 + 3 + 24 + 1 + 13
    for size, workers in ((1, 1), (1500, 2), (2500, 2)):
        assert len(list(batches(inputs, size=size))) > 8
        assert made(inputs, size, workers) == expected


def fails_over_a_word(reports: Sequence[Report]) -> list[str]:
    """Ids, made by code that does not reckon with a certain word."""
    return [report.id for report in reports if not report.text.split().index("قُتل")]


def test_a_report_over_which_the_program_fails_is_named_and_costs_no_other(tmp_path):
    rows = [{"id": f"r{n}", "text": "وصل وفد" if n in (2, 5) else "قُتل رجل", "published": "2025-12-01"} for n in range(7)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    for size in (1, 10**9):
        found = list(Reading([path]).made(fails_over_a_word, 1, size))
        assert [item.id if isinstance(item, Unread) else item for item in found] == [f"r{n}" for n in range(7)]
        left_out = [item for item in found if isinstance(item, Unread)]
        assert [item.id for item in left_out] == ["r2", "r5"]
        assert "line 3: the report is left out by a fault of this program (ValueError in test_engine.py" in left_out[0].error


@dataclass(frozen=True)
class Killed:
    """Numbers of reports; the process that meets a certain report is killed, as often as there are marks to be made."""

    marks: Path
    deaths: int

    def __call__(self, reports: Sequence[Report]) -> list[str]:
        done = len(list(self.marks.iterdir()))
        if done < self.deaths and any(report.id == "m-020" for report in reports):
            (self.marks / str(done)).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return [report.id for report in reports]


def test_a_killed_process_is_replaced_and_nothing_is_lost_or_doubled(tmp_path):
    found = [id_ for done in each(Killed(tmp_path, 2), batches([SAMPLE], size=2000), 2) for id_ in done.made]
    assert found == [report.id for report in reports([SAMPLE])]
    assert len(list(tmp_path.iterdir())) == 2


@dataclass(frozen=True)
class KilledAtIngest:
    """Rows of reports; the process that meets a certain report is killed once."""

    marks: Path

    def __call__(self, reports: Sequence[Report]) -> Intake:
        Killed(self.marks, 1)(reports)
        return intake.Maker(shipped_origins())(reports)


def test_an_ingest_whose_process_is_killed_loses_and_doubles_nothing(tmp_path):
    (tmp_path / "marks").mkdir()
    store, whole = Store(tmp_path / "store", create=True), Store(tmp_path / "whole", create=True)
    read = store.take(Reading([SAMPLE]).intakes(KilledAtIngest(tmp_path / "marks"), 2, 6000))
    assert len(list((tmp_path / "marks").iterdir())) == 1
    assert read == whole.take(Reading([SAMPLE]).intakes(intake.Maker(shipped_origins()), 1))
    for table in ("reports", "figures", "accounts", "incidents"):
        assert getattr(store, table)().equals(getattr(whole, table)())


def test_of_an_id_given_twice_in_a_file_the_first_is_stored(inputs, tmp_path):
    reading, store = Reading(inputs[:1]), Store(tmp_path / "store", create=True)
    assert store.take(reading.intakes(intake.Maker(shipped_origins()), 1, 1000)).read == 24
    assert [item.error.partition(": ")[2][:10] for item in reading.failed] == ["this is no", "the id 'm-", "the id 'm-"]


def test_reports_that_kill_every_process_are_an_error_that_names_them(tmp_path):
    with pytest.raises(StatsError, match=r"died 4 times .*reports\.jsonl"):
        list(each(Killed(tmp_path, 100), batches([SAMPLE], size=2000), 2))
