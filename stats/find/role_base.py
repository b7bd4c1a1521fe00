"""Whose base it is that fires: قصفت القواعد التركية قرية, القاعدة التركية استهدفت مواقع (codebook 7)."""

from stats.find.phrase import Phrase
from stats.language import form_words

_BASES, _STRIKES = form_words("ar", "base"), frozenset(("strike", "verb"))
_REACH, _FAR = 7, 12
_ENDS = frozenset(("ما", "مما", ".", "؛", "التي", "الذي", "من", "بعد"))


def fires(p: Phrase) -> str | None:
    """The force of a base, where a verb stands beside it and what was hit stands behind both: else the base was hit itself."""
    if p.head != "object" or p.form(p.first).removeprefix("و").removeprefix("ال") not in _BASES:
        return None
    before = p.cues.ending.get(p.first)
    if before and _strikes(before.start, p) and _hits(p, p.last):
        return "perpetrator"
    ahead = range(p.last, min(p.last + _FAR, len(p.cues.words)))
    end = next((at for at in ahead if p.form(at) in _ENDS), p.last + _FAR)
    verb = next((at for at in ahead if at < end and _strikes(at, p)), None)
    opens = p.first == 0 or p.form(p.first - 1).removeprefix("و") in ("كانت", "ان", "بان", "،", ":")
    return "perpetrator" if verb is not None and opens and _hits(p, verb + 1) else None


def _strikes(position: int, p: Phrase) -> bool:
    """Whether a verb of striking, with no pronoun and nothing before it but "and", stands at a word."""
    hit = p.cues.starting.get(position)
    told = hit is not None and not _STRIKES.isdisjoint(hit.values) and hit.clitics in ("", "و")
    return told and p.form(position).endswith("ت")


def _hits(p: Phrase, start: int) -> bool:
    """Whether what was hit stands as the object of a verb: قرية, مواقع, but not بقرية, في قرية, على قرية."""
    for at in range(start, min(start + _REACH, len(p.cues.words))):
        hit = p.cues.starting.get(at)
        if p.form(at) in _ENDS:
            return False
        bare = p.form(at - 1) not in ("في", "علي", "قرب", "عند", "الي")
        if hit and bare and hit.clitics == "" and {"hit", "object"} & set(hit.values):
            return True
    return False
