"""Arabic: who is told as the one said before: أوقف المذكور, المومأ إليه (codebook 3)."""

from __future__ import annotations

from stats.find.grammar.ar_count import definite_number
from stats.find.people import TAKEN, People
from stats.find.tags import Tags


def the_said(tags: Tags, position: int) -> People | None:
    """One person told as "the said", not the thing or the person that a noun before it names: المنطقة المذكورة."""
    hit = tags.word(position, "people_words")
    if hit and hit.values[0].value == "the_three":
        return _the_three(tags, position)
    if hit is None or hit.values[0].value != "the_said" or tags.form(position - 1).startswith("ال"):
        return None
    sex = "female" if tags.form(position).endswith("ه") or tags.form(hit.end - 1) == "اليها" else "male"
    return People(position, hit.end, 1, 1, "exact", "person", sex=sex, definite=True)


def _the_three(tags: Tags, position: int) -> People | None:
    """So many of those told before, by their number alone right behind a verb of taking them that is told for the first time:
    خطفوا الثلاثة, not اليوم الثلاثة, and not a second telling."""
    number, hit = definite_number(tags, position), tags.triggers.get(position - 1)
    took = hit.values[0] if hit else None
    if number is None or took is None or position + 1 in tags.nouns or took.kind != "verb" or took.outcome not in TAKEN:
        return None
    if any(other.values[0].outcome == took.outcome for at, other in tags.triggers.items() if at < position - 1):
        return None
    return People(position, number.end, number.low or 0, number.high, "exact", "number", definite=True)
