"""Where the shipped folders (`data`, `queries`, `reports`) are: in the package, or beside it."""

from pathlib import Path

from stats.errors import StatsError

_PACKAGE = Path(__file__).resolve().parent


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file or folder, e.g. `shipped("data", "places")`.

    Raises StatsError when it is neither in the installed package nor beside it.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise StatsError(f"{'/'.join(parts)} is missing from this installation: install the package again")
