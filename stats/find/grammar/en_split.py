"""English lists that split a number told before them, where they add up to it (codebook 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_list import apart, chain_at, past_fill
from stats.find.grammar.en_words import kinds
from stats.find.people import WITHIN
from stats.find.tags import Tags

_REACH, _COLON = 18, 40
_MARKS = frozenset((":", ",", "(", "-"))
_TELLS = frozenset({"be", "have", "finite"})


def split(tags: Tags, position: int, found: Sequence[Chain]) -> Chain | None:
    """ "Seven people were killed in Nawa: 3 soldiers, 4 gunmen", "nine people, five soldiers and four drivers,"."""
    reach = _COLON if tags.form(position - 1) == ":" else _REACH
    whole = found[-1] if found and tags.form(position - 1) in _MARKS and position - found[-1].end <= reach else None
    if whole is None or whole.link or len(whole.items) != 1 or whole.items[0].low < 2:
        return None
    mark, item = tags.form(position - 1), whole.items[0]
    chain = chain_at(tags, position, apart=mark == ":")
    if chain is None or not (mark == ":" or _right_behind(tags, whole, position) or _closes(tags, whole, chain)):
        return None
    chain = _with_parts(tags, chain, item.low)
    told = [part for part in chain.items if part.rule != WITHIN]
    adds_up = len(told) > 1 and sum(part.low for part in told) == item.low
    return replace(chain, link="listing") if adds_up and (mark == ":" or not apart(item, chain.items)) else None


def _right_behind(tags: Tags, whole: Chain, position: int) -> bool:
    """Whether only its outcome stands between a number and a mark."""
    return position - 1 in (whole.end, tags.triggers[whole.end].end if whole.end in tags.triggers else whole.end)


def _closes(tags: Tags, whole: Chain, chain: Chain) -> bool:
    """Whether a list behind a comma ends its clause, and no other clause stands between: nothing more is told of its people."""
    between = range(whole.end, chain.start)
    counted = "number" in whole.items[0].rule and all("number" in item.rule or item.high == 1 for item in chain.items)
    told = kinds(tags, chain.end) & _TELLS or chain.end in tags.triggers
    return counted and not told and not any("boundary" in kinds(tags, at) or tags.form(at) in (";", "and") for at in between)


def _with_parts(tags: Tags, chain: Chain, low: int) -> Chain:
    """A list that goes on behind parts of one of its items: "six civilians, including two women, and a fighter"."""
    at = chain.end + (tags.form(chain.end) == ",")
    opened = tags.word(at, "people_words") if "parts" in kinds(tags, at, "people_words") else None
    parts = chain_at(tags, past_fill(tags, opened.end)) if opened else None
    missing = low - sum(item.low for item in chain.items)
    if parts is None or missing < 0:
        return chain
    for first in range(1, len(parts.items) + 1):
        if sum(item.low for item in parts.items[first:]) == missing:
            inside = [replace(item, rule=WITHIN) for item in parts.items[:first]]
            return replace(chain, end=parts.end, items=(*chain.items, *inside, *parts.items[first:]))
    return chain

