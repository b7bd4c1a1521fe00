"""A scene: outcomes told together in one sentence, with the day, places, actors and origins that sentence gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from stats.accounts.day import day_of, days_of, nearest_day
from stats.accounts.period import period_of
from stats.find.actor import ActorHit
from stats.find.date import DateHit, combine
from stats.find.gazetteer import CAPITAL
from stats.find.people import Mention
from stats.find.place import PlaceHit
from stats.find.source import SourceHit
from stats.find.tags import Tags
from stats.find.time import TimeWords
from stats.find.weapon import WeaponHit

_CONTEXT = 2
_AFTER = 4
_BEHIND = 9
_DOER_REACH = 5
_OBJECT_REACH = 4
_MOREOVER = frozenset(("كما", "فيما", "بينما"))
_WEEK = 3
_FAR = 25
_NAMED_LEVELS = ("adm3", "community", "town", "site", "adm2")


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence as it was read."""

    tags: Tags
    mentions: tuple[Mention, ...] = ()
    sources: tuple[SourceHit, ...] = ()
    weapons: tuple[WeaponHit, ...] = ()


@dataclass(slots=True)
class Scene:
    """Outcomes told together. `lead`: it stands in the title or the first sentences. `own_*`: told in its own sentence."""

    readings: tuple[Reading, ...]
    mentions: tuple[Mention, ...]
    day: DateHit | None
    places: tuple[PlaceHit, ...]
    actors: tuple[ActorHit, ...]
    sources: tuple[SourceHit, ...]
    weapons: tuple[WeaponHit, ...]
    civilian_object: bool
    background: bool
    separate: bool
    lead: bool
    title: bool
    listed: bool
    window: range
    period: DateHit | None = None
    near_actors: tuple[ActorHit, ...] = field(default=())
    near_places: tuple[PlaceHit, ...] = field(default=())
    near_day: DateHit | None = None
    aside_places: tuple[PlaceHit, ...] = ()
    after: tuple[Reading, ...] = ()

    @property
    def told_day(self) -> DateHit | None:
        """The day of its sentence, else of those just before it; background without a day has none."""
        return self.day or (None if self.background else self.near_day)

    @property
    def index(self) -> int:
        """The number of its sentence."""
        return self.readings[-1].tags.sentence.index

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
    heading: tuple[Reading, ...] = ()
    for reading in readings:
        section = _section(reading.tags) or section
        heading = _heading(reading, heading)
        if reading.mentions and not _of_accident(reading, before):
            context = (*(other for other in heading if other not in before[-_CONTEXT:]), *before[-_CONTEXT:])
            told = list(_scenes_of(reading, context, all(scene.title for scene in found)))
            _take_place(told, found)
            found.extend(_in_section(told, section) if section else told)
            before = []
        else:
            before.append(reading)
            last = next((scene for scene in reversed(found) if not scene.period), None)
            if last and len(last.after) < _AFTER:
                last.after = (*last.after, reading)
    return found


def _take_place(told: Sequence[Scene], found: Sequence[Scene]) -> None:
    """ "In the same village": where the harm told last was done."""
    last = next((scene for scene in reversed(found) if scene.places or scene.near_places), None)
    for scene in told:
        tags = scene.readings[-1].tags
        if last and not scene.places and any(tags.value(at, "clause_words") == "same_place" for at in tags.small):
            scene.places = last.places or last.near_places


def _of_accident(reading: Reading, before: Sequence[Reading]) -> bool:
    """Whether a sentence goes on about an accident: told of in those just before, with no actor and no weapon of its own."""
    accident = any(r.tags.value(at, "clause_words") == "accident" for r in before[-_CONTEXT:] for at in r.tags.small)
    return accident and not reading.weapons and not any(hit.acts for hit in reading.tags.actors.values())


