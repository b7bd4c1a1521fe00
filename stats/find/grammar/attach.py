"""Hang lists of people on the mention before them: parts, listings, what is said of all (codebook 4)."""

from __future__ import annotations

from dataclasses import replace

from stats.find.people import Mention, People
from stats.find.person import RELATIVES


def attached(mention: Mention, items: tuple[People, ...], end: int, link: str, dual: bool = False) -> Mention:
    """The mention with a list hung on it by `link` (see `ar_chain.Chain`); `dual`: the link says that they were two."""
    if link == "parts" and items and mention.parts and _of_the_part(items[0], mention.parts[-1].people):
        items, dual = items[1:], False
        if not items:
            return mention
    people = _two(mention.people) if dual else mention.people
    if link == "half":
        half = half_of(people, items)
        return attached(mention, (half,), end, "parts") if half else mention
    if link == "most":
        return mention
    if not items:
        return replace(mention, people=people) if dual else mention
    if link == "whole" and len(items) == 1:
        return replace(mention, people=_described(people, items))
    if link == "whole":
        items = _filled(people, items)
    if link == "listing" and len(items) == 1 and items[0].bound == "vague" and people.bound != "vague":
        return replace(mention, people=_described(people, items))
    if link == "listing" and not mention.parts:
        people = _listed(people, items)
    parts = tuple(
        Mention(mention.sentence, item.start, item.end, item.outcome or mention.outcome, item, f"part+{item.rule}")
        for item in (_of_the_whole(item, people) for item in _with_their_own(items))
    )
    if link == "parts":
        people = _of_several_kinds(_no_fewer(people, items), items)
    return replace(
        mention, people=people, parts=(*mention.parts, *parts), end=max(mention.end, end) if not mention.parts else mention.end
    )


