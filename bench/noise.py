"""What happens to posts on their way: marks, digits, spellings, spaces, tags, emoji, menus."""

import re
from collections.abc import Callable
from itertools import takewhile
from random import Random

Change = Callable[[Random, str], str]

_MARKS, _EMOJI = "\u064b\u064e\u064f\u0650\u0651\u0652", "🔴🟢⚡📌🕊😔⭕🔹❗💔"
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_NO_HAMZA = str.maketrans("أإآ", "ااا")
_SPACE = re.compile(r"(\s)")


def noisy(random: Random, lang: str, text: str) -> str:
    """The text with the noise that chance gives it; the same state of `random` gives the same."""
    for chance, change in (*(_ARABIC if lang == "ar" else ()), _DECORATED):
        if random.random() < chance:
            text = change(random, text)
    return text


def wrapped(random: Random, text: str, menu: list[str], tags: list[str], footer: list[str]) -> str:
    """The text as copied from a page or a channel, at times with what stood around it."""
    if random.random() < 0.06:
        text = "\n".join([*menu, text])
    if random.random() < 0.2:
        text = f"{text}\n{' '.join(tags)}"
    return "\n".join([text, *footer]) if random.random() < 0.06 else text


def _some(share: float, change: Change) -> Change:
    """A change of a share of the longer words; spaces and line ends are kept."""
    def noise(random: Random, text: str) -> str:
        words = _SPACE.split(text)
        return "".join(change(random, word) if len(word) > 3 and random.random() < share else word for word in words)
    return noise


def _inside(signs: str) -> Change:
    """A sign put between two letters of a word."""
    def change(random: Random, word: str) -> str:
        letters = len(list(takewhile(str.isalpha, word)))
        at = random.randint(1, max(1, letters - 1))
        return word[:at] + random.choice(signs) + word[at:] if letters > 2 else word
    return change


_ARABIC: tuple[tuple[float, Change], ...] = (
    (0.35, lambda _, text: text.translate(_INDIC)),
    (0.15, lambda _, text: text.translate(_NO_HAMZA)),
    (0.08, lambda _, text: re.sub(r"ة\b", "ه", text)),
    (0.10, lambda _, text: text.replace("، ", "،")),
    (0.05, lambda _, text: re.sub(r"(?<=\w) (?=و\w)", "", text, count=2)),
    (0.20, _some(0.06, _inside(_MARKS))),
    (0.05, _some(0.05, _inside("ـ"))),
    (0.03, _some(0.05, _inside("."))),
    (0.03, lambda _, text: text.replace(" ", "\u00a0", 5)),
    (0.15, _some(0.03, lambda _, word: f"#{word}" if word.isalpha() else word)),
)
_DECORATED: tuple[float, Change] = (0.08, lambda random, text: f"{random.choice(_EMOJI)} {text} {random.choice(_EMOJI)}")
