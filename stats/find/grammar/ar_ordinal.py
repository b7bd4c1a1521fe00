"""Arabic ordinals of people: ثالث is one more of those told before (codebook 3)."""

from __future__ import annotations

from stats.find.tags import Tags
from stats.language import table
from stats.text.normalise import fold

NTH_OF = {
    fold(form).text.removesuffix("ا"): row["value"]
    for row in table("ar", "numbers") if row["kind"] == "ordinal" and row["value"] != "1" for form in row.forms()
}
ORDINALS = frozenset(NTH_OF)


def is_ordinal(form: str) -> bool:
    """Whether a word says which of several one is: ثالث, الثالث, ثالثهم."""
    form = form.removeprefix("ال").removesuffix("ا")
    return form in ORDINALS or any(form.removesuffix(of) in ORDINALS for of in ("هم", "هما", "هن"))


def one_before(tags: Tags, position: int) -> bool:
    """Whether "and a third" stands right before the verb of what befell him: ولدان توفيا، وثالث أصيب."""
    form, hit = tags.form(position), tags.triggers.get(position + 1)
    return hit is not None and form[0] == "و" and form[1:] in ORDINALS and any(trigger.kind == "verb" for trigger in hit.values)
