"""Arabic denials: "no one was hurt" is a figure of zero (codebook 3, None)."""

from __future__ import annotations

from collections.abc import Iterator

from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.language import form_words

_BUT = 4
HIT_NOBODY = form_words("ar", "nobody")
"""Verbs that deny harm before "anyone"."""


def denials(tags: Tags) -> Iterator[Mention]:
    """ "No one was hurt": a stated zero, unless it is only that nothing is known (codebook 3)."""
    for at in sorted(tags.small):
        hit = tags.word(at, "clause_words")
        if hit and hit.values[0].value == "material":
            yield _zero(tags, at, hit.end, "killed_or_wounded")
        elif hit and hit.values[0].value == "negation":
            yield from _denied(tags, at, hit.end)


def but(tags: Tags, start: int, end: int) -> bool:
    """Whether a denial behind which a clause goes on from `start` excepts those behind "but": لم يقتل سوى رجل."""
    for at in range(start, min(end, len(tags.words))):
        if tags.form(at) in ("،", ".", "؛"):
            return False
        if tags.value(at, "clause_words") == "except":
            return True
    return False


def _denied(tags: Tags, start: int, position: int) -> Iterator[Mention]:
    for at in range(position, min(position + 5, len(tags.words))):
        hit = tags.word(at, "clause_words")
        kind = hit.values[0].value if hit else ""
        if kind == "hearsay" or but(tags, position, at + _BUT):
            return
        if hit and kind == "none":
            yield _zero(tags, start, hit.end, "killed_or_wounded")
            return
        outcome = _denied_outcome(tags, at)
        if outcome:
            after = tags.nouns[at].end if at in tags.nouns else at + 1
            if tags.value(after, "people_words") != "others" and at not in tags.numbers:
                yield _zero(tags, start, after, outcome)
            return


def _denied_outcome(tags: Tags, at: int) -> str:
    noun = tags.nouns.get(at)
    if noun and noun.values[0].outcome in ("killed", "wounded", "killed_or_wounded") and not noun.clitics.endswith("ال"):
        return noun.values[0].outcome
    return "killed_or_wounded" if tags.form(at) in HIT_NOBODY and tags.form(at + 1) in ("احد", "اي") else ""


def _zero(tags: Tags, start: int, end: int, outcome: str) -> Mention:
    people = People(start, end, 0, 0, "exact", "none", status=_status_behind(tags, end))
    return Mention(tags.sentence.index, start, end, outcome, people, "none")


def _status_behind(tags: Tags, end: int) -> str:
    """A denial limited to civilians is coded in the civilians part too."""
    return "civilian" if any(tags.form(at).endswith(("مدنيين", "المدنيين")) for at in range(end, end + 3)) else "unknown"
