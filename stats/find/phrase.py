"""The phrase of an actor: its name with the words that say what of it is meant, and its neighbourhood."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from stats.find.cue import Cues
from stats.find.lexicon import Hit
from stats.language import folded, form_words

T = TypeVar("T")
HEADS = ("militia", "member", "arm", "force", "object", "area", "attack")
ADJECTIVES = ("adjective", "nation", "side")
_WITHIN = frozenset({"adjective", "link"})
_DETERMINED = frozenset({"adjective", "article"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """An actor's name at `start` to `end` with the words that say what of it is meant, from `first` to `last`.

    `form` gives the word at a position, or nothing beyond the ends.
    `head` is the outermost of those words (عناصر من قسد: member; Israeli drone: arm), or the noun of the name.
    `backed`: the name is that of a backer (الموالية لـ). `joined`: it goes on from the actor before it (قسد والتحالف).
    """

    cues: Cues
    form: Callable[[int], str]
    first: int
    start: int
    end: int
    last: int
    head: str
    backed: bool = False
    joined: str | None = None


def phrase_of(name: Hit[T], noun: str, cues: Cues, lang: str, floor: int) -> Phrase:
    """The phrase around an actor's name, from `floor` on: Arabic puts what is meant of it before the name, English after."""
    return _arabic_phrase(name, noun, cues, floor) if lang == "ar" else _english_phrase(name, noun, cues)


def _arabic_phrase(name: Hit[T], noun: str, cues: Cues, floor: int) -> Phrase:
    first = position = name.start
    head, backed = noun, False
    end = name.end
    while name.start - position < 9 and (hit := cues.ending.get(position) or _unit(cues, position, end)) and hit.start >= floor:
        kind = _head(hit, noun in ADJECTIVES and head == noun)
        kind = "attack" if noun in ADJECTIVES and head == noun and _fired(hit, name.end, cues) else kind
        if (kind and (head, kind) == ("object", "arm")) or (head == "object" and cues.words[hit.start] == "علي"):
            break
        if hit.end == first < name.start and (_described(hit, cues) or (kind and _another(hit, head, cues))):
            break
        if kind:
            head, first = kind, hit.start
        elif noun in ADJECTIVES and ("suspect" in hit.values or cues.words[hit.start] in ("،", ",")):
            pass
        elif first == name.start and ("back" in hit.values or _backs(hit, cues)):
            backed = backed or "link" not in hit.values
        elif _WITHIN.isdisjoint(hit.values):
            break
        position = hit.start
        if head == "attack":
            break
    return Phrase(cues, cues.form, first, name.start, name.end, name.end, head, backed)


def _backs(hit: Hit[str], cues: Cues) -> bool:
    """Whether some groups without a name of their own are said to be backed: فصائل مدعومة من تركيا."""
    group = cues.before(hit.start, frozenset(("adjective",)))
    return "support" in hit.values and group is not None and not group.clitics.endswith("ال") and "militia" in group.values


def _unit(cues: Cues, position: int, end: int) -> Hit[str] | None:
    """A force that acts, whose unit is told in words unknown to us before "belonging to" a word: نفذت وحدات الصاعقة التابعة ل,
    مجموعة سامر التابعة لقسد خطفت; `end` is that of whose it is."""
    if position >= len(cues.words) or cues.words[position].removeprefix("ال") not in _BELONGS:
        return None
    for at in range(position - 1, max(position - _UNIT, -1), -1):
        hit, verb = cues.ending.get(at), None
        if hit and not {"force", "member", "militia"}.isdisjoint(hit.values):
            verb = cues.ending.get(hit.start)
        elif hit and cues.words[hit.start].startswith("ال"):
            continue  # فرق العمليات الخاصة
        if hit and cues.words[hit.start] not in ("من", "مكافحه"):
            done = verb is not None and "verb" in verb.values and {"strike", "arrest", "harm"}.isdisjoint(verb.values)
            done = done or cues.words[hit.start - 1] in CARRYING_OUT
            return hit if done or _acts(hit, verb, cues, end) else None
        if at and not cues.words[at - 1][0].isalpha():
            return None
    return None


