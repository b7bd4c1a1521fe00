"""Words that are shown in another order than they are stored and read in, by marks of direction that writers slip in."""

import re
from bisect import bisect_right
from functools import lru_cache

OVERRIDES = re.compile("[\u202d\u202e]")
"""The marks that turn what follows around, digits included."""
_OPEN, _ISOLATE, _END, _END_ISOLATE = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068", "\u202c", "\u2069"
_MARK = re.compile(f"[{_OPEN}{_ISOLATE}{_END}{_END_ISOLATE}\n\u2029]")
_DIRECTING = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_PARTED = re.compile(rf"(?<=\d)[.,٬٫،]?[{_DIRECTING}]+[.,٬٫،]?(?=\d)")
"""A mark within a number: on a line of Arabic the second half is shown before the first."""

Range = tuple[int, int]


def shown_otherwise(text: str, start: int, end: int) -> bool:
    """Whether any of the characters `start` to `end` of a text is shown in another place than it is read in."""
    ranges = reordered(text)
    position = bisect_right(ranges, (start, len(text)))
    return any(first < end and last > start for first, last in ranges[max(0, position - 1):position + 1])


@lru_cache(maxsize=8)
def reordered(text: str) -> tuple[Range, ...]:
    """Where a text is shown in another order than it is stored in, in code points, in order and apart."""
    found = sorted([*_overridden(text), *(match.span() for match in _PARTED.finditer(text))])
    out: list[Range] = []
    for start, end in found:
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return tuple(out)


def _overridden(text: str) -> list[Range]:
    """What stands under an override: up to the mark that ends it, or to the end of its line."""
    if not OVERRIDES.search(text):
        return []
    out: list[Range] = []
    opened: list[tuple[str, int]] = []
    isolates = 0
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark in _OPEN or mark in _ISOLATE:
            opened.append((mark, at))
            isolates += mark in _ISOLATE
        elif mark == _END:
            if opened and opened[-1][0] not in _ISOLATE:
                out += _closed([opened.pop()], at)
        elif mark == _END_ISOLATE:
            while isolates and (last := opened.pop()):
                out += _closed([last], at)
                if last[0] in _ISOLATE:
                    isolates -= 1
                    break
        else:
            out += _closed(opened, at)
            opened, isolates = [], 0
    return out + _closed(opened, len(text))


def _closed(opened: list[tuple[str, int]], at: int) -> list[Range]:
    return [(start, at) for mark, start in opened if OVERRIDES.match(mark)]
