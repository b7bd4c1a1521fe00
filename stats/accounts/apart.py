"""Places of which a sentence tells that nobody was harmed there: whence people or fire came, whither they were taken, who speaks
there (codebook 8)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from stats.accounts.home import fired_from, may_be_home, posted_in
from stats.accounts.once import once
from stats.find.lexicon import Hit
from stats.find.place_hit import PlaceHit
from stats.find.place_words import AREAS, GAP, HOMES, SHELTERED
from stats.find.small import Small
from stats.find.tags import Tags
from stats.language import folded, form_words, joined

_ASIDE, _CLOSED = 4, frozenset((")", "ان", "بان"))
_FREED = 12
_SPEAKS_REACH = 6
_RECEIVES, _BODIES, _WHOSE = form_words("en", "receives"), form_words("en", "bearer"), form_words("en", "bearer_of")
_ORIGIN_REACH = 5
_OFFICE_REACH = 4
_OFFICES = form_words("en", "office")
_DISTANCES = frozenset(("km", "kilometres", "kilometers", "miles"))


@once
def apart(tags: Tags, position: int) -> bool:
    """Whether words about a place tell that it is none of harm, whatever other places are told."""
    if position < tags.opening or tags.places[position].role or (tags.lang == "en" and _elsewhere(tags, tags.places[position])):
        return True
    if tells_there(tags, tags.places[position]):
        return True
    if _let_go(tags, position) or _answered(tags, position) or _fled_to(tags, position) or had_left(tags, position):
        return True
    if _taken_to(tags, position) or no_news_of(tags, position) or _came_from(tags, position) or _loyal_to(tags, position):
        return True
    return _of_strangers(tags, tags.places[position])


def _of_strangers(tags: Tags, place: PlaceHit) -> bool:
    """Whether words before a place say that people come from it, or the like."""
    before = (hit for at, hit in _aside_words(tags) if at < place.start and _reaches(tags, hit, place))
    now = not _WHERE.isdisjoint(place.kinds) and _WHENCE.isdisjoint(place.kinds)  # نازحين في, النازحين غربي: where they are now
    camps = {hit.end for hit in tags.places.values()} if now else frozenset[int]()  # مخيم النهر للنازحين في …
    strangers = (hit.start for hit in before if not _their_home(tags, hit.start - 1))
    return any(not (now and tags.form(at) in SHELTERED and at not in camps) for at in strangers)


def _aside_words(tags: Tags) -> Iterator[tuple[int, Hit[Small]]]:
    told = (*tags.clauses.get("aside", ()), *tags.clauses.get("whence", ()))
    return ((at, tags.small[at]["clause_words"]) for at in told)


def _reaches(tags: Tags, hit: Hit[Small], place: PlaceHit) -> bool:
    """Whether words that tell of a place are about the one behind them."""
    hospital = any(_ward(form) for form in tags.forms[hit.start:hit.start + 2])
    if hit.clitics.endswith("ال") and tags.form(hit.start) not in SHELTERED:
        return False  # الآهلة بالسكان جنوب …
    near = (place.first if hospital else place.start) - hit.end < _ASIDE and not (hospital and _hit_a_hospital(tags))
    return near and _CLOSED.isdisjoint(tags.forms[hit.start:place.start]) and not _done_behind(tags, hit.end, place)


def _done_behind(tags: Tags, start: int, place: PlaceHit) -> bool:
    """Whether a place behind the one that words are about is told as where it was done: من أبناء الشحيل في هجين."""
    other = any(start <= before.start < place.start for before in tags.places.values())
    return other and "in" in place.kinds and "list" not in place.kinds and place.level != "adm1" and AREAS.isdisjoint(place.kinds)


def _hit_a_hospital(tags: Tags) -> bool:
    """Whether a hospital is told as struck: what befell people in it befell them there."""
    wards = (at for at, form in enumerate(tags.forms) if form.removeprefix("لل").removeprefix("ال") in _HOSPITALS)
    return any(
        tags.form(at - 1) == "علي" or tags.value(at - 1, "clause_words") == "struck" or _shelled(tags, at) for at in wards
    )


def _shelled(tags: Tags, ward: int) -> bool:
    """Whether a shelling is told as that of a hospital: قصف الطيران للمستشفى."""
    acts = (hit.end for hit in tags.weapons if tags.form(ward).startswith("لل"))
    return any(0 <= ward - end <= _OF_ACT and _TRANSFERS.isdisjoint(tags.forms[end:ward]) for end in acts)


_OF_ACT = 5


def _ward(form: str) -> bool:
    return form.removeprefix("ل").removeprefix("ب") in _HOSPITALS


def tells_there(tags: Tags, hit: PlaceHit) -> bool:
    """Whether somebody in a place tells what was done, there or elsewhere: قال ناشطون في سرمين إن, "officials in … said"."""
    if tags.lang == "en":
        by = (tags.form(hit.first - 2), tags.form(hit.first - 1)) == ("according", "to")
        return by or tags.form(_past_apposition(tags, hit.last)) in _SPOKE
    if not (tags.form(hit.last).removeprefix("ب") in _THAT or hit.last in tags.triggers):
        return False
    before = list(takewhile(lambda at: tags.form(at).isalnum(), range(hit.first - 1, max(hit.first - _TELLER, -1), -1)))
    said = next((at for at in before if tags.form(at).removeprefix("و") in _SAID), None)
    return said is not None and not any(at in tags.triggers for at in range(said, hit.first))


def _past_apposition(tags: Tags, position: int) -> int:
    """Behind what two commas hold: "residents of …, a village near the border, said"."""
    if tags.form(position) != ",":
        return position
    inner = takewhile(lambda at: at not in tags.triggers, range(position + 1, position + _APPOSITION))
    return next((at + 1 for at in inner if tags.form(at) == ","), position)


_APPOSITION = 12
_SPOKE, _SAID, _TELLER = form_words("en", "spoke"), folded("ar", "attribution", "cue", "said"), 9
_THAT = frozenset(("ان", "انه", "انها", "انهم"))


_WHERE, _WHENCE = frozenset(("in", "side", "near")), frozenset(("countryside", "from"))


def no_news_of(tags: Tags, position: int) -> bool:
    """Whether of a place it is only told that nothing is known: دون ورود معلومات عن خسائر في بنش."""
    told = [at for at in tags.clauses.get("hearsay", ()) if position - _NEWS_REACH <= at < position]
    if not told or not _NEWS_ENDS.isdisjoint(tags.forms[told[-1]:position]):
        return False
    denied = (*tags.clauses.get("negation", ()), *tags.clauses.get("there_is_no", ()))
    return tags.lang == "en" or any(told[-1] - _OFFICE_REACH <= at < told[-1] for at in denied)


_NEWS_REACH, _NEWS_ENDS = 9, frozenset(("،", ",", ".", "؛", ";"))


def _loyal_to(tags: Tags, position: int) -> bool:
    """Whether a capital stands for those who rule from it: مقاتلين مرتبطين بدمشق, فصائل موالية لأنقرة."""
    return tags.form(position)[:1] in "بل" and tags.form(position - 1) in _LOYAL


_LOYAL = form_words("ar", "loyal")


def _their_home(tags: Tags, position: int) -> bool:
    """Whether a word is what people own or live in where they are: منازل نازحين, مخيم للنازحين."""
    return tags.form(position) in HOMES or tags.value(position, "clause_words") == "civilian_object"


def _fled_to(tags: Tags, position: int) -> bool:
    """Whether a place is only where somebody fled: فيما فر الباقون نحو البادية, "displacing 120 families towards X"."""
    towards = tags.places[position].first
    towards -= tags.form(towards) not in _TO
    if tags.form(towards) not in _TO or tags.form(towards - 1) in _BESIDE:
        return False
    words = [tags.form(at).removeprefix("و") for at in range(max(0, towards - _DISPLACED_REACH), towards)]
    return not (_DISPLACED.isdisjoint(words) and _FLED.isdisjoint(words[-_FLED_REACH:]))


_FLED, _FLED_REACH = form_words("ar", "fled"), 4
_TO, _BESIDE = frozenset(("الي", "نحو", "باتجاه", "صوب", "to", "towards", "toward")), frozenset(("close", "next", "according"))
_DISPLACED, _DISPLACED_REACH = form_words("ar", "moves_away") | form_words("en", "moves_away"), 9


def _taken_to(tags: Tags, position: int) -> bool:
    """Whether a place is only where people were taken: ونقلتهم إلى الحسكة, نقلوا إلى سجن في الشدادي."""
    if _ALSO_TAKEN.isdisjoint(tags.forms):
        return False
    first = tags.places[position].first
    before = takewhile(lambda at: tags.form(at) not in _ANSWER_ENDS, range(first - (tags.form(first) not in _TO), -1, -1))
    words = [tags.form(at).removeprefix("و") for at in before][:_TAKEN_REACH]
    towards = next((at for at, form in enumerate(words) if form in _TO), None)
    return towards is not None and not _TRANSFERS.isdisjoint(words[towards:])


_TRANSFERS, _TAKEN_REACH = form_words("ar", "taken_to") | form_words("ar", "led_away"), 9
_ALSO_TAKEN = joined(_TRANSFERS)


def had_left(tags: Tags, position: int) -> bool:
    """Whether a word tells whence, whither or when somebody had set out before: وكانا قد خرجا من حماة نحو سلمية يوم الأحد."""
    had = (at for at in tags.where(_LEFT) if tags.form(at - 1) == "قد")
    left = next((at for at in had if max(1, position - _LEFT_REACH) <= at < position), None)
    return left is not None and not any(at in tags.triggers for at in range(left, position))


_LEFT, _LEFT_REACH = form_words("ar", "left"), 8


def _answered(tags: Tags, position: int) -> bool:
    """Whether a place is that of an act to which another is the answer: ردا على هجوم استهدف حاجزا في سراقب."""
    told = (at for at in tags.where(_REPLY) if tags.form(at + 1) == "علي" and 0 <= position - at < _ANSWER_REACH and at)
    answer = max(told, default=None)
    if answer is None or not _ANSWER_ENDS.isdisjoint(tags.forms[answer:position + 1]) or "من" in tags.forms[answer:position]:
        return False  # whence the first act came, the second struck
    clause = takewhile(lambda at: not _ends_answer(tags, at), range(answer, min(answer + _ANSWER_LENGTH, len(tags.words))))
    return not any(at in tags.triggers or (at in tags.nouns and tags.nouns[at].values[0].outcome) for at in clause)


def _ends_answer(tags: Tags, position: int) -> bool:
    """Whether a mark ends what an act answers: "…, which left three dead" goes on with it."""
    return tags.form(position) in _ANSWER_ENDS and tags.form(position + 1).removeprefix("و") not in _ANSWER_GOES_ON


_REPLY = frozenset(("ردا",))
_ANSWER_REACH, _ANSWER_LENGTH, _ANSWER_ENDS = 12, 40, frozenset(("،", ",", ".", "؛"))
_ANSWER_GOES_ON = frozenset(("التي", "الذي", "ما", "مما", "الامر", "حيث"))


def cared_for(tags: Tags, hit: PlaceHit) -> bool:
    """Whether a place is the hospital to which people came, or whose medics tell of them: no place of harm at all."""
    ward = hit.start - 1
    hospital = _ward(tags.form(ward))
    brought = tags.form(ward).startswith("ل") or tags.form(ward - 1) in _TOWARDS
    taken_in = "receives" in tags.clauses
    medic = any(tags.form(at) in _MEDICS and at - 1 not in tags.triggers for at in (ward - 2, ward - 1))
    return hospital and (brought or taken_in or medic)


_HOSPITALS = form_words("ar", "hospital")
_TOWARDS, _MEDICS = frozenset(("الي", "من", "نحو")), form_words("ar", "medic")


def _let_go(tags: Tags, position: int) -> bool:
    """Whether a place is where people told before were let go: ثم أفرجت عن اثنين منهم على حاجز حوارة."""
    freed = [at for at in tags.clauses.get("release", ()) if position - _FREED <= at < position]
    return bool(freed) and tags.lang == "ar" and min(tags.triggers, default=position) < freed[-1] and not any(
        freed[-1] < at < position for at in tags.triggers
    )


def _elsewhere(tags: Tags, hit: PlaceHit) -> bool:
    """Whether English words say that people are from a place, or how far it is, or name a hospital that tells of them."""
    if "from" in hit.kinds and "facility" not in hit.kinds:
        return _from_there(tags, hit)
    if owns_office(tags, hit):
        return True
    behind = range(hit.end, hit.end + _SPEAKS_REACH)
    body = hit.end + (tags.form(hit.end) in _WHOSE)
    speaks = tags.form(body) in _BODIES and any(tags.form(at) in _RECEIVES for at in behind)
    return speaks or tags.form(hit.first - 1) in _DISTANCES or any(
        0 < hit.first - before.last <= 1 and "in" in hit.kinds and _elsewhere(tags, before) for before in tags.places.values()
    )


def _from_there(tags: Tags, hit: PlaceHit) -> bool:
    """Whether "from" before a place stands behind English people, a comma or a bracket."""
    start = next((at for at in range(hit.start - 1, max(hit.start - _ORIGIN_REACH, 0), -1) if tags.form(at) == "from"), 0)
    people = {noun.end for noun in tags.nouns.values() if noun.values[0].kind != "body"}
    return tags.form(start - 1) in (",", ")") or start in people | {number.end for number in tags.numbers.values()}


def owns_office(tags: Tags, hit: PlaceHit) -> bool:
    """ "Gaza's health authorities": a place whose office is told of."""
    behind = range(hit.end + 1, hit.end + 1 + _OFFICE_REACH)
    return tags.form(hit.end) == "'s" and any(tags.form(at) in _OFFICES for at in behind)


def never_there(tags: Tags, hit: PlaceHit) -> bool:
    """Whether nothing tells that anybody was harmed at a place, even if none else is told: a dateline, somebody's home or post,
    whence fire came, where the dead are buried (codebook 8). "Took five men from" tells it."""
    if hit.start < tags.opening or hit.role in ("home", "post"):
        near = (other for other in tags.places.values() if 0 <= hit.first - other.last <= GAP)
        return not any(tells_there(tags, told) for told in (hit, *near))
    words = (word for _, word in _aside_words(tags) if word.values[0].value == "whence" and word.start < hit.start)
    return _came_from(tags, hit.start) or _loyal_to(tags, hit.start) or any(_reaches(tags, word, hit) for word in words)


def _came_from(tags: Tags, position: int) -> bool:
    """Whether what hit another place was fired, flown or shelled from one: أقلعت طائرة حربية من مطار حماة وقصفت …"""
    first = tags.places[position].first
    flown = tags.form(first - 1) == "من" and not _TOOK_OFF.isdisjoint(tags.forms[max(0, first - _FLIGHT):first])
    return flown or fired_from(tags, position) or posted_in(tags, position)


_TOOK_OFF, _FLIGHT = form_words("ar", "flown_from"), 6


def homes(tags: Tags) -> list[PlaceHit]:
    """The places where people of a sentence are from."""
    return [hit for _, hit in sorted(tags.places.items()) if hit.role == "home" or _is_home(tags, hit)]


def _is_home(tags: Tags, hit: PlaceHit) -> bool:
    return may_be_home(tags, hit) if tags.lang == "ar" else "from" in hit.kinds and _from_there(tags, hit)


def at_home(tags: Tags) -> bool:
    """Whether a sentence tells of the homes of people it has told of: من منزلهما, "in his house"."""
    if tags.lang == "ar":
        return any(form.removeprefix("و").removeprefix("ب").removeprefix("ل") in _THEIR_HOME for form in tags.forms)
    return any(form in _DWELLINGS and tags.form(at - 1) in _THEIR for at, form in enumerate(tags.forms))


_THEIR_HOME, _DWELLINGS = form_words("ar", "their_home"), form_words("en", "dwelling")
_THEIR = frozenset(("his", "her", "their"))
