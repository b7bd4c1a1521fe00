"""Arabic clauses: which outcome is told of which people (codebook 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stats.find.grammar.ar_chain import Chain, chains
from stats.find.people import Mention, People
from stats.find.tags import Tags

_REACH = {"noun": 5, "verb": 18, "frame": 18, "toll": 24, "release": 8}
_BEFORE = 6
_BOTH = frozenset({"killed", "wounded"})


@dataclass(frozen=True, slots=True)
class Cue:
    """An outcome word in its place. kind `release` takes its people away from any outcome; `toll` looks for a number."""

    start: int
    end: int
    outcome: str
    kind: str
    rule: str
    plural: bool = False


def mentions(tags: Tags) -> list[Mention]:
    """The outcomes a sentence tells of people, left to right."""
    if _unreal(tags):
        return []
    cues = list(_merged(tags, [cue for cue in _cues(tags) if not _suppressed(tags, cue)]))
    found = list(_told(tags, cues, chains(tags)))
    return sorted((*found, *_none(tags)), key=lambda mention: mention.start)


def _unreal(tags: Tags) -> bool:
    return any(tags.value(i, "clause_words") in ("unreal", "accident", "memory") for i in tags.small)


def _cues(tags: Tags) -> Iterator[Cue]:
    for position in range(len(tags.words)):
        what = tags.word(position, "clause_words")
        kind = what.values[0].value if what else ""
        if what and kind == "release":
            yield Cue(position, what.end, "", "release", "release")
        elif what and kind == "toll" and (outcome := _toll_of(tags, what.end)):
            yield Cue(position, what.end, outcome, "toll", "toll")
        elif hit := tags.triggers.get(position):
            yield from _trigger_cue(tags, position, hit.end)


def _trigger_cue(tags: Tags, position: int, end: int) -> Iterator[Cue]:
    hit = tags.triggers[position]
    if position in tags.numbers and position in tags.nouns or hit.clitics.endswith("ال"):
        return
    frames = [t for t in hit.values if t.kind == "frame"]
    ahead = {tags.form(i) for i in range(end, min(end + 14, len(tags.words)))}
    for trigger in (*frames, *(t for t in hit.values if t.kind != "frame")):
        if trigger.kind != "frame" or trigger.objects & ahead:
            yield Cue(position, end, trigger.outcome, trigger.kind, _RULES[trigger.kind], _plural_verb(tags.form(position)))
            return


_RULES = {"verb": "verb+person", "noun": "verbal-noun+person", "frame": "frame+person"}


def _plural_verb(form: str) -> bool:
    return form.endswith(("وا", "تا", "ن")) or form.endswith("ا") and len(form) > 3


def _toll_of(tags: Tags, position: int) -> str:
    """The outcome of "the toll of …": that of the noun behind it, killed when there is none (codebook 2)."""
    for at in range(position, min(position + 4, len(tags.words))):
        noun = tags.nouns.get(at)
        if noun and noun.values[0].outcome and at not in tags.numbers:
            outcome = noun.values[0].outcome
            return "killed" if outcome == "killed_or_wounded" else outcome
    reached = any(tags.value(at, "clause_words") == "reach" for at in range(position, min(position + 14, len(tags.words))))
    return "killed" if reached and tags.form(position - 1).endswith("حصيله") else ""


def _suppressed(tags: Tags, cue: Cue) -> bool:
    """An attempt, a wish, a fear or a denial is no harm done."""
    for at in range(max(0, cue.start - 5), cue.start):
        kind = tags.value(at, "clause_words")
        if kind == "attempt" and cue.start - at <= 2 or kind == "negation" and cue.start - at <= 4:
            return True
        if kind == "future" and cue.start - at <= 4 or kind == "barrier" and tags.word(at, "clause_words").end >= cue.start:
            return True
    return tags.value(cue.start, "clause_words") == "barrier"


def _merged(tags: Tags, cues: list[Cue]) -> Iterator[Cue]:
    """ "Killed and wounded" before one number counts both together (codebook 2)."""
    index = 0
    while index < len(cues):
        cue = cues[index]
        following = cues[index + 1] if index + 1 < len(cues) else None
        if following and cue.end == following.start and tags.form(cue.end).startswith("و") and {cue.outcome, following.outcome} == _BOTH:
            yield replace(following, start=cue.start, outcome="killed_or_wounded", rule=f"{following.rule}+both")
            index += 2
        else:
            yield cue
            index += 1


def _told(tags: Tags, cues: list[Cue], lists: list[Chain]) -> Iterator[Mention]:
    """Give each list of people its outcome: its own, that of the cue before it, or of the verb after it."""
    free = list(cues)
    for index, chain in enumerate(lists):
        cue = _cue_before(tags, chain, cues, lists[:index])
        if cue is None and not any(item.outcome for item in chain.items):
            cue = _verb_after(tags, chain, free, lists[index + 1:])
        if cue in free:
            free.remove(cue)
        if cue is None or cue.kind != "release":
            yield from _mentions(tags, chain, cue)


def _cue_before(tags: Tags, chain: Chain, cues: list[Cue], earlier: list[Chain]) -> Cue | None:
    """The last cue before a list, when nothing between them takes the list away."""
    before = [cue for cue in cues if cue.end <= chain.start]
    if not before:
        return None
    cue = before[-1]
    gap = range(cue.end, chain.start)
    taken = any(other.start >= cue.end and not _agent(tags, cue, other) for other in earlier)
    if len(gap) > _REACH[cue.kind] or taken or any(_blocks(tags, at, cue) for at in gap):
        return None
    if cue.kind == "toll" and not any(tags.value(at, "clause_words") == "reach" for at in gap):
        return None
    return cue


def _agent(tags: Tags, cue: Cue, chain: Chain) -> bool:
    """Members of a force right after a verb may be those who did it; then the next list is the object."""
    item = chain.items[0]
    return cue.kind == "verb" and chain.start == cue.end and len(chain.items) == 1 and bool(item.force) and item.bound == "vague"


def _blocks(tags: Tags, at: int, cue: Cue) -> bool:
    kind = tags.value(at, "clause_words")
    if kind in ("boundary", "agent", "barrier", "release", "negation"):
        return True
    return tags.form(at) in (".", ";", "؛") or tags.form(at) == ":" and cue.kind != "toll"


def _verb_after(tags: Tags, chain: Chain, cues: list[Cue], later: list[Chain]) -> Cue | None:
    """The verb right after its subject: "a woman was killed" with the woman first."""
    for cue in cues:
        if cue.kind not in ("verb", "frame") or cue.start < chain.end:
            continue
        between = range(chain.end, cue.start)
        if len(between) > _BEFORE or any(other.start < cue.start for other in later):
            return None
        return None if any(_blocks(tags, at, cue) or tags.form(at) == "،" and len(between) > 3 for at in between) else cue
    return None


def _mentions(tags: Tags, chain: Chain, cue: Cue | None) -> Iterator[Mention]:
    outcome, noun = cue.outcome if cue else "", None
    for item in chain.items:
        if item.others and noun is not None:
            item = item.with_noun(noun)
        told = item.outcome or outcome
        if cue and cue.kind in ("noun", "verb") and item.outcome == "killed_or_wounded" and told == "killed_or_wounded":
            told = outcome if outcome in _BOTH and cue.end == chain.start else told
        noun = item.noun or noun
        outcome = told
        if told and not (item.definite and item.outcome and cue is None and not item.parts):
            yield _mention(tags, item, told, cue)


def _mention(tags: Tags, people: People, outcome: str, cue: Cue | None) -> Mention:
    outcome = _both_behind(tags, people, outcome)
    start = cue.start if cue and cue.end <= people.start and people.start - cue.end <= 1 else people.start
    parts = tuple(
        Mention(tags.sentence.index, part.start, part.end, part.outcome or outcome, part, f"part+{part.rule}")
        for part in people.parts
    )
    rule = cue.rule if cue else "casualty-noun"
    return Mention(tags.sentence.index, start, people.end, outcome, people, f"{rule}:{people.rule}", parts, cue=_cue_word(tags, people))


def _both_behind(tags: Tags, people: People, outcome: str) -> str:
    """ "Seventy between killed and wounded"."""
    if tags.value(people.end, "clause_words") != "between":
        return outcome
    nouns = {hit.values[0].outcome for at in range(people.end, people.end + 4) if (hit := tags.nouns.get(at))}
    return "killed_or_wounded" if nouns >= _BOTH else outcome


def _cue_word(tags: Tags, people: People) -> str:
    for at in range(people.start):
        if tags.value(at, "clause_words") == "rise" and people.start - at <= 24:
            return "update"
    return ""


def _none(tags: Tags) -> Iterator[Mention]:
    """ "No one was hurt": a stated zero, unless it is only that nothing is known (codebook 3)."""
    for at in range(len(tags.words)):
        hit = tags.word(at, "clause_words")
        if hit and hit.values[0].value == "material":
            yield _zero(tags, at, hit.end, "killed_or_wounded")
        elif hit and hit.values[0].value == "negation":
            yield from _denied(tags, at, hit.end)


def _denied(tags: Tags, start: int, position: int) -> Iterator[Mention]:
    for at in range(position, min(position + 5, len(tags.words))):
        kind = tags.value(at, "clause_words")
        if kind == "hearsay":
            return
        if kind == "none":
            yield _zero(tags, start, tags.word(at, "clause_words").end, "killed_or_wounded")
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
    return "killed_or_wounded" if tags.form(at) in ("يصب", "تصب") and tags.form(at + 1) in ("احد", "اي") else ""


def _zero(tags: Tags, start: int, end: int, outcome: str) -> Mention:
    people = People(start, end, 0, 0, "exact", "none", status=_status_behind(tags, end))
    return Mention(tags.sentence.index, start, end, outcome, people, "none")


def _status_behind(tags: Tags, end: int) -> str:
    """A denial limited to civilians is coded in the civilians part too."""
    return "civilian" if any(tags.form(at).endswith(("مدنيين", "المدنيين")) for at in range(end, end + 3)) else "unknown"
