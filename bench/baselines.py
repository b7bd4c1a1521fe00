"""What others do with the same reports: `python -m bench.baselines NAME FILE`, NAME being one of the functions below.

None of them reads a figure: pyarabic reads numbers, the others find words. So they are a floor of work, not an equal.
"""

import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from stats.language import LANGUAGES, table
from stats.model import OUTCOMES

_SENTENCE = re.compile(r"[.؟?!؛\n]+")
_MARKS = re.compile("[\u064b-\u0652\u0640]")
_ONE_SPELLING = str.maketrans("أإآةى", "اااهي")


def texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def sentences(path: Path) -> Iterator[str]:
    return (sentence for text in texts(path) for sentence in _SENTENCE.split(text) if sentence.strip())


@cache
def words(outcome: str) -> tuple[str, ...]:
    """The forms of an outcome in our own tables, both languages."""
    rows = (row for code in LANGUAGES for row in table(code, "outcomes") if row["outcome"] == outcome)
    return tuple(sorted({form for row in rows for form in row.forms()}, key=lambda form: (-len(form), form)))


def pyarabic_phrases(path: Path) -> int:
    """The number phrases of every sentence and their values, as a reader of numbers would ask pyarabic for them."""
    from pyarabic.number import extract_number_phrases, text2number

    return sum(text2number(phrase) > 0 for sentence in sentences(path) for phrase in extract_number_phrases(_unmarked(sentence)))


def pyarabic(path: Path) -> int:
    """All that pyarabic says of the numbers of a sentence: which words they are, which phrases, what is around, their values."""
    from pyarabic.araby import tokenize
    from pyarabic.number import detect_numbers, extract_number_context, extract_number_phrases, text2number

    found = 0
    for sentence in map(_unmarked, sentences(path)):
        found += len(detect_numbers(tokenize(sentence))) + len(extract_number_context(sentence))
        found += sum(text2number(phrase) > 0 for phrase in extract_number_phrases(sentence))
    return found


def _unmarked(sentence: str) -> str:
    from pyarabic.araby import strip_tashkeel, strip_tatweel

    unmarked: str = strip_tashkeel(strip_tatweel(sentence))
    return unmarked


def spacy(path: Path) -> int:
    """Entities of the outcome words, by spaCy's rule-based matcher over whitespace and punctuation."""
    from spacy import blank

    reader = blank("ar")
    ruler = reader.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": outcome, "pattern": form} for outcome in OUTCOMES for form in words(outcome)])
    return sum(len(document.ents) for document in reader.pipe(texts(path)))


def plain_re(path: Path) -> int:
    """The outcome words and the numbers of each sentence, by a pattern an outcome."""
    clitics = r"(?<!\w)[وفبلك]?(?:ال)?"
    patterns = [re.compile(f"{clitics}(?:{'|'.join(map(re.escape, words(o)))})(?!\\w)") for o in OUTCOMES]
    numbers = re.compile(r"\d+|" + "|".join(f"{clitics}{re.escape(form)}" for form in _numerals()))
    found = 0
    for sentence in sentences(path):
        plain = _MARKS.sub("", sentence).translate(_ONE_SPELLING)
        counts = numbers.findall(plain)
        found += sum(bool(pattern.findall(plain)) for pattern in patterns) * bool(counts)
    return found


def _numerals() -> list[str]:
    return [form for row in table("ar", "numbers") for form in row.forms()]


if __name__ == "__main__":
    print({f.__name__: f for f in (pyarabic, pyarabic_phrases, spacy, plain_re)}[sys.argv[1]](Path(sys.argv[2])))
