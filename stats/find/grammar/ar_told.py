"""From a list of people and the word that says what happened to them to mentions (codebook 2 to 4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_attackers import attacking, in_the_ranks
from stats.find.grammar.ar_beside import adds, choked
from stats.find.grammar.ar_carried import known_gone
from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_count import OF_GROUP
from stats.find.grammar.ar_cue import BOTH, OF_THOSE, Cue
from stats.find.grammar.ar_doubt import verified
from stats.find.grammar.ar_dual import settled
from stats.find.grammar.ar_force import losing, of_both, ranked_with, rescuer
from stats.find.grammar.ar_freed import let_go
from stats.find.grammar.ar_group import of_his_force, of_those_before
from stats.find.grammar.ar_listed import NAMED_LIST, named_otherwise, open_ended
from stats.find.grammar.ar_manner import by_manner
from stats.find.grammar.ar_name_before import named_before
from stats.find.grammar.ar_named_again import once_named, so_died
from stats.find.grammar.ar_names import called
from stats.find.grammar.ar_number import OF_THEM
from stats.find.grammar.ar_pointed import pointed_parts
from stats.find.grammar.ar_post import on_post
from stats.find.grammar.ar_update import buried, late_deaths, right_now, update_cue
from stats.find.people import BY_GAS, GOES_ON, TAKEN, Mention, People
from stats.find.person import PersonNoun
from stats.find.tags import Tags
from stats.language import form_words

_BESIDE = 10


def mentions_of(tags: Tags, chain: Chain, cue: Cue | None, told: list[Mention]) -> Iterator[Mention]:
    """The mentions a list of people makes under an outcome word, or by its own nouns; `told` are those before it."""
    noun = told[-1].people.noun if told else None
    outcome = cue.outcome if cue else ""
    update = update_cue(tags, chain.start)
    added = cue is not None and cue.rule == GOES_ON and adds(tags, chain)
    before = told[-1].people if told else None
    if cue and cue.bound and cue.end < chain.start and not any(mention.outcome == outcome for mention in told):
        yield from _himself(tags, cue)
    for item in open_ended(tags, chain, cue):
        if told and (item.others or item.rule == "number" or (item.status == "member" and item.rule.endswith("+other"))):
            item = _of_the_same(tags, item, noun, told)
        if told and item.rule == "same":
            item = replace(item, low=told[-1].people.low, high=told[-1].people.high, bound=told[-1].people.bound)
        item = of_his_force(tags, item, before)
        if before and item is not chain.items[0] and _of_one_number(before, item):
            item = replace(item, definite=False)
        before = item
        item = ranked_with(replace(item, besides=True) if added or _together(tags, item) else item, told)
        if choked(tags, item.end) and _hurt(told):
            item = replace(item, besides=True, rule=item.rule + BY_GAS)
        outcome = _outcome(tags, item, cue) or outcome
        item = losing(tags, attacking(tags, on_post(tags, rescuer(tags, of_those_before(tags, item, bool(told))))))
        item = _one_of_group(tags, item, outcome, cue)
        noun = item.noun or noun
        alone = len(chain.items) == 1
        if outcome and not _only_named_again(tags, item, cue, told, alone):
            of_body = not update and ("body" in item.rule or (item.noun is not None and item.noun.kind == "body"))
            yield _mention(tags, item, outcome, cue, "buried" if of_body and buried(tags) else update)


def _himself(tags: Tags, cue: Cue) -> Iterator[Mention]:
    """The one whom the pronoun of an outcome word means, where "with" adds others: مقتله مع شقيقه."""
    if tags.form(cue.start).endswith(("ه", "ها")):
        people = People(cue.start, cue.end, 1, 1, "exact", "pronoun")
        yield Mention(tags.sentence.index, cue.start, cue.end, cue.outcome, people, f"{cue.rule}:result")


def _together(tags: Tags, item: People) -> bool:
    """Whether casualties stand right behind "together with": as many more."""
    return item.outcome is not None and tags.form(item.start - 1) in ("مع", "برفقه", "رفقه")


def _of_one_number(before: People, item: People) -> bool:
    """Whether "a number of" holds of both: عدد من القتلى والجرحى are two vague figures (codebook 2)."""
    several = before.rule.startswith("number") and before.bound == item.bound == "vague"
    return several and before.end == item.start and None not in (before.outcome, item.outcome)


def _hurt(told: list[Mention]) -> bool:
    """Whether a number of wounded was told just before."""
    return bool(told) and told[-1].outcome == "wounded" and told[-1].people.bound != "vague"


def _of_the_same(tags: Tags, item: People, noun: PersonNoun | None, told: list[Mention]) -> People:
    """ "Three others" are of the noun before, civilians if those are (codebook 4); masculine ones are
    no women, and ten others beside one child, or beside a child and a father, no children and no fathers."""
    if them := _of_whom(tags, item, told[-1].end):
        return item.with_noun(them)
    before = told[-1].people
    lone = noun is not None and (noun.kind == "child" or _kin(told)) and before.low == before.high == 1
    lone = lone or (noun is not None and noun.age_group == "child" and item.rule == "number" and _beside_others(told))
    lone = lone or (item.rule == "number" and noun is not None and noun.sex == "female" and before.low == before.high == 1)
    own = item.noun is not None or (noun is not None and noun.sex == "female" and _masculine(tags, item))
    unsaid = item.status == "unknown"
    if noun is not None and noun.outcome is None and not lone and not own:
        item = item.with_noun(noun)
    again = unsaid or (item.rule.endswith("+other") and not item.force and _alike(noun, item.noun))
    status = before.status if again and not before.former else item.status
    return replace(item, status=status, force=item.force or before.force)


def _of_whom(tags: Tags, item: People, start: int) -> PersonNoun | None:
    """Those named since, of whom "two of them" are: "they hurt a guard; the patrol chased the attackers and shot two of them"."""
    if item.rule != "number" or tags.form(item.end) not in OF_THEM:
        return None
    pointed = (tags.nouns[at] for at in range(item.start - 1, start - 1, -1) if at in tags.nouns)
    named = (hit.values[0] for hit in pointed if hit.clitics.endswith(("ال", "لل")) and not hit.values[0].outcome)
    return next((noun for noun in named if noun.number in ("plural", "sound")), None)


def _alike(one: PersonNoun | None, two: PersonNoun | None) -> bool:
    return one is not None and two is not None and one.kind == two.kind


def _kin(told: list[Mention]) -> bool:
    """Whether the last one told is somebody's father or wife, told beside that other."""
    noun = told[-1].people.noun
    beside = len(told) > 1 and told[-2].sentence == told[-1].sentence and told[-2].people.noun
    return bool(noun and noun.possessed and beside and beside.kind != "people")


