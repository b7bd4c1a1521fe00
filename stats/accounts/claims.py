"""Who says how many: the claims of each origin in a report on one incident (codebook 7 and 10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.accounts.called import called_civilians
from stats.accounts.civilian_object import hits_civilian_object
from stats.accounts.deaths import Told, drop, with_deaths
from stats.accounts.earlier import without_earlier
from stats.accounts.incident import Incident
from stats.accounts.neutralised import neutralised_too, others_beside
from stats.accounts.of_sides import with_side
from stats.accounts.partial import contains, without_partial
from stats.accounts.scene import Scene
from stats.accounts.served import with_force
from stats.accounts.tally import Count, add, count
from stats.accounts.trade import had_a_trade
from stats.accounts.two_fates import with_both_fates, without_still_missing
from stats.accounts.value import another_status, last_word, spanned, with_sides
from stats.accounts.who import struck
from stats.accounts.who_says import origin_of
from stats.find.actor_day import speaks_for
from stats.find.people import ADDED, Mention
from stats.model import OUTCOMES

_CLOSE = ("relative", "child", "woman")


def counts_by_origin(incident: Incident, own: str) -> dict[str, dict[str, Count]]:
    """Each origin's last word on each outcome: {outcome: {origin: count}}; the publisher's own id is `own`."""
    told: Told = {}
    civilian = any(scene.civilian_object or _told_behind(scene) for scene in incident.scenes)
    called = any(map(called_civilians, incident.scenes))
    for scene in _tellings(incident.scenes):
        for origin, outcome, tally in _tallies(scene, incident, own, civilian, called):
            told.setdefault((outcome, origin), []).append(tally)
    _without_witnesses(told)
    without_earlier(told)
    with_deaths(told)
    too = {origin for (_, origin), counts in told.items() for n in counts if any(m.rule.endswith(ADDED) for m in n.mentions)}
    found: dict[str, dict[str, Count]] = {}
    for outcome in sorted({outcome for outcome, _ in told}, key=OUTCOMES.index):
        words = {origin: last_word(counts) for (kind, origin), counts in told.items() if kind == outcome}
        by_origin = _without_remarks(words, incident, own)
        if by_origin:
            found[outcome] = with_sides(without_partial(_retold(by_origin, own)), too)
    _with_none(found, incident, own)
    return with_both_fates(without_still_missing(_split(found), incident), incident)


def _without_remarks(by_origin: dict[str, Count], incident: Incident, own: str) -> dict[str, Count]:
    """The counts of an outcome without a denial by the accused side, which is a remark and no zero (codebook 3).

    So is a zero beside the outlet's own number, or of the outlet's own; one of an origin without a part in the act is a count
    like any other.
    """
    stated = [origin for origin, tally in by_origin.items() if not tally.none]
    if not stated:
        return by_origin
    gainsaid = any(origin != own for origin in stated)
    return {o: n for o, n in by_origin.items() if o in stated or (gainsaid and _counts_none(o, n, incident, own))}


def _counts_none(origin: str, tally: Count, incident: Incident, own: str) -> bool:
    """Whether a named origin, no part of what was done, says that nobody at all was harmed; of civilians it speaks of these."""
    everybody = all(mention.people.status == "unknown" and not mention.people.others for mention in tally.mentions)
    return everybody and origin != own and not speaks_for(origin) & incident.actors


def _with_none(found: dict[str, dict[str, Count]], incident: Incident, own: str) -> None:
    """Give, in place, an origin's "no casualties" to the killed and the wounded whom others count (codebook 10)."""
    for origin, tally in found.get("killed_or_wounded", {}).items():
        if tally.none and _counts_none(origin, tally, incident, own):
            for outcome in ("killed", "wounded"):
                if any(not other.none and teller != own for teller, other in found.get(outcome, {}).items()):
                    found[outcome].setdefault(origin, tally)


def _without_witnesses(told: Told) -> None:
    """Take out, in place, those whom a survivor has lost, or "the commander": some of the people of a fuller telling."""
    for outcome, origin in list(told):
        for kin in [tally for tally in told[outcome, origin] if _of_a_witness(tally)]:
            others = [(key, tally) for key, counts in told.items() if key[0] == outcome for tally in counts]
            fuller = [(key, n) for key, n in others if not (n.vague or _of_a_witness(n)) and n.low >= kin.low]
            if fuller:
                key, whole = fuller[0]
                groups = kin.groups | whole.groups if kin.span == whole.span else whole.groups
                joined = replace(whole, groups=groups, mentions=(*whole.mentions, *kin.mentions))
                told[key] = [joined if other is whole else other for other in told[key]]
                drop(told, outcome, origin, kin)


def _of_a_witness(tally: Count) -> bool:
    pointed = all(mention.people.rule == "definite" and mention.people.high == 1 for mention in tally.mentions)
    return pointed or any(mention.cue == "witness" for mention in tally.mentions)


