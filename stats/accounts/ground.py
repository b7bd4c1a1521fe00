"""The ground on which a sentence tells people harmed: whether two of its mentions lie apart (codebook 1)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stats.accounts.once import once, time_words
from stats.accounts.setting import aside, fine_places, turning
from stats.find.cue import cue_words
from stats.find.people import BY_PLACE, GOES_ON, Mention
from stats.find.tags import Tags
from stats.language import form_words

OWN_PLACE = 4
_OBJECT = 3
_OWN_ACT, _STRUCK = 6, 8
_ACT_REACH, _CLAUSE = 9, 16
ITEM_ENDS = frozenset(("،", ",", ";", "؛", "."))


def right_behind(tags: Tags, mention: Mention, stop: int) -> frozenset[str]:
    """The villages and towns that stand right behind people."""
    return frozenset(hit.name for hit in fine_places(tags, mention.people.end, min(mention.people.end + OWN_PLACE, stop)))


@once
def acts_of(tags: Tags) -> list[tuple[int, int]]:
    """Where the acts of a sentence stand: its weapons, and verbs of striking."""
    verbs = cue_words(tags.lang).find(tags.forms) if tags.lang == "ar" else ()
    return [*((hit.start, hit.end) for hit in tags.weapons), *((hit.start, hit.end) for hit in verbs if "strike" in hit.values)]


def aimed_at(tags: Tags, position: int) -> bool:
    """Whether what an act behind which a word stands was aimed at follows: غارة على …, وقصفت قرية …"""
    on = any(tags.form(at) == "علي" for at in range(position, position + OWN_PLACE))
    return on or bool(fine_places(tags, position, position + _OBJECT))


def each_closed(tags: Tags, groups: Sequence[Sequence[Mention]]) -> bool:
    """Whether each group's place stands behind it in a clause that ends before the next: "two by a strike on A, and three …"."""
    closed = all(_closed(tags, before[-1].end, after[0].start) for before, after in pairwise(groups))
    return closed and bool(areas(tags, groups[-1][-1].end, len(tags.words)))


def _closed(tags: Tags, start: int, end: int) -> bool:
    """Whether places stand between two words, all of them before the last comma there."""
    comma = next((at for at in range(end - 1, start, -1) if tags.form(at) in ITEM_ENDS), start)
    return bool(fine_places(tags, start, comma) or areas(tags, start, comma)) and not fine_places(tags, comma, end)


def struck_apart(tags: Tags, turn: int, group: Sequence[Mention]) -> bool:
    """Whether people behind a turn to another act have an act and a place of their own, the turn's clause ended by its comma:
    "one in A while B was shelled, and two by a strike on C"."""
    if not _closed(tags, turn, group[0].start):
        return False
    own = (hit.end for hit in tags.weapons if group[-1].end <= hit.start < group[-1].end + _OWN_ACT)
    return any(fine_places(tags, end, end + _STRUCK) for end in own)


def areas(tags: Tags, start: int, end: int) -> frozenset[str]:
    """The first-level areas in which the places between two words lie."""
    return frozenset(area for at, hit in tags.places.items() if start <= at < end and not aside(tags, at) for area in hit.adm1)


def elsewhere(tags: Tags, before: Mention, mention: Mention, following: Mention | None) -> bool:
    """Whether two counts have a place each right behind them: "one dead in A and three hurt in B" (codebook 1)."""
    one = right_behind(tags, before, mention.start)
    two = right_behind(tags, mention, following.start if following else len(tags.words))
    return bool(one and two) and not one & two


def struck_elsewhere(tags: Tags, first: Mention, mention: Mention) -> bool:
    """Whether another person was harmed by an act of its own at another place: "and another was killed in a strike on B"."""
    here = frozenset(hit.name for hit in fine_places(tags, first.people.end, mention.start))
    own = range(mention.end, mention.end + _OWN_ACT)
    acts = [hit.end for hit in time_words(tags).of("act", "one") if hit.start in own] if here else []
    there = frozenset(hit.name for end in acts for hit in fine_places(tags, end, end + OWN_PLACE + 1))
    return bool(there) and not here & there


