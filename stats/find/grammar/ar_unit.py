"""Arabic units of a force told as a whole, whose members nobody counts: مقتل مجموعة تابعة لقوات النظام."""

from __future__ import annotations

from stats.find.actor import ActorHit
from stats.find.people import VAGUE_PLURAL, People
from stats.find.tags import Tags
from stats.language import form_words

_NEAR = 4
_UNITS, _WHOLE, _BELONGING = form_words("ar", "squad"), form_words("ar", "squad_whole"), form_words("ar", "belonging")
_ITS_OWN = frozenset(("لها", "له", "لهم"))


def unit_at(tags: Tags, position: int) -> People | None:
    """The members of a unit behind a word that has them killed, taken or lost: a bare plural of combatants (codebook 3 and 6)."""
    if tags.form(position).removeprefix("ب") not in _UNITS or _of_its_men(tags, position) or not _befell(tags, position):
        return None
    at = position + 1
    while tags.form(at) in _WHOLE or tags.form(at) in _BELONGING:
        at += 1
    own = tags.form(at) in _ITS_OWN
    actor = _named_before(tags, position) if own else tags.actors.get(at)
    if actor is None or actor.noun == "feud" or not (own or at > position + 1 or tags.form(at).startswith("ل")):
        return None
    end = at + 1 if own else actor.end
    return People(position, end, VAGUE_PLURAL["ar"], None, "vague", "unit", status="member", force=actor.actors)


def _of_its_men(tags: Tags, position: int) -> bool:
    """Whether a unit is told right behind those of it who are meant: مقتل قائد مجموعة تابعة لقسد, عناصر دورية."""
    return any(hit.end == position and hit.values[0].outcome is None for hit in tags.nouns.values())


def _befell(tags: Tags, position: int) -> bool:
    """Whether the word for an outcome just before is none of wounds: a unit that "was hit" may have been so in its vehicles."""
    near = [at for at in range(max(position - _NEAR, 0), position) if at in tags.triggers]
    return bool(near) and any(hit.outcome != "wounded" for hit in tags.triggers[near[-1]].values)


def _named_before(tags: Tags, position: int) -> ActorHit | None:
    before = [hit for hit in tags.actors.values() if hit.end <= position]
    return max(before, key=lambda hit: hit.end, default=None)
