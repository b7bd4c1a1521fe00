"""Arabic people who are called missing behind them: لا يزال ثلاثة آخرون مفقودين (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_GAP, _LEAD = 4, 4


def called_lost(tags: Tags, chain: Chain, earlier: Sequence[Chain], found: Sequence[Mention]) -> Chain:
    """The people of whom a bare "missing" says that they are so, told right before it; else the list itself."""
    lost, who = chain.items[0], earlier[-1] if earlier else None
    if who is None or len(chain.items) > 1 or chain.link or lost.outcome != "missing" or lost.rule != "person" or lost.definite:
        return chain
    gap = range(who.end, chain.start)
    led = not _CALLED.isdisjoint(tags.forms[max(0, who.start - _LEAD):chain.start])
    apart = len(gap) > _GAP or any(at in tags.triggers or not tags.form(at).isalpha() for at in gap)
    told = any(mention.people.start == item.start for mention in found for item in who.items) or who.link
    if apart or told or not led or any(item.outcome or item.definite for item in who.items):
        return chain
    return replace(who, items=tuple(replace(item, outcome="missing") for item in who.items), end=chain.end)


_CALLED = form_words("ar", "called_lost")
