"""What English leaves out because it was just said: "two were killed in Homs and three in Hama", "three others"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.en_mention import EVENTS, SAID
from stats.find.grammar.en_subject import Cue
from stats.find.grammar.en_words import adverb, capital, kinds
from stats.find.people import GOES_ON, People
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import folded, form_words

_REACH = 7
_COMPARED, _BEFORE_SPAN, _WEEK, _MONTH = 3, 3, 3, 4
_BESIDES = 4
_OPEN = frozenset({"preposition", "conjunction", "adverb", "boundary", "agent"})
LOST = form_words("en", "lost")
_AIMED = frozenset(("on", "at", "against"))
_CIVILIANS = folded("en", "civilian_words")
_COMRADES = form_words("en", "comrades")
_SINGLE = frozenset(("woman", "child", *RELATIVES))
_WHOLE = frozenset(("pronoun", "name", "none", "family", "number+noun"))


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence told last: by which outcome word, of which people, up to which word; `first`: whom it told of first."""

    cue: Cue | None = None
    people: tuple[People, ...] = ()
    end: int = 0
    first: People | None = None


def followed(tags: Tags, chain: Chain, before: Told) -> Cue | None:
    """The outcome word that goes on for a list without one, joined to what was told or listed behind a colon."""
    item = chain.items[0]
    besides = _besides(tags, chain.start) or _with_own(tags, chain)
    if before.first is None or item.outcome or item.definite:
        return None
    if rule := "compared" if compared(tags, chain) else SAID if _said(tags, chain) else "":
        own = Cue(item.start, item.start, before.first.outcome or "", "toll", rule)  # "14 deaths, compared with five"
        return replace(before.cue, rule=rule) if before.cue else own if own.outcome else None
    if that_of := _that_of(tags, chain, before):
        return that_of
    if before.cue is None:
        return None
    between = range(before.end, chain.start)
    if not (besides or item.others or item.rule == "same" or "number" in item.rule) or any(_cuts(tags, at) for at in between):
        return None
    if any(tags.form(at) == ":" or (tags.form(at) == ";" and _placed(tags, chain)) for at in between):
        aimed = tags.form(chain.start - 1) in _AIMED  # "four killed: gunmen fired on four brothers"
        return replace(before.cue, rule="list") if item.low <= before.first.low and not aimed else None
    if not (besides or _conjoined(tags, chain)) or _some_of(tags, chain, before):
        return None
    if _hurt(tags, chain.end):
        return replace(before.cue, outcome="wounded", rule=GOES_ON)
    return replace(before.cue, rule=GOES_ON) if _ends(tags, chain) else None


def _that_of(tags: Tags, chain: Chain, before: Told) -> Cue | None:
    """ "The bodies of three guards, along with that of a shepherd": his body, too."""
    pronoun = (tags.form(chain.start - 2), tags.form(chain.start - 1)) in (("that", "of"), ("those", "of"))
    joined = tags.form(chain.start - 3) == "and" or _besides(tags, chain.start - 2)
    noun = before.first.noun if before.first else None
    outcome = before.cue.outcome if before.cue and before.cue.voice == "noun" else noun.outcome if noun else None
    return Cue(chain.start, chain.start, outcome, "noun", GOES_ON) if pronoun and joined and outcome else None


def _placed(tags: Tags, chain: Chain) -> bool:
    """Whether a place stands right behind people."""
    return tags.form(chain.end) in ("in", "at", "near") and capital(tags, chain.end + 1)


def compared(tags: Tags, chain: Chain) -> bool:
    """ "90 people were killed in November, down from 140 in October": the total of another month, year or week."""
    item, starts = chain.items[0], range(chain.start - _COMPARED, chain.start)
    bare = len(chain.items) == 1 and item.rule == "number" and item.noun is None
    told = any("compared" in kinds(tags, at) and tags.small[at]["clause_words"].end == chain.start for at in starts)
    day = next((tags.dates[at] for at in range(chain.end, chain.end + _BEFORE_SPAN) if at in tags.dates), None)
    spanned = any(hit.precision >= _WEEK and at < chain.start for at, hit in tags.dates.items())
    return bare and told and day is not None and day.precision >= (_WEEK if spanned else _MONTH)


def _said(tags: Tags, chain: Chain) -> bool:
    """ "… while the monitor said nine"."""
    bare = len(chain.items) == 1 and chain.items[0].rule == "number" and chain.items[0].noun is None
    said = tags.form(chain.start - 1) in folded("en", "attribution", "cue", "said")
    return bare and said and tags.form(chain.end) in (".", ",", ";", "and", "")


def _some_of(tags: Tags, chain: Chain, before: Told) -> bool:
    """ "Four others were wounded, two by live bullets": of those just told it is said how some were hurt."""
    item, told = chain.items[0], sum(people.low for people in before.people)
    bare = len(chain.items) == 1 and item.rule == "number" and item.noun is None and not item.others
    how = tags.form(chain.end) == "by" or adverb(tags, chain.end) or _hurt(tags, chain.end)
    listed = before.first and any(tags.form(at) in (":", "(") for at in range(before.first.start, chain.start))
    return bare and how and item.low < told and tags.form(chain.start - 1) == "," and not listed


