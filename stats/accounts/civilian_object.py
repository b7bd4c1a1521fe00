"""What was hit, as an object that a report calls civilian (codebook 6)."""

from __future__ import annotations

from itertools import takewhile

from stats.accounts.aboard import carries_civilians
from stats.find.grammar.ar_force import HIT
from stats.find.tags import Tags
from stats.find.weapon import FROM_AFAR
from stats.language import form_words

_OBJECT_REACH = 4


def hits_civilian_object(tags: Tags, searched: bool = False) -> bool:
    """Whether what was hit is an object the report calls civilian (codebook 6): hit itself, and no thing nearby.

    `searched`: the report tells of a raid, so an object named is no more than where people were.
    """
    if any(_act_of(tags, at) for at in tags.where(_AT_CIVILIANS)) or carries_civilians(tags):
        return True
    if any(not (_is_town(tags, at) or _of_some(tags, at)) for at in tags.clauses.get("civilian_target", ())):
        return True
    if searched:
        return False
    objects = (*tags.clauses.get("civilian_object", ()), *_hospitals(tags))
    return any(_shelled(tags, at) for at in tags.where(_THEIR_HOME)) or any(_hit(tags, at) for at in objects)


def _hit(tags: Tags, position: int) -> bool:
    """Whether an object that a word names was hit, in no fight and as nothing of a force."""
    if _is_town(tags, position) or _of_some(tags, position):
        return False
    before = ["" if _passed(tags, at) else tags.value(at, "clause_words") for at in _just_before(tags, position)]
    behind = tags.form(position + 1) in ("التي", "الذي") and tags.value(position + 2, "clause_words") == "struck"
    kinds = (_aimed, _slaughter_in, _burst_in, _killed_at)
    struck = "struck" in before or behind or any(kind(tags, position) for kind in kinds)
    told = {hit.weapon for hit in tags.weapons}
    fought = "clash" in told and told <= {"clash", "raid"}
    return struck and "near" not in before[-2:] and not (fought or _of_force(tags, position))


def _is_town(tags: Tags, position: int) -> bool:
    """Whether the word for an object is a town's name: بيت أمر, بلدة المزرعة."""
    return position in tags.places and (tags.form(position) == "بيت" or tags.form(position - 1).endswith(_TOWN_OF))


def _just_before(tags: Tags, position: int) -> range:
    """The few words before one, behind a day that stands between: استهداف الطائرات أمس الجمعة، لمزرعة."""
    comma = tags.form(position - 1) in _COMMAS
    dated = next((at for at, hit in tags.dates.items() if hit.end == position - comma and hit.kind != "period"), position)
    return range(max(0, dated - _OBJECT_REACH), position)


_COMMAS = frozenset(("،", ","))


def _hospitals(tags: Tags) -> list[int]:
    """The hospitals which, and not only where the harmed are, is what was hit: "struck a hospital in Nawa", قصف النظام للمشفى."""
    if tags.lang == "ar":
        return [at for at in tags.where(_HOSPITALS) if at in tags.small and _struck_right_before(tags, at)]
    told = (at for at in tags.clauses.get("aside", ()) if tags.form(at) in _CARE)
    return [at for at in told if _struck_hospital(tags, at)]


def _struck_hospital(tags: Tags, position: int) -> bool:
    """Whether a word for striking stands before a hospital, and none that takes somebody there."""
    near = (at for at in tags.clauses.get("struck", ()) if position - _OBJECT_REACH <= at < position)
    hit = next((tags.small[at]["clause_words"].end for at in near), None)
    return hit is not None and _TAKEN.isdisjoint(tags.forms[hit:position])


def _struck_right_before(tags: Tags, position: int) -> bool:
    """Whether a strike, and who made it, stand right before what it hit."""
    end = position - (tags.form(position - 1) == "علي")
    doer = next((hit for hit in tags.actors.values() if hit.end == end), None)
    act = doer.first if doer else end
    fired = any(hit.end == act and hit.weapon in FROM_AFAR for hit in tags.weapons)
    return fired or tags.value(act - 1, "clause_words") == "struck"


_HOSPITALS = frozenset(joined + form for form in form_words("ar", "hospital") for joined in ("", "ال", "لل"))
_TAKEN = frozenset(("to", "at", "in", "from", "of", ",", "and"))


def _act_of(tags: Tags, position: int) -> bool:
    """Whether whom an act is said to have aimed at stand behind it and who did it: استهداف مسيرة تركية للمدنيين."""
    on = tags.form(position - 1) == "علي"
    if not tags.form(position).startswith("ل") and not on:
        return False
    end = position - on
    near = range(max(position - _OBJECT_REACH - 2, 0), end)
    acts = [at for at in near if tags.form(at).endswith("استهداف")]
    acts += [hit.start for hit in tags.weapons if hit.start in near and hit.weapon in FROM_AFAR]
    return any(min(acts, default=end) < at and hit.end == end for at, hit in tags.actors.items())


