"""Who does it and to whom it is done: whether Arabic people are the subject or the object of an outcome word."""

from __future__ import annotations

from collections.abc import Sequence

from stats.find.grammar.ar_care import CARE, in_care
from stats.find.grammar.ar_chain import Chain
from stats.find.grammar.ar_cue import Cue
from stats.find.grammar.ar_doer import ARMED, only_setting
from stats.find.grammar.ar_lost import own_subject
from stats.find.grammar.ar_no_people import FROM, SITES
from stats.find.grammar.ar_number import LABEL_MARKS, still
from stats.find.grammar.ar_relative import CLAUSE_ENDS, meant, of_owner, placed_or_dated, pointing
from stats.find.grammar.ar_things import owners
from stats.find.people import TAKEN
from stats.find.person import RELATIVES
from stats.find.tags import Tags
from stats.language import form_words

_POINTED, _LOST, _NEAR = 10, 8, 2
_LIVES = form_words("ar", "lives")


def no_subject(tags: Tags, chain: Chain, cue: Cue, later: list[Chain]) -> bool:
    """Whether people before an outcome word cannot be those harmed: they did it, or do not agree with it, or point back."""
    if pointing(tags, cue) and of_owner(tags, cue):
        return True  # "the family of the man who was abducted"
    if pointing(tags, cue) and chain.items[0].definite:
        told = placed_or_dated(tags, cue) or (cue.bound and cue.outcome in TAKEN)  # "the doctor whom a gang abducted"
        return not (told and meant(tags, chain, cue))
    if cue.rule == CARE and not in_care(tags, chain.items[0]):
        return True
    kin = chain.items[0].noun is not None and chain.items[0].noun.kind in RELATIVES
    if kin and cue.bound and pointing(tags, cue) and not meant(tags, chain, cue):
        return True  # "the family of the teacher whom they arrested"
    if any(tags.form(at) == "@" for at in range(chain.end, cue.start)):
        return True  # the name of an account
    if cue.kind == "frame" and {tags.form(cue.end), tags.form(cue.end - 1)} & _LIVES:
        return True  # "which claimed the lives of": those behind it
    if cue.kind == "frame" and own_subject(tags, cue.start, cue.end, [other.start for other in later if not other.link]):
        return True  # "a house of one of the civilians was hit, and both X and Y lost their lives"
    if cue.kind == "after" and cue.outcome == "killed" and chain.start in tags.nouns and tags.nouns[chain.start].clitics == "ل":
        return True  # "a body of a man, killed": told by the body
    unfit = _governed(tags, chain) or _disagrees(tags, chain, cue) or _other_gender(tags, chain, cue)
    if cue.kind == "frame":
        return unfit and not cue.bound
    if cue.kind != "verb":
        return False
    if chain.end == cue.start and chain.start and owners(tags, chain.start - 1, chain.start) and _object_behind(cue, later):
        return True  # "they searched the homes of civilians and arrested two": not the civilians
    active = not cue.bound and tags.form(cue.start).removeprefix("و").removeprefix("ف") in _ALWAYS_ACTIVE
    if active and _object_behind(cue, later):
        return True  # whom they hit stand behind
    if cue.bound and chain.items[0].low > 1 and (tags.form(cue.start).endswith(_THEY_HIM) or _took_him(tags, chain, cue)):
        return True  # "members of … had arrested him"
    return _did(tags, chain, cue, later) or (not cue.bound and (unfit or _of_others(tags, chain, cue, later)))


def _object_behind(cue: Cue, later: list[Chain]) -> bool:
    return any(other.start == cue.end and not other.link for other in later)


def _took_him(tags: Tags, chain: Chain, cue: Cue) -> bool:
    """Whether several gunmen or members of a force took somebody else: عناصر من … قد اعتقلته, مسلحون قد خطفوهم."""
    first, form = chain.items[0], tags.form(cue.start)
    gang = first.status in ARMED or (first.noun is not None and first.noun.kind == "gunman")
    other = form.endswith("ه") or (form.endswith(_THEY_THEM) and chain.start in tags.nouns and first.bound == "vague")
    return gang and other and cue.outcome in TAKEN and tags.form(cue.start - 1) == "قد"


_ALWAYS_ACTIVE = form_words("ar", "always_active")
_THEY_HIM, _THEY_THEM = ("وه", "وها"), ("وهم", "وهن", "وهما")


