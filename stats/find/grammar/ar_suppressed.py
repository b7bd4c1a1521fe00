"""What keeps Arabic outcome words from telling harm: a drill, an attempt, a wish, a denial (codebook 2 and 3)."""

from __future__ import annotations

from stats.find.grammar.ar_denial import armed, but
from stats.find.grammar.ar_least import of_a_number
from stats.find.grammar.ar_lost import aboard
from stats.find.grammar.ar_unknown import not_known
from stats.find.grammar.denied import denied
from stats.find.people import TAKEN, Mention
from stats.find.tags import Tags
from stats.language import form_words

_NEAR = 14
_UNKNOWN_REACH = 10
_ATTEMPTED = form_words("ar", "attempted")
_SERIES_REACH, _NEAR_BEFORE = 9, 5
_TURNS = frozenset({"warning", "negation", "future", "attempt", "barrier", "receives"})
"""Behind words of these kinds an act may not be told as done."""
# Before a verbal noun these make it passive.
PASSIVE = form_words("ar", "passive")


def unreal(tags: Tags) -> bool:
    """Whether a sentence tells of a drill or a commemoration, or of an accident near the harm: none of the conflict."""
    memory = any(not _occasion(tags, at) for at in tags.clauses.get("memory", ()))
    if "unreal" in tags.clauses or memory or _near_harm(tags, "accident"):
        return True
    hazard = _near_harm(tags, "hazard") and not armed(tags)
    return hazard or any(_anniversary(tags, at) for at in tags.where(_YEARS))


def _occasion(tags: Tags, position: int) -> bool:
    """Whether harm told before a day of remembrance was done on it, which is of no harm itself: أصيب خمسة في ذكرى الجلاء."""
    led = tags.form(position).startswith("ب") or tags.form(position - 1).lstrip("وبل") in _ON_THE_DAY
    if not led or not tags.form(position).endswith("ذكري") or min(tags.triggers, default=position) >= position:
        return False
    behind = range(position, position + _REMEMBERED)
    return not any(at in behind for at in (*tags.triggers, *tags.where(_HARMED)))


_ON_THE_DAY, _REMEMBERED = form_words("ar", "on_the_day"), 7


def _anniversary(tags: Tags, years: int) -> bool:
    """Whether so many years are said to have passed since an act: مر عام على مقتل ثلاثة, or first: ثلاث سنوات على المجزرة."""
    act = years + 2
    harm = act in tags.triggers or tags.form(act) in _HARMED or any(hit.start == act for hit in tags.weapons)
    if tags.form(years + 1) != "علي" or not harm:
        return False
    return years < _FIRST or any(tags.form(at).lstrip("وي") in _PASSED for at in range(max(years - _YEARS_REACH, 0), years))


_FIRST, _YEARS_REACH = 3, 5
_PASSED, _YEARS = form_words("ar", "passed"), form_words("ar", "years")
_HARMED = form_words("ar", "told_act") | form_words("ar", "slaughter")


def without_own_death(tags: Tags, told: list[Mention]) -> list[Mention]:
    """Who died of illness or by their own hand is none of the conflict; that they were taken before is told all the same
    (codebook 2)."""
    return [mention for mention in told if mention.outcome in TAKEN] if _near_harm(tags, "own_death") else told


def _near_harm(tags: Tags, kind: str) -> bool:
    """Whether the harm told is near a word for an accident or an illness, and it is not only what somebody denies."""
    if kind not in tags.clauses or {"claimed", "denies"} <= tags.clauses.keys():
        return False  # "denied what the register told of": the accident is only the denier's word
    told = [*tags.triggers, *(at for at, noun in tags.nouns.items() if noun.values[0].outcome)]
    return not told or any(abs(at - position) <= _NEAR for at in told for position in tags.clauses[kind])


