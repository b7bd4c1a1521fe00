"""English tolls: "the death toll rose to 7", "the number of wounded reached 12" (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_list import is_group
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_words import kinds
from stats.find.tags import Tags

_LABEL = 6
_REACH = 30
_REACHED = frozenset({"reach", "rise"})


def tolls(tags: Tags, lists: Sequence[Chain]) -> dict[int, tuple[bool, Cue | None]]:
    """For lists of people that belong to a toll: whether they only name what is counted, or the toll that they count."""
    found: dict[int, tuple[bool, Cue | None]] = {}
    for at in sorted(tags.small):
        if "toll" in kinds(tags, at) and not any(number.start <= at < number.end for number in tags.numbers.values()):
            end = tags.small[at]["clause_words"].end
            outcome = _outcome(tags, end) or ("killed" if tags.form(end - 1) == "toll" else "")
            number = _number(tags, end, lists)
            held = outcome == "arrested" and any("population" in kinds(tags, i) for i in tags.small)
            if number is not None and outcome and not held:
                found |= {n: (True, None) for n, chain in enumerate(lists) if end <= chain.start < end + 2 and n != number}
                found[number] = (False, Cue(at, end, outcome, "toll", "toll", target=number))
    for number, (label, told) in enumerate(pairwise(lists), 1):
        if is_group(label.items[0]) and tags.form(label.end) in ("at", "to") and told.start == label.end + 1:
            found[number] = (False, Cue(label.start, label.end, label.items[0].outcome or "", "toll", "toll", target=number))
    return found


def _outcome(tags: Tags, position: int) -> str:
    """The outcome of "the number of wounded": that of the word behind it."""
    for at in range(position, min(position + _LABEL, len(tags.words))):
        if at in tags.numbers or kinds(tags, at) & _REACHED - {"reach"}:
            break
        noun, trigger = tags.nouns.get(at), tags.triggers.get(at)
        if noun and noun.values[0].outcome:
            return noun.values[0].outcome
        if trigger and not trigger.values[0].objects:
            return trigger.values[0].outcome
    return ""


def _number(tags: Tags, position: int, lists: Sequence[Chain]) -> int | None:
    """The list whose number the toll is: the first one behind "to", "at", "reached", or behind "of" at once."""
    for number, chain in enumerate(lists):
        gap = chain.start - position
        if not 0 <= gap <= _REACH or "number" not in chain.items[0].rule or chain.link or tags.form(chain.start - 1) == "from":
            continue
        before = tags.small.get(chain.start - 1, {}).get("clause_words")
        reached = any(
            hit.end == chain.start and kinds(tags, at) & _REACHED
            for at in range(max(0, chain.start - 3), chain.start) if (hit := tags.word(at, "clause_words"))
        ) or "reach" in kinds(tags, chain.start)
        near = tags.form(chain.start - 1) not in ("of", "was", "is", "as") or gap <= 2
        if before is not None or reached:
            return number if reached and near else None
    return None
