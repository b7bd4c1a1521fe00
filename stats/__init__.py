"""Casualty figures from published reports.

The map: a report travels one way,
`read` -> `text` -> `find` -> `account` -> `store` -> `linking` -> `ledger` -> `queries` -> `publish`;
`pipeline` calls every step in order and is the place to start reading.

From Python: `extract` reads one report, `Store` asks a store; they load what they need when they are first used.
"""

from typing import TYPE_CHECKING

from stats.errors import StatsError

if TYPE_CHECKING:
    from stats.api import Extracted, Publication, Store, extract

__all__ = ["Extracted", "Publication", "StatsError", "Store", "extract"]
__version__ = "0.1.0"

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from stats import api

        return getattr(api, name)