def _beside_others(told: list[Mention]) -> bool:
    """Whether the last ones told stand in one list with people of another kind: a teacher and three pupils."""
    if len(told) < 2 or told[-1].people.start - told[-2].people.end > 1 or told[-2].outcome != told[-1].outcome:
        return False
    return told[-2].people.age_group != told[-1].people.age_group


def _masculine(tags: Tags, item: People) -> bool:
    return any(tags.form(at).removeprefix("و") in ("اخر", "اخران", "اخرين", "اخرون") for at in range(item.start, item.end))


def _outcome(tags: Tags, item: People, cue: Cue | None) -> str | None:
    """The outcome of people: their noun's own, unless the word before says another: "the death of a wounded man"."""
    if cue is None or item.outcome is None:
        return item.outcome or (cue.outcome if cue else None)
    if item.rule.endswith("both"):
        return item.outcome
    some = item.rule == "one-of-group" or (item.rule.startswith(OF_GROUP) and tags.form(item.start).startswith("و"))
    if some and (cue.outcome, item.outcome) == ("killed", "wounded"):
        return cue.outcome  # "a driver and one of the wounded were killed"
    died = cue.outcome == "killed" and cue.kind == "verb" and 0 <= item.start - cue.end <= 1
    taken = cue.outcome in TAKEN or (cue.outcome == "killed" and item.outcome in TAKEN)
    if item.rule.startswith(OF_GROUP) and (cue.start >= item.end or taken or died):
        return cue.outcome  # "two of the wounded died", "the force shot two of those taken", "died later two of the wounded"
    if cue.rule == OF_THOSE and item.outcome not in BOTH:
        return cue.outcome  # "the number of those who died under torture: 31 detainees"
    if (cue.outcome, cue.kind) == ("missing", "frame") and item.outcome in TAKEN:
        return cue.outcome  # "12 detainees became disappeared"
    called = item.noun is not None and item.noun.outcome is None  # "the patrol arrested a wounded man"
    if cue.outcome in TAKEN and cue.kind in ("noun", "verb") and (cue.end == item.start or called) and cue.start < item.start:
        return cue.outcome  # "the arrest of a wounded man"
    if item.outcome == "killed_or_wounded" or (
        cue.outcome == "killed" and cue.kind in ("noun", "verb", "frame") and cue.end == item.start and not cue.found
    ):
        return cue.outcome or item.outcome
    return item.outcome


