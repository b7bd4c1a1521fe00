"""The text of a piece of HTML, a line a paragraph."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset({
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "li", "ol", "p", "pre", "section", "table", "td", "tr", "ul",
})
_UNSEEN = frozenset({"script", "style"})
_SPACE, _LINE_END = re.compile(r"[ \t\r\n]+"), re.compile(r" ?\n[ \n]*")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unseen = tag in _UNSEEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = False
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(_SPACE.sub(" ", data))


def plain(html: str) -> str:
    """The words of a piece of HTML as a browser shows them."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return _LINE_END.sub("\n", "".join(parser.parts)).strip()
