"""Those of a sentence of whom it then says that they died: one of the wounded, people who were missing (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.people import Mention, People


def without_dead(told: Sequence[Mention], dead: Mention) -> tuple[list[Mention], Mention]:
    """What was told before, without the one wounded who is "the girl", "the father" of whose death is told: he, where nobody else
    is like him, or one part less of a number; and the death, of him."""
    out, the = list(told), dead.people
    if dead.outcome != "killed" or not (the.definite and the.low == the.high == 1) or the.noun is None or "other" in the.rule:
        return out, dead
    hurt = [(n, one) for n, mention in enumerate(out) if mention.outcome == "wounded" for one in mention.parts or (mention,)]
    like = [(n, one) for n, one in hurt if _is(one.people, the)]
    same = [(n, one) for n, one in like if one.people.noun and the.noun and one.people.noun.kind == the.noun.kind]
    if len(same or like) != 1:
        return out, dead
    number, gone = (same or like)[0]
    if gone is out[number]:
        del out[number]
        return out, replace(dead, people=replace(the, noun=gone.people.noun, ages=the.ages or gone.people.ages))
    whole, parts = out[number].people, tuple(part for part in out[number].parts if part is not gone)
    if whole.bound == "exact" and whole.low > 1:
        out[number] = replace(out[number], people=replace(whole, low=whole.low - 1, high=whole.low - 1), parts=parts)
    return out, dead


def found_dead(told: Sequence[Mention]) -> list[Mention]:
    """The mentions without those missing who are the very people found dead: "four who had been missing were found shot dead"."""
    dead = [mention.people for mention in told if mention.outcome == "killed"]
    return [mention for mention in told if mention.outcome != "missing" or not any(_same(mention.people, one) for one in dead)]


def _same(one: People, two: People) -> bool:
    """Whether two mentions are of the same words of a sentence."""
    return one.span == two.span and one.start < two.end and two.start < one.end


def _is(one: People, the: People) -> bool:
    """Whether one person told may be the one pointed back at: a girl or a daughter "the girl", no man "the woman"."""
    if not one.low == one.high == 1 or one.noun is None or the.noun is None or one.apart_from(the):
        return False
    return one.noun.kind == the.noun.kind or one.sex == the.sex != "unknown"
