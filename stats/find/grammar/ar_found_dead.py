"""Arabic bodies of people told before as taken or lost: وعثر على جثته (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from stats.find.grammar.ar_carried import taken_before
from stats.find.grammar.ar_number import OF_THEM
from stats.find.grammar.ar_ordinal import NTH_OF
from stats.find.people import AGAIN, OWN_BODY, TAKEN, Mention, People
from stats.find.tags import Tags
from stats.language import form_words

_BEFORE, _FAR = 6, 18


def found_dead(tags: Tags, found: Sequence[Mention]) -> Iterator[Mention]:
    """ "Two were kidnapped, and their bodies were found": the same people, a second outcome (codebook 2)."""
    for taken in found:
        told = any(mention.outcome == "killed" and mention.start > taken.start for mention in found)
        lost = taken.outcome in (*TAKEN, "missing") and not told
        bodies = (at for at in range(taken.end, min(taken.end + _FAR, len(tags.words))) if lost and _their_body(tags, at, taken))
        for at in islice(bodies, 1):
            people = replace(taken.people, outcome=None)
            yield Mention(tags.sentence.index, at, at + 1, "killed", people, "body" + AGAIN)
    if not found and tags.before is not None:
        yield from islice(_of_the_sentence_before(tags), 1)


def still_lost(tags: Tags, found: Sequence[Mention]) -> list[Mention]:
    """Some of the missing whose bodies were found are dead, the others are still missing: فُقد خمسة، ثم عثر على جثث أربعة منهم،
    ولا يزال مصير الخامس مجهولاً (codebook 2)."""
    out = [mention for mention in found if not (mention.outcome == "missing" and _told_of(tags, mention, found))]
    for dead in found:
        lost = next((m for m in out if m.outcome == "missing" and m.people.bound == "exact" and m.end <= dead.start), None)
        if lost is None or not _some_of(tags, dead, lost):
            continue
        left = lost.people.low - dead.people.low
        missing = [m for m in out if m.outcome == "missing" and m.start > dead.start]
        rest = [m for m in missing if m.people.rule == "ordinal" and m.people.low == left]  # "the fifth"
        noun = lost.people.noun
        of_them = replace(dead.people.with_noun(noun), status=lost.people.status) if noun else dead.people
        still = replace(lost.people, low=left, high=left)
        told = {id(lost): replace(lost, people=still), id(dead): replace(dead, people=of_them)}
        out = [told.get(id(m), m) for m in out if m not in rest]
    return out


def _told_of(tags: Tags, lost: Mention, found: Sequence[Mention]) -> bool:
    """Whether who is lost was told before: of people taken, whose fate adds nothing, or as a body (codebook 2): خطف خمسة لا يزال
    مصير اثنين منهم مجهولاً, جثة شاب كان مفقوداً."""
    before = [mention for mention in found if mention.end <= lost.start]
    taken = max((mention.people.low for mention in before if mention.outcome in TAKEN), default=0)
    if taken:
        words = [tags.form(at) for at in range(lost.people.start, lost.people.end + 1)]
        nth = next((int(NTH_OF[form]) for form in (word.removeprefix("ال") for word in words) if form in NTH_OF), 0)
        of_them = lost.people.low <= taken and not OF_THEM.isdisjoint(words)
        return 0 < nth <= taken if lost.people.rule == "ordinal" else of_them
    body = before[-1] if before and "body" in before[-1].people.rule else None
    counted = lost.people.rule != "person" or not lost.rule.startswith("casualty-noun")
    between = tags.forms[body.end:lost.start + 1] if body and not counted else []
    return 0 < len(between) <= _WHO_WAS and all(form.isalpha() and not form.startswith("و") for form in between)


_WHO_WAS = 4
"""How far behind a body "who was missing" ends."""


def _some_of(tags: Tags, dead: Mention, lost: Mention) -> bool:
    """Whether counted bodies are those of fewer than are lost: جثث أربعة منهم."""
    counted = dead.outcome == "killed" and "body" in dead.people.rule and dead.people.bound == "exact"
    within = any(tags.form(at) in OF_THEM for at in range(dead.people.start, dead.people.end + 1))
    return counted and within and 0 < dead.people.low < lost.people.low


def _of_the_sentence_before(tags: Tags) -> Iterator[Mention]:
    """Whose body is found in a sentence that names nobody: of whom one before told that he was taken or lost."""
    for at in range(len(tags.words)):
        if tags.form(at) in THEIR_BODY and _seen(tags, at) and taken_before(tags, at, _LOST):
            low, high = next((count for ending, count in _AS_MANY if tags.form(at).endswith(ending)), (1, 1))
            people = People(at, at + 1, low, high, "exact" if high else "vague", "pronoun", definite=True)
            yield Mention(tags.sentence.index, at, at + 1, "killed", people, OWN_BODY)


_LOST, _AS_MANY = TAKEN | {"missing"}, (("هما", (2, 2)), ("هم", (3, None)), ("هن", (3, None)))


def _their_body(tags: Tags, at: int, taken: Mention) -> bool:
    """Whether the bodies of those just told are found: عثر على جثته, العثور على جثتيهما."""
    form, people = tags.form(at), taken.people
    ending = ("هما",) if people.low == people.high == 2 else ("ه", "ها") if people.low == people.high == 1 else ("هم", "هن")
    return form in THEIR_BODY and form.endswith(ending) and _seen(tags, at)


def _seen(tags: Tags, at: int) -> bool:
    """Whether what stands at a word is told to have been found."""
    seen = next((i for i in range(at - 1, at - _BEFORE, -1) if tags.form(i) in _FOUND_DEAD), None)
    return seen is not None and _NOT_FOUND.isdisjoint(tags.forms[max(seen - _NEGATED, 0):seen])


THEIR_BODY, _FOUND_DEAD = form_words("ar", "their_body"), form_words("ar", "found_dead")
_NOT_FOUND, _NEGATED = frozenset(("لم", "ولم", "دون", "لن", "عدم", "بهدف", "بغيه", "محاوله")), 3
