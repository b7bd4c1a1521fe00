"""Of which force "the attackers" are: that whose attack was told before (codebook 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.actor import ActorHit
from stats.find.grammar.ar_force import NO_FORCE
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import form_words


def attacking(tags: Tags, item: People) -> People:
    """Some of "the attackers" are of the force whose attack their sentence, or that before it, tells: قتل سبعة من المهاجمين."""
    words = range(item.start, item.end)
    called = item.noun is not None and item.noun.kind == "gunman" and any(tags.form(at).startswith("المهاجم") for at in words)
    if not called or item.force:
        return item
    here = [hit for hit in _acting(tags) if hit.end <= item.start]
    if here and item.start - here[-1].end <= 1:
        return item  # who killed them
    told = tags.before if item.bound != "vague" else None
    before = here or (_acting(told) if told and not _ASSAULTS.isdisjoint(told.forms) else [])
    last = before[-1] if before else None
    if last is None or last.noun == "feud" or last.role in ("captor", "pursuer") or not NO_FORCE.isdisjoint(last.actors):
        return item
    return replace(item, force=last.actors, status="member")


def _acting(tags: Tags) -> list[ActorHit]:
    return [hit for _, hit in sorted(tags.actors.items()) if hit.acts]


_ASSAULTS = form_words("ar", "assaults")
