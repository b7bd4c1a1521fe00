"""Which versions of reports a store holds: 8 bytes each in memory, of the years alone that are asked about.

A version follows from its report's day too, so that one of another year cannot be the same.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from stats.pieces import year_of

if TYPE_CHECKING:
    import polars as pl

_SEED = 7


class Versions:
    """A set of versions, known by a hash of 64 bits: among 100 million one new version in 10^11 is taken for a known one."""

    def __init__(self, files: Iterable[str]) -> None:
        self._levels: list[pl.Series] = []
        self._unread: dict[int, list[str]] = defaultdict(list)
        for file in files:
            self._unread[year_of(file)].append(file)

    def holds(self, reports: "pl.DataFrame") -> "pl.Series":
        """For each report (`version`, `year`) whether its version is known."""
        import polars as pl

        self._read(reports["year"].unique())
        hashes = reports["version"].hash(_SEED)
        known = pl.repeat(False, len(hashes), eager=True)
        for level in self._levels:
            at = level.search_sorted(hashes).clip(upper_bound=len(level) - 1)
            known |= level.gather(at) == hashes
        return known

    def _read(self, years: Iterable[int]) -> None:
        """Let the versions in the files of some years be known."""
        import polars as pl

        for file in (file for year in years for file in self._unread.pop(year, ())):
            self.add(pl.read_parquet(file, columns=["version"], glob=False)["version"])

    def add(self, versions: "pl.Series") -> None:
        """Let versions be known; sorted runs of about equal length are merged, so that few are ever kept."""
        if not len(versions):
            return
        run = versions.hash(_SEED).sort()
        while self._levels and len(self._levels[-1]) < 2 * len(run):
            run = self._levels.pop().append(run).sort()
        self._levels.append(run)
