"""Put scenes together that tell of one incident, and keep apart those that do not (codebook 1 and 10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from stats.accounts.agreement import agreement, repeats
from stats.accounts.anew import told_anew
from stats.accounts.arrests import arrest_by_others, bodies_beside_arrest
from stats.accounts.custody import informs, of_dead, of_jailers
from stats.accounts.days_apart import DIFFERENT, days_agree
from stats.accounts.died_later import of_the_killed
from stats.accounts.digest import acted_elsewhere, lines_of_a_digest, of_another_item, other_bodies, turned_to
from stats.accounts.doers_harmed import of_the_doers
from stats.accounts.earlier import buries, earlier_toll
from stats.accounts.elsewhere import by_another_weapon, goes_elsewhere, in_turn, of_another_act, told_elsewhere, turns_elsewhere
from stats.accounts.headline import headed, without_summaries
from stats.accounts.incident import Incident, of_their_kin
from stats.accounts.pointed_back import is_next_of, listed_of, of_a_body
from stats.accounts.scene import Scene
from stats.accounts.setting import tells_of_another, turning, turns_away
from stats.accounts.where import countries, held_in, names, near_spots, spots
from stats.accounts.who import perpetrators
from stats.find.date import EARLIER_ACT
from stats.find.people import GOES_ON, TENS, Mention

_MONTH = 4
_ONE_FORCE = frozenset({"coalition", "united-states"})


def merge(found: Sequence[Scene], published: date | None) -> list[Incident]:
    """The incidents of a report, each with its scenes."""
    incidents: list[Incident] = []
    for scene in found:
        if _generic(scene):
            continue
        scene.mentions = _counted(scene)
        if group := _of_a_group(scene, incidents):
            group.add(scene)
            continue
        fits = [(fit(scene, incident, published), number) for number, incident in enumerate(incidents)]
        best, number = max(fits, default=(DIFFERENT, 0))
        if best >= 0 and not in_turn(scene, incidents, number):
            incidents[number].add(scene)
        else:
            incidents.append(Incident().add(scene))
    return without_summaries([incident for incident in incidents if not headed(incident, incidents, _areas_meet)])


def _of_a_group(scene: Scene, incidents: Sequence[Incident]) -> Incident | None:
    """The incident whose wounded "one of the wounded" is of, or "the wounded are X, Y": these words tell of no other.

    So do those who died of wounds told before, and an earlier toll.
    """
    if not incidents:
        return None
    if earlier_toll(scene, incidents[-1].scenes) and (buries(scene) or _areas_meet(scene, incidents[-1])):
        if buries(scene):
            scene.be_anywhere()
        return incidents[-1]
    if dead := next((told for told in reversed(incidents) if informs(scene, told) or of_a_body(scene, told)), None):
        return dead
    next_of = next((told for told in reversed(incidents) if is_next_of(scene, told) or listed_of(scene, told)), None)
    next_of = next_of or next((told for told in incidents[-1:] if of_the_killed(scene, told)), None)
    if next_of:
        scene.be_anywhere()
        return next_of
    died = any(m.cue == "died" for m in scene.mentions) and all(m.cue == "died" or m.people.definite for m in scene.mentions)
    listed = all(m.rule.startswith("pointed-list") for m in scene.mentions)
    pointing = all(_one_of_them(m) or m.rule.startswith("pointed-list") for m in scene.mentions)
    apart = any(of_another_item(scene, incident) for incident in incidents[-1:])  # each item of a list points at its own
    if not (died or pointing) or apart or any(incident.scenes[-1].index == scene.index for incident in incidents):
        return None
    outcome = "wounded" if died and not pointing else scene.mentions[0].outcome
    anywhere = pointing and not (listed and scene.places)
    told = [incident for incident in incidents if incident.totals(outcome) and (anywhere or _areas_meet(scene, incident))]
    told = told or [incident for incident in incidents[-1:] if died and of_their_kin(scene.mentions, scene.index, incident)]
    if told:
        scene.be_anywhere()
    return told[-1] if told else None


def _one_of_them(mention: Mention) -> bool:
    """Whether somebody is one of those told before: one of the wounded, "the latest victim"."""
    people = mention.people
    victim = people.definite and people.high == 1 and people.noun is not None and people.noun.kind == "casualty"
    return victim or people.rule == "one-of-group"


def _generic(scene: Scene) -> bool:
    """A background mention is a figure only with a count, or with both a date and a place (codebook 3)."""
    return scene.background and scene.vague and not (scene.day and scene.places)


def _counted(scene: Scene) -> tuple[Mention, ...]:
    """The mentions of a background without a day that count; "and others were wounded" beside them does not (codebook 3)."""
    tags = scene.readings[-1].tags
    if not scene.background or scene.day or tags.dates or tags.said_days:  # "had said today" is no background
        return scene.mentions
    return tuple(m for m in scene.mentions if m.people.bound != "vague" or m.people.low >= TENS)


def fit(scene: Scene, incident: Incident, published: date | None) -> float:
    """How well a scene fits an incident; below 0 it is another one."""
    if any(other.index == scene.index for other in incident.scenes):
        return 1 if _glued(scene, incident) else DIFFERENT  # what one sentence sets apart stays apart
    listed = scene.item is not None and any(other.item == scene.item for other in incident.scenes)
    if listed and bool(spots(scene)) != bool(incident.spots):
        return DIFFERENT  # an item of a list without a place is not of the place of the next
    another = _another_like_it(scene, incident) or of_another_item(scene, incident) or by_another_weapon(scene, incident)
    another = another or told_anew(scene, incident) or bodies_beside_arrest(scene, incident)
    if another or _arrest_beside_bodies(scene, incident) or of_dead(scene, incident) or of_jailers(scene, incident):
        return DIFFERENT
    days, actors = days_agree(scene, incident, published), _actors(scene, incident)
    if DIFFERENT in (days, actors):
        return DIFFERENT
    counts = agreement(scene, incident.scenes)
    parts = (days, _places(scene, incident, counts), actors, counts, _victims(scene, incident))
    away = scene.separate and bool(spots(scene) or turned_to(scene, incident) or of_another_act(scene, incident))
    away = away or told_elsewhere(scene, incident) or acted_elsewhere(scene, incident)
    apart = away or turns_away(scene.readings[-1].tags, scene.mentions[0].start)
    if DIFFERENT in parts or (apart and not _told_again(scene, incident, away)):
        return DIFFERENT
    told = bool(scene.day or spots(scene))
    if not told and not scene.background and 0 < scene.index - incident.scenes[-1].index <= 2:
        return max(sum(parts), 0)
    return sum(parts) - (1 if scene.background and told and parts[0] <= 0 else 0)


def _told_again(scene: Scene, incident: Incident, away: bool) -> bool:
    """Whether a scene only repeats the numbers of an incident, be it behind a turn to something else: not so in another town."""
    return repeats(scene, incident.scenes) and not (away and told_elsewhere(scene, incident))


def _another_like_it(scene: Scene, incident: Incident) -> bool:
    """Whether an act is said to be like one told before, before its people, or behind them where it has another place or, behind
    the lead, a day of its own."""
    tags = scene.readings[-1].tags
    elsewhere = bool(spots(scene) and incident.spots) and not spots(scene) & incident.spots
    own = elsewhere or (scene.day and not scene.lead)
    return tells_of_another(tags, len(tags.words) if own else scene.mentions[0].start)


def _arrest_beside_bodies(scene: Scene, incident: Incident) -> bool:
    """Whether a force takes people and the incident is of bodies found, by whomever killed: two acts (codebook 5)."""
    told = [mention for other in incident.scenes for mention in other.mentions]
    found = all(mention.outcome == "killed" and "body" in mention.people.rule for mention in told)
    taken = all(mention.outcome in ("arrested", "abducted") for mention in scene.mentions)
    return found and taken and bool(perpetrators(scene)) and not incident.actors - {"unknown"}


def _glued(scene: Scene, incident: Incident) -> bool:
    """Whether a headline glued to its text tells the same numbers of the same place twice in one sentence."""
    earlier = scene.day is not None and scene.day.rule == EARLIER_ACT
    again = any(mention.rule.startswith(GOES_ON) for mention in scene.mentions)  # "two on Saturday and as many on Sunday"
    if earlier or again or _turned(scene, incident.scenes[-1]) or not _areas_meet(scene, incident):
        return False
    ours, theirs = _sums([scene]), _sums(incident.scenes[-1:])
    others = any(mention.people.others for mention in scene.mentions)
    same_spot = bool((spots(scene) | held_in(scene)) & incident.spots) and not others
    told = len(ours) > 1 or (incident.scenes[-1].lead and (sum(ours.values()) > 1 or same_spot))
    if ours == theirs and incident.scenes[-1].lead and names(scene) & incident.areas and _now_named(scene, incident):
        return True
    if incident.scenes[-1].lead and sum(theirs.values()) > 1 and theirs.items() <= ours.items() and same_spot:
        return True  # the headline leaves an outcome out
    return ours == theirs and told and (same_spot or bool(spots(scene) & incident.spots) or not (spots(scene) and incident.spots))


def _turned(scene: Scene, before: Scene) -> bool:
    """Whether a sentence turns to something else between two scenes: "…, while …"."""
    return any(before.mentions[-1].end <= at <= scene.mentions[0].start for at in turning(scene.readings[-1].tags))


def _now_named(scene: Scene, incident: Incident) -> bool:
    """Whether a scene names the one person of whom a headline told by the same noun: a boy taken, the taking of the boy X."""
    (one, *more), (two, *others) = scene.mentions, incident.scenes[-1].mentions
    if more or others or one.people.noun is None or two.people.noun is None or one.people.low != 1:
        return False
    same = (one.outcome, one.people.noun.kind, one.people.sex) == (two.outcome, two.people.noun.kind, two.people.sex)
    return same and bool(one.people.named) and not two.people.named and not one.people.others


def _in_a_village(scene: Scene) -> bool:
    """Whether a scene names a village, a town or a district, not only the north-west of a country."""
    return any(hit.adm1 and not hit.broad for hit in scene.places)


def _sums(scenes: Sequence[Scene]) -> dict[str, int]:
    mentions = [mention for scene in scenes for mention in scene.mentions]
    return {outcome: sum(m.people.low for m in mentions if m.outcome == outcome) for outcome in {m.outcome for m in mentions}}


def _places(scene: Scene, incident: Incident, counts: float) -> float:
    ours, theirs = spots(scene), incident.spots
    if not _areas_meet(scene, incident):
        return DIFFERENT
    if ours and theirs and not ours & theirs:  # the village shelled may lie on the mountain shelled
        opening = all(other.lead or other.title or (other.vague and not _long_ago(other)) for other in incident.scenes)
        told = {mention.outcome for mention in scene.mentions} - {"killed_or_wounded"}
        alike = told <= incident.outcomes  # a lead with numbers leaves nobody out
        alike = alike or scene.vague or any(m.people.bound == "vague" for other in incident.scenes for m in other.mentions)
        apart = scene.background or scene.separate or lines_of_a_digest(scene, incident)
        villages = all(any(map(_in_a_village, scenes)) for scenes in ([scene], incident.scenes))  # as many here and there
        again = (counts >= 2 and (opening or not villages)) or (counts >= 0.5 and opening and alike and not apart)
        told_again = (again and not turns_elsewhere(scene, incident)) or (counts >= 1 and held_in(scene) & theirs)
        return 0 if told_again and not other_bodies(scene, incident) else DIFFERENT
    side = _of_another_side(scene, incident)
    other = _elsewhere(ours, incident) or side or goes_elsewhere(scene)
    if ours and not theirs and ((counts < 0 and other) or (scene.background and side)):
        return DIFFERENT
    behind = _told_behind(incident) if ours and not theirs else frozenset()
    if behind and not ours & behind and (scene.background or ours & near_spots(scene) or _told_anew(scene, incident)):
        return DIFFERENT  # what is recalled, told anew or behind a sentence of another town is no detail of the news
    return 2 if ours else 1.5 if near_spots(scene) & theirs else 0.5


def _told_anew(scene: Scene, incident: Incident) -> bool:
    """Whether a scene tells others than those of an incident that is no headline and no vague opening."""
    opening = all(other.title or (other.vague and not _long_ago(other)) for other in incident.scenes)
    return not (opening or repeats(scene, incident.scenes))


def _long_ago(scene: Scene) -> bool:
    """Whether a scene is told of a month or more: what a report recalls, no opening of it."""
    return scene.day is not None and scene.day.precision >= _MONTH


def _elsewhere(ours: frozenset[str], incident: Incident) -> bool:
    """Whether an incident that names no place itself, and is not what the report opens with, was told behind another."""
    before = _told_behind(incident)
    return bool(before) and not ours & before and not any(other.lead or other.title for other in incident.scenes)


def _told_behind(incident: Incident) -> frozenset[str]:
    """The places named in the sentences just before those of an incident."""
    return frozenset[str]().union(*(near_spots(other) for other in incident.scenes))


def _of_another_side(scene: Scene, incident: Incident) -> bool:
    """Whether civilians are told of where a force's members were, or members where civilians were."""
    sides = [{m.people.status for s in told for m in s.mentions if not m.people.others} for told in ([scene], incident.scenes)]
    return {"civilian"} in sides and {"member"} in sides


