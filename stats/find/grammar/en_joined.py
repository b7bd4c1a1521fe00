"""English outcome words joined: "killed and wounded ten" counts both together, "killed or captured ten" neither (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_words import adverb
from stats.find.tags import Tags

_JOINTS = frozenset(("and", "or", "&"))
_BOTH = frozenset({"killed", "wounded"})
_EITHER = "+or"
"""Behind the rule of an outcome that may be another: how many suffered it is not told."""


def touch(tags: Tags, cue: Cue, following: Cue) -> bool:
    """Whether only "and" or "or" and adverbs stand between two outcome words, or a comma where a third goes on."""
    between = range(cue.end, following.start)
    listed = len(between) == 1 and tags.form(cue.end) == "," and tags.form(following.end) in _JOINTS
    return listed or (len(between) <= 4 and any(tags.form(at) in _JOINTS for at in between) and all(
        tags.form(at) in (*_JOINTS, ",") or adverb(tags, at) for at in between
    ))


def joined(tags: Tags, found: Sequence[Cue], lists: Sequence[Chain]) -> list[Cue]:
    """The outcome words of a sentence, those of the same people that are told together as one.

    "Killed and wounded" counts both, of one person the death; so does "killed, wounded or captured". Of "killed or captured"
    nothing is certain but that each befell so many at most.
    """
    out: list[Cue] = []
    for cue in found:
        last = out[-1] if out else None
        if last is None or last.target != cue.target:
            out.append(cue)
        elif (last.outcome, cue.outcome) == ("arrested", "abducted"):
            continue  # "detained and taken to an unknown place"
        elif _together(tags, last, cue):
            single = all(item.high == 1 for item in lists[cue.target or 0].items) and tags.form(cue.start - 1) != "or"
            outcome = "killed" if single else "killed_or_wounded"
            out[-1] = replace(cue, start=last.start, outcome=outcome, rule=f"{cue.rule}+both", finite=last.finite)
        elif _or(tags, last, cue) and last.rule.endswith("+both"):
            out[-1] = replace(last, end=cue.end)
        elif _or(tags, last, cue):
            out[-1:] = [replace(one, rule=f"{one.rule}{_EITHER}") for one in (last, cue)]
        else:
            out.append(cue)
    return out


def _together(tags: Tags, last: Cue, cue: Cue) -> bool:
    both = {last.outcome, cue.outcome} == _BOTH and touch(tags, last, cue)
    return both and not cue.died and not any(adverb(tags, at) for at in range(last.end, cue.start))


def _or(tags: Tags, last: Cue, cue: Cue) -> bool:
    """Whether one outcome or the other befell people."""
    return last.outcome != cue.outcome and cue.start - last.end == 1 and tags.form(last.end) == "or"


def either(cue: Cue | None) -> bool:
    """Whether people may have suffered another outcome: of those killed or captured nobody may have been killed."""
    return cue is not None and cue.rule.endswith(_EITHER)
