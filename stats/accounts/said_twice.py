"""What a sentence tells twice, where a headline is glued to its text (codebook 5)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.people import Mention
from stats.find.tags import Tags

_ALIKE = 5


def once(tags: Tags, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions of a sentence once, where it tells all of them by nouns and then by verbs, or in the same words."""
    mentions = [mention for mention in mentions if not _heads(tags, mention, mentions)]
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


def _told(mentions: Sequence[Mention]) -> list[object]:
    return [(m.outcome, m.people.span, m.people.others) for m in mentions]


def _in_the_same_words(tags: Tags, one: Mention, two: Mention) -> bool:
    """Whether the same words follow two mentions: يعتقلان شخصا من خلايا التنظيم في …: ألقت القبض على شخص من خلايا التنظيم في …"""
    behind = [_words(tags, mention) for mention in (one, two)]
    return behind[0] == behind[1] and len(behind[0]) == _ALIKE


def _words(tags: Tags, mention: Mention) -> list[str]:
    """The words behind the first of some people."""
    return [tags.form(at) for at in range(mention.people.start + 1, len(tags.words)) if tags.form(at).isalpha()][:_ALIKE]
