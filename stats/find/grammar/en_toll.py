"""English tolls: "the death toll rose to 7", "the number of wounded reached 12" (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_list import is_group
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_words import kinds
from stats.find.tags import Tags

_LABEL = 6
_FORMER = 3
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
    for cue in (*_grouped(tags, lists), *_labelled(tags, lists)):
        if cue.target is not None:
            found[cue.target] = (False, cue)
    return found


def _grouped(tags: Tags, lists: Sequence[Chain]) -> Iterator[Cue]:
    """ "The dead at nine", "deaths: nine": a number right behind those whom it counts."""
    for number, (label, told) in enumerate(pairwise(lists), 1):
        group, mark = label.items[0], tags.form(label.end)
        counts = (is_group(group) and mark in ("at", "to", ":")) or (_heads(tags, label) and mark == ":")
        total = tags.form(label.start - 1) == "total" and told.start == label.end and bool(group.outcome)
        if (total or (counts and told.start == label.end + 1)) and "number" in told.items[0].rule:
            yield Cue(label.start, label.end, group.outcome or "", "toll", "toll", target=number)


def _heads(tags: Tags, label: Chain) -> bool:
    """Whether people without a number head a line of a list: "Deaths: 5"."""
    (first, *more) = label.items
    return not more and bool(first.outcome) and first.rule == "person" and first.bound == "vague" and _opens(tags, label.start)


def _labelled(tags: Tags, lists: Sequence[Chain]) -> Iterator[Cue]:
    """ "Killed: 5": a number behind the word for what befell those whom it counts."""
    for number, chain in enumerate(lists):
        for at, hit in tags.triggers.items() if tags.form(chain.start - 1) == ":" else ():
            outcome = next((trigger.outcome for trigger in hit.values if trigger.kind == "after"), "")
            if outcome and hit.end == chain.start - 1 and "number" in chain.items[0].rule and _opens(tags, at):
                yield Cue(at, hit.end, outcome, "toll", "toll", target=number)


def _opens(tags: Tags, position: int) -> bool:
    """Whether a sentence, or a part of it behind a mark, begins at a word."""
    return position == 0 or not tags.form(position - 1).isalnum()


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


def former(tags: Tags, position: int) -> bool:
    """Whether an older count stands at a word: "initially put at 12"."""
    hits = (tags.small[at]["clause_words"] for at in range(max(0, position - _FORMER), position) if "formerly" in kinds(tags, at))
    return any(hit.end == position for hit in hits)


def _number(tags: Tags, position: int, lists: Sequence[Chain]) -> int | None:
    """The list whose number the toll is: the first one behind "to", "at", "reached", or behind "of" at once."""
    for number, chain in enumerate(lists):
        gap = chain.start - position
        counts = "number" in chain.items[0].rule and not chain.link
        if not (counts and 0 <= gap <= _REACH) or tags.form(chain.start - 1) == "from" or former(tags, chain.start):
            continue
        before = tags.small.get(chain.start - 1, {}).get("clause_words")
        reached = any(
            hit.end == chain.start and kinds(tags, at) & _REACHED
            for at in range(max(0, chain.start - 3), chain.start) if (hit := tags.word(at, "clause_words"))
        ) or "reach" in kinds(tags, chain.start)
        near = tags.form(chain.start - 1) not in ("of", "was", "is", "as") or gap <= 2
        if tags.form(chain.start - 1) == ":" and gap <= _LABEL:
            return number
        if before is not None or reached:
            return number if reached and near else None
    return None
