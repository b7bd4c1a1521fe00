"""Arabic people who were held or lost and are free again: let go, rescued, exchanged, come home or fled (codebook 2)."""

from __future__ import annotations

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import Cue
from stats.find.grammar.ar_people import CASES
from stats.find.people import TAKEN, People
from stats.find.tags import Tags
from stats.language import form_words

_BEHIND, _BEFORE, _NEAR = 10, 7, 3
_COMMAS, _ENDS = frozenset(("،", ",")), frozenset(("،", ",", ".", ":", "؛"))


def freed(tags: Tags, chain: Chain) -> bool:
    """Whether those held, by their noun alone, are said to be let go behind it: ثلاثة معتقلين أفرج عنهم."""
    if chain.items[0].outcome not in TAKEN or len(chain.items) > 1 or of_cases(tags, chain.items[0]):
        return False
    behind = range(chain.end, chain.end + _BEHIND)
    end = next((at for at in behind if tags.form(at) in _COMMAS), behind.stop)
    return any(chain.end <= at < end and _them(tags, at) for at in tags.clauses.get("release", ()))


def of_cases(tags: Tags, people: People) -> bool:
    """Whether people are counted as cases of what befell them, which is new whoever was let go: 88 حالة احتجاز."""
    return people.outcome is not None and any(tags.form(at) in CASES for at in range(people.start, people.end))


def _them(tags: Tags, position: int) -> bool:
    """Whether a pronoun behind "let go" means those told before."""
    near = (tags.form(at) for at in (position, position + 1))
    return any(form.startswith("عن") or form.endswith(("هم", "هما", "ه", "ها")) for form in near)


def only_held(tags: Tags, cues: list[Cue], chain: Chain, cue: Cue | None) -> bool:
    """Whether people are others of those held, or a prison's population: nobody newly arrested."""
    toll = cue is not None and cue.kind == "toll"
    kinds = TAKEN if cue is None else frozenset({"arrested"})
    held = (cue is None or toll) and {item.outcome for item in chain.items} <= kinds and not of_cases(tags, chain.items[0])
    counted = cue is not None and toll and cue.outcome in TAKEN
    return (held and _released(cues, chain.start)) or ((held or counted) and _population(tags, cues))


def _released(cues: list[Cue], position: int) -> bool:
    """Whether a release is told before a word."""
    return any(cue.kind == "release" and cue.end <= position for cue in cues)


def _population(tags: Tags, cues: list[Cue]) -> bool:
    """Whether a sentence tells how many a prison holds, of nobody arrested and of no span of time: 9500 أسير في سجون الاحتلال."""
    taken = any(cue.outcome in TAKEN and cue.kind != "toll" for cue in cues)
    return not taken and not _PRISONS.isdisjoint(tags.forms) and all(hit.kind != "period" for hit in tags.dates.values())


_PRISONS = form_words("ar", "prisons")


def let_go(tags: Tags, people: People) -> bool:
    """Whether people who are only called held or lost are free again: تحرير طفل مختطف, عاد ثلاثة مخطوفين, مختطف تمكن من الهرب."""
    if _given_back(tags, people):
        return True
    if people.outcome not in _HELD or of_cases(tags, people):
        return False
    return _freed_before(tags, people.start) or _fled(tags, people)


def _given_back(tags: Tags, people: People) -> bool:
    """Whether bodies are only handed over, as those of hostages or by the Red Cross are: who died long before."""
    body = "body" in people.rule or (people.noun is not None and people.noun.kind == "body")
    near = {tags.form(at).removeprefix("و") for at in range(people.start - _BEFORE, people.start)}
    return body and not near.isdisjoint(_GIVE_BACK) and not _EXCHANGE.isdisjoint(tags.forms)


_GIVE_BACK, _EXCHANGE = form_words("ar", "give_back"), form_words("ar", "given_for")
_HELD = TAKEN | {"missing"}


def _freed_before(tags: Tags, position: int) -> bool:
    """Whether they are the object of a verb that frees them, or the subject of one by which they come home."""
    for at in range(position - 1, max(position - _BEFORE, -1), -1):
        form = tags.form(at).removeprefix("و")
        if form in _FREED or _saves(tags, at) or form in _EXCHANGED:
            return True
        told = any(i in tags.nouns or i in tags.actors for i in range(at, position))
        if form in _CAME_BACK | _FLIGHT and position - at <= _NEAR and not told:
            return True
        if form in _ENDS or at in tags.triggers:
            return False
    return False


_FREED, _CAME_BACK, _EXCHANGED = form_words("ar", "freed"), form_words("ar", "came_back"), form_words("ar", "exchanged")


def _saves(tags: Tags, position: int) -> bool:
    """Whether a word tells that somebody rescues: أنقذت الفرق سبعة عالقين; not "they work on rescuing"."""
    form, joined = tags.form(position).lstrip("وفب"), tags.form(position)[:1] in "وفب"
    verb = form.endswith(("ت", "وا")) or form == "انقذ" or not form.startswith("ا")
    return form in _SAVES and (verb or joined or position == 0 or tags.form(position - 1) in _DONE)


_SAVES, _DONE = form_words("ar", "saves"), frozenset(("من", "تم", "جري", "في"))


def _fled(tags: Tags, people: People) -> bool:
    """Whether a flight, or home, is told right behind them: مختطف تمكن من الفرار, مخطوف عاد إلى ذويه."""
    for at in range(people.end, people.end + _BEFORE):
        form = tags.form(at)
        if form in _FLIGHT or (form == "الي" and tags.form(at + 1).startswith(_HOMES) and tags.form(at - 1) in _CAME_BACK):
            return True
        if form in _ENDS or at in tags.triggers:
            return False
    return False


_FLIGHT = form_words("ar", "flight")
_HOMES = ("ذوي", "منزل", "منازل", "اهل", "عايل", "اسر", "بيت", "بيوت")
