"""Two people of whom each has his own fate: "the first was killed and the other wounded" (codebook 3)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.grammar.ar_cue import Cue
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_FIRST = form_words("ar", "the_first") | form_words("ar", "one_of_them")
_OTHER = form_words("ar", "the_other")
_NEAR = 7


def one_of_two(tags: Tags, cue: Cue, found: Sequence[Mention]) -> bool:
    """Whether "the other" of two stands right behind an outcome word, or "the first" where the other is told next to him.

    Not where both were told to have met with that outcome: then nobody is added.
    """
    both = any(mention.outcome == cue.outcome and mention.people.low > 1 for mention in found)
    form = tags.form(cue.end)
    before, after = range(max(0, cue.start - _NEAR), cue.start), range(cue.end + 1, cue.end + 1 + _NEAR)
    told = form in _OTHER and any(tags.form(at) in _FIRST or tags.value(at, "people_words") == "one_of" for at in before)
    return not both and (told or (form in _FIRST and any(tags.form(at) in _OTHER for at in after)))
