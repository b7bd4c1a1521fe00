"""What a report says of one outcome of one incident, over all its tellings (codebook 10)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import reduce

from stats.accounts.agreement import beside_who_died
from stats.accounts.partial import points_at
from stats.accounts.tally import Count, add
from stats.accounts.whose import another_force, another_side, forces_of, headlined, own_beside_civilians
from stats.find.actor_day import speaks_for
from stats.find.people import ADDED, NTH, OF_THESE, VAGUE_PLURAL
from stats.find.person import RELATIVES
from stats.model import Span

_FORCES, _FRAIL = frozenset({"combatants", "security"}), frozenset({"women", "children", "girls"})
_ONE = (1, 1)
_STATUS = _FORCES | {"civilians"}


def last_word(counts: Sequence[Count]) -> Count:
    """One origin's figure out of its tellings: exact beats vague, the update what it updates, the fuller the partial."""
    current, *behind = counts
    if current.headline and _sum_up(behind, current):
        told = reduce(_joined_by, behind)
        return replace(told, mentions=(*current.mentions, *told.mentions))
    for count in behind:
        current = _followed(current, count)
        if current.headline and count.low >= current.low:
            current = replace(current, headline=False)
    return current


def _followed(current: Count, count: Count) -> Count:
    if current.none or count.none:
        return count if current.none else current
    headed = _of_headline(current, count)
    again = count.mentions[0].cue == "more" and count.low >= current.low
    beside = not current.vague and beside_who_died(count.mentions, current.mentions)
    pointed = current.vague and all(mention.people.definite for mention in current.mentions)  # "one of the wounded died"
    same = count.span == current.span != _ONE and any(m.people.rule.endswith(OF_THESE) for m in count.mentions)
    adds = _adds(count) and not (again or pointed or same or (current.vague and count.vague))
    if not headed and (adds or _in_addition(current, count) or beside or _next_one(current, count)):
        low, high = add(current.span, count.span)
        like = current.span if beside and _STATUS.isdisjoint(current.groups) else (0, 0)  # "four other citizens": he was one
        before = dict.fromkeys(_STATUS & count.own, like) | current.groups
        groups = {g: add(before.get(g, (0, 0)), s) for g, s in (current.groups | count.groups).items() if g in count.groups}
        return replace(current, low=low, high=high, groups=current.groups | groups, mentions=current.mentions + count.mentions)
    if headlined(current, count) or headlined(count, current):
        told = count if headlined(current, count) else current
        return replace(told, mentions=(*current.mentions, *count.mentions))
    stated = not (count.vague or current.vague)
    others = _another_person(current, count) or another_force(current, count) or another_status(current, count)
    if others or (stated and another_side(current, count)):
        return _joined_by(current, count)
    if count.span == current.span:
        return _united(count if count.mentions[0].cue == "update" else current, current, count)
    if _updates(count) or _updates(current):
        newest, older = (count, current) if _updates(count) else (current, count)
        return replace(newest, groups=_kept_parts(newest, older), mentions=current.mentions + count.mentions)
    if count.vague:
        return _united(count if current.vague and current.low < count.low else current, current, count)
    if current.vague:
        return _united(current, current, count) if _some_of(count, current) else _united(count, count, current)
    if count.low < current.low:
        return _united(current, current, count)
    return _united(count, count, current)


def _sum_up(counts: Sequence[Count], headline: Count) -> bool:
    """Whether those told one after the other in the text are as many in all as its headline counts."""
    exact = headline.bound == "exact" and all(one.bound == "exact" and not (one.headline or _updates(one)) for one in counts)
    return exact and len(counts) > 1 and sum(count.low for count in counts) == headline.low


def _of_headline(current: Count, count: Count) -> bool:
    """Whether the text tells some of those whom its headline counts: "Five hurt", of whom four "others" are."""
    fewer = current.vague or count.low <= current.low
    return current.headline and not count.headline and fewer and not (count.vague or _updates(count))


