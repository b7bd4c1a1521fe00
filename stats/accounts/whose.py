"""Whose people an outcome's tellings count: those of one force, its enemies, the gunmen of a headline (codebook 10)."""

from __future__ import annotations

from stats.accounts.allies import of_one_side
from stats.accounts.partial import among
from stats.accounts.tally import Count
from stats.find.actor_day import speaks_for

_FORCES = frozenset({"combatants", "security"})
_BESIDE = frozenset({"member", "civilian", "child", "woman"})
"""Who stand beside a force, and are no gunmen."""


def another_side(current: Count, count: Count) -> bool:
    """Two sides' losses, each told apart, add up: two of the patrol, then three of the gunmen (codebook 10)."""
    one, two = _side(current), _side(count)
    apart = bool(one and two) and one != two and {one, two} & {"gunmen"} != set()
    return apart and not (forces_of(current) & forces_of(count) or among(current, count) or among(count, current))


def headlined(current: Count, count: Count) -> bool:
    """Whether those whom a headline calls militants are told behind as members of a force: no other side's losses."""
    same = current.span == count.span and all(mention.sentence == 0 for mention in current.mentions)
    return same and (_side(current), _side(count)) == ("gunmen", "force")


def another_force(current: Count, count: Count) -> bool:
    """Whether all are members of one force, and those before of others."""
    ours, theirs = forces_of(count), forces_of(current)
    vague = [m.people.noun for told in (current, count) if told.vague for m in told.mentions]
    called = all(noun is not None and noun.outcome for noun in vague)  # "dead of the army", not "a group of remnants"
    return bool(ours and theirs) and called and not (of_one_side(ours, theirs) if vague else ours & theirs)


def own_beside_civilians(origin: str, ours: Count, theirs: Count) -> bool:
    """Whether a force tells of its own members alone, and another origin of civilians: "the ministry said three of its men were
    hurt", a doctor eight protesters."""
    own = all(m.people.status in ("member", "security") and m.people.noun and m.people.noun.possessed for m in ours.mentions)
    return own and "civilians" in theirs.own and bool(speaks_for(origin))


def forces_of(count: Count) -> frozenset[str]:
    """The forces to which all those counted belong, nothing where any belongs to none."""
    told = [mention.people.force for mention in count.mentions]
    return frozenset(actor for force in told for actor in force) if all(told) else frozenset()


def _side(count: Count) -> str:
    kinds = {m.people.noun.kind if m.people.noun else "" for m in count.mentions}
    if kinds <= {"gunman"}:
        return "gunmen"
    headline = {m.people.noun.kind for m in count.mentions if m.people.noun and m.sentence == 0}
    if headline == {"gunman"}:  # whom it calls so are those told behind
        kinds = {m.people.noun.kind if m.people.noun else "" for m in count.mentions if m.sentence}
    return "force" if set(count.groups) & _FORCES and kinds <= _BESIDE else ""
