"""Attackers told beside those whom they attacked: they are others (codebook 4 and 10)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.people import Mention


def updated(mentions: Sequence[Mention]) -> list[Mention]:
    """The tolls that rose, and beside those of a force the attackers: "the police dead rose to four; two attackers died"."""
    risen = [m for m in mentions if m.cue == "update"]
    of_force = all(m.people.status in ("member", "security") and not _gunmen(m) for m in risen)
    return risen + [m for m in mentions if of_force and m.cue == "" and _gunmen(m)] if risen else []


def _gunmen(mention: Mention) -> bool:
    return mention.people.noun is not None and mention.people.noun.kind == "gunman"


def of_attackers(mention: Mention, other: Mention) -> bool:
    """Whether a sentence tells of the attackers beside those they attacked: "two were killed; the two attackers were shot"."""
    noun, person = mention.people.noun, other.people.noun
    told = noun is not None and noun.kind == "gunman" and (person is None or person.kind != "gunman")
    return told and mention.sentence == other.sentence and mention.start > other.start
