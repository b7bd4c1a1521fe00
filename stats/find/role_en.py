"""What part an actor plays in an English sentence: rules in order, the first that speaks (codebook 7)."""

from collections.abc import Callable

from stats.find.phrase import Phrase
from stats.find.role_shared import (
    adjacent,
    area,
    attack,
    captor,
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
    """ "A drone thought to belong to the coalition hit a house", "shot by gunmen thought to belong to X": whose they may be."""
    first = _past_article(p, p.first)
    told = tuple(map(p.form, range(first - 4, first)))
    arm = p.cues.ending.get(first - 4) if told[1:] == ("to", "belong", "to") and told[0] in _SUPPOSED else None
    kinds = set(arm.values) if arm else set()
    men = arm is not None and "member" in kinds and (p.form(_past_article(p, arm.start) - 1) == "by" or _strikes(p, True))
    return "suspected" if men or kinds & {"arm", "munition"} else None


_SUPPOSED = form_words("en", "supposed")


def _suspected_members(p: Phrase) -> str | None:
    """ "Suspected members of X killed two men": whose verb stands behind; those killed themselves are of X."""
    start = p.first - (p.form(p.first - 1) == "the")
    told = "suspect_of" in p.cues.kinds(start) or "suspect_of" in p.cues.kinds(p.first)
    return "suspected" if told and p.form(start - 2) in _MEMBERS and _strikes(p, True) else None


_MEMBERS = frozenset(("member", "members"))


def _possessed(p: Phrase) -> str | None:
    """ "At an army checkpoint", "at a checkpoint of the army": who holds it made the arrests there; else it was struck."""
    start = _past_article(p, p.first)
    owned = p.cues.ending.get(start - 1) if p.form(start - 1) == "of" else None
    of_post = owned is not None and "object" in owned.values
    post = owned.start if owned and of_post else start
    if (of_post or p.head == "object") and p.form(_past_article(p, post) - 1) == "at" and p.cues.back(post, "arrest", _TAKEN):
        return captor(p, p.last)
    if p.head != "object":
        return None
    return "perpetrator" if p.cues.back(p.first, "origin", 3) else "target"


def _past_article(p: Phrase, position: int) -> int:
    return position - (p.form(position - 1) in ("the", "a", "an"))


_TAKEN = 8


def _held_responsible(p: Phrase) -> str | None:
    """ "X was behind the attack", "X were responsible for it"; "X is believed to be behind it", "X is the likely author", "X was
    suspected of the attack" only suppose it."""
    at = p.last + (p.form(p.last) in ("was", "were", "is", "are", "stood"))
    if at > p.last and p.form(at) in _BEHIND_IT:
        return "claimant"
    end = next((i for i in range(at, at + _SUPPOSED_REACH) if p.form(i) not in _SUPPOSING | _TO_BE), at)
    supposed = any(p.form(i) in _SUPPOSING for i in range(at, end))
    of_it = p.form(end - 2) == "of" and p.form(end - 1) == "the" and p.form(end) in _ACTS
    return "suspected" if supposed and (of_it or p.form(end) in _BEHIND_IT | _AUTHORS) else None


_BEHIND_IT, _SUPPOSING, _SUPPOSED_REACH = frozenset(("behind", "responsible")), form_words("en", "supposing"), 8
_TO_BE = frozenset(("to", "be", "have", "been", "of", "being", "carrying", "carried", "most", "widely", "the"))
_ACTS, _AUTHORS = form_words("en", "told_act"), form_words("en", "authors") | {"out"}


def _in_a_statement(p: Phrase) -> str | None:
    """ "X put out a statement claiming the attack"."""
    stated = next((at for at in range(p.last, p.last + _STATED) if p.form(at) in ("statement", "video", "communique")), None)
    near = range(stated + 1, stated + _STATED) if stated is not None else ()
    return "claimant" if any(p.form(at) in _CLAIMING and p.form(at + 1) != "that" for at in near) else None


_STATED, _CLAIMING = 8, frozenset(("claiming", "claimed"))


def _attributed(p: Phrase) -> str | None:
    """ "Officials attribute the attack to X"."""
    to = p.first - 1 - (p.form(p.first - 1) == "the")
    told = p.form(to) == "to" and not _ATTRIBUTE.isdisjoint(map(p.form, range(to - _ACT, to)))
    return "perpetrator" if told else None


def _then(p: Phrase) -> str | None:
    """ "The army sent tanks to the town and, on Friday, detained two men": who opens a sentence does its second verb, too."""
    opens = p.first <= 1 or "said" in p.cues.kinds(_past_article(p, p.first))
    joints = (at for at in range(p.last + 1, p.last + _SECOND) if p.form(at) == "and" or _taking(p, at)) if opens else ()
    for at in joints:
        aside = next((i for i in range(p.last, at) if p.form(i) in ("who", "whom", "which")), at)  # "freed a man who had been …"
        if any(p.cues.starting.get(i) and not _TOLD.isdisjoint(p.cues.starting[i].values) for i in range(p.last, aside)):
            return None
        aside = next((i for i in range(at + 2, at + _ASIDE) if p.form(i) == ","), at) if p.form(at + 1) == "," else at
        hit = p.cues.starting.get(aside + 1)
        role = verb_role(p, hit) if hit and "passive" not in hit.values else None
        role = captor(p, aside + 2) if _took_people(p, aside + 1) else role
        if role and role != "stop":
            return role
    return None


def _taking(p: Phrase, comma: int) -> bool:
    """Whether a comma stands before whom the subject took: "stopped a bus, abducting five"."""
    hit = p.cues.starting.get(comma + 1)
    return p.form(comma) == "," and hit is not None and "arrest" in hit.values and p.form(comma + 1).endswith("ing")


def _own_munitions(p: Phrase) -> str | None:
    """ "Blasts at an army ammunition depot": munitions that go off are those of whom they belong to."""
    blast = any(p.form(at) in _BLASTS and p.form(at + 1) in _AT for at in range(p.first - _BEFORE, p.first))
    stored = any(p.form(at) in _MUNITIONS and p.form(at + 1) in _STORES for at in range(p.end, p.end + _BEFORE - 1))
    start = _past_article(p, p.first)
    of_theirs = p.form(start - 1) in ("of", "to") and any(
        p.form(at) in _MUNITIONS and p.form(at + 1) in _STORES for at in range(start - _BEFORE, start - 1)
    )
    if (stored or of_theirs) and any(p.form(at) in _WENT_OFF for at in range(p.last, p.last + _BEFORE)):
        return "perpetrator"  # "an ammunition depot of the army blew up"
    return "perpetrator" if blast and stored else None


_BLASTS, _AT, _BEFORE = form_words("en", "blasts"), frozenset(("at", "in", "inside")), 5
_WENT_OFF = form_words("en", "went_off")
_MUNITIONS, _STORES = form_words("en", "munitions"), form_words("en", "stores")


def _own_strike(p: Phrase) -> str | None:
    """ "The SDF's targeting of a post"; "holds the SDF responsible"."""
    hit = p.cues.starting.get(p.end + 1) if p.form(p.end) == "'s" else None
    struck = hit is not None and "strike" in hit.values
    if hit is not None and "taking" in hit.values:
        return captor(p, hit.end)  # "the SDF's arrest of three men"
    return "perpetrator" if struck or p.form(p.last) == "responsible" else None


def _object_of_verb(p: Phrase) -> str | None:
    hit = p.cues.before(p.first, frozenset({"adjective", "link"}))
    if hit and {"verb", "against"} & set(hit.values) and "said" not in hit.values:
        return "target"
    speaks = "said" in p.cues.starting[p.last].values if p.last in p.cues.starting else False
    return "victim-affiliation" if hit and {"ranks", "outcome"} & set(hit.values) and not speaks else None


def _told_of(p: Phrase) -> str | None:
    """ "The army said its troops had killed …": who stands behind a word of saying may be told of, and not speak."""
    role = _subject(p) or _then(p) if "said" in p.cues.kinds(p.first) else None
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
    if owner and arm and not {"arm", "object"}.isdisjoint(arm.values) and p.form(_past_article(p, arm.start) - 1) == "by":
        return "perpetrator"  # "killed by a drone of the army"
    return "perpetrator" if arm and not _ARMED.isdisjoint(arm.values) and _strikes(p, "member" in arm.values) else None


def _strikes(p: Phrase, men: bool) -> bool:
    """Whether an arm, or men, are what a verb behind their owner tells of; "members of the army killed in …" are its dead."""
    if p.form(p.last) == "and" and _fought_together(p):
        return True
    hit = p.cues.starting.get(p.last)
    if hit is None or {"verb", "outcome", "attack"}.isdisjoint(hit.values):
        return False
    return not men or p.form(hit.end + (p.form(hit.end) == "dead")) not in _SUFFERED


def _fought_together(p: Phrase) -> bool:
    """Whether the verb of two sides stands behind the second: "fighters of X and soldiers of Y traded fire"."""
    for at in range(p.last + 1, p.last + _ASIDE // 2):
        hit = p.cues.starting.get(at)
        if p.form(at) in (",", ".", "by") or (hit and "passive" in hit.values):
            return False
        if hit and ("clash_with" in hit.values or p.form(at) in _FOUGHT):
            return True
    return False


_FOUGHT = form_words("en", "fought")
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
    aside = _aside_end(p, start)
    for position in range(start, min((aside or start) + 9, len(p.cues.words))):
        hit = p.cues.starting.get(position)
        if _took_people(p, position):
            return captor(p, position + 1)
        if p.form(position) in _RELATIVE and position > start and not aside:
            return None  # "freed a student who had been abducted"
        if not hit:
            if p.form(position) in (":", ";", ".", "to") or (position > start + 1 and _others_follow(p, position)):
                return None
            continue
        if p.form(position) == "," and p.form(position + 1) not in _BESIDE and position != aside:
            return None
        if "passive" in hit.values:
            return _passive(p, hit.end)
        if "outcome" in hit.values and p.head == "member" and p.form(hit.end) in _SUFFERED[:-1]:
            return "victim-affiliation"
        if role := verb_role(p, hit):
            return None if role == "stop" else role
    return None


def _took_people(p: Phrase, position: int) -> bool:
    """Whether a verb that alone tells nothing has behind it how people were taken: "took two men prisoner", "led him away"."""
    if p.form(position) not in _TAKES:
        return False
    for at in range(position + 1, position + _ASIDE // 2):
        if p.form(at) in _TAKEN_AS or (p.form(at) == "from" and p.form(at + 1) in ("his", "her", "their")):
            return True
        if p.form(at) in (".", ";"):
            return False
    return False


_TAKES = form_words("en", "takes") | {"led", "leading", "leads"}
_TAKEN_AS = form_words("en", "taken_as") | {"custody", "away", "unknown", "prisoners", "hostages"}


def _aside_end(p: Phrase, start: int) -> int:
    """The comma that closes what stands beside an actor: "the army, backed by Turkish drones, detained five"."""
    opens = p.form(start) == "," and p.form(start + 1) in _BESIDE
    return next((at for at in range(start + 2, start + _ASIDE) if p.form(at) == ","), 0) if opens else 0


_BESIDE = ("backed", "supported", "who", "which", "with", "along")
_RELATIVE = frozenset(("who", "whom"))


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
    denied, during, _remnants, _in_a_statement, _held_responsible, _attributed, _own_munitions, custody, area, attack,
    _own_strike, _fired, _believed, _supposed_owner, _suspected_members, adjacent, located, clash, _possessed, joined,
    _object_of_verb, suspected, _told_of, said, _subject, _then,
)
