"""Arabic: "at least" before people whom no number counts but their noun: ما لا يقل عن شخصين, أكثر من مدني (codebook 3)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.hedge import phrases
from stats.find.people import People
from stats.find.tags import Tags

_BOUNDS = frozenset(("يقل", "تقل", "يزيد", "تزيد"))
_PHRASES = [phrase for phrase, bound in phrases("ar", "before") if bound == "at_least" and len(phrase) > 1 and "…" not in phrase]
_CLITICS = ("", "و", "ب", "ل", "ف", "وب", "ول")
_FIRST = frozenset(clitic + phrase[0] for phrase in _PHRASES for clitic in _CLITICS)


def of_a_number(tags: Tags, position: int) -> bool:
    """Whether "not" only bounds a number or a noun: ما لا يقل عن ستة أشخاص بحالات اختناق."""
    return tags.form(position + 1) in _BOUNDS or any(n.start <= position < n.end for n in tags.numbers.values())


def least(tags: Tags, position: int) -> int:
    """Where the noun stands before which "at least" begins at a word, 0 where neither does."""
    if tags.form(position) not in _FIRST:
        return 0
    ends = (position + len(phrase) for phrase in _PHRASES if _said(tags, position, phrase))
    end = next(ends, 0)
    return end if end in tags.nouns and not tags.nouns[end].clitics else 0


def _said(tags: Tags, position: int, phrase: tuple[str, ...]) -> bool:
    rest = all(tags.form(position + at) == form for at, form in enumerate(phrase[1:], 1))
    return rest and tags.form(position).endswith(phrase[0]) and tags.form(position)[: -len(phrase[0])] in _CLITICS


def bounded(people: People | None, start: int) -> People | None:
    """One or two people told by a noun, as the least they were; what may be a dual is one, for a plural says no number."""
    if people is None or people.outcome or not (people.sound or people.bound == "exact"):
        return None
    low = 2 if people.sound else people.low
    return replace(people, start=start, low=low, high=None, bound="at_least", sound=False, rule="number+person")
