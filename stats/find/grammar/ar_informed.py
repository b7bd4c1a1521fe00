"""Arabic: the death of one taken, of which his family is told (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_cue import Cue
from stats.find.people import AGAIN, INFORMED, TAKEN, Mention, People
from stats.find.tags import Tags
from stats.language import form_words

_INFORM, _NEAR = form_words("ar", "inform"), 5


def informed(tags: Tags, found: Sequence[Mention], cue: Cue) -> Mention | None:
    """The dead of "and his family was told of his death": the one whom the sentence says was taken, else one told before it."""
    of_his = cue.bound and cue.kind == "noun" and cue.outcome == "killed" and tags.triggers[cue.start].clitics.endswith("ب")
    if not of_his or not tags.form(cue.start).endswith(("ه", "ها")):
        return None
    if not any(tags.form(at).removeprefix("و") in _INFORM for at in range(max(0, cue.start - _NEAR), cue.start)):
        return None
    taken = next((one.people for one in reversed(found) if one.outcome in TAKEN and one.end <= cue.start), None)
    if taken is None:
        people = People(cue.start, cue.end, 1, 1, "exact", "pronoun", definite=True)
        return Mention(tags.sentence.index, cue.start, cue.end, "killed", people, cue.rule + INFORMED)
    if (taken.low, taken.high) != (1, 1):
        return None
    return Mention(tags.sentence.index, cue.start, cue.end, "killed", replace(taken, outcome=None), cue.rule + AGAIN)