def _joined_by(current: Count, count: Count) -> Count:
    low, high = add(current.span, count.span)
    bound = "exact" if high == low else "range"
    told = dict.fromkeys([*current.groups, *count.groups])
    groups = {group: add(current.groups.get(group, (0, 0)), count.groups.get(group, (0, 0))) for group in told}
    return replace(current, low=low, high=high, bound=bound, groups=groups, mentions=current.mentions + count.mentions)


def _another_person(current: Count, count: Count) -> bool:
    """Whether they are two persons: a man and a woman, a child or a woman and one of a force's members, or named otherwise."""
    named = all(m.people.called and m.people.span == _ONE for m in (*current.mentions, *count.mentions))
    kinds = [{m.people.noun.kind for m in told.mentions if m.people.noun} for told in (current, count)]
    single = count.span == _ONE and (current.span == _ONE or named)
    apart = all(one.people.apart_from(two.people) for one in current.mentions for two in count.mentions)
    apart = apart or _own_kin(current, count)
    return single and (apart or any(one <= {"child", "woman"} and two == {"member"} for one, two in (kinds, kinds[::-1]) if one))


def _own_kin(current: Count, count: Count) -> bool:
    """Whether somebody's own kin are told beside him, or open a sentence: "his son died overnight", not "he said his son"."""
    last = current.mentions[-1].sentence
    kin = [m.people.noun is not None and m.people.noun.possessed and m.people.noun.kind in _KIN for m in count.mentions]
    theirs = all(kin) and all(m.sentence == last or m.start <= _OPENS for m in count.mentions)
    return theirs and not any(m.people.noun and m.people.noun.possessed for m in current.mentions)


_KIN, _OPENS = (*RELATIVES, "child"), 2


def _some_of(count: Count, vague: Count) -> bool:
    """Whether fewer people, each by name, are some of those that a vague word counts: dozens, among them the one named.

    Two told together behind a headline's bare "dead and wounded" are all of them.
    """
    both = len(count.mentions) > 1 and vague.low <= max(VAGUE_PLURAL.values())
    return count.low < vague.low and not both and all(mention.people.named for mention in count.mentions)


def _updates(count: Count) -> bool:
    return not count.vague and any(mention.cue == "update" for mention in count.mentions)


def _kept_parts(newest: Count, older: Count) -> dict[str, Span]:
    """The groups of a toll that rose: the two children among the six are among the seven, where it tells no others."""
    if newest.late and add(older.span, newest.late.span) == newest.span:  # three dead, and the girl who died of wounds
        groups = dict.fromkeys([*older.groups, *newest.late.groups])
        return {g: add(older.groups.get(g, (0, 0)), newest.late.groups.get(g, (0, 0))) for g in groups} | newest.groups
    fewer = newest.low < older.low or newest.vague or not _STATUS.issuperset(newest.groups)
    dropped = older.own if points_at(older, newest) else older.own | _FORCES
    parts = {} if fewer else {g: s for g, s in older.groups.items() if g not in dropped and s[1] is not None}
    evident = sum(span[0] for group, span in parts.items() if group in ("children", "women"))
    civilians = {"civilians": (evident, evident)} if evident and not newest.groups else {}
    return civilians | parts | newest.groups


def with_sides(by_origin: dict[str, Count], too: Container[str] = ()) -> dict[str, Count]:
    """The counts of two origins, each of a side's own losses, or of the other's, added up: what each says is of other people
    (codebook 10). So it is where one of them, of those in `too`, has said of his that they were harmed "too"."""
    if len(by_origin) != 2 or any(count.none for count in by_origin.values()):
        return by_origin
    (one, first), (two, second) = by_origin.items()
    if own_beside_civilians(one, first, second) or own_beside_civilians(two, second, first):
        return dict.fromkeys(by_origin, _joined_by(first, second))
    if first.vague or second.vague:
        return by_origin
    enemies = _of_the_enemy(one, first, second) or _of_the_enemy(two, second, first)
    others = (one in too or two in too) and (_too(first) or _too(second) or _unlike(first, second))
    if not (enemies or others or another_force(first, second) or another_side(first, second)):
        return by_origin
    return dict.fromkeys(by_origin, _joined_by(first, second))


