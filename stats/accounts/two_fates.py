"""Who had two outcomes is one person: of whom nothing is said where he was taken is what he is where he died (codebook 2)."""

from __future__ import annotations

from dataclasses import replace

from stats.accounts.incident import Incident
from stats.accounts.tally import Count
from stats.accounts.value import spanned
from stats.find.custody import in_custody
from stats.find.people import Mention
from stats.language import form_words
from stats.model import Span

_TAKEN = ("arrested", "abducted", "missing")
_STATUS = frozenset(("civilians", "combatants", "security"))

Claimed = dict[str, dict[str, Count]]
"""Counts by outcome and origin."""


def without_still_missing(found: Claimed, incident: Incident) -> Claimed:
    """The counts without the missing who are those told as taken: "he is still missing" adds nothing to that (codebook 2)."""
    taken = [tally for outcome in ("arrested", "abducted") for tally in found.get(outcome, {}).values()]
    if not taken or "missing" not in found:
        return found
    most, sexes = max(tally.low for tally in taken), {mention.people.sex for tally in taken for mention in tally.mentions}
    lost = {
        origin: tally for origin, tally in found["missing"].items()
        if tally.low > most or not all(_of_taken(mention, sexes, incident) for mention in tally.mentions)
    }
    rest = {outcome: by_origin for outcome, by_origin in found.items() if outcome != "missing"}
    return rest | {"missing": lost} if lost else rest


def _of_taken(mention: Mention, sexes: set[str], incident: Incident) -> bool:
    """Whether people told as missing are told by pointing back: "one of them", لا يزال مفقوداً."""
    if {mention.people.sex} | sexes == {"male", "female"}:
        return False  # "two men were arrested over a girl's disappearance; she is still missing"
    tags = next(scene.readings[-1].tags for scene in incident.scenes if mention in scene.mentions)
    before = tags.forms[max(0, mention.start - _NEAR):mention.start]
    return mention.people.rule in _POINTS or not _STILL.isdisjoint(before)


_POINTS, _STILL, _NEAR = ("pronoun", "share"), form_words("ar", "still"), 3


def with_both_fates(found: Claimed, incident: Incident) -> Claimed:
    """The counts with the groups of those who were taken given to the dead and the other way round, where as many as were taken
    died in custody."""
    held = bool(incident.arrest) or any(in_custody(scene.readings[-1].tags) for scene in incident.scenes)
    taken = next((outcome for outcome in _TAKEN if outcome in found), None)
    if not held or taken is None or "killed" not in found:
        return found
    died, caught = (spanned(list(found[outcome].values())) for outcome in ("killed", taken))
    if died.span != caught.span or died.span[0] != died.span[1]:
        return found
    stated = _STATUS & (died.groups.keys() | caught.groups.keys())
    if len(stated) > 1:
        return found
    return found | {outcome: _shared(found[outcome], died.groups | caught.groups) for outcome in ("killed", taken)}


def _shared(by_origin: dict[str, Count], groups: dict[str, Span]) -> dict[str, Count]:
    return {origin: replace(tally, groups=groups | tally.groups) for origin, tally in by_origin.items()}
