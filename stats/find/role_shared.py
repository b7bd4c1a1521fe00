"""What part an actor plays by cues that stand about its name in both languages (codebook 7)."""

from stats.find.lexicon import Hit
from stats.find.person import person_nouns
from stats.find.phrase import Phrase
from stats.language import form_words

_ITSELF = frozenset({"it", "they", "انها", "انه", "بانها", "بانه", "انهم", "بانهم"})
_REACH = 12
_STRUCK = 6
_CUSTODY = ("area", "object")
BESIDE = frozenset({"adjective", "link", "adverb"})


def denied(p: Phrase) -> str | None:
    """Who denies it: nothing that he also said is meant."""
    denial = p.cues.back(p.first, "deny", 6)
    return "denied" if denial and not p.cues.back(p.first, "said", p.first - denial.end) else None


def during(p: Phrase) -> str | None:
    """At the same time as what an actor did something else happened: تزامنا مع عملية للتحالف."""
    other = p.cues.back(p.first, "during", 8)
    return "mentioned" if other and all(p.form(i) not in ("،", ",") for i in range(other.end, p.first)) else None


def area(p: Phrase) -> str | None:
    """Whose ground it is; fire that came from it makes him the launcher."""
    if p.head != "area" and "area" not in p.cues.kinds(p.first):
        return None
    whence = p.form(p.first - 1 - (p.form(p.first - 1) == "the")) in ("من", "from") or _goes_on(p)
    shot = whence and (p.cues.back(p.first, "attack", 14) or p.cues.back(p.first, "munition", 3))
    fired = p.cues.back(p.first, "origin", 12) or shot
    return "launcher" if fired else "area"


def _goes_on(p: Phrase) -> bool:
    """Whether ground is told beside other ground from which fire came: من مناطق النظام ومناطق قسد."""
    form = p.form(p.first)
    joined = form.startswith("و") or p.form(p.first - 1) == "و"
    before = range(max(p.first - _BESIDE_GROUND, 1), p.first)
    return joined and any((p.form(at - 1), p.form(at)) == ("من", form.removeprefix("و")) for at in before)


_BESIDE_GROUND = 8


def custody(p: Phrase) -> str | None:
    """وفاة تحت التعذيب في مركز تديره الأسايش: who runs the prison is who did it."""
    if "custody" not in p.cues.told:
        return None
    kinds = p.cues.kinds(p.first)
    run = "link" in kinds and p.cues.back(p.cues.ending[p.first].start, "custody", 1)
    if run and p.cues.back(run.start, "strike", _STRUCK):
        return "target"
    owned = "custody" in kinds and p.form(p.first).startswith("ل")  # مركز احتجاز للشرطة
    held = p.head in _CUSTODY or "area" in kinds or owned or run
    within = p.form(p.first - 1) in _WITHIN
    if within and p.head == "object" and "custody" in p.cues.kinds(p.last) and not p.cues.back(p.first, "attack", 8):
        return "perpetrator"
    return "perpetrator" if held and (within or "against" not in kinds) and p.cues.back(p.start, "custody", 8) else None


_WITHIN = frozenset(("in", "at", "inside"))


def attack(p: Phrase) -> str | None:
    """Whose attack it was: غارات تركية, Turkish strikes."""
    if p.head != "attack":
        return None
    return "suspected" if p.cues.back(p.start, "suspect", 3) else "perpetrator"


def adjacent(p: Phrase) -> str | None:
    """Cues that decide from the place right before the phrase."""
    first = p.first - (p.form(p.first - 1) == "ل")
    kinds = p.cues.kinds(first)
    if {"back", "link"} <= set(kinds) and (held := p.cues.back(p.start, "suspect", 4)):
        return "target" if _thing(p, held.start) else "suspected"
    led = p.cues.ending.get(first)
    if led and "back" in led.values and (act := p.cues.before(led.start, BESIDE)) and _done(act):
        return "perpetrator"
    if p.backed:
        return "backer"
    support = p.cues.ending.get(p.first)
    if support and "support" in support.values and (owner := p.cues.before(support.start, BESIDE)) and "object" in owner.values:
        return "target"
    if p.joined and "back" in kinds:
        return p.joined
    for kind, role in _BEFORE:
        if kind in kinds:
            return role
    joined = p.form(p.first).startswith("و") and p.cues.back(p.first, "support", 5)
    return "supporter" if joined else None


def _done(act: Hit[str]) -> bool:
    """Whether what is said to belong to somebody is an attack, or what was fired: قذائف تابعة لقوات …"""
    return not {"attack", "munition"}.isdisjoint(act.values)


_BEFORE = (
    ("support", "supporter"), ("back", "backer"), ("suspect_of", "victim-affiliation"), ("by", "perpetrator"),
    ("origin", "launcher"), ("claim", "claimant"), ("accuse", "accused"), ("clash_with", "clash-side"),
)


