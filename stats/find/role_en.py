"""What part an actor plays in an English sentence: rules in order, the first that speaks (codebook 7)."""

from collections.abc import Callable

from stats.find.phrase import Phrase
from stats.find.role_shared import (
    adjacent,
    area,
    attack,
    clash,
    custody,
    denied,
    during,
    joined,
    located,
    said,
    suspected,
    verb_role,
)
from stats.language import form_words


def _believed(p: Phrase) -> str | None:
    """ "Gunmen believed to be affiliated with X shot …"; "a man believed to be … was arrested" is of X."""
    link = p.cues.ending.get(p.first)
    told = link is not None and "back" in link.values and p.cues.ending.get(link.start)
    if not told or "suspect" not in told.values:
        return None
    behind = (p.cues.starting.get(at) for at in range(p.last, p.last + 2))
    return "victim-affiliation" if any(hit and "passive" in hit.values for hit in behind) else "suspected"


def _supposed_owner(p: Phrase) -> str | None:
    """ "A drone thought to belong to the coalition hit a house": whose it may be."""
    told = tuple(map(p.form, range(p.first - 4, p.first)))
    arm = p.cues.ending.get(p.first - 4) if told[1:] == ("to", "belong", "to") and told[0] in _SUPPOSED else None
    return "suspected" if arm and not {"arm", "munition"}.isdisjoint(arm.values) else None


_SUPPOSED = form_words("en", "supposed")


def _suspected_members(p: Phrase) -> str | None:
    """ "Suspected members of X killed two men": whose verb stands behind; those killed themselves are of X."""
    start = p.first - (p.form(p.first - 1) == "the")
    told = "suspect_of" in p.cues.kinds(start) or "suspect_of" in p.cues.kinds(p.first)
    return "suspected" if told and p.form(start - 2) in _MEMBERS and _strikes(p, True) else None


_MEMBERS = frozenset(("member", "members"))


def _possessed(p: Phrase) -> str | None:
    if p.head != "object":
        return None
    return "perpetrator" if p.cues.back(p.first, "origin", 3) else "target"


def _attributed(p: Phrase) -> str | None:
    """ "Officials attribute the attack to X"."""
    to = p.first - 1 - (p.form(p.first - 1) == "the")
    told = p.form(to) == "to" and not _ATTRIBUTE.isdisjoint(map(p.form, range(to - _ACT, to)))
    return "perpetrator" if told else None


def _then(p: Phrase) -> str | None:
    """ "The army sent tanks to the town and, on Friday, detained two men": who opens a sentence does its second verb, too."""
    joints = (at for at in range(p.last + 1, p.last + _SECOND) if p.form(at) == "and") if p.first <= 1 else ()
    for at in joints:
        if any(p.cues.starting.get(i) and not _TOLD.isdisjoint(p.cues.starting[i].values) for i in range(p.last, at)):
            return None
        aside = next((i for i in range(at + 2, at + _ASIDE) if p.form(i) == ","), at) if p.form(at + 1) == "," else at
        hit = p.cues.starting.get(aside + 1)
        role = verb_role(p, hit) if hit and "passive" not in hit.values else None
        if role and role != "stop":
            return role
    return None


def _own_munitions(p: Phrase) -> str | None:
    """ "Blasts at an army ammunition depot": munitions that go off are those of whom they belong to."""
    blast = any(p.form(at) in _BLASTS and p.form(at + 1) in _AT for at in range(p.first - _BEFORE, p.first))
    stored = any(p.form(at) in _MUNITIONS and p.form(at + 1) in _STORES for at in range(p.end, p.end + _BEFORE - 1))
    return "perpetrator" if blast and stored else None


_BLASTS, _AT, _BEFORE = form_words("en", "blasts"), frozenset(("at", "in", "inside")), 5
_MUNITIONS, _STORES = form_words("en", "munitions"), form_words("en", "stores")


def _own_strike(p: Phrase) -> str | None:
    """ "The SDF's targeting of a post"; "holds the SDF responsible"."""
    hit = p.cues.starting.get(p.end + 1) if p.form(p.end) == "'s" else None
    struck = hit is not None and "strike" in hit.values
    return "perpetrator" if struck or p.form(p.last) == "responsible" else None


def _object_of_verb(p: Phrase) -> str | None:
    hit = p.cues.before(p.first, frozenset({"adjective", "link"}))
    if hit and {"verb", "against"} & set(hit.values) and "said" not in hit.values:
        return "target"
    speaks = "said" in p.cues.starting[p.last].values if p.last in p.cues.starting else False
    return "victim-affiliation" if hit and {"ranks", "outcome"} & set(hit.values) and not speaks else None


