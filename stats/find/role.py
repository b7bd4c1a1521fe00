"""What part an actor plays in its sentence, by the cues around its name (codebook 7): rules in order, the first that speaks."""

from collections.abc import Callable

from stats.find.lexicon import Hit
from stats.find.phrase import Phrase

ACTING = frozenset({"perpetrator", "captor", "pursuer", "claimant", "launcher", "suspected", "supporter", "clash-side"})
_BESIDE = frozenset({"adjective", "link", "adverb"})
_ITSELF = frozenset({"انها", "انه", "بانها", "بانه", "انهم", "بانهم"})
_SUBJECT_TOLD = _ITSELF | {"التي", "الذي", "الذين", "والتي", "والذي"}
_NEAR = ("قري", "بالقرب", "قرب", "مقرب", "علي مقربه")
_REACH = 12
_CUSTODY = ("area", "object")
_FIRED = frozenset({"attack", "munition", "arm"})


def part_of(phrase: Phrase, lang: str) -> str:
    """The role of the actor of a phrase."""
    for rule in _ARABIC if lang == "ar" else _ENGLISH:
        role = rule(phrase)
        if role:
            return role
    return "mentioned"


def _denied(p: Phrase) -> str | None:
    denial = p.cues.back(p.first, "deny", 6)
    return "denied" if denial and not p.cues.back(p.first, "said", p.first - denial.end) else None


def _during(p: Phrase) -> str | None:
    """At the same time as what an actor did something else happened: تزامنا مع عملية للتحالف."""
    other = p.cues.back(p.first, "during", 8)
    return "mentioned" if other and all(p.form(i) not in ("،", ",") for i in range(other.end, p.first)) else None


def _area(p: Phrase) -> str | None:
    if p.head != "area" and "area" not in p.cues.kinds(p.first):
        return None
    fired = p.cues.back(p.first, "origin", 12) or (p.form(p.first - 1) in ("من", "from") and p.cues.back(p.first, "attack", 14))
    return "launcher" if fired else "area"


def _custody(p: Phrase) -> str | None:
    """وفاة تحت التعذيب في مركز تديره الأسايش: who runs the prison is who did it."""
    kinds = p.cues.kinds(p.first)
    held = p.head in _CUSTODY or "area" in kinds
    return "perpetrator" if held and "against" not in kinds and p.cues.back(p.start, "custody", 8) else None


def _attack(p: Phrase) -> str | None:
    if p.head != "attack":
        return None
    return "suspected" if p.cues.back(p.start, "suspect", 3) else "perpetrator"


def _adjacent(p: Phrase) -> str | None:
    """Cues that decide from the place right before the phrase."""
    kinds = p.cues.kinds(p.first - (p.form(p.first - 1) == "ل"))
    if {"back", "link"} <= set(kinds) and p.cues.back(p.start, "suspect", 4):
        return "suspected"
    if p.backed:
        return "backer"
    support = p.cues.ending.get(p.first)
    if support and "support" in support.values and (owner := p.cues.before(support.start, _BESIDE)) and "object" in owner.values:
        return "target"
    for kind, role in _BEFORE:
        if kind in kinds:
            return role
    joined = p.form(p.first).startswith("و") and p.cues.back(p.first, "support", 5)
    return "supporter" if joined else None


_BEFORE = (
    ("support", "supporter"), ("back", "backer"), ("suspect_of", "victim-affiliation"), ("by", "perpetrator"),
    ("origin", "launcher"), ("claim", "claimant"), ("accuse", "perpetrator"), ("clash_with", "clash-side"),
)


def _joined(p: Phrase) -> str | None:
    return p.joined


def _suspected(p: Phrase) -> str | None:
    """Who is suspected of the act; or to whom those harmed or arrested belong: اعتقال رجلين يعتقد أنهما من داعش."""
    suspect = p.cues.back(p.start, "suspect", 4) or p.cues.back(p.first, "suspect", 4)
    if not suspect:
        return None
    leads = p.head == "member" and p.form(suspect.end - 1) in ("انه", "بانه")
    belongs = leads or "ranks" in p.cues.kinds(p.first) or _of_those_harmed(p, suspect.start)
    return "victim-affiliation" if belongs else "suspected"


def _of_those_harmed(p: Phrase, end: int) -> bool:
    """Whether the last cue just before a word tells of people harmed or taken, and not of what they were harmed by."""
    for position in range(end, max(end - 5, 0), -1):
        kinds = set(p.cues.kinds(position))
        if kinds & {"outcome", "arrest"} or kinds & {"attack", "munition", "verb", "by"}:
            return bool(kinds & {"outcome", "arrest"})
    return False


