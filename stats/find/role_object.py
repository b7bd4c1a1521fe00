"""Whose people an Arabic verb of harm or arrest has for its object: they did not do it, it was done to them (codebook 7)."""

from stats.find.lexicon import Hit
from stats.find.phrase import Phrase
from stats.find.role_shared import BESIDE, captor, object_person
from stats.language import folded, form_words, joined

_ON_PEOPLE = frozenset(("harm", "arrest", "upon", "strike"))
_NUMBERS = folded("ar", "numbers", "kind", "unit")
_COUNTS = _NUMBERS | form_words("ar", "one_or_some")
_ALONE, _BESIDE, _SHORT = form_words("ar", "one_member"), form_words("ar", "beside"), 3
_DID_AWAY = form_words("ar", "did_away")
_OF, _THINGS = frozenset(("من", "في")), frozenset(("hit", "object"))


def of_person(p: Phrase) -> str | None:
    """Of whom somebody is who is the object of a verb, as of whom a vehicle carries: تقل شخصا من داعش."""
    return "victim-affiliation" if p.form(p.first - 1) == "من" and object_person(p, p.first - 1) else None


def object_of(p: Phrase) -> str | None:
    """Counted or oblique members right behind the verb are its object: أسرت أربعة عناصر من قسد, اعتقلت عنصرين من قسد.

    Not where those whom they harmed follow: اعتقل أربعة عناصر من قسد ثلاثة رعاة. One or two with nobody right behind them did not
    act either, the verb is a passive: اعتقل عنصران من قسد في القرية.
    """
    if p.form(p.first - 1).removeprefix("و") in _DID_AWAY and p.form(p.last) == "علي":
        return "perpetrator"  # قضى الجيش على أربعة مسلحين
    verb = p.cues.before(p.first, BESIDE)
    if verb is None or _ON_PEOPLE.isdisjoint(verb.values) or "outcome" in verb.values:
        return None
    counted = any(p.form(at).isdecimal() or p.form(at) in _COUNTS for at in range(verb.end, p.first))
    of_them = counted and p.form(p.first - 1) in _OF and p.head != "member"
    members = p.head == "member" and (counted or _oblique(p.form(p.first)))
    alone = p.head == "member" and p.form(p.first) in _ALONE and "upon" not in verb.values and _ends(p, p.last)
    if not (of_them or alone or (members and not _does(p, verb))):
        return None
    return "target" if "strike" in verb.values else "victim-affiliation"


def taken(p: Phrase) -> str | None:
    """People told by one word in the oblique, right behind an arrest and with nobody behind them: اعتقال مهربين في القرية."""
    at = p.last - 1
    if p.start != at or not p.form(at).endswith("ين"):
        return None
    arrest = p.cues.back(at, "arrest", _BY_ONE) or p.cues.back(at, "taking", _BY_ONE)
    ends = _ends(p, p.last) or p.form(p.last).startswith(("و", "اثن"))
    return "victim-affiliation" if arrest and ends else None


_BY_ONE = 2
"""How far behind an arrest they stand, where one word says who made it: أوقفت الشرطة مهربين."""


def took(p: Phrase) -> str | None:
    """Who stands between a noun of taking and those whom he took: اعتقال الشرطة العسكرية التابعة للجيش ثلاثة شبان."""
    if "taking" not in p.cues.told or not _people_follow(p):
        return None
    at = p.first
    while at > 0 and p.first - at < _UNIT and (p.form(at - 1) in _BELONGS or _named(p, at - 1)):
        at -= 1
    nouns = (p.cues.ending.get(end) for end in range(at, p.first + 1))
    taking = any(hit and "taking" in hit.values and "و" not in hit.clitics for hit in nouns)
    return captor(p, p.last) if taking else None


def _people_follow(p: Phrase) -> bool:
    """Whether people stand behind an actor as those whom he took: counted, or one with the ending of an object."""
    return _counted(p, p.last) or (p.form(p.last).endswith("ا") and len(p.form(p.last)) > _SHORT)


def _named(p: Phrase, position: int) -> bool:
    """Whether a word with its article may be the name of a unit."""
    return p.form(position).startswith("ال") and position not in p.cues.starting


_UNIT, _BELONGS = 6, form_words("ar", "belongs_to") | {"ل", "من", "فصيل", "عناصر"}


def took_captive(p: Phrase) -> str | None:
    """Who captures, told by a verb that is written like its noun, and members behind: أسر الجيش الوطني عنصرين من قسد."""
    verb, behind = p.cues.before(p.first, BESIDE), p.cues.starting.get(p.last)
    if verb is None or verb.end != p.first or p.head == "member" or not {"outcome", "upon"}.issubset(verb.values):
        return None
    members = behind is not None and "member" in behind.values and _oblique(p.form(p.last))
    return captor(p, p.last) if members or _counted(p, p.last) else None


