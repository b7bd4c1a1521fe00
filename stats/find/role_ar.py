"""What part an actor plays in an Arabic sentence: rules in order, the first that speaks (codebook 7)."""

from collections.abc import Callable

from stats.find.lexicon import Hit
from stats.find.phrase import CARRYING_OUT, Phrase
from stats.find.role_after import came_after, freeing, had_arrested, of_act_answered, of_following_act, on_duty
from stats.find.role_aimed import is_aim, of_gunman, struck_by_it
from stats.find.role_base import fires
from stats.find.role_object import object_of, of_member, of_person, of_squad, ran_over, struck_by, taken, took, took_captive
from stats.find.role_shared import (
    BESIDE,
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
    object_person,
    said,
    suspected,
    verb_role,
)
from stats.language import folded, form_words

_SUBJECT_TOLD = frozenset({
    "انها", "انه", "بانها", "بانه", "انهم", "بانهم", "التي", "الذي", "الذين", "والتي", "والذي",
})
_NEAR, _FIRED = tuple(form_words("ar", "near")), frozenset({"attack", "munition", "arm"})


def _fired_between(p: Phrase) -> str | None:
    """The first of two who share the ground a shell came from: مصدره نقاط مشتركة بين قوات النظام وقسد."""
    return "launcher" if p.form(p.first - 1) == "بين" and p.cues.back(p.first, "origin", 8) else None


def _object(p: Phrase) -> str | None:
    if p.head != "object":
        return None
    fired = p.form(p.first - 1) == "من" and not p.form(p.first - 2).startswith(_NEAR) and p.cues.back(p.first, "attack", 10)
    if "arrest" in p.cues.kinds(p.first):
        return captor(p, p.last)
    if p.form(p.first - 1).removeprefix("و") in _GUNFIRE or _own_munitions(p):
        return "perpetrator"
    if p.form(p.first - 1) in _AT and (taken := p.cues.back(p.first, "arrest", _TAKEN) or p.cues.back(p.first, "taking", _TAKEN)):
        return captor(p, taken.end)  # اعتقل شابان على حاجز لقسد
    return _came_in(p) or ("launcher" if fired else "target")


_AT, _TAKEN = frozenset(("علي", "عند")), 8


def _owns_up(p: Phrase) -> str | None:
    """Who states that the act was his: أعلن تنظيم داعش مسؤوليته عن التفجير; not لم تعلن قسد مسؤوليتها."""
    stated = p.form(p.first - 1).removeprefix("و") in _DECLARES and p.form(p.first - 2).removeprefix("و") not in _NOT
    return "claimant" if stated and p.form(p.last) in _RESPONSIBILITY else None


_NOT, _DECLARES = frozenset(("لم", "لا", "ما")), form_words("ar", "declares")
_RESPONSIBILITY = form_words("ar", "responsibility")


def _came_in(p: Phrase) -> str | None:
    """Whose vehicles came did what is told next: دخلت 4 سيارات للجيش القرية واعتقلوا شابين."""
    if not any(p.form(at).removeprefix("و") in _ENTERS for at in range(max(p.first - _NUMBERED, 0), p.first)):
        return None
    ahead = (p.cues.starting.get(at) for at in range(p.last, p.last + _AHEAD))
    taking = next((hit for hit in ahead if hit and {"arrest", "taking"} & set(hit.values)), None)
    return captor(p, taking.end) if taking else "mentioned"


_ENTERS, _NUMBERED, _AHEAD = form_words("ar", "enters"), 2, 14


def _flown_from(p: Phrase) -> str | None:
    """From whose ground what flies took off: انطلقت المسيرة من مناطق قسد."""
    before = p.cues.words[max(p.first - _FLOWN, 0):p.start] if "area" in p.cues.told else ()
    took_off = any(form.removeprefix("و") in _TOOK_OFF for form in before)
    grounds = [at for at in range(p.first, p.start) if took_off and p.form(at - 1) == "من" and at in p.cues.starting]
    return "launcher" if any("area" in p.cues.starting[at].values for at in grounds) else None


_TOOK_OFF, _FLOWN = form_words("ar", "took_off"), 3


