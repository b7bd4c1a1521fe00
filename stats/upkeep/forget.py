"""Forgetting a report: every kept edition is written again as it would be had the report never been read."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stats import __version__, editions, layout
from stats.editions import TABLES, Edition
from stats.errors import StatsError
from stats.rows import Row
from stats.upkeep.rebuild import Piece, Rebuild, pieces, written

if TYPE_CHECKING:
    import polars as pl

CAUSE = "forget"
_DERIVED = ("incidents", "cells", "links")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What is gone: reports (all their versions), figures, accounts; and the editions that were written again."""

    reports: int
    figures: int
    accounts: int
    editions: int


def forget(root: Path, name: str) -> Forgotten:
    """Remove a report, by its id or its URL, and all it gave from every kept edition; a new edition says that one was removed.

    Raises StatsError when the store holds no such report.
    """
    with layout.locked(root):
        said = layout.layout(root)
        old = root / said.tables
        kept = editions.editions(old)
        gone = _Gone(old, kept[-1], name)
        with layout.renewed(root, said.keep, even_if_read=True) as home:
            rewrite = _Rewrite(Rebuild(old, home), gone)
            for edition in kept:
                rewrite.edition(edition)
            rewrite.finish()
        return gone.summary(rewrite.changed)
