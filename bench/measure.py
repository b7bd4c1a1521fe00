"""What a command costs: clock and processor seconds of it and of all it starts, and the most memory that they held together."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from platform import python_version
from typing import NamedTuple

import psutil

_EVERY = 0.1
ROOT = Path(__file__).parents[1]


class Cost(NamedTuple):
    """Seconds of clock, seconds of processor, bytes of memory at the most."""

    clock: float
    processor: float
    memory: int


def cost(command: Sequence[object], *, output: Path | None = None, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end; raises CalledProcessError when it fails."""
    started = time.perf_counter()
    with (output or Path(os.devnull)).open("wb") as out:
        process = subprocess.Popen(
            [str(part) for part in command], stdout=out, stderr=subprocess.DEVNULL, cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "0", **(environment or {})},
        )
        memory = _Memory(process.pid)
        memory.start()
        _, status, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - started
    memory.done.set()
    memory.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Cost(clock, used.ru_utime + used.ru_stime, max(memory.most, used.ru_maxrss * 1024))


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table in Markdown; all columns but the first are set right."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def block(name: str, text: str) -> str:
    """What a page of `bench/` shows between the marks of that name."""
    return f"<!-- {name} -->\n{text}\n<!-- /{name} -->"


def machine() -> str:
    """The kind of machine, and the versions that matter."""
    info = Path("/proc/cpuinfo").read_text(encoding="utf-8") if Path("/proc/cpuinfo").exists() else ""
    fields = dict(map(str.strip, line.split(":", 1)) for line in info.splitlines() if ":" in line)
    memory = psutil.virtual_memory().total / 2**30
    kind = f"{fields.get('model name', 'unknown')} (family {fields.get('cpu family', '?')}, model {fields.get('model', '?')})"
    return f"{len(os.sched_getaffinity(0))} cores of {kind}, {memory:.0f} GB, Linux, Python {python_version()}"


class _Memory(threading.Thread):
    """Looks again and again at how much a process and those below it hold."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.most, self.done, self._pid = 0, threading.Event(), pid

    def run(self) -> None:
        while not self.done.wait(_EVERY):
            try:
                process = psutil.Process(self._pid)
                self.most = max(self.most, sum(_held(p) for p in (process, *process.children(recursive=True))))
            except psutil.NoSuchProcess:
                return


def _held(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.NoSuchProcess:
        return 0
