"""Python's search for objects that hold each other, put off while many are made that do not."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Within it nothing is searched: what is read and settled holds no circles, and to look for them takes a tenth of the time.

    To be left again after so much as may stay in memory if it did.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
