"""Fold the many spellings of one word into one, keeping for each letter its place in the original."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

_DIGITS = {0x660 + d: str(d) for d in range(10)} | {0x6F0 + d: str(d) for d in range(10)}
_COMMON = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
    "“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "–": "-", "\u00a0": " ", "_": " ",
}
_LETTERS = str.maketrans(_COMMON | {
    "ٱ": "ا", "ی": "ي", "ې": "ي", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "ڤ": "ف",
    "پ": "ب", "چ": "ج", "„": '"', "‟": '"', "″": '"', "❝": '"', "❞": '"', "‹": '"', "›": '"', "‘": "'", "′": "'", "`": "'",
    "—": "-", "−": "-", "‐": "-", "‑": "-", "\u202f": " ", "\u2009": " ",
    "\t": " ", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n",
}) | _DIGITS
_RARE = re.compile(f"[{re.escape(''.join(chr(letter) for letter in _LETTERS if chr(letter) not in _COMMON))}]")

# Letters are kept apart on purpose by some writers, to pass the filters of social networks: قـ.ـوات and قـ ـوات are قوات.
# Both marks of such a cut carry a tatweel, so an ordinary full stop is never taken for one.
_TATWEEL = "\u0640"
# An asterisk between two letters is one too (مق*تل).
_CENSORED = (
    r"[\u064b-\u0652]*ـ+(?:[.,،*•~'\-]{1,3}(?: ـ+|ـ*)|(?: ـ+){1,4})(?=[\u0621-\u064a])"
    r"|(?<=[\u0621-\u064a])(?:[.,،*•~'\-]{1,3}ـ+|\*(?=[\u0621-\u064a]))"
    r"|(?<=\S)\*\*|\*\*(?=\S)"  # what posts print bold
)
_SIGNS = r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f\u0000\u00ad]+"
_MARKS = re.compile(_SIGNS)
_DELETED = re.compile(f"{_CENSORED}|{_SIGNS}")
_PRESENTED = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefe\uff01-\uff5e]")


# So do Latin letters in place of Arabic ones they sound like: dAعش is داعش.
_BEFORE_ARABIC = re.compile(r"[A-Za-z](?=[\u0621-\u064a])")
_DISGUISED = re.compile(r"(?<=[\u0621-\u064a])[A-Za-z](?=[\u0621-\u064a])")
# And the digit one for an alef in names that filters look for: د1عش, اسر1ئيل.
_ONE_FOR_ALEF = re.compile(r"(?<![\u0621-\u064a])((?:ال|ل|ب|و)?(?:د|اسر))1(?=ع|يي)")
_SOUNDS = dict(zip("aefhiklmnorstuvwyzbdqj", "ايفهيكلمنورستوفويزبدقج", strict=True))


class Folded(NamedTuple):
    """A folded text, and for each of its characters the original's offset (None: the same offset)."""

    text: str
    offsets: Sequence[int] | None


def fold(text: str) -> Folded:
    """Fold letters, digits and punctuation; drop vowel marks, tatweel, direction marks and censoring dots."""
    offsets: Sequence[int] | None = None
    if _PRESENTED.search(text):
        text, offsets = _expand(text)
    censored = _TATWEEL in text or "*" in text
    if censored or _MARKS.search(text):
        text, offsets = _delete(text, offsets, _DELETED if censored else _MARKS)
    folded = _plain(text)
    if "1" in folded:
        folded = _ONE_FOR_ALEF.sub(r"\1ا", folded)
    if _BEFORE_ARABIC.search(folded):
        folded = _DISGUISED.sub(_revealed, folded)
    lowered = folded.lower()
    # A few letters grow when lowered (İ); then lower case is not worth a shifted map.
    return Folded(lowered if len(lowered) == len(folded) else folded, offsets)


def _plain(text: str) -> str:
    """The letters folded one for one; the common ones by themselves, which is faster than looking every letter up."""
    for letter, plain in _COMMON.items():
        text = text.replace(letter, plain)
    return text.translate(_LETTERS) if _RARE.search(text) else text


def _revealed(match: re.Match[str]) -> str:
    return _SOUNDS.get(match.group().lower(), match.group())


def _expand(text: str) -> tuple[str, list[int]]:
    out: list[str] = []
    offsets: list[int] = []
    for position, char in enumerate(text):
        plain = unicodedata.normalize("NFKC", char) if _PRESENTED.match(char) else char
        out.append(plain)
        offsets.extend([position] * len(plain))
    return "".join(out), offsets


def _delete(text: str, offsets: Sequence[int] | None, signs: re.Pattern[str]) -> tuple[str, list[int]]:
    out: list[str] = []
    kept: list[int] = []
    last = 0
    for match in signs.finditer(text):
        out.append(text[last:match.start()])
        kept.extend(range(last, match.start()))
        last = match.end()
    out.append(text[last:])
    kept.extend(range(last, len(text)))
    return "".join(out), kept if offsets is None else [offsets[i] for i in kept]