def _acts(hit: Hit[str], verb: Hit[str] | None, cues: Cues, end: int) -> bool:
    """Whether a group is followed by its verb, or stands between its verb and so many people: خطفت … ثلاثة مدنيين."""
    if {"member", "militia", "force"}.isdisjoint(hit.values):
        return False
    after = cues.starting.get(end)
    follows = after is not None and not after.clitics and not {"verb", "arrest"}.isdisjoint(after.values)
    counted = end < len(cues.words) and (cues.words[end].isdecimal() or cues.words[end] in _NUMBERS)
    return follows or (counted and verb is not None and not {"arrest", "harm"}.isdisjoint(verb.values))


_NUMBERS = folded("ar", "numbers", "kind", "unit")
CARRYING_OUT = form_words("ar", "carrying_out")
_BELONGS, _UNIT = frozenset(("تابع", "تابعه", "تابعين", "تابعون")), 5


def _fired(hit: Hit[str], end: int, cues: Cues) -> bool:
    """Whether munitions fell or struck, so that the adjective behind them says whose they are, not who made them: سقوط صواريخ
    إسرائيلية, صاروخ تركي استهدف."""
    if "munition" not in hit.values or hit.clitics.endswith("ب"):
        return False
    fell = cues.words[hit.start - 1].removeprefix("ب").removeprefix("ل") in _FALL if hit.start else False
    verb = cues.starting.get(end)
    struck = verb is not None and not verb.clitics and "strike" in verb.values
    made = end < len(cues.words) and cues.words[end] in _MADE
    return (fell or struck) and not made


_FALL, _MADE = form_words("ar", "fall"), form_words("ar", "made")


def _another(hit: Hit[str], head: str, cues: Cues) -> bool:
    """Whether a noun is none that the one behind it could say whose it is."""
    return _apart(cues.words[hit.start], cues.words[hit.end]) or _no_owner(hit, head, cues)


def _apart(form: str, following: str) -> bool:
    """Whether a noun with its article stands before one without, which is then not its own: قتلت الحركة جنديين."""
    return form.removeprefix("و").startswith("ال") and not following.startswith("ال")


def _described(hit: Hit[str], cues: Cues) -> bool:
    """Whether an adjective stands before a noun, which then is not what it describes: هاجمت مجموعة مسلحة حاجز الشرطة.

    Whose something is may stand behind its adjective: السيطرة المشتركة لقوات النظام.
    """
    return hit.values == ("adjective",) and not cues.words[hit.end].startswith("ل")


def _no_owner(hit: Hit[str], head: str, cues: Cues) -> bool:
    """Whether a noun keeps the nun that it would drop before whose it is, or is "a gunman" before what was hit: هاجم مسلحون نقاط
    الجيش, استهدف مسلح حاجز الشرطة."""
    form, hit_at = cues.words[hit.end - 1].removeprefix("و"), head == "object" or cues.words[hit.end] in PATROL
    return form.endswith("ون") or (hit_at and (form.endswith(("ين", "ان")) or form in GUNMAN))


PATROL, GUNMAN = form_words("ar", "unit"), frozenset(("مسلح", "قناص"))


def _english_phrase(name: Hit[T], noun: str, cues: Cues) -> Phrase:
    last = position = name.end
    head = noun
    while position - name.end < 6 and (hit := cues.starting.get(position)):
        kind = _head(hit, True)
        kind = "attack" if noun in ADJECTIVES and head == noun and _struck(hit, cues) else kind
        if kind and not (head == "attack" and kind != "attack"):
            head, last = kind, hit.end
        elif _WITHIN.isdisjoint(hit.values) or kind:
            break
        position = hit.end
    first = name.start
    while (before := cues.ending.get(first)) and not _DETERMINED.isdisjoint(before.values) and "suspect" not in before.values:
        first = before.start
    return Phrase(cues, cues.form, first, name.start, name.end, last, head)


def _struck(hit: Hit[str], cues: Cues) -> bool:
    """Whether a munition struck, so that the adjective before it says whose it is, not who made it: "an Israeli missile hit"."""
    verb = cues.starting.get(hit.end)
    struck = verb is not None and "verb" in verb.values
    return "munition" in hit.values and (struck or (hit.end < len(cues.words) and cues.words[hit.end] in _FELL))


_FELL = form_words("en", "fell")


def _head(hit: Hit[str], attack: bool) -> str | None:
    """The kind of head a cue is, if any; a word for an attack only where it can take the adjective of an actor."""
    return next((kind for kind in HEADS if kind in hit.values and (attack or kind != "attack")), None)
