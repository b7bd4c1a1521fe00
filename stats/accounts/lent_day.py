"""Whether the day of a sentence behind people told without one may be that of their act (codebook 9)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.places import keys
from stats.accounts.scene import Scene
from stats.accounts.setting import ALSO, fine_places, is_background, separates, tells_of_another
from stats.accounts.where import near_spots, spots
from stats.find.cue import ACTS, cue_words
from stats.find.date import DateHit
from stats.find.tags import Tags
from stats.language import form_words

_BEGINS = 3


def goes_back_to(tags: Tags, hit: DateHit, scenes: Sequence[Scene]) -> bool:
    """Whether a sentence tells a day of the act that harmed people told before it, and of no other: not "the army had struck the
    town on Monday", "another village was struck yesterday", "the sides met on Sunday"."""
    if all(_heads(scene) for scene in scenes):
        return True
    if _turns(tags) or is_background(tags, 0) or _elsewhere(tags, scenes):
        return False
    if any(_told(tags, at, hit) for at in range(len(tags.words))) or _of_those(tags):
        return True
    opened = tags.form(0).startswith("و") and hit.start < _BEGINS
    return _strikes(tags) and not (opened or _had(tags))


def _turns(tags: Tags) -> bool:
    """Whether it opens on something else, or tells what an act followed: "the attack came a day after …"."""
    if separates(tags) or tells_of_another(tags, len(tags.words)) or not _TOO.isdisjoint(tags.forms):
        return True
    comes = [at for at in range(min(_OPENS, len(tags.words))) if tags.form(at) in _COMES[tags.lang]]
    return tags.form(0) in ALSO or any(tags.lang == "ar" or "after" in tags.forms[at:at + _AFTER] for at in comes)


_TOO = frozenset(("ايضا", "also", "another", "similar"))
_COMES = {"ar": form_words("ar", "comes_after"), "en": form_words("en", "comes_after")}
_OPENS, _AFTER = 4, 6


def _heads(scene: Scene) -> bool:
    return scene.readings[-1].tags.sentence.field == "title"


def _told(tags: Tags, position: int, hit: DateHit) -> bool:
    """Whether an act told before is named ("the attack", "Sunday's attack"), or "it happened"."""
    form = tags.form(position)
    the = tags.lang == "ar" or tags.form(position - 1) in ("the", "this", "that") or hit.end == position - 1
    return (the and form in _ACTS[tags.lang]) or form in _HAPPENED[tags.lang]


_ACTS = {"ar": form_words("ar", "told_act"), "en": form_words("en", "told_act") | form_words("en", "incident")}
_HAPPENED = {"ar": form_words("ar", "happened"), "en": form_words("en", "happened")}


def _had(tags: Tags) -> bool:
    return tags.form(0) in _HAD or (tags.lang == "en" and "had" in tags.forms)


_HAD = form_words("ar", "had")


def _elsewhere(tags: Tags, scenes: Sequence[Scene]) -> bool:
    """Whether it names villages or towns, none of them where people were harmed."""
    named = {key for place in fine_places(tags, 0, len(tags.words)) for key in keys(place)}
    here = frozenset[str]().union(*map(spots, scenes), *map(near_spots, scenes))
    return bool(named and here) and not named & here


def _of_those(tags: Tags) -> bool:
    """Whether it tells of the dead or the hurt."""
    return any(hit.values[0].outcome and hit.clitics.endswith("ال") for hit in tags.nouns.values())


def _strikes(tags: Tags) -> bool:
    attacks = (hit for hit in cue_words(tags.lang).find(tags.forms) if not ACTS.isdisjoint(hit.values))
    return bool(tags.weapons) or next(attacks, None) is not None
