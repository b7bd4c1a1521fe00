"""How far the numbers of a scene agree with those told of an incident (codebook 10)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.scene import Scene
from stats.accounts.where import spots
from stats.find.people import ADDED, VAGUE_PLURAL, Mention, People


def agreement(scene: Scene, before: Sequence[Scene]) -> float:
    """How a scene's numbers agree with those told before: the same, vaguer, a part of them, or others; below 0 they do not."""
    if _persons([scene]) & _persons(before):
        return 2  # nobody is harmed twice
    score, elsewhere = 2.0 if _split_of(scene, before) else 0.0, _elsewhere(scene, before)
    everyone = [m for s in before for m in s.mentions]
    nobody = all(m.people.high == 0 and m.outcome == "killed_or_wounded" for m in everyone)
    for outcome in {mention.outcome for mention in scene.mentions}:
        ours = [mention for mention in scene.mentions if mention.outcome == outcome]
        denied = all(mention.people.high == 0 for mention in ours)
        told = everyone if denied or nobody else _totals(before, outcome)
        if beside_who_died(ours, told) and not elsewhere:
            score += 0.5
        elif told and all(mention.cue == "also" for mention in ours) and elsewhere:
            score -= 1.5
        elif told:
            lows = {m.people.low for m in told if not (elsewhere and m.people.bound == "vague")} | {_in_all(before, outcome)}
            score += _agreement(ours, told, scene.mentions[0], placed=bool(spots(scene)), lows=lows)
    return score + 0.5 if _says_what_befell(scene, before) else score


def _says_what_befell(scene: Scene, before: Sequence[Scene]) -> bool:
    """Whether a scene says how many were killed and hurt of the "victims" of a lead, which gives no number (codebook 10)."""
    told = [m for other in before for m in other.mentions]
    victims = all(m.outcome == "killed_or_wounded" and m.people.span in _PLURALS for m in told)
    victims = victims and all(other.lead or other.title for other in before)
    return victims and {mention.outcome for mention in scene.mentions} <= {"killed", "wounded"}


_PLURALS = frozenset((low, None) for low in VAGUE_PLURAL.values())


def _elsewhere(scene: Scene, before: Sequence[Scene]) -> bool:
    """Whether a scene names a place, and none of those told before."""
    return bool(spots(scene)) and not any(spots(scene) & spots(other) for other in before)


def _persons(scenes: Sequence[Scene]) -> set[tuple[str, ...]]:
    """The outcome and the words of each name of two words or more."""
    told = ((scene.readings[-1].tags, m) for scene in scenes for m in scene.mentions if m.people.rule == "name")
    return {(m.outcome, *tags.forms[m.people.start:m.people.end]) for tags, m in told if m.people.end - m.people.start > 1}


def repeats(scene: Scene, before: Sequence[Scene]) -> bool:
    """Whether every number of a scene has been told of the incident, more than one person somewhere."""
    told = {(m.outcome, m.people.low) for other in before for m in other.mentions if m.people.bound != "vague"}
    ours = {(m.outcome, m.people.low) for m in scene.mentions}
    return ours <= told and any(low > 1 for _, low in ours)


def _split_of(scene: Scene, before: Sequence[Scene]) -> bool:
    """Whether one tells killed and wounded together and the other both apart, and the numbers agree."""
    if any(m.people.bound == "vague" for s in (scene, *before) for m in s.mentions):
        return False
    ours = {o: sum(m.people.low for m in scene.mentions if m.outcome == o) for o in ("killed", "wounded", "killed_or_wounded")}
    theirs = {o: max((m.people.low for m in _totals(before, o)), default=0) for o in ours}
    return 0 < ours["killed_or_wounded"] == theirs["killed"] + theirs["wounded"] or (
        0 < theirs["killed_or_wounded"] == ours["killed"] + ours["wounded"]
    )


def _in_all(scenes: Sequence[Scene], outcome: str) -> int:
    """How many of an outcome scenes count in all; the same numbers told in two of them are one telling."""
    told = ([m for m in _totals([scene], outcome) if m.people.bound != "vague"] for scene in scenes)
    tellings = {tuple(m.people.low for m in counted) for counted in told}
    return sum(sum(lows) for lows in tellings)


def _agreement(ours: list[Mention], told: list[Mention], first: Mention, placed: bool, lows: set[int]) -> float:
    """How some numbers agree with those told, of which a scene elsewhere repeats no vague one: "passengers" are no three."""
    low = sum(mention.people.low for mention in ours)
    if any(m.people.rule == "restated" for m in ours) and (same := {m.people.low for m in ours} & lows):
        low = max(same)  # "the desk said four, while X put the number at three"
    if any(m.people.high == 0 for m in ours) != any(m.people.high == 0 for m in told):
        return -4 if placed else 0
    if any(m.people.bound == "vague" for m in ours) or all(m.people.bound == "vague" for m in told):
        return 0.5
    if placed and first in ours and all(m.people.others and "number" in m.people.rule for m in ours):
        return -1.5  # others than those told before, not than one told beside them: "one was killed and three others hurt"
    if not placed and all(mention.rule.endswith(ADDED) for mention in ours):
        return 0.5
    if low in lows and not _of_other_people(ours, told):
        return 2 if low > 1 else 1
    if placed and all(m.people.others and "number" in m.people.rule for m in ours) and low not in lows:
        return -1.5  # others than those told before them in the sentence: no more of those told elsewhere
    if any(m.cue in ("update", "added") or m.people.others or m.people.definite for m in ours):
        return 0.5
    if low in lows:
        return -1.5
    known = {part.people.noun.kind for m in told for part in m.parts if part.people.noun}
    if low < max(lows) and all(_one_of_them(m.people, known) for m in ours):
        return 0
    return -1.5


def beside_who_died(ours: Sequence[Mention], told: Sequence[Mention]) -> bool:
    """Whether "three others" are told behind who died of his wounds: those killed by the act at once."""
    others = all(m.people.others or m.people.rule.endswith("+other") for m in ours)
    return others and bool(told) and all(m.cue == "died" for m in told) and not any(m.cue for m in ours)


def _of_other_people(ours: Sequence[Mention], told: Sequence[Mention]) -> bool:
    """Whether nobody of some can be one of the others, nor a civilian be one of several numbers of a force's members."""
    if all(m.people.apart_from(other.people) for m in ours for other in told):
        return True
    of_a_force = len(told) > 1 and all(other.people.status == "member" for other in told)
    return of_a_force and all(m.people.status == "civilian" for m in ours)


def _one_of_them(people: People, known: set[str]) -> bool:
    """Whether people may be some of a larger number: named, kin of those named, or of a kind among its parts."""
    return bool(people.named) or (people.noun is not None and (people.noun.possessed or people.noun.kind in known))


def _totals(scenes: Sequence[Scene], outcome: str) -> list[Mention]:
    return [mention for scene in scenes for mention in scene.mentions if mention.outcome == outcome]
