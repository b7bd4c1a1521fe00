"""Fuzzing with atheris: `python tests/fuzz.py [SECONDS]` runs every target for that long (60), each in its own process.

What it finds is kept in `tests/finds/TARGET/` and is a test from then on. `python tests/fuzz.py SECONDS TARGET ...` runs those.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

FINDS = Path(__file__).parent / "finds"


def main(seconds: str = "60", *wanted: str) -> int:
    """Run targets one after another; the exit code is 1 when one of them found something."""
    if seconds == "--target":
        return _fuzz(*wanted)
    from fuzz_targets import TARGETS

    names = wanted or tuple(TARGETS)
    failed = [name for name in names if _run(name, seconds)]
    print(f"found something: {', '.join(failed)}" if failed else f"{len(names)} targets, {seconds} s each: nothing found")
    return bool(failed)


def _run(name: str, seconds: str) -> bool:
    (FINDS / name).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        options = [f"-max_total_time={seconds}", "-timeout=30", "-rss_limit_mb=4096", "-max_len=4096", "-print_final_stats=1",
                   f"-artifact_prefix={FINDS / name}/", corpus, str(FINDS / name)]
        done = subprocess.run([sys.executable, __file__, "--target", name, *options], stderr=subprocess.PIPE, text=True)
    runs = next((line.split()[-1] for line in done.stderr.splitlines() if "number_of_executed_units" in line), "?")
    print(f"{name}: {runs} inputs in {seconds} s, {'found something' if done.returncode else 'nothing found'}", flush=True)
    if done.returncode:
        print(done.stderr[-3000:])
    if not any((FINDS / name).iterdir()):
        (FINDS / name).rmdir()
    return done.returncode != 0


def _fuzz(name: str, *options: str) -> int:
    import atheris

    with atheris.instrument_imports(include=["stats"]):
        from fuzz_targets import SEEDS, TARGETS
        from test_fuzz import SHAPES
    corpus = Path(options[-2])
    for number, seed in enumerate([*(b"\0" + seed.encode() for seed in SEEDS), *SHAPES.values()]):
        (corpus / f"seed{number}").write_bytes(seed)
    atheris.Setup([name, *options], TARGETS[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
