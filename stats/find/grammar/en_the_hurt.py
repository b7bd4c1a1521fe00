"""English: the wounded and dead of an act whom nobody counts: "after the strike the wounded were evacuated" (codebook 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stats.find.grammar.the_hurt import act_told, bare_plural
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_OUTCOMES = {"wounded": "wounded", "injured": "wounded", "dead": "killed"}
_HURT = frozenset(_OUTCOMES)
_THE, _BE = frozenset(("the", "those", "its", "their")), frozenset(("were", "was", "are", "been", "being"))
_TENDS, _BY = form_words("en", "tends_hurt"), frozenset(("in", "by", "from"))
_NEAR, _BEHIND, _ACT = 3, 5, 4


def the_hurt(tags: Tags, found: Sequence[Mention]) -> Iterator[Mention]:
    """ "The wounded" of an act, brought to care or told with what hit them, where the sentence tells no others."""
    told = {mention.outcome for mention in found}
    for at in tags.where(_HURT):
        outcome = _OUTCOMES[tags.form(at)]
        if outcome in told or tags.form(at - 1) not in _THE or tags.form(at - 2) == "of":
            continue
        if at + 1 not in tags.nouns and ((_brought(tags, at) and act_told(tags)) or _hit_by(tags, at + 1)):
            yield bare_plural(tags, at, at + 1, outcome)
            told.add(outcome)


def _brought(tags: Tags, position: int) -> bool:
    """Whether somebody brings, rescues or recovers people: "evacuated the wounded", "the injured were rushed to hospital"."""
    if any(tags.form(at) in _TENDS for at in range(max(position - _NEAR, 0), position)):
        return True
    behind = range(position + 1, position + _BEHIND)
    return tags.form(position + 1) in _BE | {"have"} and any(tags.form(at) in _TENDS for at in behind)


def _hit_by(tags: Tags, position: int) -> bool:
    """Whether what hit people stands right behind them: "those injured in the shelling"."""
    return tags.form(position) in _BY and any(position < hit.start < position + _ACT for hit in tags.weapons)
