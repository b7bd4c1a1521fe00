"""What does not add up or may be false: the queries `check_*`, doubts about publishers and days, and what only words show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from stats import doubts
from stats.find.number import Number, find_numbers
from stats.language import form_words
from stats.queries import ask, names
from stats.rows import Row, report_of
from stats.selection import Selection
from stats.snapshot import Snapshot
from stats.text.order import shown_otherwise
from stats.text.sentence import Sentence
from stats.trace import cut
from stats.withheld import named_ids

_PREFIX = "check_"
_WITHIN = form_words("ar", "within") | form_words("en", "within")
_TOLD_APART = {":"} | _WITHIN | form_words("ar", "apart") | form_words("en", "apart")
_NUMBERED = """
    SELECT reports.*, figure_id, field, start, "end" AS until, scope FROM figures JOIN reports USING (version)
    WHERE part_of IS NULL ORDER BY report_id, field, start
"""


@dataclass(frozen=True, slots=True)
class Closing:
    """A total and the parts told after it: `residual` is what the parts leave untold, negative when they exceed it."""

    total: int
    parts: tuple[int, ...]
    within: bool

    @property
    def residual(self) -> int:
        """Total less parts."""
        return self.total - sum(self.parts)

    @property
    def closes(self) -> bool:
        """Whether the parts make up the total; of a subset, whether none is larger than its set."""
        return max(self.parts) <= self.total if self.within else self.residual == 0


def checks(at: Snapshot) -> list[Row]:
    """Every finding: the check, its subject (a report or an incident), the figure if it is one, and what was found."""
    found = [{"check": name.removeprefix(_PREFIX), **row} for name in names() if name.startswith(_PREFIX)
             for row in ask(at, name, Selection())]
    return [*found, *doubts.lookalikes(at), *doubts.dates(at), *named_ids(at), *_in_sentences(at)]


def closing(sentence: Sentence) -> Closing | None:
    """The total of a sentence and its parts, where a colon, بينهم or "including" parts them.

    None where it gives no such, or several numbers that may be the total.
    """
    numbers = [n for n in find_numbers(sentence.words, sentence.source, sentence.lang) if n.low is not None and not _year(n)]
    cut = next((i for i, word in enumerate(sentence.words) if word.form in _TOLD_APART), None)
    if cut is None:
        return None
    before, after = [n for n in numbers if n.end <= cut], [n for n in numbers if n.start > cut]
    if len(before) != 1 or not after:
        return None
    return Closing(before[0].low or 0, tuple(n.low or 0 for n in after), sentence.words[cut].form in _WITHIN)


def _in_sentences(at: Snapshot) -> Iterator[Row]:
    """What only the words show."""
    for _, rows in groupby(at.stream(_NUMBERED), itemgetter("version")):
        yield from _of_report(list(rows))


def _of_report(rows: Sequence[Row]) -> Iterator[Row]:
    """What the words of a report show of its figures; each of its sentences is cut and its numbers are read once."""
    cuts = cut(report_of(rows[0]))
    read: dict[int, list[Number]] = {}
    for row in rows:
        sentence = next((s for s in cuts if s.field == row["field"] and s.start <= row["start"] < s.end), None)
        if sentence and sentence.index not in read:
            read[sentence.index] = find_numbers(sentence.words, sentence.source, sentence.lang)
        if sentence:
            yield from _of_figure(row, sentence, read[sentence.index])


def _of_figure(row: Row, sentence: Sentence, numbers: Sequence[Number]) -> Iterator[Row]:
    about = {"subject": row["id"], "figure_id": row["figure_id"]}
    for number in _unparsed(numbers, sentence, row):
        yield {"check": "unparsed", **about, "finding": f"{sentence.text(number.start, number.end)!r} was not read whole"}
    if shown_otherwise(sentence.source, row["start"], row["until"]):
        span = f"{row['field']} {row['start']} to {row['until']}"
        yield {"check": "direction", **about, "finding": f"{span} is shown in another order than it was read in"}
    told = closing(sentence) if row["scope"] == "period" else None
    if told and not told.closes:
        yield {"check": "closing", **about, "finding": f"{told.total} against parts {_sum(told.parts)}: residual {told.residual}"}


def _unparsed(numbers: Sequence[Number], sentence: Sentence, row: Row) -> list[Number]:
    """The numbers within the figure's words that could not be read whole."""
    words, start, end = sentence.words, row["start"], row["until"]
    return [n for n in numbers if n.bound == "unparsed" and words[n.start].start < end and words[n.end - 1].end > start]


def _year(number: Number) -> bool:
    return number.low == number.high and 1990 <= (number.low or 0) <= 2100 and number.rule == "digits"


def _sum(parts: Sequence[int]) -> str:
    return " + ".join(map(str, parts))
