"""Arabic: "at least" before people whom no number counts but their noun: ما لا يقل عن شخصين, أكثر من مدني (codebook 3)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.hedge import phrases
from stats.find.people import People
from stats.find.tags import Tags

_BOUNDS = frozenset(("يقل", "تقل", "يزيد", "تزيد"))
_PHRASES = [phrase for phrase, bound in phrases("ar", "before") if bound == "at_least" and len(phrase) > 1 and "…" not in phrase]
_CLITICS = ("", "و", "ب", "ل", "ف", "وب", "ول")
LEAST = frozenset(clitic + first for first, *_ in _PHRASES for clitic in _CLITICS)
"""The words that may begin "at least"."""
_BEGUN = {form: [phrase for phrase in _PHRASES if form.removesuffix(phrase[0]) in _CLITICS] for form in LEAST}


def of_a_number(tags: Tags, position: int) -> bool:
    """Whether "not" only bounds a number or a noun: ما لا يقل عن ستة أشخاص بحالات اختناق."""
    return tags.form(position + 1) in _BOUNDS or any(n.start <= position < n.end for n in tags.numbers.values())


def least(tags: Tags, position: int) -> int:
    """Where the noun stands before which "at least" begins at a word, 0 where neither does."""
    for phrase in _BEGUN.get(tags.form(position), ()):
        end = position + len(phrase)
        if tags.forms[position + 1:end] == phrase[1:]:
            return end if end in tags.nouns and not tags.nouns[end].clitics else 0
    return 0


def bounded(people: People | None, start: int) -> People | None:
    """One or two people told by a noun, as the least they were; what may be a dual is one, for a plural says no number."""
    if people is None or people.outcome or not (people.sound or people.bound == "exact"):
        return None
    low = 2 if people.sound else people.low
    return replace(people, start=start, low=low, high=None, bound="at_least", sound=False, rule="number+person")