def _hurt(tags: Tags, position: int) -> bool:
    """Whether words tell of people that they were hurt, where others are told as killed: "and two in critical condition"."""
    position += "be" in kinds(tags, position)
    return "hurt" in kinds(tags, position)


def _cuts(tags: Tags, at: int) -> bool:
    return "boundary" in kinds(tags, at) or at in tags.triggers


def _besides(tags: Tags, position: int) -> bool:
    """Whether "as well as" or its like ends before a word."""
    return any(
        hit.end == position and "besides" in kinds(tags, at, "people_words")
        for at in range(position - _BESIDES, position) if (hit := tags.word(at, "people_words"))
    )


def _with_own(tags: Tags, chain: Chain) -> bool:
    """ "Was killed with his son"; not "in a row with his son"."""
    own = chain.items[0].noun is not None and chain.items[0].noun.possessed
    return own and tags.form(chain.start - 1) == "with" and chain.start - 1 in tags.told_before


def _conjoined(tags: Tags, chain: Chain) -> bool:
    """Whether "and", with or without words between commas, or a comma before a number and a place, joins a list on."""
    at = chain.start - 1
    day = next((start for start, hit in tags.dates.items() if hit.end == chain.start), None)
    at = day - 1 - (tags.form(day - 1) == "on") if day is not None and "number" in chain.items[0].rule else at
    if tags.form(at) == "and":
        return True
    if tags.form(at) != ",":
        return False
    opening = next((i for i in range(at - 1, max(at - _REACH, 0), -1) if tags.form(i) == ","), 0)
    return _placed(tags, chain) or chain.items[0].noun is None or tags.form(opening - 1) == "and"


def _ends(tags: Tags, chain: Chain) -> bool:
    """Whether no verb follows that would make the people its subject."""
    return not tags.form(chain.end).isalpha() or bool(kinds(tags, chain.end) & _OPEN)


def filled(tags: Tags, item: People, models: Sequence[People]) -> People:
    """ "Three others", "five" without a noun: of the noun told before, and of its force (codebook 4); "as many": its number."""
    if item.rule == "same" and models:
        item = replace(item, low=models[-1].low, high=models[-1].high, bound=models[-1].bound)
    if models and item.noun and tags.form(item.end - 1) in _COMRADES and item.status == "unknown" and not item.force:
        return replace(item, status=models[-1].status, force=models[-1].force)  # "four of their comrades"
    if item.noun is not None or not models or item.rule in _WHOLE or item.definite:
        return item
    model = models[-1]
    label = model.noun is not None and (model.noun.kind == "casualty" or (model.noun.kind in EVENTS and model.rule == "person"))
    if label and item.status == "unknown" and model.high != 0:
        return replace(item, status=model.status)
    if model.noun is None and model.rule == item.rule == "number" and item.status == "unknown":
        return replace(item, status=model.status if model.status == "civilian" else "unknown")
    if model.noun is None or model.noun.kind in EVENTS or model.high == 0 or {one.status for one in models} != {model.status}:
        return item
    if {one.noun.kind for one in models if one.noun} != {model.noun.kind}:
        return replace(item, status=model.status)
    if not item.others and item.rule != "share" and model.low == 1 and _alone(tags, model):
        return item
    named = item.with_noun(model.noun)
    return replace(named, status=model.status, outcome=item.outcome, force=model.force, former=model.former)


def _alone(tags: Tags, model: People) -> bool:
    """Whether others are not of a single person's kind: "a doctor was killed and two wounded", but of civilians they are."""
    kind = model.noun.kind if model.noun else ""
    stated = any(tags.form(at) in _CIVILIANS for at in range(model.start, model.end))
    return kind in _SINGLE or (kind == "civilian" and model.rule == "person" and not stated)


def of_loss(tags: Tags, cue: Cue) -> bool:
    """Whether an outcome word tells what a side lost: "lost two men", "for the loss of two men"."""
    return tags.form(cue.end - 1) in LOST or tags.form(cue.end - 2) in ("loss", "cost")


def lost(tags: Tags, item: People, cue: Cue) -> People:
    """ "The army lost three men", "… and lost two of its own": its own members."""
    if tags.form(cue.start - 1) == "family" and tags.form(cue.end - 1) in LOST:
        return replace(item, status="civilian", force=())
    own = any(tags.form(at) == "own" for at in range(item.start, item.end))
    forces = [hit for at, hit in sorted(tags.actors.items()) if hit.noun == "force" and at < cue.start]
    noun = cue.voice == "noun"  # "announced the loss of three members"
    actor = next((hit for hit in reversed(forces) if hit.end == cue.start or (own and hit.acts) or noun), None)
    man = item.noun is None or item.noun.kind == "person"
    bare = item.status == "member" and not item.force and noun
    if not of_loss(tags, cue) or actor is None or not (man or bare) or (item.status != "unknown" and not bare):
        return item
    return replace(item, status="member", force=actor.actors)


def theirs(item: People, models: Sequence[People]) -> People:
    """ "Three went missing, and their bodies …": as many bodies as people told before, and theirs."""
    if item.rule != "own" or item.noun is None or item.noun.kind != "body" or not models:
        return item
    model = models[-1]
    told = replace(item, status=model.status, sex=model.sex, age_group=model.age_group, ages=model.ages, force=model.force)
    return told if item.bound == "exact" else replace(told, low=model.low, high=model.high, bound=model.bound)
