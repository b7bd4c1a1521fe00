"""Words that say what happened to people: verbs, verbal nouns and frames (codebook 2)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from stats.find.lexicon import Lexicon
from stats.language import Row, table
from stats.model import OUTCOMES
from stats.text.normalise import fold

KINDS = ("verb", "noun", "frame", "after", "result")
_FLAGS = {"+ه", "+ها", "care", "found", "counted", "things", "gone", "no_return", "tended", "taker"}
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way to say an outcome. A frame holds only with one of its `objects` further on in the clause; a result only with
    one right behind it that is somebody's own: "led to his death".

    `bound`: a verb with its object as a suffix (خطفهم), so the people stand before it. `care`: it wounds where the text
    tells of medical care, as with a sniper's shot. `found`: people are pulled out, dead unless their noun says otherwise.
    `counted`: it holds of a number of people alone. `things`: it is done to things too, so its people must be named.
    `gone`: it holds of people right behind it who have lost nothing. `no_return`: it holds where only since
    when or whither stands behind: "and did not come back". `tended`: people are in care, wounded where the dead of
    the same harm are told. `taker`: the objects are who does it, right before the verb: "soldiers took two men".
    """

    outcome: str
    kind: str
    objects: frozenset[str] = frozenset()
    bound: bool = False
    care: bool = False
    found: bool = False
    counted: bool = False
    things: bool = False
    gone: bool = False
    no_return: bool = False
    tended: bool = False
    taker: bool = False


@cache
def triggers(lang: str) -> Lexicon[Trigger]:
    """The outcome words of a language."""
    return Lexicon(entry for row in table(lang, "outcomes") for entry in _entries(row))


def _entries(row: Row) -> Iterator[tuple[str, Trigger]]:
    flags = set(row.forms("object")) & _FLAGS
    objects = frozenset(fold(form).text for form in row.forms("object") if form not in _FLAGS)
    outcome, kind = row.one_of("outcome", OUTCOMES), row.one_of("kind", KINDS)
    trigger = Trigger(outcome, kind, objects, care="care" in flags, found="found" in flags, counted="counted" in flags,
                      things="things" in flags, gone="gone" in flags, no_return="no_return" in flags, tended="tended" in flags,
                      taker="taker" in flags)
    for form in row.forms():
        yield form, trigger
        if kind == "verb" and form.endswith("وا"):
            yield form[:-1], trigger  # as it is often written: قتلو
        if kind == "verb" and form.startswith(("ي", "ت")) and form.endswith(("ون", "ان")):
            yield form[:-1] + "ا" * form.endswith("ون"), trigger  # behind أن and ل: قبل أن يعتقلوا, ليقتلا
        if flags & {"+ه", "+ها"}:
            stem = form[:-1] if form.endswith("وا") else form[:-1] + "ت" if form.endswith("ه") else form
            yield from ((stem + pronoun, replace(trigger, bound=True, counted=False)) for pronoun in _PRONOUNS["+ها" in flags:])
