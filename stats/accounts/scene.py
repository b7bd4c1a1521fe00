"""A scene: outcomes told together in one sentence, with the day, places, actors and origins that sentence gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from stats.accounts.accused import accuses, of_a_crime, taken_for
from stats.accounts.apart import cared_for
from stats.accounts.at_work import at_work
from stats.accounts.between import own_weapons, weapons_of
from stats.accounts.civilian_object import hits_civilian_object
from stats.accounts.continued import new_act, own_days, own_places, placed_anew, told_anew
from stats.accounts.cut import list_start, listed, stretches
from stats.accounts.day import day_of, nearest_day, of_another_topic, of_picture
from stats.accounts.period import period_of
from stats.accounts.places import NOWHERE, Places
from stats.accounts.setting import aside, headed, is_background, raided, separates, told_places, under_heading
from stats.find.actor import ActorHit
from stats.find.date import EARLIER, DateHit, combine
from stats.find.gazetteer import CAPITAL
from stats.find.grammar.en_words import kinds
from stats.find.grammar.one_by_one import before_item, bulleted
from stats.find.natural import only_dies
from stats.find.people import GOES_ON, TAKEN, Mention
from stats.find.place_hit import PlaceHit
from stats.find.source import SourceHit
from stats.find.tags import Tags
from stats.find.weapon import WeaponHit
from stats.language import form_words, joined

_CONTEXT, _AFTER = 2, 4
_LONGEST_ITEM, _LONGEST_HEADING = 20, 6
_TOWNS = frozenset(("المدينه", "البلده", "القريه"))
_STRUCK_IT = joined(form_words("ar", "struck_it"))
_THERE, _ATTACKS = frozenset(("there",)), form_words("ar", "attacks")


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence as it was read."""

    tags: Tags
    mentions: tuple[Mention, ...] = ()
    sources: tuple[SourceHit, ...] = ()


@dataclass(slots=True)
class Scene:
    """Outcomes told together. `lead`: it stands in the title or the first sentences. `own_*`: told in its own sentence.

    `weapons`: those of its own words, or of its whole sentence where these name none anew ("the shelling also …").
    `crime`: it is what others in its sentence were taken for. `part`: the sentence that opened its part of a digest.
    """

    readings: tuple[Reading, ...]
    mentions: tuple[Mention, ...]
    day: DateHit | None
    places: Places
    actors: tuple[ActorHit, ...]
    sources: tuple[SourceHit, ...]
    civilian_object: bool
    background: bool
    separate: bool
    weapons: tuple[WeaponHit, ...]
    lead: bool
    title: bool
    listed: bool
    window: range
    period: DateHit | None = None
    near_actors: tuple[ActorHit, ...] = ()
    near_places: Places = NOWHERE
    near_day: DateHit | None = None
    aside_places: tuple[PlaceHit, ...] = ()
    after: tuple[Reading, ...] = ()
    item: int | None = None
    part: int | None = None
    crime: bool = False

    @property
    def told_day(self) -> DateHit | None:
        """The day of its sentence, else of those just before it; background without a day has none."""
        return self.day or (None if self.background else self.near_day)

    def be_anywhere(self) -> None:
        """Forget its places and day: those it tells are told before it, and harmed there and then."""
        self.places, self.near_places, self.day = NOWHERE, NOWHERE, None

    @property
    def index(self) -> int:
        """The number of its sentence."""
        return self.readings[-1].tags.sentence.index

    @property
    def lows(self) -> Counter[str]:
        """At least how many people it tells of each outcome."""
        told = Counter[str]()
        for mention in self.mentions:
            told[mention.outcome] += mention.people.low
        return told

    @property
    def scattered(self) -> bool:
        """Whether people are said to be harmed in several incidents: "in separate attacks in rural Homs"."""
        return "scattered" in self.readings[-1].tags.clauses

    @property
    def order(self) -> tuple[int, int]:
        """Where it stands in the report: its sentence, and its first word there."""
        return self.index, self.mentions[0].start

    @property
    def vague(self) -> bool:
        """Whether all its counts rest on vague words."""
        return all(mention.people.bound == "vague" for mention in self.mentions)


