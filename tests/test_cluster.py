"""An ingest by Dask: a real scheduler and two real workers, one of which is killed in the middle."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stats.cli import group
from stats.cluster import Job, Source, outputs_of, sources
from stats.errors import StatsError
from stats.find.origin import shipped_origins
from stats.intake import Intake, Maker
from stats.model import Report
from stats.output import Outputs
from stats.read import Unread
from stats.store import Store

pytest.importorskip("distributed", reason="Dask is not installed: pip install 'casualty-stats[dask]'")

SAMPLE = Path(__file__).parents[1] / "data" / "sample" / "reports.jsonl"
FILES = 12


@dataclass(frozen=True)
class KilledOnce:
    """Rows of reports; the worker that meets a certain report is killed once."""

    mark: Path

    def __call__(self, reports: Sequence[Report]) -> Intake:
        if any(report.id == "m-031" for report in reports) and not self.mark.exists():
            self.mark.touch()
            os.kill(os.getpid(), 9)
        return Maker(shipped_origins())(reports)


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> Path:
    """The sample in files of a few reports each, with a broken row, and files of other kinds."""
    folder = tmp_path_factory.mktemp("reports")
    rows = SAMPLE.read_text(encoding="utf-8").splitlines()[:60]
    for number in range(FILES):
        (folder / f"{number:02}.jsonl").write_text("\n".join(rows[number * 5:number * 5 + 5]), encoding="utf-8")
    (folder / "03.jsonl").write_text("\n".join([*rows[15:20], "{broken", rows[15]]), encoding="utf-8")
    (folder / "notes.md").write_text("notes", encoding="utf-8")
    (folder / "table.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    return folder


@pytest.fixture
def scheduler(tmp_path) -> Iterator[str]:
    """The address of a scheduler with two workers; all three end with the test."""
    dask, said = Path(sys.executable).parent / "dask", tmp_path / "scheduler.json"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment, "cwd": tmp_path}
    worker = [dask, "worker", "--scheduler-file", said, "--no-nanny", "--nthreads", "1", "--no-dashboard"]
    first = [dask, "scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", said, "--no-dashboard"]
    started = [subprocess.Popen(command, **quiet) for command in (first, worker, worker)]
    while not (said.exists() and said.read_text()):
        assert started[0].poll() is None
        time.sleep(0.05)
    yield json.loads(said.read_text())["address"]
    for process in started:
        process.kill()
        process.wait()


def run(*args: object) -> Result:
    return CliRunner().invoke(group, ["ingest", *map(str, args)])


def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing_and_a_rerun_skips_what_is_there(files, scheduler, tmp_path):
    found = [item for item in sources([f"file://{files}"]) if isinstance(item, Source)]
    job = Job(KilledOnce(tmp_path / "mark"), f"file://{tmp_path / 'outputs'}")
    names = list(outputs_of(job, found, scheduler))
    assert (tmp_path / "mark").exists()
    assert len(found) == FILES + 1
    assert sorted(names) == sorted(path.name for path in (tmp_path / "outputs").iterdir())
    written = {name: (tmp_path / "outputs" / name).stat().st_mtime_ns for name in names}
    assert list(outputs_of(job, found, scheduler)) == names
    assert {name: (tmp_path / "outputs" / name).stat().st_mtime_ns for name in names} == written
    ids = [id_ for name in names for intake in Outputs(job.outputs).get(name)[0] for id_ in intake.reports["id"]]
    assert ids == [f"m-{number:03}" for number in range(1, 61)]


def test_the_store_is_that_of_an_ingest_on_one_machine(files, scheduler, tmp_path):
    whole = run(files, "--store", tmp_path / "whole", "--workers", 1)
    result = run(files, "--store", tmp_path / "store", "--engine", "dask", "--scheduler", scheduler)
    assert (result.exit_code, result.stdout, result.stderr) == (whole.exit_code, whole.stdout, whole.stderr)
    assert "2 failed" in result.stdout
    for table in ("reports", "figures", "accounts", "incidents"):
        assert getattr(Store(tmp_path / "store"), table)().equals(getattr(Store(tmp_path / "whole"), table)())
    assert not (tmp_path / "store" / "outputs").exists()


def test_the_same_input_has_the_same_output_bytes(files, tmp_path):
    job = Job(Maker(shipped_origins()), str(tmp_path / "a"))
    source = Source(str(files / "03.jsonl"))
    name = job(source)
    assert Job(Maker(shipped_origins()), str(tmp_path / "b"))(source) == name
    assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    rows, unread = Outputs(job.outputs).get(name)
    assert [id_ for intake in rows for id_ in intake.reports["id"]] == ["m-016", "m-017", "m-018", "m-019", "m-020"]
    assert [item.error.partition(": ")[0] for item in unread] == [f"{files / '03.jsonl'}, line {line}" for line in (6, 7)]


def test_an_output_depends_on_how_its_input_is_read(files, tmp_path):
    make, source = Maker(shipped_origins()), Source(str(files / "00.jsonl"))
    assert len({Job(make, str(tmp_path), day)(source) for day in (None, "2025-12-20")}) == 2


def test_what_is_no_file_of_reports_is_named(files, tmp_path):
    named = [item.error for item in sources([str(files), str(tmp_path)]) if isinstance(item, Unread)]
    assert [error.partition(": ")[2][:24] for error in named] == ["files of other kinds wer", "this folder holds no rep"]


@pytest.mark.parametrize(("options", "says"), [
    (["--engine", "dask"], "go together"), (["--scheduler", "tcp://127.0.0.1:1"], "go together"),
    (["s3://bucket/a.jsonl"], "is a URL"),
])
def test_options_that_do_not_go_together_are_wrong_usage(options, says, tmp_path):
    result = run(tmp_path, *options)
    assert (result.exit_code, says in result.stderr) == (2, True)


def test_another_program_on_a_worker_is_an_error(files, tmp_path):
    with pytest.raises(StatsError, match="install the same on every machine"):
        Job(Maker(shipped_origins()), str(tmp_path), program="0")(Source(str(files / "00.jsonl")))
