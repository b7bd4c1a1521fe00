"""What the one person told harmed did for a living, said behind him: يذكر أن الشاب كان يعمل في الدفاع المدني (codebook 6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stats.accounts.scene import Scene
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_NEAR, _REACH, _OPENS = 3, 6, 5
_WORKS, _HE, _WHO = form_words("ar", "works"), form_words("ar", "he_did"), frozenset(("الذي", "التي"))
_HE_IS = frozenset(("وهو", "وهي"))
_WAS, _FORMERLY = frozenset(("كان", "كانت")), frozenset(("سابقا", "السابق", "سابق", "السابقه"))


def had_a_trade(scene: Scene, mentions: Sequence[Mention]) -> bool:
    """Whether the only one whom a scene tells is said behind to have worked in a civil trade or for a civil body."""
    tags = scene.readings[-1].tags
    if tags.lang != "ar" or len(scene.mentions) != 1 or mentions[0].people.span != (1, 1):
        return False
    return any(_civil(told, at) for told, at in (*_in_sentence(tags, mentions[0]), *_behind(scene)))


def _in_sentence(tags: Tags, mention: Mention) -> Iterator[tuple[Tags, int]]:
    """Where his own sentence tells behind him what he did, nobody else standing between."""
    for at in range(mention.end, len(tags.words)):
        if at in tags.nouns and tags.nouns[at].clitics not in ("ال", "وال"):
            return
        if told := _did(tags, at, mention.end):
            yield tags, told


def _behind(scene: Scene) -> Iterator[tuple[Tags, int]]:
    """Where the next sentence, which tells of nobody harmed, opens with what he did: وكان يعمل, يذكر أن الشاب كان."""
    for reading in scene.after[:1]:
        tags = reading.tags
        if tags.sentence.index == scene.index + 1 and not reading.mentions:
            yield from ((tags, told) for at in range(_OPENS) if (told := _did(tags, at, 0)) and _of_him(tags, at))


def _did(tags: Tags, position: int, start: int) -> int:
    """Where what he did stands behind "he worked" or "he was"; 0 where no such word stands at a position."""
    form, before = tags.form(position), tags.form(position - 1)
    if form in _HE_IS and tags.form(position + 1) == "من":
        return position + 2  # "who is one of the volunteers of"
    if predicate := _named_by_trade(tags, position):
        return predicate
    if form in _WORKS:
        return position + 1 if _said_of_him(tags, position, start) else 0
    if form.removeprefix("و") not in _WAS:
        return 0
    if before in _HE or _him(tags, position - 1):
        return position + 1
    at = position + 1 + _him(tags, position + 1)
    return at if form.startswith("و") and at in tags.nouns and tags.form(at).endswith("ا") else 0


def _named_by_trade(tags: Tags, position: int) -> int:
    """Where a noun says what he was, right behind "the victim" that opens a clause: الشاب الضحية راعي غنم; else 0."""
    opens = position == 0 or tags.form(position - 1) in _THAT or tags.form(position).startswith("و")
    if not (opens and _him(tags, position)):
        return 0
    at = position + 1 + _him(tags, position + 1)
    at += tags.form(at) == '"'
    return at if at in tags.nouns and not tags.nouns[at].clitics else 0


_THAT = frozenset(("ان", "فان", "بان", "،", ","))


def _said_of_him(tags: Tags, position: int, start: int) -> bool:
    """Whether a verb is of him: behind "was", "he", "the young man", or right behind him as "who"."""
    at = position - (tags.form(position - 1).removeprefix("و") in _WAS)
    before = tags.form(at - 1)
    who = before in _WHO and at - 1 <= start
    was = at < position or tags.form(at - 2).removeprefix("و") in _WAS  # "and Salem was working"
    return was or who or before in _HE or _him(tags, at - 1)


def _him(tags: Tags, position: int) -> bool:
    """Whether a noun with its article stands for one person: الشاب, المغدور."""
    hit = tags.nouns.get(position)
    named = tags.form(position).removeprefix("و") in _THE_DEAD
    return named or (hit is not None and hit.clitics in ("ال", "وال") and hit.values[0].number == "singular")


_THE_DEAD = form_words("ar", "the_dead")


def _of_him(tags: Tags, position: int) -> bool:
    """Whether nobody new is told before a word that opens a sentence."""
    return all(tags.nouns[at].clitics in ("ال", "وال") for at in range(position) if at in tags.nouns)


def _civil(tags: Tags, position: int) -> bool:
    """Whether a civil trade, body or place of work stands at a position, or behind "in", and no force; nothing he once did."""
    near = range(position, min(position + _NEAR, len(tags.words)))
    reach = range(position, min(position + _REACH, len(tags.words)))
    if any(at in tags.actors or tags.form(at) in _FORMERLY for at in reach):
        return False
    return any(_trade(tags, at) or _service(tags, at) or _object(tags, at) for at in near)


def _trade(tags: Tags, position: int) -> bool:
    hit, among = tags.nouns.get(position), tags.form(position - 1) == "من"
    noun = hit.values[0] if hit else None
    return noun is not None and noun.status == "civilian" and noun.kind != "people" and (among or noun.number == "singular")


def _service(tags: Tags, position: int) -> bool:
    hit = tags.word(position, "status_words")
    return hit is not None and hit.values[0].value == "service"


def _object(tags: Tags, position: int) -> bool:
    return tags.value(position, "clause_words") == "civilian_object" or tags.form(position) in _TENDS


_TENDS = form_words("ar", "tends")