def half_of(whole: People, items: tuple[People, ...]) -> People | None:
    """The half of a number that one word says something of; of an odd number it is one of two (codebook 3)."""
    if whole.bound == "vague" or "number" not in whole.rule or len(items) != 1 or whole.low < 2:
        return None
    high = None if whole.high is None else (whole.high + 1) // 2
    bound = whole.bound if whole.bound != "exact" else "range" if whole.low % 2 else "about"
    return replace(items[0], low=whole.low // 2, high=high, bound=bound, rule="share")


def _of_the_part(item: People, part: People) -> bool:
    """Whether one of a part is told of: امرأتان إحداهما حامل are two women, ثلاثة أطفال أحدهم رضيع three children."""
    alike = item.sex in (part.sex, "unknown") or part.sex == "unknown"
    one = item.low == item.high == 1 and item.outcome is None and not item.called
    some = item.low < part.low and part.noun is not None and item.noun is not None and item.noun.kind in RELATIVES
    if some and ("number" in item.rule or item.rule == "share") and 0 <= item.start - part.end <= 1:
        return True  # five children, three of them brothers
    return one and part.low > 1 and part.age_group == item.age_group != "unknown" and alike and 0 < item.start - part.end <= _NEAR


_NEAR = 2


def _with_their_own(items: tuple[People, ...]) -> tuple[People, ...]:
    """One told together with a spouse, child or parent of his is a civilian (codebook 6): بينهم رجل وزوجته."""
    own = [i.noun is not None and i.noun.possessed and i.noun.kind in _CLOSE and i.status == "civilian" for i in items[1:]]
    alone = [i.status == "unknown" and i.low == i.high == 1 and not (i.force or i.former) for i in items]
    them = [one and whose for one, whose in zip(alone, [*own, False], strict=True)]
    return tuple(replace(item, status="civilian") if one else item for item, one in zip(items, them, strict=True))


_CLOSE = ("relative", "child", "woman")


def _of_the_whole(item: People, whole: People) -> People:
    """An officer among policemen is of the police, and brothers among fighters are fighters."""
    ranked = item.status == "member" and not item.force and whole.status == "security"
    kin = item.noun is not None and item.noun.kind in RELATIVES and item.sex == "male" and item.age_group != "child"
    theirs = ranked or (kin and whole.status in _ARMED)
    return replace(item, status=whole.status, force=whole.force) if theirs else item


_ARMED = ("member", "security", "combatant")


def _of_several_kinds(people: People, items: tuple[People, ...]) -> People:
    """A bare number behind one member of a force is not of that force alone, where some of them are civilians; nor are others
    beside children all children, where women are among them."""
    if people.others and any(people.apart_from(item) for item in items):
        people = replace(people, noun=None, sex="unknown", age_group="unknown")
    bare = people.rule == "number" and people.status in ("member", "security", "combatant")
    mixed = bare and any(item.status == "civilian" for item in items)
    return replace(people, status="unknown", force=(), noun=None, sex="unknown", age_group="unknown") if mixed else people


def _no_fewer(people: People, items: tuple[People, ...]) -> People:
    """ "Civilians, among them ten children and X": a plural without a number is at least as many as a part that has one.

    Children, women and persons told one by one are others than those beside them: together they are as many as their sum.
    """
    told = [item for item in items if item.bound != "vague"]
    low = max((sum(item.low for item in told if _apart(item)), *(item.low for item in told)))
    return replace(people, low=low) if people.bound == "vague" and people.low < low else people


def _apart(item: People) -> bool:
    return item.high == 1 or bool(item.named) or (item.noun is not None and item.noun.kind in ("child", "woman"))


def _two(people: People) -> People:
    """A form that may be a dual is one when a dual pronoun points back to it: راعيا أغنام، أحدهما …"""
    single = people.bound == "exact" and people.low == 1 and people.rule == "person"
    unsettled = people.sound or single or (people.low == 2 and people.high is None)
    if unsettled and (not people.named or people.high is None):
        return replace(people, low=2, high=2, bound="exact", sound=False)
    return people


def _described(people: People, items: tuple[People, ...]) -> People:
    """ "All of them children": what is said holds of the whole."""
    noun = items[0].noun
    if noun is None or len(items) != 1:
        return people
    if people.status in _ARMED and noun.kind in RELATIVES:
        return people  # members of a force, all of one family
    people = replace(people, sex="unknown", age_group="unknown") if noun.age_group == "child" else people
    return replace(people, status="unknown").with_noun(noun)


def _filled(people: People, items: tuple[People, ...]) -> tuple[People, ...]:
    """ "All of them children and a woman": the one group without a number is the rest."""
    vague = [item for item in items if item.bound == "vague"]
    rest = people.low - sum(item.low for item in items if item.bound != "vague")
    if len(vague) != 1 or people.bound != "exact" or rest < 1:
        return items
    return tuple(replace(item, low=rest, high=rest, bound="exact", sound=False) if item is vague[0] else item for item in items)


def _listed(people: People, items: tuple[People, ...]) -> People:
    """ "They are …": the list splits the whole, and counts it where the whole has no number."""
    if people.bound == "vague" and all(item.high is not None for item in items):
        low = sum(item.low for item in items)
        return replace(people, low=low, high=low, bound="exact", sound=False, definite=False)
    return people


def describe(found: list[Mention], last: int, own: tuple[People, ...], link: str) -> None:
    """ "X and Y, who are civilians": what is said of several persons named one by one holds of each; in place."""
    if link == "whole" and len(own) == 1 and last and _told_with(found[last - 1], found[last]):
        found[last - 1] = attached(found[last - 1], own, found[last - 1].end, "whole")
    if link not in ("listing", "whole") or len(own) != 1 or own[0].low < 2 or found[last].people.low != 1:
        return
    for number, mention in enumerate(found[: last + 1]):
        if mention.outcome == found[last].outcome and mention.people.low == mention.people.high == 1:
            found[number] = attached(mention, own, mention.end, "whole")


def _told_with(before: Mention, mention: Mention) -> bool:
    """Whether dead of whom nothing is known stand right before wounded: "three dead and six hurt, all of them civilians"."""
    people = before.people
    known = people.force or {people.status, people.sex, people.age_group} != {"unknown"} or before.parts
    beside = 0 <= mention.start - before.end <= _BESIDE and before.sentence == mention.sentence
    return beside and not known and people.low > 1 and {before.outcome, mention.outcome} == {"killed", "wounded"}


_BESIDE = 2