def _located(p: Phrase) -> str | None:
    """A country is a place after في: قصف في تركيا."""
    return "mentioned" if p.head == "state" and p.form(p.first - 1) in ("في", "in", "داخل", "inside") else None


def _fired_between(p: Phrase) -> str | None:
    """The first of two who share the ground a shell came from: مصدره نقاط مشتركة بين قوات النظام وقسد."""
    return "launcher" if p.form(p.first - 1) == "بين" and p.cues.back(p.first, "origin", 8) else None


def _clash(p: Phrase) -> str | None:
    if p.form(p.first - 1) not in ("بين", "وبين", "مع", "between", "with") or p.head in ("object", "area"):
        return None
    return "clash-side" if p.cues.back(p.first, "clash", 14) else None


def _object(p: Phrase) -> str | None:
    if p.head != "object":
        return None
    fired = p.form(p.first - 1) == "من" and not p.form(p.first - 2).startswith(_NEAR) and p.cues.back(p.first, "attack", 10)
    if "arrest" in p.cues.kinds(p.first):
        return _captor(p, p.last)
    return "launcher" if fired else "target"


def _against(p: Phrase) -> str | None:
    if "ranks" in p.cues.kinds(p.first):
        return "victim-affiliation"
    return "target" if "against" in p.cues.kinds(p.first) and p.head != "arm" else None


def _said(p: Phrase) -> str | None:
    if "said" in p.cues.kinds(p.first) or (p.first == 0 and p.form(p.last) == ":"):
        return "perpetrator" if _own_deed(p, p.last) else "source"
    return None


def _own_deed(p: Phrase, start: int) -> bool:
    """Whether an actor states its own act: أعلنت قسد اعتقال خمسة, قسد تعلن أنها داهمت."""
    for position in range(start, min(start + 5, len(p.cues.words))):
        hit = p.cues.starting.get(position)
        if hit and "deed" in hit.values:
            return True
        if p.form(position) in _ITSELF:
            after = p.cues.starting.get(position + 1)
            return bool(after and {"verb", "arrest", "harm"} & set(after.values))
    return False


def _outcome(p: Phrase) -> str | None:
    hit = p.cues.before(p.first, _BESIDE)
    if not hit or p.head == "arm":
        return None
    if "outcome" in hit.values and ("attack" not in hit.values or p.head == "member" or p.form(p.first - 1) == "من"):
        return "victim-affiliation"
    return "victim-affiliation" if "harm" in hit.values and p.head == "member" else None


def _after_attack(p: Phrase) -> str | None:
    """قصف قوات النظام, غارات لطيران النظام, برصاص قسد."""
    hit = p.cues.before(p.first, _BESIDE)
    if p.cues.back(p.first, "remnant", 6):
        return "mentioned"
    if hit and ("ambush" in hit.values or ("aimed" in hit.values and _ends(p))):
        return "target"
    if hit and "outcome" in hit.values and any(p.form(i).isdecimal() for i in range(hit.end, p.first)):
        return "victim-affiliation"
    if hit and not {"attack", "munition"}.isdisjoint(hit.values):
        return "perpetrator"
    if p.form(p.first).startswith("ل") and p.head in ("force", "militia", "arm") and p.cues.back(p.first, "attack", 4):
        return "perpetrator"
    attack = p.cues.back(p.first, "attack", 10)
    if attack is None or p.form(p.first - 1) != "من" or p.head == "member":
        return None
    return "victim-affiliation" if {"outcome", "deed"} & set(attack.values) else "perpetrator"


def _ends(p: Phrase) -> bool:
    """Whether no object follows: استهداف عناصر النظام في البادية, but استهداف قوات النظام سيارة."""
    form = p.form(p.last)
    ends = not form[:1].isalpha() or form in ("في", "من", "علي", "عبر", "قرب")
    return p.head != "arm" and (ends or (form.startswith("ب") and not _object_follows(p)))


def _object_follows(p: Phrase) -> bool:
    """Whether what is hit stands behind the means: استهداف قوات النظام بالمدفعية قرية."""
    for position in range(p.last + 1, min(p.last + 7, len(p.cues.words))):
        hit = p.cues.starting.get(position)
        if p.form(position) in ("في", "من", "علي", "عند", "قرب", "ما", "مما", "."):
            return False
        if hit and not hit.clitics and "hit" in hit.values:
            return True
    return False


def _after_verb(p: Phrase) -> str | None:
    """شنت، اليوم الخميس، قوات النظام; but in هجوم استهدف قسد what follows the verb is the target."""
    hit = p.cues.before(p.first, _BESIDE)
    if not hit or {"verb", "harm", "arrest"}.isdisjoint(hit.values):
        return None
    if p.form(hit.start - 1) in _SUBJECT_TOLD and _plain_verb(p, hit):
        return "target"
    subject = p.cues.before(hit.start, _BESIDE)
    fired = subject and not _FIRED.isdisjoint(subject.values) and "verb" not in subject.values
    aims = "arrest" not in hit.values and "و" not in hit.clitics and _plain_verb(p, hit)
    return _captor(p, p.last) if "arrest" in hit.values else "target" if fired and aims else "perpetrator"


