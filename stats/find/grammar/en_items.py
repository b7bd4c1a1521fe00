"""English lists of incidents: a line each below a total, with people and how or where they were harmed (codebook 5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from stats.find.grammar.en_chain import chains
from stats.find.grammar.en_mention import mention
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.one_by_one import total_over
from stats.find.people import Mention
from stats.find.tags import Tags


def of_the_total(tags: Tags, mentions: Callable[[Tags], list[Mention]]) -> Iterator[Mention]:
    """Those who open an item of a list, under the one outcome of the total over it; `mentions` reads that."""
    chain = next(iter(chains(tags)), None) if tags.before else None
    total = total_over(tags, chain) if chain and not chain.link else None
    outcomes = {told.outcome for told in mentions(total)} if total else set()
    if chain and len(outcomes) == 1:
        cue = Cue(chain.start, chain.start, outcomes.pop(), "noun", "list-of-total")
        yield from (mention(tags, item, cue.outcome, cue) for item in chain.items)
