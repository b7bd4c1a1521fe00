"""A ledger in words that a reader can check against the sentences."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from stats.ledger import ALL, REPEATS, Cell, Entry, Ledger, Said
from stats.model import Span

Name = Callable[[str], str]
"""What an origin is called."""


def explain(
    book: Ledger, conflict: str, outcomes: Collection[str] = (), name: Name = str, group: str = ALL
) -> Iterator[str]:
    """The counts of each outcome (all unless given), every origin's statements in order, and how low, best and high follow."""
    for (outcome, victims), cell in book.cells(conflict).items():
        if victims == group and (not outcomes or outcome in outcomes):
            entries = book.entries[outcome, group]
            counted = outcome if group == ALL else f"{outcome}, {group}"
            yield f"{counted}: {_counts(cell)}, from {_plural(cell.origins, 'independent origin')}"
            yield from (f"  {name(entry.origin)}: {_history(entry, name)}" for entry in entries)
            yield from (f"  {line}" for line in _why(cell, entries, conflict, name))
    for entry in book.dropped:
        yield f"killed_or_wounded: {name(entry.origin)} gave {_span(entry.current.span)}, which it later split"


def _counts(cell: Cell) -> str:
    return f"low {cell.low}, best {cell.best}, high {'open' if cell.high is None else cell.high}"


def _history(entry: Entry, name: Name) -> str:
    return "; ".join(f"{_span(said.span)} {_where(said, name)}{_does(entry, said, remark)}" for said, remark in entry.said)


def _where(said: Said, name: Name) -> str:
    day = said.published[:10] or "no date"
    voice = "" if said.voice == said.origin else f", citing {name(said.voice)}"
    by = "" if said.own else f", relayed by {said.publisher or 'an unnamed publisher'}"
    return f"({day}, {said.report_id}{voice}{by})"


def _does(entry: Entry, said: Said, remark: str) -> str:
    stands = " [stands]" if said is entry.current else ""
    return stands if remark in ("first", REPEATS) else f" {remark}{stands}"


def _why(cell: Cell, entries: Sequence[Entry], conflict: str, name: Name) -> Iterator[str]:
    if len(entries) == 1:
        return
    least = [name(e.origin) for e in entries if e.current.low == cell.low]
    yield f"low is the lowest last figure: {', '.join(least)}"
    yield f"high is {_high(cell, entries, name)}"
    yield f"best is {_best(cell, entries, conflict)}"


def _high(cell: Cell, entries: Sequence[Entry], name: Name) -> str:
    if cell.high is None:
        return "open: an open figure lies above every closed one"
    return f"the highest last figure: {', '.join(name(e.origin) for e in entries if cell.high in e.current.span)}"


def _best(cell: Cell, entries: Sequence[Entry], conflict: str) -> str:
    if conflict != "span-and-majority":
        return f"{cell.best}, by the policy {conflict}"
    votes = Counter(e.current.low for e in entries)
    said = f"{cell.best}, given by {_plural(votes[cell.best], 'origin')} of {len(entries)}"
    if list(votes.values()).count(votes[cell.best]) == 1:
        return said
    return f"{said}; of as many votes, the one stated latest by its origin itself, then the lowest"


def _span(span: Span) -> str:
    low, high = span
    return f"{low} or more" if high is None else f"{low}" if low == high else f"{low} to {high}"


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
