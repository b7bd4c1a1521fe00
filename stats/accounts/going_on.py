"""Who did it where a sentence leaves it to the one before: "the shelling", "another strike", "it also shelled" (codebook 7)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.scene import Scene
from stats.accounts.sides import TAKEN
from stats.accounts.who import doers, pointing_back
from stats.find.actor import ActorHit
from stats.find.cue import cue_words
from stats.find.tags import Tags
from stats.find.weapon import BOMBARDMENT
from stats.language import folded, form_words


def pointed_at(scene: Scene, found: Sequence[Scene]) -> list[ActorHit]:
    """Who did "the shelling" that a scene only points back at, or "another strike": those who did what the sentence just
    before it tells; of a shelling like one before (قصف مماثل), what is told just before it, be it in its own sentence."""
    tags = scene.readings[-1].tags
    taken = _taken_alike(scene)
    if alike := taken or _fired_alike(scene):
        near = (other for other in found if other.mentions and scene.index - other.index <= 1)
        before = [other for other in near if other.order < scene.order]
    else:
        before = [other for other in found if other.index == scene.index - 1 and not other.background]
        if before and (verb := _elided(tags)):
            return [hit for hit in doers(before[-1]) if verb == "arrest" or hit.role != "captor"]
    another = tags.lang == "en" and any(_like_before(tags, at) for at in tags.where(_NEXT_ACTS))
    another = another or bool(alike) or _by_the_same_arm(scene, before)
    if not another and not any(at < scene.mentions[0].start for at in pointing_back(tags)):
        return []
    told = [hit for other in before[-1:] for hit in doers(other) if taken or hit.role != "captor"]
    return told or [hit for other in before[-1:] if alike for hit in pointed_at(other, found)]


def _fired_alike(scene: Scene) -> bool:
    """Whether a scene's own words tell of a shelling or air strike like one told before."""
    tags, own = scene.readings[-1].tags, scene.window
    fired = (hit.start for hit in tags.weapons if hit.start in own and hit.weapon in BOMBARDMENT)
    return not set(tags.clauses.get("similar", ())).isdisjoint(fired)


def _by_the_same_arm(scene: Scene, before: Sequence[Scene]) -> bool:
    """Whether "the planes also struck" leaves whose they are to the sentence before, which tells of fire by such arms."""
    tags = scene.readings[-1].tags
    told = range(scene.window.start, scene.mentions[0].start)
    also = any(tags.form(at).removeprefix("و") in _ALSO_THEY for at in told)
    arms = (tags.form(at).removeprefix("و") for at in told if tags.form(at + 1) not in _NOBODYS)
    kinds = {kind for arm in arms for kind, names in _ARMS.items() if arm in names}
    return also and any(hit.weapon in kinds for other in before[-1:] for hit in other.weapons)


_ALSO_THEY, _NOBODYS = frozenset(("كما", "ايضا", "كذلك")), frozenset(("المجهول", "المجهوله"))
_PLANES, _GUNS = form_words("ar", "the_planes"), form_words("ar", "the_guns")
_ARMS = {"air-strike": _PLANES, "drone-strike": _PLANES, "shelling": _GUNS}


def _taken_alike(scene: Scene) -> bool:
    """Whether people were taken in an operation or a raid like one told before: كما نفذت عملية مماثلة أسفرت عن اعتقال رجل."""
    tags, taken = scene.readings[-1].tags, all(mention.outcome in TAKEN for mention in scene.mentions)
    return taken and any(at in scene.window for at in tags.clauses.get("similar", ()))


def _like_before(tags: Tags, position: int) -> bool:
    """Whether a word for an act is one like that told before: "another air strike"."""
    return not _ANOTHER.isdisjoint(map(tags.form, (position - 1, position - 2)))


_NEXT_ACTS, _ANOTHER = form_words("en", "next_act"), frozenset(("another", "second", "third", "separate"))


def _elided(tags: Tags) -> str | None:
    """The kind of the verb with which a sentence goes on, where no subject stands behind it: كما استهدفت قرية …"""
    if any(hit.acts for hit in tags.actors.values()):
        return None
    if tags.lang == "en":
        return _they(tags)
    opening = next((end for at in range(_OPENING) if (end := _opens(tags, at))), 0)
    told = cue_words("ar").find(tags.forms[:opening + _VERB + 1])
    acts = {hit.start for hit in told if not {"attack", "munition"}.isdisjoint(hit.values)}
    for hit in told:
        if hit.start < opening or not (opening or hit.clitics == "و"):
            continue
        if "arrest" in hit.values and _object_follows(tags, hit.end):
            return "arrest"
        if ("strike" in hit.values and _object_follows(tags, hit.end)) or ("verb" in hit.values and hit.end in acts):
            return "strike"
    return None


def _opens(tags: Tags, position: int) -> int:
    """Where what turns to something else that the same force did ends, 0 where it turns to nothing: كما, في سياق متصل."""
    hit = tags.word(position, "clause_words")
    if hit and hit.values[0].value == "separate":
        return hit.end
    return position + 1 if tags.form(position).removeprefix("و") in _GOES_ON else 0


def _they(tags: Tags) -> str | None:
    """The same in English: "They also shelled …", "It later raided …"."""
    verb = next((at for at in range(1, _VERB) if tags.form(at) not in _ALSO_EN), _VERB)
    hit = cue_words("en").find(tags.forms[verb:verb + 3])[:1] if tags.form(0) in ("they", "it") else ()
    kinds = set(hit[0].values) if hit and hit[0].start == 0 else set[str]()
    return "arrest" if "arrest" in kinds else "strike" if "strike" in kinds or tags.form(verb) in _ATTACKED else None


_ALSO_EN = frozenset(("also", "then", "later", "earlier", "had", "have", "has", "subsequently"))
_ATTACKED = form_words("en", "attacked")


def _object_follows(tags: Tags, position: int) -> bool:
    """Whether what stands right behind a verb is a place, or people: whom it hit, not who did it."""
    while tags.form(position) in _ALSO or position in tags.dates:
        position = tags.dates[position].end if position in tags.dates else position + 1
    return position in tags.places or tags.form(position) in _PLACES or position in tags.numbers or position in tags.nouns


_OPENING, _VERB = 3, 4
_GOES_ON, _ALSO = form_words("ar", "goes_on"), frozenset(("ايضا", "كذلك"))
_GROUNDS = ("village", "town", "city", "near", "countryside")
_PLACES = frozenset[str]().union(*(folded("ar", "places", "kind", kind) for kind in _GROUNDS))
