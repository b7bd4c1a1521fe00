"""Arabic: who is said to be among the wounded before he died: كانت الطفلة من بين المصابين قبل أن تفارق الحياة (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_count import OF_GROUP
from stats.find.grammar.ar_cue import Cue
from stats.find.people import Mention, People
from stats.find.tags import Tags

_NEAR, _LED = 4, 8


def of_the_wounded(tags: Tags, lists: Sequence[Chain], free: list[Cue]) -> list[Mention]:
    """Who are said to have been among the wounded, and then to have died; their words are taken from the `free`, in place."""
    found = [(cue, mention) for cue in free if (mention := _died_among(tags, lists, cue))]
    free[:] = [cue for cue in free if all(cue is not told for told, _ in found)]
    return [mention for _, mention in found]


def _died_among(tags: Tags, lists: Sequence[Chain], cue: Cue) -> Mention | None:
    led = (tags.form(cue.start - 2), tags.form(cue.start - 1)) == ("قبل", "ان") or tags.form(cue.start).startswith("و")
    among = [at for at in range(max(1, cue.start - _LED), cue.start) if tags.form(at - 1) == "بين" and _hurt_ones(tags, at)]
    if cue.outcome != "killed" or cue.kind not in ("verb", "frame") or not (led and among):
        return None
    told = [chain.items[-1] for chain in lists if chain.end < among[0] and chain.items[-1].low == 1]
    who = told[-1] if told and among[0] - told[-1].end <= _NEAR else People(among[0], among[0] + 1, 1, 1, "exact", OF_GROUP)
    who = replace(who, rule=OF_GROUP, outcome="wounded", definite=False)
    return Mention(tags.sentence.index, who.start, among[0] + 1, "killed", who, f"{cue.rule}:result", cue="died")


def _hurt_ones(tags: Tags, position: int) -> bool:
    hit = tags.nouns.get(position)
    return hit is not None and hit.values[0].outcome == "wounded" and hit.clitics == "ال" and hit.values[0].number != "singular"
