"""How far long work has come, on a terminal; where no one looks, nothing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Bar:
    """What is being done, how many reports or files, for how long; it does nothing when there is no one to show it to."""

    def __init__(self, progress: "Progress | None" = None, task: "TaskID | None" = None) -> None:
        self._progress, self._task = progress, task

    def advance(self, number: int = 1) -> None:
        """So many more were read."""
        if self._progress and self._task is not None:
            self._progress.advance(self._task, number)

    def now(self, doing: str) -> None:
        """Something else is being done."""
        if self._progress and self._task is not None:
            self._progress.update(self._task, description=doing)


@contextmanager
def bar(what: str, *, shown: bool = True) -> Iterator[Bar]:
    """A bar on stderr where that is a terminal, counting `what`."""
    if not (shown and sys.stderr.isatty()):
        yield Bar()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    count = TextColumn(f"{{task.completed:,.0f}} {what}")
    columns = (TextColumn("{task.description}"), BarColumn(), count, TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Bar(progress, progress.add_task("reading", total=None))


def screen_is_free() -> bool:
    """Whether a bar would not stand among what is printed."""
    return not sys.stdout.isatty()
