"""Count the people of one telling: totals, groups and parts (codebook 3, 4 and 6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce

from stats.accounts.allies import of_one_side
from stats.accounts.attackers import of_attackers, updated
from stats.find.people import ADDED, GOES_ON, WITHIN, Mention, People
from stats.find.person import RELATIVES
from stats.model import Span

SECURITY_FORCES = frozenset({"general-security", "asayish"})
_ADULT = 18
TAKEN_UP = ("former", "buried")
"""What mentions of these cues count another toll has counted, where there is one."""
_ARMED = {"combatants", "security"}
_STATED = {"civilians", *_ARMED}


@dataclass(frozen=True, slots=True)
class Count:
    """How many, of which groups, told by which mentions; `own` are the groups that all of them are.

    `late`: those who died of wounds, of whom a toll told beside them says that it rose. `headline`: not told in the text yet.
    """

    low: int
    high: int | None
    bound: str
    groups: dict[str, Span] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    own: frozenset[str] = frozenset()
    late: Count | None = None
    headline: bool = False

    @property
    def span(self) -> Span:
        """The count as (low, high)."""
        return self.low, self.high

    @property
    def vague(self) -> bool:
        """Whether it rests on vague words alone."""
        return self.bound == "vague" and self.high is None

    @property
    def none(self) -> bool:
        """Whether it states that there was nobody."""
        return self.high == 0


def count(mentions: Sequence[Mention], civilian: bool, force: tuple[str, ...]) -> Count:
    """Add up the mentions of one outcome in one telling.

    `civilian`: what was hit is a civilian object, so people of no stated status are civilians (codebook 6).
    `force`: ids of the force that was hit, to whom members without a named force belong.
    """
    told, mentions = mentions, without_retelling(mentions)
    again = [mention for mention in mentions if mention.people.rule == "restated"]
    if again and len(again) < len(mentions):
        return _restated(count([m for m in mentions if m not in again], civilian, force), again)
    groups: dict[str, Span] = {}
    for mention in mentions:
        for group, span in groups_of(mention, civilian, force).items():
            groups[group] = add(groups.get(group, (0, 0)), span)
    risen = [m for m in told if m.parts and m not in mentions] if mentions[0].cue == "update" else []
    for group, span in ((g, s) for m in risen for g, s in groups_of(replace(m, people=mentions[0].people), False, ()).items()):
        groups.setdefault(group, span)  # a woman among those whom the toll rose from is among those whom it rose to
    total: Span = (0, 0)
    for mention in mentions:
        total = add(total, mention.people.span)
    alike = [group for group, span in groups.items() if span == total] if not any(m.parts for m in mentions) else []
    late = [m for m in told if m.cue == "died" and m not in mentions] if mentions[0].cue == "update" else []
    died = count(late, civilian, force) if late else None
    return Count(*total, _bound(mentions), groups, tuple(mentions), _own(mentions, civilian, force).union(alike), died)


def _restated(told: Count, again: Sequence[Mention]) -> Count:
    """ "The desk said four, while X put the number at three": both numbers are of the same people."""
    spans = [told.span, *(mention.people.span for mention in again)]
    low, highs = min(low for low, _ in spans), [high for _, high in spans if high is not None]
    high = max(highs) if len(highs) == len(spans) else None
    groups = {group: (low, high) if group in told.own else span for group, span in told.groups.items()}
    bound = "range" if high else "at_least"
    return replace(told, low=low, high=high, bound=bound, groups=groups, mentions=(*told.mentions, *again))


def _own(mentions: Sequence[Mention], civilian: bool, force: tuple[str, ...]) -> frozenset[str]:
    if len(mentions) != 1:
        return frozenset()
    people = mentions[0].people
    return frozenset(_own_groups(people, status_of(people, civilian, force)))


def add(first: Span, second: Span) -> Span:
    """The sum of two counts; an open ceiling stays open."""
    return first[0] + second[0], None if first[1] is None or second[1] is None else first[1] + second[1]


def _bound(mentions: Sequence[Mention]) -> str:
    """The loosest bound of several: a bare plural among them leaves the whole vague."""
    bounds = {mention.people.bound for mention in mentions}
    return next((bound for bound in ("vague", "at_least", "range", "about") if bound in bounds), bounds.pop())


def without_retelling(mentions: Sequence[Mention]) -> list[Mention]:
    """Within one telling a number told twice counts once, and a vague word beside a number adds nobody."""
    if len(mentions) == 1:
        return list(mentions)
    mentions = updated(mentions) or [m for m in mentions if m.cue not in TAKEN_UP] or mentions
    toll = max((m.people.low for m in mentions if m.cue == "toll"), default=0)
    mentions = [m for m in mentions if not (m.people.others and m.people.low < toll)]  # "two more, and the toll stood at ten"
    exact = [m for m in mentions if m.people.bound != "vague"]
    lists = _lists(mentions)
    kept: list[Mention] = []
    for mention in mentions:
        people = mention.people
        added = people.others or people.besides or mention.rule.endswith(ADDED)
        added = added or any(_side_by_side(mention, other) for other in exact)
        if people.bound == "vague" and exact and not (added or all(_others_than(people, other.people) for other in exact)):
            continue
        again = (_same_number(mention, other) and lists[id(mention)] != lists[id(other)] for other in kept)
        if any(again) or _points_back(mention, kept):
            continue
        kept.append(mention)
    return kept


def _lists(mentions: Sequence[Mention]) -> dict[int, int]:
    """The number of the list each mention stands in: none of one list is told again by the next of it."""
    found: dict[int, int] = {}
    before: Mention | None = None
    for number, mention in enumerate(mentions):
        goes_on = before is not None and before.sentence == mention.sentence and (
            before.people.end == mention.people.start or mention.rule.startswith(GOES_ON) or mention.people.listed
        )
        found[id(mention)] = found[id(before)] if goes_on else number
        before = mention
    return found


def _side_by_side(mention: Mention, other: Mention) -> bool:
    """Whether two phrases stand in one list: "a child and several men" are all of them."""
    if mention.rule.startswith(GOES_ON):
        return True
    return (mention.sentence == other.sentence and -3 < mention.people.start - other.people.end < 3) or (
        mention.sentence == other.sentence and -3 < other.people.start - mention.people.end < 3
    )


def _same_number(mention: Mention, other: Mention) -> bool:
    one, two = mention.people, other.people
    if (one.besides and one.bound != "vague") or _of_others(one, two) or of_attackers(mention, other):
        return False
    return one.span == two.span and one.low > 1 and not one.others and mention.start != other.start and one.noun is not None


def _of_others(one: People, two: People) -> bool:
    """Whether no one of some people can be one of the others: children and women, civilians and a force's members."""
    kinds = {people.noun.kind if people.noun else "" for people in (one, two)}
    forces = kinds & {"member", "gunman"}
    return kinds == {"child", "woman"} or (len(forces) == 1 and bool(kinds & {"child", "woman", "civilian"}))


