"""Extractions as JSON Lines, an object a report in input order (the shape that other programs rely on)."""

import json
from collections.abc import Callable
from typing import Any, TextIO

from stats.model import Extraction, Report
from stats.publish.record import extraction_record
from stats.read import Unread


def printer(stream: TextIO, hide: Callable[[Report], Callable[[str], str]] | None) -> Callable[[Extraction | Unread], None]:
    """A function that prints what it is given as a line; `hide` takes a report's names out of its quotes."""

    def show(item: Extraction | Unread) -> None:
        record = {"id": item.id, "error": item.error} if isinstance(item, Unread) else extraction_record(item)
        if hide and isinstance(item, Extraction):
            _hide_names(record, hide(item.report))
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")

    return show


def _hide_names(record: dict[str, Any], hide: Callable[[str], str]) -> None:
    for figure in (*record["figures"], *record["period"]):
        figure |= {key: hide(figure[key]) for key in ("text", "quote")}
