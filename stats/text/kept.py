"""What is worked out for a word once and kept: a language has some ten thousand words in use, and reads them over and over.

Arabic writes them with what stands before and behind as one: a thousand posts hold some 40,000 forms. Kept for so many, a real
post is read in a sixth less time than kept for 8,192, for 14 MB more.
"""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_MOST, _LONGEST = 32_768, 40


class Kept(dict[str, T]):
    """What `work` gives for a string, by that string; what was not met among the last `_MOST` to twice as many is forgotten, and
    an endless one is never kept.
    """

    def __init__(self, work: Callable[[str], T]) -> None:
        super().__init__()
        self._work = work
        self._before: dict[str, T] = {}

    def __missing__(self, key: str) -> T:
        value = self._before[key] if key in self._before else self._work(key)
        if len(self) >= _MOST:
            self._before = dict(self)
            self.clear()
        if len(key) <= _LONGEST:
            self[key] = value
        return value
