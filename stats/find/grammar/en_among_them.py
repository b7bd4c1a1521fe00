"""English lists that "among them" closes: "nine people, a girl and two women in their fifties among them" (codebook 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_words import kinds
from stats.find.tags import Tags

_WHO, _SAID_OF, _VERBS = frozenset(("in", "from", "of", "with")), 6, frozenset({"be", "have", "finite", "boundary"})


def own_part(tags: Tags, found: Sequence[Chain], end: int) -> list[Chain]:
    """The last list as a part of the one before; of "nine people, a girl and two women among them," the last comma parts both."""
    chain, before = found[-1], found[-2] if len(found) > 1 else None
    within = before and "number" in before.items[0].rule and sum(item.low for item in chain.items) < before.items[0].low
    set_apart = within and tags.form(chain.start - 1) in (",", "-", "(") and not (before and before.link)
    commas = [n for n, item in enumerate(chain.items) if n and tags.form(item.start - 1) == ","]
    if before and (set_apart or len(chain.items) == 1):
        return [replace(chain, link="parts", end=end)]
    if not commas:
        return [chain]
    whole, part = chain.items[:commas[-1]], chain.items[commas[-1]:]
    return [
        replace(chain, items=whole, end=whole[-1].end),
        replace(chain, items=part, start=part[0].start, end=end, link="parts"),
    ]


def past_who(tags: Tags, start: int, end: int) -> int:
    """How many words say who people are behind them: a woman in her fifties among them, two men from one family among them."""
    who = range(start, end)
    told = any(not tags.form(at).isalpha() or at in tags.triggers or at in tags.numbers or kinds(tags, at) & _VERBS for at in who)
    return len(who) if tags.form(start) in _WHO and len(who) <= _SAID_OF and not told else 0
