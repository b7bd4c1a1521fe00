"""Where the time of reading goes: `python -m bench.profile [--reports 3000]`; one process, sampled every millisecond. How many
calls of functions it takes is counted once more, over the first reports.
"""

import argparse
import cProfile
import signal
from collections import Counter
from pathlib import Path
from pstats import Stats
from tempfile import TemporaryDirectory
from types import FrameType

from bench import corpus
from bench.measure import block, table
from stats.cli._jsonl import Maker
from stats.cli._reading import Reading
from stats.find.origin import shipped_origins
from stats.intake import Maker as Rows

_EVERY = 0.001
_MOST, _DEAREST, _COUNTED = 16, 45, 800
_PACKAGE = str(Path(__file__).parents[1] / "stats") + "/"


class Sampler:
    """Counts in which module of ours, and in which function, the program is when a step of processor time has passed."""

    def __init__(self) -> None:
        self.modules: Counter[str] = Counter()
        self.functions: Counter[str] = Counter()

    def __enter__(self) -> "Sampler":
        signal.signal(signal.SIGPROF, self._sample)
        signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _sample(self, _: int, frame: FrameType | None) -> None:
        while frame and not frame.f_code.co_filename.startswith(_PACKAGE):
            frame = frame.f_back
        if frame:
            module = frame.f_code.co_filename.removeprefix(_PACKAGE).removesuffix(".py")
            self.modules[module] += 1
            self.functions[f"{module}.{frame.f_code.co_qualname}"] += 1


def shares(found: Counter[str]) -> str:
    """The largest shares, and the rest together."""
    total = found.total() or 1
    rows = [(f"`{name}`", f"{100 * n / total:.1f} %") for name, n in found.most_common(_MOST)]
    rest = sum(n for _, n in found.most_common()[_MOST:])
    return table(("where", "share of the time"), [*rows, ("all others", f"{100 * rest / total:.1f} %")])


def spread(found: Counter[str]) -> str:
    """How evenly the time is spread over our functions."""
    some = [100 * n / found.total() for _, n in found.most_common(_DEAREST)]
    return f"Of our functions the dearest takes {some[0]:.1f} %, the {_DEAREST} dearest {sum(some):.0f} %."


def calls(path: Path, make: Maker) -> str:
    """How many functions are called for a report, ours and Python's, and how many of ours."""
    counted = []
    for builtins in (True, False):
        profile = cProfile.Profile(builtins=builtins)
        profile.runcall(lambda: list(Reading([path]).done(make, 1)))
        counted.append(sum(called for _, called, *_ in Stats(profile).stats.values()) / _COUNTED)  # type: ignore[attr-defined]
    return f"A report takes {counted[0]:,.0f} calls of functions, {counted[1]:,.0f} of them of functions written in Python."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=3000)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="stats-bench-") as name:
        path = corpus.write(Path(name) / "corpus.jsonl", asked.reports)
        warm = corpus.write(Path(name) / "warm.jsonl", 200, seed=2)
        few = corpus.write(Path(name) / "few.jsonl", _COUNTED)
        made = {"extract": Maker(shipped_origins(), False), "rows for the store": Rows(shipped_origins())}
        for make in made.values():
            list(Reading([warm]).done(make, 1))
        told = []
        for what, make in made.items():
            with Sampler() as sampler:
                list(Reading([path]).done(make, 1))
            told.append(f"{what}, by module:\n\n{shares(sampler.modules)}\n\n{spread(sampler.functions)}")
        told.append(calls(few, made["extract"]))
        print(block("profile", "\n\n".join(told)))


if __name__ == "__main__":
    main()
