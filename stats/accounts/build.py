"""Make figures and accounts of a report's incidents, with ids that follow from their content alone."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from stats.accounts.claims import counts_by_origin, totals
from stats.accounts.custody import from_arrest
from stats.accounts.going_on import pointed_at
from stats.accounts.incident import Incident
from stats.accounts.recap import numbered
from stats.accounts.scene import Reading, Scene
from stats.accounts.setting import is_background
from stats.accounts.tally import Count, add, status_of, without_retelling
from stats.accounts.when import Days, Opening, incident_day, opening_days
from stats.accounts.where import areas_of_others, grounds_of, location, names
from stats.accounts.who import beside, doers, how_died, responsible, struck
from stats.accounts.who_says import origin_of
from stats.find.actor_day import actor_of
from stats.find.grammar.en_words import kinds
from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.find.weapon import weapon_of
from stats.model import Account, Claim, Figure, Report, Span

_ADULT = 18
_TAKEN = ("arrested", "abducted")
"""Where they were taken makes nobody a civilian (codebook 6)."""


Key = tuple[int, int, int, int, str]
"""A mention's sentence, first word, first and last word of its people, and outcome."""


class Builder:
    """Builds one report's figures and accounts. `own` is the publisher's origin id, empty for an outlet; `found` are the scenes
    of its `readings`, `summed` those of them that only sum up what is told one by one."""

    def __init__(
        self, report: Report, own: str, areas: Counter[str], readings: Sequence[Reading], found: Sequence[Scene],
        summed: Sequence[Scene],
    ) -> None:
        self.report, self.own, self.areas, self.readings, self.scenes, self.summed = report, own, areas, readings, found, summed
        self.figures: dict[Key, Figure] = {}
        self._places: dict[Key, int] = {}
        self._alike: dict[str, list[Key]] = {}
        self._totals: dict[tuple[str, int], str] = {}

    @cached_property
    def _opening(self) -> list[Opening]:
        return opening_days(self.readings)

    @cached_property
    def _grounds(self) -> Counter[str]:
        return grounds_of([reading.tags for reading in self.readings])

    def account(self, incident: Incident, scope: str) -> Account | None:
        """The account of an incident, its figures kept; None for a running total, of which only figures are kept."""
        claims = counts_by_origin(incident, self.own)
        kept = {_key(m): m for by_origin in claims.values() for count in by_origin.values() for m in count.mentions}
        own = [scene for scene in incident.scenes if scene not in incident.arrest]
        first, last, precision = from_arrest(incident, incident_day(own, lambda: self._opening, self.report.day), self.report.day)
        near = (*self._near(incident), *([self.own] if self.own else ()), *self.areas)
        if scope == "period":
            self._keep_totals(incident.scenes, first, near)
            return None
        for scene in incident.scenes:
            for mention in scene.mentions:
                if told := kept.get(_key(mention)):
                    self._keep(scene, told, scope, first, near)
        return self._account(incident, claims, (first, last, precision), near)

    def _account(self, incident: Incident, claims: dict[str, dict[str, Count]], when: Days,
                 near: tuple[str, ...]) -> Account:
        spans = totals(claims)
        place = location(incident.scenes, self.areas, areas_of_others(incident.scenes, self.scenes), lambda: self._grounds)
        signs = (*place.adm1, *near)
        did, suspected = _did(incident, when[0], signs, self.summed, self.scenes)
        ids = tuple(self._ids(incident))
        minors = _minor_ages(incident)
        incident_id = digest(self.report.id, *ids)
        self._assign(ids, incident_id)
        return Account(
            incident_id=incident_id, report_id=self.report.id,
            date_start=iso(when[0]), date_end=iso(when[1]), date_precision=when[2],
            adm1=place.adm1, place=place.place, pcode=place.pcode, lat=place.lat, lon=place.lon,
            geo_precision=place.geo_precision,
            perpetrators=did, suspected=suspected, weapon=_weapon(incident),
            outcomes={outcome: tally.span for outcome, tally in spans.items()},
            breakdown=_breakdown(spans, minors),
            minor_ages=minors,
            attribution=tuple(dict.fromkeys(o for by_origin in claims.values() for o in by_origin if o)),
            figures=ids,
            claims=tuple(self._claims(claims)),
        )

    def _near(self, incident: Incident) -> Iterator[str]:
        for scene in incident.scenes:
            yield from (hit.origin for hit in scene.sources if hit.origin)
            yield from (actor for hit in scene.actors for actor in hit.actors if len(hit.actors) == 1)

    def _keep(self, scene: Scene, mention: Mention, scope: str, day: date | None, near: Iterable[str]) -> Figure:
        whole = self._figure(scene, mention, scope, day, near, None)
        for part in mention.parts:
            self._figure(scene, part, scope, day, near, whole.figure_id)
        return whole

    def _keep_totals(self, scenes: Sequence[Scene], day: date | None, near: Iterable[str]) -> None:
        """Keep a running total: "116 soldiers and 38 civilians" is one of 154 with two parts, like what is listed under it."""
        wholes: dict[str, str] = {}
        for scene in scenes:
            for outcome in _outcomes_of(scene):
                told = [mention for mention in scene.mentions if mention.outcome == outcome and numbered(mention)]
                if outcome in wholes:
                    for mention in told:
                        self._figure(scene, mention, "period", day, near, wholes[outcome])
                    continue
                for run in _runs(scene.readings[-1].tags, without_retelling(told)):
                    total = _joined(run)
                    told_before = self._totals.get((total.outcome, total.people.low))
                    wholes.setdefault(outcome, told_before or self._keep(scene, total, "period", day, near).figure_id)

    def _figure(
        self, scene: Scene, mention: Mention, scope: str, day: date | None, near: Iterable[str], part_of: str | None
    ) -> Figure:
        sentence = scene.readings[-1].tags.sentence
        start, end = sentence.words[mention.start].start, sentence.words[mention.end - 1].end
        people = mention.people
        origin = origin_of(mention, scene, self.own)
        figure = Figure(
            figure_id=digest(self.report.id, sentence.field, start, end, mention.outcome, people.low, people.start),
            report_id=self.report.id, outcome=mention.outcome, low=people.low, high=people.high, bound=people.bound,
            field=sentence.field, start=start, end=end, rule=mention.rule, scope=scope, part_of=part_of,
            status=status_of(people, scene.civilian_object and mention.outcome not in _TAKEN, struck(scene)),
            affiliation=_affiliation(people.force or (struck(scene) if people.status == "member" else ()), day, near),
            sex=people.sex, age_group=people.age_group, ages=people.ages, attribution=(origin,) if origin else (),
            since=iso(scene.period.first) if scene.period and scope == "period" else None,
            until=iso(scene.period.last) if scene.period and scope == "period" else None,
        )
        return self._once(_key(mention), figure)

    def _once(self, key: Key, figure: Figure) -> Figure:
        """The figure of a mention, kept where it has none yet."""
        if key not in self.figures:
            self._places[key] = len(self.figures)
            self._alike.setdefault(figure.figure_id, []).append(key)
            if figure.scope == "period" and figure.part_of is None:
                self._totals[figure.outcome, figure.low] = figure.figure_id
        return self.figures.setdefault(key, figure)

    def _ids(self, incident: Incident) -> Iterator[str]:
        told = {_key(mention) for scene in incident.scenes for whole in scene.mentions for mention in (whole, *whole.parts)}
        kept = sorted(told & self.figures.keys(), key=self._places.__getitem__)
        yield from (self.figures[key].figure_id for key in kept)

    def _assign(self, ids: Iterable[str], incident_id: str) -> None:
        for key in {key for figure_id in ids for key in self._alike[figure_id]}:
            self.figures[key] = replace(self.figures[key], incident_id=incident_id)

    def _claims(self, claims: dict[str, dict[str, Count]]) -> Iterator[Claim]:
        for outcome, by_origin in claims.items():
            for origin, tally in by_origin.items():
                kept = [self.figures[key].figure_id for m in tally.mentions if (key := _key(m)) in self.figures]
                yield Claim(origin, outcome, tally.low, tally.high, tally.bound, tally.groups, tuple(kept))


