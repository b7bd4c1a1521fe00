"""What is asked of one word of a sentence again and again, and answered once."""

from collections.abc import Callable
from functools import wraps

from stats.find.tags import Tags

Asked = Callable[[Tags, int], bool]


def once(ask: Asked) -> Asked:
    """A question about a word of a sentence whose answer the sentence keeps: its tags never change."""

    @wraps(ask)
    def asked(tags: Tags, position: int) -> bool:
        key = ask, position
        if key not in tags.answers:
            tags.answers[key] = ask(tags, position)
        return tags.answers[key]

    return asked
