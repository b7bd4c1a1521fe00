"""Numbers told again by a word like "the figure": of what they count the text has told before (codebook 10)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_count import OF_GROUP
from stats.find.grammar.attach import attached
from stats.find.lexicon import Hit
from stats.find.number import Number
from stats.find.people import NTH, OF_THESE, POINTED, Mention, People
from stats.find.small import Small
from stats.find.tags import Tags

_FILL = 2
_HARMED = {"killed", "wounded"}
_WORDS, _ENDS = frozenset({"restated", "recounted"}), frozenset((".", ",", ";", ""))
_COMMAS = frozenset((",", "،"))


def restated(tags: Tags, list_at: Callable[[Tags, int], Chain | None]) -> Iterator[Mention]:
    """ "The ministry put the figure at 12": people under no outcome of their own, with their parts; `list_at` reads a list."""
    for at in sorted(tags.small) if not _WORDS.isdisjoint(tags.says) else ():
        hit = tags.word(at, "clause_words")
        if hit and any(small.value in _WORDS for small in hit.values):
            starts = range(hit.end, hit.end + _FILL)
            number = next((tags.numbers[start] for start in starts if start in tags.numbers), None)
            if number and number.low is not None and not tags.unit(number.end) and _again(tags, hit, number):
                people = People(number.start, number.end, number.low, number.high, number.bound, "restated")
                outcome = "killed" if "toll" in tags.forms[at:hit.end] else ""
                told = Mention(tags.sentence.index, at, number.end, outcome, people, "restated")
                parts = list_at(tags, number.end + (tags.form(number.end) in _COMMAS))
                yield attached(told, parts.items, parts.end, "parts") if parts and parts.link == "parts" else told


def _again(tags: Tags, hit: Hit[Small], number: Number) -> bool:
    """Whether a number behind such a word counts people told before; behind "the hospital counted" it must stand alone."""
    alone = number.end == number.core_end and tags.form(number.end) in _ENDS
    return any(small.value == "restated" or (small.value == "recounted" and alone) for small in hit.values)


def settled(told: Sequence[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """The mentions of a report's sentences, those that rest on what was told before settled by it.

    A restated number is of the outcome told last, and left out without one; so is "he died of his wounds" where
    somebody was told last who is not wounded. "Three of the wounded" are some of those told, or three where none were.
    """
    found: list[tuple[Mention, ...]] = []
    last, outcomes, lows, dead = "", set[str](), dict[str, int](), list[Mention]()
    for mentions in _others_named(told):
        known: list[Mention] = []
        for mention in mentions:
            if mention.cue == "died" and mention.rule.endswith(":result") and last not in ("", "wounded"):
                continue
            last = mention.outcome or last
            if mention.cue == "unconfirmed":
                if _raise(found, mention):
                    continue
                mention = replace(mention, cue="")
            told_of = outcomes | {other.outcome for other in known}
            joined = bool(known) and mention.start - known[-1].end <= 1
            if not joined and _died_of_the_dead(mention, told_of, lows.get("killed", 0)):
                continue
            if _one_of_those(mention, lows.get(last, 0)) or _lies_dead(mention, dead) or _only_calls(mention, told_of):
                continue
            if last:
                lows[last] = max(lows.get(last, 0), mention.people.low)
                known.append(_of_these(_first_told(_of_outcome(mention, last), outcomes), known))
        found.append(tuple(known))
        dead += [mention for mention in known if mention.outcome == "killed"]
        outcomes |= {mention.outcome for mention in known}
    return _first_pointed(found)


def _of_outcome(mention: Mention, outcome: str) -> Mention:
    """A mention, it and its parts of an outcome where they have none of their own."""
    if mention.outcome and all(part.outcome for part in mention.parts):
        return mention
    parts = tuple(replace(part, outcome=part.outcome or outcome) for part in mention.parts)
    return replace(mention, outcome=outcome, parts=parts)


def _first_pointed(told: list[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """The mentions, "the wounded" of an act among them only where the report tells of no others wounded, and once."""
    others = {mention.outcome for mentions in told for mention in mentions if mention.cue != POINTED}
    found = list[tuple[Mention, ...]]()
    for mentions in told:
        kept = list[Mention]()
        for mention in mentions:
            if mention.cue == POINTED:
                if others & _TOLD_BY[mention.outcome]:
                    continue
                others.add(mention.outcome)
            kept.append(replace(mention, cue="") if mention.cue == POINTED else mention)
        found.append(tuple(kept))
    return found


_EITHER = "killed_or_wounded"
_TOLD_BY = {"killed": {"killed", _EITHER}, "wounded": {"wounded", _EITHER}, _EITHER: {*_HARMED, _EITHER}}


def _raise(found: list[tuple[Mention, ...]], further: Mention) -> bool:
    """Let further people whom nobody has confirmed raise, in place, the ceiling of those told last under their outcome; whether
    there were any."""
    for at in range(len(found) - 1, -1, -1):
        for number, told in enumerate(found[at]):
            if told.outcome == further.outcome and told.people.bound != "vague":
                raised = replace(told, people=told.people.raised_by(further.people))
                found[at] = (*found[at][:number], raised, *found[at][number + 1:])
                return True
    return False


def _only_calls(mention: Mention, outcomes: set[str]) -> bool:
    """Whether "all of these martyrs are civilians" says what those told before are, and counts nobody."""
    noun = mention.people.noun
    civilians = noun is not None and noun.kind == "civilian" and not (mention.people.named or mention.parts)
    pointed = mention.rule.startswith("pointed-list") and mention.people.bound == "vague"
    return civilians and pointed and mention.outcome in outcomes


def _lies_dead(mention: Mention, dead: Sequence[Mention]) -> bool:
    """Whether "the child under the rubble" is the one child who was told dead: nobody is missing."""
    people = mention.people
    if mention.outcome != "missing" or not people.definite or people.low != 1 or people.noun is None or people.noun.possessed:
        return False
    alike = [other.people for other in dead if other.people.noun == people.noun]
    return bool(alike) and all(other.low == other.high == 1 for other in alike)


def _others_named(told: Sequence[tuple[Mention, ...]]) -> Iterator[tuple[Mention, ...]]:
    """ "Three farmers were killed. Two others were hurt": of the noun that the sentence before tells of (codebook 4)."""
    before: tuple[Mention, ...] = ()
    last: Mention | None = None
    for mentions in told:
        if mentions and last and _besides(mentions[0], last):
            mentions = (replace(mentions[0], cue="added"), *mentions[1:])
        others = mentions[0].people.others and mentions[0].people.noun is None if mentions else False
        if others and before and {mention.outcome for mention in (mentions[0], *before)} <= _HARMED:
            mentions = (replace(mentions[0], people=_named_after(mentions[0].people, before)), *mentions[1:])
        yield mentions
        before, last = mentions, mentions[-1] if mentions else last


def _besides(mention: Mention, before: Mention) -> bool:
    """Whether a sentence opens with others of the outcome that was told last before it: "four other people were killed"."""
    counted = before.people.bound == mention.people.bound == "exact" and mention.outcome == before.outcome
    near = mention.sentence - before.sentence <= _NEAR
    counted = counted and near and (mention.people.low == 1 or mention.people.span != before.people.span)
    return counted and not mention.cue and _others(mention.people) and not _others(before.people)


_NEAR = 6


def _others(people: People) -> bool:
    return people.rule.endswith("+other") or (people.others and people.rule == "number+others")


def _of_these(mention: Mention, before: Sequence[Mention]) -> Mention:
    """Others than somebody told in their sentence under other outcomes alone, as such: maybe none but those told elsewhere."""
    people = mention.people
    if not (before and people.rule.endswith("+other")) or mention.outcome in {other.outcome for other in before}:
        return mention
    return replace(mention, people=replace(people, rule=people.rule + OF_THESE))


def _named_after(others: People, before: Sequence[Mention]) -> People:
    """Others as people of those told before, where these are of one kind and more than one."""
    one, *more = (mention.people for mention in before)
    if one.noun is None or one.noun.outcome or one.low < 2 or any((p.noun, p.status) != (one.noun, one.status) for p in more):
        return others
    named = others.with_noun(one.noun)
    return replace(named, status=one.status, outcome=others.outcome, force=one.force, former=one.former)


def _one_of_those(mention: Mention, told: int) -> bool:
    """Whether somebody is the last of so many as were told before: four children, "the fourth girl"."""
    _, nth, number = mention.people.rule.rpartition(NTH)
    return bool(nth) and int(number) <= told


def _died_of_the_dead(mention: Mention, outcomes: set[str], dead: int) -> bool:
    """Whether some who died of wounds are of those told dead, where nobody else was told: six dead, "one of the injured died"."""
    some = mention.cue == "died" and mention.people.rule in _SOME and mention.people.bound == "exact"
    return some and outcomes == {"killed"} and mention.people.low < dead


_SOME = ("partitive", "share", "one-of-them", "one-of-group", OF_GROUP)


def _first_told(mention: Mention, outcomes: set[str]) -> Mention:
    """Some of a group that nobody told before, as people of their own."""
    group = mention.people.rule == "pointed" and len(mention.parts) == 1 and mention.parts[0].people.rule.startswith(OF_GROUP)
    if not group or outcomes & {mention.outcome, "killed_or_wounded"}:
        return mention
    part = mention.parts[0]
    return replace(part, rule=part.rule.replace("part+", "casualty-noun:"), cue=mention.cue)
