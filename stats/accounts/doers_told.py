"""Who did it where those harmed are told without a doer: whose ambush it was, who acts under a bare headline or
announces it (codebook 7)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.scene import Scene
from stats.accounts.setting import is_background, opens_another
from stats.accounts.sides import TAKEN
from stats.find.actor import ActorHit
from stats.find.actor_day import irregulars
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import form_words, joined


def ambushing(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Whose ambush it was, where nobody harmed in it is of that force: six of X killed in an ambush of Y's."""
    if not any(hit.weapon == "clash" for scene in scenes for hit in scene.weapons):
        return []
    harmed = [mention.people for scene in scenes for mention in scene.mentions]
    struck_at = [hit for scene in scenes for hit in scene.actors if hit.role == "target"]
    return [hit for hit in struck_at if all(_of_another(people, hit) for people in harmed)]


def _of_another(people: People, hit: ActorHit) -> bool:
    """Whether people are of another force than the one told, civilians, or soldiers where that is no state's."""
    if people.force or people.status == "civilian":
        return people.force != hit.actors
    soldiers = people.status == "member" and people.age_group == "adult"
    return soldiers and hit.actors[0] in irregulars()


def under_headline(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Who acts at the place of a bare headline, in the sentence right behind: مقتل رجل في سرمين / قصفت قوات النظام بلدة سرمين."""
    for scene in scenes:
        own = scene.readings[-1].tags
        spots = {place for hit in scene.places if not hit.broad for place in hit.candidates}
        behind = next((reading.tags for reading in scene.after[:1]), None)
        if not scene.title or own.actors or behind is None or is_background(behind) or opens_another(behind):
            continue
        weapons = [{hit.weapon for hit in tags.weapons} for tags in (own, behind)]
        alike = not weapons[0] or bool(weapons[0] & weapons[1])
        if alike and any(hit.candidates[0] in spots for hit in behind.places.values()):
            return [hit for _, hit in sorted(behind.actors.items()) if hit.acts]
    return []


def announcing(scenes: Sequence[Scene]) -> list[ActorHit]:
    """The force that announces another's losses, or the police that do arrests, where nobody else is said to have done it."""
    spoke = [hit for scene in scenes for hit in scene.actors if hit.role == "source"]
    lost = [hit.actors for scene in scenes for hit in scene.actors if hit.role == "victim-affiliation"]
    told = [mention for scene in scenes for mention in scene.mentions]
    taken = all(mention.outcome == "arrested" for mention in told) and any(not _POLICE.isdisjoint(hit.actors) for hit in spoke)
    lost += [mention.people.force for mention in told if taken]
    return [hit for hit in spoke if lost and all(set(hit.actors).isdisjoint(other) for other in lost)]


_POLICE = frozenset(("general-security", "asayish", "iraqi-forces"))


def heading(scenes: Sequence[Scene]) -> list[ActorHit]:
    """The force whose name and a colon fill the line above, where the next tells an arrest or a killing as its own deed by the
    noun: قوات سوريا الديمقراطية: / - القبض على …"""
    found: list[ActorHit] = []
    for scene in scenes:
        heads = [r.tags for r in scene.readings[-2:-1] if r.tags.sentence.index == scene.index - 1]
        forms = scene.readings[-1].tags.forms
        own = all(m.rule.startswith("verbal-noun") or forms[m.start] in _DEEDS for m in scene.mentions)
        taken = {mention.outcome for mention in scene.mentions} <= TAKEN or not _DEEDS.isdisjoint(forms)
        for tags in heads if own and taken else ():
            alone = tags.form(len(tags.words) - 1) == ":" and len(tags.words) <= _HEADING
            found += [hit for hit in tags.actors.values() if alone and hit.role == "source"]
    return found


def laying(scenes: Sequence[Scene]) -> list[ActorHit]:
    """Who is said in the sentences behind to have laid "the mine": that one, not the mines of a whole front (codebook 7)."""
    mined = [scene for scene in scenes if any(hit.weapon == "mine-or-remnant" for hit in scene.weapons)]
    behind = [reading.tags for scene in mined for reading in scene.after[:_BEHIND] if not opens_another(reading.tags)]
    return [hit for tags in behind if _the_mine(tags) for _, hit in sorted(tags.actors.items()) if _laid(tags, hit)]


def _the_mine(tags: Tags) -> bool:
    return any(tags.lang == "ar" or tags.form(at - 1) in _THE for at in tags.where(_MINE))


def _laid(tags: Tags, hit: ActorHit) -> bool:
    """Whether an actor stands right behind a word for laying, in English behind "by", or right before one."""
    by = any(tags.form(at) == "by" for at in range(hit.first - _BY, hit.first))
    ahead = range(hit.first - _LAY, hit.first) if by or tags.lang == "ar" else range(0)
    behind = range(0) if by else range(hit.end, hit.end + _LAYS)
    return any(tags.form(at).removeprefix("و") in _LAID for at in (*ahead, *behind))


_BEHIND, _BY, _LAY, _LAYS, _THE = 2, 2, 4, 3, frozenset(("the", "this", "that"))
_MINE = joined(form_words("ar", "the_mine")) | form_words("en", "the_mine")
_LAID = form_words("ar", "laid") | form_words("en", "laid")

_HEADING, _DEEDS = 7, form_words("ar", "own_deeds")
