"""Arabic: whose post was hit says of which service the members are whom nothing else tells of (codebook 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.grammar.ar_force import HIT
from stats.find.people import People
from stats.find.tags import Tags

_STRUCK = 3


def on_post(tags: Tags, item: People) -> People:
    """Members of no force, where a post or a car of the police or of intelligence was hit: مقتل عنصرين بهجوم على مخفر."""
    if item.status != "member" or item.force or item.former or (item.noun and item.noun.possessed):
        return item
    services = [at for at in tags.small if tags.value(at, "status_words") == "security"]
    others = any(
        hit.role in HIT and not any(hit.first <= at < hit.end for at in services) for hit in tags.actors.values()
    )
    return replace(item, status="security") if not others and any(_hit(tags, at) for at in services) else item


def _hit(tags: Tags, position: int) -> bool:
    """Whether the service told at a word was hit, or what stands right before it."""
    named = [hit for hit in tags.actors.values() if hit.first <= position < hit.end]
    if any(hit.acts for hit in named):
        return False
    near = range(max(position - _STRUCK, 0), position)
    return any(hit.role == "target" for hit in named) or any(at in near for at in tags.clauses.get("struck", ()))