def of_squad(p: Phrase) -> str | None:
    """Whose patrol or group is the subject of a verb with those harmed behind it: قتلت دورية لقوات النظام شابا."""
    if _SQUADS.isdisjoint(p.cues.forms):
        return None
    told = next((at for at in range(max(p.first - 2, 0), p.start + 1) if p.form(at) in _SQUADS), 0)
    verb = p.cues.before(told, BESIDE) if told else None
    harmed = _oblique(p.form(p.last)) or _counted(p, p.last)
    return "perpetrator" if verb and "harm" in verb.values and p.form(verb.start).endswith("ت") and harmed else None


_SQUADS = form_words("ar", "squad")


def of_member(p: Phrase) -> str | None:
    """Whose member a verb behind his name tells as harmed: العنصر في قوات النظام سليم قتل بهجوم, القيادي في قسد، قتله شاب."""
    before = range(p.first - 2, max(p.first - _LEADS, 0) - 1, -1) if p.form(p.first - 1) == "في" else range(0)
    member = next((at for at in before if p.form(at).removeprefix("و").removeprefix("ال") in _ALONE), None)
    ahead = (p.cues.starting.get(at) for at in range(p.last, p.last + _NAMED)) if member is not None else ()
    verb = next((hit for hit in ahead if hit and "harm" in hit.values), None)
    if verb is None or verb.clitics:
        return None
    taken_up = p.form(verb.end - 1).endswith(_PRONOUNS)
    return "victim-affiliation" if taken_up or (member == p.first - 2 and _ends(p, verb.end)) else None


_LEADS, _PRONOUNS = 4, ("ه", "ها", "هم", "هما")
_NAMED = 6


def _oblique(form: str) -> bool:
    """Whether a noun bears the ending of an object: عنصرا, عنصرين, مسلحين."""
    return form.endswith(("ا", "ين"))


def _ends(p: Phrase, position: int) -> bool:
    """Whether no object can follow: at a word stands a preposition, an adverb or nothing."""
    form, behind = p.form(position), p.cues.starting.get(position)
    told = behind is not None and "adverb" in behind.values
    return told or not form[:1].isalpha() or form in _BESIDE or (form.startswith("ب") and len(form) > _SHORT)


def _does(p: Phrase, verb: Hit[str]) -> bool:
    """Whether counted members are who did it: the verb agrees with them, and whom they harmed follows."""
    form, behind = p.form(verb.start).removeprefix("و"), p.cues.starting.get(p.last)
    if p.form(p.first) in _IN_A and p.form(verb.start).endswith("ت"):
        return True  # هاجمت خلايا داعش حاجزا
    if _counted(p, p.last) or form.endswith(("ت", "وا")) or form.startswith("ت"):
        return _counted(p, p.last)
    struck = behind is not None and not behind.clitics and not _THINGS.isdisjoint(behind.values)
    return struck or (_oblique(p.form(p.last)) and not p.form(p.last).startswith("كان"))


_MEMBERS = folded("ar", "attacks", "cue", "member")
_IN_A = frozenset(form for form in _MEMBERS if form.endswith("ا") and form.removesuffix("ا") not in _MEMBERS)
"""Members whose own last letter looks like the ending of an object: خلايا, ميليشيا."""


def _counted(p: Phrase, position: int) -> bool:
    """Whether a number of people stands at a position; not "three of them"."""
    number = p.form(position).isdecimal() or p.form(position) in _NUMBERS
    return number and p.form(position + 1).isalpha() and not p.form(position + 1).startswith("من")


def struck_by(p: Phrase) -> str | None:
    """Who struck what is only told as struck: السيارة المستهدفة بطيران التحالف, بعد استهدافهم من قوات النظام."""
    of, means = p.form(p.first - 1) == "من", p.form(p.first).startswith("ب") and p.head in ("force", "state", "arm")
    return "perpetrator" if p.form(p.first - 1 - of) in _STRUCK and (of or means) else None


_STRUCK = form_words("ar", "was_struck")


def ran_over(p: Phrase) -> str | None:
    """Whose vehicle ran somebody over: it was not struck (codebook 2). دهسته آلية للجيش, دهسا بناقلة جند تابعة للجيش."""
    if _RUN_OVER.isdisjoint(p.cues.forms):
        return None
    before = range(max(p.start - _VEHICLE, 0), p.start)
    act = next((at for at in reversed(before) if p.form(at) in _RUN_OVER), None)
    vehicle = [p.form(at) for at in range(act + 1, p.start)] if act is not None else []
    its = not p.backed or any(form.startswith("تابع") for form in vehicle)  # not "a gunman backed by …"
    whole = act is not None and all(form.isalpha() and form not in _OF_PLACE for form in vehicle)
    return "perpetrator" if its and whole else None


_RUN_OVER, _VEHICLE, _OF_PLACE = joined(form_words("ar", "run_over")), 6, frozenset(("في", "قرب", "علي", "عند"))
