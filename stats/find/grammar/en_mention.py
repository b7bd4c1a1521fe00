"""English mentions: where they stand, whether they are an update, what a stated zero denies (codebook 3 and 10)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.date import EARLIER_ACT
from stats.find.grammar.attach import attached
from stats.find.grammar.en_cue import FEARED
from stats.find.grammar.en_joined import either
from stats.find.grammar.en_modifiers import by_age
from stats.find.grammar.en_people import ONE_EVENT
from stats.find.grammar.en_quantity import DEFINITE
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_words import kinds
from stats.find.people import LATE, NTH, Mention, People
from stats.find.tags import Tags
from stats.language import form_words

EVENTS = frozenset({"body", "killed", "wounded", "arrested", "abducted", "missing", "casualty"})
_TOLD = form_words("en", "told")
_IN = frozenset(("in", "during", "by"))
SAID = "said-number"
"""The rule of a number that another is said to give of the same people."""
_TAKEN = frozenset({"arrested", "abducted", "missing"})
_RISE_REACH = 24
_TURNS = form_words("en", "later")
_VERB_REACH = 4
_DIED, _KEPT = form_words("en", "passed"), form_words("en", "kept")
_WHY, _DEATHS = frozenset(("as", "with")), frozenset(("death", "deaths"))
_NOW = form_words("en", "now")
_MY = frozenset(("my", "our"))
_MORE = frozenset(("more", "another", "further", "additional"))


def mention(tags: Tags, people: People, outcome: str, cue: Cue | None) -> Mention:
    """The mention of people under an outcome; several people of stated ages, not all minors, are told one by one as parts."""
    hurt = _of_the_wounded(tags, people)
    known = people.definite or people.rule.partition(NTH)[0] in ("pronoun", "share", "ordinal", "partitive")
    told = _update(tags, people, cue) or _further(tags, people) or _of_the_teller(tags, people)
    died = cue is not None and ((cue.died and (known or _of_that_act(tags, people, cue))) or _kin_died(tags, people, cue))
    again = hurt or died or (known and cue is not None and _one_of_those(tags, people, cue))
    word = "died" if outcome == "killed" and again else told
    if (cue and feared(tags, outcome, cue)) or (either(cue) and people.high is not None):
        people = replace(people, low=0, bound="at_most")
    if cue and cue.rule == SAID:
        people = replace(people, rule="restated")
    if again and _apposed(tags, people):
        people = replace(people, rule="partitive")
    if hurt and outcome == "wounded":
        people = replace(people, definite=True)
    late = LATE if died and people.rule == "person" else ""
    rule = f"{cue.rule if cue else 'casualty-noun'}:{people.rule}{late}"
    start, end = _span(people, cue)
    if people.high == 0 and cue and cue.harm:
        outcome = "killed_or_wounded"
    found = Mention(tags.sentence.index, start, end, outcome, people, rule, cue=word)
    return attached(found, by_age(tags, people), people.end, "parts")


def feared(tags: Tags, outcome: str, cue: Cue) -> bool:
    """ "Fourteen are feared dead": at most so many."""
    return outcome in ("killed", "wounded") and any(tags.form(at) == FEARED for at in range(cue.start - 1, cue.end))


def _of_the_wounded(tags: Tags, people: People) -> bool:
    """ "Two of the wounded died": those were told as wounded before."""
    inside = [hit for at, hit in tags.triggers.items() if people.start <= at < people.end]
    hurt = any(told.outcome == "wounded" for hit in inside for told in hit.values)
    return _apposed(tags, people) or (people.rule == "partitive" and hurt)


def _apposed(tags: Tags, people: People) -> bool:
    """Whether "one of the wounded" or "one of the ten", and a comma, stand before who that is."""
    end = people.start - 1
    hit, noun = tags.triggers.get(end - 1), tags.noun(end - 1)
    hurt = any(told.outcome == "wounded" for told in hit.values) if hit else bool(noun and noun.outcome == "wounded")
    those = tags.form(end) == "," and (hurt or end - 1 in tags.numbers)
    return those and tuple(map(tags.form, range(end - 4, end - 1))) == ("one", "of", "the")


def _kin_died(tags: Tags, people: People, cue: Cue) -> bool:
    """Whether somebody's own child or parent is said to have died: of what befell those told before."""
    kin = people.noun is not None and people.noun.possessed and people.rule.startswith("own")
    return kin and people.start == 0 and cue.finite and tags.form(cue.end - 1) in _DIED


def _of_that_act(tags: Tags, people: People, cue: Cue) -> bool:
    """Whether people who died were hurt in an act told before: "a girl wounded in the attack", "a wounded policeman", "a boy who
    had been hurt"."""
    hurt = [hit for at, hit in tags.triggers.items() if people.end <= at < cue.start and hit.values[0].outcome == "wounded"]
    if hurt and tags.form(hurt[0].start - 2) == "had":
        return True
    at = next((hit.end + (tags.form(hit.end) in _IN) for hit in hurt), len(tags.words))
    day = tags.dates.get(at)
    return people.outcome == "wounded" or tags.form(at) in DEFINITE or (day is not None and tags.form(day.end) == "'s")


def _one_of_those(tags: Tags, people: People, cue: Cue) -> bool:
    """ "The third died overnight", "three of them later died", "one of the six died": of those told before."""
    died = tags.form(cue.end - 1) in _DIED
    some = people.rule == "share" or (people.rule == "partitive" and people.noun is None)
    return died and (some or (people.start == 0 and tags.form(0) == "the"))


