"""Arabic forms that may be a dual or a plural (مدنيين), settled by what the sentence says of those people (codebook 3)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words


def settled(tags: Tags, found: list[Mention]) -> list[Mention]:
    """The mentions of a sentence, forms that may be a dual two where a third is told of after them or a dual points back."""
    return _pointed_back(tags, _two_and_a_third(tags, found))


def _open(mention: Mention) -> bool:
    return mention.people.sound and mention.people.bound == "vague"


def _two(mention: Mention) -> Mention:
    return replace(mention, people=replace(mention.people, low=2, high=2, bound="exact", sound=False))


def _two_and_a_third(tags: Tags, found: list[Mention]) -> list[Mention]:
    """ "مواطنين were killed and a third hurt"."""
    out = list(found)
    for number, (one, two) in enumerate(pairwise(found)):
        ordinal = two.people.low == 1 and any(tags.form(at) in _THIRD for at in range(two.people.start, two.people.end))
        if _open(one) and ordinal:
            out[number] = _two(one)
    return out


_THIRD = frozenset(("ثالث", "ثالثا", "ثالثه"))


def _pointed_back(tags: Tags, found: list[Mention]) -> list[Mention]:
    """ "مدنيين were killed when their car was struck", with a dual "their": of those told last, where nothing else is two."""
    out = list(found)
    for number, mention in enumerate(found):
        end = found[number + 1].people.start if number + 1 < len(found) else len(tags.words)
        if _open(mention) and not mention.parts and _dual_behind(tags, mention.people.end, end):
            out[number] = _two(mention)
    return out


def _dual_behind(tags: Tags, start: int, end: int) -> bool:
    """Whether a pronoun or a verb in the dual stands among words before which no other two are named."""
    for at in range(start, end):
        form = tags.form(at)
        if form in _VERBS or (form.endswith("هما") and form not in _NO_PRONOUN):
            return True
        two = form.endswith(_TWO_THINGS) and form not in _RELATIVE
        if two or at in tags.nouns or (at in tags.numbers and tags.numbers[at].low == 2):
            return False
    return False


_VERBS = form_words("ar", "dual_verbs")
_NO_PRONOUN = frozenset(("مهما", "احداهما"))
_RELATIVE = frozenset(("التي", "اللتين", "اللتان"))
_TWO_THINGS = ("تين", "تان", "تي", "فين", "فان", "ابين", "انبين")
