"""Datelines and stamps: the days and places at which a text was written, not those of the harm (codebook 8 and 9)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise, takewhile

from stats.find.date import find_dates
from stats.find.date_scan import Scan
from stats.find.date_words import DateHit, Part, date_words
from stats.language import folded, form_words

_DASHES = frozenset("-/")
_MOST_PLACE_WORDS = 5
_MOST_SIGNATURE_WORDS = 6
_MOST_HEAD = _MOST_PLACE_WORDS + 2 * _MOST_SIGNATURE_WORDS + 1
_MARKS = _DASHES | {"("}
_FULL_STOPS = frozenset((".", "!", "?"))
_MOST_PARTS, _MOST_SEAT = 3, 2
_SEATS = form_words("en", "seat")
_GROUND = frozenset[str]().union(*(folded("en", "places", "kind", kind) for kind in ("town", "village", "district", "quarter")))


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a report up to word `end`: its place at words `place_start` to `place_end`, and its day if told."""

    end: int
    place_start: int
    place_end: int
    day: date | None


def read_dateline(words: Sequence[str], lang: str, published: date | None) -> Dateline | None:
    """The dateline a report's first sentences open with, None when there is none.

    دمشق 20 ديسمبر 2025 (شينخوا), HOMS (Sample Wire) -, or a whole line of place and agency: إدلب - نورث برس.
    """
    if _MARKS.isdisjoint(words[:_MOST_HEAD]):
        return None
    place = _country_end(words, _place_end(words))
    if place and (end := _outlet_end(words, place)):
        return Dateline(end, 0, place, None)
    opening = _opening(words, lang, published, place) if place else None
    return opening if opening and opening.day else _signed_line(words, lang) or opening


def _opening(words: Sequence[str], lang: str, published: date | None, place: int) -> Dateline | None:
    head = words[:place + 2 * _MOST_SIGNATURE_WORDS]
    days = (hit for hit in find_dates(head, lang, published) if hit.kind == "explicit" and 0 < hit.start <= place + 1)
    day = next(days, None)
    bracketed = day is not None and words[place] == "(" and day.end < len(words) and words[day.end] == ")"
    after = day.end + bracketed if day else place
    after = _agency_end(words, lang, after)
    signed = _signatures_end(words, after)
    dashed = signed < len(words) and words[signed] in _DASHES
    if signed == after and not (day and dashed and words[day.end - 1].isdecimal()):
        return None
    if not (day or dashed):
        return None
    return Dateline(_dashes_end(words, signed), 0, min(place, day.start) if day else place, day.first if day else None)


def _agency_end(words: Sequence[str], lang: str, at: int) -> int:
    """The position after a comma and an agency: "Dec. 5, 2025, WAFA -"."""
    told = at + 1 < len(words) and words[at] == "," and Scan(words, lang, None, None, None).role(at + 1, "agency")
    return told[1] if told else at


def _place_end(words: Sequence[str]) -> int:
    head = words[:_MOST_PLACE_WORDS]
    return next((end for end, word in enumerate(head) if not word.isalpha()), len(head))


def _country_end(words: Sequence[str], place: int) -> int:
    """The position after a comma and a country, before an agency in brackets: "Nawa, Syria (Sample Wire) -"."""
    end = place + 1
    while words[place:place + 1] == (",",) and end < min(len(words), place + _MOST_SEAT + 2) and words[end].isalpha():
        end += 1
    return end if words[end:end + 1] == ("(",) and words[place:place + 1] == (",",) else place


def signed_end(words: Sequence[str]) -> tuple[int, int] | None:
    """Where the place ends that a report opens with, and where it begins behind whoever signs it: بورتسودان - الصدى نت:"""
    place = _place_end(words)
    start = _dashes_end(words, place)
    if not place or start == place:
        return None
    end = next((at for at in range(start, start + _MOST_SIGNED + 1) if words[at:at + 1] == (":",)), start)
    named = end > start and all(word.isalpha() for word in words[start:end])
    return (place, end + 1) if named and words[end + 1:] else None


_MOST_SIGNED = 4


def _signatures_end(words: Sequence[str], at: int) -> int:
    """The position after names in brackets: (سوريا) (أ ف ب)."""
    while at < len(words) and words[at] == "(":
        closing = next((p for p in range(at, min(len(words), at + 2 + _MOST_SIGNATURE_WORDS)) if words[p] == ")"), None)
        if closing is None:
            return at
        at = closing + 1
    return at


def _outlet_end(words: Sequence[str], at: int) -> int:
    """The position after a dash, an outlet in quotation marks and a colon: دمشق – «الصدى»:; 0 without them."""
    end = _dashes_end(words, at)
    if end == at or end >= len(words) or words[end] != '"':
        return 0
    closing = next((p for p in range(end + 1, min(len(words) - 1, end + 1 + _MOST_SIGNATURE_WORDS)) if words[p] == '"'), 0)
    return closing + 2 if closing and words[closing + 1] == ":" else 0


def _dashes_end(words: Sequence[str], at: int) -> int:
    while at < len(words) and words[at] in _DASHES:
        at += 1
    return at


