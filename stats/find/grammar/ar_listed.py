"""Arabic lists behind a colon: they name some of those told before, say who these are, or share their outcome (codebook 3, 4)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import Cue
from stats.find.grammar.attach import attached
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import folded

_SEVERAL = 2


def hung_on(tags: Tags, chain: Chain, found: Sequence[Mention]) -> Mention | None:
    """The one mention told with a list behind its colon: "four dead: X, Y …", "dead in the army's ranks: an officer and three …".

    Names are some of those counted where no village of their own follows.
    """
    colon = _colon(tags, chain, found)
    if colon is None or len(found) != 1:
        return None
    if colon == chain.start - 1 and _splits(chain, found[0]):
        return attached(found[0], chain.items, chain.end, "listing")
    named = all(item.named == 1 and item.low == 1 and item.outcome is None for item in chain.items)
    if not named or any(at > colon for at in (*tags.triggers, *tags.places)):
        return None
    return _named(chain, found[0])


def _named(chain: Chain, whole: Mention) -> Mention | None:
    if whole.people.bound == "vague":
        several = sum(item.low for item in chain.items) >= _SEVERAL
        return attached(whole, chain.items, chain.end, "listing") if several else None
    counted = whole.people.low >= max(_SEVERAL, len(whole.parts) + len(chain.items))
    return attached(whole, chain.items, chain.end, "parts") if counted else None


def _splits(chain: Chain, whole: Mention) -> bool:
    """Whether a list says who those are that a bare plural told: no fewer than it."""
    told = all(item.outcome is None and item.bound == "exact" for item in chain.items)
    plural = whole.people.bound == "vague" and whole.people.outcome is not None
    return plural and told and sum(item.low for item in chain.items) >= whole.people.low


def shared(tags: Tags, chain: Chain, found: Sequence[Mention]) -> Cue | None:
    """ "Ten dead in four incidents: three …, two …": what follows a number and a colon shares its outcome."""
    if any(item.outcome for item in chain.items):
        return None
    if not found:
        return _headed(tags, chain)
    whole = found[0]
    if whole.people.bound == "vague" or whole.people.low < max(_SEVERAL, sum(item.low for item in chain.items)):
        return None
    colon = _colon(tags, chain, found)
    return None if colon is None else Cue(chain.start, chain.start, whole.outcome, "noun", "list")


def _headed(tags: Tags, chain: Chain) -> Cue | None:
    """ "The names of the dead: …", "the wounded are three …": the outcome of those pointed at before them."""
    for at in range(chain.start - 1, -1, -1):
        noun = tags.nouns.get(at)
        if noun and noun.values[0].outcome and at not in tags.numbers and _pointed(tags, at):
            counted = at + 1 == chain.start and chain.items[0].rule.startswith("number")
            opened = counted or any(tags.form(i) == ":" for i in range(at, chain.start))
            return Cue(chain.start, chain.start, noun.values[0].outcome, "noun", "named-list") if opened else None
    return None


def _pointed(tags: Tags, position: int) -> bool:
    """Whether a noun has its article, or stands behind "the names of"."""
    return tags.nouns[position].clitics.endswith("ال") or tags.form(position - 1) in folded("ar", "line_words", "what", "heading")


def _colon(tags: Tags, chain: Chain, found: Sequence[Mention]) -> int | None:
    """The colon between the first people told and a list."""
    start = found[0].end if found else chain.start
    return next((at for at in range(start, chain.start) if tags.form(at) == ":"), None)