def _of_the_enemy(origin: str, ours: Count, theirs: Count) -> bool:
    """Whether a force tells of soldiers of no force that it names, and others of its own men: "the RSF said it killed six
    soldiers", "the army said it killed three RSF fighters"."""
    forces = forces_of(theirs)
    told = [m.people for m in ours.mentions if m.rule.startswith("verb+person")]  # not "the death of five of its fighters"
    soldiers = len(told) == len(ours.mentions) and all(p.status == "member" and not (p.force or p.others) for p in told)
    return bool(forces) and soldiers and forces <= speaks_for(origin) | {origin}


def another_status(current: Count, count: Count) -> bool:
    """Whether all are of another status than those before: two fighters, then a policeman; a headline's may be anybody."""
    headline = "civilians" in (count.own | current.own) and all(mention.sentence == 0 for mention in current.mentions)
    return not headline and _unlike(current, count)


def _unlike(current: Count, count: Count) -> bool:
    ours, theirs = count.own & _STATUS, current.own & _STATUS
    apart = bool(ours and theirs) and not ours & theirs
    return apart and count.span != current.span and not (current.vague or count.vague)


def _adds(count: Count) -> bool:
    """ "Another was killed", "two more died" in a sentence of its own, where the number is small, adds to what was told."""
    others = [m for m in count.mentions if m.people.others]
    return others == [*count.mentions] and all(m.people.rule.endswith(_OTHERS) or m.cue == "more" for m in others)


_OTHERS = ("+other", f"+other{OF_THESE}")


def _in_addition(current: Count, count: Count) -> bool:
    """Whether a sentence that opens with "in addition to the wounding of two …", or "also killed were …", goes on from the count
    of the one before it."""
    (first, *_), last = count.mentions, current.mentions[-1]
    near = first.sentence - last.sentence == 1 or (first.cue == "added" and first.people.rule.endswith("+other"))
    told = first.cue in ("added", "also") or _too(count)
    return told and near and not (count.vague or current.vague)


def _too(count: Count) -> bool:
    """Whether all are said to have been harmed "too"."""
    return all(mention.rule.endswith(ADDED) for mention in count.mentions)


def _next_one(current: Count, count: Count) -> bool:
    """ "A third died", behind those told before: one more."""
    others = any(mention.people.others for mention in current.mentions)
    told = [(mention.people.rule, mention.cue) for mention in count.mentions]
    next_one = told == [("ordinal", "")] or [rule for rule, _ in told] == [f"ordinal{NTH}{current.low + 1}"]
    return next_one and not others and not current.vague


def _united(kept: Count, first: Count, second: Count) -> Count:
    """The kept count with the groups of both tellings; what an exact telling says of a group beats a vague one."""
    groups = dict(first.groups)
    for group, span in second.groups.items():
        known = groups.get(group)
        vaguely = second.vague and group in second.own
        fits = vaguely or kept.high is None or span[0] <= kept.high  # "several civilians" were the two told behind
        more = known is not None and span[0] > known[0] and not (vaguely and known[1] is not None)
        if fits and (known is None or (known[1] is None and span[1] is not None) or more):
            groups[group] = span
    groups = {group: _stretched(group, span, (first, second), kept) for group, span in groups.items()}
    groups = {group: span for group, span in groups.items() if not _taken_over(group, groups, (first, second), kept)}
    return replace(kept, groups=groups, mentions=(*first.mentions, *second.mentions))


