"""Whether who stands behind استهداف and its like was aimed at, or did it: what was hit decides (codebook 7)."""

from stats.find.lexicon import Hit
from stats.find.phrase import GUNMAN, PATROL, Phrase
from stats.language import folded, form_words


def is_aim(p: Phrase, masdar: Hit[str]) -> bool:
    """Whether no object follows: استهداف عناصر النظام في البادية, but استهداف قوات النظام سيارة, باستهداف من قوات النظام."""
    between = range(masdar.end, p.first - 1)
    described = all(at in p.cues.starting and "adjective" in p.cues.starting[at].values for at in between)
    if p.head == "arm" or (p.form(p.first - 1) == "من" and masdar.end < p.first and described):
        return False
    means = _means(p)
    if means is not None:
        return not _object_follows(p, means)
    form = p.form(p.last)
    return not form[:1].isalpha() or form in ("في", "من", "علي", "عبر", "قرب")


def _means(p: Phrase) -> int | None:
    """Where the means begins, behind commas and words for the day: استهداف قوات النظام، اليوم، بالمدفعية."""
    at = p.last
    while p.form(at) in _COMMAS or (at in p.cues.starting and "adverb" in p.cues.starting[at].values and at < p.last + _DAY):
        at += 1
    return at if p.form(at).startswith("ب") and p.form(at) not in _PLACED else None


def _object_follows(p: Phrase, means: int) -> bool:
    """Whether what is hit stands behind the means: استهداف قوات النظام بالمدفعية قرية, بصاروخ موجه لسيارة, بصاروخ م.د منزلهم."""
    for position in range(means + 1, min(means + _REACH, len(p.cues.words))):
        form = p.form(position)
        if form in _STOPS or (form == "." and p.form(position - 1) != _LETTER):
            return False
        if _may_be_hit(form):
            return True
    return False


def _may_be_hit(form: str) -> bool:
    """Whether a word is for what may be hit, also as somebody's own and behind ل: سيارة, للمنزل, لسيارتهم."""
    bare = {form, form.removeprefix("ال"), form.removeprefix("ل"), form.removeprefix("لل")}
    owners = ((word, owner) for word in bare for owner in _OWNERS)
    owned = (word.removesuffix(owner) for word, owner in owners if word.endswith(owner))
    return not _HIT.isdisjoint(bare.union(*({word, f"{word[:-1]}ه"} if word.endswith("ت") else {word} for word in owned)))


_HIT = folded("ar", "attacks", "cue", "hit") | folded("ar", "clause_words", "what", "civilian_object")
_OWNERS = ("ه", "ها", "هم", "هما")
_COMMAS, _PLACED = ("،", ","), form_words("ar", "near")
_STOPS = frozenset(("في", "من", "علي", "عند", "قرب", "ما", "مما", "اثناء", "خلال", "داخل"))
_REACH, _DAY, _LETTER = 8, 5, "م"


def struck_by_it(p: Phrase, means: Hit[str]) -> bool:
    """Whether an attack or what was fired is the subject of the verb before it: استهدف هجوم مسلح دورية للأمن العام.

    Not whose attack it was: استهدف قصف قوات النظام قرية, استهدف قصف مدفعي لقوات النظام قرية.
    """
    verb = p.cues.ending.get(means.start)
    theirs = p.form(p.first).startswith("ل") or p.form(p.first - 1) == "من" or p.head == "arm"
    described = means.end < p.first or p.form(p.first) in PATROL
    strikes = verb is not None and ("strike" in verb.values or ("harm" in verb.values and "munition" in means.values))
    return strikes and described and not theirs


def of_gunman(p: Phrase) -> str | None:
    """Whose patrol is the object of what one gunman did, whose word is an adjective, too: هاجم مسلح دورية للأمن العام."""
    verb = p.cues.ending.get(p.first - 1)
    return "target" if verb and "strike" in verb.values and p.form(p.first - 1) in GUNMAN and p.form(p.first) in PATROL else None
