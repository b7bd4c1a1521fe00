"""Stated ages, in completed years (codebook 6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from stats.find.lexicon import Lexicon
from stats.find.number import find_definite
from stats.find.ordinal import Ordinal, find_ordinals
from stats.find.person import RELATIVES
from stats.language import folded, form_words, table
from stats.text.normalise import fold

if TYPE_CHECKING:
    from stats.find.number import Number
    from stats.find.tags import Tags

OLDEST = 110
_GAP, _WAS, _LASTS, _NAME = 3, 5, 13, 5
_NO_AGE = form_words("ar", "spend") | form_words("ar", "for_years") | {"من", "since"}
"""Right before a number: "since 10 years", قضى 10 سنوات في السجن, سجن 10 سنوات."""


class Age(NamedTuple):
    """Ages stated at words `start` to `end` (without it)."""

    start: int
    end: int
    years: tuple[int, ...]


@cache
def age_words(lang: str) -> Lexicon[str]:
    """The words that tell an age, by what they do."""
    return Lexicon((form, row["what"]) for row in table(lang, "age_words") for form in row.forms())


_OLD = ("-", "old")
"""How "old" begins behind months: "a 5-month-old"."""


def find_ages(tags: Tags, starts: Iterable[int]) -> list[Age]:
    """Every stated age of a sentence, left to right; `starts` are the words at which one that tells an age may begin."""
    kinds = {hit.start: (hit.values[0], hit.end) for hit in age_words(tags.lang).found(tags.forms, starts)}
    if not kinds:
        return _ordinals(tags, kinds)
    ages = [*_counted(tags, kinds), *_uncounted(tags, kinds), *_ordinals(tags, kinds), *_of_the(tags, kinds)]
    return [age for at, age in enumerate(ages) if not any(other.start <= age.start < other.end for other in ages[:at])]


def in_a_year(forms: Sequence[str]) -> bool:
    """Whether an ordinal behind "in" may be a year of life: طفل في السابعة."""
    return any(one == _IN and two in _NTH_YEARS for one, two in pairwise(forms))


def ages_after(tags: Tags, position: int) -> tuple[tuple[int, ...], int]:
    """The ages stated right after a word, and where they end; no ages and `position` when there are none."""
    for age in tags.ages:
        if position <= age.start <= position + _GAP and not any(_others(tags, at) for at in range(position, age.start)):
            return age.years, age.end
    return (), position


def _others(tags: Tags, position: int) -> bool:
    """Whether people of whom an age behind them may be stand at a word: by a noun, or named behind a comma."""
    named = tags.form(position - 1) in ("،", ",") and tags.word(position, "given_names") is not None
    return position in tags.nouns or named


def _counted(tags: Tags, kinds: dict[int, tuple[str, int]]) -> list[Age]:
    """A number with a unit of age behind it or a word for age before it, alone or in a list of numbers."""
    ages: list[Age] = []
    numbers = sorted(tags.numbers.values())
    taken = 0
    for index, number in enumerate(numbers):
        if number.start < taken:
            continue
        run = _run(tags, numbers[index:])
        kind, end = kinds.get(run[-1].end, ("", run[-1].end))
        before, start = _before(kinds, number.start)
        if before != "not" and tags.form(number.start - 1) not in _NO_AGE and not _of_a_toll(tags, start, number.start) and (
            _is_age(kind, before, kinds, end) or (kind == "month" and _infant(tags, number.start))
            or (before == "was" and _alone(tags, run))
        ):
            end = kinds.get(end, ("", end))[1] if kind == "month" and tags.form(end) in _OLD else end
            ages.append(Age(start, end, tuple(_years(run, kind))))
            taken = end
    return [age for age in ages if age.years]


def _alone(tags: Tags, run: list[Number]) -> bool:
    """Whether "who was nine," has a number that counts nothing behind it; of several people, one for each of at least two."""
    several = tags.form(run[0].start - 1) == "were"
    ends = tags.form(run[-1].end) in _ALONE or run[-1].end in tags.triggers
    return ends and (len(run) > 1) == several


def _of_a_toll(tags: Tags, start: int, end: int) -> bool:
    """Whether a word that tells what an age or a count comes to stands at one: عدد القتلى البالغ 9, البالغ عددهم 9."""
    return any(form.removeprefix("و").removeprefix("ال") in _TOLL for form in tags.forms[max(0, start - _TO_TOLL):end])


_TOLL, _TO_TOLL = form_words("ar", "how_many"), 4
_ALONE = frozenset((",", ".", ";", ")", "", "when", "and", "but"))
_YEARS = ("year", "one")
_UNCOUNTED = {"one": 1, "two": 2, "month": 0}
_REST = frozenset(("واحد", "واحده", "ونصف"))


def _uncounted(tags: Tags, kinds: dict[int, tuple[str, int]]) -> list[Age]:
    """A unit that counts itself, behind a word for age or in brackets of its own: عمره عامان, (عام واحد)."""
    found: list[Age] = []
    counted = {number.end for number in tags.numbers.values()}
    for start, (kind, end) in kinds.items():
        if kind not in _UNCOUNTED or start in counted:
            continue
        while tags.form(end) in _REST:
            end += 1
        bracketed = kind != "month" and (tags.form(start - 1), tags.form(end)) == ("(", ")")
        if bracketed or kinds.get(start - 1, ("",))[0] == "cue":
            found.append(Age(start, end, (_UNCOUNTED[kind],)))
    return found


def _is_age(kind: str, before: str, kinds: dict[int, tuple[str, int]], end: int) -> bool:
    if kind == "month":
        return before == "cue" or kinds.get(end, ("",))[0] == "life"
    return kind in _YEARS or kind == "old" or before == "cue"


def _infant(tags: Tags, position: int) -> bool:
    """Whether an infant is told just before: الرضيع آدم سالم 5 شهور."""
    return any(form.removeprefix("ال").startswith("رضيع") for form in tags.forms[max(0, position - _NAME):position])


def _before(kinds: dict[int, tuple[str, int]], position: int) -> tuple[str, int]:
    was = next((start for start in range(position - _WAS, position) if kinds.get(start) == ("was", position)), None)
    if was is not None:
        return "was", was
    for start in range(position - 1, max(position - _GAP, -1), -1):
        kind, end = kinds.get(start, ("", 0))
        if kind == "life" and end == position:
            return "cue", start  # "aged, in his life, six months"
        if kind in ("cue", "not") and end <= position:
            return ("not", start) if kinds.get(start - 1, ("",))[0] == "not" else (kind, start)
    lasts = any(kind == "lasts" and 0 < position - start <= _LASTS for start, (kind, _) in kinds.items())
    return ("not" if lasts else ""), position


def _run(tags: Tags, numbers: list[Number]) -> list[Number]:
    """Numbers that follow one another with nothing but و, "and" or a comma between: "7 and 10"."""
    run = [numbers[0]]
    for number in numbers[1:]:
        between = [tags.form(i) for i in range(run[-1].end, number.start)]
        if not (number.clitics == "و" or between) or any(word not in ("،", ",", "and", "و") for word in between):
            break
        if tags.lang == "en" and number.end in tags.nouns:
            break  # "a man of 70 and two children"
        run.append(number)
    return run


def _years(run: list[Number], kind: str) -> list[int]:
    years: list[int] = []
    for number in run:
        if number.low is not None and number.bound not in ("vague", "at_most"):
            years += [number.low] if number.low == number.high or number.high is None else [number.low, number.high]
    return [0 if kind == "month" else year for year in years if year <= OLDEST]


def _ordinals(tags: Tags, kinds: dict[int, tuple[str, int]]) -> list[Age]:
    hits = find_ordinals(tags.words, tags.lang)
    spans = [Age(one.start, two.end, (one.value, two.value)) for one, two in pairwise(hits) if _span(tags, kinds, one, two)]
    return spans + [
        Age(hit.start, kinds.get(hit.end, ("", hit.end))[1], (hit.value,))
        for hit in hits if not any(span.start <= hit.start < span.end for span in spans)
        if _of_life(tags, kinds, hit) or _of_a_child(tags, hit)
    ]


def _span(tags: Tags, kinds: dict[int, tuple[str, int]], one: Ordinal, two: Ordinal) -> bool:
    """Whether ages lie between two ordinals: تتراوح أعمارهم بين الخامسة والعاشرة."""
    if tags.form(one.start - 1) == _IN and kinds.get(two.end, ("",))[0] == "life":
        return two.start == one.end and two.clitics.startswith("و")  # في السادسة والتاسعة من عمرهما
    between = next((at for at in (one.start - 1, one.start - 2) if tags.form(at) == "بين"), None)
    if between is None or two.start != one.end or not two.clitics.startswith("و"):
        return False
    cued = between < one.start - 1 or any(kinds.get(at, ("",))[0] == "cue" for at in range(between - _GAP, between))
    return cued and tags.form(one.start).endswith("ه")


def _of_life(tags: Tags, kinds: dict[int, tuple[str, int]], hit: Ordinal) -> bool:
    """Whether an ordinal is a year of life, and no decade of it."""
    before = kinds.get(hit.start - 1, ("",))[0]
    reached = before == "his_year" and tags.form(hit.start - 2) == "في"
    return reached or (kinds.get(hit.end, ("",))[0] == "life" and before not in ("decade", "not"))


def _of_the(tags: Tags, kinds: dict[int, tuple[str, int]]) -> list[Age]:
    """ذو السبعة أعوام and ذو الأعوام السبعة, "of the seven years": a number with its article, which by itself counts nobody."""
    found: list[Age] = []
    cues = [at for at, (kind, _) in kinds.items() if kind == "cue" and kinds.get(at - 1, ("",))[0] != "not"]
    for at in [at for at, form in enumerate(tags.forms[:-2]) if form in _POSSESSED_OF or at in cues]:
        unit = next((unit for unit in (at + 1, at + 2) if kinds.get(unit, ("",))[0] in _YEARS), None)
        counted = tags.words[at + 2 if unit == at + 1 else at + 1]
        if unit and counted.form.startswith("ال"):
            read = find_definite(counted, tags.sentence.source, tags.lang)
            found += [Age(at, at + 3, (number.low,)) for number in read if number.low is not None]
    return found


_POSSESSED_OF = frozenset(("ذو", "ذي", "ذا", "ذات", "ابن", "ابنه", "بنت"))


def _of_a_child(tags: Tags, hit: Ordinal) -> bool:
    """ "A boy in the fifteenth": right behind a noun for a child, an ordinal in the feminine is a year of life, if no hour."""
    before = tags.form(hit.start - 2)
    nouns = (noun.values[0] for noun in tags.nouns.values() if noun.end == hit.start - 1)
    child = any(noun.age_group == "child" or noun.kind in RELATIVES for noun in nouns) or before in _OF_AGES
    hour = tags.form(hit.end) in _HOURS or tags.form(hit.end) == "من" or tags.form(hit.end) in _AND_A_HALF
    return child and tags.form(hit.start - 1) == _IN and tags.form(hit.start).endswith("ه") and not hour


_HOURS, _AND_A_HALF = folded("ar", "day_parts"), frozenset(("والنصف", "والربع", "والثلث"))
_NTH_YEARS = frozenset(
    f"ال{fold(form).text}"
    for row in table("ar", "numbers") if row["kind"] == "ordinal" for form in row.forms() if form.endswith("ة")
)
_IN, _OF_AGES = "في", form_words("ar", "oldest")
