"""What surrounds people in a sentence: the places of the harm, what was struck, whether it is background."""

from __future__ import annotations

from stats.accounts.apart import apart, cared_for
from stats.accounts.home import elsewhere, may_be_home
from stats.accounts.once import once
from stats.accounts.other_news import before_other_news
from stats.accounts.road import on_road
from stats.find.gazetteer import CAPITAL
from stats.find.people import Mention
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags
from stats.language import LANGUAGES, folded, form_words, joined

_BEHIND = 9
_FAR = 25
_NAMED_LEVELS = ("adm3", "community", "town", "site", "adm2")


def fine_places(tags: Tags, start: int, end: int) -> list[PlaceHit]:
    """The villages, towns and districts named between two words as where something was done, not the north-west of a country."""
    return [place for place in _fine(tags) if start <= place.start < end]


@once
def _fine(tags: Tags) -> list[PlaceHit]:
    told = ((at, place) for at, place in tags.places.items() if place.level in _NAMED_LEVELS and place.adm1)
    return [place for at, place in told if not aside(tags, at)]


def raided(tags: Tags) -> bool:
    """Whether a sentence tells of a raid: the homes it names were searched, not struck."""
    return "raid" in tags.clauses


def told_places(tags: Tags, group: tuple[Mention, ...], words: range) -> tuple[PlaceHit, ...]:
    """The places a stretch of a sentence gives its people, else those named before them."""
    held = all(mention.outcome in ("arrested", "abducted") for mention in group)
    places = _exact(_near(tags, _of_clause(tags, _of_all(_within(tags, words, held), group), group), group), group)
    return tuple(places or _within(tags, range(group[0].start), held) or on_road(tags, words))


def _of_all(places: list[PlaceHit], group: tuple[Mention, ...]) -> list[PlaceHit]:
    """The places without those in a list of who was counted by a toll that rose: some of them were harmed there."""
    lists = [range(m.parts[0].start, m.parts[-1].start) for m in group if m.cue == "update" and m.parts]
    return [hit for hit in places if not any(hit.start in told for told in lists)]


def headed(tags: Tags) -> PlaceHit | None:
    """The governorate a line opens with, as an item of a list does: "Homs: two were hurt in …", "2) Homs: …"."""
    label = 2 if tags.form(0).isdecimal() and not tags.form(1).isalnum() else 1
    hit = next((hit for at, hit in tags.places.items() if at <= label and hit.level == "adm1"), None)
    return hit if hit and tags.form(hit.end) == ":" else None


def under_heading(tags: Tags, places: tuple[PlaceHit, ...]) -> tuple[PlaceHit, ...]:
    """Places that may lie in the governorate of a line's heading lie there; a village elsewhere is a namesake."""
    heading = headed(tags)
    if heading is None:
        return places
    area = heading.adm1
    inside = tuple(hit for hit in places if set(area) & set(hit.adm1))
    outside = tuple(hit for hit in places if hit not in inside and (hit.level == "adm1" or hit.candidates[0].size >= CAPITAL))
    placed = tuple(hit._replace(within=area) if hit is not heading else hit for hit in inside)
    return (*placed, *outside) if inside else (heading, *outside)


@once
def turning(tags: Tags) -> list[int]:
    """The words that turn to what happened meanwhile: فيما, بينما, في حين, في وقت شهدت."""
    return [at for at in tags.where(_TURNS[tags.lang]) if _turns(tags, at)]


def _turns(tags: Tags, position: int) -> bool:
    form = tags.form(position).removeprefix("و")
    if form == "كذلك" and tags.form(position + 1) in _TO_A_THING:
        return False  # "and likewise on some villages" adds a place, no clause
    return form != "في" or _while(tags, position + 1)


def _while(tags: Tags, position: int) -> bool:
    """Whether "in" and what stands at a word are "while": في حين, في الوقت الذي, في وقت شهدت; not في وقت سابق."""
    form, behind = tags.form(position), tags.form(position + 1)
    return form == "حين" or (form == "الوقت" and behind == "الذي") or (form == "وقت" and behind not in _HOURS)


_HOURS = form_words("ar", "hours")


_MEANWHILE = {lang: folded(lang, "clause_words", "what", "meanwhile") for lang in LANGUAGES}
_TURNS = {lang: joined(told | {"في"}) for lang, told in _MEANWHILE.items()}
_TO_A_THING = frozenset(("علي", "في", "من", "الي", "عن", "مع", "بعد"))


