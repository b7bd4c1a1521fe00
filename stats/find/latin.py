"""Arabic in Latin letters, for ids of our own."""

_LATIN = dict(zip(
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويء",
    ("a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "a", "gh", "f", "q", "k", "l", "m",
     "n", "h", "w", "i", ""), strict=True,
))


def transliterated(form: str) -> str:
    """A folded Arabic word in Latin letters, without its article, for an id of our own: فرات gives frat."""
    bare = form.removeprefix("ال") if len(form) > 4 else form
    letters = [_LATIN.get(letter, letter if letter.isascii() else "") for letter in bare]
    if bare.endswith("ه"):
        letters[-1] = "a"
    return "".join(letter for i, letter in enumerate(letters) if i == 0 or letter != letters[i - 1])
