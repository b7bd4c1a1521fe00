"""English headlines that tell of people harmed without any number: "Dead and wounded in shelling of …" (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator

from stats.find.grammar.en_head import head_at
from stats.find.grammar.en_words import kinds
from stats.find.people import VAGUE_PLURAL, Mention, People
from stats.find.tags import Tags

_OPENING = 5
_MARKS = frozenset((":", "|", "-", "#"))
_AMONG = frozenset(("among", "amongst"))


def unnumbered(tags: Tags) -> Iterator[Mention]:
    """Two outcomes joined by "and", or one said to be among some people, where a sentence begins with them."""
    start = next((at + 1 for at in range(min(_OPENING, len(tags.words))) if tags.form(at) in _MARKS), 0)
    one, end = _outcome(tags, start)
    two, behind = _outcome(tags, end + 1) if one and tags.form(end) == "and" else ("", end)
    behind = behind if two else end
    if not one or not (two or tags.form(end) in _AMONG) or not _goes_on(tags, behind):
        return
    among = head_at(tags, behind + 1) if tags.form(behind) in _AMONG else None
    noun = among.noun if among else None
    for at, until, outcome in ((start, end, one), (end + 1, behind, two)):
        if outcome:
            people = People(at, until, VAGUE_PLURAL["en"], None, "vague", "person")
            people = people.with_noun(noun) if noun and not noun.outcome else people
            yield Mention(tags.sentence.index, at, until, outcome, people, "headline")


def undamaged(tags: Tags) -> Iterator[Mention]:
    """ "The damage was limited to property": nobody was harmed (codebook 3)."""
    for at in sorted(tags.small):
        if "material" in kinds(tags, at):
            end = tags.small[at]["clause_words"].end
            yield Mention(tags.sentence.index, at, end, "killed_or_wounded", People(at, end, 0, 0, "exact", "none"), "none")
            return


def _outcome(tags: Tags, position: int) -> tuple[str, int]:
    """The outcome that a plural noun or a participle at a word tells, and where it ends."""
    noun, trigger = tags.nouns.get(position), tags.triggers.get(position)
    if noun and noun.values[0].number == "plural" and noun.values[0].outcome and noun.values[0].kind != "person":
        return noun.values[0].outcome, noun.end
    outcome = next((told.outcome for told in trigger.values if told.kind == "after" and not told.objects), "") if trigger else ""
    return (outcome, trigger.end) if trigger and outcome else ("", position)


def _goes_on(tags: Tags, position: int) -> bool:
    """Whether only where, how or among whom it was follows."""
    form = tags.form(position)
    return not form or form in (".", ",") or bool(kinds(tags, position) & {"preposition", "boundary", "agent", "among"})