def _of_clause(tags: Tags, places: list[PlaceHit], group: tuple[Mention, ...]) -> list[PlaceHit]:
    """The places of the clause that tells of people, where it names any: "while in the town of … two were hurt"."""
    turned = [*turning(tags), *tags.where(ALSO), *(at for at in tags.where(_THERE) if tags.form(at - 1) == "،")]
    start = max((at for at in turned if at < group[0].start), default=0)
    end = min((at for at in turned if at >= group[-1].end), default=len(tags.words))
    return before_other_news(tags, [hit for hit in places if start <= hit.start < end], group[-1].end) or places


_THERE = joined(("هناك",))
"""Goes on with something else behind a comma: "…, there are clashes in …"."""
ALSO = form_words("ar", "also")
"""Words that go on with what else was done: كما."""


def _near(tags: Tags, places: list[PlaceHit], group: tuple[Mention, ...]) -> list[PlaceHit]:
    """The places about people in a long sentence: one far behind them is of another matter, if one of an area stands nearer."""
    far = [hit for hit in places if hit.start - group[-1].end > _FAR]
    near = [hit for hit in places if hit.start - _told_to(tags, group[-1]) <= _FAR] if far else places
    return near if any(hit.adm1 for hit in near) else places


def _told_to(tags: Tags, mention: Mention) -> int:
    """Where people and what befell them are told: the verb may stand far behind, "the passengers of a bus that … were killed"."""
    behind = (hit for at, hit in sorted(tags.triggers.items()) if at >= mention.start)
    return max(mention.end, next((hit.end for hit in behind if hit.values[0].outcome == mention.outcome), 0))


def _exact(places: list[PlaceHit], group: tuple[Mention, ...]) -> list[PlaceHit]:
    """Where people were hurt "in the village of …", named behind them, counts before the areas of the strikes before them."""
    behind = [hit for hit in places if hit.start >= group[-1].end]
    if behind and group[0].rule.endswith(":after"):
        return behind  # "the burial in … after his death in …"
    if not behind or behind[0].start - group[-1].end >= _BEHIND:
        return places
    return behind if behind[0].level in _NAMED_LEVELS and "in" in behind[0].kinds else places


def _within(tags: Tags, words: range, held: bool) -> list[PlaceHit]:
    """The places of harm among some words; a checkpoint, whence others fire, is where people are `held`."""
    inside = [(at, hit) for at, hit in sorted(tags.places.items()) if at in words]
    return [hit for at, hit in inside if not aside(tags, at) or (held and hit.role == "post")]


@once
def aside(tags: Tags, position: int) -> bool:
    """Whether a place is where people come from, were taken to, or fire came from: not where the harm was done."""
    if apart(tags, position):
        return True
    hit = tags.places[position]
    if tags.lang != "ar" or not may_be_home(tags, hit):
        return False
    others = [other for at, other in tags.places.items() if not apart(tags, at) and not cared_for(tags, other)]
    turned = [*turning(tags), *tags.where(ALSO)]
    ends = min((at for at in turned if at > hit.end), default=len(tags.words))
    return elsewhere(tags, hit, others, range(max((at for at in turned if at < hit.start), default=0), ends))


def is_background(tags: Tags, told: int | None = None) -> bool:
    """Whether a sentence tells what happened before or what goes on in general, or what something else is the answer to."""
    if "background" in tags.clauses:
        return True
    if "answered" in tags.clauses and any(tags.small[at]["clause_words"].end == told for at in tags.clauses["answered"]):
        return True
    return "recall" in tags.clauses and (told is None or tags.clauses["recall"][0] < told)


def separates(tags: Tags) -> bool:
    """Whether a sentence says that it turns to another incident; "on the one hand …, on the other" does not."""
    told = (*tags.clauses.get("separate", ()), *tags.clauses.get("elsewhere", ()))
    return any(tags.form(at).removeprefix("و") != "من" or tags.form(at + 1) not in tags.forms[:at] for at in told)


def turns_away(tags: Tags, told: int) -> bool:
    """Whether a sentence says before a word that what it tells is an incident apart: في حادثة منفصلة."""
    return "elsewhere" in tags.clauses and tags.clauses["elsewhere"][0] < told


def tells_of_another(tags: Tags, told: int) -> bool:
    """Whether a sentence says before a word that it tells of another act like the one before it: حادثة مماثلة."""
    return "similar" in tags.clauses and tags.clauses["similar"][0] < told


def opens_another(tags: Tags) -> bool:
    """Whether a sentence turns at its beginning to another act: "earlier …", "in another incident …"."""
    return any(tags.clauses[kind][0] < _TURN_REACH for kind in _TURNING & tags.clauses.keys())


_TURNING, _TURN_REACH = frozenset(("earlier", "separate", "elsewhere")), 3
