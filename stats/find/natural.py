"""Deaths of which a report tells no violence: a child died in a camp. A natural death is no figure (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.cue import ACTS, cue_words
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

DIED = {"ar": form_words("ar", "only_died"), "en": form_words("en", "only_died")}
_CIVILIAN = form_words("ar", "civilian") | form_words("en", "civilian")
_ACTS = ACTS | {"custody", "clash"}
_WENT_OFF, _BURST = form_words("ar", "went_off"), form_words("ar", "burst")
_BLASTS = form_words("ar", "blast_deaths") | form_words("en", "blasts")
_BLEST = form_words("ar", "blest")
_TELLING = frozenset({"died", "care", "raid", "toll", "restated", "recounted", "background", "recall", "release"})
"""What tells of an act: wounds died of, care, a raid, a release, a toll, an older act."""


def without_natural(tagged: Sequence[Tags], found: list[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """The mentions of a report; none where all of them are of people who died, and nothing says that somebody killed them."""
    told = [mention for mentions in found for mention in mentions]
    if not told or any(map(_violent, told)) or any(_act(tags) for tags in tagged):
        return found
    return [() for _ in found]


def _violent(mention: Mention) -> bool:
    """Whether a mention tells more than that people died: another outcome, casualties by their noun, members of a force."""
    people = mention.people
    return (
        mention.outcome != "killed" or people.high == 0 or people.outcome is not None or bool(people.force)
        or people.status in ("combatant", "security", "member") or mention.scope != "incident"
    )


def _act(tags: Tags) -> bool:
    """Whether a sentence tells an act, who may have done it, harm by another word than "died", or names civilians."""
    if tags.weapons or tags.actors or not _CIVILIAN.isdisjoint(tags.forms):
        return True
    if any(_goes_off(form) and tags.form(at + 1) not in _BURST for at, form in enumerate(tags.forms)):
        return True
    if any(not _ACTS.isdisjoint(hit.values) for hit in cue_words(tags.lang).find(tags.forms)):
        return True
    if not _TELLING.isdisjoint(tags.says):
        return True
    nouns = ((at, hit) for at, hit in tags.nouns.items() if at not in tags.triggers and tags.form(at - 1) not in _BLEST)
    by_noun = (noun.outcome for _, hit in nouns for noun in hit.values)
    by_verb = (tags.form(at).removeprefix(hit.clitics) not in DIED[tags.lang] for at, hit in tags.triggers.items())
    return any(by_noun) or any(by_verb)


def only_dies(tags: Tags) -> bool:
    """Whether a sentence tells only that somebody died: where it counts nobody, its day is none of those told behind it."""
    acts = [tags.form(at).removeprefix("و") for at in tags.triggers]
    return bool(acts) and DIED[tags.lang].issuperset(acts)


def _goes_off(form: str) -> bool:
    """Whether a word is for what went off: انفجرت, بانفجار, a blast."""
    return form.lstrip("وف") in _WENT_OFF or form.lstrip("وفبل") in _BLASTS
