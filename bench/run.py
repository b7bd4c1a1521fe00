"""Everything that `bench/` measures, one after another: `python -m bench.run [SECTION ...] [--reports N]`.

What a section prints between marks (`<!-- speed -->` … `<!-- /speed -->`) takes the place of what the pages of this folder show
between the same marks; so a page tells what was measured last, and this is all that writes into it.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

from bench.measure import ROOT, block

_BLOCK = re.compile(r"<!-- (?P<name>[\w-]+) -->\n(?P<text>.*?)<!-- /(?P=name) -->", re.DOTALL)
_PAGES = sorted(Path(__file__).parent.glob("*.md"))
REAL = ROOT.parent / "shared" / "real" / "airwars_dev.jsonl"


def sections(reports: int, incidents: int, real: Path) -> dict[str, list[str]]:
    """The command of each section; those that need real posts are left out where there are none."""
    found = {
        "speed": ["bench.speed", "--reports", str(reports), "--real", str(real)],
        "queries": ["bench.queries", "--incidents", str(incidents)], "scale": ["bench.scale", "--incidents", str(incidents)],
        "profile": ["bench.profile"],
        "start": ["bench.start"], "publish": ["bench.publish"],
    }
    on_real = {"airwars": ["bench.airwars", str(real)], "linking": ["bench.linking", str(real), "--splink"]}
    return found | (on_real if real.exists() else {})


def blocks(name: str, printed: str) -> dict[str, str]:
    """What was printed between marks; without any, all of it, as it is when it holds a table of Markdown."""
    text = printed.strip() if "| " in printed and "|---" in printed.replace(" ", "") else f"```\n{printed.strip()}\n```"
    return {m["name"]: m[0] for m in _BLOCK.finditer(printed)} or {name: block(name, text)}


def show(found: dict[str, str]) -> None:
    """Put what was measured in its places."""
    for page in _PAGES:
        text = page.read_text(encoding="utf-8")
        page.write_text(_BLOCK.sub(lambda m: found.get(m["name"], m[0]), text), encoding="utf-8")


def run(name: str, command: list[str]) -> bool:
    """Run a section, print what it prints, and put that into the pages; whether it went well."""
    print(f"== {name}", flush=True)
    process = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    print(process.stdout, flush=True)
    if not process.returncode:
        show(blocks(name, process.stdout))
    return not process.returncode


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sections", nargs="*", help="all unless named")
    parser.add_argument("--reports", type=int, default=30_000)
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--real", type=Path, default=REAL)
    asked = parser.parse_args()
    known = sections(asked.reports, asked.incidents, asked.real)
    if unknown := [name for name in asked.sections if name not in known]:
        raise SystemExit(f"there is no section {', '.join(unknown)} here: {', '.join(known)}")
    failed = [name for name in asked.sections or known if not run(name, known[name])]
    if failed:
        raise SystemExit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
