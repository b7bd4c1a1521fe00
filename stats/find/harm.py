"""Whether a text may tell of people harmed, or of an act: where no phrase stands that tells it there is no more to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from stats.find.cue import ACTS, cue_words
from stats.find.grammar.ar_cue import OF_THE_DEAD
from stats.find.grammar.ar_denial import HIT_NOBODY
from stats.find.grammar.ar_found_dead import THEIR_BODY
from stats.find.grammar.ar_own_device import BLOW_UP, THEMSELVES
from stats.find.grammar.one_by_one import LONGEST_LIST
from stats.find.lexicon import Phrase, Phrases
from stats.find.outcome import triggers
from stats.find.person import person_nouns
from stats.find.small import small_words
from stats.find.weapon import weapon_words
from stats.language import LANGUAGES
from stats.text.sentence import Sentence

_ALONE = frozenset({"material", "none", "self", "restated", "recounted"})
"""Clause words that tell of harm, or of none, without an outcome word; a toll does only where it is one of the dead."""
_TOLLS = (OF_THE_DEAD, "toll")


@cache
def harm_words() -> Phrases:
    """The phrases that tell of harm, in any language."""
    return Phrases({phrase for lang in LANGUAGES for phrase in _phrases(lang)})


def telling(told: Sequence[Sentence]) -> set[int]:
    """The numbers of the sentences that may tell of harm: those that hold such a phrase, and what may be listed under one."""
    harm, found, left = harm_words(), set[int](), 0
    for sentence in told:
        harmed = harm.in_words(sentence.forms)
        found |= {sentence.index} if harmed or left else set()
        left = LONGEST_LIST if harmed and sentence.forms[-1] == ":" else max(0, left - 1)
    return found


@cache
def act_words() -> Phrases:
    """The phrases that tell of an act, by its weapon or as one, in any language."""
    cues = (forms for lang in LANGUAGES for forms, kinds in cue_words(lang).entries.items() if not ACTS.isdisjoint(kinds))
    weapons = (forms for lang in LANGUAGES for forms in weapon_words(lang).entries)
    return Phrases({frozenset(forms) for forms in (*weapons, *cues)})


def _phrases(lang: str) -> Iterator[Phrase]:
    """The entries from which the grammars make mentions; one that holds only with an object has that with it."""
    for forms, outcomes in triggers(lang).entries.items():
        framed = all(trigger.objects and trigger.kind in ("frame", "result") for trigger in outcomes)
        objects = frozenset().union(*(trigger.objects for trigger in outcomes)) if framed else forms[:1]
        yield from (frozenset((*forms, object_)) for object_ in objects)
    yield from (frozenset(forms) for forms, nouns in person_nouns(lang).entries.items() if any(noun.outcome for noun in nouns))
    for lexicon in small_words(lang):
        for forms, smalls in lexicon.entries.items():
            kinds = {small.value for small in smalls if small.table == "clause_words"}
            if kinds & _ALONE or ("toll" in kinds and forms[-1].endswith(_TOLLS)):
                yield frozenset(forms)
    yield from (frozenset((form,)) for form in HIT_NOBODY | THEIR_BODY)
    yield from (frozenset((verb, pronoun)) for verb in BLOW_UP for pronoun in THEMSELVES)
