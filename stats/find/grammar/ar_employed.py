"""People said to work with a force: شاب يعمل مع الفرقة …, سليم حمدان العامل في وزارة الدفاع (codebook 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.actor import ActorHit
from stats.find.grammar.ar_force import NO_FORCE, service_at
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import form_words

_WORKS, _WITH = form_words("ar", "works_with"), form_words("ar", "in_service_of")
_WHO, _RANKS = frozenset(("الذي", "التي", "الذين", "اللذين")), frozenset(("صفوف", "مجموعه", "مجموعات", "فصيل"))


def employed(tags: Tags, people: People) -> People | None:
    """Who works with a force or a service is of it, unless a civil trade is told; who is only accused of it is not."""
    at = people.end + (tags.form(people.end) in ("،", ","))
    at += tags.form(at) in _WHO
    if people.status != "unknown" or people.former or tags.form(at) not in _WORKS or tags.form(at + 1) not in _WITH:
        return None
    if served := service_at(tags, at + 2):
        return replace(people, end=served[1], status=served[0])
    actor = _force_at(tags, at + 2 + (tags.form(at + 2) in _RANKS))
    return replace(people, end=actor.end, force=actor.actors, status="member") if actor else None


def _force_at(tags: Tags, position: int) -> ActorHit | None:
    """The force named at a word, or right behind the word that heads its name; a state is a country somebody works in."""
    hit = tags.actors.get(position) or tags.actors.get(position + 1)
    force = hit is not None and (hit.noun == "force" or tags.form(hit.start) == "وزاره") and NO_FORCE.isdisjoint(hit.actors)
    return hit if force else None
