"""People told as in care beside the dead of the same harm: they were wounded in it (codebook 2)."""

from __future__ import annotations

from stats.find.grammar.ar_number import OF_THEM
from stats.find.people import People
from stats.find.tags import Tags
from stats.language import form_words

CARE = "person+care"
_SENTENCES = 12
_PATIENTS, _TREATS = form_words("ar", "patients"), form_words("en", "treats")


def told_of_dead(tags: Tags, position: int) -> bool:
    """Whether the dead, and nobody wounded, were told before a word: in its sentence, or else in the one before.

    Of wounded told before, those in care are some: they are not counted again, but by a hospital that counts its dead, too.
    """
    here = _outcomes(tags, position)
    if "killed" in here and tags.form(position) in _TREATS:
        return _HURT.isdisjoint(here)
    near, before = list[set[str]](), tags.before
    while before is not None and len(near) < _SENTENCES:
        near.append(_outcomes(before, len(before.words)))
        before = before.before
    hurt = any(not _HURT.isdisjoint(told) for told in (here, *near))
    return not hurt and ("killed" in here or (bool(near) and "killed" in near[0]))


_HURT = frozenset(("wounded", "killed_or_wounded"))


def _outcomes(tags: Tags, end: int) -> set[str]:
    """What befell people by the words before a position; "one of the wounded" is told for what befell him since."""
    old = (_one_of_the, _noun, _known)
    told = (hit for at, hit in tags.triggers.items() if at < end and not any(known(tags, at) for known in old))
    said = (trigger for hit in told for trigger in hit.values if not trigger.tended)
    acts = {trigger.outcome for trigger in said if tags.lang == "ar" or not trigger.objects}  # "hit" may be a house
    nouns = (hit for at, hit in tags.nouns.items() if at < end and not (hit.values[0].outcome and _died_since(tags, at)))
    return acts | {hit.values[0].outcome or "" for hit in nouns if not (hit.values[0].kind == "body" and hit.values[0].possessed)}


def _died_since(tags: Tags, position: int) -> bool:
    """Whether the wounded are told for what befell them since: أحد الجرحى, وفاة اثنين من المصابين, وفاة ثلاثة جرحى."""
    if tags.value(position - 1, "people_words") == "one_of":
        return True
    start = position - (tags.form(position - 1) == "من")
    start = next((at for at, number in tags.numbers.items() if number.end == start), start)
    return any(hit.end == start and hit.values[0].outcome == "killed" for at, hit in tags.triggers.items() if at < start)


def _known(tags: Tags, position: int) -> bool:
    """Whether an outcome word tells of nobody new: who died "who" stands before, ambulances (فرق الإسعاف), and wounds of which
    somebody died (متأثراً بإصابته, بجراحه التي أصيب بها)."""
    hit = tags.triggers[position]
    if tags.value(position - 1, "clause_words") == "died" or tags.form(hit.end) in BY_IT:
        return True
    return hit.clitics.endswith("ال") or (tags.form(position - 1) in _WHO and hit.values[0].outcome == "killed")


BY_IT = frozenset(("بها", "بهما"))
"""Behind "was hurt": by wounds of which the sentence tells."""
_WHO = frozenset(("الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "اللواتي"))


def _one_of_the(tags: Tags, position: int) -> bool:
    """Whether "one of the" stands before a word: "one of the wounded died"."""
    before = (tags.form(position - 2), tags.form(position - 1)) if tags.lang == "en" else ()
    return before == ("of", "the") and position - 3 in tags.numbers


def _noun(tags: Tags, position: int) -> bool:
    """Whether "wounds" are those of which somebody died, and no verb."""
    return tags.form(position) == "wounds" and tags.form(position - 1) in _OF


_OF = frozenset(("the", "of", "from", "their", "his", "her", "to"))


def only_graded(tags: Tags, position: int) -> bool:
    """Whether what follows "the wound of" only says how grave that of some told before is: إصابة أحدهم بليغة, بترت يد أحدهم."""
    number = tags.numbers.get(position)
    at = number.end if number else position
    several = some_of_them(tags, position) if number else tags.form(at) in SOME_OF_THEM
    before = tags.form(position - 2)
    return several and (tags.form(at + 1) in _GRADED or before.removeprefix("و").startswith("بتر") or before in DESCRIBED)


def some_of_them(tags: Tags, position: int) -> bool:
    """Whether so many of those told before stand at a word: ثلاثة منهم."""
    number = tags.numbers.get(position)
    return number is not None and tags.form(number.end) in OF_THEM


SOME_OF_THEM = form_words("ar", "one_of_them") | form_words("ar", "some_of_them")
DESCRIBED = form_words("ar", "described_as")
"""Before the wounds of some of those told, and behind them how bad these are: وصفت إصابة أحدهم بالخطيرة."""
_GRADED = form_words("ar", "graded")


def in_care(tags: Tags, people: People) -> bool:
    """Whether people in care may be newly told: not "the patients", nor whom an article points back at."""
    sick = any(tags.form(at) in _PATIENTS for at in range(people.start, people.end))
    return not (people.definite or sick or people.outcome)
