"""Arabic words that say what happened, and what keeps them from saying it (codebook 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from stats.find.grammar.ar_care import BY_IT, CARE, DESCRIBED, only_graded, told_of_dead
from stats.find.grammar.ar_count import THOSE, recorded
from stats.find.grammar.ar_force import by_gunmen
from stats.find.grammar.ar_hit_him import hit_by_what_follows
from stats.find.grammar.ar_how import alive, another_sense, unhurt
from stats.find.grammar.ar_lost import CONTACT, WITH_HIM, aboard, gone, lost_contact, not_home
from stats.find.grammar.ar_subject import each_has_people
from stats.find.grammar.ar_suppressed import PASSIVE, purpose, suppressed
from stats.find.grammar.ar_things import ambulance, of_things
from stats.find.outcome import Trigger
from stats.find.people import TAKEN
from stats.find.tags import Tags
from stats.language import form_words

REACH = {"noun": 5, "verb": 18, "frame": 18, "toll": 24, "release": 10}
"""How many words may stand between an outcome word of a kind and its people."""
OF_THOSE = "toll-of-those"
_UNKNOWN_REACH = 10
_NEAR_BEHIND = 8
_OWNER = 8
OF_THE_DEAD = "حصيله"
"""A toll that counts the dead where no noun says whom it counts."""
_OBJECT = 22
"""How far behind its verb the object of a frame may stand: "lost … their lives"."""
BOTH = frozenset({"killed", "wounded"})
_TOLD_BY = frozenset({"release", "in_return", "toll"})


@dataclass(frozen=True, slots=True)
class Cue:
    """An outcome word in its place. kind `release` takes its people away from any outcome; `toll` looks for a
    number; `bound` has its object as a suffix; `counted` takes a number of people alone."""

    start: int
    end: int
    outcome: str
    kind: str
    rule: str
    bound: bool = False
    found: bool = False
    counted: bool = False


def cues(tags: Tags) -> list[Cue]:
    """The outcome words of a sentence that hold, two before the same people made one."""
    return list(_merged(tags, [cue for cue in _cues(tags) if not suppressed(tags, cue.start, REACH.get(cue.kind, 0))]))


def _cues(tags: Tags) -> Iterator[Cue]:
    end = 0
    told = (at for kind in _TOLD_BY & tags.clauses.keys() for at in tags.clauses[kind])
    for position in sorted({*tags.triggers, *told}):
        for cue in _cue_at(tags, position) if position >= end else ():
            end = cue.end
            yield cue


def _cue_at(tags: Tags, position: int) -> Iterator[Cue]:
    what = tags.word(position, "clause_words")
    kind = what.values[0].value if what else ""
    if what and (kind == "release" or (kind == "in_return" and _released(tags, position))):
        yield Cue(position, what.end, "", "release", "release")
    elif what and kind == "toll" and (told := _of_those(tags, what.end)):
        yield Cue(position, told[1], told[0], "toll", OF_THOSE)
    elif what and kind == "toll" and (outcome := _toll_of(tags, what.end)):
        yield Cue(position, what.end, outcome, "toll", "toll")
    elif hit := tags.triggers.get(position):
        yield from _trigger_cue(tags, position, hit.end)


def _released(tags: Tags, position: int) -> bool:
    """Whether those held by others are let go too: 52 prisoners "for" 35."""
    return any(at < position for at in tags.clauses.get("release", ()))


def _trigger_cue(tags: Tags, position: int, end: int) -> Iterator[Cue]:
    hit = tags.triggers[position]
    if (
        tags.sentence.source[tags.words[position].start - 1 : tags.words[position].start] == "_"
        and tags.form(position)[0] in "يت"
    ):
        return  # a slogan in a hashtag
    if (position in tags.numbers and position in tags.nouns) or hit.clitics.endswith("ال"):
        return
    kind = tags.form(position - 1).lstrip("وبلف")
    if (kind in _GANGS and hit.values[0].outcome in TAKEN) or (tags.form(position) == "قنص" and tags.form(position - 1) in _ARMS):
        return  # of what kind a gang, or an arm, is: عصابة خطف, أسلحة قنص
    if purpose(tags, position) or ambulance(tags, position) or (tags.form(position - 1), tags.form(position)) in _NO_ACT:
        return
    if tags.form(position) in DESCRIBED and hit.end in tags.nouns:
        return  # "described the injuries as", written like "and put to death"
    if tags.form(position).removeprefix("و") in _SPEND and (
        tags.value(hit.end, "clause_words") == "spent" or _decreed(tags, position)
    ):
        return
    if hit_by_what_follows(tags, position, end):
        yield Cue(position, end, "wounded", "verb", _RULES["verb"], bound=True)
        return
    governed = tags.form(position - 1) in _PREPOSITIONS | PASSIVE or hit.clitics in ("ب", "ل", "وب", "ول")
    governed = governed or (
        hit.clitics == "لل" and (_undergone(tags, position) or any(noun.end == position for noun in tags.nouns.values()))
    )
    readings = sorted(hit.values, key=lambda t: (t.kind != "frame", governed and t.kind == "verb", t.bound))
    for trigger in readings:
        if trigger.kind != "frame" or (trigger.objects & _ahead(tags, end) and not _later_frame(tags, end, trigger)):
            if trigger.kind != "after" and of_things(tags, end, trigger.kind):
                return
            outcome = "wounded" if trigger.care and "care" in tags.clauses else trigger.outcome
            if outcome == "arrested" and by_gunmen(tags, position):
                outcome = "abducted"
            lost = (trigger.gone and not gone(tags, end)) or (trigger.no_return and not not_home(tags, end))
            if lost or (trigger.tended and not told_of_dead(tags, position)):
                return
            if CONTACT in trigger.objects and (contact := lost_contact(tags, end, _OBJECT)):
                him = tags.form(contact + 1) in WITH_HIM
                yield Cue(contact + him, contact + him + 1, outcome, "noun", _RULES["noun"], bound=him)
                return
            if (outcome == "wounded" and (unhurt(tags, end) or only_graded(tags, end))) or (trigger.found and alive(tags, end)):
                return
            if trigger.kind == "verb" and another_sense(tags, end):
                return
            if trigger.kind == "verb" and outcome == "wounded" and tags.form(end) in BY_IT:
                return  # "of a wound he was hit with": of those told before
            if trigger.kind == "frame" and (trigger.objects & _UPON or trigger.objects in _WHOSE):  # ألقت الدورية القبض أمس على …
                end = next(at for at in range(end, len(tags.words)) if tags.form(at) in trigger.objects) + 1
            to_it = hit.clitics == "لل" or tags.form(position - 1) in _TO_ACT
            kind = "after" if trigger.kind == "noun" and to_it and _undergone(tags, position) else trigger.kind
            rule = CARE if trigger.tended else _RULES[kind]
            yield Cue(position, end, outcome, kind, rule, trigger.bound, trigger.found, trigger.counted)
            return


def _decreed(tags: Tags, position: int) -> bool:
    """Whether a verb says what an agreement or a court decrees: اتفاق يقضي بانسحاب عناصره."""
    if tags.form(position + 1).endswith(_DECREE):
        return True
    near = range(max(0, position - _NEAR_BEHIND), position) if tags.form(position)[0] in "يت" else ()
    return tags.form(position + 1).startswith("ب") and any(tags.form(at).endswith(_DECREE) for at in near)


def _ahead(tags: Tags, end: int) -> set[str]:
    """The words behind an outcome word among which the object of a frame may be."""
    return {form for before, form in pairwise(tags.forms[end - 1:end + _OBJECT]) if before != "علي"}


def _later_frame(tags: Tags, end: int, frame: Trigger) -> bool:
    """Whether the object of a frame is that of the same frame begun anew before it: وقعت اشتباكات … وقع خلالها جندي في الأسر."""
    if _CAPTIVITY not in frame.objects:
        return False
    at = next(at for at in range(end, end + _OBJECT) if tags.form(at) in frame.objects and tags.form(at - 1) != "علي")
    return any(frame in tags.triggers[i].values for i in range(end, at) if i in tags.triggers)


def _undergone(tags: Tags, position: int) -> bool:
    """Whether people before a noun are said to have undergone it: تعرض ثلاثة أطفال للاختطاف."""
    near = range(max(0, position - _UNKNOWN_REACH), position)
    verb = next((at for at in near if tags.form(at).removeprefix("و") in _UNDERGO), position)
    return any(at in tags.nouns or at in tags.numbers for at in range(verb + 1, position))


_NO_ACT = (("من", "تحت"), ("حكم", "القضاء"), ("وحكم", "القضاء"))  # "from under", "the judiciary sentenced"
_UNDERGO = form_words("ar", "undergo")
_TO_ACT = frozenset(form for form in form_words("ar", "crimes") if form.startswith("ل"))
# Behind these قتل is the noun, not the verb.
_PREPOSITIONS = frozenset(("علي", "بعد", "قبل", "من", "في", "عن", "اثر", "خلال", "عند", "بسبب")) | form_words("ar", "crimes")
# Forms of "die" that are also "spend" and "decree".
_SPEND = form_words("ar", "spend")
_DECREE = tuple(form_words("ar", "decree"))
_GANGS, _ARMS = form_words("ar", "gangs"), form_words("ar", "sniper_arms")
_UPON, _CAPTIVITY = frozenset(("القبض", "علي")), "الاسر"
_WHOSE = frozenset(("علي",)), frozenset(("حياه",))  # objects behind which those harmed stand: أنهى حياة ثلاثة


_RULES = {"verb": "verb+person", "noun": "verbal-noun+person", "frame": "frame+person", "after": "person+state"}


def _toll_of(tags: Tags, position: int) -> str:
    """The outcome of "the toll of …": that of the noun behind it, killed when there is none (codebook 2)."""
    for at in range(position, min(position + 4, len(tags.words))):
        noun = tags.nouns.get(at)
        if noun and (outcome := noun.values[0].toll) and at not in tags.numbers:
            return outcome
        if (act := tags.triggers.get(at)) and act.values[0].kind == "noun" and tags.form(position - 1).endswith(OF_THE_DEAD):
            return act.values[0].outcome  # "the toll of the arrests"
    reached = any(position <= at < position + REACH["toll"] for at in tags.clauses.get("reach", ()))
    return "killed" if reached and tags.form(position - 1).endswith(OF_THE_DEAD) else ""


def _of_those(tags: Tags, position: int) -> tuple[str, int] | None:
    """The outcome of "the number of those who were killed", and where it ends."""
    counted = any(number.end == position - 1 for number in tags.numbers.values())  # "to 31 the number of civilians who …"
    named = not counted and position in tags.nouns and tags.nouns[position].clitics == "ال"
    position += named and tags.form(position + 1) in THOSE
    after = position + 1 + (tags.form(position + 1) in PASSIVE or tags.form(position + 1) == "قد")
    hit = tags.triggers.get(after) if tags.form(position) in THOSE else None
    if hit is None and tags.form(position) in THOSE and (told := recorded(tags, after)):
        return told.values[0].outcome, told.end
    ahead = _ahead(tags, hit.end) if hit else ()
    held = (one for one in hit.values if one.kind != "frame" or not one.objects.isdisjoint(ahead)) if hit else ()
    return next(((one.outcome, hit.end) for one in held if hit and (one.kind in ("verb", "frame") or one.bound)), None)


def _merged(tags: Tags, cues: list[Cue]) -> Iterator[Cue]:
    """ "Killed and wounded" before one number counts both together (codebook 2)."""
    index = 0
    while index < len(cues):
        cue = cues[index]
        following = cues[index + 1] if index + 1 < len(cues) else None
        if following and _same_people(tags, cue, following):
            yield replace(following, start=cue.start, outcome="killed_or_wounded", rule=f"{following.rule}+both")
            index += 2
        else:
            yield cue
            index += 1


def _same_people(tags: Tags, cue: Cue, following: Cue) -> bool:
    """Whether two outcome words stand before the same people; فقدان beside إصابة is loss of life."""
    if _of_many(tags, cue) and not _of_many(tags, following):
        return False  # a verb in the dual or plural has its people before it
    if cue.kind == "verb" and each_has_people(tags, cue.start, following.end):
        return False
    nouns = [] if _of_many(tags, cue) else tags.nouns.values()  # "20 people were killed and hurt"
    if any(hit.end == cue.start and not hit.clitics.endswith("ال") for hit in nouns):
        return False  # as has "a child was killed and a woman wounded"
    if cue.bound or (cue.kind == "verb" and _of_another(tags, cue, following)):
        return False
    both = {"killed" if cue.rule.startswith("verbal") and cue.outcome == "missing" else cue.outcome, following.outcome}
    beside = cue.end == following.start and tags.form(cue.end).startswith("و")
    return both == BOTH and (beside or _one_doer(tags, cue, following))


def _one_doer(tags: Tags, cue: Cue, following: Cue) -> bool:
    """Whether one weapon or force did both to the same people: قتلت الغارة وأصابت عشرة."""
    gap = range(cue.end, following.start)
    did = {cue.kind, following.kind} == {"verb"} and tags.form(following.start).removeprefix("و") in _ACTIVE
    alike = tags.form(cue.start).endswith("ت") == tags.form(following.start).endswith("ت")
    joined = tags.form(following.start).startswith("و") and 0 < len(gap) <= _DOER
    doer = cue.end in {hit.start for hit in tags.weapons} | {hit.first for hit in tags.actors.values()}
    return did and alike and joined and doer and not any(at in tags.nouns or at in tags.numbers for at in gap)


_ACTIVE, _DOER = frozenset(("اصاب", "اصابت", "جرح", "جرحت")), 4


def _of_another(tags: Tags, cue: Cue, following: Cue) -> bool:
    """Whether the second of two verbs has people of its own, the first its subject before it: "a herdsman was killed and hurt
    his son". These are one person, or kin of one told before, or the verbs do not agree."""
    if tags.form(cue.start).endswith("ت") != tags.form(following.start).endswith("ت"):
        return True
    number = tags.numbers.get(following.end)
    position = number.end + (tags.form(number.end) == "من") if number else following.end
    noun = tags.nouns[position].values[0] if position in tags.nouns else None
    if noun is None or noun.outcome:
        return False
    if noun.number == "singular" and not number:
        return True
    before = range(max(0, cue.start - _OWNER), cue.start)
    return noun.possessed and any(at in tags.nouns and tags.nouns[at].values[0].number == "singular" for at in before)