def _charged(p: Phrase) -> str | None:
    """Who accuses stands right behind the verb, whom he accuses before what of: اتهمت قسد الجيش التركي بقصف القرية."""
    verb = p.cues.back(p.first, "accuse", _CHARGED)
    if verb is None or p.form(verb.end - 1).removeprefix("و") not in _ACCUSE:
        return None
    charge = p.form(p.last)
    if (charge.startswith("ب") and len(charge) > _SHORT) or charge in _BLAME:
        return "accused"
    return "source" if verb.end == p.first else None


_ACCUSE, _BLAME, _CHARGED, _SHORT = form_words("ar", "accuse"), form_words("ar", "blame"), 8, 3
_EXPLOSION, _BURSTS, _STORE = form_words("ar", "explosion"), form_words("ar", "blew_up"), form_words("ar", "store")


def _own_munitions(p: Phrase) -> bool:
    """Whether a force's own munitions went off (codebook 2): انفجار مستودع ذخيرة لفصيل."""
    return p.form(p.first) in _STORE and any(p.form(i) in _EXPLOSION for i in range(p.first - 3, p.first))


def _own_store(p: Phrase) -> str | None:
    """The same where the store burned first, or stands apart from whose it is: حريق في مستودع للجيش تسبب بانفجارات."""
    store = next((at for at in range(p.first, max(p.first - _STORED, -1), -1) if p.form(at) in _STORE), None)
    if store is None or any(p.form(at) in _WHERE for at in range(store, p.first)):
        return None
    before = max(store - _BURST_BEFORE, 0)
    burst = any(p.form(at) in _EXPLOSION | _BURSTS for at in range(before, p.last + _BURST)) and p.form(store - 1) not in _NEAR
    struck = any(not _FIRE.isdisjoint(p.cues.kinds(at)) for at in range(before, store + 1))
    return "perpetrator" if burst and not struck else None


_STORED, _BURST_BEFORE, _BURST = 7, 14, 16
_WHERE, _FIRE = frozenset(("في", "قرب", "علي", "،")), frozenset(("attack", "munition", "verb", "strike", "aimed"))

# Verbs written otherwise in the passive.
_ACTIVE, _PASSIVE = form_words("ar", "active"), form_words("ar", "passive")
_NUMBERS, _MEMBERS = folded("ar", "numbers", "kind", "unit"), folded("ar", "attacks", "cue", "member")
# Shots, before the checkpoint from which they came.
_GUNFIRE = form_words("ar", "gunfire")


def _against(p: Phrase) -> str | None:
    if "ranks" in p.cues.kinds(p.first):
        return "victim-affiliation"
    if p.joined and p.form(p.first - 1) == "مع":
        return p.joined  # داهمت قوات النظام مع الدفاع الوطني
    return "target" if "against" in p.cues.kinds(p.first) and p.head != "arm" else None


def _outcome(p: Phrase) -> str | None:
    hit = p.cues.before(p.first, BESIDE)
    if not hit or p.head == "arm":
        return None
    object_ = p.form(p.first).endswith("ين") or p.form(p.first).removesuffix("ا") in _MEMBERS - {p.form(p.first)}
    if p.head == "member" and not object_ and hit.end == p.first and p.form(hit.start).removeprefix("و") in _ACTIVE:
        return "perpetrator"
    if "outcome" in hit.values and ("attack" not in hit.values or p.head == "member" or p.form(p.first - 1) == "من"):
        return "victim-affiliation"
    if "harm" not in hit.values or p.head != "member":
        return None
    does = _counted(p, p.last) or object_person(p, p.last + 1) or not _plain_verb(p, hit)  # قتل عنصر من قسد شابا, قتله عناصر
    return "perpetrator" if does else "victim-affiliation"


def _counted(p: Phrase, position: int) -> bool:
    """Whether a number of people stands at a position: whom those before killed; not ثلاثة منهم."""
    number = p.form(position).isdecimal() or p.form(position) in _NUMBERS
    return number and p.form(position + 1).isalpha() and not p.form(position + 1).startswith("من")


