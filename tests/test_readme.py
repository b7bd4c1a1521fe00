"""Every example of the README, run for real in a folder of its own: `…` on a line stands for lines left out.

`python tests/test_readme.py` writes into the README what its examples print now.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```)", re.MULTILINE | re.DOTALL)
SCRIPT = re.compile(r"(?<=^```python\n).*?(?=^```)", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^\$ (?P<command>.+)\n(?P<printed>(?:(?!\$ ).*\n)*)", re.MULTILINE)
WIDTH = "110"


def examples() -> list[re.Match[str]]:
    """The commands of the README in order, each with what it is said to print."""
    return [example for block in BLOCK.findall(README.read_text(encoding="utf-8")) for example in EXAMPLE.finditer(block)]


def outputs(folder: Path) -> list[str]:
    """What the commands print, run one after another in a folder with `data`, the report and the script that it shows."""
    (folder / "data").symlink_to(ROOT / "data")
    [article] = [example["printed"] for example in examples() if example["command"] == "cat report.txt"]
    (folder / "report.txt").write_text(article, encoding="utf-8")
    [script] = SCRIPT.findall(README.read_text(encoding="utf-8"))
    (folder / "figures.py").write_text(script, encoding="utf-8")
    return [printed(example["command"], folder) for example in examples()]


def printed(command: str, folder: Path) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STATS_")}
    environment = kept | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "COLUMNS": WIDTH}
    done = subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.stderr}"
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.strip("\n").splitlines())


def pattern(said: str) -> str:
    """A regular expression for what an example is said to print."""
    return "".join(r"(?:.*\n)*?" if line == "…" else re.escape(f"{line}\n") for line in said.splitlines())


def test_every_example_prints_what_the_readme_says(tmp_path):
    for example, shown in zip(examples(), outputs(tmp_path), strict=True):
        assert re.fullmatch(pattern(example["printed"]), shown), f"{example['command']} prints:\n{shown}"


def test_the_first_lines_show_an_arabic_sentence_and_its_figures():
    head = README.read_text(encoding="utf-8").splitlines()[:20]
    sentence, figures = (next(i for i, line in enumerate(head) if text in line) for text in ("قُتل ثلاثة مدنيين", "killed "))
    assert sentence < figures


def test_every_page_linked_to_is_there():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


def test_every_path_that_contributing_names_is_there():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for path in re.findall(r"`((?:stats|queries|data|tests)/[\w./-]*)`", text):
        assert (ROOT / path).exists(), path


def rewrite() -> None:
    """Put what the examples print now into the README; one that leaves lines out shows as many as before."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for example, shown in zip(examples(), outputs(Path(folder)), strict=True):
            said = example["printed"].splitlines(keepends=True)
            now = [*shown.splitlines(keepends=True)[:len(said) - 1], "…\n"] if said[-1:] == ["…\n"] else [shown]
            text = text.replace(example[0], f"$ {example['command']}\n{''.join(now)}", 1)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