def _of_many(tags: Tags, cue: Cue) -> bool:
    """Whether a cue is a verb in the dual or plural."""
    return tags.form(cue.start).endswith("ا") and len(tags.form(cue.start)) > 3


# Behind a verb that has its doer, these add to the doer: "the coalition, led by …, arrested two men".
ACCOMPANY = form_words("ar", "accompany")


def blocks(tags: Tags, at: int, cue: Cue) -> bool:
    """Whether a word between an outcome word and people takes the people away from it."""
    kind = tags.value(at, "clause_words")
    if kind == "agent" and cue.kind == "verb" and tags.form(at) in ACCOMPANY:
        return False
    if kind == "barrier" and aboard(tags, at):
        return False
    if kind == "search" and cue.outcome in TAKEN:
        return True
    if kind in ("boundary", "agent", "barrier", "release", "negation", "superseded"):
        return kind not in ("agent", "barrier") or cue.kind != "toll"
    if tags.form(at).removeprefix("ال").startswith("متبادل") and tags.form(at + 1) == "بين":
        return True  # whom two sides took from each other, not the sides
    opens = tags.form(at) == ":" and (cue.kind == "toll" or at == cue.end or tags.form(at - 1) == "من")
    initial = tags.form(at) == "." and len(tags.form(at - 1)) == 1
    return (tags.form(at) in (".", ";", "؛") and not initial) or (tags.form(at) == ":" and not opens)