def joined(p: Phrase) -> str | None:
    """The part of the actor from whom the name goes on."""
    return p.joined


def suspected(p: Phrase) -> str | None:
    """Who is suspected of the act; or to whom those harmed or arrested belong: اعتقال رجلين يعتقد أنهما من داعش."""
    suspect = p.cues.back(p.start, "suspect", 4) or p.cues.back(p.first, "suspect", 4)
    if not suspect or p.head == "object":
        return None
    if p.form(p.first).startswith("ل") and _thing(p, suspect.start):
        return "target"
    leads = p.head == "member" and p.form(suspect.end - 1) in ("انه", "بانه")
    harmed = _of_those_harmed(p, suspect.start)
    belongs = leads or harmed or ("ranks" in p.cues.kinds(p.first) and harmed is None)
    return "victim-affiliation" if belongs else "suspected"


def _of_those_harmed(p: Phrase, end: int) -> bool | None:
    """Whether the last cue just before a word tells of people harmed or taken, and not of what they were harmed by; None where
    there is none."""
    if object_person(p, end):
        return True  # استهدفت غارة سيارة تقل شخصا يعتقد أنه من داعش
    if "arm" in p.cues.kinds(end):
        return False  # سقوط مسيرة يعتقد أنها إيرانية
    for position in range(end, max(end - 5, 0), -1):
        kinds = set(p.cues.kinds(position))
        if kinds & _HARMED or kinds & {"attack", "munition", "verb", "by"}:
            return bool(kinds & _HARMED) or ("verb" in kinds and (_objects(p, end) or _by_arm(p, position, end)))
    return None


def object_person(p: Phrase, end: int) -> bool:
    """Whether an Arabic noun for people stands before a word, by its ending the object of a verb: تقل شخصا, استهدف رجلين."""
    form = p.form(end - 1)
    noun = person_nouns("ar").at(p.cues.words, end - 1) if form.endswith(("ا", "ين")) and not form.isascii() else None
    fired = not {"attack", "munition"}.isdisjoint(p.cues.kinds(end - 1))  # برصاص رجلين من قسد
    return noun is not None and noun.end == end and noun.clitics in ("", "و") and not fired


def _thing(p: Phrase, end: int) -> bool:
    """Whether what stands before a word is what was hit, and whose it is held to be was hit with it: مواقع يعتقد أنها لقسد."""
    return not {"object", "hit"}.isdisjoint(p.cues.kinds(end))


def _by_arm(p: Phrase, verb: int, end: int) -> bool:
    """Whether what people were hit with is the subject of the verb before them: طاردت مروحية ثلاثة أشخاص يعتقد …"""
    hit = p.cues.starting.get(verb)
    people = "adjective" not in p.cues.kinds(end)  # طيران ثابت الجناح يعتقد أنه روسي
    return hit is not None and "arm" in hit.values and not hit.clitics and hit.end < end and people


def _objects(p: Phrase, end: int) -> bool:
    """Whether the Arabic people before a word are whom a verb befell, by their ending: استهدف التحالف شخصين يعتقد …"""
    people = p.form(end - 3) if p.form(end - 2) == "من" else p.form(end - 1)  # استهدف عددا من الأشخاص
    return people.endswith(("ين", "ا")) and not people.startswith(("ب", "ل")) and not people.isascii()


_HARMED = frozenset(("outcome", "arrest", "taking"))


def located(p: Phrase) -> str | None:
    """A country is a place after في: قصف في تركيا."""
    return "mentioned" if p.head == "state" and p.form(p.first - 1) in ("في", "in", "داخل", "inside") else None


def clash(p: Phrase) -> str | None:
    """A side of a clash: اشتباكات بين قسد من جهة والعشائر من جهة أخرى, اشتباكات قسد مع العشائر."""
    if "clash" not in p.cues.told:
        return None
    first = p.form(p.last) == "مع" and "clash" in p.cues.kinds(p.first)
    ranks = p.cues.ending.get(p.first)
    start = ranks.start if ranks and "ranks" in ranks.values else p.first  # "between fighters of X and …"
    beside = p.form(start - 1) in ("بين", "وبين", "مع", "between", "with")
    if not (beside or first or _other_side(p) or _second_side(p, start)) or p.head in ("object", "area"):
        return None
    hit = p.cues.back(p.first, "clash", 18)
    growing = hit is not None and not _GROWING.isdisjoint((p.form(hit.start - 1), p.form(hit.start - 2)))
    return ("mentioned" if growing else "clash-side") if hit else None