def _after_attack(p: Phrase) -> str | None:
    """قصف قوات النظام, غارات لطيران النظام, برصاص قسد."""
    hit = p.cues.before(p.first, BESIDE)
    if p.cues.back(p.first, "remnant", 6):
        return "mentioned"
    if p.form(p.first - 1) in CARRYING_OUT and p.head != "object":
        return "perpetrator"
    if hit and ("ambush" in hit.values or ("aimed" in hit.values and (is_aim(p, hit) or p.form(p.first) in _INDEFINITE))):
        return "target"
    if hit and p.form(p.first).startswith("ب") and p.form(p.first)[1:] in _INDEFINITE:
        return "target"
    if hit and "outcome" in hit.values and any(p.form(i).isdecimal() for i in range(hit.end, p.first)):
        return "victim-affiliation"
    if hit and not {"attack", "munition"}.isdisjoint(hit.values):
        return "target" if struck_by_it(p, hit) else "perpetrator"
    if p.form(p.first).startswith("ل") and p.head in ("force", "militia", "arm") and p.cues.back(p.first, "attack", 4):
        return "perpetrator"
    if (struck := p.cues.back(p.first, "attack", _ACROSS)) and _across_place(p, struck.end):
        return "perpetrator"
    attack = p.cues.back(p.first, "attack", 10)
    if attack is None or p.form(p.first - 1) != "من" or p.head == "member":
        return None
    return "victim-affiliation" if {"outcome", "deed"} & set(attack.values) else "perpetrator"


def _across_place(p: Phrase, start: int) -> bool:
    """Whether only where it struck stands between an attack and whose it is: قصف مدفعي على بلدة سرمين لقوات النظام."""
    between = range(start, p.first)
    if not p.form(p.first).startswith("ل") or p.head not in _DOING or set(p.cues.kinds(p.first)) - {"adverb"}:
        return False
    placed = next((at for at in between if p.form(at) in _WHERE and p.form(at + 1) in _PLACES), None)
    told = {kind for at in between if at in p.cues.starting for kind in p.cues.starting[at].values}
    return placed is not None and placed - start <= 1 and told <= _BESIDE_PLACE


_DOING = ("force", "militia", "arm")
_KINDS = ("village", "town", "city", "near", "countryside")
_PLACES = frozenset[str]().union(*(folded("ar", "places", "kind", kind) for kind in _KINDS))
_ACROSS, _BESIDE_PLACE = 12, frozenset(("adjective", "link", "adverb", "against", "hit"))


# Without an article a unit of a force is what an attack is aimed at: استهداف قوة إسرائيلية.
_INDEFINITE = form_words("ar", "unit")


def _after_verb(p: Phrase) -> str | None:
    """شنت، اليوم الخميس، قوات النظام; but in هجوم استهدف قسد what follows the verb is the target."""
    hit = p.cues.before(p.first, BESIDE)
    if not hit or {"verb", "harm", "arrest"}.isdisjoint(hit.values):
        return None
    if p.form(p.first - 1) == "من" and (p.form(p.first - 2).isdecimal() or not {"harm", "arrest"}.isdisjoint(hit.values)):
        return "victim-affiliation"  # "arrested six of them"
    if p.form(hit.start - 1) in _SUBJECT_TOLD and _plain_verb(p, hit):
        return "target"
    if taking := _taking(p, hit):
        return captor(p, taking)
    subject = None if _opened(p, hit.start) else p.cues.before(hit.start, BESIDE)
    fired = subject and not _FIRED.isdisjoint(subject.values) and "verb" not in subject.values
    aims = "arrest" not in hit.values and "و" not in hit.clitics and _plain_verb(p, hit)
    return captor(p, p.last) if "arrest" in hit.values else "target" if fired and aims else "perpetrator"


def _taking(p: Phrase, verb: Hit[str]) -> int | None:
    """Where the arrest ends that a verb has for its far object: تمكنت الشرطة في درعا من إلقاء القبض, ألقت الشرطة القبض."""
    form = p.form(verb.start).removeprefix("و")
    ahead = range(p.last, min(p.last + _OBJECT_FAR, len(p.cues.words)))
    if form.startswith("تمكن"):
        of = next((at for at in ahead if p.form(at) == "من"), None)
        taking = p.cues.starting.get(of + 1) if of else None
        return taking.end if taking and "taking" in taking.values else None
    arrest = next((at for at in ahead if p.form(at) == "القبض"), None) if form in _THROW else None
    return None if arrest is None else arrest + 1


