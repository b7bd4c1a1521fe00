"""What is worked out for a word once and kept: a language has some ten thousand words in use, and reads them over and over."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_MOST, _LONGEST = 65536, 40


class Kept(dict[str, T]):
    """What `work` gives for a string, by that string; forgotten when there are too many, never kept for an endless one."""

    def __init__(self, work: Callable[[str], T]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, key: str) -> T:
        value = self._work(key)
        if len(self) >= _MOST:
            self.clear()
        if len(key) <= _LONGEST:
            self[key] = value
        return value
