"""Errors that are meant for people: each says what is wrong, where, and what to do."""


class StatsError(Exception):
    """Base of every error a user can mend; the command line prints it without a traceback."""


class AskedError(StatsError):
    """What was asked for is not there to be asked for: a region, a query, a day that is none."""


class TableError(StatsError):
    """A vocabulary table cannot be used as it stands.

    Holds the file, the line and what is wrong with it.
    """

    def __init__(self, path: object, line: int, what: str) -> None:
        super().__init__(f"{path}, line {line}: {what}")
        self.path, self.line, self.what = path, line, what

    def __reduce__(self) -> tuple[type["TableError"], tuple[object, int, str]]:
        return TableError, (self.path, self.line, self.what)


class ReadError(StatsError):
    """An input could not be read as reports."""


class StoreError(StatsError):
    """The store is missing, damaged or of another version."""
