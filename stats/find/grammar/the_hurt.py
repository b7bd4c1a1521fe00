"""The wounded and dead of an act whom nobody counts: where a report tells no others of them, a bare plural (codebook 3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from stats.find.people import POINTED, VAGUE_PLURAL, Mention, People
from stats.find.person import PersonNoun
from stats.find.tags import Tags
from stats.language import form_words

_SENTENCES = 3
_ACTS = {lang: form_words(lang, "told_act") for lang in ("ar", "en")}


def bare_plural(tags: Tags, start: int, end: int, outcome: str, noun: PersonNoun | None = None) -> Mention:
    """ "The wounded" as people: `restated.settled` keeps them only where nothing else of the report is told of their outcome."""
    people = People(start, end, VAGUE_PLURAL[tags.lang], None, "vague", POINTED, outcome=outcome)
    people = people.with_noun(noun) if noun else people
    return Mention(tags.sentence.index, start, end, outcome, people, f"casualty-noun:{POINTED}", cue=POINTED)


def act_told(tags: Tags) -> bool:
    """Whether an act is told in a sentence or just before it."""
    near = islice(_backwards(tags), _SENTENCES)
    return any(before.weapons or not _ACTS[before.lang].isdisjoint(before.forms) for before in near)


def _backwards(tags: Tags | None) -> Iterator[Tags]:
    while tags is not None:
        yield tags
        tags = tags.before