def scenes(readings: Sequence[Reading]) -> list[Scene]:
    """The scenes of a report in the order of its text, each with the sentences just before it as context."""
    found: list[Scene] = []
    before: list[Reading] = []
    section: PlaceHit | None = None
    part: int | None = None
    heading: tuple[Reading, ...] = ()
    opened: int | None = None
    placed: Scene | None = None
    counted: Scene | None = None
    lead = True
    for reading in readings:
        if _opens_part(reading.tags):  # what was told of another governorate is no context
            section, part, heading, before = _section(reading.tags), reading.tags.sentence.index, (), []
        heading = _heading(reading, heading)
        if reading.mentions and not (_of_accident(reading, before) or _heads_accident(reading, readings)):
            near, last = before[-_CONTEXT:], found[-1].readings[-1].tags if found else None
            if bulleted(reading.tags):  # the items before one of a list with bullets are no context of it
                near = [other for other in near if not before_item(other.tags, last)]
            context = (*(other for other in heading if other not in near), *near)
            told, groups = list[Scene](), list(stretches(reading.tags, reading.mentions))
            crimes = [taken_for(reading.tags, one, two[0]) for (one, _), (two, _) in pairwise(groups)]
            for (group, words), crime, own_day in zip(groups, [False, *crimes], [*crimes, False], strict=True):
                scene = _scene(reading, group, words, () if told else context, lead and not told, own_day or crime)
                if not (crime and scene.vague and scene.day is None):  # "over the kidnapping of civilians" counts nobody
                    told.append(_of_crime(scene) if crime else scene)
            _take_place(told, placed)
            opened = opened if len(reading.tags.words) <= _LONGEST_ITEM else None
            for scene in told:
                scene.item, scene.part = opened, part
            found.extend(_in_section(told, section) if section else told)
            before = []
            placed = next((scene for scene in reversed(told) if scene.places or scene.near_places), placed)
            counted = next((scene for scene in reversed(told) if not scene.period), counted)
            lead = lead and all(scene.title for scene in told)
        else:
            before += [reading] if len(reading.tags.words) > 1 else []
            if counted and len(counted.after) < _AFTER:
                counted.after = (*counted.after, reading)
            opened = reading.tags.sentence.index if reading.tags.words[-1].form == ":" else None
    return found


def _take_place(told: Sequence[Scene], last: Scene | None) -> None:
    """ "In the same village", "struck it": where the harm told last was done; "two on Monday and three on Tuesday in X": all
    of them in X."""
    for before, after in pairwise(told):
        if not before.places and all(mention.rule.startswith(GOES_ON) for mention in after.mentions):
            before.places = after.places
    for scene in told:
        tags = scene.readings[-1].tags
        back = [*tags.clauses.get("same_place", ()), *_theres(tags)]
        back += [at for at in tags.where(_STRUCK_IT) if at in scene.window]
        if scene.day and scene.day.rule == EARLIER:  # "this came hours after a blast in the town"
            back += [at for at in tags.where(_TOWNS) if at in scene.window]
        if last and back and all(hit.level == "adm1" and hit.start > min(back) for hit in scene.places):
            scene.places = last.places or last.near_places
        beside = "المجاوره" in tags.forms[:scene.mentions[0].start]  # the village beside it
        if last and beside and not (scene.places or scene.near_places):
            scene.near_places = last.places or last.near_places


def _theres(tags: Tags) -> list[int]:
    """Where "there" means a place told before: "killed four there", but not "there were four"."""
    return [at for at in tags.where(_THERE) if at in tags.small and not kinds(tags, at + 1) & {"be", "have"}]


def _of_accident(reading: Reading, before: Sequence[Reading]) -> bool:
    """Whether a sentence goes on about an accident: told of in those just before, with no actor and no weapon of its own."""
    return any(_tells_accident(r.tags) for r in before[-_CONTEXT:]) and _nobody_did_it(reading.tags)