def _one_of_group(tags: Tags, item: People, outcome: str, cue: Cue | None) -> People:
    """ "One of the wounded" who died is one; else he stands for his group, as does "one of the two whom they arrested"
    (codebook 3)."""
    one_of = tags.value(item.start, "people_words") == "one_of"
    if one_of and cue and cue.bound and tags.form(cue.start - 1) == "اللذين":
        return replace(item, low=2, high=2)
    if one_of and item.noun and item.noun.outcome and item.noun.outcome != outcome:
        return replace(item, low=1, high=1, bound="exact", outcome=None)
    return item


def _only_named_again(tags: Tags, item: People, cue: Cue | None, told: list[Mention], alone: bool) -> bool:
    """Whether people are only pointed back at ("the wounded"), named for how they were hurt ("with injuries"), a
    prison's population (detainees without a number or a verb), or whoever there is: "the killing of civilians"."""
    if item.rule == "person" and item.definite and item.bound == "vague" and cue and _in_general(tags, cue):
        return True
    if cue and cue.outcome == "missing" and item.definite and known_gone(tags, item, cue):
        return True
    if cue is None and let_go(tags, item):
        return True
    if item.outcome == "arrested" and cue is None and any(tags.form(at) in OF_THEM for at in range(item.start, item.end)) and (
        any(mention.outcome in TAKEN for mention in told)):
        return True  # "two of them are still held"
    if told and item.noun and item.noun.outcome and tags.value(item.start - 1, "clause_words") == "last_of_them":
        return True  # "six dead, the last of them one of the wounded"
    if item.rule == "one-of-group" and item.bound == "vague" and any(mention.outcome == item.outcome for mention in told):
        return True
    if item.noun is None or not item.noun.outcome or item.rule.startswith("number"):
        return False
    if told and so_died(tags, item, told[-1], cue is None):
        return True
    if item.noun.outcome == "missing" and any(0 <= item.start - hit.end < 2 for hit in tags.weapons):
        return True  # a rocket stuck in the ground
    if item.noun.outcome == "arrested" and item.bound == "vague" and cue is None and alone:
        return True
    if item.noun.kind == "casualty" and item.high == 1 and cue and cue.outcome in TAKEN:
        return False  # "a patrol had arrested the victim"
    clitics = tags.nouns[item.start].clitics if item.start in tags.nouns else ""
    told_so = [m for m in told if m.outcome == item.noun.outcome]
    manner = clitics == "ب" and bool(told_so)
    undergone = clitics == "ل" and bool(told_so) and told_so[-1].rule.startswith("frame")  # "exposed to injuries"
    return manner or undergone or item.definite


def _in_general(tags: Tags, cue: Cue) -> bool:
    """Whether a word tells what somebody does, not what befell someone: the killing, "it kills"."""
    form = tags.form(cue.start)
    theirs = form.endswith(("ه", "ها", "هم")) and tags.form(cue.end).startswith("لل")  # "their killing of the civilians"
    return theirs or form.lstrip("وبلف") in _ACTS or (cue.kind == "verb" and form.removeprefix("و")[:1] in ("ي", "ت"))


# Verbal nouns of the act, not of what befell someone: with "the civilians" they accuse, and count nobody.
_ACTS = form_words("ar", "act")


