"""English tolls: "the death toll rose to 7", "the number of wounded reached 12" (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_label import labelled
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_words import kinds
from stats.find.tags import Tags

_LABEL, _LISTED, _WHOM, _ENDS = 6, 11, 10, frozenset((",", ";", "."))
_FORMER = 3
_RAISED = 8
_REACH = 30
_SETTING = frozenset({"preposition", "adverb", "struck"})
_REACHED = frozenset({"reach", "rise"})


def tolls(tags: Tags, lists: Sequence[Chain]) -> dict[int, tuple[bool, Cue | None]]:
    """For lists of people that belong to a toll: whether they only name what is counted, or the toll that they count."""
    found: dict[int, tuple[bool, Cue | None]] = {}
    for at in sorted(tags.small) if "toll" in tags.says else ():
        if "toll" in kinds(tags, at) and not any(number.start <= at < number.end for number in tags.numbers.values()):
            end = tags.small[at]["clause_words"].end
            outcome = _outcome(tags, at + 1) or ("killed" if tags.form(end - 1) == "toll" else "")
            number = _number(tags, end, lists)
            number = _before(tags, at, lists) if number is None else number
            held = outcome == "arrested" and "population" in tags.says
            if number is not None and outcome and not held:
                found |= {n: (True, None) for n, chain in enumerate(lists) if end <= chain.start < end + 2 and n != number}
                found[number] = (False, Cue(at, end, outcome, "toll", "toll", target=number))
    for label, cue in labelled(tags, lists):
        found |= {label: (True, None)} if label is not None else {}
        found |= {cue.target: (False, cue)} if cue and cue.target is not None else {}
    return found


def _before(tags: Tags, position: int, lists: Sequence[Chain]) -> int | None:
    """The list that a toll behind it counts: "brings to 13 the number of dead", "raised to seven, from five, its count of …"."""
    raised = any("rise" in kinds(tags, at) for at in range(max(0, position - _RAISED), position))
    start = position - 1 if raised and tags.form(position - 1) in ("the", "its", "their") else -1
    old = next((number for number in tags.numbers.values() if number.end == start - (tags.form(start - 1) == ",")), None)
    if old and tags.form(old.start - 1) == "from":  # what it was before
        start = old.start - 1 - (tags.form(old.start - 2) == ",")
    ends = (start, start + 1) if start >= 0 else ()
    told = (n for n, chain in enumerate(lists) if chain.end in ends and tags.form(chain.start - 1) == "to")
    return next((n for n in told if "number" in lists[n].items[0].rule), None)


def _outcome(tags: Tags, position: int) -> str:
    """The outcome of "the number of wounded": that of the word behind it, or behind "people it has listed as"."""
    for at in range(position, min(position + _LISTED, len(tags.words))):
        number = tags.numbers.get(at)
        if (number and number.low != 1) or kinds(tags, at) & _REACHED - {"reach"} or tags.form(at) in _ENDS:
            break  # "of a single family" is part of what is counted
        if at >= position + _WHOM and tags.form(at - 1) != "as":
            continue
        noun, trigger = tags.nouns.get(at), tags.triggers.get(at)
        if noun and noun.values[0].outcome:
            return noun.values[0].outcome
        if trigger and not trigger.values[0].objects:
            return trigger.values[0].outcome
    return ""


def _plain(tags: Tags, start: int, end: int) -> bool:
    """Whether a toll's verb tells its number: only places and days stand between, "the toll in Syria on Tuesday was 12"."""
    verb = tags.form(end) in ("was", "is")
    words = (tags.form(at).isalpha() or tags.form(at) == "'s" for at in range(start, end))
    return verb and all(words) and all(kinds(tags, at) <= _SETTING for at in range(start, end))


def former(tags: Tags, position: int) -> bool:
    """Whether an older count stands at a word: "initially put at 12", "lowered from seven dead to five"."""
    if tags.form(position - 1) == "from" and any("rise" in kinds(tags, at) for at in range(max(0, position - _RAISED), position)):
        return any(tags.form(at - 1) == "to" for at in tags.numbers if position < at <= position + _RAISED)
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
        near = tags.form(chain.start - 1) not in ("of", "was", "is", "as") or gap <= 2 or _plain(tags, position, chain.start - 1)
        if tags.form(chain.start - 1) == ":" and gap <= _LABEL:
            return number
        if before is not None or reached:
            return number if reached and near else None
    return None