def _heads_accident(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a headline, or a text's first line that repeats it, stands over an accident alone."""
    if reading.tags.forms != readings[0].tags.forms:
        return False
    lead = next((one for one in readings[:_HEAD] if one.tags.forms != reading.tags.forms and len(one.tags.words) > 1), None)
    if lead is None or not _tells_accident(lead.tags):
        return False
    return all(mention.outcome in TAKEN for mention in lead.mentions) and _nobody_did_it(reading.tags)


_HEAD = 4


def _nobody_did_it(tags: Tags) -> bool:
    """Whether no weapon is told, no attacks, and no actor that acts."""
    acts = any(hit.acts for hit in tags.actors.values())
    return not (acts or tags.weapons or not _ATTACKS.isdisjoint(tags.forms))


def _tells_accident(tags: Tags) -> bool:
    """Whether a sentence tells of an accident, or without any weapon of what may be one."""
    told = tags.clauses
    return "accident" in told or "own_death" in told or ("hazard" in told and not tags.weapons)


def _heading(reading: Reading, current: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The sentence with an actor that opens a list with its colon; it holds until another actor acts."""
    opens = reading.tags.words[-1].form == ":"
    if not (current or opens) or not any(hit.acts for hit in reading.tags.actors.values()):
        return current
    return (reading,) if opens else ()


def _opens_part(tags: Tags) -> bool:
    """Whether a line opens with two colons behind a few words, the heading of a part of a digest: "Homs:: …"."""
    return (":", ":") in pairwise(tags.forms[1:_LONGEST_HEADING + 1])


def _section(tags: Tags) -> PlaceHit | None:
    """The governorate a line opens with as the heading of what follows: "Homs:: shelling of …"."""
    hit = headed(tags)
    return hit if hit and tags.form(hit.end + 1) == ":" else None


def _in_section(told: list[Scene], section: PlaceHit) -> list[Scene]:
    """Scenes under a heading lie in its governorate, unless they name the capital of another."""
    for scene in told:
        own = tuple(hit for hit in scene.places if hit is not section)
        elsewhere = any(hit.candidates[0].size >= CAPITAL and not set(hit.adm1) & set(section.adm1) for hit in own)
        scene.places = Places(own if elsewhere else (*own, section))
    return told


def _of_crime(scene: Scene) -> Scene:
    """What others were taken for: who took them did not do it."""
    scene.actors = tuple(hit for hit in scene.actors if hit.role not in ("captor", "pursuer"))
    scene.weapons = own_weapons(scene.readings[-1].tags, scene.window)
    scene.crime = True
    return scene


def _scene(
    reading: Reading, group: tuple[Mention, ...], words: range, context: tuple[Reading, ...], lead: bool, own_day: bool
) -> Scene:
    tags = reading.tags
    whole = words == range(len(tags.words))
    anew = told_anew(tags, words, group[0].start)
    days = [d for at, d in sorted(tags.dates.items()) if at in anew and not of_a_crime(tags, group, d)]
    risen = words.start > 0 and group[0].cue == "update"  # a toll that rose rose from that of another day
    lent = not (own_day or risen or accuses(tags, words) or new_act(tags, group[0].start) is not None)
    days = days or (nearest_day(tags, words.start, words.stop) if lent else [])
    days = [day for day in days if not (of_picture(tags, day) or of_another_topic(tags, day, group))]
    actors = [a for at, a in sorted(tags.actors.items()) if whole or at in words]
    told_before = list_start(tags, group[0]) if listed(tags, group[0]) else group[0].start
    actors = actors or [a for at, a in sorted(tags.actors.items()) if at < told_before]
    sentence = tags.sentence
    told = (*context, reading)
    searched = any(raided(r.tags) for r in told)
    background = is_background(tags, group[0].start)
    return Scene(
        readings=told,
        mentions=group,
        day=day_of(tags, days, group),
        places=Places(under_heading(tags, told_places(tags, group, placed_anew(tags, words, anew)))),
        actors=tuple(actors),
        sources=reading.sources,
        civilian_object=at_work(tags, group) or any(
            hits_civilian_object(r.tags, searched) for r in (told[-1:] if background else told)
        ),
        background=background,
        separate=separates(tags) or any(separates(other.tags) for other in context),
        weapons=weapons_of(tags, words),
        lead=lead,
        title=sentence.field == "title" or sentence.index == 0,
        listed=listed(tags, group[0]),
        window=words,
        period=period_of(tags, group, words, background, lead, context[-1].tags if context else None),
        near_actors=tuple(a for r in context for _, a in sorted(r.tags.actors.items())),
        near_places=Places(hit for r in context for hit in own_places(r.tags)),
        near_day=_near_day(context),
        aside_places=tuple(hit for at, hit in sorted(tags.places.items()) if aside(tags, at) and not cared_for(tags, hit)),
    )


def _near_day(context: Sequence[Reading]) -> DateHit | None:
    """The day of the sentences before; behind one that turns to what happened earlier, that sentence's."""
    if context and is_background(context[-1].tags) and (days := own_days(context[-1].tags)):
        return days[0]
    return combine(day for r in context if not (is_background(r.tags) or only_dies(r.tags)) for day in own_days(r.tags))
