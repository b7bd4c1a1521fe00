"""English counts written as labels: "Children killed: 7", "Civilian deaths: 12", "Soldiers: 3 killed" (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_list import is_group, of_victims
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_words import adverb, past_setting
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import form_words

_SPEAKERS = form_words("en", "speaker")
_REPORTED = frozenset(("reported", "recorded", "documented"))
_TOTAL = frozenset(("total", "estimated"))
Labelled = tuple[int | None, Cue | None]
"""The list that names what is counted, if one does, and the toll that another list is, if it is one."""


def labelled(tags: Tags, lists: Sequence[Chain]) -> Iterator[Labelled]:
    """Every number behind a label that tells an outcome."""
    yield from _grouped(tags, lists)
    yield from _headed(tags, lists)


def _grouped(tags: Tags, lists: Sequence[Chain]) -> Iterator[Labelled]:
    """ "The dead at nine", "deaths: nine": a number right behind those whom it counts, unless it has an outcome of its own."""
    for number, (label, told) in enumerate(pairwise(lists), 1):
        end = label.end + (tags.form(label.end) in _REPORTED)
        group, mark = label.items[0], tags.form(end)
        heads = _bare(label) and bool(group.outcome) and _opens(tags, label.start)
        counts = (is_group(group) and mark in ("at", "to", ":")) or (heads and mark == ":")
        total = tags.form(label.start - 1) == "total" and told.start == label.end and bool(group.outcome)
        if (total or (counts and told.start == end + 1)) and "number" in told.items[0].rule:
            outcome = of_victims(tags, group) if told.items[0].noun else group.outcome or ""
            toll = None if told.end in tags.triggers else Cue(label.start, label.end, outcome, "toll", "toll", target=number)
            yield number - 1 if heads else None, toll


def label_of(tags: Tags, lists: Sequence[Chain], item: People) -> People | None:
    """Whom a label right before a number names: "Soldiers: 3 killed, 5 wounded"."""
    label = next((chain for chain in lists if chain.end == item.start - 1 and tags.form(chain.end) == ":"), None)
    speaks = label is not None and tags.form(label.end - 1) in _SPEAKERS
    return label.items[0] if label and not speaks and _bare(label) and _opens(tags, label.start) else None


def _bare(label: Chain) -> bool:
    (first, *more) = label.items
    return not more and not label.link and first.rule == "person" and first.bound == "vague"


def _headed(tags: Tags, lists: Sequence[Chain]) -> Iterator[Labelled]:
    """ "Killed: 5", "civilians reported killed: 5": a number behind the word for what befell those whom it counts."""
    for number, chain in enumerate(lists):
        for at, hit in tags.triggers.items() if tags.form(chain.start - 1) == ":" else ():
            outcome = next((trigger.outcome for trigger in hit.values if trigger.kind == "after"), "")
            label = _beside(tags, lists, at, hit.end)
            end = past_setting(tags, hit.end if label is None else max(hit.end, lists[label].end))
            if not outcome or end != chain.start - 1 or "number" not in chain.items[0].rule:
                continue
            if _opens(tags, at if label is None else min(at, lists[label].start)):
                yield label, Cue(at, hit.end, outcome, "toll", "toll", target=number)


def _beside(tags: Tags, lists: Sequence[Chain], start: int, end: int) -> int | None:
    """The people without a number right before or behind an outcome word: "women injured", "killed children"."""
    before = _past_fill(tags, start)
    return next((n for n, chain in enumerate(lists) if _bare(chain) and (chain.end == before or chain.start == end)), None)


def _opens(tags: Tags, position: int) -> bool:
    """Whether a sentence, or a part of it behind a mark, begins at a word."""
    position = _past_fill(tags, position)
    return position == 0 or not tags.form(position - 1).isalnum()


def _past_fill(tags: Tags, position: int) -> int:
    """Where the words that only colour a label begin: "reported", "total"."""
    while position > 0 and (adverb(tags, position - 1) or tags.form(position - 1) in _TOTAL):
        position -= 1
    return position
