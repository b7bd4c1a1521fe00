"""Of which force those harmed are said behind to have been: وكان القتيل يعمل ضمن مجموعة تابعة للأمن العسكري (codebook 6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stats.accounts.scene import Scene
from stats.find.grammar.ar_force import NO_FORCE
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words, joined

_SERVES = {1: joined(form_words("ar", "serves_one")), 2: joined(form_words("ar", "serves_two"))}
_MORE, _WITHIN = joined(form_words("ar", "serves_more")), form_words("ar", "in_service_of") | {"الي"}
_BETWEEN, _GROUP, _ARMED = form_words("ar", "serves_between"), form_words("ar", "serves_group"), form_words("ar", "armed")
_HE, _WHO = frozenset(("وهو", "وهي", "وهما", "وهم", "حيث")), frozenset(("الذي", "التي"))
_WAS, _THAT = frozenset(("كان", "كانت", "كانا", "كانتا", "كانوا")), frozenset(("ان", "بان", "فان"))
_FORMERLY = frozenset(("سابقا", "سابق", "السابق", "السابقه"))
_REACH = 7


def with_force(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """The mentions of all who were killed or hurt in a scene, as members of the force of which they are said to have been."""
    people = [mention.people for mention in scene.mentions]
    known = any(told.status != "unknown" or told.force or told.former or told.low != told.high for told in people)
    harmed = all(mention.outcome in ("killed", "wounded") for mention in scene.mentions)
    if known or not harmed or scene.readings[-1].tags.lang != "ar":
        return mentions
    verbs = _SERVES.get(sum(told.low for told in people), _MORE)
    service = next((told for tags, at in _served(scene, verbs) if (told := _service(tags, at))), None)
    if service is None:
        return mentions
    status, force = service
    return [replace(mention, people=replace(mention.people, status=status, force=force)) for mention in mentions]


def _served(scene: Scene, verbs: frozenset[str]) -> Iterator[tuple[Tags, int]]:
    """Where it stands in what they served, in the rest of their sentence or in the next, which tells of nobody harmed."""
    own, end = scene.readings[-1].tags, scene.mentions[-1].end
    yield from _behind(own, end, verbs)
    for reading in scene.after[:1]:
        if reading.tags.sentence.index == scene.index + 1 and not reading.mentions:
            yield from _behind(reading.tags, 0, verbs)


def _behind(tags: Tags, start: int, verbs: frozenset[str]) -> Iterator[tuple[Tags, int]]:
    """Behind "he works in", where that is said of those told before."""
    for at in tags.where(verbs):
        if at >= start and _of_them(tags, at, start):
            within = tags.form(at + 1) in _WITHIN
            if within or tags.form(at + 1).startswith("ل"):
                yield tags, at + 1 + within


def _of_them(tags: Tags, verb: int, start: int) -> bool:
    """Whether a verb is of people told: behind "was", "he", "the young man", "that" and a name, or right behind them as "who"."""
    at = verb - (tags.form(verb - 1).removeprefix("و") in _WAS)
    before, noun = tags.form(at - 1), tags.nouns.get(at - 1)
    named = tags.form(at - 2) in _THAT and before.isalpha()
    told = noun is not None and noun.clitics in ("ال", "وال")
    who = before in _WHO and at - 1 <= start + 1
    return at < verb or before in _HE or named or told or who


def _service(tags: Tags, position: int) -> tuple[str, tuple[str, ...]] | None:
    """The status and the force of those who serve in what stands at a word; nothing where they once did."""
    near = range(position, min(position + _REACH, len(tags.words)))
    if any(tags.form(at) in _FORMERLY for at in range(position - _REACH, position + _REACH)):
        return None
    hit = next((tags.actors[at] for at in near if at in tags.actors), None)
    between = range(position, hit.start) if hit else range(0)
    if hit and hit.noun == "force" and NO_FORCE.isdisjoint(hit.actors) and all(_leads(tags, at) for at in between):
        police = any(tags.value(at, "status_words") == "security" for at in range(hit.start, hit.end))
        return "security" if police else "member", hit.actors
    group = tags.form(position) in _GROUP and tags.form(position + 1) in _ARMED
    return ("member", ()) if group else None


def _leads(tags: Tags, position: int) -> bool:
    return tags.form(position).removeprefix("ل") in _BETWEEN or tags.form(position) == '"'