def _told_of(p: Phrase) -> str | None:
    """ "The army said its troops had killed …": who stands behind a word of saying may be told of, and not speak."""
    role = _subject(p) if "said" in p.cues.kinds(p.first) else None
    return role if role in ("perpetrator", "captor", "pursuer") else None


def _fired(p: Phrase) -> str | None:
    """ "Gunfire from the army": who fired, where no ground of his is named; "a drone belonging to the army", "snipers of …"."""
    start = p.first - (p.form(p.first - 1) == "the")
    if p.form(start - 1) == "from":
        fire = p.cues.back(start, "munition", 3) or p.cues.back(start, "attack", 3)
        if fire:
            return "perpetrator" if p.head in ("force", "militia", "state", "member") else None
    owner = start - 1 if p.form(start - 1) == "of" else start - 2 if p.form(start - 2) == "belonging" else 0
    arm = p.cues.ending.get(owner) or p.cues.ending.get(start)
    return "perpetrator" if arm and not _ARMED.isdisjoint(arm.values) and _strikes(p, "member" in arm.values) else None


def _strikes(p: Phrase, men: bool) -> bool:
    """Whether an arm, or men, are what a verb behind their owner tells of; "members of the army killed in …" are its dead."""
    hit = p.cues.starting.get(p.last)
    if hit is None or {"verb", "outcome", "attack"}.isdisjoint(hit.values):
        return False
    return not men or p.form(hit.end + (p.form(hit.end) == "dead")) not in _SUFFERED


_ATTRIBUTE, _ACT, _SECOND = form_words("en", "attribute"), 6, 26
_ASIDE = 18
_DESCRIBES = ("the", "a", "an", "which", "who", "whose", "once", "long")
_TOLD = frozenset({"verb", "passive", "outcome", "arrest"})
_ARMED = frozenset({"arm", "member"})
_SUFFERED = ("in", "by", "when", ",", ".", "and", "on", "")


def _past_aside(p: Phrase) -> int:
    """Where the verb stands behind what only describes an actor: "the Houthis, the group that controls Sanaa, arrested …"."""
    opens = p.form(p.last) == "," and p.form(p.last + 1) in _DESCRIBES
    closed = next((at for at in range(p.last + 2, p.last + _ASIDE) if p.form(at) == ","), 0) if opens else 0
    hit = p.cues.starting.get(closed + 1) if closed else None
    return closed + 1 if hit and not _TOLD.isdisjoint(hit.values) else p.last


def _subject(p: Phrase) -> str | None:
    start = _past_aside(p)
    for position in range(start, min(start + 9, len(p.cues.words))):
        hit = p.cues.starting.get(position)
        if not hit:
            if p.form(position) in (":", ";", ".", "to") or (position > start + 1 and _others_follow(p, position)):
                return None
            continue
        if p.form(position) == "," and p.form(position + 1) not in ("backed", "supported", "who", "which", "with", "along"):
            return None
        if "passive" in hit.values:
            return _passive(p, hit.end)
        if "outcome" in hit.values and p.head == "member" and p.form(hit.end) in _SUFFERED[:-1]:
            return "victim-affiliation"
        if role := verb_role(p, hit):
            return None if role == "stop" else role
    return None


def _others_follow(p: Phrase, position: int) -> bool:
    """Whether "and" opens what others did: "the army withdrew and gunmen killed two"."""
    hit = p.cues.starting.get(position + 1)
    return p.form(position) == "and" and hit is not None and "member" in hit.values


def _passive(p: Phrase, position: int) -> str | None:
    hit = p.cues.starting.get(position)
    return "target" if hit and {"verb", "outcome"} & set(hit.values) else None


def _remnants(p: Phrase) -> str | None:
    """ "Killed by X's remnants and gunmen": of what X left behind."""
    left = p.cues.starting.get(p.last)
    return "mentioned" if left and "remnant" in left.values and p.form(left.end) == "and" else None


ENGLISH: tuple[Callable[[Phrase], str | None], ...] = (
    denied, during, _remnants, _attributed, _own_munitions, custody, area, attack, _own_strike, _fired, _believed,
    _supposed_owner, _suspected_members, adjacent, located, clash, _possessed, joined, _object_of_verb, suspected, _told_of, said,
    _subject, _then,
)