def _areas_meet(scene: Scene, incident: Incident) -> bool:
    ours, theirs = names(scene), incident.areas
    if not ours or not theirs:
        here, there = countries(scene), frozenset[str]().union(*map(countries, incident.scenes))
        return not here or not there or bool(here & there)
    return bool(ours & theirs or spots(scene) & incident.spots)


def _actors(scene: Scene, incident: Incident) -> float:
    ours, theirs = perpetrators(scene) - {"unknown"}, incident.actors - {"unknown"}
    if not ours and of_the_doers(scene, theirs):
        return DIFFERENT
    if ours and arrest_by_others(scene, incident):
        return DIFFERENT
    if not ours or not theirs:
        return 0
    if ours & theirs or (ours | theirs) <= _ONE_FORCE:
        return 1
    headline = all(other.title and other.vague for other in incident.scenes)
    apart = _others_harmed(scene, incident) or _of_one_side_each(scene, incident)
    return DIFFERENT if apart and not headline else -2


def _of_one_side_each(scene: Scene, incident: Incident) -> bool:
    """Whether one tells only civilians and the other only members of forces: another side's act where the actors differ."""
    told = [{m.people.status for s in scenes for m in s.mentions} - {None, "unknown"} for scenes in ([scene], incident.scenes)]
    return told in ([{"civilian"}, {"member"}], [{"member"}, {"civilian"}])


def _others_harmed(scene: Scene, incident: Incident) -> bool:
    """Whether a scene and an incident tell of nobody killed, or hurt, in both: of another side's act where the actors differ."""
    ours = {mention.outcome for mention in scene.mentions}
    theirs = incident.outcomes
    return not ours & theirs and ours | theirs <= {"killed", "wounded"}


def _victims(scene: Scene, incident: Incident) -> float:
    """How alike the people are: the share of kinds of victims that both tell."""
    ours, theirs = _kinds([scene]), _kinds(incident.scenes)
    return len(ours & theirs) / len(ours | theirs) if ours and theirs else 0


def _kinds(scenes: Sequence[Scene]) -> set[str]:
    people = [m.people for scene in scenes for mention in scene.mentions for m in (mention, *mention.parts)]
    return {person.noun.kind for person in people if person.noun and person.noun.outcome is None}
