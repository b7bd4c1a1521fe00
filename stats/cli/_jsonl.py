"""Extractions as JSON Lines, an object a report in input order (the shape that other programs rely on)."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from stats.cli._hiding import hider
from stats.find.origin import Origins
from stats.model import Report
from stats.pipeline import extract
from stats.publish.record import extraction_record
from stats.read import Unread


@dataclass(frozen=True)
class Maker:
    """Makes the line of each report, in whatever process; names are taken out of quotes when `masked`."""

    origins: Origins
    masked: bool

    def __call__(self, reports: Sequence[Report]) -> list[str]:
        """A line a report."""
        return [self._line(report) for report in reports]

    def _line(self, report: Report) -> str:
        record = extraction_record(extract(report, self.origins))
        if self.masked and record["figures"]:
            _hide_names(record, hider(report))
        return _json(record)


def printer(stream: TextIO, masked: bool) -> Callable[[str | Unread], None]:
    """A function that prints lines as they are, and what could not be read as an object with its error."""
    return lambda item: _write(stream, _json({"id": item.id, "error": item.error}) if isinstance(item, Unread) else item)


def _write(stream: TextIO, line: str) -> None:
    stream.write(f"{line}\n")


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)


def _hide_names(record: dict[str, Any], hide: Callable[[str], str]) -> None:
    for figure in (*record["figures"], *record["period"]):
        figure |= {key: hide(figure[key]) for key in ("text", "quote")}
