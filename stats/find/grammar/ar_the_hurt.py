"""Arabic: the wounded and dead of an act whom nobody counts: تنقل المصابين, المصابون برصاص الاحتلال (codebook 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stats.find.grammar.the_hurt import act_told, bare_plural
from stats.find.people import Mention
from stats.find.tags import Tags
from stats.language import form_words

_SOME = frozenset(("من", "احد", "احدي", "بعض", "بين"))
_HARMED, _SEVERAL = frozenset(("killed", "wounded", "killed_or_wounded")), ("plural", "sound")
_TENDS, _CAUSE = form_words("ar", "tends_hurt"), frozenset(("جراء", "نتيجه", "اثر", "بسبب"))
_NEAR = 3


def the_hurt(tags: Tags, found: Sequence[Mention]) -> Iterator[Mention]:
    """Bare plurals with an article of those an act hit, brought to care or told with what hit them."""
    told = {mention.outcome for mention in found}
    for at, hit in sorted(tags.nouns.items()):
        noun = hit.values[0]
        plural = hit.clitics.endswith(("ال", "لل")) and noun.number in _SEVERAL
        some = tags.form(at - 1) in _SOME or at - 1 in tags.numbers
        if not plural or some or noun.outcome not in _HARMED or noun.outcome in told:
            continue
        if _tended(tags, at) or _hit_by(tags, hit.end):
            outcome = "killed" if noun.kind == "casualty" and _dead(tags, at, hit.end) else noun.outcome
            yield bare_plural(tags, at, hit.end, outcome, noun)


def _dead(tags: Tags, position: int, end: int) -> bool:
    """Whether "the victims" are the dead: behind bodies, or beside the wounded (codebook 2)."""
    before, behind = tags.noun(position - 1), tags.noun(end)
    return any(noun is not None and noun.kind in kinds for noun, kinds in ((before, ("body", "wounded")), (behind, ("wounded",))))


def _tended(tags: Tags, position: int) -> bool:
    """Whether somebody brings, rescues or recovers people, and an act is told with it or just before."""
    near = range(position - 1, max(position - _NEAR, 0) - 1, -1)
    tended = next((at for at in near if _TENDS & {tags.form(at), tags.form(at)[1:]}), None)
    if tended is None or any(at in tags.triggers or at in tags.numbers for at in range(tended + 1, position)):
        return _and_too(tags, position)
    return act_told(tags)


def _and_too(tags: Tags, position: int) -> bool:
    """Whether others just like them stand right before: انتشال المصابين والقتلى."""
    before = tags.nouns.get(position - 1)
    if before is None or not (tags.form(position).startswith("و") and before.clitics.endswith("ال")):
        return False
    return before.values[0].outcome in _HARMED and _tended(tags, position - 1)


def _hit_by(tags: Tags, end: int) -> bool:
    """Whether what hit people stands right behind them: المصابين بالقصف, الجرحى جراء الغارة."""
    at = end + (tags.form(end) in _CAUSE)
    by = at > end or tags.form(at).startswith("ب")
    return by and any(hit.start == at for hit in tags.weapons)