def _span(people: People, cue: Cue | None) -> tuple[int, int]:
    """The words of a mention: the people, with the outcome word where it stands beside them."""
    if cue and cue.voice in ("object", "noun") and 0 <= people.start - cue.end <= 1:
        return cue.start, people.end
    if cue and cue.voice == "subject" and 0 <= cue.end - people.end <= _VERB_REACH:
        return people.start, cue.end
    return people.start, people.end


def _of_the_teller(tags: Tags, people: People) -> str:
    """ "I lost six of my relatives": who tells it knows of those, and counts not all."""
    return "witness" if any(tags.form(at) in _MY for at in range(people.start, people.end)) else ""


def _further(tags: Tags, people: People) -> str:
    """ "Two more died later" adds to those told before."""
    said = {tags.form(at) for at in range(people.start, people.end)}
    return "more" if people.rule == "number+others" and not said.isdisjoint(_MORE) else ""


def _update(tags: Tags, people: People, cue: Cue | None) -> str:
    """Whether a toll that rose, or a final one, replaces what was told before."""
    if cue and cue.voice == "toll" and cue.start >= people.end:
        return "update"  # "bringing to 13 the number of dead"
    if cue and cue.outcome == "killed" and cue.finite and any(tags.form(at) in _NOW for at in range(cue.start, cue.end)):
        return "update"  # "four are now dead"
    if cue and _why_it_rose(tags, people, cue):
        return ""
    near = range(max(0, people.start - _RISE_REACH), people.start)
    turned = max((at for at in near if tags.form(at) in _TURNS and not _of_a_day(tags, at)), default=near.start)
    before = [kinds(tags, at) for at in range(turned, people.start)]
    toll = any("toll" in found for found in before)
    if toll and any(found & {"rise", "final"} for found in before):
        return "update"
    return "toll" if cue and cue.voice == "toll" else ""


def _why_it_rose(tags: Tags, people: People, cue: Cue) -> bool:
    """Whether a death is why a toll rose: "it rose to nine with the death of a nurse", "… as a nurse died"."""
    opens = min(people.start, cue.start) - 1
    opens -= tags.form(opens) == "the"
    return tags.form(opens) in _WHY and (tags.form(cue.end - 1) in _DIED or tags.form(cue.start) in _DEATHS)


def _of_a_day(tags: Tags, position: int) -> bool:
    """Whether a clause only says what day is meant: "since October, when the truce began, …"."""
    return any(hit.rule == EARLIER_ACT and hit.end + 1 == position for hit in tags.dates.values())


def counts_nobody(tags: Tags, people: People) -> bool:
    """ "With injuries", "his wounds", "a campaign of arrests": a bare plural counts only where there are said to be some."""
    noun = people.noun
    own = noun is not None and noun.kind == "body" and people.rule == "own"
    if own and (people.bound == "exact" or people.end == _THEIRS) and _taken_before(tags, people):
        return not (_found(tags, people) or _kept(tags, people))
    if noun and ((noun.kind == "body" and (_kept(tags, people) or not _bodily(tags, people))) or _one_event(tags, people)):
        return True
    if noun and noun.kind in EVENTS and people.rule == "own":
        return True
    if noun is None or people.bound != "vague" or people.rule != "person" or noun.kind not in EVENTS - {"casualty", "body"}:
        return False
    around = {tags.form(at) for at in (*range(people.start - 4, people.start), *range(people.end, people.end + 3))}
    return around.isdisjoint(_TOLD) or people.outcome not in ("killed", "wounded")


_THEIRS = 2
"""Where "their bodies" ends that opens a sentence."""


def _one_event(tags: Tags, people: People) -> bool:
    """ "A death threat", "an injury": only a number of such nouns counts people."""
    return people.rule == "person" and people.bound == "exact" and tags.form(people.end - 1) in ONE_EVENT


def _bodily(tags: Tags, people: People) -> bool:
    """Whether bodies are those of people, where harm, a place or a force is told: "two bodies regulate …"."""
    told = tags.triggers or tags.weapons or tags.places or tags.actors or tags.form(people.end) == "of"
    return bool(told) or "recovered" in tags.says


def _kept(tags: Tags, people: People) -> bool:
    """ "Their bodies were withheld": those of people told before."""
    at = people.end
    while kinds(tags, at) & {"be", "have", "adverb"}:
        at += 1
    return tags.form(at) in _KEPT or tags.form(people.start - 1) in _KEPT


def _found(tags: Tags, people: People) -> bool:
    """Whether bodies are said to be found: "his body was found", "found his body"."""
    at = people.end
    while kinds(tags, at) & {"be", "have", "adverb"}:
        at += 1
    return "recovered" in kinds(tags, at) or "recovered" in kinds(tags, people.start - 1)


def _taken_before(tags: Tags, people: People) -> bool:
    """Whether just before somebody was taken, or missed, and nobody killed: the body is theirs."""
    told = [trigger.outcome for at, hit in tags.triggers.items() if at < people.start for trigger in hit.values]
    told = told or [trigger.outcome for hit in (tags.before.triggers if tags.before else {}).values() for trigger in hit.values]
    return bool(_TAKEN.intersection(told)) and "killed" not in told
