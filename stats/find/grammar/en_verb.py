"""English verb groups: the auxiliaries and adverbs before an outcome word, and which they are (codebook 3)."""

from __future__ import annotations

from stats.find.grammar.en_words import adverb, kinds
from stats.find.tags import Tags
from stats.language import form_words

_AUXILIARY = frozenset({"be", "have", "modal", "to", "negation"})
_GROUP_REACH, _LED_REACH = 6, 8
_CUTS = frozenset((",", ";", ":", "that"))
_IRREGULAR = form_words("en", "irregular")
_SUPPOSED = form_words("en", "told_as_so")
_HIT_IN = frozenset((verb, "in") for verb in ("shot", "hit", "struck", "stabbed", "caught"))


def verb_group(tags: Tags, position: int) -> tuple[int, frozenset[str]]:
    """Where the auxiliaries and adverbs before a verb begin, and which kinds of auxiliary they are."""
    found = frozenset({"modal"}) if _led(tags, position) else frozenset()
    at = start = position
    while at > max(0, position - _GROUP_REACH):
        if tags.form(at - 1) == "and" and not _tells(tags, at - 2) and _participle(tags.form(at - 2)):
            at -= 2  # "was shot and wounded"
            continue
        where = next((n for n in (5, 4) if (tags.form(at - n), tags.form(at - n + 1)) in _HIT_IN), 0)
        if tags.form(at - 1) == "and" and where:
            at -= where  # "was shot in the chest and killed", "caught in crossfire and killed"
            continue
        auxiliary = kinds(tags, at - 1) & _AUXILIARY
        if not auxiliary and not adverb(tags, at - 1) and tags.form(at - 1) not in ("'", "t", ",", '"'):
            break
        at -= 1
        if tags.form(at) == "to" and tags.form(at - 1) in _SUPPOSED:
            if "have" in found and "be" not in found:
                return at, found | auxiliary  # "a strike is believed to have killed two"
            continue  # "believed to be trapped"
        if auxiliary or tags.form(at) == "t":
            start, found = at, found | auxiliary
    return start, found


def _led(tags: Tags, position: int) -> bool:
    """Whether a modal word stands over a verb joined by "and": "may burst and kill", but not "could not enter and killed"."""
    if tags.form(position - 1) != "and" or _participle(tags.form(position)):
        return False
    for at in range(position - 2, max(0, position - _LED_REACH), -1):
        if "modal" in kinds(tags, at):
            return "have" not in kinds(tags, at + 1)
        if "boundary" in kinds(tags, at) or tags.form(at) in _CUTS or _tells(tags, at):
            return False
    return False


def _tells(tags: Tags, position: int) -> bool:
    """Whether an outcome word that needs no other stands at a word."""
    hit = tags.triggers.get(position)
    return hit is not None and not all(trigger.objects for trigger in hit.values)


def _participle(form: str) -> bool:
    return form.endswith("ed") or form in _IRREGULAR
