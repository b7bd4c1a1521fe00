"""English outcome words in their clause: what they tell, and of which list of people (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.ar_care import told_of_dead
from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_joined import joined, touch
from stats.find.grammar.en_subject import CARRIES, GONE, Cue, Subjects, whom
from stats.find.grammar.en_took import a_thing, described, left_home, outcome_of, took, treated
from stats.find.grammar.en_verb import verb_group
from stats.find.grammar.en_words import adverb, kinds, past_adverbs, past_setting, readings
from stats.find.lexicon import Hit
from stats.find.outcome import Trigger
from stats.find.tags import Tags
from stats.language import form_words

_UNREAL = frozenset({"negation", "modal", "to"})
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "his", "her", "their", "its", "'s", "of"))
_AHEAD = 12
_DIED_REACH = 5
_LEFT_REACH = 4
_HELD_REACH = 8
_JUDGED = frozenset({"release", "condemned"})
_PRISON_REACH, _WHERE_REACH = 5, 10
_CAMPS = frozenset(("camp", "camps"))
_PRISONS, _RELEASE = form_words("en", "prisons"), frozenset(("release", "freedom"))
_OWNERS, _WITHIN = {"his": "him", "her": "her", "their": "them"}, frozenset(("in", "at", "inside"))
_RECEIVES = form_words("en", "takes_in")
_SELF = frozenset(("himself", "herself", "themselves"))
FEARED = "feared"
"""Right before an outcome word it tells how many may have been harmed."""


def cues(tags: Tags, lists: Sequence[Chain]) -> list[Cue]:
    """The outcome words of a sentence that say what was done to a list of people, left to right."""
    found: list[Cue] = []
    inside = {at for chain in lists for at in range(chain.start, chain.end)}
    for position in sorted(tags.triggers, reverse=True):
        if position not in inside:
            found += _read(tags, position, lists, found[-1] if found else None)
    subjects = Subjects(tags, lists)
    told = [subjects.resolved(cue) if cue.voice == "subject" else cue for cue in reversed(found)]
    return joined(tags, [cue for cue in told if cue.target is not None], lists)


def _read(tags: Tags, position: int, lists: Sequence[Chain], following: Cue | None) -> list[Cue]:
    """The outcome word at a word, none where it tells of no harm done."""
    start, auxiliaries = verb_group(tags, position)
    hit = tags.triggers[position]
    values = [t for t in hit.values if not (t.objects or t.no_return) or _framed(tags, t, hit.end, start, lists)]
    values = [t for t in values if not t.tended or told_of_dead(tags, position)]
    voices = {trigger.kind for trigger in values}
    target = _object(tags, hit.end, lists, voices)
    if target is None and values and values[0].outcome in GONE:
        target = _aboard(tags, hit.end, lists)
    treats = any(trigger.tended and trigger.kind == "verb" for trigger in values)
    if treats and not treated(tags, start, None if target is None else lists[target]):
        values = [trigger for trigger in values if not trigger.tended]
    people = [lists[target].items[0]] if target is not None else []
    counted = any(one.bound != "vague" and not one.rule.startswith("own") for one in people)  # "their son" is known
    if not values or _suppressed(tags, start, position, counted) or _unreal(auxiliaries, lists, target):
        return []
    if a_thing(tags, position, start, auxiliaries, lists, target):
        return []
    if "result" in voices:
        return _results(tags, hit, lists)
    if "after" in voices and (inverted := _inverted(tags, position, hit.end, lists)) is not None:
        return [Cue(start, hit.end, outcome_of(tags, values, position), "object", "inverted", target=inverted)]
    if voices & {"verb", "after"} and (meant := whom(tags, start, lists)) is not None:
        return [Cue(start, hit.end, outcome_of(tags, values, position), "object", "verb+whom", target=meant)]
    if "after" in voices and (left := _left(tags, start, position, lists)) is not None:
        return [Cue(start, hit.end, outcome_of(tags, values, position), "object", "left", target=left)]
    harm = tags.form(position).startswith(("hurt", "harm"))
    cue = Cue(start, hit.end, outcome_of(tags, values, position), "subject", "person+state", harm=harm)
    if "noun" in voices:
        return [replace(cue, voice="noun", rule="noun+person", target=target, start=position)]
    active = target is None and "be" not in auxiliaries and voices & {"verb", "frame"}
    borrowed = (_borrowed(tags, cue, following, lists), _beside(tags, hit.end, lists)) if active else ()
    if told := [one for one in borrowed if one is not None]:
        return [replace(cue, voice="object", rule="verb+person", target=one) for one in told]
    if target is not None and tags.form(hit.end) in _SELF and lists[target].start == hit.end + 2:
        own = _told_before(lists, start, "them" if tags.form(hit.end) == "themselves" else "him")
        return [replace(cue, voice="object", rule="verb+person", target=told) for told in (target, own) if told is not None]
    if target is not None and _active(tags, position, voices, "be" in auxiliaries, lists, target):
        return [replace(cue, voice="object", rule="verb+person", target=target)]
    if target is not None and tags.form(position) in _RECEIVES:  # "received nine people with bullet wounds"
        return [replace(cue, voice="object", rule="verb+person", target=target)]
    if "after" not in voices or ("be" not in auxiliaries and voices - {"after"} and not _object_free(tags, hit.end, target)):
        return []
    whole = _whole(tags, position) or any(trigger.no_return for trigger in values)
    finite = not auxiliaries.isdisjoint(("be", "have")) or whole or "finite" in kinds(tags, start)
    return [replace(cue, finite=finite, died=_died(tags, position, hit.end))]


def _whole(tags: Tags, position: int) -> bool:
    """Whether an outcome word is a whole verb by itself: "died", "are in hospital"."""
    found = kinds(tags, position)
    return "finite" in found or ("be" in found and tags.form(position) != "being")


def _results(tags: Tags, hit: Hit[Trigger], lists: Sequence[Chain]) -> list[Cue]:
    """ "Which led to his immediate death": told of the last person before, who is no more wounded."""
    pronoun = _OWNERS.get(tags.form(hit.end))
    at = past_adverbs(tags, hit.end + 1)
    trigger = next((trigger for trigger in hit.values if trigger.kind == "result" and tags.form(at) in trigger.objects), None)
    target = _told_before(lists, hit.start, pronoun) if pronoun and trigger else None
    if trigger is None or target is None:
        return []
    return [Cue(hit.start, at + 1, trigger.outcome, "object", "result", died=trigger.outcome == "killed", target=target)]


def _inverted(tags: Tags, position: int, end: int, lists: Sequence[Chain]) -> int | None:
    """Who is meant by "Also killed in the raid were a nurse and two patients": the list behind "were"."""
    if any(not adverb(tags, at) for at in range(position)):
        return None
    copula = next((at for at in range(end, min(end + _AHEAD, len(tags.words))) if tags.form(at) in ("were", "was", "are")), 0)
    first = next((n for n, chain in enumerate(lists) if chain.start >= end), None)
    told = copula and first is not None and lists[first].start in (copula + 1, past_adverbs(tags, copula + 1))
    return first if told else None


_LEFT = frozenset(("left", "leaving", "leaves", "shot", "shooting", "shoots"))


def _left(tags: Tags, start: int, position: int, lists: Sequence[Chain]) -> int | None:
    """Who "left him seriously wounded" means, and "shot them dead"."""
    at = next((at for at in range(position - 1, max(start - _LEFT_REACH, 0), -1) if not adverb(tags, at)), 0)
    left = tags.form(at - 1) in _LEFT
    return _told_before(lists, at - 1, tags.form(at)) if left and tags.form(at) in ("him", "her", "them") else None


def _told_before(lists: Sequence[Chain], position: int, pronoun: str) -> int | None:
    """The last list before a word that a pronoun may mean."""
    before = [n for n, chain in enumerate(lists) if chain.end <= position and _told_as(chain, pronoun)]
    return before[-1] if before else None


def _unreal(auxiliaries: frozenset[str], lists: Sequence[Chain], target: int | None) -> bool:
    """What was not, may be or was meant to be; "did not kill anyone" and "to have killed ten" tell something."""
    found = auxiliaries & _UNREAL
    if found == {"negation"} and target is not None and lists[target].items[0].high == 0:
        return False
    return bool(found - {"to"} if "have" in auxiliaries else found)


def _borrowed(tags: Tags, cue: Cue, following: Cue | None, lists: Sequence[Chain]) -> int | None:
    """The people of "killing him", told before, or of "killed and wounded dozens", the object of the next verb."""
    form = tags.form(cue.end)
    if form in ("him", "her", "them"):
        return _told_before(lists, cue.start, form)
    goes_on = following is not None and following.voice == "object" and touch(tags, cue, following)
    return following.target if following and goes_on else None


def _beside(tags: Tags, position: int, lists: Sequence[Chain]) -> int | None:
    """Who is harmed with "him": "killing him and his son"."""
    joined = tags.form(position) in ("him", "her", "them") and tags.form(position + 1) == "and"
    return next((n for n, chain in enumerate(lists) if joined and chain.start == position + 2 and not chain.link), None)


def _told_as(chain: Chain, pronoun: str) -> bool:
    single = len(chain.items) == 1 and chain.items[0].high == 1
    other_sex = {chain.items[0].sex, {"him": "male", "her": "female"}.get(pronoun)} == {"male", "female"}
    return not chain.link and single == (pronoun != "them") and not other_sex


def _suppressed(tags: Tags, start: int, position: int, counted: bool) -> bool:
    """An attempt, a threat, a charge or a memory right before an outcome word; what is condemned, unless it counts people."""
    for at in range(max(0, start - 5), position + 1):
        found = kinds(tags, at)
        end = tags.small[at]["clause_words"].end if found else at
        sought = tags.triggers[position].values[0].outcome == "missing" and tags.form(at).startswith("search")
        reach = start - (not _of_its_own(tags, start, end))
        condemned = "condemned" in found and not counted
        if (condemned or found & {"attempt", "barrier"}) and end >= reach and not sought:
            return True
        if "future" in found and position - at <= 4 and not (at == position - 1 and tags.form(at) == FEARED):
            return True
    if tags.form(position) == "to" and any(kinds(tags, at) & _JUDGED for at in range(max(0, start - _HELD_REACH), start)):
        return True  # "sentenced three men to death"
    if tags.form(position) == "caught" and "crossfire" in map(tags.form, range(position + 2, position + 4)):
        return True
    if tags.form(position) == "held" and tags.form(position + 1) == "since":
        return True  # "exchanged 120 men, many of them fighters held since 2023"
    held = tags.form(position) in ("held", "holding", "detained")
    if held and any(tags.form(at) in _RELEASE for at in range(max(0, start - _HELD_REACH), start)):
        return True  # "called for the release of three men held by …"
    near = range(max(start - 1, 0), min(position + _HELD_REACH, len(tags.words))) if held else ()
    held = held and (_in_prison(tags, position + 1) or _where_held(tags, position))
    return held or any("population" in kinds(tags, at) for at in near)


def _where_held(tags: Tags, position: int) -> bool:
    """Whether a prison or a camp is only said to be where people are held: "its prison, where hundreds of suspects were held"."""
    back = range(position - 1, max(position - _WHERE_REACH, 0), -1) if tags.form(position) == "held" else range(0)
    where = next((at for at in back if tags.form(at) == "where"), 0)
    return not _PRISONS.union(_CAMPS).isdisjoint(map(tags.form, range(max(where - _PRISON_REACH, 0), where)))


def _in_prison(tags: Tags, position: int) -> bool:
    """Whether people are said to be in a prison right behind a word, also one with a name: "in Tora prison", "at a jail"."""
    behind = (tags.form(at) for at in range(position + 1, position + _PRISON_REACH))
    return tags.form(position) in _WITHIN and not _PRISONS.isdisjoint(behind)


def _of_its_own(tags: Tags, start: int, end: int) -> bool:
    """Whether one word parts a barrier from a whole verb: "a man accused of theft was shot dead" tells of him."""
    return end == start - 1 and bool({"be", "have"} & kinds(tags, start)) and tags.form(end).isalpha()


def _framed(tags: Tags, trigger: Trigger, end: int, start: int, lists: Sequence[Chain]) -> bool:
    """Whether the words stand about a verb without which it tells no outcome."""
    if trigger.no_return:
        return left_home(tags, start, end)
    if trigger.taker:
        return took(tags, trigger.objects, start, end, lists)
    return any(tags.form(at) in trigger.objects for at in range(end, min(end + _AHEAD, len(tags.words))))


def _object(tags: Tags, end: int, lists: Sequence[Chain], voices: set[str]) -> int | None:
    """The list of people right behind a verb or noun."""
    himself = 2 * (tags.form(end) in _SELF and tags.form(end + 1) == "and")
    starts = {end, past_adverbs(tags, end), end + (tags.form(end) == '"'), end + himself}
    if "noun" in voices and tags.form(end) == "what":
        starts |= set(range(end, end + 6))
    found = next((n for n, chain in enumerate(lists) if chain.start in starts and chain.link in ("", "share")), None)
    behind = past_setting(tags, end) if found is None and "verb" in voices else end
    return found if behind == end else next((n for n, c in enumerate(lists) if c.start == behind and described(c)), None)


def _aboard(tags: Tags, end: int, lists: Sequence[Chain]) -> int | None:
    """Who is carried by what is taken or lost: "seized a minibus carrying 12 passengers"."""
    at = next((at for at in range(end, end + _VEHICLE) if not tags.form(at).isalpha() or tags.form(at) in CARRIES), end)
    if tags.form(at) not in CARRIES:
        return None
    return next((n for n, chain in enumerate(lists) if chain.start == at + 1 and not chain.link), None)


_VEHICLE = 6


def _active(tags: Tags, position: int, voices: set[str], passive: bool, lists: Sequence[Chain], target: int) -> bool:
    """Whether people right behind a verb are its object: "killed two men", but not "3 killed 2 hurt"."""
    if not voices & {"verb", "frame"}:
        return False
    accused = tags.form(position - 1) == "of" and any(hit.end in (position - 1, position - 2) for hit in tags.actors.values())
    if tags.form(position).endswith("ing") and tags.form(position - 1) in _DETERMINERS and not accused:
        return False
    if "after" not in voices:
        return True
    touched = any(chain.end == position and "number" in chain.items[-1].rule for chain in lists)
    counted = touched and readings(tags, lists[target].end) and lists[target].items[0].noun is None
    return not passive and not counted


def _object_free(tags: Tags, end: int, target: int | None) -> bool:
    """Whether nothing follows that the verb could have as its object: "the guards seized five mules" tells of no people."""
    if end in tags.numbers:
        return target is not None
    known = adverb(tags, end) or end in tags.triggers or bool(kinds(tags, end) - {"civilian_object", "civilian_target"})
    return known or not tags.form(end).isalpha()


def _died(tags: Tags, position: int, end: int) -> bool:
    """ "Died of his wounds", "succumbed to his injuries": those were told as wounded before."""
    behind = range(end - 1, min(end + _DIED_REACH, len(tags.words)))
    return tags.form(position).startswith(("died", "die", "succumb")) and any("died" in kinds(tags, at) for at in behind)