def _of_others(tags: Tags, chain: Chain, cue: Cue, later: list[Chain]) -> bool:
    """Whether a verb in the plural has people right behind it for its object, and those before it for its doers: one person is
    none, and of several the object is told by its ending: قتلوا شرطيا, قتلوا مدنيين."""
    told = any(other.start == cue.end and not other.link for other in later)
    first, form = chain.items[0], tags.form(cue.start)
    one = len(chain.items) == 1 and first.low == first.high == 1
    object_ = tags.sentence.text(cue.end, cue.end + 1).rstrip("\u064b").endswith(("ا", "ين"))
    return told and form.endswith("وا") and (one or (object_ and not pointing(tags, cue)))


def takes(tags: Tags, cue: Cue, chain: Chain) -> bool:
    """Whether an outcome word may have people behind it; one with a suffix has only where the suffix is who does it:
    "their holding four officers"."""
    if of_owner(tags, cue):
        return False
    if pointing(tags, cue) and (chain.items[0].rule == "name" or (cue.end < chain.start and tags.form(chain.start)[0] == "و")):
        return False  # "the children who died are nine and ten years old, and their father …"
    if cue.rule == CARE and not in_care(tags, chain.items[0]):
        return False
    if owners(tags, cue.end, chain.start) or _new_verb(tags, cue, chain):
        return False  # the cattle of a civilian, the homes of civilians; "…, and his family received …"
    if cue.counted:
        return chain.items[0].rule.startswith("number") and chain.start - cue.end <= _LOST
    if cue.bound:
        noun = cue.kind == "noun" or tags.triggers[cue.start].clitics in ("ب", "ل", "وب", "ول")
        beside_him = tags.form(cue.end) in ("مع", "برفقه") and cue.end + 1 == chain.start  # تم قتله مع أخيه
        behind = cue.end == chain.start and not chain.items[0].definite and not chain.items[0].others
        return noun and (behind or beside_him)
    return cue.kind != "after"


def open_to(tags: Tags, cue: Cue, chain: Chain, spent: Sequence[Cue], free: Sequence[Cue]) -> bool:
    """Whether a verb that has its subject before it may have more behind it: "a family was killed, and a fighter"; not where
    these have a verb of their own (سيدة قتلت وثلاثة من أطفالها أصيبوا), nor any word where these are still somewhere."""
    joined = tags.form(chain.start).startswith("و")
    if cue not in spent:
        theirs = tags.form(chain.start - 1) in _COMMAS and any(_befell(tags, chain, other) for other in free)
        return not (joined and (theirs or still(tags, chain.end)))
    return joined and chain.start - cue.end <= 1 and not any(_befell(tags, chain, other) for other in free)


def _befell(tags: Tags, chain: Chain, cue: Cue) -> bool:
    """Whether a verb right behind people is theirs."""
    own = cue.kind in ("verb", "frame") and not cue.bound and chain.end <= cue.start <= chain.end + _NEAR
    return own and not tags.form(cue.start).startswith("و") and not any(at in tags.triggers for at in range(chain.end, cue.start))


def _new_verb(tags: Tags, cue: Cue, chain: Chain) -> bool:
    """Whether kin stand behind "and" and a verb of their own: قضى في السجن، وتسلمت عائلته جثمانه."""
    noun, verb = chain.items[0].noun, chain.start - 1
    kin = noun is not None and noun.possessed and noun.kind in RELATIVES
    return kin and verb > cue.end and tags.form(verb).startswith("و") and tags.form(verb - 1) == "،" and verb not in tags.triggers


def between(tags: Tags, chain: Chain, cue: Cue, later: list[Chain]) -> list[int]:
    """The words between people and a verb behind them, without lists of their parts, names of forces and marks that set off."""
    parts = [other for other in later if other.link and other.end <= cue.start]
    start = parts[-1].end if parts else chain.end
    behind = {other.start - cue.end for other in later if not other.link}
    described = _from_there(tags, chain, cue) and 0 not in behind  # "a man from X killed a soldier" tells of the soldier
    if described or _item_of_list(tags, chain, cue) or (_who_do(tags, start, cue) and behind.isdisjoint(range(_OBJECT + 1))):
        return []
    if parts and _set_off(tags, parts, cue) and not any(start <= other.start <= cue.end for other in later if not other.link):
        return []
    forces = {at for hit in tags.actors.values() for at in range(hit.start, hit.end)}
    return [at for at in range(start, cue.start) if at not in forces and tags.form(at) not in _SET_OFF]


def _set_off(tags: Tags, parts: list[Chain], cue: Cue) -> bool:
    """Whether two commas set off some of those whose verb follows, and where they are from: ستة، بينهم معلم من سرمين، قتلوا."""
    commas = tags.form(parts[0].start - 1) in _COMMAS and tags.form(cue.start - 1) in _COMMAS
    inside = range(parts[-1].end, cue.start - 1)
    broken = any(at in tags.triggers or tags.form(at) in _COMMAS for at in inside)
    return commas and tags.form(cue.start).endswith(_OF_SEVERAL) and 0 < len(inside) <= _ITEM and not broken