def _kin_meant(mention: Mention, kin: Mention) -> bool:
    """Whether a woman or a man told in one sentence with somebody's kin is that one: أصيبت زوجته …، وأسعفت الفرق السيدة."""
    two, same = kin.people.noun, mention.sentence == kin.sentence and mention.people.sex == kin.people.sex != "unknown"
    return two is not None and two.possessed and two.kind != "child" and same


def _points_back(mention: Mention, kept: Sequence[Mention]) -> bool:
    noun = mention.people.noun
    return mention.people.definite and any(
        other.people.low >= mention.people.low
        and (not noun or not other.people.noun or other.people.noun.kind in ("person", noun.kind) or _kin_meant(mention, other))
        and {mention.people.sex, other.people.sex} != {"female", "male"}
        and not of_attackers(mention, other)
        for other in kept
    )


def _others_than(one: People, two: People) -> bool:
    """Whether some people, told vaguely, can be none of others: of another kind, or of a force that is not of their side."""
    own = two.noun is not None and two.noun.possessed and two.noun.status == "member"  # "…, and one of its fighters was hurt"
    casualties = one.noun is not None and one.noun.outcome is not None and bool(one.force and (two.force or own))
    return _of_others(one, two) or (casualties and not of_one_side(one.force, two.force))


def groups_of(mention: Mention, civilian: bool, force: tuple[str, ...]) -> dict[str, Span]:
    """The groups a mention and its parts state, each (low, high). A part of another outcome is no part of it."""
    whole = mention.people
    status = status_of(whole, civilian and whole.high != 0 and not any(map(_parted, mention.parts)), force)
    found = dict.fromkeys(_own_groups(whole, status), whole.span) if whole.high != 0 or status == "civilian" else {}
    if not mention.parts:
        return found
    civilian = civilian and status != "combatants"
    summed = _listed_too(*(_summed(mention, parts, found, civilian, force) for parts in _lists_of(mention)))
    if "women" in found and "children" in summed:
        found = found | {"women": _without(whole.span, summed["children"])}  # of two hurt, both female, one a girl
    if _ARMED & found.keys() and (civilians := [part.people.span for part in mention.parts if _called_civilian(part)]):
        rest = _without(whole.span, reduce(add, civilians))  # "a soldier was killed and seven others hurt, two of them civilians"
        found = {group: rest if group in _ARMED else span for group, span in found.items() if group not in _ARMED or rest[0]}
    return found | {group: _capped(span, whole) for group, span in summed.items()}


