"""Reading: files and folders become reports; what cannot be read is named with its reason, and the rest goes on."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from stats.model import Report
from stats.read.batch import batches, read_batch
from stats.read.part import FORMATS, Unread, report_from
from stats.read.twice import Ids, placed

__all__ = ["FORMATS", "Unread", "batches", "read_batch", "report_from", "reports"]


def reports(paths: Iterable[Path], *, published: str | None = None) -> Iterator[Report | Unread]:
    """The reports of files and folders, in their order; `published` is the day of those that tell none.

    Raises ReadError when `published` is no date.
    """
    ids = Ids()
    for batch in batches(paths, published=published):
        for item in read_batch(batch):
            yield ids.refused(placed(item)) or item.read