_OF_SEVERAL = ("وا", "ا", "ن")


def _who_do(tags: Tags, start: int, cue: Cue) -> bool:
    """Whether only what people do stands between them and their verb: أربعة رجال من بينهم فتى، يسكنون في حي …، أصيبوا."""
    start += tags.form(start) in _COMMAS
    inside = range(start, cue.start - (tags.form(cue.start - 1) in _COMMAS))
    plural = tags.form(start).startswith("ي") and tags.form(start).endswith("ون") and tags.form(cue.start).endswith("وا")
    broken = any(at in tags.triggers or at in tags.numbers or tags.form(at) in _COMMAS for at in inside)
    return plural and tags.form(cue.start)[:1] != "و" and 0 < len(inside) <= _ITEM and not broken


_OBJECT = 2
"""So near behind a verb stand those whom its subject killed."""
_SET_OFF = frozenset("#\"«»“”()")


def interrupted(tags: Tags, chain: Chain, cue: Cue, later: list[Chain]) -> bool:
    """Whether only what stands between two commas parts one named person from a verb: "X, of the town's wounded, died"."""
    end = chain.end + (tags.form(chain.end) == ")")
    inside = range(end + 1, cue.start - 1)
    commas = tags.form(end) in _COMMAS and tags.form(cue.start - 1) in _COMMAS
    named = len(chain.items) == 1 and chain.items[0].named == 1 and not chain.link and not tags.form(cue.start).endswith("ا")
    own = not any(other.start == cue.end and not other.link for other in later)
    broken = any(at in tags.triggers or tags.form(at) in _COMMAS for at in inside)
    return own and named and commas and 0 < len(inside) <= _ASIDE and not broken


def _item_of_list(tags: Tags, chain: Chain, cue: Cue) -> bool:
    """Whether people open an item of a list whose verb stands behind the first comma: – مزارع من أهالي …، قتل برصاص …"""
    commas = [at for at in range(chain.end, cue.start) if tags.form(at) in _COMMAS]
    opens = chain.start == 1 and tags.form(0) in LABEL_MARKS and len(chain.items) == 1
    return opens and commas == [cue.start - 1] and cue.start - chain.end <= _ITEM


def _from_there(tags: Tags, chain: Chain, cue: Cue) -> bool:
    """Whether only where somebody is from parts him from his verb: الشاب سالم من أهالي بلدة الغدفة شرق إدلب، قتل أثناء …"""
    end = chain.end + (tags.form(chain.end) in _SET_OFF)
    from_town = any(tags.form(at) == "من" and tags.form(at + 1) in FROM for at in range(chain.start, end + 1))
    inside = range(end, cue.start - (tags.form(cue.start - 1) in _COMMAS))
    broken = any(at in tags.triggers or at in tags.numbers or tags.form(at) in _COMMAS for at in inside)
    return from_town and len(chain.items) == 1 and 0 < len(inside) <= _ITEM and not broken and cue.kind == "verb"


_ITEM, _ASIDE = 12, 8
_COMMAS = frozenset(("،", ","))


def right_after(tags: Tags, cue: Cue, other: Chain) -> bool:
    """Whether people stand right behind a verb: at once, behind "in it", or, where it opens a clause behind a comma, behind a day
    or "so far"."""
    behind = cue.end + (tags.form(cue.end) in _IN_IT)
    if other.link or other.start <= behind:
        return not other.link and other.start == behind
    opens = tags.form(cue.start).startswith("و") and tags.form(cue.start - 1) in _COMMAS
    opens = opens and not tags.form(other.start).startswith("و")
    so_far = behind + 2 if (tags.form(behind), tags.form(behind + 1)) in _SO_FAR else behind
    return opens and only_setting(tags, so_far, other.start)


_IN_IT = frozenset(("فيه", "فيها", "فيهما", "خلاله", "خلالها"))
_SO_FAR = frozenset((("حتي", "الان"), ("حتي", "اللحظه"), ("حتي", "الساعه")))


