"""What part an actor plays in its sentence, by the cues around its name (codebook 7)."""

from stats.find.phrase import Phrase
from stats.find.role_ar import ARABIC
from stats.find.role_blame import blamed_in_turn
from stats.find.role_en import ENGLISH

ACTING = frozenset({
    "perpetrator", "accused", "captor", "pursuer", "claimant", "launcher", "suspected", "supporter", "clash-side",
})


def part_of(phrase: Phrase, lang: str) -> str:
    """The role of the actor of a phrase."""
    for rule in (blamed_in_turn, *(ARABIC if lang == "ar" else ENGLISH)):
        role = rule(phrase)
        if role:
            return role
    return "mentioned"
