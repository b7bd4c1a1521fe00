"""Words that say what happened to people: verbs, verbal nouns and frames (codebook 2)."""

from dataclasses import dataclass
from functools import cache

from stats.find.lexicon import Lexicon
from stats.language import table
from stats.model import OUTCOMES
from stats.text.normalise import fold

KINDS = ("verb", "noun", "frame", "participle")


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way to say an outcome. A frame holds only with one of its `objects` further on in the clause."""

    outcome: str
    kind: str
    objects: frozenset[str] = frozenset()


@cache
def triggers(lang: str) -> Lexicon[Trigger]:
    """The outcome words of a language."""
    return Lexicon(
        (form, Trigger(row.one_of("outcome", OUTCOMES), row.one_of("kind", KINDS),
                       frozenset(fold(f).text for f in row.forms("object"))))
        for row in table(lang, "outcomes")
        for form in row.forms()
    )