def _mention(tags: Tags, people: People, outcome: str, cue: Cue | None, update: str) -> Mention:
    start = cue.start if cue and cue.end <= people.start and people.start - cue.end <= 1 else people.start
    rule = cue.rule if cue else "casualty-noun"
    counted = tags.noun(cue.start + 1) if cue and cue.rule == OF_THOSE and people.noun is None else None
    people = people.with_noun(counted) if counted and not counted.outcome else people  # "the number of civilians who were killed"
    if cue and cue.kind == "toll" and people.bound == "exact" and _exceeded(tags, cue.start - 1, people.start):
        people = replace(people, high=None, bound="at_least")
    people = replace(people, called=called(tags, people)) if people.named == people.high == 1 else named_before(tags, people)
    return Mention(tags.sentence.index, start, people.end, outcome, people, f"{rule}:{people.rule}", cue=update)


def _exceeded(tags: Tags, start: int, end: int) -> bool:
    """Whether a toll is said to have passed its number: تجاوز عدد القتلى المئة."""
    hits = (tags.word(at, "clause_words") for at in range(max(start, 0), end))
    return any(small.value == "exceed" for hit in hits if hit for small in hit.values)


def told_over(tags: Tags, found: list[Mention]) -> list[Mention]:
    """The mentions of a sentence in the light of each other."""
    told = settled(tags, of_both(in_the_ranks(tags, once_named(tags, late_deaths(tags, right_now(tags, found))))))
    return named_otherwise(tags, pointed_parts(victims_dead(tags, with_nouns(by_manner(tags, verified(tags, told))))))


def with_nouns(found: list[Mention]) -> list[Mention]:
    """ "Three were killed and seven civilians hurt": a number without a noun takes that of the next."""
    out = list(found)
    for number in range(len(out) - 2, -1, -1):
        mention, after = out[number], out[number + 1]
        if (
            mention.people.rule == "number"
            and mention.people.noun is None
            and mention.people.status == "unknown"
            and not any(part.people.status != after.people.status for part in mention.parts)
            and after.people.noun
            and not after.people.noun.outcome
        ):
            out[number] = replace(mention, people=replace(mention.people, status=after.people.status))
    return out


def victims_dead(tags: Tags, found: list[Mention]) -> list[Mention]:
    """ "Victims and wounded": victims beside stated wounded, who are not among them, are the dead (codebook 2);
    so are those of whom names follow."""
    hurt = [m for m in found if m.outcome == "wounded" and m.people.high != 0 and not _among(tags, m)]
    named = any(_named(mention) for mention in found)
    dead = [_victims(one, hurt) or _named(one) or (named and one.rule.startswith(_LISTED)) for one in found]
    dead = [told and not _split(one, found) for told, one in zip(dead, found, strict=True)]
    return [_dead(one) if told and one.outcome == _EITHER else one for told, one in zip(dead, found, strict=True)]


def _split(whole: Mention, found: Sequence[Mention]) -> bool:
    """Whether the dead and the wounded told beside victims are as many as these: eight victims, three dead and five wounded."""
    told = {out: [m.people.low for m in found if m.outcome == out and m is not whole] for out in ("killed", "wounded")}
    return all(told.values()) and sum(map(sum, told.values())) == whole.people.low


_LISTED, _EITHER = ("pointed-list", NAMED_LIST), "killed_or_wounded"


def _named(mention: Mention) -> bool:
    """Whether names follow "the victims"."""
    noun, listed = mention.people.noun, mention.rule.startswith(_LISTED) and bool(mention.people.named)
    told = noun is not None and noun.kind == "casualty" and any(part.people.named for part in mention.parts)
    return mention.outcome == _EITHER and (told or listed)


def _dead(mention: Mention) -> Mention:
    return replace(mention, outcome="killed", parts=tuple(replace(part, outcome="killed") for part in mention.parts))


def _among(tags: Tags, mention: Mention) -> bool:
    return tags.value(mention.people.start - 1, "people_words") == "parts"


def _victims(mention: Mention, hurt: list[Mention]) -> bool:
    noun = mention.people.noun
    unlike = any(part.outcome != mention.outcome for part in mention.parts)
    plain = noun is not None and noun.kind == "casualty" and mention.people.low > 1 and not unlike
    beside = any(-_BESIDE < other.start - mention.end < _BESIDE for other in hurt)
    return mention.outcome == _EITHER and plain and beside
