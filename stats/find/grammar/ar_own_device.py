"""Attackers who blow themselves up are killed (codebook 2): فجر نفسه, فجر الثالث نفسه, تفجير أحد المهاجمين حزامه الناسف."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_modifiers import OTHERS
from stats.find.grammar.ar_ordinal import ORDINALS
from stats.find.grammar.denied import denied
from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.language import form_words, joined

BLOW_UP, THEMSELVES = form_words("ar", "blow_up"), form_words("ar", "themselves")
_BLOWING = joined(BLOW_UP)
_SUBJECT = 5
_OF_THEM = "one-of-them"
_ONE_OF_THEM = form_words("ar", "one_of_them")


def own_device(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention]) -> Iterator[Mention]:
    """Who blew himself up, unless a noun counts him already."""
    for people in (*_plain(tags), *_with_subject(tags, lists, found)):
        if not any(_counts(mention, people) for mention in found):
            yield Mention(tags.sentence.index, people.start, people.end, "killed", people, "own-device")


def _counts(mention: Mention, people: People) -> bool:
    """Whether a mention of one killed may be of the one who blew himself up: not where it is told which of several he was."""
    if mention.outcome != "killed" or people.others:
        return False
    told, within = mention.people, people.start <= mention.people.start < people.end
    known = people.noun is not None and told.noun is not None and not told.definite
    alike = not known or (told.noun == people.noun and told.status in ("unknown", people.status))
    return within or people.rule == _OF_THEM or (told.low == 1 and alike)


def _plain(tags: Tags) -> Iterator[People]:
    for at in tags.clauses.get("self", ()):
        if _done(tags, at):
            yield People(at, tags.small[at]["clause_words"].end, 1, 1, "exact", "self", status="combatant")


def _with_subject(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention]) -> Iterator[People]:
    """ "A third blew himself up": who did it stands between the verb and the pronoun."""
    for at in tags.where(_BLOWING):
        plain = at in tags.clauses.get("self", ()) or at in tags.dates  # "at dawn" is written like "he blew up"
        if not plain and _done(tags, at):
            subject = _subject(tags, lists, found, at + 1)
            end = _pronoun(tags, subject.end) if subject else 0
            if subject and end:
                status = "combatant" if subject.status in ("unknown", "member") and not subject.force else subject.status
                rule = "others" if subject.others else "self" if subject.noun else subject.rule
                yield replace(subject, start=at, end=end, rule=rule, status=status, outcome=None, definite=False)


def _done(tags: Tags, position: int) -> bool:
    """Whether it was no attempt or threat, also where he who made it stands between: حاول أحد المهاجمين تفجير نفسه."""
    before = {tags.value(at, "clause_words") for at in range(position - _SUBJECT, position)}
    return before.isdisjoint(_UNDONE) and not denied(tags, position)


_UNDONE = ("attempt", "negation", "future", "warning")


def _subject(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention], position: int) -> People | None:
    """Who is told at a word: people, or one more of those told before."""
    told = next((chain.items[0] for chain in lists if chain.start == position and len(chain.items) == 1), None)
    if told:
        return told if told.noun and told.bound == "exact" else None
    form = tags.form(position)
    if form in _ONE_OF_THEM:
        return People(position, position + 1, 1, 1, "exact", _OF_THEM)
    if form.removeprefix("ال") not in ORDINALS and form not in OTHERS:
        return None
    before = next((mention.people for mention in reversed(found) if mention.end <= position), None)
    another = People(position, position + 1, 1, 1, "exact", "self", others=True)
    if before is None or before.noun is None or before.noun.outcome is not None:
        return another
    return replace(another, status=before.status, force=before.force).with_noun(before.noun)


def _pronoun(tags: Tags, position: int) -> int:
    """Where "himself" ends that stands at a word, or behind what says more of who did it; 0 for nowhere."""
    for at in range(position, position + _SUBJECT):
        if tags.form(at) in THEMSELVES:
            return at + 1
        if not tags.form(at).isalpha() or at in tags.triggers or at in tags.dates:
            return 0
    return 0
