"""Arabic verbs that go on with the one a sentence began with: هاجم مسلح حاجزا ... وقتل خلال الاشتباك (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import BOTH, Cue
from stats.find.grammar.ar_taken_up import taken_up
from stats.find.people import TAKEN, Mention, People
from stats.find.tags import Tags
from stats.language import folded

_OPENS, _OWN = 5, 5
"""How far from a clause's beginning its subject stands, and behind a verb its own people."""


def carried_on(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention], free: Sequence[Cue]) -> Iterator[Mention]:
    """The one whom a sentence began with, where a verb in the singular goes on with him and names nobody itself, or whom the
    pronoun of a verb takes up."""
    yield from taken_up(tags, lists, found, free)
    cue = next((cue for cue in free if _goes_on(tags, cue)), None)
    if cue is None or any(mention.outcome in BOTH for mention in found) or _own(tags, lists, cue):
        return
    before = [chain for chain in lists if chain.end <= cue.start and not chain.link]
    ones = [chain.items[0] for chain in before if len(chain.items) == 1 and _one(tags, chain.items[0])]
    opens = len(ones) == 1 and ones[0].start < _OPENS + _clause(tags, ones[0]) and not speaks(tags, ones[0], cue)
    if opens and _agrees(tags, cue, ones[0]):
        yield Mention(tags.sentence.index, cue.start, cue.end, cue.outcome, replace(ones[0], rule="carried-on"), cue.rule)


def taken_before(tags: Tags, position: int, outcomes: frozenset[str] = TAKEN) -> bool:
    """Whether somebody was told as arrested or abducted before a word, or in the sentences just before it: that his fate is
    unknown adds nothing (codebook 2); or as what else is asked for."""
    near: Tags | None = tags
    for _ in range(_SENTENCES):
        acts = (hit for at, hit in near.triggers.items() if near is not tags or at < position) if near else ()
        if any(value.outcome in outcomes for hit in acts for value in hit.values):
            return True
        near = near and near.before
    return False


_SENTENCES = 4


def _goes_on(tags: Tags, cue: Cue) -> bool:
    form = tags.form(cue.start)
    joined = (form[0] in "وف" and len(form) > 3) or tags.form(cue.start - 1) == "ثم"
    dies = cue.kind == "frame" and cue.outcome == "killed"  # وفارق الحياة
    return joined and (cue.kind == "verb" or dies) and cue.outcome in BOTH and not cue.bound and not form.endswith(("ا", "وا"))


def _own(tags: Tags, lists: Sequence[Chain], cue: Cue) -> bool:
    """Whether people stand behind a verb, who are its own: "and all who were in it were killed" tells nobody else."""
    every = tags.form(cue.end) in _EVERY
    return every or any(cue.end <= chain.start <= cue.end + _OWN for chain in lists) or cue.end in tags.numbers


_EVERY = frozenset(("جميع", "كل", "من", "كافه"))


def _one(tags: Tags, people: People) -> bool:
    """Whether one person is newly told: a noun without its article or with an age, or "one of" several."""
    one_of = tags.value(people.start, "people_words") == "one_of"
    single = people.low == people.high == 1 and people.noun is not None and not people.outcome
    return single and (one_of or bool(people.ages) or not people.definite)


def known_gone(tags: Tags, people: People, cue: Cue) -> bool:
    """Whether those who are missing were taken before, or are all there are of some: المعارضون لا يزالون قيد الإخفاء القسري."""
    return people.bound == "vague" if cue.kind == "after" else cue.kind == "frame" and taken_before(tags, cue.start)


def speaks(tags: Tags, people: People, cue: Cue) -> bool:
    """Whether people only say what befell others: قال ضابط إن الطائرة قصفت الموقع وقتل من فيه."""
    told, verbs = tags.form(people.start - 1), folded("ar", "attribution", "cue", "said")
    said = told in verbs or told.removeprefix("و") in verbs
    return said and any(tags.form(at) in _THAT for at in range(people.end, cue.start))


_THAT = frozenset(("ان", "بان"))


def _clause(tags: Tags, people: People) -> int:
    """Where the clause begins in which people stand: behind the last comma or "when" before them."""
    return next((at for at in range(people.start, 0, -1) if tags.form(at) in _CLAUSE), 0)


_CLAUSE = frozenset(("،", ",", ":", "حين", "عندما", "لما", "بينما"))


def _agrees(tags: Tags, cue: Cue, people: People) -> bool:
    """Whether a verb has the sex of people: وقتلت is of a woman."""
    female = tags.form(cue.start).endswith("ت")
    return people.sex != ("male" if female else "female")


def as_many(people: People, pronoun: People) -> bool:
    """Whether people are as many as a pronoun says: one, two or several."""
    return people.low == pronoun.low if pronoun.bound == "exact" else people.low > 1