def _captor(p: Phrase, start: int) -> str:
    """Who arrests; a pursuer, where those arrested are held to have done what the text tells: أوقف الأمن العام مشتبها بهما."""
    within = range(start, min(start + _REACH, len(p.cues.words)))
    return "pursuer" if any("culprit" in hit.values for i in within if (hit := p.cues.starting.get(i))) else "captor"


def _plain_verb(p: Phrase, hit: Hit[str]) -> bool:
    """Whether a verb has no object pronoun: القصف الذي شنته قسد tells the subject, القصف الذي استهدف قسد the target."""
    return not p.form(hit.end - 1).endswith(("ه", "ها", "هم", "هما"))


def _before_verb(p: Phrase) -> str | None:
    """قسد تعتقل, قسد مدعومة بطائرات التحالف نفذت: the first cue after the phrase that is a verb."""
    for position in range(p.last, min(p.last + 10, len(p.cues.words))):
        hit = p.cues.starting.get(position)
        if p.form(position) in (":", ".", "؛") or (position > p.last and p.form(position) in ("التي", "الذي", "الذين")):
            return None
        if hit and (role := _verb_role(p, hit)):
            return None if role == "stop" else role
    return None


def _verb_role(p: Phrase, hit: Hit[str]) -> str | None:
    kinds = set(hit.values)
    if "verb" in kinds and hit.clitics in ("ب", "ل", "ال", "وب", "ول", "وال"):
        return "stop" if "attack" in kinds else None
    if "arrest" in kinds:
        return _captor(p, hit.end)
    if "verb" in kinds or ("harm" in kinds and "outcome" not in kinds and p.head != "member"):
        return "perpetrator"
    if "said" in kinds:
        return "perpetrator" if _own_deed(p, hit.end) else "source"
    for kind, role in (("claim", "claimant"), ("clash_with", "clash-side"), ("deny", "denied")):
        if kind in kinds:
            return role
    return "stop" if kinds & {"attack", "munition", "outcome", "that", "ranks", "harm"} else None


def _armed(p: Phrase) -> str | None:
    """بطائرة مسيرة تركية: an attacker's own arm named as the means."""
    if p.head != "arm":
        return None
    hit = p.cues.ending.get(p.first + 1)
    return "perpetrator" if (hit and "ب" in hit.clitics) or p.form(p.first - 1) in ("جراء", "نتيجه", "عبر", "بواسطه") else None


_ARABIC: tuple[Callable[[Phrase], str | None], ...] = (
    _denied, _during, _custody, _fired_between, _area, _attack, _adjacent, _suspected, _located, _clash, _object, _against,
    _joined, _said,
    _outcome, _after_attack, _after_verb, _before_verb, _armed,
)


def _possessed(p: Phrase) -> str | None:
    if p.head != "object":
        return None
    return "perpetrator" if p.cues.back(p.first, "origin", 3) else "target"


def _object_of_verb(p: Phrase) -> str | None:
    hit = p.cues.before(p.first, frozenset({"adjective", "link"}))
    if hit and {"verb", "against"} & set(hit.values) and "said" not in hit.values:
        return "target"
    return "victim-affiliation" if hit and {"ranks", "outcome"} & set(hit.values) else None


def _subject(p: Phrase) -> str | None:
    for position in range(p.last, min(p.last + 9, len(p.cues.words))):
        hit = p.cues.starting.get(position)
        if not hit:
            if p.form(position) in (":", ";", ".", "to"):
                return None
            continue
        if p.form(position) == "," and p.form(position + 1) not in ("backed", "supported", "who", "which", "with", "along"):
            return None
        if "passive" in hit.values:
            return _passive(p, hit.end)
        if "outcome" in hit.values and p.head == "member" and p.form(hit.end) in ("in", "by", "when", ",", ".", "and", "on"):
            return "victim-affiliation"
        if role := _verb_role(p, hit):
            return None if role == "stop" else role
    return None


def _passive(p: Phrase, position: int) -> str | None:
    hit = p.cues.starting.get(position)
    return "target" if hit and {"verb", "outcome"} & set(hit.values) else None


_ENGLISH: tuple[Callable[[Phrase], str | None], ...] = (
    _denied, _during, _custody, _area, _attack, _adjacent, _located, _clash, _possessed, _joined, _object_of_verb, _suspected,
    _said, _subject,
)