def _tellings(scenes: Sequence[Scene]) -> Iterator[Scene]:
    """The scenes of an incident, the items of one list told as one: 11 civilians on a line and 15 soldiers on the next are 26."""
    for scene in scenes:
        if scene.item is None or scene.vague:
            yield scene
            continue
        items = [other for other in scenes if other.item == scene.item and not other.vague]
        if scene is items[0]:
            yield replace(scene, mentions=tuple(mention for item in items for mention in item.mentions))


def _tallies(scene: Scene, incident: Incident, own: str, civilian: bool, called: bool) -> Iterator[tuple[str, str, Count]]:
    """What a scene counts, by origin and outcome. `civilian`: what was hit is; `called`: those told are called civilians."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in scene.mentions:
        outcome = _elsewhere(mention, incident) if mention.people.besides else mention.outcome
        groups.setdefault((origin_of(mention, scene, own), outcome), []).append(mention)
    force = struck(scene) or next((ids for other in incident.scenes if (ids := struck(other))), ())
    for (origin, outcome), mentions in groups.items():
        taken = outcome in ("arrested", "abducted")
        held = taken or _fighters(mentions, incident)
        single = all(mention.people.high == 1 for mention in mentions)  # "a man was killed and his wife wounded"
        family = _family(mentions if taken or not single else scene.mentions)
        trade = family or had_a_trade(scene, mentions)
        mentions = mentions if trade else with_side(scene, incident, with_force(scene, mentions))
        told = count(mentions, (civilian and not held) or trade or called, force)
        yield origin, outcome, replace(told, headline=True) if scene.readings[-1].tags.sentence.field == "title" else told


def _family(mentions: Sequence[Mention]) -> bool:
    """Whether a civilian is told as somebody's own: persons told with their spouse, child or parent are civilians."""
    owned = (m.people for m in mentions if m.people.noun and m.people.noun.possessed)
    return any(people.status == "civilian" and people.noun and people.noun.kind in _CLOSE for people in owned)


def _fighters(mentions: Sequence[Mention], incident: Incident) -> bool:
    """Whether a number of people of no stated status is told again as that of a force's members: four dead, four fighters."""
    told = {m.people.low for m in incident.totals(mentions[0].outcome) if m.people.status == "member"}
    return len(mentions) == 1 and mentions[0].people.status == "unknown" and mentions[0].people.low in told


def _told_behind(scene: Scene) -> bool:
    """Whether the sentence behind a lead says that what was hit is civilian."""
    return scene.lead and any(hits_civilian_object(reading.tags) for reading in scene.after[:1])


def _elsewhere(mention: Mention, incident: Incident) -> str:
    """The outcome of people only added to others ("… and wounded another, in addition to a woman"): that of a plainer telling."""
    kind = mention.people.noun.kind if mention.people.noun else None
    plain = (
        other.outcome
        for scene in incident.scenes
        for other in scene.mentions
        if other.people.noun and other.people.noun.kind == kind and not other.people.besides
    )
    return next(plain, mention.outcome)


def _retold(by_origin: dict[str, Count], own: str) -> dict[str, Count]:
    """What the outlet tells in its own voice is the named origin's number when it is the same or vaguer, or rests on it alone."""
    if own not in by_origin or len(by_origin) == 1:
        return by_origin
    ours = by_origin[own]
    if rose := [tally for origin, tally in by_origin.items() if origin != own and _risen(tally, ours)]:
        still = {origin: tally for origin, tally in by_origin.items() if tally not in rose}
        return _retold(still | {own: last_word([*rose, ours])}, own)
    others = {origin: tally for origin, tally in by_origin.items() if origin != own}
    for origin, tally in others.items():
        told = ours.span == tally.span or ours.vague or tally.vague or another_status(tally, ours)
        headline = _headline(ours, tally)
        exact = contains(tally, ours) and not headline
        if headline or told or exact or _part_of(ours, tally) or _one_of(ours, tally) or _risen(ours, tally):
            others[origin] = last_word([tally, ours] if exact else [ours, tally])
            return others
    return by_origin


def _headline(ours: Count, tally: Count) -> bool:
    """Whether the outlet's number is that of its headline alone, which drops the "at least" of the same number told behind it."""
    return ours.low == tally.low and all(mention.sentence == 0 for mention in ours.mentions)


def _risen(ours: Count, tally: Count) -> bool:
    """Whether an origin's toll rose from the outlet's number, told before it; or the outlet's from an origin's."""
    last = max((m.sentence for m in tally.mentions if m.cue == "update"), default=0)  # a headline may tell it, too
    return ours.low < tally.low and ours.mentions[-1].sentence < last


def _part_of(ours: Count, tally: Count) -> bool:
    """Whether the outlet's number is one of those that the origin's sum is made of: a headline that tells one side's losses."""
    parts = [mention.people for mention in tally.mentions]
    return len(parts) > 1 and ours.low < tally.low and any(people.low == ours.low for people in parts)


