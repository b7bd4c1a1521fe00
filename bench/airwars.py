"""How far the reading of Arabic posts agrees with incidents that Airwars has assessed.

    python bench/airwars.py [FILE] [--show VERDICT MEASURE FROM TO]

FILE (default ../shared/real/airwars_dev.jsonl) holds one post a line, with the incidents that cite it and their labels:
counts of people as [min, max]. Only posts that belong to a single incident are compared. The labels are of the incident,
gathered from many sources over weeks, not of the post: a post of the first hour rightly tells fewer dead. So this
measures no accuracy; it shows where to look, and that a change of the rules does not lose what was read before.

One row a measure (killed, injured, children killed, children injured); of each post's own incident that is nearest to the
label by place, then by day, the whole count is compared:

    within      what we read lies within [min, max]
    overlaps    the two spans have a number in common
    below       we read fewer, above: more
    missing     the label counts people, we read no such figure
    unlabelled  we read a figure, the label has none

`silent` counts the posts of which we read nothing though the label tells of killed or injured. `--show` prints such posts.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from stats.model import Account, Extraction, Report, Span
from stats.pipeline import extract
from stats.read.row import language_of
from stats.text.normalise import fold

Row = Mapping[str, Any]
LABELS = {
    "killed": ("civilians_killed", "militants_killed"),
    "injured": ("civilians_injured", "militants_injured"),
    "children killed": ("children_killed",),
    "children injured": ("children_injured",),
}
VERDICTS = ("within", "overlaps", "below", "above", "missing", "unlabelled", "silent")
_FILE = Path(__file__).resolve().parents[2] / "shared" / "real" / "airwars_dev.jsonl"


class Compared(NamedTuple):
    """One post beside its label: the verdict by measure, `silent` among them."""

    row: Row
    extraction: Extraction
    verdicts: dict[str, str]


def read(path: Path) -> list[Row]:
    """The posts that belong to one incident alone."""
    with path.open(encoding="utf-8") as lines:
        return [row for line in lines if (row := json.loads(line))["single_incident"]]


def compare(row: Row) -> Compared:
    """Read a post and hold it against its label."""
    text = row["text"]
    report = Report(row["id"], text, published=row["published"], publisher=row["publisher"], lang=language_of(text))
    extraction = extract(report)
    incident = row["incidents"][0]
    account = _nearest(extraction.accounts, incident)
    verdicts = {measure: _verdict(_read(account, measure), _labelled(incident["labels"], measure)) for measure in LABELS}
    harmed = any((span := _labelled(incident["labels"], measure)) and span[1] for measure in LABELS)
    if harmed and not any(a.outcomes for a in extraction.accounts):
        verdicts["silent"] = "silent"
    return Compared(row, extraction, verdicts)


def _nearest(accounts: Iterable[Account], incident: Row) -> Account | None:
    """The account at the labelled place, or else of the nearest day; the first told of several."""
    return min(accounts, key=lambda account: (not _same_place(account, incident), _days(account, incident)), default=None)


def _same_place(account: Account, incident: Row) -> bool:
    return bool(account.place) and fold(account.place or "").text in fold(incident["location_ar"] or "").text


def _days(account: Account, incident: Row) -> int:
    if not account.date_start or not incident["date"]:
        return 0
    return abs((date.fromisoformat(account.date_start) - date.fromisoformat(incident["date"])).days)


def _read(account: Account | None, measure: str) -> Span | None:
    outcome = "killed" if measure.endswith("killed") else "wounded"
    if account is None:
        return None
    if measure.startswith("children"):
        return account.breakdown.get(outcome, {}).get("children")
    return account.outcomes.get(outcome)


def _labelled(labels: Row, measure: str) -> tuple[int, int] | None:
    spans = [labels[name] for name in LABELS[measure] if name in labels]
    return (sum(low or 0 for low, _ in spans), sum(high or low for low, high in spans)) if spans else None


def _verdict(told: Span | None, label: tuple[int, int] | None) -> str:
    """Where what was read lies beside the label; empty where neither counts anybody."""
    if label is None or label[1] == 0:
        return "unlabelled" if told and told[1] != 0 else ""
    if told is None:
        return "missing"
    low, high = told
    if low > label[1]:
        return "above"
    if high is not None and high < label[0]:
        return "below"
    return "within" if low >= label[0] and high is not None and high <= label[1] else "overlaps"


def table(compared: list[Compared]) -> str:
    """The verdicts by measure, in posts and in percent of those whose label counts people."""
    lines = [f"{len(compared)} posts of a single incident", "measure".ljust(18) + "".join(v.rjust(12) for v in VERDICTS[:-1])]
    for measure in LABELS:
        counts = Counter(one.verdicts.get(measure, "") for one in compared)
        labelled = sum(counts[verdict] for verdict in VERDICTS[:5]) or 1
        cells = [f"{counts[v]} {100 * counts[v] / labelled:3.0f}%" for v in VERDICTS[:5]] + [str(counts["unlabelled"])]
        lines.append(measure.ljust(18) + "".join(cell.rjust(12) for cell in cells))
    return "\n".join([*lines, f"silent: {sum('silent' in one.verdicts for one in compared)}"])


def shown(one: Compared) -> str:
    """A post, its label and what was read of it."""
    incident = one.row["incidents"][0]
    head = f"## {one.row['id']} {one.row['published']} {incident['date']} {incident['location_ar']} {incident['labels']}"
    told = [f"  {a.date_start} {a.place} {a.outcomes} {a.breakdown}" for a in one.extraction.accounts]
    figures = [f"    {f.outcome} {f.low} {f.high} {f.rule} | {one.row['text'][f.start:f.end]!r}" for f in one.extraction.figures]
    return "\n".join([head, one.row["text"], *told, *figures])


def main(arguments: list[str]) -> None:
    """Print the table, or the posts of one verdict."""
    path = Path(arguments.pop(0)) if arguments and arguments[0] != "--show" else _FILE
    if not path.exists():
        raise SystemExit(f"{path} is not there: give the file of assessed posts as the first argument")
    compared = [compare(row) for row in read(path)]
    if not arguments:
        print(table(compared))
        return
    verdict, measure, first, last = arguments[1:]
    chosen = [one for one in compared if one.verdicts.get(measure) == verdict]
    print("\n".join(map(shown, chosen[int(first):int(last)])))


if __name__ == "__main__":
    main(sys.argv[1:])
