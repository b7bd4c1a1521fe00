"""Arabic denials: "no one was hurt" is a figure of zero (codebook 3, None)."""

from __future__ import annotations

from collections.abc import Iterator

from stats.find.grammar.ar_least import of_a_number
from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.language import form_words

_BUT, _RIGHT_BEHIND, _NEAR, _RESULT = 4, 2, 5, 22
_WHICH = frozenset(("التي", "الذي", "الذين"))
_ENDS = frozenset((".", "؛", "بل", "لكنه", "لكنها", "انما", "وانما"))
_KILLED_NOBODY = form_words("ar", "killed_nobody")
HIT_NOBODY = form_words("ar", "nobody") | _KILLED_NOBODY
"""Verbs that deny harm before "anyone"."""
_ANYONE = frozenset(("احد", "اي"))
_DENIALS = frozenset(("material", "negation", "there_is_no"))
_RESULTS, _FIRES = form_words("ar", "results"), form_words("ar", "fire")


def denials(tags: Tags) -> Iterator[Mention]:
    """ "No one was hurt": a stated zero, unless it is only that nothing is known (codebook 3), or of a fire that nobody lit."""
    if not _FIRES.isdisjoint(tags.forms) and not _lit(tags) and not any(hit.acts for hit in tags.actors.values()):
        return
    for at in sorted(at for kind in _DENIALS & tags.clauses.keys() for at in tags.clauses[kind]):
        kind, end = tags.value(at, "clause_words"), tags.small[at]["clause_words"].end
        if kind == "material":
            if not _only_damage(tags, at, end):
                continue
            yield _zero(tags, at, end, "killed_or_wounded")
        elif kind == "negation" and not of_a_number(tags, at):
            result = end + (tags.form(end) == "ان")  # دون أن يسفر ذلك عن
            yield from _denied(tags, at, end, _RESULT if tags.form(result) in _RESULTS else _NEAR)
        elif kind == "there_is_no":
            yield from _denied(tags, at, end, _RIGHT_BEHIND)


def _only_damage(tags: Tags, start: int, end: int) -> bool:
    """Whether words say that the damage is material, not only name such damage: الأضرار مادية, but بعض الأضرار المادية."""
    names_it = end - start == 2 and tags.form(end - 1).startswith("ال")
    return not names_it or tags.value(start - 1, "clause_words") == "except"


def _lit(tags: Tags) -> bool:
    """Whether a weapon may have lit the fire that a sentence tells: one told before it is of another act, where the fire opens
    the sentence as news of its own."""
    return bool(tags.weapons) if not _FIRES.isdisjoint(tags.forms[:_OPENS]) else armed(tags)


_OPENS = 2


def armed(tags: Tags) -> bool:
    """Whether a weapon, or munitions that went off, are told in a sentence or in those just before it; an arrest is none."""
    near: Tags | None = tags
    for _ in range(_NEAR_SENTENCES):
        if near and (any(hit.weapon != "raid" for hit in near.weapons) or not _MUNITIONS.isdisjoint(near.forms)):
            return True
        near = near and near.before
    return False


_NEAR_SENTENCES = 3
_MUNITIONS = form_words("ar", "munitions")


def but(tags: Tags, start: int, end: int) -> bool:
    """Whether a denial behind which a clause goes on from `start` excepts those behind "but": لم يقتل سوى رجل."""
    for at in range(start, min(end, len(tags.words))):
        if tags.form(at) in ("،", ".", "؛"):
            return False
        if tags.value(at, "clause_words") == "except":
            return True
    return False


def _denied(tags: Tags, start: int, position: int, reach: int) -> Iterator[Mention]:
    for at in range(position, min(position + reach, len(tags.words))):
        if reach < _RESULT and tags.form(at) in _WHICH:
            return
        if at - position >= _NEAR and (tags.form(at) in _ENDS or tags.value(at, "clause_words") == "boundary"):
            return
        hit = tags.word(at, "clause_words")
        kind = hit.values[0].value if hit else ""
        if kind == "hearsay" or tags.form(at) == "،" or but(tags, position, at + _BUT):
            return
        if hit and kind == "none":
            yield _zero(tags, start, hit.end, "killed_or_wounded")
            return
        outcome = _denied_outcome(tags, at)
        if outcome:
            after = tags.nouns[at].end if at in tags.nouns else at + 1
            counted = at in tags.numbers or any(number.end == at for number in tags.numbers.values())
            if tags.value(after, "people_words") != "others" and not counted:
                yield _zero(tags, start, after, outcome)
                yield from _nor(tags, after)
            return


def _nor(tags: Tags, position: int) -> Iterator[Mention]:
    """ "No dead or wounded": what is denied beside it."""
    at = position + (tags.form(position) == "او")
    joined = at > position or tags.form(at).startswith("و")
    if joined and (outcome := _denied_outcome(tags, at)) and at not in tags.numbers:
        yield _zero(tags, at, tags.nouns[at].end if at in tags.nouns else at + 1, outcome)


def _denied_outcome(tags: Tags, at: int) -> str:
    noun = tags.nouns.get(at)
    if noun and noun.values[0].outcome in ("killed", "wounded", "killed_or_wounded") and not noun.clitics.endswith("ال"):
        return noun.values[0].outcome
    act = tags.triggers.get(at)
    if act and act.values[0].kind == "noun" and tags.form(at + 1) in _ANYONE and not act.clitics.endswith("ال"):
        return act.values[0].outcome if act.values[0].outcome in ("killed", "wounded") else ""
    if tags.form(at + 1) not in _ANYONE:
        return ""
    return "killed" if tags.form(at) in _KILLED_NOBODY else "killed_or_wounded" if tags.form(at) in HIT_NOBODY else ""


def _zero(tags: Tags, start: int, end: int, outcome: str) -> Mention:
    people = People(start, end, 0, 0, "exact", "none", status=_status_behind(tags, end))
    return Mention(tags.sentence.index, start, end, outcome, people, "none")


def _status_behind(tags: Tags, end: int) -> str:
    """A denial limited to civilians is coded in the civilians part too."""
    return "civilian" if any(tags.form(at).endswith(("مدنيين", "المدنيين")) for at in range(end, end + 3)) else "unknown"
