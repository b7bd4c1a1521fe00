"""What an Arabic report says is not known: no figure (codebook 3)."""

from __future__ import annotations

from stats.find.tags import Tags


def not_known(tags: Tags, position: int) -> bool:
    """Whether a word belongs to what is not known; a clause of its own does not: لم تعرف هوية القتيل، فيما أصيب طفل."""
    if not tags.says >= _NOT_REPORTED:
        return False
    unreported = False
    for at in range(position - 1, max(position - _REACH, 0) - 1, -1):
        hit = tags.word(at, "clause_words")
        kinds = {word.value for word in hit.values} if hit else set()
        if unreported and "negation" in kinds:
            return True
        unreported = unreported or "hearsay" in kinds
        if not unreported and (_own_clause(tags, at) or ("boundary" in kinds and tags.form(at + 1) not in _WHETHER)):
            return False
    return False


def _own_clause(tags: Tags, comma: int) -> bool:
    """Whether "and" behind a comma goes on with a verb of harm."""
    hit = tags.triggers.get(comma + 1) if tags.form(comma) == "،" else None
    return hit is not None and hit.clitics.startswith("و") and hit.values[0].kind == "verb"


_NOT_REPORTED = {"negation", "hearsay"}
_REACH, _WHETHER = 10, frozenset(("اذا", "ان", "لو"))  # behind فيما
