"""Who blames whom for an act, each the other: both are named as having done it (codebook 7)."""

from stats.find.phrase import Phrase
from stats.language import form_words

_REACH = 14
_ENDS = frozenset((".", ";", ":", "؛"))
_OTHER = frozenset((("each", "other"), ("one", "another")))


def blamed_in_turn(p: Phrase) -> str | None:
    """ "The army and the SDF blamed each other", "both trading blame"; تبادل الجيش وقسد الاتهامات, اتهامات بين الجيش وقسد"""
    if _BLAMING.isdisjoint(p.cues.forms):
        return None
    behind = _until_end(p, p.last, 1)
    if any(_each_other(p, at) for at in behind):
        return "accused"
    before = _until_end(p, p.first - 1, -1)
    between = next((at for at in before if p.form(at) in _BETWEEN), None)
    traded = any(p.form(at).removeprefix("و") in _EXCHANGED for at in before) and any(p.form(at) in _ACCUSATIONS for at in behind)
    told = between is not None and any(p.form(at) in _ACCUSATIONS for at in range(between - _NEAR, between))
    return "accused" if traded or told else None


def _each_other(p: Phrase, position: int) -> bool:
    """Whether a word opens "blamed each other", "traded accusations"."""
    if p.form(position) in _BLAME and (p.form(position + 1), p.form(position + 2)) in _OTHER:
        return True
    return p.form(position) in _TRADE and p.form(position + 1) in _CHARGES


def _until_end(p: Phrase, position: int, step: int) -> list[int]:
    """The words from one on, as far as the clause and the reach go."""
    found: list[int] = []
    while len(found) < _REACH and p.form(position) and p.form(position) not in _ENDS:
        found.append(position)
        position += step
    return found


_NEAR = 3
_BETWEEN = frozenset(("بين", "between"))
_BLAME, _TRADE, _CHARGES = form_words("en", "blame"), form_words("en", "trade"), form_words("en", "charges")
_ACCUSATIONS = form_words("ar", "accusations") | _CHARGES
_EXCHANGED = form_words("ar", "exchanged")
_BLAMING = _BLAME | _TRADE | _ACCUSATIONS
