"""Every vocabulary table is read, and finds what its examples say, and nothing where they say nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_examples import READERS

from stats.errors import TableError
from stats.language import LANGUAGES, read_table, table
from stats.shipped import shipped

TABLES = sorted(path for code in LANGUAGES for path in shipped("data", "languages", code).glob("*.tsv"))
EXAMPLES = sorted(path for code in LANGUAGES for path in shipped("data", "languages", code).glob("*.examples"))
_ASKED = re.compile(r'form_words\("(\w+)", "(\w+)"\)')


def examples(path: Path) -> Iterator[tuple[int, str | None, str]]:
    """The lines of an examples file as (line, value or None for nothing, text)."""
    value: str | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("= "):
            value = line[2:].strip()
        elif line.strip() == "!":
            value = None
        elif line.strip() and not line.startswith("#"):
            yield number, value, line.strip()


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", EXAMPLES, ids=named)
def test_examples(path: Path) -> None:
    read, wrong = READERS[path.stem], []
    for line, value, text in examples(path):
        found = read(text, path.parent.name)
        if (value not in found) if value is not None else found:
            wrong.append(f"{path.name}:{line}: {text!r} gives {found}, not {value}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_table_is_whole(path: Path) -> None:
    assert read_table(path)
    assert path.with_suffix(".examples").exists(), f"{named(path)} has no examples beside it"


def test_languages_have_the_same_tables() -> None:
    names = {code: {path.stem for path in TABLES if path.parent.name == code} for code in LANGUAGES}
    assert names["ar"] == names["en"]


def test_a_crooked_line_is_told_with_file_and_line(tmp_path: Path) -> None:
    crooked = tmp_path / "crooked.tsv"
    crooked.write_text("# words\nvalue\tforms\n1\tone\n2\ttwo\tdeux\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"crooked\.tsv, line 4: 3 cells under 2 columns"):
        read_table(crooked)


def test_an_unknown_kind_of_number_word_is_told() -> None:
    row = table("en", "numbers")[0]
    with pytest.raises(TableError, match="must be one of colour"):
        row.one_of("kind", ("colour",))


def test_every_row_of_words_by_their_form_is_asked_for() -> None:
    asked = {found for path in shipped("stats").rglob("*.py") for found in _ASKED.findall(path.read_text(encoding="utf-8"))}
    held = {(code, row["what"]) for code in LANGUAGES for row in table(code, "form_words")}
    assert held - asked == {("ar", "news"), ("ar", "glued"), ("ar", "starts")}, "these are read as they are written, not folded"


def test_every_row_of_words_by_their_form_says_what_it_is_for() -> None:
    assert [row["what"] for code in LANGUAGES for row in table(code, "form_words") if not row["for"]] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_row_of_form_words_takes_the_place_of_another(code: str) -> None:
    named = [row["what"] for row in table(code, "form_words")]
    assert sorted(named) == sorted(set(named))
