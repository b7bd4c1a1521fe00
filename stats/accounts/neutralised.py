"""Whether those told killed, or hurt, are others than a number for both beside them: تحييد 2 وإصابة آخرين (codebook 2)."""

from __future__ import annotations

from collections.abc import Sequence

from stats.accounts.tally import Count
from stats.find.people import Mention


def others_beside(both: Count, apart: Sequence[Mention]) -> bool:
    """Whether all of some killed or wounded are others than those counted together in their sentence: تحييد 2 وإصابة آخرين."""
    sentences = {mention.sentence for mention in both.mentions}
    others = all(mention.people.others and mention.sentence in sentences for mention in apart)
    return others or _own_hurt(both, apart) or _own_side(both, apart)


def _own_side(both: Count, apart: Sequence[Mention]) -> bool:
    """Whether members of a force are harmed, and nobody told as something else, where none of those neutralised is called one:
    تحييد ثلاثة من أفراد الخلية. وارتقى عنصر من الأمن وأصيب اثنان."""
    told = {mention.people.status for mention in apart}
    called = any(mention.people.status in _ARMED or mention.people.force for mention in both.mentions)
    return _acts(both) and not called and not _ARMED.isdisjoint(told) and told <= _ARMED | {"unknown"}


def _own_hurt(both: Count, apart: Sequence[Mention]) -> bool:
    """Whether members of no force that is named are hurt, and none killed, in one sentence behind those who were neutralised:
    تحييد ثلاثة من الفلول، فيما أصيب عنصر من الوحدة."""
    last = both.mentions[-1]
    hurt = all(m.outcome == "wounded" and m.sentence == last.sentence and m.start >= last.end for m in apart)
    return _acts(both) and hurt and all(m.people.status in _ARMED and not m.people.force for m in apart)


_ARMED = frozenset(("member", "security"))


def _acts(both: Count) -> bool:
    """Whether a number is that of those neutralised, not of dead and wounded."""
    rules = (mention.rule for mention in both.mentions)
    return not both.none and all(rule.startswith(("verb+", "verbal-noun+")) and "+both" not in rule for rule in rules)


def neutralised_too(both: Count, apart: Sequence[Mention]) -> bool:
    """Whether who tells of some dead or hurt tells behind them how many of the other side were neutralised, no sum of these: قتل
    ثلاثة جنود …، وحيّدت الدورية اثنين من المهاجمين."""
    last, first = both.mentions[-1], min(apart, key=_place)
    return _acts(both) and _place(first) < _place(last) and both.low != sum(m.people.low for m in apart)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.sentence, mention.start
