"""Plain text: the file's stem is the id, its first line the title, the rest the text, unchanged."""

import re
from pathlib import Path

from stats.read.encoding import decode
from stats.read.limits import whole
from stats.read.row import Rows

_LINE_END = re.compile(r"\r\n|\n|\r")


def read(path: Path) -> Rows:
    """The one report of a `.txt` file."""
    title, *rest = _LINE_END.split(decode(whole(path)), maxsplit=1)
    yield None, {"id": path.stem, "title": title.strip(), "text": "".join(rest)}
