"""Extractions as tables: a line an outcome of an incident, running totals apart."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from stats.cli._output import console, written
from stats.find.origin import Origins
from stats.model import Account, Extraction, Figure, Report, Span
from stats.pipeline import extract
from stats.publish.count import Count
from stats.read import Unread
from stats.text.order import shown_otherwise

_COLUMNS = ("When", "Where", "Outcome", "Persons", "Among them", "By", "Says")
_RIGHT = "Persons"


@dataclass(frozen=True)
class Maker:
    """Reads reports, in whatever process; their tables are drawn where the screen is known."""

    origins: Origins
    masked: bool

    def __call__(self, reports: Sequence[Report]) -> list[Extraction]:
        return [extract(report, self.origins) for report in reports]


def printer(stream: TextIO, masked: bool) -> Callable[[Extraction | Unread], None]:
    """A function that prints what it is given; tables hold no quotes, so there is nothing to hide."""
    out = console(stream)

    def show(item: Extraction | Unread) -> None:
        if isinstance(item, Unread):
            return
        out.print(heading(item.report))
        out.print(incidents(item) if item.figures else "no figures")
        out.print(*warnings(item), sep="\n")

    return show


def heading(report: Report) -> Text:
    """What a report is known by: id, publisher, day."""
    text = Text(written(report.id), style="bold")
    known = [report.publisher, report.published or "no date", "invented" if report.invented else None]
    return text.append("  " + ", ".join(written(part) for part in known if part), style="not bold dim")


def warnings(extraction: Extraction) -> list[Text]:
    """A line when numbers may look to a reader other than they were read; none otherwise."""
    source = extraction.report.field
    turned = sum(shown_otherwise(source(figure.field), figure.start, figure.end) for figure in extraction.figures)
    if not turned:
        return []
    what = f"warning: {turned} figures stand in words that marks of direction show in another order than they were read in"
    return [Text(what, style="bold red"), Text()]


def incidents(extraction: Extraction) -> Table:
    """The incidents of a report and its running totals."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, collapse_padding=True)
    for name in _COLUMNS:
        table.add_column(name, justify="right" if name == _RIGHT else "left", no_wrap=name == "When")
    for account in extraction.accounts:
        for row in _rows(account, extraction.figures):
            table.add_row(*map(written, row))
    for figure in extraction.period:
        if figure.part_of is None:
            table.add_row(*map(written, _total(figure)))
    return table


def _rows(account: Account, figures: Iterable[Figure]) -> Iterator[tuple[str, ...]]:
    place = ", ".join(part for part in (account.place, " + ".join(account.adm1)) if part) or "no place"
    first = (_days(account.date_start, account.date_end), place)
    aged: dict[str, Counter[int]] = defaultdict(Counter)
    for figure in figures:
        if figure.figure_id in account.figures:
            aged[figure.outcome] |= Counter(age for age in figure.ages if age in account.minor_ages)
    for outcome, span in account.outcomes.items():
        groups = [f"{name} {persons(group)}" for name, group in account.breakdown.get(outcome, {}).items()]
        ages = _list(map(str, sorted(aged[outcome].elements())))
        told = _list([*groups, *([f"minors aged {ages}"] if ages else [])])
        yield *first, outcome, persons(span), told, _list(account.perpetrators), _list(account.attribution)
        first = ("", "")


def _total(figure: Figure) -> tuple[str, ...]:
    when = _days(figure.since, figure.until)
    return when, "running total", figure.outcome, persons(figure.span), "", "", _list(figure.attribution)


def persons(span: Span) -> str:
    """A count as `3`, `3–5` or `≥ 3`."""
    return Count(span[0], span[0], span[1]).range


def _days(first: str | None, last: str | None) -> str:
    if first == last:
        return first or "no date"
    return f"{first or '…'} – {last or '…'}"


def _list(ids: Iterable[str]) -> str:
    return ", ".join(ids)
