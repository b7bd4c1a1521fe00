"""Telegram Desktop's JSON export (`result.json`) of a channel, or of a whole account: a post is a report."""

import json
from pathlib import Path
from typing import Any

from stats.errors import ReadError
from stats.read.encoding import decode
from stats.read.row import OtherKindError, Rows


def read(path: Path) -> Rows:
    """The posts that hold text; pictures without words and the service's own notes are no reports."""
    try:
        export = json.loads(decode(path.read_bytes()))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"this is no JSON: {error}") from error
    for chat, post in _posts(export):
        text = _text(post.get("text"))
        if text.strip():
            yield f"message {post.get('id')}", {
                "id": f"telegram-{chat.get('id')}-{post.get('id')}", "text": text, "published": post.get("date"),
                "publisher": chat.get("name"),
            }


def _posts(export: Any) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Every channel's posts, with the channel."""
    try:
        chats = export["chats"]["list"] if "chats" in export else [export]
        return [(chat, post) for chat in chats for post in chat["messages"] if post["type"] == "message"]
    except (TypeError, KeyError) as error:
        raise OtherKindError("this is no Telegram export; rows of reports belong in a .jsonl file, one object a line") from error


def _text(text: object) -> str:
    """The words of a post, which are a string, or a list of strings and of marked pieces (bold, link, hashtag)."""
    pieces = text if isinstance(text, list) else [text]
    return "".join(str(piece.get("text", "")) if isinstance(piece, dict) else str(piece or "") for piece in pieces)
