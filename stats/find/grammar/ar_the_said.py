"""Arabic: who is told as the one said before: أوقف المذكور, المومأ إليه (codebook 3)."""

from __future__ import annotations

from stats.find.people import People
from stats.find.tags import Tags


def the_said(tags: Tags, position: int) -> People | None:
    """One person told as "the said", not the thing or the person that a noun before it names: المنطقة المذكورة."""
    hit = tags.word(position, "people_words")
    if hit is None or hit.values[0].value != "the_said" or tags.form(position - 1).startswith("ال"):
        return None
    sex = "female" if tags.form(position).endswith("ه") or tags.form(hit.end - 1) == "اليها" else "male"
    return People(position, hit.end, 1, 1, "exact", "person", sex=sex, definite=True)
