"""Every number phrase of a text, whether or not it counts people: what `stats numbers` prints."""

from collections.abc import Iterator

from stats.find.number import Number, find_numbers
from stats.find.person import person_nouns
from stats.model import Report
from stats.text.sentence import Sentence, sentences


def numbers_of(text: str, lang: str) -> list[dict[str, int | str | None]]:
    """The numbers of a text, in text order, as `start` and `end` (code points), `text`, `low`, `high` and `bound`.

    Duals of nouns for people count (طفلان is 2). An `unparsed` one has neither `low` nor `high`.
    """
    return [_told(sentence, number) for sentence in sentences(Report(id="", text=text)) for number in _numbers(sentence, lang)]


def _numbers(sentence: Sentence, lang: str) -> list[Number]:
    numbers = find_numbers(sentence.words, sentence.source, lang)
    taken = {i for number in numbers for i in range(number.start, number.end)} | {number.end for number in numbers}
    return sorted([*numbers, *(dual for dual in _duals(sentence, numbers, lang) if dual.start not in taken)])


def _duals(sentence: Sentence, numbers: list[Number], lang: str) -> Iterator[Number]:
    """Nouns in the dual that no number settles: after طفلان اثنان the number alone is told. English has no dual."""
    if lang != "ar":
        return
    settled = {number.start for number in numbers if number.low == 2}
    for hit in person_nouns(lang).find(sentence.forms):
        if hit.end not in settled and hit.values[0].number == "dual":
            yield Number(hit.start, hit.end, 2, 2, "exact", "dual", hit.start, hit.end, hit.clitics)


def _told(sentence: Sentence, number: Number) -> dict[str, int | str | None]:
    start, end = sentence.words[number.start].start, sentence.words[number.end - 1].end
    told: dict[str, int | str | None] = {"start": start, "end": end, "text": sentence.source[start:end]}
    if number.bound != "unparsed":
        told |= {"low": number.low, "high": number.high}
    return told | {"bound": number.bound}
