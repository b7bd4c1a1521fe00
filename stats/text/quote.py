"""The sentence a figure stands in, as it was published."""

import re

_END = re.compile(r"[.!?؟](?=\s|$)|\n")
_LONGEST = 600


def quote(source: str, start: int, end: int) -> str:
    """The sentence around `start` to `end` of a text; an endless one is cut to a readable length around them."""
    before = [match.end() for match in _END.finditer(source, max(0, start - _LONGEST), start)]
    after = _END.search(source, end, min(len(source), end + _LONGEST))
    first = before[-1] if before else max(0, start - _LONGEST)
    last = after.end() if after else min(len(source), end + _LONGEST)
    return source[first:last].strip()