def _one_of(ours: Count, tally: Count) -> bool:
    """Whether the outlet tells only of one person, a child or a woman, of those whom the origin counts."""
    people = [mention.people for mention in ours.mentions]
    single = ours.span == (1, 1) and all(one.noun is not None and one.noun.kind in _CLOSE for one in people)
    return single and tally.low > 1


def _split(found: dict[str, dict[str, Count]]) -> dict[str, dict[str, Count]]:
    """A number for killed and wounded together yields to the split of both (codebook 2)."""
    if "killed_or_wounded" in found and ("killed" in found or "wounded" in found):
        split = [_total(found[outcome]) for outcome in ("killed", "wounded") if outcome in found]
        both = _total(found["killed_or_wounded"])
        gunmen = _all_gunmen(both) and not any(_all_gunmen(tally) for tally in split)
        apart = [mention for tally in split for mention in tally.mentions]
        tellers = frozenset[str]().union(*(found[outcome] for outcome in ("killed", "wounded") if outcome in found))
        beside = not tellers.isdisjoint(found["killed_or_wounded"]) and neutralised_too(both, apart)
        if gunmen or beside or _gainsays(found, split) or _of_another_force(both, apart) or others_beside(both, apart):
            return found  # the other side's losses, or others
        if all(tally.vague for tally in split) and both.low > max(tally.low for tally in split):
            return {outcome: by_origin for outcome, by_origin in found.items() if outcome not in ("killed", "wounded")}
        if not _total(found["killed_or_wounded"]).none or not all(tally.none for tally in split):
            del found["killed_or_wounded"]
            summed = len(split) > 1 and both.span == add(split[0].span, split[-1].span)
            if summed or _opens(both, split):
                told = found.keys() & {"killed", "wounded"}
                return {o: {by: _of_all(n, both) if o in told else n for by, n in all_.items()} for o, all_ in found.items()}
    return found


def _gainsays(found: dict[str, dict[str, Count]], split: Sequence[Count]) -> bool:
    """Whether one origin's number for both together is another than the sum of those whom another origin tells apart (codebook
    10): "the group says five soldiers were killed or wounded, the ministry two killed and one hurt"."""
    both, tellers = found["killed_or_wounded"], {o for kind in ("killed", "wounded") for o in found.get(kind, ())}
    total, named = _total(both), tellers.isdisjoint(both) and "" not in tellers | both.keys()
    exact = all(tally.bound == "exact" for tally in (*both.values(), *split))
    alike = [tally.groups.get(group, (0, 0))[0] for tally in split for group in total.own & _STATUS] or [t.low for t in split]
    return named and exact and total.low > sum(alike) > 0


def _of_all(tally: Count, both: Count) -> Count:
    """A count of the killed or of the wounded, where their sum is told to be of children or civilians alone: "three children are
    casualties", of whom one was killed and two hurt; or of "civilians killed and wounded" of whom no number was told."""
    others = tally.groups.keys() & {"women", "men", "combatants", "security"}
    groups = both.own & _STATUS if both.vague else () if others else both.own & {"civilians", "children"}
    return replace(tally, groups=dict.fromkeys(sorted(groups), tally.span) | tally.groups)


def _opens(both: Count, split: Sequence[Count]) -> bool:
    """Whether a bare plural for killed and wounded is told right before both, of whom nothing says what they were."""
    unsaid = all(tally.groups.keys().isdisjoint(_STATUS) for tally in split)
    behind = (mention.sentence - both.mentions[-1].sentence for tally in split for mention in tally.mentions)
    return both.vague and unsaid and all(0 < far <= _BEHIND for far in behind)


_STATUS, _BEHIND = frozenset(("civilians", "combatants", "security")), 2


def _all_gunmen(tally: Count) -> bool:
    """Whether all those counted are gunmen by their noun."""
    return all(mention.people.noun is not None and mention.people.noun.kind == "gunman" for mention in tally.mentions)


def _of_another_force(tally: Count, others: Sequence[Mention]) -> bool:
    """Whether all those counted belong to a force to which nobody of the others, members of one or civilians, belongs."""
    ours = {actor for mention in tally.mentions for actor in mention.people.force}
    known = all(mention.people.force or mention.people.status == "civilian" or _own_member(mention) for mention in others)
    told = all(mention.people.force for mention in tally.mentions)
    return told and known and ours.isdisjoint(actor for mention in others for actor in mention.people.force)


def _own_member(mention: Mention) -> bool:
    """Whether somebody is told as one of the members of whoever acts: أصيب أحد عناصرنا."""
    noun = mention.people.noun
    return noun is not None and noun.possessed and noun.status == "member"


def _total(by_origin: dict[str, Count]) -> Count:
    return spanned(list(by_origin.values()))


def totals(claims: dict[str, dict[str, Count]]) -> dict[str, Count]:
    """The report's span of each outcome over its origins."""
    return {outcome: _total(by_origin) for outcome, by_origin in claims.items()}


def mentions_of(counts: Sequence[Count]) -> list[Mention]:
    """Every mention behind some counts, once."""
    return list({id(m): m for c in counts for m in c.mentions}.values())
