"""What reads each vocabulary table in its examples: table name to a function of (text, language) that gives the values found."""

from collections.abc import Callable

from actor_examples import ADAPTERS
from date_examples import TABLES, days_told

from stats.find.lexicon import Lexicon
from stats.find.number import Number, find_numbers
from stats.find.outcome import triggers
from stats.find.person import PersonNoun, person_nouns
from stats.language import table
from stats.text.word import forms_of, words_of

Reader = Callable[[str, str], list[str]]
WORD_LISTS = {
    "age_words": "what", "clause_words": "what", "people_words": "what", "status_words": "what", "given_names": "sex",
    "places": "kind", "units": "", "furniture": "what", "time_words": "what",
    "name_words": "kind", "line_words": "what", "form_words": "what", "ordinary_words": "", "civilian_words": "",
}


def told(number: Number) -> str:
    """A number as examples write it: bare when exact, else bound low..high."""
    if number.bound == "exact":
        return str(number.low)
    if number.bound == "unparsed":
        return "unparsed"
    return f"{number.bound} {number.low}..{'' if number.high is None else number.high}"


def numbers(text: str, code: str) -> list[str]:
    """All the numbers of a text as one value, so that an example tells each of them."""
    found = find_numbers(words_of(text), text, code)
    return [", ".join(map(told, found))] if found else []


def persons(text: str, code: str) -> list[str]:
    """Nouns for people as `kind number sex age status`, as far as the noun says."""
    return [_described(noun) for hit in person_nouns(code).find(forms_of(text)) for noun in hit.values]


def _described(noun: PersonNoun) -> str:
    said = (noun.kind, noun.number, noun.sex, noun.age_group, noun.status)
    return " ".join(word for word in said if word != "unknown")


def outcomes(text: str, code: str) -> list[str]:
    """What happened, by the words for it."""
    return [trigger.outcome for hit in triggers(code).find(forms_of(text)) for trigger in hit.values]


def word_list(name: str, column: str) -> Reader:
    """A reader of a plain list of words: the value in a column, or the table's name where it has forms alone."""

    def read(text: str, code: str) -> list[str]:
        entries = ((form, row[column] if column else name) for row in table(code, name) for form in row.forms())
        return [value for hit in Lexicon(entries).find(forms_of(text)) for value in hit.values]

    return read


READERS: dict[str, Reader] = {
    "numbers": numbers,
    "hedges": numbers,
    "persons": persons,
    "outcomes": outcomes,
    **dict.fromkeys(TABLES, days_told),
    **ADAPTERS,
    **{name: word_list(name, column) for name, column in WORD_LISTS.items()},
}