def _other_side(p: Phrase) -> bool:
    """Whether a name stands behind "on the one side": من جهة وقسد من جهة أخرى."""
    end = p.first - (p.form(p.first - 1) in ("،", ","))
    return p.form(p.first).startswith("و") and p.form(end - 2) == "من" and p.form(end - 1) in ("جهه", "طرف", "ناحيه")


def _second_side(p: Phrase, start: int) -> bool:
    """Whether the first side, known or not, and where it stands, are told before the second: بين الأهالي في سرمين وعناصر قسد."""
    at = start - (p.form(start - 1) == "the")
    if p.form(at - 1) != "and" and not p.form(start).startswith("و"):
        return False
    before = range(start - 1, max(start - _SIDES, 0), -1)
    between = next((back for back in before if p.form(back) in ("بين", "between")), None)
    told = range(between + 1, start) if between else range(0)
    return bool(told) and all(p.form(back).isalpha() and not p.form(back).startswith("و") for back in told)


_SIDES = 8
_GROWING = form_words("ar", "growing")
"""Before clashes that only go on around what happened: amid growing clashes between X and Y."""


def said(p: Phrase) -> str | None:
    """Who states something, himself or by his command; his own deed makes him its doer."""
    if "said" in p.cues.kinds(_command(p)) or (p.first == 0 and p.form(p.last) == ":"):
        return _teller(p, p.last)
    return None


def _command(p: Phrase) -> int:
    """Where "the (general) command of" an actor begins, else the actor: أعلنت قيادة قسد, أعلنت القيادة العامة لقوى الأمن."""
    at = p.first - (p.form(p.first - 1) == "قياده")
    return at - 2 if (p.form(at - 2), p.form(at - 1)) == ("القياده", "العامه") else at


def _teller(p: Phrase, start: int) -> str:
    """Who states something, or who states to have done it."""
    deed = _own_deed(p, start)
    if deed is None:
        return "source"
    return captor(p, deed.end) if {"taking", "arrest"} & set(deed.values) else "perpetrator"


def _own_deed(p: Phrase, start: int) -> Hit[str] | None:
    """The act that an actor states to be its own: أعلنت قسد اعتقال خمسة, قسد تعلن أنها داهمت."""
    start = _past_aside(p, start)
    for position in range(start, min(start + 5, len(p.cues.words))):
        hit = p.cues.starting.get(position)
        if hit and "deed" in hit.values and _THAT.isdisjoint(p.cues.words[start:position]):  # not "that a man was killed"
            return hit
        own = p.cues.starting.get(position + 1) if p.form(position) == "its" else None
        if own and {"arm", "member"} & set(own.values):
            after = p.cues.starting.get(_past_adverbs(p, own.end))
            return after if after and {"verb", "arrest", "harm"} & set(after.values) else None
        if p.form(position) in _ITSELF:
            after = p.cues.starting.get(_past_adverbs(p, position + 1))
            return after if after and {"verb", "arrest", "harm"} & set(after.values) else None
    return None


def _past_aside(p: Phrase, position: int) -> int:
    """Behind what two commas hold right behind the verb: أعلنت، في بيان لها، اعتقال …"""
    if p.form(position) not in _COMMAS:
        return position
    return next((at + 1 for at in range(position + 1, position + _ASIDE) if p.form(at) in _COMMAS), position)


_COMMAS, _ASIDE = frozenset(("،", ",")), 8
_THAT = frozenset(("ان", "بان"))


def _past_adverbs(p: Phrase, position: int) -> int:
    """Behind "had" and its like: it said that it had killed two."""
    while (hit := p.cues.starting.get(position)) and "adverb" in hit.values:
        position = hit.end
    return position


def captor(p: Phrase, start: int) -> str:
    """Who arrests; a pursuer, where those arrested are held to have done what the text tells: أوقف الأمن العام مشتبها بهما."""
    within = range(start, min(start + _REACH, len(p.cues.words)))
    return "pursuer" if any("culprit" in hit.values for i in within if (hit := p.cues.starting.get(i))) else "captor"


def verb_role(p: Phrase, hit: Hit[str]) -> str | None:
    """The part that a verb behind the name gives it, "stop" where no verb further on can."""
    kinds = set(hit.values)
    if "verb" in kinds and hit.clitics in ("ب", "ل", "ال", "وب", "ول", "وال"):
        return "stop" if "attack" in kinds else None
    if "arrest" in kinds:
        return captor(p, hit.end)
    if "verb" in kinds or ("harm" in kinds and "outcome" not in kinds and p.head != "member"):
        return "perpetrator"
    if "said" in kinds:
        return _teller(p, hit.end)
    for kind, role in (("claim", "claimant"), ("clash_with", "clash-side"), ("deny", "denied")):
        if kind in kinds:
            return role
    return "stop" if kinds & {"attack", "munition", "outcome", "that", "ranks", "harm"} else None
