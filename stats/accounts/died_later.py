"""Some of those whom an act killed are told to have died later: nobody further, and no day of the act (codebook 2)."""

from __future__ import annotations

from stats.accounts.incident import Incident
from stats.accounts.scene import Scene
from stats.accounts.where import spots
from stats.find.natural import DIED
from stats.find.people import Mention
from stats.find.tags import Tags

_NEAR, _OF_THEM = 2, ("share", "partitive", "definite", "one-of-them")


def of_the_killed(scene: Scene, incident: Incident) -> bool:
    """Whether a scene only tells of some of the dead of the sentence before that they died: "one of the men died on Monday"."""
    last = incident.scenes[-1]
    told = [mention for mention in last.mentions if mention.outcome == "killed" and mention.people.bound == "exact"]
    hurt = any(mention.outcome == "wounded" for mention in last.mentions)
    tags = scene.readings[-1].tags
    apart = spots(scene) or tags.weapons or scene.separate or scene.period
    near = 0 < scene.index - last.index <= _NEAR
    return near and not apart and bool(told) and all(_died(tags, m) and _among(m, told, hurt) for m in scene.mentions)


def _died(tags: Tags, mention: Mention) -> bool:
    """Whether people pointed at are said to have died, by a verb that tells of no killer."""
    words = (tags.form(at).removeprefix("و") for at in range(mention.start, mention.end))
    pointed = mention.people.rule in _OF_THEM and mention.outcome == "killed" and not mention.parts
    return pointed and not DIED[tags.lang].isdisjoint(words)


def _among(mention: Mention, told: list[Mention], hurt: bool) -> bool:
    """Whether people may be some of the dead: as many at most, of one of their kinds; without a kind where nobody was wounded."""
    people = mention.people
    if people.bound != "exact" or people.low > sum(other.people.low for other in told):
        return False
    if people.noun is None:
        return not hurt
    return any(other.people.noun and other.people.noun.kind == people.noun.kind for other in told)
