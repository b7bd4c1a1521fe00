"""RSS and Atom files: an entry is a report, its feed the publisher."""

import io
import re
from pathlib import Path
from typing import Any
from xml.sax import ContentHandler, SAXException

import feedparser
from defusedxml import DefusedXmlException
from defusedxml.sax import parseString

from stats.errors import ReadError
from stats.read.encoding import decode_markup
from stats.read.limits import whole
from stats.read.markup import plain
from stats.read.row import Cells, OtherKindError, Rows, iso

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read(path: Path) -> Rows:
    """The entries of a feed, numbered from 1."""
    data = _DECLARATION.sub("", decode_markup(whole(path))).encode(errors="replace")
    _refuse_entities(data)
    feed = feedparser.parse(io.BytesIO(data), response_headers={"content-type": "application/xml; charset=utf-8"})
    if not feed.get("version"):
        raise OtherKindError("this is neither an RSS nor an Atom feed")
    for number, entry in enumerate(feed.entries, 1):
        yield f"entry {number}", _cells(entry, feed.feed.get("title"))


def _refuse_entities(data: bytes) -> None:
    """Raise ReadError for XML that defines entities, with which a short file can fill the memory."""
    try:
        parseString(data, ContentHandler())
    except DefusedXmlException as error:
        raise ReadError("it defines XML entities of its own, which no feed needs: it is not read") from error
    except SAXException:
        pass  # feedparser mends what is merely malformed


def _cells(entry: Any, publisher: str | None) -> Cells:
    body = entry.content[0].value if entry.get("content") else entry.get("summary", "")
    return {
        "id": entry.get("id") or entry.get("link"), "title": plain(entry.get("title", "")), "text": plain(body),
        "published": _published(entry), "publisher": publisher and plain(publisher), "url": entry.get("link"),
    }


def _published(entry: Any) -> Any:
    """The entry's own stamp, whose day is that of its time zone; else what feedparser makes of it, in UTC."""
    name = "published" if entry.get("published") else "updated"
    stamp, parsed = entry.get(name), entry.get(f"{name}_parsed")
    try:
        return iso(stamp)
    except ReadError:
        return "{}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00".format(*parsed[:6]) if parsed else stamp