def _shelled(tags: Tags, position: int) -> bool:
    """Whether a shell hit somebody's own home, or a blast was within it; a strike from the air may have sought whose it is."""
    burst = not _EXPLOSION.isdisjoint(tags.forms)
    blasts = {hit.weapon for hit in tags.weapons} <= _BLASTS and (burst or bool(tags.weapons))
    before = (position - 1, position - 2) if tags.form(position - 1) in ("علي", "داخل") else (position - 1,)
    hit = any(tags.value(at, "clause_words") == "struck" or tags.form(at) in _FELL for at in before)
    hit = hit or (tags.form(position - 1) == "في" and tags.form(position - 2).removeprefix("ب") in _SPLINTERS)
    return blasts and hit and (burst or tags.form(position - 1) != "داخل")


_SPLINTERS = form_words("ar", "what_hits")
_THEIR_HOME, _EXPLOSION = form_words("ar", "their_home"), form_words("ar", "explosion")
_BLASTS = frozenset(("shelling", "explosive-device", "mine-or-remnant", "unknown"))
_FELL = frozenset(("اصاب", "اصابت", "اصابه", "باصابه", "سقطت", "سقط", "سقوط", "دمر", "دمرت", "علي"))


_AT_CIVILIANS = form_words("ar", "at_civilians")
_TOWN_OF = ("قريه", "بلده", "مدينه", "ناحيه")


def _of_some(tags: Tags, position: int) -> bool:
    """Whether an object is only where some of those told were: "one of them a man hit in his own home", "ten of them residents of
    a camp"."""
    near = range(position - 1, max(position - _SOME_REACH, -1), -1) if tags.lang == "en" else ()
    clause = takewhile(lambda at: tags.form(at).isalnum() or tags.form(at) in _INSIDE, near)
    return any(tags.value(at, "people_words") == "share" for at in clause)


_SOME_REACH, _INSIDE = 16, frozenset(("-", "'", "'s"))


def _passed(tags: Tags, position: int) -> bool:
    """Whether a word tells no strike: "one" as the name of a day, or out of what people were taken (من داخل المشفى)."""
    dated = any(hit.start <= position < hit.end for hit in tags.dates.values())
    return dated or (tags.form(position - 1), tags.form(position)) in (("من", "داخل"), ("من", "وسط"))


def _aimed(tags: Tags, position: int) -> bool:
    """Whether an attack told just before is one on the object, or hit it: غارة للتحالف على منزل, صاروخ أصاب مدرسة."""
    on = tags.form(position - 1) in ("علي", "اصاب", "اصابت")
    return on and any(0 <= position - 1 - hit.end <= _OBJECT_REACH for hit in tags.weapons)


def _slaughter_in(tags: Tags, position: int) -> bool:
    """Whether a massacre is told to have been committed in the object: مجزرة ارتكبتها الطائرات في سوق القرية."""
    near = tags.forms[max(0, position - _COMMITTED):position]
    return tags.form(position - 1) in _WITHIN and not _SLAUGHTER.isdisjoint(form.removeprefix("ال") for form in near)


_SLAUGHTER, _WITHIN, _COMMITTED = form_words("ar", "slaughter"), frozenset(("في", "داخل")), 9


def _burst_in(tags: Tags, position: int) -> bool:
    """Whether something went off in the object, and in or at nothing else: انفجار مجهول المصدر في سوق المدينة, القنبلة التي
    انفجرت مساء أمس في سوق طفس, تفجير السوق."""
    end = position - (tags.form(position - 1) in _WITHIN)
    burst = next((at for at in range(end - 1, max(end - _BURST, 0) - 1, -1) if tags.form(at) in _BURSTS), None)
    inside = end < position or tags.form(position).startswith("ب") or (burst == position - 1 and tags.form(burst) in _BOMBING)
    return burst is not None and inside and not any(_elsewhere(tags, at) for at in range(burst + 1, end))


def _elsewhere(tags: Tags, position: int) -> bool:
    """Whether a word tells where else something went off: in a car, near a post, at whom it was aimed."""
    form = tags.form(position)
    aimed = form in _BESIDE or tags.value(position, "clause_words") in ("near", "struck")
    return aimed or form.startswith(_AT_VEHICLE) or position in tags.nouns


_BOMBING, _BURST = form_words("ar", "bombing"), 9
_BURSTS = form_words("ar", "explosion") | form_words("ar", "blew_up") | _BOMBING
_BESIDE = frozenset(("قرب", "امام", "عند", "علي", "في"))
_AT_VEHICLE = ("بسيار", "بدراج", "بعرب", "بالي", "بدوري", "برتل", "بحافل")


def _killed_at(tags: Tags, position: int) -> bool:
    """Whether a strike is told to have harmed people right at the object: "shelling killed nine at a market in Homs"."""
    at = tags.form(position - 2) == "at" and tags.form(position - 1) in ("a", "an", "the")
    verb = any(tags.form(trigger) in _KILLED and hit.start < trigger for trigger in range(position) for hit in tags.weapons[:1])
    fired = {hit.weapon for hit in tags.weapons}
    return at and verb and bool(fired) and fired <= FROM_AFAR and tags.form(position) not in _CARE


_KILLED = form_words("en", "killed_at")
_CARE = form_words("en", "care_houses")


def _of_force(tags: Tags, position: int) -> bool:
    """Whether an object is a force's: "a bus of the army", "a house of a leader of"."""
    near = (tags.actors.get(at) for at in range(position, position + _OBJECT_REACH + 1))
    return any(hit is not None and hit.role in HIT for hit in near)