def suppressed(tags: Tags, position: int, ahead: int = 0) -> bool:
    """An attempt, a wish, a fear or a denial before a word: no harm done. "None but" denies nothing of those behind it, which
    may stand so many words `ahead` of the word."""
    act = tags.triggers.get(position)
    if tags.value(position - 1, "people_words") == "parts" and not (act and act.clitics.startswith("و")):
        return True
    if not_known(tags, position) or denied(tags, position):
        return True
    if any(only(tags, position) for only in (_of_a_series, _families, _only_possible, _sentenced, _goes_on_holding, _threatened)):
        return True
    before = range(max(0, position - _NEAR_BEFORE), position)
    for at in before if "قد" in tags.forms or not _TURNS.isdisjoint(tags.clauses) else ():
        hit = tags.word(at, "clause_words")
        kind = hit.values[0].value if hit else ""
        if kind == "warning" and tags.form(position - 1) == "من":
            return True
        excepted = kind == "negation" and but(tags, at + 1, position + ahead)
        denies = kind in ("negation", "future") and position - at <= 4 and not excepted and not _anew(tags, at, position)
        denies = denies and not of_a_number(tags, at)  # ما لا يقل عن 6
        if denies or (kind == "attempt" and (_right_behind(tags, at, position) or _attempted(tags, at, position))):
            return True
        barrier = kind == "barrier" or (kind == "receives" and not _held(tags, at) and not _casualties(tags, position))
        barrier = barrier and hit is not None and hit.end >= position and not (
            _of_act(tags, at) or _who_was(tags, at, position) or aboard(tags, at))
        if barrier or (tags.form(at) == "قد" and _present(tags.form(at + 1))):
            return True
    return tags.value(position, "clause_words") == "barrier" and not _killed_him(tags, position)


def purpose(tags: Tags, position: int) -> bool:
    """Whether an arrest is only what an operation was for: عملية للقبض على …, with nothing that led to it."""
    hit = tags.triggers[position]
    if hit.clitics not in ("ل", "لل") or hit.values[0].outcome not in ("arrested", "abducted"):
        return False
    before = range(max(0, position - _UNKNOWN_REACH), position)
    led = any(at in before for at in tags.clauses.get("result", ()))
    return not led and not any(tags.form(at).removeprefix("و") in _UNDERGO for at in before)


_UNDERGO = form_words("ar", "undergo")


def _threatened(tags: Tags, position: int) -> bool:
    """Whether an act is only what somebody threatens with: هدد بقتل أبنائهم, تتوعدهم بالقتل أو خطف أبنائهم."""
    acts = [at for at, hit in tags.triggers.items() if hit.clitics in ("ب", "بال")]
    for at in range(position, max(position - _THREAT_REACH, 0), -1) if acts else ():
        if at in acts and _threat_before(tags, at):
            return at == position or _only_joined(tags, at, position)
        if tags.form(at) in _ENDS or tags.form(at) == "،":
            return False
    return False


def _threat_before(tags: Tags, position: int) -> bool:
    """Whether somebody threatens a few words before an act, with no comma or other act between."""
    for at in range(position - 1, max(position - _THREATENED, -1), -1):
        if tags.form(at).lstrip("وف") in _THREATENS:
            return True
        if tags.form(at) in _ENDS or tags.form(at) == "،" or at in tags.triggers:
            return False
    return False


def _only_joined(tags: Tags, first: int, position: int) -> bool:
    """Whether an act goes on with one before it as its like: بالقتل أو خطف أبنائهم, بقتله وخطف ابنه."""
    act = tags.triggers.get(position)
    verb = act is not None and tags.form(position).endswith(("وا", "ت"))
    joined = act is not None and (act.clitics.startswith("و") or tags.form(position - 1) == "او")
    return joined and not verb and position - first <= _THREATENED


_THREAT_REACH, _THREATENED, _THREATENS = 6, 6, form_words("ar", "threatens")