def _key(mention: Mention) -> Key:
    return mention.sentence, mention.start, mention.people.start, mention.people.end, mention.outcome


def _outcomes_of(scene: Scene) -> list[str]:
    """The outcomes of a total; the split of killed and wounded beats one number for both (codebook 10)."""
    told = list(dict.fromkeys(mention.outcome for mention in scene.mentions))
    return [outcome for outcome in told if outcome != "killed_or_wounded" or not {"killed", "wounded"} & set(told)]


def _runs(tags: Tags, told: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The mentions that make one total: what another clause tells ("…, after gunmen had killed 40") is another."""
    run: list[Mention] = []
    for mention in told:
        between = range(run[-1].end, mention.start) if run and tags.lang == "en" else range(0)  # Arabic goes on behind it
        if any(tags.value(at, "clause_words") == "boundary" for at in between):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _joined(told: list[Mention]) -> Mention:
    """Several mentions of one outcome as the parts of their sum; one alone is itself."""
    if len(told) == 1:
        return told[0]
    low, high = told[0].people.span
    for mention in told[1:]:
        low, high = add((low, high), mention.people.span)
    bound = "exact" if low == high else "at_least" if high is None else "range"
    people = People(told[0].people.start, told[-1].people.end, low, high, bound, "sum")
    return replace(told[0], people=people, end=told[-1].end, rule="sum", parts=tuple(told))


def _affiliation(force: tuple[str, ...], day: date | None, near: Iterable[str]) -> str | None:
    return actor_of(force, day, near) if force else None


def _did(
    incident: Incident, day: date | None, near: tuple[str, ...], summed: Sequence[Scene], found: Sequence[Scene]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The actors named as having done it, resolved by the day; those only suspected; `unknown` yields to a named one.

    Where nobody is named: who did all that the sum before them counts.
    """
    hits = responsible(incident.scenes)
    if not hits and not any(scene.background for scene in incident.scenes):
        first = incident.scenes[0]
        hits = pointed_at(first, found) or [hit for total in summed if _sums(total, first) for hit in doers(total)]
    ids = list(dict.fromkeys(actor for hit in hits if (actor := actor_of(hit.actors, day, near))))
    named = [actor for actor in ids if actor != "unknown"]
    suspected = [doer for hit in hits if hit.role == "suspected" and (doer := actor_of(hit.actors, day, near))]
    return tuple(named) or ("unknown",), tuple(dict.fromkeys(actor for actor in suspected if actor in named))


def _sums(total: Scene, scene: Scene) -> bool:
    """Whether a scene is told behind a sum, in an area that the sum may be of; some of its acts may be of others."""
    ours, theirs = names(scene), names(total)
    by_others = any(hit.actors == ("unknown",) for hit in doers(total))
    return total.index < scene.index and not by_others and (not ours or not theirs or bool(ours & theirs))


def _weapon(incident: Incident) -> str:
    """The weapon that an incident's own sentences tell; where these tell none, that of the sentences just before."""
    own = [hit for scene in incident.scenes for hit in scene.weapons]
    own = own or [hit for scene in incident.scenes for tags in how_died(scene) for hit in tags.weapons]
    before = (tags for scene in incident.scenes for tags in beside(scene, scene.readings[:-1]))
    return weapon_of(own or (hit for tags in before if not is_background(tags) for hit in tags.weapons))


def _minor_ages(incident: Incident) -> tuple[int, ...]:
    """Stated ages under 18 of those harmed: told twice in two sentences they are the same children's."""
    found: Counter[int] = Counter()
    for years in filter(None, (years for scene in incident.scenes for years in _told_years(scene))):
        found |= Counter(year for year in years if year < _ADULT)
    return tuple(sorted(found.elements()))


def _told_years(scene: Scene) -> Iterator[list[int]]:
    """The ages of those whom a scene tells harmed, those stated in its own words, and in each of the sentences behind."""
    yield [year for mention in scene.mentions for year in _ages(mention)]
    yield [year for age in scene.readings[-1].tags.ages if age.start in scene.window for year in age.years]
    for tags in (reading.tags for reading in scene.after if reading.tags.ages):
        yield [] if _spares(tags) else [year for age in tags.ages for year in age.years]


def _spares(tags: Tags) -> bool:
    """Whether a sentence tells of people who were not harmed."""
    return any("spared" in kinds(tags, at) for at in tags.small)


def _ages(mention: Mention) -> Sequence[int]:
    """The ages of a mention's parts, or else its own: what is said of both is said of the same people."""
    return [year for part in mention.parts for year in part.people.ages] or mention.people.ages


def _breakdown(spans: dict[str, Count], minors: tuple[int, ...]) -> dict[str, dict[str, Span]]:
    groups = {outcome: dict(tally.groups) for outcome, tally in spans.items() if tally.groups}
    if minors and len(spans) == 1:
        outcome = next(iter(spans))
        mine = groups.setdefault(outcome, {})
        if "children" not in mine and (spans[outcome].high or len(minors)) >= len(minors):
            mine["children"] = (len(minors), len(minors))
            mine.setdefault("civilians", (len(minors), len(minors)))
    return {outcome: mine for outcome, mine in groups.items() if mine}


def iso(day: date | None) -> str | None:
    """A day as ISO text, None for None."""
    return day.isoformat() if day else None


def digest(*parts: object) -> str:
    """An id that follows from its parts alone."""
    return hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=8).hexdigest()