def _did(tags: Tags, chain: Chain, cue: Cue, later: list[Chain]) -> bool:
    """Whether gunmen or members of a force before a verb are those who did it: the people right behind it are its object."""
    behind = cue.end + (tags.form(cue.end) in ("ايضا", "كذلك"))
    told = any(_object(tags, behind, other) for other in later)
    first = chain.items[0]
    gang = first.status in ARMED or (first.noun is not None and first.noun.kind == "gunman")
    bare = cue.end in tags.nouns and not tags.nouns[cue.end].clitics
    kin = next((other.items[0].noun for other in later if other.start == cue.end and bare), None)
    if kin and kin.possessed and kin.kind in RELATIVES and len(chain.items) == 1 and first.low == first.high == 1:
        return True  # "a man killed his wife"
    several = tags.form(cue.start).startswith("و") and tags.form(cue.start).endswith("وا")  # مقاتلوه ردوا وقتلوا ستة
    several = several or any(other.start == behind and _one(tags, other) for other in later)  # مسلحان يغتالان مدرسا
    return told and gang and len(chain.items) == 1 and (several or first.bound == "vague" or first.low == first.high == 1)


def _one(tags: Tags, chain: Chain) -> bool:
    """Whether one person stands in the accusative, no unit that a number counts."""
    return [(item.low, item.high) for item in chain.items] == [(1, 1)] and tags.form(chain.start).endswith("ا")


def _object(tags: Tags, behind: int, other: Chain) -> bool:
    """Whether people stand behind a verb as its object: at once, or behind a place and a day."""
    if other.start < behind or other.link or tags.form(other.start).startswith("و"):
        return False
    apart = other.start > behind and (other.items[0].definite or tags.form(other.start - 1) in ("من", "و"))
    return not apart and only_setting(tags, behind, other.start)


def _disagrees(tags: Tags, chain: Chain, cue: Cue) -> bool:
    """Whether a verb in the singular stands behind a bare plural of people, which is then not its subject."""
    first = chain.items[0]
    bare = len(chain.items) == 1 and first.rule == "person" and first.bound == "vague" and not first.sound
    family = first.noun is not None and first.noun.kind in RELATIVES
    return bare and not family and not tags.form(cue.start).endswith(("ا", "ن", "و"))


def _other_gender(tags: Tags, chain: Chain, cue: Cue) -> bool:
    """Whether the noun for one person before a verb is feminine and the verb masculine, or the other way round."""
    first, form = chain.items[0], tags.form(cue.start).removeprefix("و")
    sex = _gender(tags, chain) if first.sex == "unknown" else first.sex
    if len(chain.items) > 1 or (first.low, first.high) != (1, 1) or sex == "unknown" or form.startswith("ي"):
        return False
    feminine = form not in _MASCULINE and (form.startswith("ت") or form.endswith("ت"))
    return feminine != (sex == "female")


def _gender(tags: Tags, chain: Chain) -> str:
    """The gender that a noun for anyone has in grammar: masculine without ta marbuta (اللاعب, شخص)."""
    bare = chain.start in tags.nouns and not chain.items[0].named
    return "male" if bare and not tags.form(tags.nouns[chain.start].end - 1).endswith("ه") else "unknown"


# Verbs in the masculine that begin or end with ت.
_MASCULINE = form_words("ar", "masculine")


def _governed(tags: Tags, chain: Chain) -> bool:
    """Whether a preposition and an article before people keep them from being the subject of a verb behind them."""
    noun = tags.nouns.get(chain.start)
    return noun is not None and noun.clitics in ("لل", "بال", "ولل", "وبال")


def left_behind(tags: Tags, chain: Chain) -> bool:
    """Whether people are only those someone leaves behind: "a father of three children"."""
    first = chain.items[0] if chain.items else None
    if first is None or first.noun is None or first.noun.kind not in ("child", *RELATIVES):
        return False
    if first.low < 2:  # whose son he was, in parentheses
        parent = first.noun.possessed and first.noun.age_group == "adult"
        return parent and first.noun.kind in RELATIVES and tags.form(chain.start - 1) == "("
    kinds = [tags.value(at, "clause_words") for at in range(max(0, chain.start - 3), chain.start)]
    of = kinds[-1:] == ["parent"] and not tags.form(chain.start).startswith("و")
    return of or "dependants" in kinds or (kinds[-2:-1] == ["parent"] and tags.form(chain.start - 1) == "ل")


def pointed_at(tags: Tags, position: int) -> str | None:
    """The outcome of "the dead (in the village)" right before "are …": what follows says who they were."""
    for at in range(position - 1, max(position - _POINTED, -1), -1):
        noun = tags.nouns.get(at)
        if noun and noun.values[0].outcome and noun.clitics in ("ال", "وال") and tags.form(at - 1) not in SITES:
            return noun.values[0].outcome
        of = at in tags.nouns and tags.form(at - 1) == "من"
        if (at in tags.nouns and not of) or at in tags.triggers or tags.form(at) in CLAUSE_ENDS:
            return None
    return None