def _goes_on_holding(tags: Tags, position: int) -> bool:
    """Whether people are only held on, who were taken before: ما زالت تحتجز العشرات, يواصل احتجاز موظفين (codebook 2)."""
    form = tags.form(position)
    if form not in _HOLDS and not (form.startswith(_HELD_THEM) and form.endswith(("هم", "ه", "ها", "هما"))):
        return False
    return any(tags.form(at).removeprefix("و") in _GO_ON for at in range(max(0, position - _HELD_ON), position))


_HELD_THEM = ("تحتجز", "يحتجز")
_HELD_ON, _HOLDS, _GO_ON = 5, form_words("ar", "holding"), form_words("ar", "go_on")


def _only_possible(tags: Tags, position: int) -> bool:
    """Whether harm nearly, or only maybe, came of an act: كاد انفجار أن يودي بحياة ثلاثة, قد يؤدي انفجاره إلى مقتل المئات.

    What "and" goes on with is told of.
    """
    if _MAYBE.isdisjoint(tags.forms) or (position in tags.triggers and tags.triggers[position].clitics.startswith("و")):
        return False
    for at in range(position - 1, max(position - _POSSIBLE_REACH, -1), -1):
        form = tags.form(at)
        if form in _NEARLY or form == "لو" or (form == "قد" and at + 1 < position and _present(tags.form(at + 1))):
            return True
        ends = form in _ENDS or tags.value(at, "clause_words") == "boundary"
        if ends or (form == "،" and not _after_if(tags, at)):
            return False
    return False


def _after_if(tags: Tags, comma: int) -> bool:
    """Whether a comma closes what "if" opens: لو انفجرت العبوة، لقتلت العشرات."""
    return "لو" in tags.forms[max(0, comma - _POSSIBLE_REACH):comma] and tags.form(comma + 1).startswith("ل")


def _sentenced(tags: Tags, position: int) -> bool:
    """Whether an execution is only a court's sentence, not yet carried out: قضت محكمة بإعدام ثلاثة."""
    if not tags.form(position).removeprefix("و").lstrip("بل").startswith("اعدام"):
        return False
    before = {form.removeprefix("و") for form in tags.forms[max(0, position - _POSSIBLE_REACH):position]}
    return not before.isdisjoint(_JUDGES) and before.isdisjoint(_CARRIED_OUT)


_JUDGES, _CARRIED_OUT = form_words("ar", "judges"), form_words("ar", "sentence_carried_out")
_POSSIBLE_REACH, _NEARLY = 12, form_words("ar", "nearly")
_MAYBE = _NEARLY | {"لو", "قد"}
_ENDS = frozenset((".", ":", "؛", "بعد", "بعدما", "عقب", "منذ"))


def _families(tags: Tags, position: int) -> bool:
    """Whether a word that is spelt like a capture means families: أطفال من أسر المقاتلين, لأسر الضحايا."""
    if tags.form(position).removeprefix("ل") != "اسر" or position + 1 in tags.numbers:
        return False
    managed = any(tags.form(at).removeprefix("و").startswith("تمكن") for at in range(max(0, position - _NEAR_ACT), position))
    return not managed and (tags.form(position - 1) in _BEFORE_FAMILIES or tags.form(position) == "لاسر")


_BEFORE_FAMILIES = frozenset(("من", "مع", "بين"))


def _right_behind(tags: Tags, attempt: int, position: int) -> bool:
    """Whether an act stands right behind an attempt, or behind one word; a verb of its own behind "and" does not: محاولة تهريب
    وألقى القبض على …"""
    joined = position in tags.triggers and tags.triggers[position].clitics.startswith("و")
    anew = joined and attempt + 1 < position and position - 1 not in tags.triggers
    return position - attempt <= _PAST_ONE and not anew


_PAST_ONE = 2


def _attempted(tags: Tags, start: int, position: int) -> bool:
    """Whether an act stands behind those who only attempt it: محاولة الطرف الأول اعتقال أحد المطلوبين, حاول مسلحون خطف شاب."""
    who = {at for hit in tags.actors.values() for at in range(hit.start, hit.end)} | tags.nouns.keys()
    return tags.form(position) in _ATTEMPTED and all(
        tags.form(at).startswith("ال") or at in who for at in range(start + 1, position)
    )


