"""What a sentence tells twice, where a headline is glued to its text (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.ground import right_behind
from stats.accounts.setting import fine_places
from stats.find.grammar.ar_count import OF_GROUP
from stats.find.grammar.ar_modifiers import OTHERS
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import folded

_ALIKE = 5


def told_once(tags: Tags, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions of a sentence once, where it tells all of them by nouns and then by verbs, or in the same words."""
    mentions = [m for m in mentions if not (_heads(tags, m, mentions) or _counted_behind(m, mentions)
                                            or _called_by_another(tags, m, mentions))]
    half, odd = divmod(len(mentions), 2)
    if not half or odd or _told(mentions[:half]) != _told(mentions[half:]):
        return mentions
    if all(_in_the_same_words(tags, one, two) for one, two in zip(mentions[:half], mentions[half:], strict=True)):
        return mentions[half:]
    if half < 2 or all(m.people.low < 2 for m in mentions):
        return mentions
    heads = all(m.rule.startswith("verbal-noun") for m in mentions[:half])
    return mentions[half:] if heads and all(m.rule.startswith("verb+") for m in mentions[half:]) else mentions


def _heads(tags: Tags, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a bare plural and a colon only head what is counted behind them: قتلى وجرحى: قصفت …، ما أدى لمقتل اثنين."""
    beside = next((other for other in mentions if other.start == mention.end and other.people.bound == "vague"), mention)
    bare = mention.people.bound == "vague" and tags.form(beside.end) == ":" and not mention.parts
    counted = (other for other in mentions if other.start > beside.end and other.outcome == mention.outcome)
    return bare and any(other.people.bound != "vague" for other in counted)


def _counted_behind(some: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether some are of those whom the sentence counts behind them: a girl "of the wounded of the strike, which wounded 15"."""
    if not some.people.rule.endswith(OF_GROUP) or some.people.outcome != some.outcome:
        return False
    behind = (m for m in mentions if m.start > some.end and m.outcome == some.outcome and not m.people.others)
    return any(m.people.bound != "vague" and m.people.low > some.people.low for m in behind)


def _called_by_another(tags: Tags, one: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether one person of whom nothing is told is said, by somebody who speaks of the same act, to be a member of a force:
    مقتل شخص، وقال مسؤول إن الضربة قتلت قياديا في …"""
    if one.people.noun is None or one.people.noun.kind != "person" or not _nobody(one) or one.parts:
        return False
    told = (other for other in mentions if other.start > one.end and other.outcome == one.outcome and other.people.high == 1)
    member = next((other for other in told if other.people.status == "member"), None)
    if member is None or member.people.others or not right_behind(tags, member, len(tags.words)) <= _named_before(tags, member):
        return False
    between = tags.forms[one.end:member.end + 1]
    said = folded(tags.lang, "attribution", "cue", "said")
    return not OTHERS.keys() & set(between) and any(form.removeprefix("و") in said for form in between)


def _nobody(mention: Mention) -> bool:
    people = mention.people
    return people.span == (1, 1) and people.status == "unknown" and not (people.others or people.named or people.called)


def _named_before(tags: Tags, member: Mention) -> frozenset[str]:
    """The villages and towns named before the second of two."""
    return frozenset(hit.name for hit in fine_places(tags, 0, member.start))


def _told(mentions: Sequence[Mention]) -> list[object]:
    return [(m.outcome, m.people.span, m.people.others) for m in mentions]


def _in_the_same_words(tags: Tags, one: Mention, two: Mention) -> bool:
    """Whether the same words follow two mentions: يعتقلان شخصا من خلايا التنظيم في …: ألقت القبض على شخص من خلايا التنظيم في …"""
    behind = [_words(tags, mention) for mention in (one, two)]
    return behind[0] == behind[1] and len(behind[0]) == _ALIKE


def _words(tags: Tags, mention: Mention) -> list[str]:
    """The words behind the first of some people."""
    return [tags.form(at) for at in range(mention.people.start + 1, len(tags.words)) if tags.form(at).isalpha()][:_ALIKE]