_OBJECT_FAR, _THROW = 16, frozenset(("القي", "القت", "القوا", "يلقي", "تلقي"))
"""How far behind their doer these verbs have القبض, with which they tell an arrest."""


def _opened(p: Phrase, verb: int) -> bool:
    """Whether what stands before a verb only opens the sentence: ضمن حملة المداهمات، اقتحمت قسد."""
    return p.form(verb - 1) in ("،", ",") and p.form(0).removeprefix("و") in _OPENING


_OPENING = form_words("ar", "opening")


def _plain_verb(p: Phrase, hit: Hit[str]) -> bool:
    """Whether a verb has no object pronoun: القصف الذي شنته قسد tells the subject, القصف الذي استهدف قسد the target."""
    return not p.form(hit.end - 1).endswith(("ه", "ها", "هم", "هما"))


def _before_verb(p: Phrase) -> str | None:
    """قسد تعتقل, قسد مدعومة بطائرات التحالف نفذت: the first cue after the phrase that is a verb."""
    for position in range(p.last, min(p.last + 10, len(p.cues.words))):
        hit = p.cues.starting.get(position)
        if p.form(position) in (":", ".", "؛") or (position > p.last and p.form(position) in ("التي", "الذي", "الذين")):
            return None
        if p.form(position) == "ان" and p.form(position - 1) in ("بعد", "قبل"):
            return had_arrested(p, position + 1)
        if hit and hit.clitics == "و" and p.form(position - 1) in ("،", ",") and p.form(p.first - 1) == "من":
            return None  # ثلاثة من خلايا داعش في القرية، وصادرت: whoever took them
        if hit and p.form(position - 1) in _IN_WHICH and {"attack", "aimed"} & set(hit.values):
            return None  # أحد عناصر قسد في قصف: a noun, written like the verb
        if p.form(position) in _PASSIVE and p.form(position + 1).endswith(("ه", "ها", "هم", "هما")):
            return None  # عناصر من داعش تم أسرهم
        if hit and p.form(hit.start) in _ACTIVE:
            return "perpetrator"
        if hit and (taking := _taking(p, hit)):
            return captor(p, taking)
        if hit and p.head == "member" and "harm" in hit.values and not hit.clitics and _counted(p, hit.end):
            return "perpetrator"  # خلايا داعش تقتل ثلاثة مدنيين
        if hit and (role := verb_role(p, hit)):
            return None if role == "stop" else role
    return None


_IN_WHICH = frozenset(("في", "جراء", "اثر", "نتيجه", "بسبب", "خلال", "اثناء"))


def _armed(p: Phrase) -> str | None:
    """بطائرة مسيرة تركية: an attacker's own arm named as the means, or as what came down: سقوط مسيرة تابعة لقسد."""
    if p.form(p.last) in _OWN_ACTS and p.head != "state":
        return "perpetrator"  # تجديد الطائرات الروسية غاراتها
    if p.head != "arm":
        return None
    hit, before = p.cues.ending.get(p.first + 1), p.form(p.first - 1)
    drone = any(p.form(at).startswith(("مسير", "درون")) for at in range(p.first, p.last))
    fell = drone and before.lstrip("وبل") in _CAME_DOWN and p.form(p.last) not in _MADE
    return "perpetrator" if (hit and "ب" in hit.clitics) or before in _BY or fell else None


_BY, _MADE = frozenset(("جراء", "نتيجه", "عبر", "بواسطه")), form_words("ar", "made")
_CAME_DOWN = form_words("ar", "fall") | form_words("ar", "came_down") | _EXPLOSION
_OWN_ACTS = form_words("ar", "own_acts")

ARABIC: tuple[Callable[[Phrase], str | None], ...] = (
    freeing, denied, during, on_duty, came_after, of_following_act, _flown_from, custody, _fired_between, _charged, area, attack,
    ran_over, took, adjacent, suspected, of_person, located, clash, struck_by, _own_store, fires, _object, _against, joined,
    _owns_up, said, of_gunman, of_act_answered, of_squad, took_captive, _outcome, taken, object_of, _after_attack, _after_verb,
    of_member, _before_verb, _armed,
)
