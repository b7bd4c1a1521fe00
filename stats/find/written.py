"""What a word's own letters rule out that folding makes one: a suffix, a construct, a preposition (codebook 3)."""

from __future__ import annotations

from stats.find.lexicon import Hit
from stats.find.outcome import Trigger
from stats.find.person import PersonNoun
from stats.find.small import Small
from stats.language import form_words
from stats.text.sentence import Sentence

_ARTICLES = ("ال", "لل")
_BROTHERS = ("اخوه", "إخوه", "وإخوه")
"""Brothers, written like "his brother", أخوه."""
_SAW, _TWO = "شهدا", ("ين", "ان")


def as_written(hit: Hit[PersonNoun], sentence: Sentence, of: bool) -> Hit[PersonNoun]:
    """A noun without the readings its letters rule out: folding makes one of طفلة, "a girl", and طفله, "his child"; what has an
    article has no owner (التجاري is an adjective).

    A construct is one only before what its people are of: شيخي is else a name, فردي an adjective.
    """
    form = sentence.text(hit.start, hit.end)
    if form.endswith("أمام"):
        return hit._replace(values=())  # "before", which folding makes one with إمام, "an imam"
    if form.endswith("خوان") and (form.endswith("إخوان") or sentence.text(hit.end, hit.end + 1).startswith("المسلم")):
        return hit._replace(values=())  # the Muslim Brotherhood, which it makes one with أخوان, "two brothers"
    if form == _SAW and sentence.text(max(hit.start - 1, 0), hit.start).endswith(_TWO):
        return hit._replace(values=())  # "the two months saw", which it makes one with شهداء
    nouns = hit.values if of else tuple(noun for noun in hit.values if noun.number != "construct")
    if hit.start and sentence.forms[hit.start - 1] in _COUNTS_MEN:
        nouns = tuple(noun for noun in nouns if noun.number != "singular") or nouns  # ثلاثة صبية are boys, صبية a young woman
    owned = not (form.endswith("ة") or form in _BROTHERS or hit.clitics.endswith(_ARTICLES))
    return hit._replace(values=nouns if owned else tuple(noun for noun in nouns if not noun.possessed))


_COUNTS_MEN = form_words("ar", "counts_men")


def family(hit: Hit[Trigger], sentence: Sentence) -> bool:
    """Whether an outcome word only looks like one with a suffix: أسرة, "a family", is no "he captured him"."""
    return hit.values[0].bound and sentence.text(hit.start, hit.end).endswith("ة")


_CHANCE = frozenset(("accident", "own_death", "hazard"))
"""What a word that is part of a body's name does not tell of: the Candle Rescue Teams."""


def _of_a_name(sentence: Sentence, hit: Hit[Small]) -> bool:
    """Whether an English word of chance stands with a capital beside another, inside a sentence that is no headline."""
    source, words, start = sentence.source, sentence.words, hit.start
    if sentence.lang != "en" or sentence.field == "title" or start == 0 or hit.values[0].value not in _CHANCE:
        return False
    return start + 1 < len(words) and all(source[words[at].start].isupper() for at in (start, start + 1))


def other_word(sentence: Sentence, hit: Hit[Small]) -> bool:
    """Whether a word is another one written like it: of an English name, or "arrived", which is written like "and answered"."""
    return _of_a_name(sentence, hit) or _arrived(sentence, hit)


def _arrived(sentence: Sentence, hit: Hit[Small]) -> bool:
    """Whether news arrived, and nobody answered: المعلومات التي وردت, وردت أنباء."""
    if hit.values[0].value != "reply" or hit.clitics != "و":
        return False
    before = sentence.words[hit.start - 1].form if hit.start else ""
    behind = sentence.words[hit.end].form if hit.end < len(sentence.words) else ""
    return before in _WHICH or behind in _NEWS


_WHICH = frozenset(("التي", "الذي", "كما", "حسبما", "ما"))
_NEWS = frozenset(("انباء", "معلومات", "تقارير", "اخبار", "مناشدات", "شكاوي", "اسماء", "الينا", "الي"))
