"""People whom a word adds to those told before: إضافة إلى إصابة عدد من المدنيين, "two were killed as well" (codebook 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_relative import BESIDE_HIM
from stats.find.people import ADDED, Mention
from stats.find.tags import Tags
from stats.language import form_words

_ALSO = {"ar": form_words("ar", "also"), "en": frozenset(("also",))}
_MARKS = frozenset((".", "،", ",", ";", "؛", ":", "و", "and"))
_TOO, _TOO_REACH = {"ar": form_words("ar", "too"), "en": form_words("en", "too")}, 4
_COMMAS, _WORDS = frozenset(("،", ",")), 3


def with_added(tags: Tags, told: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence, those marked that a word adds to others, if without a number to one before them."""
    out: list[Mention] = []
    for one in reversed(told):
        joined = bool(out) and out[-1].rule.endswith(ADDED) and _joined(tags, one, out[-1])
        out.append(replace(one, rule=one.rule + ADDED) if joined or _added(tags, one, told) else one)
    return out[::-1]


def _joined(tags: Tags, one: Mention, other: Mention) -> bool:
    """Whether people stand in one list with others: "a boy from the town and a girl also died"."""
    start = other.people.start
    near = one.outcome == other.outcome and 0 <= start - one.people.end <= _LIST
    return near and (tags.form(start).startswith("و") or tags.form(start - 1) in ("و", "and"))


_LIST = 5


def _added(tags: Tags, mention: Mention, told: Sequence[Mention]) -> bool:
    if mention.people.bound != "vague":
        return (not mention.people.definite or _with_him(tags, mention)) and _too(tags, mention)
    return _adds(tags, mention) and any(_before(other, mention) for other in told)


def _too(tags: Tags, mention: Mention) -> bool:
    """Whether people are said to have been harmed "too", by their verb: قتلا أيضا, "were also killed", "died as well"; not where
    somebody also said so."""
    behind = range(mention.people.end, min(max(mention.end, mention.people.end) + _TOO_REACH, len(tags.words)))
    for at in behind:
        if tags.form(at) in _MARKS or at in tags.nouns:
            return False
        if tags.form(at) in _TOO[tags.lang] and (tags.form(at) != "well" or tags.form(at + 1) != "as"):
            return True
    return False


def _with_him(tags: Tags, mention: Mention) -> bool:
    """Whether somebody pointed at is told by what befell him with another: السائق الذي خطف معه."""
    near = range(mention.people.end, mention.people.end + _TOO_REACH)
    return tags.lang == "ar" and tags.form(mention.people.end) in _WHO and any(tags.form(at) in BESIDE_HIM for at in near)


_WHO = frozenset(("الذي", "التي", "الذين"))


def _before(other: Mention, mention: Mention) -> bool:
    return other.outcome == mention.outcome and other.people.end <= mention.start and other.people.bound != "vague"


def _adds(tags: Tags, mention: Mention) -> bool:
    return any(_besides(tags, at) for at in {mention.start, mention.people.start}) or _also(tags, mention)


def _besides(tags: Tags, position: int) -> bool:
    """Whether "in addition to" or its like ends before a word; "with" alone says only beside whom something befell them."""
    hits = ((at, tags.word(at, "people_words")) for at in range(max(0, position - _WORDS), position))
    plain = 2 if tags.lang == "ar" else 1
    return any(hit is not None and hit.values[0].value == "besides" and hit.end == position >= at + plain for at, hit in hits)


def _also(tags: Tags, mention: Mention) -> bool:
    """Whether a clause goes on with others: "…، كما أصيب عدد من المسعفين", "…, and several medics were also wounded"."""
    if tags.lang == "en":
        return any(tags.form(at) in _ALSO["en"] for at in range(mention.people.end, mention.end))
    return tags.form(mention.start - 1) in _ALSO["ar"] and tags.form(mention.start - 2) in _COMMAS
