"""Extractions as JSON Lines, an object a report in input order (the shape that other programs rely on)."""

import json
from collections.abc import Callable
from typing import TextIO

from stats.model import Extraction
from stats.publish.record import extraction_record
from stats.read import Unread


def printer(stream: TextIO, masked: bool) -> Callable[[Extraction | Unread], None]:
    """A function that prints what it is given as a line."""

    def show(item: Extraction | Unread) -> None:
        record = {"id": item.id, "error": item.error} if isinstance(item, Unread) else extraction_record(item)
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")

    return show
