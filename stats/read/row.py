"""One row of input becomes one Report: its cells checked, its date made ISO, its language told."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from stats.errors import ReadError
from stats.language import LANGUAGES
from stats.model import Report
from stats.read.limits import NAME, TEXT

Cells = Mapping[str, object]
Row = tuple[str | None, Cells | ReadError]
"""The place in the file ("line 3"; None for all of it), and the cells or what is wrong."""
Rows = Iterator[Row]
"""What a format's `read` yields."""


class OtherKindError(ReadError):
    """A file holds something else than reports; in a folder such a file is passed over."""


_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
_NOT_NAME = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ARABIC, _LATIN = "اليمنوره", "etaoinsr"
_SCRIPT_SAMPLE = 1000
_LETTERS = re.compile(r"[^\W\d_]+")
_SHOWN = 40
_YEARS = range(1800, 2200)
_MOST = {"text": TEXT, "title": TEXT}
_TRUTH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def report_of(cells: Cells) -> Report:
    """The report of a row with `text` and whatever else is known of it; columns of other names are ignored.

    Raises ReadError when a cell cannot be what it should be.
    """
    text, title = _text(cells, "text") or "", _text(cells, "title")
    if not text.strip() and not title:
        raise ReadError("it holds no text")
    return Report(
        id=_id(cells, title, text),
        text=text,
        title=title,
        published=iso(cells.get("published")),
        publisher=_text(cells, "publisher"),
        url=_text(cells, "url"),
        lang=_language(cells, f"{title or ''} {text}"),
        invented=_truth(cells.get("invented")),
    )


def iso(value: object) -> str | None:
    """A date or time in ISO 8601, from ISO 8601 or from the dates of mail and feeds; None when there is none.

    Raises ReadError when it is no date that can be read for certain, or no day on which a report can have come out.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    found = value if isinstance(value, date) else _date(str(value).strip())
    if found is None:
        raise ReadError(
            f"`published` is {_shown(value)}: write an ISO 8601 date or time, such as 2025-12-20 or 2025-12-20T14:05:00+03:00"
        )
    if found.year not in _YEARS:
        raise ReadError(f"`published` is {found.isoformat()}: no report came out in that year")
    return found.isoformat()


def _date(text: str) -> date | None:
    for parse in (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(text)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return None


def language_of(text: str) -> str:
    """The language of a text, "ar" or "en", by the script whose most frequent letters it holds more of."""
    sample = text[:_SCRIPT_SAMPLE].lower()
    return "ar" if sum(map(sample.count, _ARABIC)) >= sum(map(sample.count, _LATIN)) else "en"


def _text(cells: Cells, name: str) -> str | None:
    """A cell as text in which what no text can hold (NUL, half a surrogate pair) is U+FFFD, one for one.

    So are, in names and addresses, controls and marks of direction.
    """
    value = cells.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ReadError(f"`{name}` is {_shown(value)}: it must be text")
    most = _MOST.get(name, NAME)
    if len(value) > most:
        raise ReadError(f"`{name}` is {len(value):,} characters long: at most {most:,} can be read")
    return (_NOT_TEXT if name in _MOST else _NOT_NAME).sub("\ufffd", value)


def _id(cells: Cells, title: str | None, text: str) -> str:
    """The row's own id, else one made from its content."""
    given = cells.get("id")
    if isinstance(given, int | str) and (id_ := str(given).strip()):
        return _text({"id": id_}, "id") or id_
    content = "\0".join([title or "", text, *(str(cells.get(name) or "") for name in ("published", "publisher", "url"))])
    return "r-" + hashlib.sha256(content.encode(errors="replace")).hexdigest()[:16]


def _language(cells: Cells, text: str) -> str:
    given = _text(cells, "lang")
    if given is None or given == "und":
        return language_of(text)
    code = given.lower().replace("_", "-").partition("-")[0]
    if code not in LANGUAGES:
        raise ReadError(f"`lang` is {_shown(given)}: only {' and '.join(LANGUAGES)} can be read")
    return code


def _truth(value: object) -> bool:
    if value is None or value == "":
        return False
    known = _TRUTH.get(str(value).strip().lower())
    if known is None:
        raise ReadError(f"`invented` is {_shown(value)}: it must be true or false")
    return known


def _shown(value: object) -> str:
    """A value as an error shows it: what may be a sentence, or somebody's name, by its kind and length alone."""
    if isinstance(value, str) and (len(value) > _SHOWN or len(_LETTERS.findall(value)) > 1):
        return f"a text of {len(value):,} characters"
    return f"a {type(value).__name__}" if isinstance(value, list | dict) else repr(value)