def _lists_of(mention: Mention) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """The parts of a whole that are told by name, where all of it is, and its others: "three, among them a child: A, B and C"."""
    named = [part for part in mention.parts if part.people.named]
    others = [part for part in mention.parts if not part.people.named]
    everybody = sum(part.people.low for part in named) == mention.people.low
    return (named, others) if everybody else (mention.parts, ())


def _summed(
    mention: Mention, parts: Sequence[Mention], found: dict[str, Span], civilian: bool, force: tuple[str, ...]
) -> dict[str, Span]:
    """The groups that some parts add up to, without those that all of the whole are."""
    summed: dict[str, Span] = {}
    for part in parts:
        if part.outcome != mention.outcome and part.people.outcome is not None and part.people.outcome != mention.outcome:
            continue
        own = _own_groups(part.people, status_of(part.people, civilian, force))
        for group in own if part.people.rule != WITHIN else set(own) - _STATED:
            girls = group == "women" and "children" in found and part.people.age_group != "adult"  # "8 children, 3 female"
            if group not in found and not girls:
                summed[group] = add(summed.get(group, (0, 0)), part.people.span)
    return summed


def _listed_too(named: dict[str, Span], others: dict[str, Span]) -> dict[str, Span]:
    """Groups told of those named and of the same people again: of each the larger."""
    return {group: max((told[group] for told in (named, others) if group in told), key=_low) for group in {**others, **named}}


def _low(span: Span) -> int:
    return span[0]


def _without(whole: Span, part: Span) -> Span:
    low = max(whole[0] - (part[0] if part[1] is None else part[1]), 0)
    return low, whole[1] if whole[1] is None else max(whole[1] - part[0], 0)


def _parted(part: Mention) -> bool:
    """Whether a part says of the whole that not all are civilians: a bus of workers and their guards, "nine, among them six
    civilians"."""
    return part.people.status in ("member", "security") or _called_civilian(part)


def _called_civilian(part: Mention) -> bool:
    return part.people.noun is not None and part.people.noun.kind == "civilian"


def _capped(span: Span, whole: People) -> Span:
    """A part is never above its whole; a vague part's ceiling is its whole's (codebook 4)."""
    low, high = span
    if whole.high is None:
        return (min(low, whole.low) if whole.bound == "vague" and high is None else low), high
    return min(low, whole.high), whole.high if high is None else min(high, whole.high)


def status_of(people: People, civilian: bool, force: tuple[str, ...]) -> str:
    """The status of people by the codebook's section 6: civilian, combatant, security or unknown."""
    if people.former:
        return "unknown"
    if people.status == "member":
        belongs = next((actor for actor in people.force or force if actor != "unknown"), None)
        return "security" if belongs in SECURITY_FORCES else "combatant"
    if people.status == "unknown" and not people.force and (civilian or people.sex == "female" or is_child(people)):
        return "civilian"
    return people.status


def _own_groups(people: People, status: str) -> Iterable[str]:
    child = is_child(people)
    groups = {"civilian": ["civilians"], "combatant": ["combatants"], "security": ["security"]}.get(status, [])
    if child:
        groups = [*groups, "children", *{"male": ["boys"], "female": ["girls"]}.get(people.sex, [])]
    elif people.sex == "female" and (people.age_group == "adult" or not people.noun or people.noun.kind not in RELATIVES):
        groups = [*groups, "women"]
    elif people.sex == "male" and people.age_group == "adult":
        groups = [*groups, "men"]
    return groups


_ENDS = 2
"""So many ages are told of several people by a range of them."""


def is_child(people: People) -> bool:
    """Whether the people are under 18, by their noun or by the age of each."""
    if people.low == 1 and people.ages:
        return min(people.ages) < _ADULT
    if people.low > 1 and people.low == people.high == len(people.ages) and max(people.ages) < _ADULT:
        return True
    ranged = people.low > len(people.ages) == _ENDS and max(people.ages) < _ADULT  # "between five and nine"
    return ranged or people.age_group == "child"
