"""What is asked of a sentence again and again, and answered once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from stats.find.tags import Tags
from stats.find.time import TimeWords

Answer = TypeVar("Answer")
Asked = TypeVarTuple("Asked")


def once(ask: Callable[[Tags, *Asked], Answer]) -> Callable[[Tags, *Asked], Answer]:
    """A question about a sentence, or a word of it, whose answer the sentence keeps: its tags never change."""

    @wraps(ask)
    def asked(tags: Tags, *about: *Asked) -> Answer:
        key = ask, about
        if key not in tags.answers:
            tags.answers[key] = ask(tags, *about)
        answer: Answer = tags.answers[key]
        return answer

    return asked


time_words = once(TimeWords)
"""The words of time of a sentence."""