def _anew(tags: Tags, start: int, end: int) -> bool:
    """Whether "and" behind a comma goes on with what is not denied: طفلة دون السابعة، وأصيب رجل."""
    return any(tags.form(at) == "،" and tags.form(at + 1).startswith("و") for at in range(start + 1, end))


def _of_a_series(tags: Tags, position: int) -> bool:
    """Whether uncounted harm is that of a whole series of acts: سلسلة من الجرائم التي سقط فيها عدد من الشهداء."""
    before = tags.forms[max(0, position - _SERIES_REACH):position]
    if _SERIES.isdisjoint(before) or "التي" not in before:
        return False
    return all(number.bound == "vague" for first, number in tags.numbers.items() if first >= position)


def _of_act(tags: Tags, position: int) -> bool:
    """Whether a word is the last of a phrase that tells harm, with a number behind it, or tells whom arrests took: مجزرة بحق
    20 مدنيا, حملة اعتقالات واسعة نفذتها قسد بحق العشرات."""
    if position + 1 not in tags.numbers:
        return False
    within = any(hit.start < position < hit.end for hit in tags.triggers.values())
    return within or any(arrests_of(tags, at, position + 1) for at in range(max(0, position - _CAMPAIGN), position))


def arrests_of(tags: Tags, position: int, people: int) -> bool:
    """Whether arrests are told at a word, not only a warrant for them, and بحق stands before people a few words behind."""
    hit = tags.triggers.get(position)
    arrest = hit is not None and hit.values[0].outcome == "arrested" and hit.values[0].kind == "noun"
    near = tags.form(people - 1) == "بحق" and people - position <= _CAMPAIGN + 1
    return arrest and near and tags.form(position - 1) not in _WARRANTS and "،" not in tags.forms[position:people]


_CAMPAIGN, _WARRANTS = 6, form_words("ar", "warrant")


def _who_was(tags: Tags, start: int, position: int) -> bool:
    """Whether a burial is that of people of whom an outcome word tells: تشييع شاب قتل أمس, تشييع الطفلين اللذين قتلا."""
    if tags.form(start) not in _BURIAL:
        return False
    ends = {hit.end for hit in tags.nouns.values()} | {hit.end for hit in tags.actors.values()}
    acts = (at for at in range(position, position + _NEAR_ACT) if at in tags.triggers and tags.triggers[at].clitics == "")
    return any(tags.form(at - 1) in _WHO or at in ends for at in acts)


_NEAR_ACT = 7


_BURIAL = form_words("ar", "burial")
_WHO = frozenset(("الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "اللواتي"))


def _casualties(tags: Tags, position: int) -> bool:
    """Whether a number of casualties stands at a word: who receives "25 wounded" tells of harm."""
    number = tags.numbers.get(position)
    noun = tags.nouns.get(number.end) if number else None
    return noun is not None and noun.values[0].outcome is not None


def _killed_him(tags: Tags, position: int) -> bool:
    """Whether a word is "killed him", not "the killers of", which folds to the same."""
    return tags.sentence.text(position, position + 1).endswith("ه") or tags.form(position - 1) in PASSIVE


def _held(tags: Tags, position: int) -> bool:
    """Whether a hospital stands beside "received", a grave beside "holds": these hold those harmed, others perhaps families."""
    return any(tags.value(at, "clause_words") in ("care", "grave") for at in range(position - 2, position + 3))


def _present(form: str) -> bool:
    """Whether a verb is in the present ("may kill" behind قد): one in the past may begin with ta too, as تمكنت."""
    return form[:1] in ("ي", "ت") and not form.endswith(("ت", "وا")) and form not in _PAST


_PAST = form_words("ar", "past")
_SERIES = form_words("ar", "series")