def _taken_over(group: str, groups: dict[str, Span], told: tuple[Count, Count], kept: Count) -> bool:
    """Whether a bare number took over that all are members, "a soldier killed and seven wounded", of whom some are civilians; or
    nine civilians that a headline has dead of a force beside them."""
    civilians = groups.get("civilians", (0, 0))[0]
    if group in _FORCES and civilians == kept.low and any(count.vague and group in count.own for count in told):
        return any("civilians" in count.own and not count.vague for count in told)
    bare = (count for count in told if group in count.own and all(m.people.rule == "number" for m in count.mentions))
    return group in _FORCES and groups[group] == kept.span and 0 < civilians < kept.low and next(bare, None) is not None


def _stretched(group: str, span: Span, told: tuple[Count, Count], kept: Count) -> Span:
    """A group that was the whole of one telling is the whole of the kept one; a part is capped by it.

    Of children, women and men only as many as were told: the three children may be some of the five dead, as one woman of eleven.
    """
    first, second = told
    fewer = group in _FORCES and second.low < first.low == kept.low and not second.vague  # six soldiers of 25 hurt
    fewer = fewer or kept.headline
    few = any(group in c.own and c.low < kept.low and (_pointed(c) or not _FRAIL.isdisjoint(c.own)) for c in told)
    whole = (group in _STATUS or span == kept.span) and not fewer and not few
    if whole and any(group in c.own for c in told) and not any(group in c.groups and group not in c.own for c in told):
        return kept.span
    low, high = span
    if kept.high is None:
        return span
    return min(low, kept.high), kept.high if high is None else min(high, kept.high)


def _pointed(count: Count) -> bool:
    """Whether one person is only pointed back at: "the death of the driver" is that of one of the three."""
    return count.span == _ONE and all(mention.people.definite and not mention.people.named for mention in count.mentions)


def spanned(counts: Iterable[Count]) -> Count:
    """The figure of several origins: from the lowest to the highest; an open one opens it only from above (codebook 10)."""
    told = list(counts)
    if len(told) == 1:
        return told[0]
    stated = [c for c in told if not (c.vague or c.none)] or [c for c in told if not c.none]
    stated = [c for c in told if c in stated or c.none]
    mentions = tuple(m for c in told for m in c.mentions)
    if (groups := _by_side(stated)) is not None:
        return Count(*reduce(add, groups.values()), "range", _joined(stated) | groups, mentions)
    low = min(c.low for c in stated)
    bound = next((c.bound for c in stated if not c.none), stated[0].bound)
    return Count(low, ceiling([c.span for c in stated]), bound, _joined([c for c in stated if not c.none] or stated), mentions)


def _by_side(counts: Sequence[Count]) -> dict[str, Span] | None:
    """What origins say of the losses of two armed sides, each spanned by itself; None where they tell of others, too."""
    sides = [{group: c.groups[group] for group in sorted(_FORCES) if group in c.groups} for c in counts]
    whole = all(side and reduce(add, side.values()) == c.span for side, c in zip(sides, counts, strict=True))
    if not whole or max(map(len, sides)) < len(_FORCES) or any(c.high is None for c in counts):
        return None
    spans = {group: [side[group] for side in sides if group in side] for group in sorted(_FORCES)}
    return {group: (min(low for low, _ in told), ceiling(told)) for group, told in spans.items()}


def ceiling(spans: Sequence[Span]) -> int | None:
    """The highest of the highs and lows; open when an open low is above every closed high, or all are open."""
    closed = [high for _, high in spans if high is not None]
    opened = [low for low, high in spans if high is None]
    if opened and (not closed or max(opened) > max(closed)):
        return None
    return max([*closed, *(low for low, _ in spans)])


def _joined(counts: Sequence[Count]) -> dict[str, Span]:
    """The groups of several counts, each spanned; who all are of one status by one count are so by a lower one that says none."""
    groups: dict[str, Span] = {}
    for group in dict.fromkeys(group for count in counts for group in count.groups):
        spans = [count.groups[group] for count in counts if group in count.groups]
        whole = max((count.low for count in counts if group in _STATUS & count.own), default=0)
        spans += [count.span for count in counts if not count.groups and count.high is not None and count.high < whole]
        groups[group] = min(low for low, _ in spans), ceiling(spans)
    return groups
