"""Find the numbers of a sentence, with their hedges and ranges: `low`, `high` and `bound` of codebook 3."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from stats.find.cardinal import Cardinal, cardinal
from stats.find.hedge import Hedge, after, afters, before, one_of, phrases
from stats.find.numeral import Numerals, definite
from stats.find.ordinal import Ordinal, find_ordinals, ordinals
from stats.language import form_words
from stats.text.word import Word

__all__ = ["Number", "Ordinal", "find_definite", "find_numbers", "find_ordinals"]

_STOPS = frozenset("،,;؛:.()")
_RISE_REACH = 14
_POSTPOSED_REACH = 5
_TOLLS = form_words("ar", "toll_words")


class Number(NamedTuple):
    """A number phrase at words `start` to `end` (without it), hedges included; `core_start` to `core_end` are the number alone.

    `low` and `high` as in codebook 3, both None when `bound` is `unparsed`: the words hold a number that cannot be read whole.
    `clitics` are the proclitics of the phrase's first word. `end` stands before من or "of".
    """

    start: int
    end: int
    low: int | None
    high: int | None
    bound: str
    rule: str
    core_start: int
    core_end: int
    clitics: str = ""


def find_numbers(words: Sequence[Word], source: str, lang: str) -> list[Number]:
    """The numbers of a sentence, left to right, none overlapping another; `source` is the text its words were cut from."""
    numerals = Numerals(words, source, lang)
    if not numerals.starts:
        return []
    found = _hedged(numerals, _ranged(numerals, _joined(numerals, _cardinals(numerals))))
    return _postposed(numerals, found)


def find_definite(word: Word, source: str, lang: str) -> list[Number]:
    """The numbers that a word is without its article, which by itself counts nobody: الأربعة."""
    return find_numbers([word._replace(form=word.form.removeprefix("ال"))], source, lang)


def _cardinals(numerals: Numerals) -> list[Cardinal]:
    taken = {i for ordinal in ordinals(numerals) for i in range(ordinal.start, ordinal.end)}
    found: list[Cardinal] = []
    position = 0
    for start in numerals.starts:
        if start < position or start in taken or not (number := cardinal(numerals, start)):
            continue
        position = number.end
        if _called(numerals, number):
            found.append(_signed(numerals, number))
    return found


def _called(numerals: Numerals, number: Cardinal) -> bool:
    """Whether a lone number word with the article is one: القتلى الخمسة, نحو الخمسين, but not دارت العشرة."""
    if number.digits or number.vague or number.tokens > 1 or not number.clitics.endswith(("ال", "لل")):
        return True
    return definite(numerals.form(number.start - 1)) or before(numerals, number.start) is not None


def _signed(numerals: Numerals, number: Cardinal) -> Cardinal:
    """A dash is a minus only where nothing else is said: before something counted it opens a line of a list."""
    alone = number.start == 1 and numerals.form(0) == "-" and number.end == len(numerals.words)
    if not alone or number.low is None:
        return number
    return number._replace(start=0, low=-number.low, high=-number.low)


def _joined(numerals: Numerals, numbers: list[Cardinal]) -> list[Cardinal]:
    """Make one of a number told twice, اثني عشر (12), and of numbers that touch, which cannot be read."""
    out: list[Cardinal] = []
    for number in numbers:
        last = out[-1] if out else None
        apart = last and (_year(numerals, last) or _adjective(numerals, number))
        if last and last.end == number.start and last.vague and numerals.form(number.start - 1) == "من":
            out[-1] = number  # "a group of six"
        elif last and last.end == number.start and number.vague and numerals.form(number.start) == "عدد":
            continue  # "to six the number of those who …"
        elif last and last.end == number.start and not apart and not number.clitics:
            out[-1] = last._replace(end=number.end, low=last.low if _same(last, number) else None)
        elif last and _same(last, number) and _bracketed(numerals, number) and number.start - last.end <= 3:
            out[-1] = last._replace(end=number.end + 1) if number.start == last.end + 1 else last
        else:
            out.append(number)
    return out


def _same(a: Cardinal, b: Cardinal) -> bool:
    return a.low is not None and (a.low, a.high) == (b.low, b.high)


def _bracketed(numerals: Numerals, number: Cardinal) -> bool:
    return numerals.form(number.start - 1) == "(" and numerals.form(number.end) == ")"


def _year(numerals: Numerals, number: Cardinal) -> bool:
    return number.digits and number.low is not None and 1900 <= number.low < 2100 and number.end == number.core + 1


def _adjective(numerals: Numerals, number: Cardinal) -> bool:
    """Whether a number belongs to the word behind its hyphen: "three 16-year-old pupils"."""
    return number.digits and numerals.form(number.end) == "-" and numerals.form(number.end + 1).isalpha()


def _ranged(numerals: Numerals, numbers: list[Cardinal]) -> list[Number]:
    out: list[Number] = []
    position = 0
    while position < len(numbers):
        first, second = numbers[position], numbers[position + 1] if position + 1 < len(numbers) else None
        found = second and _range(numerals, first, second)
        out.append(found or _split(numerals, first) or _single(first))
        position += 2 if found else 1
    return out


def _single(number: Cardinal) -> Number:
    if number.low is None:
        bound, rule = "unparsed", "unparsed"
    elif number.vague:
        bound, rule = "vague", "vague"
    else:
        bound, rule = "exact", "digits" if number.digits else "words"
    high = None if number.low is None else number.high
    return Number(number.start, number.end, number.low, high, bound, rule, number.core, number.end, number.clitics)


def _range(numerals: Numerals, first: Cardinal, second: Cardinal) -> Number | None:
    """Two numbers made one: بين A وB, from A to B, A-B, "A or B"; a scale told once is of both (3 to 5 thousand)."""
    joint = tuple(word.form for word in numerals.words[first.end:second.start])
    opening = _opening(numerals, first, second, joint)
    if opening is None or first.low is None or second.low is None or first.vague or second.vague:
        return None
    low = first.low * int(second.by) if first.by == 1 and first.low < second.low / second.by else first.low
    if low >= second.low:
        return None
    clitics = first.clitics if opening == first.start else ""
    return Number(opening, second.end, low, second.low, "range", "range", first.core, second.end, clitics)


def _opening(numerals: Numerals, first: Cardinal, second: Cardinal, joint: tuple[str, ...]) -> int | None:
    """Where a range begins, None when the words between two numbers do not make one of them."""
    lang = numerals.lang
    if (not joint and second.clitics == "و") or joint == ("and",):
        between = before(numerals, first.start, "between")
        return between.start if between else None
    if (joint, "range") in phrases(lang, "or") and not second.clitics:
        return first.start
    if (joint, "range") not in phrases(lang, "to") or second.clitics or _labels(numerals, first, second, joint):
        return None
    started = before(numerals, first.start, "from") or before(numerals, first.start, "between")
    if started and any(one_of(numerals, i, "rise") for i in range(max(0, started.start - _RISE_REACH), started.start)):
        return None
    return started.start if started else first.start


def _labels(numerals: Numerals, first: Cardinal, second: Cardinal, joint: tuple[str, ...]) -> bool:
    """Whether a number and its dash open a line of a list: "1- ثلاثة", "2- 4 wounded"."""
    if first.start > 0 or joint != ("-",) or not first.digits:
        return False
    dash, behind = numerals.words[first.end], numerals.words[second.start]
    return not second.digits or (numerals.words[first.end - 1].end == dash.start and dash.end < behind.start)


def _split(numerals: Numerals, number: Cardinal) -> Number | None:
    """بين خمسة وعشرين: what reads as one number after "between" is two."""
    between = before(numerals, number.start, "between")
    if not number.cut or not between or one_of(numerals, between.start - 1, "from"):
        return None
    first, second = cardinal(numerals, number.core, number.cut), cardinal(numerals, number.cut)
    return _range(numerals, first, second) if first and second else None


def _hedged(numerals: Numerals, numbers: list[Number]) -> list[Number]:
    out: list[Number] = []
    for number in numbers:
        hedged = _hedge_after(numerals, _hedge_before(numerals, number))
        while out and out[-1].end > hedged.start:
            out.pop()
        out.append(hedged)
    return out


def _hedge_before(numerals: Numerals, number: Number) -> Number:
    toll = numerals.form(number.end) in _TOLLS  # "so that the number of … comes to 14", not up to 14
    while (hedge := before(numerals, number.start)) and not (toll and hedge.bound == "at_most"):
        clitics = numerals.form(hedge.start)[:1]
        number = _bounded(number, hedge.bound)._replace(start=hedge.start, clitics=clitics if clitics in "وفبل" else "")
    return number


def _hedge_after(numerals: Numerals, number: Number) -> Number:
    hedge = after(numerals, number.end)
    if hedge is None or _opens_number(numerals, hedge.end):
        return number
    return _bounded(number, hedge.bound)._replace(end=hedge.end)


def _bounded(number: Number, bound: str) -> Number:
    """The number under a hedge: an open bound outweighs "about", and neither changes a range or a vague word."""
    if bound == "share":
        return number._replace(low=None, high=None, bound="unparsed", rule="share")
    if number.bound not in ("exact", "about") or number.low is None or number.low < 0:
        return number
    low = 0 if bound == "at_most" else number.low
    high = None if bound == "at_least" else number.low
    return number._replace(low=low, high=high, bound=bound, rule=f"{number.rule.split('+')[0]}+{bound}")


def _postposed(numerals: Numerals, numbers: list[Number]) -> list[Number]:
    """A hedge after the noun governs the number before it; "N dead and M hurt at least" governs both (codebook 3)."""
    starts = [number.start for number in numbers]
    for hedge in afters(numerals):
        if _governs(hedge) and not _opens_number(numerals, hedge.end):
            position = hedge.start
            for i in reversed(range(bisect_left(starts, position))):
                if numbers[i].end == hedge.end and _joins(numerals, i, numbers):
                    position = starts[i]  # "… and ten at least", which it has bounded already
                    continue
                if not _reaches(numerals, numbers[i], position):
                    break
                numbers[i], position = _bounded(numbers[i], hedge.bound), starts[i]
                if hedge.bound != "at_least":
                    break
    return numbers


def _governs(hedge: Hedge) -> bool:
    return hedge.bound == "about" or (hedge.bound != "share" and hedge.end - hedge.start > 1)


def _reaches(numerals: Numerals, number: Number, position: int) -> bool:
    """Whether what stands at a position still speaks of an exact number before it: near, and in the same clause."""
    near = number.bound == "exact" and position - number.end <= _POSTPOSED_REACH
    return near and _STOPS.isdisjoint(word.form for word in numerals.words[number.end:position])


def _joins(numerals: Numerals, index: int, numbers: list[Number]) -> bool:
    """Whether "and" stands between a number with "at least" right behind it and the number before."""
    least = numerals.form(numbers[index].end - 1) in _LEAST
    between = range(numbers[index - 1].end, numbers[index].start) if least and index else ()
    return any(numerals.form(at)[:1] == "و" or numerals.form(at) == "and" for at in between)


_LEAST = frozenset(("الاقل", "تقدير", "ادني", "least"))


def _opens_number(numerals: Numerals, position: int) -> bool:
    """Whether a number stands at a word, with or without what begins it: "and more than 30", "… a dozen", "… another three"."""
    at = position
    while numerals.form(at) in _OPENERS:
        at += 1
    return cardinal(numerals, at) is not None or (at > position and numerals.form(at) == "many")


_OPENERS = frozenset(("than", "a", "half", "another", "as"))
