"""Arabic words that make a number an update, or what an update took the place of (codebook 10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stats.find.grammar.attach import attached
from stats.find.people import Mention, People
from stats.find.tags import Tags
from stats.language import form_words

_NEAR_BEHIND, _TOLL_REACH = 8, 24
_HAD = _SEVERAL = 2
_WAS = 5
_ALSO = form_words("ar", "also")
_TOO, _TOO_NEAR = frozenset(("ايضا", "كذلك")), 3
_TOLLS = frozenset(("toll", "earlier_toll", "earlier"))


def update_cue(tags: Tags, start: int) -> str:
    """Whether the words before make it an update: a toll that rose, a final toll, or a second number after "then"; or `former`,
    what another toll took the place of, and `earlier`, what an update may have; `added`, behind "in addition to the wounding of",
    and `also`, where a sentence opens with كما قتل, or tells nobody before أعدموا أيضا.
    """
    if _adds_another(tags, start):
        return "added"
    if _until_then(tags, start):
        return "former"
    if tags.form(0) in _ALSO and (_verb(tags, 1) or _met(tags, 1)) and not any(
        _counts(tags, at) and not _besides(tags, at) for at in range(2, start)
    ):
        return "also"
    if any(start - _TOO_NEAR < too <= start and _verb(tags, too - 1) for too in tags.where(_TOO)) and not any(
        _counts(tags, at) for at in range(start - _TOO_NEAR)
    ):
        return "also"
    kinds = {at: kind for kind, told in tags.clauses.items() for at in told if start - _TOLL_REACH <= at < start}
    old = {told for at, kind in kinds.items() if kind in _TOLLS and (told := _of_before(tags, at, kind))}
    if old:
        return min(old, key=("former", "earlier").index)
    moved = "rise" in kinds.values() or {"fall", "toll"} <= set(kinds.values())
    rose = moved and any(kinds.get(at) == "reach" for at in range(_last_number(tags, start), start))
    final = any(_is_final(tags, at, kind) for at, kind in kinds.items())
    then = any(kind == "then" and start - at < 6 and not _verb(tags, at + 1) for at, kind in kinds.items())
    becomes = any(start - _NEAR_BEHIND <= at < start for at in tags.where(_BECOMES))
    return "update" if rose or final or then or becomes or tags.form(0) in _CORRECTED else ""


def _is_final(tags: Tags, position: int, kind: str) -> bool:
    """Whether a word says that a toll is the latest: الحصيلة النهائية, أن الحصيلة المحدثة, أحدث حصيلة."""
    if kind == "toll":
        return tags.form(position - 1).removeprefix("و") in _LATEST
    tolls = (tags.word(at, "clause_words") for at in (position - 1, position - 2)) if kind == "final" else ()
    return any(hit is not None and hit.end == position and hit.values[0].value in ("toll", "restated") for hit in tolls)


_LATEST = form_words("ar", "latest")


def _until_then(tags: Tags, start: int) -> bool:
    """Whether a number is what a toll was before: بعد أن كانت الحصيلة قتيلين, بعدما كان ثلاثة."""
    was = next((at for at in range(start - 1, start - _WAS, -1) if tags.form(at) in ("كان", "كانت")), 0)
    if not was or not (tags.form(was - 1) == "بعدما" or (tags.form(was - 2), tags.form(was - 1)) == ("بعد", "ان")):
        return False
    return was == start - 1 or any(was < at < start for at in tags.clauses.get("toll", ()))


def _met(tags: Tags, position: int) -> bool:
    """Whether a verb tells with a word behind people what befell them: كما لقي ثلاثة مصرعهم."""
    hit = tags.triggers.get(position)
    return hit is not None and any(trigger.kind == "frame" for trigger in hit.values)


def _besides(tags: Tags, position: int) -> bool:
    """Whether an outcome word stands right behind "in addition to"."""
    hits = (tags.word(at, "people_words") for at in range(max(0, position - _HAD), position))
    return any(hit is not None and hit.values[0].value == "besides" and hit.end == position for hit in hits)


def _verb(tags: Tags, position: int) -> bool:
    """Whether a verb tells of others: "a nurse died in the strike on X, then three men were killed in Y"."""
    hit = tags.triggers.get(position)
    return hit is not None and any(trigger.kind == "verb" for trigger in hit.values)


def _counts(tags: Tags, position: int) -> bool:
    """Whether a word may count people: not "exposed", which says so only with what it was to."""
    hit = tags.triggers.get(position)
    return hit is not None and any(trigger.kind != "frame" for trigger in hit.values)


def _adds_another(tags: Tags, start: int) -> bool:
    """Whether a sentence opens with "in addition to the wounding of": بالإضافة لإصابة, إضافة إلى مقتل."""
    hit = tags.word(0, "people_words")
    end = hit.end if hit and hit.values[0].value == "besides" else 1 if "اضاف" in tags.form(0) else None
    return end is not None and end in tags.triggers and start - end <= _HAD


def _last_number(tags: Tags, start: int) -> int:
    """From where on a word may say that what begins at `start` is what a toll has reached: behind any number before it."""
    return next((at for at in range(start - 1, start - 4, -1) if at in tags.numbers), start - 3)


def _of_before(tags: Tags, position: int, kind: str) -> str:
    """Whether a word is for a toll told before: "an earlier toll"; "a first toll" and "earlier" only behind "had"."""
    how = tags.form(position + 1).removeprefix("ال")
    had = range(0 if kind == "earlier" else max(0, position - _HAD), position if kind == "earlier" or how in _FIRST else 0)
    if kind == "earlier_toll" or (kind == "toll" and how in _FORMER):
        return "former"
    behind = any(tags.form(at).removeprefix("و") in ("كان", "كانت") for at in had)
    return "" if not behind else "earlier" if kind == "earlier" else "former"


def late_deaths(tags: Tags, found: list[Mention]) -> list[Mention]:
    """Who died last, behind a toll that has counted him: "the toll rose to ten after a woman died of her wounds". What tells of
    no rise has counted none but the wounded: "it left nine dead, after two of the wounded died"."""
    out: list[Mention] = []
    for mention in found:
        whole = toll_after(tags, out, mention)
        if whole and (whole.cue == "update" or _of_wounds(tags, mention.people)):
            at, whole = out.index(whole), replace(whole, cue="update")
            out[at] = whole if whole.parts else attached(whole, (replace(mention.people, outcome=None),), mention.end, "parts")
            if _of_wounds(tags, mention.people):
                out.append(replace(mention, cue="died"))
        else:
            out.append(mention)
    return _made_up(tags, out)


def toll_after(tags: Tags, told: Sequence[Mention], mention: Mention) -> Mention | None:
    """The number of dead that stood after a death told behind it: a toll that rose, else the last that is more than those."""
    if mention.outcome != "killed" or not _after(tags, mention.start):
        return None
    more = [one for one in told if one.outcome == "killed" and one.people.low > mention.people.low]
    return next((one for one in more if one.cue == "update"), more[-1] if more else None)


def _of_wounds(tags: Tags, people: People) -> bool:
    """Whether who died is told as wounded before, or to have died of it: بعد وفاة أحد المصابين, وفاة طفل متأثرا بجراحه."""
    hurt = people.outcome == "wounded" or (people.noun is not None and people.noun.outcome == "wounded")
    behind = range(people.start, min(people.end + _WOUNDS, len(tags.words)))
    return hurt or any(at in behind for at in tags.clauses.get("died", ()))


_WOUNDS = 5


def right_now(tags: Tags, found: list[Mention]) -> list[Mention]:
    """What is told behind "what is right is that", and of before only outcomes that are not told again."""
    said = (at for at, form in enumerate(tags.forms) if form in _RIGHT and tags.form(at + 1) in ("ان", "هو", "مقتل"))
    at = next(said, None)
    anew = {mention.outcome for mention in found if at is not None and mention.start > at}
    return [mention for mention in found if mention.outcome not in anew or at is None or mention.start > at]


_RIGHT = form_words("ar", "right")


def _made_up(tags: Tags, found: list[Mention]) -> list[Mention]:
    """Those told behind a toll that rose, as many as it and at no place of their own, make it up: "it rose to ten, as a child
    died of his wounds, who adds to nine killed at once"."""
    rose = next((number for number, one in enumerate(found) if one.outcome == "killed" and one.cue == "update"), len(found))
    behind = [one for one in found[rose + 1:] if one.outcome == "killed"]
    if len(behind) < _SEVERAL or sum(one.people.low for one in behind) != found[rose].people.low:
        return found
    if any(at in tags.places for at in range(behind[0].start, behind[-1].end)) or found[rose].parts:
        return found
    items = tuple(replace(one.people, outcome=None) for one in behind)
    whole = attached(found[rose], items, behind[-1].end, "parts")
    return [whole if one is found[rose] else one for one in found if not any(one is other for other in behind)]


def _after(tags: Tags, position: int) -> bool:
    """Whether "after" stands right before a word, or "with" in it: بعد وفاة, بعد أن فارق, بوفاة."""
    return tags.form(position) in _WITH_DEATH or tags.form(position - 1 - (tags.form(position - 1) == "ان")) in _BEHIND


_BEHIND, _WITH_DEATH = frozenset(("بعد", "بعدما", "عقب", "اثر")), frozenset(("بوفاه", "بموت"))


def buried(tags: Tags) -> bool:
    """Whether a sentence tells of a burial: its bodies are of those told dead before, where there are any."""
    return not _BURIAL.isdisjoint(form.removeprefix("و") for form in tags.forms)


_BURIAL = form_words("ar", "burial")
_FORMER, _FIRST = form_words("ar", "former_toll"), form_words("ar", "first_toll")
_BECOMES = form_words("ar", "becomes")
_CORRECTED = form_words("ar", "corrected")