def by_another_act(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether each of two was harmed by an act of another kind behind it, the second on ground of its own: "five dead in clashes
    west of A, and a child killed by a shell on B"."""
    reaches = range(before.end, mention.start), range(mention.end, mention.end + _OWN_ACT)
    one, two = ([hit for hit in tags.weapons if hit.start in reach] for reach in reaches)
    apart = {hit.weapon for hit in one}.isdisjoint(hit.weapon for hit in two)
    placed = any(fine_places(tags, hit.end, hit.end + OWN_PLACE) for hit in two) and bool(areas(tags, before.end, mention.start))
    return bool(one) and apart and placed and tags.form(mention.start - 1) in ITEM_ENDS


def on_other_ground(tags: Tags, group: Sequence[Mention], mention: Mention, following: Mention | None) -> bool:
    """Whether a clause of its own tells people harmed in an area that none of the places told with those before lies in, or in
    another village, where it is their outcome again or an act of another kind: أصيب ثلاثة بقصف على … بريف حلب، وقتل طفل بانفجار
    لغم في … شرق حمص (codebook 1)."""
    own = _own_clause(tags, mention, following)
    if own is None or mention.people.definite or mention.cue == "died":
        return False
    opened = 0 if group[0].cue == "update" else group[0].start  # "the toll of the shelling of … rose to five"
    here, there = areas(tags, opened, mention.start), areas(tags, own.start, own.stop)
    if here and there and not here & there:
        return True
    before, one, two = (_villages(tags, reach) for reach in (range(mention.start), range(group[-1].end, mention.start), own))
    if before and two and not before & two and _again(group, mention, following):
        return True  # لغم في … أدى لإصابة أربعة، وأصيب طفلان في …
    reaches = range(group[-1].end, mention.start), own
    first, second = ({hit.weapon for hit in tags.weapons if hit.start in reach} for reach in reaches)
    return all((one, two, first, second)) and not one & two and not first & second


def _again(group: Sequence[Mention], mention: Mention, following: Mention | None) -> bool:
    """Whether an outcome told before comes again, of people or of those joined to them, but not of kin: "a man and his wife"."""
    kin = mention.people.noun is not None and mention.people.noun.possessed
    joined = following if following and following.start - mention.end <= 1 else mention
    return not kin and any(other.outcome in (mention.outcome, joined.outcome) for other in group)


def _villages(tags: Tags, reach: range) -> set[str]:
    return {hit.name for hit in fine_places(tags, reach.start, reach.stop)}


def _own_clause(tags: Tags, mention: Mention, following: Mention | None) -> range | None:
    """The words behind people whose own verb opens a clause, up to the next turn or outcome; None where none opens."""
    first = _opens_at(tags, mention)
    opened = tags.form(first).startswith("و") or tags.form(first - 1) in (ITEM_ENDS if tags.lang == "ar" else _CLAUSE_JOINTS)
    opened = opened or any(first - at in (1, 2) for at in turning(tags))
    if not opened or mention.rule.startswith((GOES_ON, BY_PLACE, "list:")) or mention.people.start < first:
        return None
    if tags.lang == "en" and not mention.rule.startswith(_SUBJECTS):
        return None
    placed = following is not None and bool(areas(tags, mention.end, following.start))  # else both are of the place behind them
    stop = following.start if following and placed else len(tags.words)
    ends = [*turning(tags), *(tags.where(_CLAUSE_ENDS) if tags.lang == "en" else ())]
    return range(mention.end, min((at for at in ends if mention.end <= at < stop), default=stop))


def _opens_at(tags: Tags, mention: Mention) -> int:
    """The first word of what tells of people: of "the body of a man" its article, of عثر على جثة رجل its verb."""
    first = mention.start
    if tags.lang == "ar" and tags.form(first - 1) == "علي" and tags.form(first - 2) in _FOUND:
        return first - 2
    return first - (tags.form(first - 1) in _ARTICLES)


_FOUND, _ARTICLES = form_words("ar", "found_dead"), frozenset(("a", "an", "the"))
_CLAUSE_ENDS = frozenset((",", ";", "as"))
_CLAUSE_JOINTS, _SUBJECTS = frozenset((";", "and", "while", "as")), ("person+state", "noun+person")


def placed_apart(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "Seven in Homs, four in Hama": a list goes on with a number in another governorate, or each with its own place."""
    reaches = range(before.people.end, mention.people.start), range(mention.people.end, _item_end(tags, mention))
    here, there = (areas(tags, reach.start, reach.stop) for reach in reaches)
    if mention.rule.startswith(BY_PLACE) and before.rule.startswith(BY_PLACE):
        here, there = (frozenset(tags.places[at].name for at in reach if at in tags.places) for reach in reaches)
    goes_on = mention.rule.startswith((GOES_ON, BY_PLACE, "list:"))
    return (goes_on and bool(here and there) and not here & there) or _bracketed_each(tags, before, mention)


def _bracketed_each(tags: Tags, before: Mention, mention: Mention) -> bool:
    """ "A blast in Homs (two hurt), a shooting in Nawa (one dead)": items with a place, whose counts stand in brackets."""
    closed = next((at for at in range(before.end, before.end + _BRACKET) if tags.form(at) == ")"), len(tags.words))
    opened = max((at for at in range(closed, mention.start) if tags.form(at) == "("), default=0)
    return mention.start - opened <= _BRACKET and any(closed < at < opened for at in tags.places)


_BRACKET = 2


def _item_end(tags: Tags, mention: Mention) -> int:
    """Where the item of a list behind a colon ends: at its comma; of another list, a few words behind its number."""
    if not mention.rule.startswith("list:"):
        return mention.end + OWN_PLACE
    marks = (at for at in range(mention.people.end, len(tags.words)) if tags.form(at) in ITEM_ENDS)
    return next(marks, len(tags.words))


def turned(tags: Tags, start: int, mention: Mention) -> int | None:
    """Where a clause turns before a mention to what was done on another ground, or adds that a village was struck, too."""
    opened = [at for at in turning(tags) if start <= at < mention.people.start]
    if opened and (_on_two_grounds(tags, opened[0], mention.end + _CLAUSE) or _by_two_acts(tags, opened[0], mention)
                   or _by_two_forces(tags, opened[0], mention) or _in_the_act(tags, opened[0], mention)):
        return opened[0]
    adding = (at for at in tags.where(_ADDING) if start <= at < mention.people.start and _adds(tags, at))
    return next((at for at in adding if _on_new_ground(tags, at, mention.start)), None)


def _in_the_act(tags: Tags, turn: int, mention: Mention) -> bool:
    """Whether those before a turn were harmed in an act told in the sentences before, whose place is theirs, and those behind it
    in a place of their own: وأصيب جنديان خلال الاشتباكات، فيما قتل رجل بقذيفة في …"""
    points = any(at < turn and _during(tags, at) for at in tags.where(_FIGHTS[tags.lang]))
    there = any(hit.kinds for hit in fine_places(tags, turn, mention.end + _CLAUSE))  # "in", not who is named after a town
    placed = any(at < turn for at in tags.places) or not there
    near = tags.before
    for _ in range(_CONTEXT if points and not placed else 0):
        if near and near.places:
            return True
        near = near and near.before
    return False


def _during(tags: Tags, position: int) -> bool:
    """Whether "during" or its like stands before a word for an act."""
    return tags.form(position - 1 - (tags.form(position - 1) == "the")) in _DURING


_CONTEXT, _DURING = 2, frozenset(("خلال", "اثناء", "during", "amid", "in"))
_FIGHTS = {
    "ar": form_words("ar", "told_fight") | form_words("ar", "told_act"),
    "en": form_words("en", "told_fight") | form_words("en", "told_act"),
}


def left_off(tags: Tags, group: Sequence[Mention]) -> int:
    """Where a sentence leaves its people for what was done meanwhile in another village or town, where it names theirs: the end
    of "a man was killed in A" before "while planes struck B"; the sentence's end where it does not."""
    whole = len(tags.words)
    turn = next((at for at in turning(tags) if at >= group[-1].end), whole)
    if turn == whole:
        return whole
    here, there = ({hit.name for hit in fine_places(tags, *reach)} for reach in ((0, turn), (turn, whole)))
    return turn if here and there and not here & there else whole


def risen_elsewhere(tags: Tags, start: int, mention: Mention) -> bool:
    """Whether a clause turns to a toll of another village or town than any before it: قتل مدنيان في سرمين، كما ارتفع عدد قتلى
    القصف على بنش إلى أربعة."""
    opened = (at for at in turning(tags) if start <= at < mention.people.start)
    return any(_on_new_ground(tags, at, mention.people.start) for at in opened)


def _adds(tags: Tags, position: int) -> bool:
    """Whether who tells something adds a clause to it with a word: "pointing out that …"."""
    return any(tags.form(at).startswith(("ان", "بان")) for at in (position + 1, position + 2))


_ADDING = form_words("ar", "adding")


def _on_new_ground(tags: Tags, turn: int, end: int) -> bool:
    """Whether a village told between two words is none of those before them, where harm was told of one, too."""
    here, there = ({hit.name for hit in fine_places(tags, *reach)} for reach in ((0, turn), (turn, end)))
    return bool(there) and not here & there and names_ground(tags, 0, turn)


def _by_two_acts(tags: Tags, turn: int, mention: Mention) -> bool:
    """Whether an act is told before a turn, and another right behind people, with its place: كما قتل عنصران بهجوم في حماة."""
    acts = list(time_words(tags).of("act", "one"))
    near = (hit for hit in acts if hit.clitics == "ب" and mention.end <= hit.start < mention.end + OWN_PLACE)
    placed = any(at in tags.places for hit in near for at in _own_words(tags, hit.end))
    return placed and any(hit.end <= turn for hit in acts)


def _by_two_forces(tags: Tags, turn: int, mention: Mention) -> bool:
    """Whether behind a turn another force harms members of a third than what was done before it: "a child was hurt by X's
    shelling, while Y said it had neutralised three of Z"."""
    acting = [(at, set(hit.actors)) for at, hit in tags.actors.items() if hit.acts]
    before, behind = ([actors for at, actors in acting if at in reach] for reach in (range(turn), range(turn, mention.start + 1)))
    one, two, theirs = set().union(*before), set().union(*behind), set(mention.people.force)
    return bool(one and two and theirs) and one.isdisjoint(two | theirs) and two.isdisjoint(theirs)


def _own_words(tags: Tags, start: int) -> range:
    """The words from one on that go on with an act, up to the next comma."""
    stop = min(start + _ACT_REACH, len(tags.words))
    return range(start, next((at for at in range(start, stop) if tags.form(at) in ITEM_ENDS), stop))


def _on_two_grounds(tags: Tags, turn: int, end: int) -> bool:
    """Whether a village or the like is named before a turn and behind it, or places that likely lie in areas that do not meet."""
    if names_ground(tags, 0, turn) and names_ground(tags, turn, end, anew=True):
        return True
    before, behind = (_likely(tags, *reach) for reach in ((0, turn), (turn, end)))
    return bool(before and behind) and not before & behind


def _likely(tags: Tags, start: int, end: int) -> frozenset[str]:
    """The first-level areas in which the places between two words most likely lie: a namesake elsewhere is no other area."""
    told = (hit for at, hit in tags.places.items() if start <= at < end and not aside(tags, at))
    return frozenset(area for hit in told for area in hit.likely or hit.adm1)


def names_ground(tags: Tags, start: int, end: int, anew: bool = False) -> bool:
    """Whether a place stands between two words, known to us or only called one: "in the area of …", but not, where told `anew`,
    "in the area"."""
    told = (at for at in tags.clauses.get("ground", ()) if start <= at < end)
    called = (at for at in told if not (anew and tags.form(at).startswith("ال")))
    return bool(fine_places(tags, start, end)) or any(_harmed_there(tags, at - 1) for at in called)


def _harmed_there(tags: Tags, position: int) -> bool:
    """Whether what a word stands before is where something was done: in, on, استهدف, طال."""
    return tags.form(position) in ("في", "علي") or tags.value(position, "clause_words") == "struck"
