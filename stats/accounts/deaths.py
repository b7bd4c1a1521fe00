"""The wounded who later died: a report that tells both moves them from the wounded to the killed (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.accounts.tally import Count, add
from stats.find.people import LATE, Mention
from stats.model import Span

Told = dict[tuple[str, str], list[Count]]
"""What a report tells of an incident, in order, by outcome and origin."""


def with_deaths(told: Told) -> None:
    """Move those said to have died of their wounds, in place: fewer wounded, more killed where both were told before.

    Where another sentence gives the dead with them already counted, or the dead alone, nobody is added.
    """
    killed = [(origin, count) for (outcome, origin), counts in told.items() if outcome == "killed" for count in counts]
    for origin, dead in killed:
        if dead.late and (fewer := _wounded_before(told, dead.late)):
            _lower(told, fewer[1], dead.late)
        hurt = _wounded_before(told, dead) if all(mention.cue == "died" for mention in dead.mentions) else None
        if hurt is not None and _the_killed(dead, [count for _, count in killed]):
            continue
        if hurt is not None:
            drop(told, "killed", origin, dead)
            dead = _described(_all_of(dead, hurt[1]), hurt[1])
            _raise(told, *hurt, dead)
            _lower(told, hurt[1], dead)
        elif before := _dead_before(told, dead):
            drop(told, "killed", origin, dead)
            _raise(told, *before, dead)


def _the_killed(dead: Count, killed: Sequence[Count]) -> bool:
    """Whether "the men died" says how those died whom a sentence before tells as killed."""
    before = (count for count in killed if count.mentions[-1].sentence < dead.mentions[0].sentence)
    return _pointed(dead) and any(_kinds(dead) & _kinds(count) for count in before)


def _all_of(dead: Count, hurt: Count) -> Count:
    """ "The soldiers died" later: all those told as wounded."""
    return replace(dead, low=hurt.low, high=hurt.high, bound=hurt.bound) if _pointed(dead) else dead


def _pointed(dead: Count) -> bool:
    return dead.vague and all(mention.people.definite for mention in dead.mentions)


def _wounded_before(told: Told, dead: Count) -> tuple[str, Count] | None:
    """The origin and count of the wounded told last before the dead, if these may be of them."""
    sentence = dead.mentions[0].sentence
    before = [
        (count.mentions[0].sentence, origin, count)
        for (outcome, origin), counts in told.items() if outcome == "wounded"
        for count in counts if count.mentions[0].sentence < sentence and count.low >= dead.low
    ]
    _, origin, count = max(before, key=lambda one: one[0], default=(0, "", None))
    return (origin, count) if count else None


def _dead_before(told: Told, dead: Count) -> tuple[str, Count] | None:
    """The origin and count of the dead told just before one newly told of who died later: "their son", "a passer-by who had been
    hurt", nobody like whom is among them."""
    if not all(mention.cue == "died" and newly_told(mention) for mention in dead.mentions):
        return None
    sentence, kinds = dead.mentions[0].sentence, _kinds(dead)
    killed = [(origin, count) for (outcome, origin), counts in told.items() if outcome == "killed" for count in counts]
    before = [one for one in killed if one[1].mentions[-1].sentence < sentence and not one[1].vague]
    alike = any(kinds & _kinds(count) for _, count in before)
    return None if alike else max(before, key=lambda one: one[1].mentions[-1].sentence, default=None)


def newly_told(mention: Mention) -> bool:
    """Whether somebody is told of as kin of others, or as new."""
    return mention.people.noun is not None and (mention.rule.endswith(LATE) or mention.people.noun.possessed)


def _kinds(count: Count) -> set[tuple[str, str]]:
    return {(m.people.noun.kind, m.people.sex) for m in count.mentions if m.people.noun}


def _described(dead: Count, hurt: Count) -> Count:
    """The dead with what was said of all the wounded."""
    return replace(dead, groups={group: dead.span for group, span in hurt.groups.items() if span == hurt.span} | dead.groups)


def _raise(told: Told, origin: str, hurt: Count, dead: Count) -> None:
    """Add the dead to those told killed beside the wounded; with none told there they are a count of their own."""
    counts = told.setdefault(("killed", origin), [])
    sentence = hurt.mentions[-1].sentence
    beside = next((count for count in counts if any(mention.sentence == sentence for mention in count.mentions)), None)
    if beside is None:
        counts.append(dead)
        return
    total = add(beside.span, dead.span)
    known = any(count.span == total for (outcome, _), others in told.items() if outcome == "killed" for count in others)
    groups = beside.groups | {group: add(beside.groups.get(group, (0, 0)), span) for group, span in dead.groups.items()}
    for at, count in enumerate(counts):
        if count.span == beside.span:
            more = count if known else replace(count, low=total[0], high=total[1], groups=groups, own=frozenset())
            counts[at] = replace(more, mentions=(*count.mentions, *dead.mentions)) if count is beside else more


def _lower(told: Told, hurt: Count, dead: Count) -> None:
    """Take the dead from the wounded wherever as many of these are told; who was the only one is no longer wounded."""
    if hurt.bound != "exact":
        return
    for outcome, origin in [key for key in told if key[0] == "wounded"]:
        for count in [count for count in told[outcome, origin] if count.span == hurt.span]:
            if count.span == dead.span:
                drop(told, outcome, origin, count)
            else:
                at = next(at for at, other in enumerate(told[outcome, origin]) if other is count)
                told[outcome, origin][at] = _without(count, dead)


def _without(count: Count, dead: Count) -> Count:
    groups = {group: _less(span, dead.groups.get(group, (0, 0))) for group, span in count.groups.items()}
    low, high = _less(count.span, dead.span)
    return replace(count, low=low, high=high, groups={group: span for group, span in groups.items() if span[1] != 0})


def _less(span: Span, dead: Span) -> Span:
    low, high = span
    return max(low - dead[0], 0), None if high is None else max(high - dead[0], 0)


def drop(told: Told, outcome: str, origin: str, count: Count) -> None:
    """Take a telling out, in place."""
    told[outcome, origin] = [other for other in told[outcome, origin] if other is not count]
    if not told[outcome, origin]:
        del told[outcome, origin]
