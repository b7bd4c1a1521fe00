"""HTML pages: the article without the page's furniture, and what the page says of itself."""

from pathlib import Path

import trafilatura
from trafilatura.settings import Document

from stats.errors import ReadError
from stats.read.encoding import decode_markup
from stats.read.limits import whole
from stats.read.row import Rows

# A wrong date is worse than none: only what the page marks as its date is taken, not any number that looks like
# one (a footer's year). The far limit keeps the library from asking today's clock.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "9999-12-31"}


def read(path: Path) -> Rows:
    """The one report of an `.html` file; its id is the file's stem."""
    page = trafilatura.bare_extraction(
        decode_markup(whole(path)), with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    if not isinstance(page, Document):
        raise ReadError("no article was found in this page")
    yield None, {
        "id": path.stem, "title": page.title, "text": _body(page.text or "", page.title), "published": page.date,
        "publisher": page.sitename, "url": page.url,
    }


def _body(text: str, title: str | None) -> str:
    """The text without its title, which many pages repeat as the first line of the article."""
    first, _, rest = text.partition("\n")
    return rest if title and first.strip() == title.strip() else text
