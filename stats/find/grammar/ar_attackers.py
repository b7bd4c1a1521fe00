"""Of which force "the attackers" are: that whose attack was told before (codebook 6)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.actor import ActorHit
from stats.find.grammar.ar_force import LOST, NO_FORCE
from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.language import form_words


def attacking(tags: Tags, item: People) -> People:
    """Some of "the attackers" are of the force whose attack their sentence, or that before it, tells: قتل سبعة من المهاجمين."""
    gunmen = item.noun is not None and item.noun.kind == "gunman" and not item.force
    if not gunmen or not called_attackers(tags, item, "ال"):
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


def in_the_ranks(tags: Tags, found: list[Mention]) -> list[Mention]:
    """The mentions of a sentence, casualties told behind "in the ranks of" a force as its members: في صفوف الجيش قتيلان وجرحى."""
    if _RANKS.isdisjoint(tags.forms):
        return found
    out: list[Mention] = []
    amid: tuple[str, ...] = ()
    for mention in found:
        people = mention.people
        joined = amid and out and out[-1].people.end == people.start
        amid = _amid(tags, people) or (amid if joined else ())
        lost = people.noun is not None and people.noun.kind in LOST and people.status == "unknown" and not people.force
        out.append(replace(mention, people=replace(people, force=amid, status="member")) if lost and amid else mention)
    return out


def _amid(tags: Tags, people: People) -> tuple[str, ...]:
    """The force in whose ranks people fell, where these words stand right before them; that of "the attackers" is their own."""
    if tags.form(people.start - 1) in _RANKS:
        return people.force
    hit = next((hit for hit in tags.actors.values() if hit.end == people.start and tags.form(hit.first - 1) in _RANKS), None)
    return hit.actors if hit else ()


def called_attackers(tags: Tags, people: People, article: str = "") -> bool:
    """Whether a word for people, with its article if that is asked for, is one for those who attacked: ثلاثة من المهاجمين."""
    told = (form for form in tags.forms[people.start:people.end] if form.startswith(article))
    return any(form.removeprefix("ال").startswith(_ATTACKERS) for form in told)


def repels(tags: Tags, hit: ActorHit) -> bool:
    """Whether an actor, or one who speaks of its own, is said to have repelled some: تصدت الأسايش لهجوم, أعلن الجيش إحباط."""
    near = range(hit.first - 1, hit.first)
    if hit.role == "source":
        near = range(hit.end, min((at for at in tags.actors if at >= hit.end), default=hit.end + _SPOKE))
    return any(tags.form(at).removeprefix("و") in _REPELS for at in near[:_SPOKE])


def _acting(tags: Tags) -> list[ActorHit]:
    return [hit for _, hit in sorted(tags.actors.items()) if hit.acts and not repels(tags, hit)]


_RANKS = frozenset(("صفوف", "بصفوف"))
_REPELS, _SPOKE = form_words("ar", "repels"), 5
_ASSAULTS, _ATTACKERS = form_words("ar", "assaults"), tuple(form_words("ar", "attackers"))
