"""Numbers told again by a word like "the figure": of what they count the text has told before (codebook 10)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.attach import attached
from stats.find.people import Mention, People
from stats.find.tags import Tags

_FILL = 2
_COMMAS = frozenset((",", "،"))


def restated(tags: Tags, list_at: Callable[[Tags, int], Chain | None]) -> Iterator[Mention]:
    """ "The ministry put the figure at 12": people under no outcome of their own, with their parts; `list_at` reads a list."""
    for at in sorted(tags.small):
        hit = tags.word(at, "clause_words")
        if hit and any(small.value == "restated" for small in hit.values):
            starts = range(hit.end, hit.end + _FILL)
            number = next((tags.numbers[start] for start in starts if start in tags.numbers), None)
            if number and number.low is not None and not tags.unit(number.end):
                people = People(number.start, number.end, number.low, number.high, number.bound, "restated")
                outcome = "killed" if "toll" in tags.forms[at:hit.end] else ""
                told = Mention(tags.sentence.index, at, number.end, outcome, people, "restated")
                parts = list_at(tags, number.end + (tags.form(number.end) in _COMMAS))
                yield attached(told, parts.items, parts.end, "parts") if parts and parts.link == "parts" else told


def settled(told: Sequence[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """The mentions of a report's sentences, a restated number under the outcome told last; without one it is left out."""
    found: list[tuple[Mention, ...]] = []
    last = ""
    for mentions in told:
        known: list[Mention] = []
        for mention in mentions:
            last = mention.outcome or last
            if last:
                parts = tuple(replace(part, outcome=part.outcome or last) for part in mention.parts)
                known.append(replace(mention, outcome=last, parts=parts))
        found.append(tuple(known))
    return found

