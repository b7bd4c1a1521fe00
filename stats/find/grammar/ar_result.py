"""What befell people told before: they died of their wounds, were taken too, are those a pronoun means (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.custody import in_custody
from stats.find.grammar.ar_carried import as_many, taken_before
from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import BOTH, Cue
from stats.find.grammar.ar_doer import had_taken
from stats.find.grammar.ar_found_dead import found_dead
from stats.find.grammar.ar_group import died_word, dies, moved
from stats.find.grammar.ar_informed import informed
from stats.find.grammar.ar_one_of_two import one_of_two
from stats.find.grammar.ar_suppressed import PASSIVE
from stats.find.people import AGAIN, TAKEN, Mention, People
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import form_words

_BEFORE, _FAR = 6, 18
_COUNTED = 4
"""How far before an arrest "after" may stand, with the days between: بعد ستة أيام من اعتقاله."""
_DIED = 14
_OF_PRONOUN = {
    "هما": (2, 2, "exact"), "هم": (3, None, "vague"), "هن": (3, None, "vague"), "ها": (1, 1, "exact"), "ه": (1, 1, "exact"),
}
_UNTIL = frozenset(("حيث", "ثم", "لكنه", "لكنها", "ولكنه", "ولكنها"))
_SET_ABOUT = form_words("ar", "set_about")
_LATER, _AFTER = frozenset(("لاحقا",)), frozenset(("بعد", "عقب", "اثر"))
ONE_OF_THEM = form_words("ar", "one_of_them")


def died(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention], free: Sequence[Cue]) -> tuple[list[Mention], list[Cue]]:
    """ "The wounding of a young man and his death", "X was hit … and died": the wounded are dead; and the words still free."""
    told, left, here = list(found), list(free), list[Mention]()
    for cue in [cue for cue in free if cue.outcome == "killed"]:
        number = next((n for n in range(len(told) - 1, -1, -1) if told[n].end <= cue.start), None)
        if number is not None and told[number].outcome == "wounded" and _goes_on(tags, lists, cue, told[number]):
            here = [*here, *(dead := _dead(tags, told[number], cue))]
            told[number:number + 1] = dead
            left.remove(cue)
    return moved(tags, told, here), left


def _goes_on(tags: Tags, lists: Sequence[Chain], cue: Cue, mention: Mention) -> bool:
    """Whether a word of death has the wounded just told for its subject: it stands behind و, and names nobody itself."""
    if cue.bound:
        return cue.start == mention.end
    before, form = (tags.form(cue.start - 2), tags.form(cue.start - 1)), tags.form(cue.start)
    led = before[1] in _UNTIL or before == ("قبل", "ان")
    who = cue.start == mention.end and dies(tags, cue.start) and not mention.people.definite  # وأصيب ثالث توفي لاحقا
    joined = cue.kind in ("verb", "frame") and (led or who or (form.startswith(("و", "ف", "لي", "لت")) and len(form) > 3))
    own = any(cue.end <= chain.start <= cue.end + 2 and not chain.link for chain in lists)
    if tags.form(cue.end) in ONE_OF_THEM:  # of those named last: "chased the attackers and killed one of them"
        joined = joined or (cue.kind == "verb" and tags.form(cue.start - 1) == "،")
        own = any(mention.end <= chain.start < cue.start and chain.items[0].low > 1 for chain in lists)
    return joined and not own and cue.start - mention.end <= _DIED


def _dead(tags: Tags, wounded: Mention, cue: Cue) -> list[Mention]:
    """The wounded of whom a word of death behind tells: all of them, or "one of them"; as told where it does not agree."""
    people, form = wounded.people, tags.form(cue.start)
    several = not cue.bound and form.endswith(("ا", "وا", "تا"))
    if people.low > 1 and tags.form(cue.end) in ONE_OF_THEM and people.bound == "exact":
        rest = replace(people, low=people.low - 1, high=people.low - 1)
        dead = Mention(wounded.sentence, cue.start, cue.end + 1, "killed", _one_of(people, cue), cue.rule, cue="died")
        return [replace(wounded, people=rest), dead]
    if not cue.bound and several != (people.low > 1):
        return [wounded]
    return [replace(wounded, outcome="killed", end=cue.end if cue.start == wounded.end else wounded.end)]


def again(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention], free: Sequence[Cue]) -> Iterator[Mention]:
    """ "Another was hurt, who was arrested": the same people, a second outcome (codebook 2)."""
    for cue in free:
        one = tags.form(cue.end) in ONE_OF_THEM or one_of_two(tags, cue, found)
        if one and cue.kind in ("noun", "verb", "frame") and not (cue.bound or _definite(tags, cue)):
            if _of_as_many(found, cue):
                continue
            people = _one_of_them(tags, lists, cue)
            how = "died" if cue.outcome == "killed" and (dies(tags, cue.start) or tags.form(cue.end + 1) in _LATER) else ""
            yield Mention(tags.sentence.index, cue.start, cue.end + 1, cue.outcome, people, f"{cue.rule}:one-of-them", cue=how)
            continue
        if cue.kind == "after" and cue.outcome == "killed" and (people_found := _found_so(tags, lists, cue)):
            yield Mention(tags.sentence.index, cue.start, cue.end, "killed", people_found, f"{cue.rule}:result")
            continue
        if _who_died(tags, lists, found, cue):
            people = People(cue.start, cue.end, 1, 1, "exact", "pronoun", definite=True)
            how = "died" if died_word(tags, one=True) else ""
            yield Mention(tags.sentence.index, cue.start, cue.end, "killed", people, f"{cue.rule}:result", cue=how)
            continue
        if dead := informed(tags, found, cue):
            yield dead
            continue
        passive = cue.bound and (tags.form(cue.start - 1) in PASSIVE or _done_to(tags, cue) or cue.outcome == "missing")
        before = [mention for mention in found if mention.end <= cue.start <= mention.end + _reach(tags, cue, mention)]
        held = _held_before(tags, lists, cue, found)
        before = [held] if held else before
        if (cue.bound or held) and before and before[-1].outcome not in TAKEN and cue.outcome in TAKEN:
            people = before[-1].people
            people = replace(people, outcome=None, ages=() if people.age_group == "child" else people.ages)
            yield Mention(tags.sentence.index, cue.start, cue.end, cue.outcome, people, cue.rule + AGAIN)
        elif not before and had_taken(tags, cue):
            people = _pronoun(tags, cue, passive=False)
            yield Mention(tags.sentence.index, cue.start, cue.end, cue.outcome, people, f"{cue.rule}:had")
        elif (cue.outcome in BOTH or passive) and (cue.kind == ("noun" if cue.bound else "verb") or _done_by(tags, cue)):
            people_meant = _meant(tags, lists, found, cue, passive)
            if people_meant:
                how = "after" if tags.form(cue.start - 1) in _AFTER else "result"
                yield Mention(tags.sentence.index, cue.start, cue.end, cue.outcome, people_meant, f"{cue.rule}:{how}")
    yield from found_dead(tags, found)


def _of_as_many(found: Sequence[Mention], cue: Cue) -> bool:
    """Whether several were told last with the outcome that a word gives "one of them": nobody further. قتل جنديان، توفي أحدهما"""
    before = [mention for mention in found if mention.end <= cue.start]
    return bool(before) and before[-1].outcome == cue.outcome and before[-1].people.low > 1


def _held_before(tags: Tags, lists: Sequence[Chain], cue: Cue, found: Sequence[Mention]) -> Mention | None:
    """The one who died under torture or in a prison, where a word behind says that he had been taken: بعد أن اعتقلته دورية."""
    dead = found[-1] if found and found[-1].outcome == "killed" and found[-1].end <= cue.start else None
    if dead is None or cue.outcome not in TAKEN or not dead.people.low == dead.people.high == 1 or not in_custody(tags):
        return None
    if cue.bound:
        return dead if tags.form(cue.start).endswith(("ه", "ها")) else None
    own = any(cue.end <= chain.start <= cue.end + 1 and not chain.link for chain in lists)
    return dead if cue.kind == "verb" and tags.form(cue.start - 1) in _HAD and not own else None


_HAD = frozenset(("ان", "قد"))


def _reach(tags: Tags, cue: Cue, mention: Mention) -> int:
    """How far behind people a word with a pronoun for them may stand: further where it agrees with them and goes on."""
    one = mention.people.low == mention.people.high == 1
    agrees = tags.form(cue.start).endswith(("ه", "ها")) == one
    after = any(tags.form(at) == "بعد" for at in range(cue.start - _COUNTED, cue.start)) and cue.outcome in TAKEN
    goes_on = tags.form(cue.start).startswith("و") or tags.form(cue.start - 1) in _UNTIL or after
    return _FAR if agrees and goes_on else _BEFORE


def _found_so(tags: Tags, lists: Sequence[Chain], cue: Cue) -> People | None:
    """ "He left and was found killed": the person told before, or as many as the pronoun says."""
    near = range(max(0, cue.start - _FOUND), cue.start)
    pronoun = next((tags.form(at) for at in near if tags.form(at) in _ON_HIM), "")
    if not pronoun:
        return None
    low, high, bound = _OF_PRONOUN[pronoun.removeprefix("علي")]
    told = [item for chain in lists if chain.end <= cue.start for item in chain.items if item.low == low and not item.outcome]
    return told[-1] if told else People(cue.start, cue.end, low, high, bound, "pronoun", definite=True)


_ON_HIM = frozenset(("عليه", "عليها", "عليهما", "عليهم"))
_FOUND = 4


def _who_died(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention], cue: Cue) -> bool:
    """ "He later died of his wounds", "he died under torture", of one whom a sentence before told."""
    alone = not found and not any(cue.end <= chain.start <= cue.end + _BEFORE for chain in lists)
    held = cue.start < _OPENS and in_custody(tags) and taken_before(tags, 0)
    died = cue.kind in ("verb", "frame") and cue.outcome == "killed" and not cue.bound
    return alone and died and (held or died_word(tags, one=True)) and not tags.form(cue.start).endswith(("ا", "وا"))


_OPENS = 3


def _definite(tags: Tags, cue: Cue) -> bool:
    """Whether a noun has its article: nobody is told behind it."""
    return cue.start in tags.triggers and tags.triggers[cue.start].clitics.endswith(("ال", "لل"))


def _one_of_them(tags: Tags, lists: Sequence[Chain], cue: Cue) -> People:
    """ "They shot at farmers, which led to the wounding of one of them": one of the last people told in a plural."""
    before = [item for chain in lists if chain.end <= cue.start for item in chain.items if not item.outcome]
    told = [item for item in before if item.low > 1 or tags.value(item.start, "people_words") == "one_of"]
    return _one_of(told[-1] if told else People(cue.end, cue.end + 1, 1, 1, "exact", "one-of-them"), cue)


def _one_of(people: People, cue: Cue) -> People:
    """The one of some people of whom a word tells that "one of them" follows."""
    one = replace(people, start=cue.end, end=cue.end + 1, low=1, high=1, bound="exact", rule="one-of-them", outcome=None)
    return replace(one, ages=(), named=0, sound=False, definite=False)


def _done_by(tags: Tags, cue: Cue) -> bool:
    """Whether a verb with a pronoun for its object has a force for its subject: قتله النظام."""
    return cue.bound and cue.kind == "verb" and cue.end in tags.actors


def _done_to(tags: Tags, cue: Cue) -> bool:
    """Whether somebody is said to have gone about it ("and they set about killing him"), or it to have happened before; or that
    who was raided was taken: مداهمة منزل سالم واعتقاله.
    """
    before = tags.form(cue.start - 1).removeprefix("و")
    if cue.kind == "noun" and cue.outcome in TAKEN and tags.triggers[cue.start].clitics == "و":
        return any(at < cue.start for at in tags.clauses.get("raid", ()))
    return (before in _SET_ABOUT and tags.form(cue.start).startswith("ب")) or (before in _AFTER and cue.outcome in BOTH)


def _meant(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention], cue: Cue, passive: bool) -> People | None:
    """ "A drone hit a man, which led to his death", "he was killed": those named before, or as many as the pronoun says."""
    before = [tags.value(at, "clause_words") for at in range(max(0, cue.start - 3), cue.start)]
    led = passive or _done_by(tags, cue) or "result" in before
    lost = cue.outcome == "missing"
    beside = {cue.outcome, *({"killed"} if lost or tags.form(cue.start - 1) in _AFTER else ()), *(TAKEN if lost else ())}
    if any(m.outcome in beside for m in found):
        return None
    told = {mention.people.start for mention in found}
    named = [chain.items[0] for chain in lists if chain.end <= cue.start and len(chain.items) == 1 and not chain.link]
    untold = [item for item in reversed(named) if item.start not in told and not item.outcome]
    untold = [item for item in untold if not cue.bound or as_many(item, _pronoun(tags, cue, passive))]
    people = next((item for item in untold if _targeted(tags, item)), None)
    if people is None and not (led and cue.bound):
        return None
    people = _with_trade(people or next(iter(untold), None) or _pronoun(tags, cue, passive), lists, cue)
    known = people.rule != "pronoun" and tags.form(cue.start - 1) in _AFTER
    if not passive or people.bound != "vague" or known:
        return people
    listed = _listed_before(lists, cue)
    return replace(people, low=listed, high=listed, bound="exact") if listed else None


def _with_trade(people: People, lists: Sequence[Chain], cue: Cue) -> People:
    """ "He was killed, who is a shepherd": what is said right behind of one of whom nothing else is known."""
    who = next((chain.items[0] for chain in lists if chain.link == "he_is" and chain.start == cue.end), None)
    if who is None or people.status != "unknown" or not people.low == people.high == 1:
        return people
    return replace(people, status=who.status, force=who.force, former=who.former)


def _pronoun(tags: Tags, cue: Cue, passive: bool) -> People:
    """As many as the pronoun of a word says; who "was killed" has often been told of before."""
    low, high, bound = _OF_PRONOUN[next(end for end in _OF_PRONOUN if tags.form(cue.start).endswith(end))]
    return People(cue.start, cue.end, low, high, bound, "pronoun", definite=passive)


def _listed_before(lists: Sequence[Chain], cue: Cue) -> int:
    """How many are named one by one before a word: those it points to."""
    named = (chain.items for chain in lists if chain.end <= cue.start and all(item.named == 1 for item in chain.items))
    return next((len(items) for items in named if len(items) > 1), 0)


def _targeted(tags: Tags, people: People) -> bool:
    """Whether people are named as those a force aimed at: with "after his wounding" further on they are the wounded."""
    return any(people.start - 5 <= at < people.start for at in tags.clauses.get("struck", ()))


def parted(tags: Tags, cue: Cue, later: Sequence[Chain], gap: Sequence[int]) -> bool:
    """Whether too many words, or other people, stand between people and a verb behind them; kin to whom somebody came home
    after it do not part them: رجعت الطالبة لأهلها بعد ما انخطفت; who left home may be told far before "and did not come back"."""
    between = [other for other in later if other.start < cue.start and not other.link]
    home = bool(between) and tags.form(cue.start - 1 - (tags.form(cue.start - 1) in _THAT)) in _ONCE
    home = home and all(_to_kin(tags, other) for other in between)
    return len(gap) > (_HOME if home or tags.form(cue.start) == _DID_NOT else _BEFORE) or (bool(between) and not home)


_HOME, _DID_NOT = 12, "ولم"
_ONCE, _THAT = frozenset(("بعد", "بعدما")), frozenset(("ما", "ان"))


def set_off(tags: Tags, chain: Chain, cue: Cue, gap: Sequence[int]) -> bool:
    """Whether commas set people off from a verb behind them: not where it takes up, with its pronoun, whom the sentence opened
    with, طالب في كلية الهندسة، قتلته قذيفة."""
    pronoun = next((end for end in _TAKEN_UP if tags.form(cue.start).endswith(end)), "")
    first = chain.items[0]
    one = first.low == first.high == 1 and (pronoun == "ها") == (first.sex == "female" or tags.form(chain.start).endswith("ه"))
    agrees = first.low > 1 if pronoun in ("هم", "هما", "هن") else one
    opened = chain.start == 0 and tags.form(cue.start - 1) in ("،", ",") and not first.outcome
    return len(gap) > _NEAR_VERB and not (cue.kind == "verb" and pronoun and opened and agrees)


_NEAR_VERB, _TAKEN_UP = 3, ("هما", "هم", "هن", "ها", "ه")


def _to_kin(tags: Tags, chain: Chain) -> bool:
    """Whether people are kin to whom somebody goes: إلى ذويه, لأهلها, لبيت أهلها."""
    noun = chain.items[0].noun
    theirs = tags.form(chain.end - 1).endswith(("ه", "ها", "هم", "هما", "هن"))
    kin = noun is not None and theirs and noun.kind in (*RELATIVES, "people")
    toward = tags.form(chain.start).startswith("ل") or any(
        tags.form(at) == "الي" or tags.form(at) in _HOMEWARD for at in (chain.start - 1, chain.start - 2)
    )
    return kin and toward


_HOMEWARD = frozenset(("لبيت", "لمنزل", "لدار", "لعند", "لحضن"))


def agreeing(tags: Tags, chain: Chain, cue: Cue | None) -> Chain:
    """Of somebody and his kin, set off by a comma, the kin alone where the verb behind is in the singular: سالم، وأخوه أصيب."""
    (*before, last), verb = chain.items, tags.form(cue.start) if cue else ""
    behind = cue is not None and cue.kind == "verb" and not cue.bound and cue.start >= chain.end
    kin = last.noun is not None and last.noun.possessed and last.noun.kind in RELATIVES and last.low == last.high == 1
    apart = len(before) == 1 and tags.form(last.start - 1) in ("،", ",")
    return replace(chain, start=last.start, items=(last,)) if behind and kin and apart and verb[-1:] not in "ان" else chain