def _signed_line(words: Sequence[str], lang: str) -> Dateline | None:
    """A whole line of place and agency, either first."""
    plain = [word for word in words if word.isalpha()]
    marked = any(word in _MARKS for word in words)
    tells = any(mark == ":" and word.isalpha() for mark, word in pairwise(words))
    if tells or not marked or len(plain) > _MOST_SIGNATURE_WORDS or len(plain) + 5 < len(words):
        return None
    scan = Scan(words, lang, None, None, None)
    signed = next((at for at in range(len(words)) if scan.role(at, "agency")), None)
    if signed is None:
        return None
    place = _place_end(words) if signed else 0
    return Dateline(len(words), 0, place, None)


def capitals_end(words: Sequence[str], written: str, first: bool) -> int:
    """Where a report begins behind a place in capitals, its country and agency if told: "HOMS, Syria (AP) -"; else 0.

    `written` are its first words as the report has them. A place alone ("HOMS -", "HOMS:") opens only its `first` sentence;
    elsewhere, and before no whole sentence, it is the heading of what was done there.
    """
    place = _capitals(words, written)
    first = first and words[-1] in _FULL_STOPS and "/" not in words[:place]
    if not place:
        return _seat_end(words) if first else 0
    end = place
    for _ in range(_MOST_PARTS):
        end += 1 + _day_end(words[end + 1:]) if words[end:end + 1] == (",",) else 0
    signed = _signatures_end(words, end)
    mark = words[signed] if signed < len(words) else ""
    if mark == ":" and first:
        return signed + 1 if words[signed + 1].isalpha() else 0
    return _dashes_end(words, signed) if mark in _DASHES and (first or signed > place) else 0


@lru_cache(maxsize=8)
def in_lines(source: str) -> bool:
    """Whether several lines of a report open with a place in capitals alone, which then heads what is told in each."""
    return len(_HEADS.findall(source)) > 1


def heading(words: Sequence[str], written: str) -> int:
    """Where a line begins behind a place in capitals alone and its mark: "HOMS - …", "IRAQ: …"; 0 where none opens it."""
    place = _capitals(words, written)
    return place + 1 if place and place < len(words) and words[place] in (":", *_DASHES) else 0


def is_seat(words: Sequence[str]) -> bool:
    """Whether agencies write from a place."""
    return " ".join(words) in _SEATS


_HEADS = re.compile(r"^[A-Z][A-Z' -]{1,30}(?::| [-–—]) ", re.MULTILINE)


def _capitals(words: Sequence[str], written: str) -> int:
    """How many words a place in capitals takes up, hyphens and strokes among them: DEIR EZ-ZOR, ADEN/SANAA."""
    letters = sum(map(len, takewhile(str.isupper, written.replace(":", ",").partition(",")[0].split())))
    for taken, word in enumerate(words[:_MOST_HEAD]):
        letters -= len(word)
        if letters < 0:
            return taken
    return min(len(words), _MOST_HEAD)


def _seat_end(words: Sequence[str]) -> int:
    """Where a report begins behind "Beirut:", whence agencies write, when it goes on to name a town or village of its own."""
    end = next((at for at in range(1, _MOST_SEAT + 1) if words[at:at + 1] == (":",)), 0)
    seat = end and " ".join(words[:end]) in _SEATS
    told = any(word in _GROUND and of == "of" for word, of in pairwise(words[end:]))
    return end + 1 if seat and told else 0


def _day_end(words: Sequence[str]) -> int:
    """Where a country or a day ends: "Syria", "5 December", "Dec. 5"."""
    end = 0
    while end < min(len(words), _MOST_PLACE_WORDS) and (words[end].isalnum() or (end and words[end] == ".")):
        end += 1
    return end


def read_stamp(words: Sequence[str], lang: str, told: Iterable[DateHit]) -> date | None:
    """The day of a line that is only a stamp (السبت, ١٨ مايو ٢٠٢٤, ١٥:١٠) by the dates told, None when it says more."""
    hits = [hit for hit in told if hit.kind in ("explicit", "stamp") and hit.first == hit.last]
    if len(hits) != 1 or not any(word[0].isdigit() for word in words[hits[0].start:hits[0].end]):
        return None
    labels = form_words("ar", "stamp_labels") if lang == "ar" else ()
    outside = (at for at in range(len(words)) if not hits[0].start <= at < hits[0].end)
    rest = [at for at in outside if words[at].isalpha() and words[at] not in labels]
    hints = date_words(lang).hints
    if len([at for at in rest if "opening" not in hints[words[at]]]) > _spare(hits[0]):
        return None
    scan = Scan(words, lang, None, None, None)
    other = [at for at in rest if not (scan.role(at, "stamp", "clock", "link", "in") or scan.entry(at, Part))]
    return hits[0].first if len(other) <= _spare(hits[0]) else None


def _spare(hit: DateHit) -> int:
    """How many other words a stamp may hold: دمشق, عاجل; none where it names no year."""
    return 1 if hit.kind == "stamp" or hit.end - hit.start >= 3 else 0
