"""The names that are also ordinary words, by wordfreq's frequencies (CC BY-SA 4.0)."""

from collections.abc import Iterator
from functools import cache
from math import log10

from build_names import ENGLISH_PERSONAL, GEOGRAPHIC, PERSONAL, Record, skeleton
from build_towns import cities_elsewhere
from wordfreq import get_frequency_dict, zipf_frequency

from stats.find.gazetteer import latin_words
from stats.text.normalise import fold

LARGE = 3
"""The size from which a town is known for itself."""


def common(records: list[Record]) -> Iterator[Record]:
    """Names that are also ordinary words (`common`) or rarer words and persons' names (`guarded`).

    A large town is known for itself (those that are not are listed by hand: `places.tsv` of the language), a lesser one unless
    the word is a frequent one.
    """
    found: dict[tuple[str, str], str] = {}
    judges = {"ar": _common_arabic, "en": _common_english}
    for record in sorted(records, key=lambda record: record["size"]):
        margin = 0.7 if record["size"] >= "2" else 0.0
        for lang, name in _named(record):
            found[lang, name] = judges[lang](name.split(), margin) if int(record["size"]) < LARGE else "known"
    keys = {skeleton(name) for lang, name in found if lang == "en"}
    found |= {("en", name): "common" for name in cities_elsewhere(keys) if found.get(("en", name)) != "known"}
    kept = sorted(item for item in found.items() if item[1] in ("common", "guarded"))
    return ({"lang": lang, "name": name, "kind": kind} for (lang, name), kind in kept)


def _named(record: Record) -> set[tuple[str, str]]:
    arabic, english = ([name for name in (record[f"name_{lang}"], *record[lang].split("|")) if name] for lang in ("ar", "en"))
    return {("ar", fold(name).text) for name in arabic} | {("en", " ".join(latin_words(name))) for name in english}


def _common_arabic(words: list[str], margin: float) -> str:
    bare = [word.removeprefix("ال") for word in words]
    if len(words) == 1:
        frequency = max(_frequency(words[0]), _frequency(bare[0]) - 0.5) - margin
        return "common" if frequency >= 3.5 or len(bare[0]) < 3 else "guarded" if frequency >= 2.7 else ""
    if bare[0] in GEOGRAPHIC or margin:
        return ""
    return "guarded" if bare[0] in PERSONAL else "common" if all(_frequency(word) >= 3.5 for word in words) else ""


def _common_english(words: list[str], margin: float) -> str:
    frequency = min((zipf_frequency(word, "en") for word in words if len(word) > 3), default=9.0) - margin
    return "common" if frequency >= 3.5 else "guarded" if frequency >= 2.5 or words[0] in ENGLISH_PERSONAL else ""


def _frequency(word: str) -> float:
    """Zipf frequency of an Arabic word in all the spellings that fold to it."""
    return log10(_frequencies().get(word, 1e-9)) + 9


@cache
def _frequencies() -> dict[str, float]:
    spelled = get_frequency_dict("ar", "large")
    out: dict[str, float] = {}
    for word, folded in zip(spelled, fold("\n".join(spelled)).text.split("\n"), strict=True):
        out[folded] = out.get(folded, 0) + spelled[word]
    return out
