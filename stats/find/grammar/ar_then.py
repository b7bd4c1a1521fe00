"""What befell somebody next in the same sentence: wounded and then taken, taken and then killed (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_cue import BOTH, Cue
from stats.find.people import AGAIN, INFORMED, TAKEN, Mention, People
from stats.find.tags import Tags
from stats.language import form_words

_FAR = 18


def then_too(tags: Tags, told: Sequence[Mention], free: Sequence[Cue]) -> Iterator[Mention]:
    """The second outcome of those told last, where a verb goes on with them and names nobody itself."""
    used = {mention.start for mention in told}
    for cue in free:
        before = [mention for mention in told if mention.end <= cue.start <= mention.end + _FAR]
        last = max(before, key=lambda mention: mention.end, default=None)
        if last is None or cue.start in used or not _another(last, cue, told):
            continue
        joined = (cue.kind == "verb" and (_joined(tags, cue) or _whose_body(tags, last, cue))) or _and_his(tags, last, cue)
        if joined and (_of_them(tags, cue, last.people) if cue.bound else _passive(tags, cue, last.people)):
            people = replace(last.people, outcome=None, ages=() if last.people.age_group == "child" else last.people.ages)
            yield Mention(tags.sentence.index, cue.start, cue.end, cue.outcome, people, cue.rule + AGAIN)


def _another(last: Mention, cue: Cue, told: Sequence[Mention]) -> bool:
    """Whether a verb tells those just told as harmed that they were taken, or those taken that they were killed."""
    pair = (last.outcome in BOTH and cue.outcome in TAKEN) or (last.outcome in TAKEN and cue.outcome == "killed")
    return pair and not any(mention.outcome == cue.outcome for mention in told)


def _whose_body(tags: Tags, dead: Mention, cue: Cue) -> bool:
    """Whether a verb right behind a body found tells that its owner had been taken: جثة شاب كان قد اختطف, جثث رعاة اختطفوا."""
    between = range(dead.end, cue.start)
    return "body" in dead.people.rule and len(between) <= _HAD and all(tags.form(at) in _WAS for at in between)


_HAD, _WAS = 2, frozenset(("كان", "كانت", "كانا", "كانوا", "قد", "كن"))


def _and_his(tags: Tags, dead: Mention, cue: Cue) -> bool:
    """Whether a verbal noun goes on with what befell somebody (خطف شاب … وتصفيته), or his death is told with his arrest before
    it: بوفاته في السجن بعد شهر من اعتقاله."""
    if cue.kind == "noun" and cue.bound and tags.form(cue.start).startswith("و") and "noun" in dead.rule:
        return True
    after = any(tags.form(at) in ("بعد", "عقب", "منذ") for at in range(cue.start - _COUNTED, cue.start))
    return dead.rule.endswith(INFORMED) and cue.kind == "noun" and cue.bound and after


_COUNTED = 4


def _joined(tags: Tags, cue: Cue) -> bool:
    """Whether a verb goes on with what befell those told before it."""
    before = tags.form(cue.start - 1)
    return tags.form(cue.start)[0] in "وف" or before == "ثم" or (before == "ان" and tags.form(cue.start - 2) == "قبل")


def _of_them(tags: Tags, cue: Cue, people: People) -> bool:
    """Whether the pronoun of a verb is for as many as were told: واعتقلته, فأعدموهم."""
    form = tags.form(cue.start)
    if form.endswith(("هم", "هن")):
        return people.low > 2 or people.high != people.low
    return (people.low, people.high) == ((2, 2) if form.endswith("هما") else (1, 1))


def _passive(tags: Tags, cue: Cue, people: People) -> bool:
    """Whether a verb in the passive agrees with them, and has nobody behind it: أصيب شاب برصاص … واعتقل."""
    form = tags.form(cue.start).lstrip("وف") if tags.form(cue.start)[0] in "وف" else tags.form(cue.start)
    alone = cue.end in tags.dates or tags.form(cue.end) in _ALONE
    if form.endswith("وا"):
        return alone and people.low > 2
    present = tags.form(cue.start - 1) == "ان"
    female = form.startswith("ت") if present else form.endswith("ت")
    one = (people.low, people.high) == (1, 1) and people.sex != ("male" if female else "female")
    return alone and one and not form.endswith("ا") and (present or form[:1] not in "يت")


_ALONE = form_words("ar", "after_number") | {"", ".", "،", "؛", "لاحقا", "قبل", "بعدها", "علي", "من", "في", "عند", "خلال"}


def had_been_taken(tags: Tags, told: Sequence[Mention], free: Sequence[Cue]) -> Iterator[Mention]:
    """How one told in a sentence before was taken, where no name stands: وكان قد اعتقل قبل أسبوع."""
    opens = next((at for at in range(_OPENS) if tags.form(at).removeprefix("و") in _HAD_BEEN), None)
    cue = next((cue for cue in free if cue.outcome in TAKEN and cue.kind == "verb" and not cue.bound), None)
    if told or opens is None or cue is None or tags.before is None or tags.form(cue.start - 1) != "قد":
        return
    was, form = tags.form(opens).removeprefix("و"), tags.form(cue.start)
    agrees = form.endswith(_HAD_BEEN[was][0]) and not (was == "كان" and form.endswith(("ت", "ا")))
    if agrees and (cue.end in tags.dates or tags.form(cue.end) in _ALONE):
        low, high = _HAD_BEEN[was][1]
        people = People(cue.start, cue.end, low, high, "exact" if high else "vague", "pronoun", definite=True)
        yield Mention(tags.sentence.index, cue.start, cue.end, cue.outcome, people, f"{cue.rule}:had")


_OPENS = 2
_HAD_BEEN: dict[str, tuple[str, tuple[int, int | None]]] = {
    "كان": ("", (1, 1)), "كانت": ("ت", (1, 1)), "كانا": ("ا", (2, 2)), "كانوا": ("وا", (3, None)),
}


def not_only_lost(tags: Tags, told: list[Mention]) -> list[Mention]:
    """Mentions without those lost of whom it is also told that they were taken (فقد الاتصال بشاب بعد أن اختطفه مسلحون), or found
    dead: جثث خمسة من أصل 12 فقدوا."""
    told = [_without_dead(mention, told) if tags.form(mention.people.start - 1) == "اصل" else mention for mention in told]
    taken = {mention.people.start for mention in told if mention.outcome in _KNOWN and mention.rule.endswith(AGAIN)}
    return [mention for mention in told if mention.outcome != "missing" or mention.people.start not in taken]


_KNOWN = TAKEN | {"killed"}


def _without_dead(lost: Mention, told: Sequence[Mention]) -> Mention:
    """Those lost without those of them who are told to be dead."""
    dead = next((one.people for one in told if one.outcome == "killed" and "body" in one.people.rule), None)
    if lost.outcome != "missing" or dead is None or dead.bound != "exact" or lost.people.bound != "exact":
        return lost
    left = lost.people.low - dead.low
    return replace(lost, people=replace(lost.people, low=left, high=left)) if left > 0 else lost
