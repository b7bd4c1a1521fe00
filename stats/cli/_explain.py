"""Extractions with every figure in place: its words marked in their sentence, and below it what it says and by which rule."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TextIO

from rich.padding import Padding
from rich.text import Text

from stats.cli._hiding import hider
from stats.cli._output import console, visible, written
from stats.cli._table import Maker, heading, incidents, persons, warnings
from stats.model import Extraction, Figure
from stats.read import Unread
from stats.text.order import shown_otherwise
from stats.text.sentence import Sentence, sentences

__all__ = ["Maker", "printer"]

Numbered = list[tuple[int, Figure]]


def printer(stream: TextIO, masked: bool) -> Callable[[Extraction | Unread], None]:
    """A function that prints what it is given; where names are hidden, figures are not marked in their sentence."""
    out = console(stream)

    def show(item: Extraction | Unread) -> None:
        if isinstance(item, Unread):
            return
        out.print(heading(item.report))
        hide = hider(item.report) if masked else None
        for sentence, figures in _sentences(item):
            shown = Text(written(hide(sentence.text()))) if hide else _marked(sentence, figures)
            out.print(Padding(shown, (1, 2, 0, 2), expand=False))
            for number, figure in figures:
                turned = shown_otherwise(sentence.source, figure.start, figure.end)
                out.print(Padding(_explained(number, figure, turned), (0, 2, 0, 4), expand=False))
        out.print()
        out.print(incidents(item) if item.figures else "no figures")
        out.print(*warnings(item), sep="\n")

    return show


def _sentences(extraction: Extraction) -> Iterator[tuple[Sentence, Numbered]]:
    """The sentences that hold figures, with the figures numbered through the report."""
    numbered = list(enumerate(extraction.figures, 1))
    for sentence in sentences(extraction.report):
        inside = [(n, f) for n, f in numbered if f.field == sentence.field and sentence.start <= f.start < sentence.end]
        if inside:
            yield sentence, inside


def _marked(sentence: Sentence, figures: Numbered) -> Text:
    """A sentence whose figures stand in brackets, closed with their numbers."""
    text = Text()
    ends = {min(figure.end, sentence.end) for _, figure in figures}
    for start, end in pairwise(sorted({sentence.start, sentence.end, *ends, *(figure.start for _, figure in figures)})):
        inside = [figure for _, figure in figures if figure.start <= start < figure.end]
        text.append("[" * sum(figure.start == start for _, figure in figures), "dim")
        text.append(visible(sentence.source[start:end]), "bold yellow" if inside else "")
        text.append("".join(f"]{n}" for n, figure in reversed(figures) if min(figure.end, sentence.end) == end), "dim")
    return text.append("\u200e")


def _explained(number: int, figure: Figure, turned: bool) -> Text:
    text = Text(f"{number}  {figure.outcome} ").append(persons(figure.span), "bold").append(f" {figure.bound}")
    text.append("  " + ", ".join(map(written, _said(figure)))).append(f"  {figure.rule}", "cyan")
    return text.append("  shown in another order than read", "bold red") if turned else text


def _said(figure: Figure) -> Iterable[str]:
    known = (figure.status, figure.sex, figure.age_group)
    yield from (value for value in known if value != "unknown")
    yield from (f"aged {age}" for age in figure.ages)
    if figure.affiliation:
        yield f"of {figure.affiliation}"
    if figure.part_of:
        yield "part of a figure above"
    if figure.scope == "period":
        yield f"running total {figure.since or ''} – {figure.until or ''}"
    if figure.attribution:
        yield f"says {' and '.join(figure.attribution)}"
