"""Arabic ordinals of people: ثالث is one more of those told before (codebook 3)."""

from __future__ import annotations

from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import table
from stats.text.normalise import fold

NTH_OF = {
    fold(form).text.removesuffix("ا"): row["value"]
    for row in table("ar", "numbers") if row["kind"] == "ordinal" and row["value"] != "1" for form in row.forms()
}
ORDINALS = frozenset(NTH_OF)


def is_ordinal(tags: Tags, position: int) -> bool:
    """Whether a word says which of several one is: ثالث, الثالث; of brothers told just before, another: وإصابة رابعهم."""
    form = tags.form(position).removeprefix("ال").removesuffix("ا")
    if form.startswith("ب") and tags.form(position - 1) == "الاتصال":
        form = form.removeprefix("ب")  # وفقد الاتصال برابع
    if form in ORDINALS:
        return True
    theirs = any(form.removesuffix(of) in ORDINALS for of in ("هم", "هما", "هن"))
    return theirs and any(hit.values[0].kind in RELATIVES for at, hit in tags.nouns.items() if at < position)


def one_before(tags: Tags, position: int) -> bool:
    """Whether "and a third" stands right before the verb of what befell him: ولدان توفيا، وثالث أصيب."""
    if position + 1 not in tags.triggers or tags.form(position)[0] != "و" or tags.form(position)[1:] not in ORDINALS:
        return False
    return any(trigger.kind == "verb" for trigger in tags.triggers[position + 1].values)
