"""English people whom an outcome word does not count: customers, patients, who is free again, bodies given back (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.grammar.en_follow import LOST
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_words import kinds
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import form_words

_BEFORE, _BEHIND, _GIVEN = 3, 7, 6


def uncounted(tags: Tags, item: People, outcome: str, cue: Cue) -> bool:
    """Whether people add nothing to those an outcome word tells of."""
    return _of_a_firm(tags, item, cue) or _only_taken(tags, item, cue) or _given_back(tags, cue) or (
        outcome == "missing" and free_again(tags, item, outcome, cue.end)
    )


def _of_a_firm(tags: Tags, item: People, cue: Cue) -> bool:
    """ "The bank lost 300 customers": nobody is harmed where no weapon is told."""
    trade = item.noun is not None and item.noun.kind == "civilian"
    return trade and tags.form(cue.end - 1) in LOST and not tags.weapons


def _only_taken(tags: Tags, item: People, cue: Cue) -> bool:
    """ "Ten people were taken to hospital": others than those harmed were harmed too, and those "with burns"."""
    taken = tags.form(cue.end - 1) == "hospital" and "to" in tags.forms[cue.start:cue.end]
    return taken and not item.others and "hurt" not in kinds(tags, cue.end)


def not_only_lost(told_by: Sequence[Cue]) -> list[Cue]:
    """The outcome words of people without that they were missing, where they are told to be dead: "who went missing … was found
    dead"."""
    dead = any(cue.outcome == "killed" for cue in told_by)
    return [cue for cue in told_by if not (dead and cue.outcome == "missing")]


def _given_back(tags: Tags, cue: Cue) -> bool:
    """Whether bodies are only handed over, as those of hostages or by the Red Cross are: who died long before."""
    body = tags.form(cue.start) in _BODIES or tags.form(cue.start + 1) in _BODIES
    near = (*tags.forms[max(0, cue.start - _GIVEN):cue.start], *tags.forms[cue.end:cue.end + _GIVEN])
    return body and not _HANDED.isdisjoint(near) and not _EXCHANGE.isdisjoint(tags.forms)


_BODIES, _HANDED = form_words("en", "remains"), form_words("en", "handed")
_EXCHANGE = form_words("en", "exchange")


def free_again(tags: Tags, item: People, outcome: str | None, end: int = 0) -> bool:
    """Whether people who are only called taken or lost are said to be free, or home: "freed a kidnapped child", "two missing
    girls were found safe"."""
    if outcome not in ("arrested", "abducted", "missing"):
        return False
    before = tags.forms[max(0, item.start - _BEFORE):item.start]
    start = max(item.end, end)
    behind = tags.forms[start:start + _BEHIND]
    cut = next((at for at, form in enumerate(behind) if form in (",", ".", ";") or start + at in tags.triggers), len(behind))
    return not _SETS_FREE.isdisjoint(before) or not _FREE.isdisjoint(behind[:cut])


_SETS_FREE, _FREE = form_words("en", "sets_free"), form_words("en", "free_again")