def _heading(reading: Reading, current: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The sentence with an actor that opens a list with its colon; it holds until another actor acts."""
    if not any(hit.acts for hit in reading.tags.actors.values()):
        return current
    return (reading,) if reading.tags.words[-1].form == ":" else ()


def _section(tags: Tags) -> PlaceHit | None:
    """The governorate a line opens with as the heading of what follows: "Homs:: shelling of …"."""
    hit = next((hit for at, hit in tags.places.items() if at <= 1 and hit.level == "adm1"), None)
    return hit if hit and tags.form(hit.end) == ":" and tags.form(hit.end + 1) == ":" else None


def _in_section(told: list[Scene], section: PlaceHit) -> list[Scene]:
    """Scenes under a heading lie in its governorate, unless they name the capital of another."""
    for scene in told:
        own = tuple(hit for hit in scene.places if hit is not section)
        elsewhere = any(hit.candidates[0].size >= CAPITAL and not set(hit.adm1) & set(section.adm1) for hit in own)
        scene.places = own if elsewhere else (*own, section)
    return told


def _scenes_of(reading: Reading, context: tuple[Reading, ...], lead: bool) -> Iterator[Scene]:
    groups = list(_groups(reading))
    length = len(reading.tags.words)
    leads = len(groups) > 1 and bool(_between(reading.tags, 0, groups[0][0].start))
    for number, group in enumerate(groups):
        start = _start(reading.tags, groups, number, leads)
        end = length if number + 1 == len(groups) else _end(reading.tags, groups, number, leads)
        yield _scene(reading, tuple(group), start, end, context if not number else (), lead and not number)


def _start(tags: Tags, groups: list[list[Mention]], number: int, leads: bool) -> int:
    """Where the words begin that tell of a group: behind the group before, where places lead; else at its own first word."""
    if number == 0:
        return 0
    before = groups[number - 1][-1].end
    opened = _new_clause(tags, before, groups[number][0])
    return opened if opened is not None else before if leads else groups[number][0].start


def _end(tags: Tags, groups: list[list[Mention]], number: int, leads: bool) -> int:
    opened = _new_clause(tags, groups[number][-1].end, groups[number + 1][0])
    return opened if opened is not None else groups[number][-1].end if leads else groups[number + 1][0].start


def _groups(reading: Reading) -> Iterator[list[Mention]]:
    """Cut a sentence where an outcome comes again with a place or a day of its own."""
    group: list[Mention] = []
    for mention in reading.mentions:
        if group and (_moves(reading.tags, group, mention) or _opens_list(reading.tags, group[-1], mention)):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _opens_list(tags: Tags, before: Mention, mention: Mention) -> bool:
    """Whether a total has just been told, and the first of what it sums up follows."""
    return _listed(tags, mention) and not _listed(tags, before)


def _listed(tags: Tags, mention: Mention) -> bool:
    """Whether a mention stands in a list behind a colon, with numbers told before it."""
    colon = next((at for at in range(2, mention.people.start) if tags.form(at) == ":"), None)
    return mention.rule.startswith("list:") or (colon is not None and any(at < colon for at in tags.numbers))


def _moves(tags: Tags, group: list[Mention], mention: Mention) -> bool:
    """Whether a day, or for an outcome told before a place, stands between the mentions so far and this one."""
    dated = any(isinstance(hit, DateHit) for hit in _between(tags, group[-1].end, mention.start))
    if mention.cue == "update" or mention.people.rule == "others":
        return False
    if not dated and any(_again(mention, other) for other in group):
        return False
    told = any(other.outcome == mention.outcome for other in group)
    if mention.outcome == "arrested" and all(other.outcome != "arrested" for other in group) and _other_doer(tags, group, mention):
        return True
    if told and _running(tags, group[-1].end, mention):
        return True
    if _new_clause(tags, group[-1].end, mention) is not None:
        return True
    several = len({hit.first for hit in tags.dates.values() if hit.kind != "period" and hit.first}) > 1
    return any(told or (several and isinstance(hit, DateHit)) for hit in _between(tags, group[-1].end, mention.start))


def _again(mention: Mention, other: Mention) -> bool:
    """Whether a mention only repeats another of its sentence, as where a headline is glued to its text."""
    one, two = mention.people, other.people
    same = mention.outcome == other.outcome and one.span == two.span
    return same and one.noun is not None and two.noun is not None and one.noun.kind == two.noun.kind and one.low > 2


def _new_clause(tags: Tags, start: int, mention: Mention) -> int | None:
    """Where "as well as that, the shelling of …" opens before a mention with a place of its own, the group having one too."""
    opened = [at for at in range(start, mention.people.start) if tags.form(at).removeprefix("و") in _MOREOVER]
    if not opened or not _fine_places(tags, 0, opened[0]) or not _fine_places(tags, opened[0], mention.end + _BEHIND):
        return None
    return opened[0]


def _other_doer(tags: Tags, group: list[Mention], mention: Mention) -> bool:
    """Whether another actor than any named so far makes the arrest: then it is an incident of its own (codebook 5)."""
    near = max(group[-1].end, mention.people.start - _DOER_REACH)
    doers = [hit for at, hit in sorted(tags.actors.items()) if near <= at < mention.people.start and hit.acts]
    if not doers:
        return False
    before = {actor for at, hit in tags.actors.items() if at < doers[0].start for actor in hit.actors}
    return not before & set(doers[0].actors)


def _running(tags: Tags, start: int, mention: Mention) -> bool:
    """Whether a running total ends before a mention: its span, or another word of counting, or people of a day beside it."""
    spans = [hit for hit in tags.dates.values() if hit.kind == "period" and hit.precision >= _WEEK]
    days = [hit for hit in tags.dates.values() if hit.kind != "period"]
    if any(start <= hit.start < mention.start for hit in spans) and any(hit.start > start for hit in days):
        return True
    if not spans or not mention.people.rule.startswith("number"):
        return False
    counted = any(start <= hit.start < mention.start for hit in TimeWords(tags).of("counted"))
    return counted or (bool(days) and any(hit.rule == "since" for hit in spans))


def _fine_places(tags: Tags, start: int, end: int) -> list[PlaceHit]:
    return [p for at, p in tags.places.items() if start <= at < end and p.level in _NAMED_LEVELS and not aside(tags, at)]


def _between(tags: Tags, start: int, end: int) -> list[PlaceHit | DateHit]:
    return [*_fine_places(tags, start, end), *(d for at, d in tags.dates.items() if start <= at < end and d.kind != "period")]


def _scene(reading: Reading, group: tuple[Mention, ...], start: int, end: int, context: tuple[Reading, ...], lead: bool) -> Scene:
    tags = reading.tags
    whole = start == 0 and end == len(tags.words)
    places = _exact(_near(_within(tags.places, start, end, tags), group), group) or _within(tags.places, 0, group[0].start, tags)
    days = [d for at, d in sorted(tags.dates.items()) if start <= at < end] or nearest_day(tags, start, end)
    actors = [a for at, a in sorted(tags.actors.items()) if whole or start <= at < end]
    actors = actors or [a for at, a in sorted(tags.actors.items()) if at < group[0].start]
    sentence = tags.sentence
    kinds = {tags.value(at, "clause_words") for at in tags.small}
    background = _is_background(tags)
    return Scene(
        readings=(*context, reading),
        mentions=group,
        day=day_of(tags, days, group),
        places=tuple(places),
        actors=tuple(actors),
        sources=reading.sources,
        weapons=reading.weapons,
        civilian_object=any(_hits_civilian_object(other.tags) for other in (*context, reading)),
        background=background,
        separate="separate" in kinds or any(_separates(other) for other in context),
        lead=lead,
        title=sentence.field == "title" or sentence.index == 0,
        listed=_listed(tags, group[0]),
        window=range(start, end),
        period=period_of(tags, group, background, lead, context[-1].tags if context else None),
        near_actors=tuple(a for r in context for _, a in sorted(r.tags.actors.items())),
        near_places=tuple(p for r in context for at, p in sorted(r.tags.places.items()) if not aside(r.tags, at)),
        near_day=_near_day(context),
        aside_places=tuple(hit for at, hit in sorted(tags.places.items()) if aside(tags, at)),
    )


def _near_day(context: Sequence[Reading]) -> DateHit | None:
    """The day of the sentences before; behind one that turns to what happened earlier, that sentence's."""
    if context and _is_background(context[-1].tags) and (days := days_of(context[-1].tags)):
        return days[0]
    return combine(day for r in context if not _is_background(r.tags) for day in days_of(r.tags))


def _hits_civilian_object(tags: Tags) -> bool:
    """Whether what was hit is an object the report calls civilian (codebook 6): hit itself, no thing nearby and not raided."""
    raided = any(tags.value(at, "clause_words") == "raid" for at in tags.small)
    for at in sorted(tags.small):
        kind = tags.value(at, "clause_words")
        before = [tags.value(i, "clause_words") for i in range(max(0, at - _OBJECT_REACH), at)]
        if kind == "civilian_target" or (kind == "civilian_object" and "struck" in before and "near" not in before[-2:] and not raided):
            return True
    return False


def _separates(reading: Reading) -> bool:
    return any(reading.tags.value(at, "clause_words") == "separate" for at in reading.tags.small)


def _near(places: list[PlaceHit], group: tuple[Mention, ...]) -> list[PlaceHit]:
    """The places about people in a long sentence: one far behind them is of another matter, if any stands nearer."""
    near = [hit for hit in places if hit.start - group[-1].end <= _FAR]
    return near or places


def _exact(places: list[PlaceHit], group: tuple[Mention, ...]) -> list[PlaceHit]:
    """Where people were hurt "in the village of …", named behind them, counts before the areas of the strikes before them."""
    behind = [hit for hit in places if hit.start >= group[-1].end]
    told_in = behind and behind[0].level in _NAMED_LEVELS and "in" in behind[0].kinds and behind[0].start - group[-1].end < _BEHIND
    return behind if told_in else places


def _within(places: dict[int, PlaceHit], start: int, end: int, tags: Tags) -> list[PlaceHit]:
    return [hit for at, hit in sorted(places.items()) if start <= at < end and not aside(tags, at)]


def aside(tags: Tags, position: int) -> bool:
    """Whether a place is where people come from, were taken to, or fire came from: not where the harm was done."""
    if tags.places[position].role:
        return True
    return any(tags.value(at, "clause_words") == "aside" for at in range(max(0, position - 4), position))


def _is_background(tags: Tags) -> bool:
    return any(tags.value(at, "clause_words") == "background" for at in tags.small)
