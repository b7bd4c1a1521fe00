"""What lets most texts be passed over unread: it may only ever pass over what tells of nobody harmed."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from stats.find.grammar import mentions
from stats.find.grammar.ar_chain import list_at
from stats.find.grammar.ar_people import beginnings
from stats.find.harm import harm_words
from stats.find.tags import Tags
from stats.language import LANGUAGES, table
from stats.model import Report
from stats.text.sentence import sentences

DATA = Path(__file__).parent.parent / "data"
TABLES = ("outcomes", "persons", "clause_words", "people_words", "status_words", "numbers", "given_names", "units")
CENSORED = (".", "ـ", "ـ.ـ", "ـ ـ", "\u064b", "\u200f")


def sample() -> Iterator[tuple[str, str]]:
    """The texts of the month, and every line of examples."""
    for line in (DATA / "sample" / "reports.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["lang"], row["text"]
    for lang in LANGUAGES:
        for path in sorted((DATA / "languages" / lang).glob("*.examples")):
            yield from ((lang, line) for line in path.read_text(encoding="utf-8").splitlines() if line[:1] not in "#=!")


def composed(lang: str, count: int) -> Iterator[tuple[str, str]]:
    """Sentences of entries drawn from the tables that the grammar reads, with the marks of copied posts in some words."""
    random = Random(count)
    columns = ("forms", "singular", "plural", "object")
    tables = [
        [form for row in table(lang, name) for column in columns if column in row.cells for form in row.forms(column)]
        for name in TABLES
    ]
    for _ in range(count):
        drawn = [random.choice(random.choice(tables)) for _ in range(random.randint(2, 7))]
        yield lang, " ".join(_censored(random, form) for form in drawn)


def _censored(random: Random, form: str) -> str:
    at = random.randint(1, len(form))
    return form[:at] + random.choice(CENSORED) + form[at:] if random.random() < 0.1 else form


def test_no_sentence_that_tells_of_harm_is_passed_over() -> None:
    told = [passed_over(lang, text) for lang, text in sample()]
    assert sum(told) > len(told) / 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_words_of_the_tables_that_tell_of_harm_together_are_passed_over(lang: str) -> None:
    told = [passed_over(lang, text) for _, text in composed(lang, 3000)]
    assert 100 < sum(told) < 2900


def passed_over(lang: str, text: str) -> bool:
    """Whether a text is passed over, having asserted that nothing is lost by it."""
    harm = harm_words()
    for sentence in sentences(Report("x", text, lang=lang)):
        may_tell = harm.in_words(sentence.forms)
        assert may_tell or not mentions(Tags(sentence, None)), text
        assert harm.in_text(text) or not may_tell, text
    return not harm.in_text(text)


def test_no_people_are_passed_over_where_none_may_begin() -> None:
    texts = [text for lang, text in (*sample(), *composed("ar", 3000)) if lang == "ar"]
    tagged = [Tags(sentence, None) for text in texts for sentence in sentences(Report("x", text, lang="ar"))]
    passed = [(tags, at) for tags in tagged for at in set(range(len(tags.words))) - beginnings(tags)]
    assert passed
    assert not [tags.sentence.text() for tags, at in passed if list_at(tags, at)]
