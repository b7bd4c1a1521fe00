"""Acts told as going on from one before: "to complete the operation in A, the units carried out one in B" (codebook 8 and 9)."""

from __future__ import annotations

from itertools import pairwise

from stats.accounts.accused import over_an_act
from stats.accounts.day import days_of
from stats.accounts.setting import aside, fine_places
from stats.find.cue import cue_words
from stats.find.date import EARLIER, EARLIER_ACT, DateHit
from stats.find.place_hit import PlaceHit
from stats.find.tags import Tags
from stats.language import form_words, joined

_CONTINUES, _BEHIND, _ACTS = form_words("ar", "continues"), frozenset(("بعد", "عقب")), form_words("ar", "told_act")
_COMMAS = frozenset(("،", ","))
_GOING_ON = joined(_CONTINUES | _BEHIND)
_JOINED = frozenset(("and", "including", "among", "in", "near", "of", "with", "which", "who"))
_THEIRS = form_words("en", "theirs")
_DONE = frozenset(("verb", "arrest", "harm"))


def told_anew(tags: Tags, words: range, told: int) -> range:
    """Of the words that tell of people at `told`, those behind the act that theirs goes on from, or that came hours or days after
    theirs: its place and day are others."""
    return _from(words, _came_after(tags, told) if (start := new_act(tags, told)) is None else start)


def _from(words: range, start: int | None) -> range:
    return words if start is None or start < words.start else range(start, words.stop)


def _came_after(tags: Tags, told: int) -> int | None:
    """Where a clause begins that what was told before it came after: "…, and this shelling came two days after one on B"."""
    return next((at for at, hit in sorted(tags.dates.items()) if at < told and hit.rule == EARLIER), None)


def new_act(tags: Tags, told: int) -> int | None:
    """Where before a word the act begins that goes on from one named before it, or on a later day than one told before it."""
    if tags.lang == "en":
        later = _later(tags, told)
        return over_an_act(tags, range(told)) if later is None else later
    opened = [at for at in tags.where(_GOING_ON) if _goes_on_from(tags, at)]
    return next((at for at in range(opened[0] + 2, told + 1) if _begins(tags, at)), None) if opened else None


def _later(tags: Tags, told: int) -> int | None:
    """Behind the comma of "ten days after an ambush that killed five, two men were arrested", where its main clause begins."""
    opened = next((hit.end for at, hit in tags.dates.items() if at <= 1 and hit.rule == EARLIER_ACT), None)
    commas = (at for at in range(told, opened or told, -1) if tags.form(at) in _COMMAS)
    begins = (at + 1 for at in commas if not (tags.form(at + 1).endswith("ing") or tags.form(at + 1) in _JOINED))
    return next((at for at in begins if not _of_that_act(tags, at)), None)


def _of_that_act(tags: Tags, start: int) -> bool:
    """Whether it is told of those whom the act before harmed, who died late or were found: "two of the wounded died"."""
    behind = tags.forms[start:]
    return not _THEIRS.isdisjoint(behind) or any(pair == ("the", "wounded") for pair in pairwise(behind))


def placed_anew(tags: Tags, words: range, own: range) -> range:
    """The words among which the places of the new act are sought: all of them where it names none of its own."""
    return own if fine_places(tags, own.start, own.stop) else words


def own_places(tags: Tags) -> list[PlaceHit]:
    """The places of harm that a sentence lends to the one behind it, those of the act that it goes on from left out."""
    own = placed_anew(tags, range(len(tags.words)), _lent(tags))
    return [hit for at, hit in sorted(tags.places.items()) if at in own and not aside(tags, at)]


def own_days(tags: Tags) -> list[DateHit]:
    """The same of the days."""
    own = _lent(tags)
    return [hit for hit in days_of(tags) if hit.start in own]


def _lent(tags: Tags) -> range:
    return _from(range(len(tags.words)), new_act(tags, len(tags.words) - 1))


def _goes_on_from(tags: Tags, at: int) -> bool:
    """Whether an act told before is named next: استكمالا للعملية, عقب الهجوم."""
    form, following = tags.form(at).removeprefix("و"), tags.form(at + 1)
    return (form in _CONTINUES and following.startswith("ل")) or (form in _BEHIND and following in _ACTS)


def _begins(tags: Tags, at: int) -> bool:
    """Whether a verb begins what was done then: behind a comma, a place or a day."""
    verb = cue_words("ar").at(tags.forms, at)
    ended = tags.form(at - 1) in _COMMAS or any(hit.end == at for told in (tags.places, tags.dates) for hit in told.values())
    return ended and verb is not None and verb.clitics == "" and not _DONE.isdisjoint(verb.values)
