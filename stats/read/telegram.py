"""Telegram Desktop's JSON export (`result.json`) of a channel, or of a whole account: a post is a report."""

from pathlib import Path
from typing import Any

from stats.errors import ReadError
from stats.read.encoding import decode
from stats.read.json_text import parsed
from stats.read.limits import EXPORT, whole
from stats.read.row import Cells, OtherKindError, Rows


def read(path: Path) -> Rows:
    """The posts that hold text; pictures without words and the service's own notes are no reports."""
    export = parsed(decode(whole(path, EXPORT)))
    for chat in _chats(export):
        for number, post in enumerate(chat["messages"], 1):
            if not _is_post(post):
                yield f"message {number} of {len(chat['messages'])}", ReadError("this is no message of a Telegram export")
            elif post["type"] == "message" and _text(post.get("text")).strip():
                yield f"message {post.get('id')}", _cells(chat, post)


def _cells(chat: dict[str, Any], post: dict[str, Any]) -> Cells:
    return {
        "id": f"telegram-{chat.get('id')}-{post.get('id')}", "text": _text(post.get("text")), "published": post.get("date"),
        "publisher": chat.get("name"),
    }  # fmt: skip


def _chats(export: Any) -> list[dict[str, Any]]:
    """The channels of an export. Raises OtherKindError when none of its messages is Telegram's."""
    try:
        chats: list[dict[str, Any]] = export["chats"]["list"] if "chats" in export else [export]
        posts = [post for chat in chats for post in chat["messages"]]
    except (TypeError, KeyError, AttributeError):
        chats, posts = [], [None]
    if not all(isinstance(chat["messages"], list) for chat in chats) or (posts and not any(map(_is_post, posts))):
        raise OtherKindError("this is no Telegram export; rows of reports belong in a .jsonl file, one object a line")
    return chats


def _is_post(post: Any) -> bool:
    return isinstance(post, dict) and isinstance(post.get("type"), str)


def _text(text: object) -> str:
    """The words of a post, which are a string, or a list of strings and of marked pieces (bold, link, hashtag)."""
    pieces = text if isinstance(text, list) else [text]
    return "".join(str(piece.get("text", "")) if isinstance(piece, dict) else str(piece or "") for piece in pieces)
