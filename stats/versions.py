"""Which versions of reports a store holds: 8 bytes each in memory, so that tens of millions can be asked for at once."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

_SEED = 7


class Versions:
    """A set of versions, known by a hash of 64 bits: among 100 million one new version in 10^11 is taken for a known one."""

    def __init__(self, files: Iterable[str]) -> None:
        import polars as pl

        self._levels: list[pl.Series] = []
        for file in files:
            self.add(pl.read_parquet(file, columns=["version"], glob=False)["version"])

    def holds(self, versions: "pl.Series") -> "pl.Series":
        """For each whether it is known."""
        import polars as pl

        hashes = versions.hash(_SEED)
        known = pl.repeat(False, len(hashes), eager=True)
        for level in self._levels:
            at = level.search_sorted(hashes).clip(upper_bound=len(level) - 1)
            known |= level.gather(at) == hashes
        return known

    def add(self, versions: "pl.Series") -> None:
        """Let versions be known; sorted runs of about equal length are merged, so that few are ever kept."""
        if not len(versions):
            return
        run = versions.hash(_SEED).sort()
        while self._levels and len(self._levels[-1]) < 2 * len(run):
            run = self._levels.pop().append(run).sort()
        self._levels.append(run)
