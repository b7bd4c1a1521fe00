"""Whom an Arabic relative pronoun means, and whether what it tells of them stands on its own: الشاب الذي خطف أمس من جبلة."""

from __future__ import annotations

from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import Cue
from stats.find.person import RELATIVES
from stats.find.tags import Tags

CLAUSE_ENDS = frozenset((".", "،", ",", ":", ";", "؛"))
_TOLD_WITH, _WAS = 6, frozenset(("كان", "كانت", "هو", "هي"))


def pointing(tags: Tags, cue: Cue) -> bool:
    """Whether a relative pronoun before a verb makes it point back: "the worker who died is called …"."""
    return tags.form(cue.start - 1) in ("الذي", "التي", "الذين", "اللذين", "اللذان")


def meant(tags: Tags, chain: Chain, cue: Cue) -> bool:
    """Whether a relative pronoun before a verb agrees with the people before it in number and gender."""
    pronoun, first = tags.form(cue.start - 1), chain.items[0]
    if first.noun is None:
        return False
    if pronoun in ("الذي", "التي"):
        return (first.low, first.high) == (1, 1) and first.sex != ("female" if pronoun == "الذي" else "male")
    return sum(item.low for item in chain.items) == 2 if pronoun.startswith("الل") else first.low > 2


def of_owner(tags: Tags, cue: Cue) -> bool:
    """Whether a relative pronoun before a verb means whose kin somebody is, not the kin: عائلة الشاب الذي خطف."""
    owner, kin = tags.nouns.get(cue.start - 2), tags.nouns.get(cue.start - 3)
    if owner is None or kin is None or kin.clitics.endswith(("ال", "لل")) or kin.values[0].kind not in RELATIVES:
        return False
    one = owner.clitics == "ال" and owner.values[0].number == "singular"
    return one and owner.values[0].sex == {"الذي": "male", "التي": "female"}.get(tags.form(cue.start - 1), "")


BESIDE_HIM = frozenset(("معه", "معها", "معهم", "معهما"))


def placed_or_dated(tags: Tags, cue: Cue) -> bool:
    """Whether a verb is told with its day, its place or another, and of nobody else: الشاب الذي خطف أمس من جبلة, الذي خطف معه."""
    if tags.form(cue.end) in BESIDE_HIM:
        return True  # "the driver who was taken with him"
    if any(tags.form(at) in _WAS for at in range(cue.end, len(tags.words))):
        return False  # "the man who was killed yesterday in … was a leader in …": read as what is said of one told
    behind = range(cue.end, cue.end + _TOLD_WITH)
    end = next((at for at in behind if tags.form(at) in CLAUSE_ENDS or at in tags.triggers), behind.stop)
    told = range(cue.end, end)
    others = any(at in tags.numbers or (at in tags.nouns and tags.value(at - 1, "clause_words") != "agent") for at in told)
    return not others and any(at in tags.dates or at in tags.places for at in told)
