"""Whether a report says of those it has told that they are civilians: "the young man is a civilian" (codebook 6)."""

from __future__ import annotations

from collections.abc import Iterator

from stats.accounts.scene import Scene
from stats.find.tags import Tags
from stats.language import form_words

_BEHIND = 2
_LINKS = frozenset(("من", "هم", "هما", "هو", "هي", "جميعا", "كانوا", "كان", "كانا"))
_CIVILIANS = form_words("ar", "civilian")


def called_civilians(scene: Scene) -> bool:
    """Whether the rest of a scene's sentence, or one just behind it that harms nobody, calls its people civilians."""
    own, told = scene.readings[-1].tags, scene.mentions[-1].people.end
    behind = (reading.tags for reading in scene.after[:_BEHIND] if reading.tags.sentence.index - scene.index <= _BEHIND)
    return _calls(own, told) or any(_calls(tags, 0) for tags in behind)


def _calls(tags: Tags, start: int) -> bool:
    if tags.lang != "ar":
        return False
    return any(_subject(tags, at, start) for at in _predicates(tags, start))


def _predicates(tags: Tags, start: int) -> Iterator[int]:
    """Where "a civilian" stands that may be said of somebody: it ends its clause, or goes on with "and belongs to nobody"."""
    for at in tags.where(_CIVILIANS):
        following = tags.form(at + 1)
        if at >= start and (not following.isalpha() or following.startswith("و") or following in _NOBODYS):
            yield at


_NOBODYS = frozenset(("لا", "غير", "عزل", "ليس", "ليسوا"))


def _subject(tags: Tags, predicate: int, start: int) -> bool:
    """Whether it is said of those told: all of them, "the young man", "the victims"."""
    at = predicate - 1
    while at > start and tags.form(at) in _LINKS:
        at -= 1
    form = tags.form(at).removeprefix("و")
    noun = tags.nouns.get(at)
    pointed = noun is not None and noun.clitics in ("ال", "وال") and not tags.form(at - 1).isdecimal()
    linked = at < predicate - 1 and tags.form(at + 1) in _LINKS - {"من"}
    return at >= start and (form in _ALL or (pointed and (at <= start + 1 or tags.form(at - 1) in _OPENS or linked)))


_ALL, _OPENS = form_words("ar", "all_of_them"), form_words("ar", "notes") | {"،", ","}
