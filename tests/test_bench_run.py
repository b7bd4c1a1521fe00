"""What `make bench` measures is put where the pages of `bench/` have a place for it; no time is tested."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("psutil", reason="psutil comes with the extra [bench]")

ROOT = Path(__file__).parents[1]


def python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_every_section_has_its_place_and_every_place_its_section():
    code = "from bench.run import *; print(*sections(1, 1, ROOT / 'bench' / 'run.py'))"
    pages = [page.read_text(encoding="utf-8") for page in (ROOT / "bench").glob("*.md")]
    places = {name for page in pages for name in re.findall(r"<!-- ([\w-]+) -->", page)}
    of_speed = {"machine", "goals", "speed", "growth", "estimate"}
    assert places == {*python(code).split(), *of_speed}


def test_what_is_printed_between_marks_is_kept_apart():
    code = (
        "from bench.run import blocks; from bench.measure import block;"
        "print(blocks('x', 'noise\\n' + block('a', '1') + '\\n' + block('b', '2')), blocks('x', 'one\\ntwo'))"
    )
    assert python(code) == (
        "{'a': '<!-- a -->\\n1\\n<!-- /a -->', 'b': '<!-- b -->\\n2\\n<!-- /b -->'} "
        "{'x': '<!-- x -->\\n```\\none\\ntwo\\n```\\n<!-- /x -->'}\n"
    )
