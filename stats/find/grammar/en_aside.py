"""Where an English list of people goes on behind what stands between: who harmed them, a remark, an aside (codebook 4)."""

from __future__ import annotations

from collections.abc import Callable

from stats.find.grammar.en_words import capital, kinds
from stats.find.people import People
from stats.find.tags import Tags

_BOTH = frozenset(("were", "are", "have"))
_ASIDE, _REMARK, _PARTS, _WHENCE = 9, 6, 12, 5


def past_parts(tags: Tags, position: int) -> int:
    """Where the verb of "five of them, including two children, were …" begins; the word itself where no parts follow."""
    if tags.form(position) != "," or "parts" not in kinds(tags, position + 1, "people_words"):
        return position
    closing = next((at for at in range(position + 2, position + _PARTS) if tags.form(at) == ","), position - 1)
    return closing + 1


def past_minors(tags: Tags, position: int) -> int:
    """Where "under 18" or "below the age of 18" ends; 0 where no such words stand."""
    at = position + 1
    at += 3 * (tuple(map(tags.form, range(at, at + 3))) == ("the", "age", "of"))
    return at + 1 if tags.form(position) in ("under", "below") and tags.form(at) in ("18", "eighteen") else 0


def past_doer(tags: Tags, item: People) -> int:
    """Where a list of bare numbers goes on behind who harmed them: "40 by the army, 22 by gunmen and 50 by others"; else 0."""
    bare = item.rule == "number" and item.noun is None and tags.form(item.end) == "by"
    behind = range(item.end + 2, item.end + _ASIDE) if bare else ()
    end = next((at for at in behind if not tags.form(at).isalpha() or tags.form(at) == "and"), 0)
    goes_on = end + 1 + (tags.form(end) == "," and tags.form(end + 1) == "and")
    return end if end and goes_on in tags.numbers and tags.form(tags.numbers[goes_on].end) == "by" else 0


def past_remark(tags: Tags, position: int) -> int:
    """Where a list goes on behind a remark in brackets that counts nobody: "five women (adult female), and a boy"."""
    if tags.form(position) != "(":
        return position
    inside = range(position + 1, position + _REMARK)
    closing = next((at for at in inside if tags.form(at) == ")"), 0)
    counts = any(at in tags.numbers or at in tags.triggers for at in range(position, closing))
    return closing + 1 if closing and not counts else position


def past_words(tags: Tags, position: int) -> int:
    """Where a list goes on behind where somebody is from or a remark; the word itself where neither stands."""
    return _past_whence(tags, position) or past_remark(tags, position)


def _past_whence(tags: Tags, position: int) -> int:
    """Where a list goes on behind where somebody is from: "a baker from the town, a teacher and a girl"; 0 where it does not."""
    for at in range(position + 1, position + _WHENCE) if tags.form(position) == "from" else ():
        if tags.form(at) in (",", "and"):
            return at
        if at in tags.triggers or at in tags.nouns or at in tags.numbers or not tags.form(at).isalpha():
            return 0
    return 0


def past_doing(tags: Tags, position: int, people: Callable[[Tags, int], People | None]) -> int:
    """Where "and" stands behind what the first was doing: "a baker walking home and a boy were hurt"; 0 where none of it is sure.

    A verb of both stands behind the second, and nobody in between.
    """
    doing = tags.form(position).endswith("ing") or "relative" in kinds(tags, position)
    for at in range(position + 1, min(position + _ASIDE, len(tags.words))) if doing and position not in tags.triggers else ():
        if tags.form(at) == "and":
            second = people(tags, at + 1)
            return at if second and (tags.form(second.end) in _BOTH or second.end in tags.triggers) else 0
        if at in tags.triggers or not tags.form(at).isalpha() or "boundary" in kinds(tags, at) or people(tags, at):
            return 0
    return 0


def past_aside(tags: Tags, position: int) -> int:
    """Where the people of ", who was off duty, and a passer-by" or ", Salim al-Omar, and his aide" begin; 0 without an aside."""
    if not ("relative" in kinds(tags, position) or capital(tags, position)):
        return 0
    for at in range(position, min(position + _ASIDE, len(tags.words))):
        if tags.form(at) == "," and tags.form(at + 1) == "and":
            return at + 2
        if at in tags.triggers or tags.form(at) in (",", ";", ":") or "boundary" in kinds(tags, at):
            return 0
    return 0
