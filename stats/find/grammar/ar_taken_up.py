"""Arabic verbs whose pronoun takes up those of whom no harm was told before: خرج شاب من منزله فاختطفه مسلحون, انفجر لغم بسيارة
تقل خمسة عمال، وأصيبوا بجروح (codebook 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import BOTH, Cue
from stats.find.people import Mention
from stats.find.tags import Tags

_FAR, _OWN = 25, 5


def taken_up(tags: Tags, lists: Sequence[Chain], found: Sequence[Mention], free: Sequence[Cue]) -> Iterator[Mention]:
    """Those whom the object of a verb, or "they" for its subject, means: the only ones told before it who are as many and of its
    sex, none being harmed."""
    for cue in [cue for cue in free if cue.kind == "verb" and (_them(cue) or _they(tags, cue, lists))]:
        pronoun = next((end for end in _MANY if tags.form(cue.start).endswith(end)), "")
        before = [chain for chain in lists if chain.start <= cue.start <= chain.end + _FAR]
        meant = [chain for chain in before if _means(tags, pronoun, chain)]
        hurt = any(mention.start <= cue.start for mention in found) or any(item.outcome for each in before for item in each.items)
        for item in meant[0].items if len(meant) == 1 and not hurt else ():
            yield Mention(tags.sentence.index, cue.start, cue.end, cue.outcome, replace(item, rule="taken-up"), cue.rule)


_HARMED = frozenset(("killed", "wounded", "arrested", "abducted"))
_THEY = "وا"
_MANY = {"هما": 2, "ها": 1, "ه": 1, _THEY: 3}
"""How many a pronoun means: so many, "they" so many at least."""


def _them(cue: Cue) -> bool:
    return cue.bound and cue.outcome in _HARMED


def _they(tags: Tags, cue: Cue, lists: Sequence[Chain]) -> bool:
    """Whether a verb has "they" for its subject, and no people of its own behind it."""
    theirs = any(cue.end <= chain.start <= cue.end + _OWN for chain in lists)
    return not cue.bound and cue.outcome in BOTH and tags.form(cue.start).endswith(_THEY) and not theirs


def _means(tags: Tags, pronoun: str, chain: Chain) -> bool:
    """Whether a pronoun may mean those of a list: "him" a man, "her" a woman, "them both" two, "they" several."""
    told, many = sum(item.low for item in chain.items), _MANY.get(pronoun, 0)
    known = all(item.noun is not None and item.low == item.high for item in chain.items)
    if chain.link or not known or not (told == many or (pronoun == _THEY and told > many)):
        return False
    female = chain.items[0].sex == "female" or tags.form(chain.start).endswith("ه")
    return many > 1 or female == (pronoun == "ها")
