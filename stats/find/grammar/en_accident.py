"""English clauses of accidents, illness and weather: whom they harmed is none of our figures (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator

from stats.find.grammar.en_words import kinds
from stats.find.people import TAKEN, Mention
from stats.find.tags import Tags
from stats.language import form_words

_SPOKE, _SPEAKER = form_words("en", "spoke"), 6
_TURNS = form_words("en", "turn") | {";"}
_NO_ARMS = frozenset({"raid", "mine-or-remnant", "vehicle", "unknown"})
"""What these name stands in news of accidents too: arrests, gold mines, cars."""


def without_accidents(tags: Tags, told: list[Mention]) -> list[Mention]:
    """The mentions that no clause of an accident tells, nor goes on from one: "…, while two others were hurt"."""
    if tags.says.isdisjoint({"accident", "own_death", "hazard"}):
        return told
    kept: list[Mention] = []
    before = False
    for clause in _clauses(tags):
        mentions = [mention for mention in told if mention.people.start in clause]
        if _own_death(tags, clause):
            mentions = [mention for mention in mentions if mention.outcome in TAKEN]
        before = _accident(tags, clause) or (before and not _armed(tags, clause) and any(map(_goes_on, mentions)))
        kept += () if before else mentions
    return kept


def _clauses(tags: Tags) -> Iterator[range]:
    turns = [at for at in range(1, len(tags.words)) if _turns(tags, at) and not tags.form(at + 1).endswith("ing")]
    starts = [0, *turns]
    return (range(start, end) for start, end in zip(starts, [*turns, len(tags.words)], strict=True))


def _turns(tags: Tags, at: int) -> bool:
    """Whether a clause of another matter begins at a word: "while …", "…, and aid groups warn of …"."""
    said = tags.form(at) == "and" and tags.form(at - 1) == ","
    return tags.form(at) in _TURNS or (said and any(tags.form(behind) in _SPOKE for behind in range(at + 1, at + _SPEAKER)))


def _accident(tags: Tags, clause: range) -> bool:
    """Whether a clause tells of an accident; what may also come of a weapon is none where one is told."""
    found = frozenset().union(*(kinds(tags, at) for at in clause if at in tags.small))
    return "accident" in found or ("hazard" in found and not _armed(tags, clause))


def _own_death(tags: Tags, clause: range) -> bool:
    """Whether a clause tells of a death by illness or one's own hand; who was taken before it is told all the same."""
    return any("own_death" in kinds(tags, at) for at in clause if at in tags.small)


def _armed(tags: Tags, clause: range) -> bool:
    """Whether a clause tells of a weapon, or of who was run over by a force's vehicle (codebook 2)."""
    told = {hit.weapon for hit in tags.weapons if hit.start in clause}
    return bool(told - _NO_ARMS) or ("vehicle" in told and any(at in clause for at in tags.actors))


def _goes_on(mention: Mention) -> bool:
    """Whether people are of those told before: "two others", "twelve"."""
    people = mention.people
    return people.others or people.rule == "number" or (people.noun is not None and people.noun.kind == "body")
