"""Quotes as they may be given away: personal names of victims masked."""

from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from typing import Any

Mask = Callable[[str], str]


def with_masked_quotes(data: Mapping[str, Any], mask: Mask | None = None) -> dict[str, Any]:
    """The report's data with names masked in every quote and title; `start` and `end` still hold the figure."""
    mask = mask or _victims_names()
    rows = {key: [_masked(row, mask) for row in data[key]] for key in ("evidence", "period")}
    incidents = [{**row, "title": mask(row["title"] or "")} for row in data["incidents"]]
    return {**data, **rows, "incidents": incidents}


def _victims_names() -> Mask:
    from stats.names import masked

    return masked


def _masked(row: Mapping[str, Any], mask: Mask) -> dict[str, Any]:
    hidden = mask(row["quote"])
    if hidden == row["quote"]:
        return dict(row)
    start, end = (_moved(row["quote"], hidden, at) for at in (row["start"], row["end"]))
    return {**row, "quote": hidden, "start": start, "end": end}


def _moved(before: str, after: str, at: int) -> int:
    """Where a position of one text stands in the other."""
    for _, start, end, to, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if at <= end:
            return min(to + at - start, until)
    return len(after)
