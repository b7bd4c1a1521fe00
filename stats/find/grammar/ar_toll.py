"""Arabic tolls: whom a number counts that stands behind its label: حصيلة القتلى المدنيين إلى 12 والجرحى إلى 30 (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import REACH, Cue
from stats.find.grammar.ar_people import is_label
from stats.find.people import People
from stats.find.tags import Tags

_GAP = 4
_APART = 1


@dataclass(frozen=True, slots=True)
class Toll:
    """The number of a toll: the list `counted`, of whom its label tells `people`, under `cue` where a toll before goes on."""

    counted: Chain
    people: tuple[People, ...]
    cue: Cue | None = None


def label_places(tags: Tags, cues: Sequence[Cue]) -> set[int]:
    """The words at which the label of a toll may stand: حصيلة القتلى, but not الحصيلة قتيلان, which counts them."""
    return {at for cue in cues if cue.kind == "toll" for at in (cue.end, cue.end + 1) if not _counted_itself(tags, cue, at)}


def _counted_itself(tags: Tags, cue: Cue, position: int) -> bool:
    """Whether casualties without an article stand behind a toll that has its own."""
    hit = tags.nouns.get(position)
    return tags.form(cue.start).removeprefix("و").startswith("ال") and hit is not None and not hit.clitics


def tolls_of(tags: Tags, cues: Sequence[Cue], lists: Sequence[Chain]) -> list[Toll]:
    """The numbers of the tolls of a sentence that stand behind a label, left to right."""
    return [toll for cue in cues if cue.kind == "toll" for toll in _from(tags, cue, lists)]


def _from(tags: Tags, cue: Cue, lists: Sequence[Chain]) -> Iterator[Toll]:
    """The first number of a toll, and those that go on with a label each: "and the wounded to 30"."""
    number = next((n for n, chain in enumerate(lists) if chain.start >= cue.end), len(lists))
    outcome, first = cue.outcome, True
    own = number + (number < len(lists) and _of_itself(lists[number], cue))
    if own < len(lists) and _unlabelled(lists[own], cue):
        number, first = _past_parts(lists, own + 1), False
    while number < len(lists) and (first or _goes_on(tags, lists[number - 1], lists[number])):
        labels = list(_labels(lists, number, cue.end if first else lists[number].start))
        number += len(labels)
        if not labels or number == len(lists) or not _counts(tags, labels[-1], lists[number]):
            return
        people = tuple(label.items[0] for label in labels)
        outcome = next((one.outcome for one in people if one.outcome), outcome)
        told = None if first else replace(cue, start=labels[0].start, end=labels[-1].end, outcome=outcome, rule="toll-goes-on")
        yield Toll(lists[number], people, told)
        number, first = _past_parts(lists, number + 1), False


def _of_itself(chain: Chain, cue: Cue) -> bool:
    """Whether people are those a toll says it is of: عدد قتلى الهجوم."""
    return chain.start - cue.end <= _APART and chain.items[0].outcome is not None and not is_label(chain.items[0])


def _unlabelled(chain: Chain, cue: Cue) -> bool:
    """Whether a number is a toll's of whose people it tells itself: عدد قتلى الهجوم إلى 89."""
    return not chain.link and "number" in chain.items[0].rule and chain.start - cue.end <= REACH["toll"]


def _past_parts(lists: Sequence[Chain], number: int) -> int:
    """Past the parts of a number: "to 12, among them two children, and the wounded to 30"."""
    while number < len(lists) and lists[number].link:
        number += 1
    return number


def _labels(lists: Sequence[Chain], number: int, position: int) -> Iterator[Chain]:
    """The plurals with an article that stand together from a position on."""
    for chain in lists[number:]:
        if chain.start - position > _APART or chain.link or len(chain.items) > 1 or not is_label(chain.items[0]):
            return
        yield chain
        position = chain.end


def _counts(tags: Tags, label: Chain, chain: Chain) -> bool:
    """Whether a number is that of a label, be the time between them over which it was counted: عدد القتلى منذ بدء … 412."""
    reach = _SPAN if tags.form(label.end) in _OVER else _GAP
    return not chain.link and "number" in chain.items[0].rule and 0 <= chain.start - label.end <= reach


_OVER, _SPAN = frozenset(("منذ", "خلال")), 14


def over_noun(tags: Tags, before: Sequence[Cue], chain: Chain) -> Cue:
    """The outcome word before a number: a toll that reaches it, whatever noun tells in between what they died in: ارتفع عدد
    القتلى بعمليات اغتيال إلى 37; else the last."""
    last, to = before[-1], tags.value(chain.start - 1, "clause_words") == "reach"
    toll = next((cue for cue in reversed(before) if cue.kind == "toll"), None)
    if toll is None or not to or last.kind != "noun" or "number" not in chain.items[0].rule:
        return last
    return last if any(tags.form(at) in ("،", "؛") for at in range(toll.end, chain.start)) else toll


def _goes_on(tags: Tags, before: Chain, label: Chain) -> bool:
    gap = label.start - before.end
    return (gap == 0 or (gap == 1 and tags.form(before.end) == "،")) and tags.form(label.start).startswith("و")


def labelled(chain: Chain, label: Sequence[People]) -> Chain:
    """The list of a toll's number, its people those of the label: القتلى المدنيين are civilians."""
    item = chain.items[0]
    for people in label:
        noun = people.noun
        item = item.with_noun(noun) if noun and not noun.outcome and item.noun is None else item
        item = replace(item, status=people.status) if item.status == "unknown" and not people.former else item
    return replace(chain, items=(item, *chain.items[1:]))
