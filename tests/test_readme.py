"""Every example of the README, run for real in a folder of its own: `…` on a line stands for lines left out."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.+)$", re.MULTILINE)
WIDTH = "110"


def examples() -> list[tuple[str, str]]:
    """The commands of the README in order, each with what it is said to print."""
    found = []
    for block in BLOCK.findall(README):
        starts = [*COMMAND.finditer(block)]
        ends = [*(match.start() for match in starts[1:]), len(block)]
        found += [(match.group(1), block[match.end():end]) for match, end in zip(starts, ends, strict=True)]
    return found


def article() -> str:
    """The report that the README shows with `cat`."""
    [text] = [printed for command, printed in examples() if command == "cat report.txt"]
    return text.strip() + "\n"


def pattern(printed: str) -> re.Pattern[str]:
    lines = [line.rstrip() for line in printed.strip("\n").splitlines()]
    return re.compile("\n".join(r"(?:.*\n)*?.*" if line == "…" else re.escape(line) for line in lines))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    (folder / "data").symlink_to(ROOT / "data")
    (folder / "report.txt").write_text(article(), encoding="utf-8")
    return folder


def test_every_example_prints_what_the_readme_says(folder):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STATS_")}
    environment = kept | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "COLUMNS": WIDTH}
    for command, printed in examples():
        done = subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, text=True)
        shown = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert pattern(printed).fullmatch(shown), f"{command} prints:\n{shown}"


def test_the_first_lines_show_an_arabic_sentence_and_its_figures():
    head = README.splitlines()[:20]
    sentence, figures = (next(i for i, line in enumerate(head) if text in line) for text in ("قُتل ثلاثة مدنيين", "killed "))
    assert sentence < figures


def test_every_page_linked_to_is_there():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
